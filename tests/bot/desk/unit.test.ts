// Between staff and the unit, and the operator's list: nothing is lost when the way out is closed or the process ends.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { postUnit } from "../../../src/bot/desk/post-unit.ts";
import {
  editor,
  inChannel,
  offeredBy,
  operator,
  staff,
  type TestDesk,
  testDesk,
  textOf,
  UNIT_CHANNEL,
} from "../../support/desk.ts";
import { entry } from "../../support/entries.ts";

let at: TestDesk;
beforeEach(async () => {
  at = await testDesk();
});
afterEach(() => at.close());

const NINE = Date.parse("2026-11-23T09:00:00+01:00");
const questionId = async () => (await at.store.unitQuestions.list(1))[0]?.id ?? "";

describe("to the unit and back", () => {
  test("the unit's channel gets the question without a name; the asker gets the reply, in the asker's language", async () => {
    const asked = await at.say("to the unit When does the office in Shanghai open?");
    expect(asked.isPrivate).toBe(true);
    expect(textOf(asked.answer)).toContain("is sent to the unit");
    const [question] = at.posted;
    expect(question).toMatchObject({ to: UNIT_CHANNEL, answer: { language: "da" } });
    expect(textOf(question?.answer ?? asked.answer)).toContain("When does the office in Shanghai open?");
    expect(JSON.stringify(question?.answer)).not.toContain("STAFF");
    const [reply = ""] = offeredBy(question?.answer ?? asked.answer);
    await at.say(`${reply} It opens in May.`, inChannel(operator, UNIT_CHANNEL));
    expect(at.posted).toHaveLength(2);
    expect(at.posted[1]).toMatchObject({ to: staff.person, answer: { language: "en" } });
    expect(textOf(at.posted[1]?.answer ?? asked.answer)).toContain("It opens in May.");
  });

  test("whoever is in the unit's channel may reply, and nobody else without a role; the first reply counts", async () => {
    await at.say("til enheden Hvornår åbner kontoret?");
    const id = await questionId();
    expect((await at.say(`svar ${id} I dag`, staff)).answer.refused).toBe(true);
    expect((await at.say(`svar ${id} I maj`, inChannel(staff, UNIT_CHANNEL))).answer.refused).toBe(false);
    expect(await at.text(`svar ${id} I juni`, editor)).toContain("har allerede svaret");
    expect(at.posted.map(({ to }) => to)).toEqual([UNIT_CHANNEL, staff.person]);
    expect(await at.text("svar q-0123456789abcdef01 Hej", editor)).toContain("findes ikke længere");
  });

  test("a closed way out only delays: it is kept, told as waiting, and posted once when it opens", async () => {
    at.refusals.push(
      { kind: "unreachable", mayHaveArrived: true, reason: "no answer" },
      { kind: "limited", retryAfterMs: 600_000 },
    );
    expect(textOf((await at.say("til enheden Hvornår åbner kontoret?")).answer)).toContain(
      "så snart det kan",
    );
    expect(at.posted).toEqual([]);
    expect(await postUnit(at.world, NINE + 29_000, 10)).toBe(0);
    expect(await postUnit(at.world, NINE + 30_000, 10)).toBe(0);
    expect(await postUnit(at.world, NINE + 629_000, 10)).toBe(0);
    expect(await postUnit(at.world, NINE + 630_000, 10)).toBe(1);
    expect(await postUnit(at.world, NINE + 9_000_000, 10)).toBe(0);
    expect(at.posted).toHaveLength(1);
  });

  test("a process that ends between taking and posting loses nothing", async () => {
    await at.store.unitQuestions.add({
      id: "q-a",
      from: staff.person,
      text: "Hej?",
      language: "da",
      at: NINE,
    });
    await at.store.unitQuestions.take(NINE, NINE + 120_000, 1);
    expect(await postUnit(at.world, NINE + 119_000, 10)).toBe(0);
    expect(await postUnit(at.world, NINE + 120_000, 10)).toBe(1);
  });

  test("two instances at once post a question once", async () => {
    await at.store.unitQuestions.add({
      id: "q-a",
      from: staff.person,
      text: "Hej?",
      language: "da",
      at: NINE,
    });
    const posted = await Promise.all([1, 2, 3].map(() => postUnit(at.world, NINE, 10)));
    expect(posted.reduce((sum, each) => sum + each, 0)).toBe(1);
  });

  test("without a channel the question stands on the list, and a reply there still reaches the asker", async () => {
    await at.close();
    at = await testDesk({ unitChannel: null });
    expect(await at.text("til enheden Hvornår åbner kontoret?")).toContain("på enhedens liste");
    const list = await at.say("spørgsmål", editor);
    expect(textOf(list.answer)).toContain("Hvornår åbner kontoret? (ikke sendt endnu)");
    await at.say(`${offeredBy(list.answer)[0] ?? ""} I maj`, editor);
    expect(at.posted).toMatchObject([{ to: staff.person }]);
    expect(textOf((await at.say("questions", editor)).answer)).toContain("no questions without an answer");
    expect((await at.say("spørgsmål", staff)).answer.refused).toBe(true);
  });

  test("a long question says what was left out", async () => {
    const reply = await at.say(`til enheden ${"ord ".repeat(450)}?`);
    expect(textOf(reply.answer)).toContain("første 1.500 tegn");
    expect((await at.store.unitQuestions.list(1))[0]?.text).toHaveLength(1500);
  });
});

describe("deliveries", () => {
  const doubtful = async () => {
    await at.store.ledger.plan([entry({ recipient: staff.person })], 500);
    const [row] = await at.store.ledger.of("status-report", [staff.person]);
    await at.store.ledger.claim(row?.key ?? entryKey, "c", 1000);
    await at.store.ledger.doubt(2000, 3000);
    return row?.key ?? "";
  };
  const entryKey = "" as never;

  test("only an operator sees and settles what is in doubt", async () => {
    const key = await doubtful();
    expect((await at.say("leveringer", editor)).answer.refused).toBe(true);
    expect((await at.say(`deliveries drop ${key}`, staff)).answer.refused).toBe(true);
    const list = await at.say("leveringer", operator);
    expect(textOf(list.answer)).toContain("Om 1 påmindelse ved ingen");
    expect(offeredBy(list.answer)).toEqual([
      `leveringer gensend ${key}`,
      `leveringer ankommet ${key}`,
      `leveringer opgiv ${key}`,
    ]);
    expect(await at.text(`leveringer ankommet ${key}`, operator)).toContain("kommet frem");
    expect(await at.store.ledger.counts()).toMatchObject({ in_doubt: 0, sent: 1 });
    expect(await at.text(`leveringer gensend ${key}`, operator)).toContain("ikke i tvivl");
    expect(await at.text("deliveries", operator)).toContain("No delivery waits");
  });
});
