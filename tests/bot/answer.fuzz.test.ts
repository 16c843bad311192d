// The whole answer on whatever can be typed: it never throws, is bounded, well-formed and the same every time, and
// cites only what it uses.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderSources, renderText } from "../../src/adapters/text/render.ts";
import type { Answer, Part } from "../../src/bot/answer.ts";
import { INTENTS } from "../../src/bot/intent.ts";
import { emptySlots, type Slots } from "../../src/bot/slots.ts";
import { NOW, vindrose } from "../support/product.ts";

/** The longest answer that is still read in a chat, in characters; a normal one is under 1,500. */
const MAX_ANSWER_CHARS = 4000;

const hostile = [
  "\ud800",
  "\udfff",
  "\u0000\u0007\u001b[31m",
  "\u202e\u2066\u200f",
  "\ufeff\u200d",
  "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "é\u0301\u0301\u0301\u0301",
  "<script>alert('x')</script>",
  '<img src=x onerror="y">',
  "<@U123> <!channel> <https://a.b|c>",
  "*fed* _kursiv_ ~streget~ `kode` ```blok```",
  "[tekst](javascript:alert(1)) ![](x) | a | b |\n---",
  "'; DROP TABLE partners; --",
  "${process.exit(1)} {{7*7}} %s %n",
  "__proto__ constructor prototype toString hasOwnProperty",
  "+*~^:-",
  "上海 Шанхай شنغهاي שנחאי",
  "1. 2. 3.",
  "den første",
  "¿‽…—",
] as const;
const plain = [
  "hvem er vores kontakt i",
  "who is our contact in",
  "hvilket EU-program passer til",
  "which programme fits",
  "hvornår er næste status",
  "deadline for the revision",
  "Ungarn",
  "Shanghai",
  "Poland",
  "Valencia",
  "Mål 2",
  "Interreg",
  "vindmøller",
  "health",
  "kommune",
  "og i",
  "?",
  "hej",
] as const;

const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...plain, ...hostile), { maxLength: 8 })
      .map((pieces) => pieces.join(" ")),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...plain, ...hostile), { maxLength: 8 })
      .map((pieces) => pieces.join("")),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 120 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 80 })
      .map((units) => String.fromCharCode(...units)),
  },
);

function citedIn(part: Part): readonly number[] {
  switch (part.kind) {
    case "paragraph":
    case "notice":
      return part.citations;
    case "facts":
      return part.facts.flatMap(({ citations }) => citations);
    case "list":
      return part.items.flatMap(({ citations }) => citations);
    case "heading":
    case "choices":
    case "actions":
      return [];
  }
}

/** What holds for every answer there is. */
function expectSound(answer: Answer): void {
  const text = renderText(answer);
  expect(text.trim()).not.toBe("");
  expect(answer.title.trim()).not.toBe("");
  expect(text.length).toBeLessThanOrEqual(MAX_ANSWER_CHARS);
  expect(["da", "en"]).toContain(answer.language);
  expect(INTENTS).toContain(answer.intent);
  expect(answer.why.certainty).toBeGreaterThanOrEqual(0);
  expect(answer.why.certainty).toBeLessThanOrEqual(1);
  // no control or direction character and no half pair reaches a surface, whatever was typed
  const all = [answer.title, text, renderSources(answer), ...answer.suggestions, ...answer.why.matched].join(
    "\n",
  );
  expect(all).toSatisfy((each: string) => each.isWellFormed());
  expect(all.replace(/\n/g, "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
  expect(all).not.toMatch(/<script|<img|<@|<!/);
  // each mark leads to a source, and each source is marked somewhere
  const used = new Set(answer.parts.flatMap(citedIn));
  expect([...used].sort((a, b) => a - b)).toEqual(answer.citations.map((_, index) => index + 1));
  expect(new Set(answer.citations.map(({ id }) => id)).size).toBe(answer.citations.length);
  for (const { source, asOf } of answer.citations) {
    expect(source).not.toBe("");
    expect(asOf).toMatch(/^(\d{4}(-\d{2}){0,2})?$/);
  }
  // a refusal may show the nearest passage, but only one on a thing or a word of the question
  if (answer.refused) {
    expect(answer.citations.length).toBeLessThanOrEqual(1);
    const about = answer.entities.map(({ type, id }) => `${type}:${id}`);
    for (const { id } of answer.citations) {
      const document = vindrose.knowledge.documents.find(({ citation }) => citation.id === id);
      expect(document).toBeDefined();
      expect(answer.why.matched.length > 0 || document?.about.some((key) => about.includes(key))).toBe(true);
    }
  }
}

describe("any text", () => {
  test("gets a sound answer", () => {
    fc.assert(
      fc.property(anyText, (text) => expectSound(vindrose.ask({ text }, [], NOW))),
      { numRuns: 120 },
    );
  });

  test("gets a sound answer at any turn of any conversation", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 5 }), (texts) => {
        let slots: Slots = emptySlots;
        for (const text of texts) {
          const turn = vindrose.turn({ text }, slots, NOW);
          expectSound(turn.answer);
          slots = turn.slots;
        }
      }),
      { numRuns: 25 },
    );
  });

  test("gets the same answer again, whatever was asked in between, and leaves the knowledge as it was", () => {
    const documents = JSON.stringify(vindrose.knowledge.documents).length;
    fc.assert(
      fc.property(anyText, anyText, (text, between) => {
        const first = vindrose.ask({ text }, [], NOW);
        vindrose.ask({ text: between }, [], NOW);
        expect(vindrose.ask({ text }, [], NOW)).toEqual(first);
      }),
      { numRuns: 40 },
    );
    expect(JSON.stringify(vindrose.knowledge.documents)).toHaveLength(documents);
  });

  test("is answered in the language that the asker has set", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("da" as const, "en" as const), (text, language) => {
        expect(vindrose.ask({ text, language }, [], NOW).language).toBe(language);
      }),
      { numRuns: 40 },
    );
  });
});

