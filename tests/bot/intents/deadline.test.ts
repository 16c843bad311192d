// Questions for deadlines from the utterance to the answer, with and without registered dates, in both languages.
import { describe, expect, test } from "vitest";
import { renderText } from "../../../src/adapters/text/render.ts";
import { createVindrose } from "../../../src/app.ts";
import type { Answer } from "../../../src/bot/answer.ts";
import type { RegisteredDate } from "../../../src/bot/ports.ts";
import { emptySlots, type Slots } from "../../../src/bot/slots.ts";
import { recipientKey } from "../../../src/bot/reminder.ts";
import { day, person } from "../../support/entries.ts";

const NOW = "2026-11-23T09:00:00+01:00";
const registered: readonly RegisteredDate[] = [
  {
    subject: "action-plans",
    occurrence: "2026",
    date: day("2026-12-18"),
    by: person("anna"),
    at: Date.parse("2026-11-20T10:00:00+01:00"),
  },
  {
    subject: "status-report",
    occurrence: "2027",
    date: day("2027-03-15"),
    by: recipientKey({ surface: "slack", tenant: "T1", kind: "person", id: "U7" }),
    at: Date.parse("2026-11-19T23:30:00+01:00"),
  },
];
const bare = createVindrose(NOW);
const dated = createVindrose(NOW, { registered: () => registered });

function converse(product: typeof bare, ...utterances: readonly string[]): readonly Answer[] {
  let slots: Slots = emptySlots;
  return utterances.map((text) => {
    const turn = product.turn({ text }, slots, NOW);
    slots = turn.slots;
    return turn.answer;
  });
}
const last = (product: typeof bare, ...utterances: readonly string[]): Answer => {
  const answer = converse(product, ...utterances).at(-1);
  if (answer === undefined) throw new Error("something was asked");
  return answer;
};
const textOf = (answer: Answer): string => renderText(answer).replace(/\s+/g, " ");

