// Random answers for the fuzz of what draws them: every kind of part, texts of every plane of Unicode and of every
// length, hostile markup, citations that may not exist. The shape is right, nothing else is.
import * as fc from "fast-check";
import type { Action, Answer, AnswerCitation, Choice, Fact, ListItem, Part } from "../../src/bot/answer.ts";

/** Texts that chat platforms would parse, call or choke on. */
const HOSTILE = [
  "<@U012AB3CD> <!channel> <!here|her> <#C012|x> <https://a.b|c>",
  "@channel @here @everyone @group",
  "&amp; &lt; R&D <b> a > b",
  "*fed* _kursiv_ ~streg~ `kode` ```blok``` :smile:",
  "> citat\n>>> alt",
  "\ud800 \udfff",
  "\u0000\u0007\u001b[31m",
  "\u202e\u2066\u200f\ufeff",
  "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 é\u0301\u0301",
  "<at>Alle</at> [tekst](javascript:alert(1)) | a | b |",
  "\n\n\n",
  "   ",
  "\u200b\u2060",
  "上海 Шанхай شنغهاي",
  "%s %n %26 %zz",
] as const;

const plane = fc.nat({ max: 0x10ffff }).map((point) => String.fromCodePoint(point));
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("samarbejde", "Region", "strategi", "the", "og", "2008", "Ærø") },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: plane },
);
/** Mostly a sentence, now and then nothing, one endless word or a page. */
export const anyText = fc.oneof(
  { weight: 40, arbitrary: fc.array(word, { maxLength: 20 }).map((words) => words.join(" ")) },
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.tuple(plane, fc.nat({ max: 5000 })).map(([char, times]) => char.repeat(times)) },
  {
    weight: 1,
    arbitrary: fc.array(word, { minLength: 200, maxLength: 900 }).map((words) => words.join(" ")),
  },
);
const numbers = fc.array(fc.integer({ min: 1, max: 70 }), { maxLength: 4 });

const item: fc.Arbitrary<ListItem> = fc.record({ text: anyText, citations: numbers });
const fact: fc.Arbitrary<Fact> = fc.record({ label: anyText, value: anyText, citations: numbers });
const shortFact: fc.Arbitrary<Fact> = fc.record({ label: word, value: word, citations: numbers });
const choice: fc.Arbitrary<Choice> = fc.record({ label: anyText, utterance: anyText });
const action: fc.Arbitrary<Action> = fc.record({
  label: anyText,
  utterance: anyText,
  style: fc.constantFrom("plain" as const, "primary" as const, "danger" as const),
});

const parts: { readonly [Kind in Part["kind"]]: fc.Arbitrary<Extract<Part, { kind: Kind }>> } = {
  paragraph: fc.record({ kind: fc.constant("paragraph"), text: anyText, citations: numbers }),
  heading: fc.record({ kind: fc.constant("heading"), text: anyText }),
  facts: fc.record({
    kind: fc.constant("facts"),
    facts: fc.oneof(fc.array(fact, { maxLength: 20 }), fc.array(shortFact, { maxLength: 120 })),
  }),
  list: fc.record({ kind: fc.constant("list"), items: fc.array(item, { maxLength: 40 }) }),
  notice: fc.record({
    kind: fc.constant("notice"),
    about: fc.constantFrom("later" as const, "closed" as const, "missing" as const, "assumed" as const),
    text: anyText,
    citations: numbers,
  }),
  choices: fc.record({
    kind: fc.constant("choices"),
    prompt: anyText,
    choices: fc.array(choice, { maxLength: 30 }),
  }),
  actions: fc.record({ kind: fc.constant("actions"), actions: fc.array(action, { maxLength: 30 }) }),
};
/** Any part. */
const anyPart: fc.Arbitrary<Part> = fc.oneof(...Object.values(parts));

const strategy: fc.Arbitrary<AnswerCitation> = fc.record({
  id: fc.uuid(),
  title: anyText,
  section: anyText,
  sectionId: fc.oneof(fc.constantFrom("samarbejde", "politisk-samarbejde"), anyText),
  paragraph: fc.oneof(fc.nat({ max: 99 }), fc.constant(null)),
  source: anyText,
  asOf: fc.constantFrom("2008-04-16", "2013-03", "2012", ""),
  provenance: fc.constantFrom("stated" as const, "registered" as const),
});
const open: fc.Arbitrary<AnswerCitation> = fc.record({
  id: fc.uuid(),
  title: anyText,
  section: fc.constant(null),
  sectionId: fc.constant(null),
  paragraph: fc.constant(null),
  source: anyText,
  asOf: fc.constantFrom("2013-03", "2026-11-01", ""),
  provenance: fc.constant("public" as const),
  url: fc.constantFrom(
    "https://example.org/a?b=c&d=e",
    `https://example.org/${"long/".repeat(120)}`,
    "javascript:alert(1)",
    "https://a.b/<|>",
    "",
    "mailto:x@y.z",
  ),
});
/** Any citation. */
const anyCitation = fc.oneof(strategy, open);

/** Any answer: short ones, and ones of 200 parts or 60 citations. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  language: fc.constantFrom("da" as const, "en" as const),
  intent: fc.constant("strategy" as const),
  refused: fc.boolean(),
  title: anyText,
  parts: fc.oneof(
    { weight: 4, arbitrary: fc.array(anyPart, { maxLength: 8 }) },
    { weight: 1, arbitrary: fc.array(anyPart, { minLength: 30, maxLength: 200 }) },
  ),
  citations: fc.oneof(
    { weight: 4, arbitrary: fc.array(anyCitation, { maxLength: 6 }) },
    { weight: 1, arbitrary: fc.array(anyCitation, { minLength: 60, maxLength: 70 }) },
  ),
  entities: fc.constant([]),
  suggestions: fc.array(anyText, { maxLength: 6 }),
  why: fc.constant({
    intent: "strategy" as const,
    certainty: 1,
    matched: [],
    runnerUp: { intent: null, document: null },
    carried: [],
  }),
});