describe("text of 100,000 characters", () => {
  test.each([
    ["one word", "x".repeat(100_000)],
    ["many words", "samarbejde med partnere ".repeat(4200)],
    ["one letter and a space", "a ".repeat(50_000)],
    ["names", "Ungarn Polen Shanghai Valencia ".repeat(3300)],
    ["names misspelt", "Ungran Kecskemed Sjanghai Brashov ".repeat(3000)],
    ["emoji", "👩‍👩‍👧‍👦".repeat(9000)],
    ["half pairs", "\ud83d".repeat(100_000)],
    ["combining marks", `a${"\u0301".repeat(99_999)}`],
    ["open tags", "<b".repeat(50_000)],
    ["digits", "1".repeat(100_000)],
    ["a compound without end", "regionsudviklingssamarbejds".repeat(3700)],
    ["no character that shows", "\u200b".repeat(100_000)],
    ["line ends", "\r\n".repeat(50_000)],
  ])("of %s is answered soundly, and soon", (_name, text) => {
    const begin = performance.now();
    expectSound(vindrose.ask({ text }, [], NOW));
    // no speed is claimed here: a pattern that backtracks takes minutes, and this finds it
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});

describe("what nobody can answer", () => {
  test.each([
    ["", "da"],
    ["   \n ", "da"],
    ["😀😀😀", "da"],
    ["\u0000\u0001", "da"],
    ["?!?!", "da"],
    ["xyzzy plugh qwfpgj", "da"],
  ])("%j is refused without a source", (text) => {
    const answer = vindrose.ask({ text }, [], NOW);
    expect(answer).toMatchObject({ refused: true, citations: [], intent: "out_of_scope" });
  });

  test.each([
    { da: "hvad koster en liter mælk?", en: "what does a litre of milk cost?" },
    { da: "hvem vandt fodboldkampen i går?", en: "who won the football match yesterday?" },
    { da: "hvordan bager jeg en kage?", en: "how do I bake a cake?" },
    { da: "hvem er vores kontakt i Valencia?", en: "who is our contact in Valencia?" },
  ])("$da / $en is refused without a source, in its language", ({ da, en }) => {
    expect(vindrose.ask({ text: da }, [], NOW)).toMatchObject({
      refused: true,
      citations: [],
      language: "da",
    });
    expect(vindrose.ask({ text: en }, [], NOW)).toMatchObject({
      refused: true,
      citations: [],
      language: "en",
    });
  });
});

test("the chairman of 2008 is never told as today's", () => {
  for (const text of ["hvem er formand for regionsrådet?", "who is the chairman of the regional council?"]) {
    const told = renderText(vindrose.ask({ text }, [], NOW));
    if (told.includes("Bent Hansen")) expect(told).toContain("2008");
  }
});