describe("one duty", () => {
  test.each([
    {
      text: "hvornår er næste statusrapport?",
      lead: "mandag den 15. marts 2027, om 112 dage, heraf 77 arbejdsdage",
      by: "registreret af Slack-bruger U7 den 19. november 2026",
      owner: "Ansvarlig: ingen er registreret",
      cadence: "Hvor ofte: hvert år",
    },
    {
      text: "when is the next status report?",
      lead: "Monday 15 March 2027, in 112 days, 77 of them working days",
      by: "registered by Slack user U7 on 19 November 2026",
      owner: "Owner: none is registered",
      cadence: "How often: every year",
    },
  ])("$text: day, distance, who registered it, owner, cadence, source", ({ text, ...parts }) => {
    const answer = last(dated, text);
    for (const part of Object.values(parts)) expect(textOf(answer)).toContain(part);
    expect(answer.citations.map(({ provenance }) => provenance)).toEqual(["registered", "stated"]);
    expect(answer.citations[0]).toMatchObject({ asOf: "2026-11-19", section: null });
  });

  test.each([
    { text: "hvornår er næste statusrapport?", how: "frist status-report ÅÅÅÅ-MM-DD", none: "ingen dato" },
    { text: "when is the next status report?", how: "deadline status-report YYYY-MM-DD", none: "no date" },
  ])("$text without a date: none, and how to register one; no day is made up", ({ text, how, none }) => {
    const answer = last(bare, text);
    expect(textOf(answer)).toContain(how);
    expect(textOf(answer)).toContain(none);
    expect(textOf(answer)).not.toMatch(/20[23]\d/);
    expect(answer.refused).toBe(false);
  });

  test("a past date is told as the last, and not as the next", () => {
    const past = createVindrose(NOW, {
      registered: () => [{ ...registered[1], occurrence: "2026", date: day("2026-03-16") } as RegisteredDate],
    });
    const text = textOf(last(past, "when is the next status report?"));
    expect(text).toContain("The last registered date was Monday 16 March 2026");
    expect(text).toContain("none is registered");
  });

  test.each([
    ["hvornår er statusrapporten for 2027?", "mandag den 15. marts 2027"],
    ["is the status report due in March?", "Monday 15 March 2027"],
    ["er statusrapporten før jul?", "ikke registreret nogen dato fra mandag den 23. november 2026"],
    ["when is the status report due in 2029?", "no date is registered from Monday 1 January 2029"],
  ])("%s", (text, told) => {
    expect(textOf(last(dated, text))).toContain(told);
  });

  test.each([
    ["hvor mange arbejdsdage er der til statusrapporten?", "heraf 77 arbejdsdage"],
    ["how many working days are left until the action plans are due?", "19 of them working days"],
    ["hvilken ugedag falder statusrapporten på?", "mandag den 15. marts 2027"],
    ["who registered the date of the status report?", "registered by Slack user U7"],
    ["er statusrapporten forsinket?", "næste gang mandag den 15. marts 2027"],
  ])("%s", (text, told) => {
    expect(textOf(last(dated, text))).toContain(told);
  });

  test.each(["when is the call deadline for Erasmus+ in March?", "hvad er fristen for Horizon Europe?"])(
    "%s is about a call, and no duty of ours",
    (text) => {
      expect(last(dated, text).entities[0]?.type).toBe("programme");
    },
  );

  test("after a programme, its deadline is a call's, and 'deadlines' are all of ours", () => {
    const asked = "which EU programme fits a food waste project with Malmö and Rostock?";
    expect(last(dated, asked, "and when is the deadline?").entities[0]?.type).toBe("programme");
    expect(last(dated, asked, "deadlines").title).toBe("Deadlines and follow-up");
  });

  test("what the store says next is told by the next answer", () => {
    let dates: readonly RegisteredDate[] = [];
    const live = createVindrose(NOW, { registered: () => dates });
    expect(textOf(last(live, "when is the next status report?"))).toContain("none is registered");
    dates = registered;
    expect(textOf(last(live, "when is the next status report?"))).toContain("Monday 15 March 2027");
  });

  test("a name that was erased is not told", () => {
    const erased = createVindrose(NOW, {
      registered: () => [{ ...registered[1], by: "erased" } as RegisteredDate],
    });
    expect(textOf(last(erased, "when is the next status report?"))).toContain(
      "registered by somebody whose name was erased",
    );
  });
});

describe("who owns it", () => {
  test.each([
    ["when is the next status report?", "who owns it?", "no owner is registered"],
    ["hvornår er næste statusrapport?", "hvem ejer den?", "ikke registreret nogen ansvarlig"],
    [
      "what is due in March?",
      "who is responsible for it?",
      "Yearly status to the Regional Council: no owner",
    ],
  ])("%s > %s", (first, second, told) => {
    const answer = last(dated, first, second);
    expect(textOf(answer)).toContain(told);
    expect(answer.intent).toBe("deadline");
  });

  test("of an office it is a question for a contact, as ever", () => {
    expect(last(dated, "hvem er ansvarlig for kontoret i Shanghai?").intent).toBe("contact");
  });
});

