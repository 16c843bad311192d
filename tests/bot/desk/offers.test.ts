// Whatever the desk offers can be typed: every button and choice of every answer is a command of the grammar or a
// question that is answered, in both languages; and no text at all makes the desk throw.
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseCommand } from "../../../src/bot/commands.ts";
import type { Asker } from "../../../src/bot/desk.ts";
import {
  buttonsOf,
  editor,
  inChannel,
  offeredBy,
  operator,
  staff,
  type TestDesk,
  testDesk,
} from "../../support/desk.ts";
import { NOW, vindrose } from "../../support/product.ts";

let at: TestDesk;
beforeEach(async () => {
  at = await testDesk();
});
afterEach(() => at.close());

const STARTS: Readonly<Record<"da" | "en", readonly string[]>> = {
  da: [
    "hjem",
    "hjælp",
    "frister",
    "påmindelser",
    "påmind statusrapport",
    "påmind strategien",
    "mine data",
    "kalender ny",
    "kilde vision 1",
    "sprog",
    "leveringer",
    "spørgsmål",
    "udsæt statusrapport",
    "frist 2027-03-15",
    "frist statusrapport 2027-03-15",
    "frist historik statusrapport",
    "til enheden Hej?",
    "hvorfor",
    "hvad er telefonnummeret til kontoret i Shanghai?",
  ],
  en: [
    "home",
    "help",
    "deadlines",
    "reminders",
    "remind status report",
    "remind strategy",
    "my data",
    "calendar new",
    "source vision 1",
    "language",
    "deliveries",
    "questions",
    "snooze status report",
    "deadline 2027-03-15",
    "deadline status report 2027-03-15",
    "deadline history status report",
    "to the unit Hi?",
    "why",
    "what is the phone number of the office in Shanghai?",
  ],
};

test.each(["da", "en"] as const)(
  "everything that is offered in %s can be typed, three presses deep",
  async (language) => {
    const asker = inChannel({ ...operator, surfaceLanguage: language });
    await at.say(language === "da" ? "sprog dansk" : "language English", asker);
    const seen = new Set<string>();
    let next = STARTS[language];
    for (let depth = 0; depth < 3; depth += 1) {
      const offers: string[] = [];
      for (const utterance of next) {
        if (seen.has(utterance)) continue;
        seen.add(utterance);
        const { answer } = await at.say(utterance, asker);
        expect(answer.language, utterance).toBe(language);
        for (const { label } of buttonsOf(answer)) expect(label.length, label).toBeLessThanOrEqual(75);
        for (const offer of offeredBy(answer)) {
          expect(offer.length).toBeLessThanOrEqual(2000);
          expect(parseCommand(offer, vindrose.knowledge)?.command.kind ?? "question", offer).not.toBe(
            "wrong",
          );
          // setting the other language or erasing would end the walk
          if (!/^(?:sprog|language|slet|erase)/.test(offer)) offers.push(offer);
        }
      }
      next = offers;
    }
    expect(seen.size).toBeGreaterThan(STARTS[language].length + 10);
  },
);

test("what the desk offers as a command is one, whatever it is about", async () => {
  const reminded = await at.say("hjælp", staff);
  for (const { utterance } of buttonsOf(reminded.answer))
    expect(parseCommand(utterance, vindrose.knowledge), utterance).toBeDefined();
  for (const [da] of [["frist statusrapport 2027-03-15"]] as const) {
    const { answer } = await at.say(da, editor);
    for (const { utterance } of buttonsOf(answer))
      expect(parseCommand(utterance, vindrose.knowledge), utterance).toBeDefined();
  }
});

test("no text makes the desk throw", async () => {
  const askers: readonly Asker[] = [staff, editor, operator, inChannel(editor)];
  const heads = [
    "",
    "frist ",
    "påmind ",
    "færdig ",
    "svar q-0123456789abcdef0123 ",
    "kilde vision ",
    "til enheden ",
    "stop ",
    "leveringer drop ",
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...heads),
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.constantFrom("statusrapport", "2027-03-15", "statusrapport 2027-04-01", "x".repeat(5000)),
      ),
      fc.constantFrom(...askers),
      async (head, text, asker) => {
        const reply = await at.desk.say(head + text, asker, Date.parse(NOW));
        expect(reply.answer.parts.length + reply.answer.title.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