describe("a stretch of days", () => {
  test.each([
    { da: "hvad skal afleveres i dette kvartal?", en: "what is due this quarter?", has: ["18"] },
    { da: "frister i marts", en: "deadlines in March", has: ["15"] },
    { da: "hvad skal vi nå næste måned?", en: "what do we have to deliver next month?", has: ["18"] },
    { da: "frister i 2027", en: "deadlines in 2027", has: ["15"] },
    { da: "hvad skal vi aflevere inden 1. maj?", en: "what is due before 1 May?", has: ["18", "15"] },
    { da: "hvad skal vi nå før jul?", en: "anything due before Christmas?", has: ["18"] },
    {
      da: "hvad skal vi aflevere før sommerferien?",
      en: "what must we report before the summer holiday?",
      has: ["18", "15"],
    },
    { da: "er der frister i april?", en: "is anything due in April?", has: [] },
    { da: "næste måned?", en: "next month?", has: ["18"] },
  ])("$da / $en", ({ da, en, has }) => {
    const days = {
      "18": ["18. december 2026", "18 December 2026"],
      "15": ["15. marts 2027", "15 March 2027"],
    };
    for (const [at, text] of [da, en].entries()) {
      const answer = last(dated, text);
      expect(answer).toMatchObject({ intent: "deadline", refused: false, language: at === 0 ? "da" : "en" });
      const items = answer.parts.flatMap((part) => (part.kind === "list" ? part.items : []));
      expect(items).toHaveLength(has.length);
      for (const [index, key] of has.entries())
        expect(items[index]?.text).toContain(days[key as keyof typeof days][at]);
      for (const { citations } of items) expect(citations.length).toBeGreaterThan(0);
      // what has no date is told as such, never left out
      expect(textOf(answer)).toContain(at === 0 ? "Uden dato: " : "Without a date: ");
    }
  });

  test("nothing within it: said, with what comes after", () => {
    const text = textOf(last(dated, "is anything due in January?"));
    expect(text).toContain("No deadline is registered from Friday 1 January 2027 to Sunday 31 January 2027");
    expect(text).toContain("The next registered date is Monday 15 March 2027");
  });

  test("a school holiday is one school's plan and is told as such, with its source", () => {
    const answer = last(dated, "hvad skal vi aflevere før sommerferien?");
    expect(textOf(answer)).toContain("Jeg kender ikke regionens sommerferie");
    expect(textOf(answer)).toContain("én skoles plan");
    expect(answer.citations[0]).toMatchObject({ provenance: "public" });
  });

  test("a school holiday of which no plan is recorded is told as unknown", () => {
    const text = textOf(last(dated, "what is due before the summer holiday 2031?"));
    expect(text).toContain("No summer holiday is registered");
    expect(text).toContain("18 December 2026");
  });

  test("days alone go on from deadlines, and ask for them when nothing was talked about", () => {
    expect(textOf(last(dated, "what is due this quarter?", "and in March?"))).toContain("15 March 2027");
    expect(last(dated, "before Christmas").intent).toBe("deadline");
    expect(last(dated, "hvem er vores kontakt i Shanghai?", "i dag?").intent).not.toBe("deadline");
  });

  test.each([
    "god jul",
    "happy new year",
    "tak for i dag",
    "hvornår blev strategien vedtaget i 2008?",
    "hvem er vores kontakt i Polen?",
    "which EU programme fits a project on wind energy in March?",
    "hvad besluttede regionsrådet i april 2008?",
  ])("%s lists no deadlines", (text) => {
    expect(last(dated, text).title).not.toMatch(/^(?:Frister|Deadlines)/);
  });
});

test("all duties: dated ones first, in order", () => {
  const answer = last(dated, "hvilke frister har vi?");
  const items = answer.parts.flatMap((part) => (part.kind === "list" ? part.items : []));
  expect(items.map(({ text }) => /20\d\d/.exec(text)?.[0])).toEqual([
    "2026",
    "2027",
    undefined,
    undefined,
    undefined,
  ]);
});

test("what was talked about before is not taken over into the list of all", () => {
  const answer = last(dated, "when is the next status report?", "frister?");
  expect(textOf(answer)).not.toContain("det stadig handler om");
  expect(textOf(last(dated, "when is the next status report?", "who owns it?"))).toContain("still about");
});

test("free days by setting count in the working days left", () => {
  const free = { constitutionDay: true, christmasEve: false, newYearsEve: false };
  const product = createVindrose(NOW, { registered: () => registered, free });
  expect(textOf(last(product, "when is the next status report?"))).toContain("78 of them working days");
});
