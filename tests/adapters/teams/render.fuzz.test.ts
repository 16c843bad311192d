// Random answers, long and empty, of two hundred parts and every Unicode plane: what is drawn is always within the
// limits, well-formed, inert, and never without its first source.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { drawResults } from "../../../src/adapters/teams/extension.ts";
import { renderAnswer } from "../../../src/adapters/teams/render.ts";
import type { Answer, AnswerCitation, Part } from "../../../src/bot/answer.ts";
import { answerOf } from "../../support/answer.ts";
import { faultsOfMessage } from "../../support/teams-check.ts";

/** Enough for each push; VINDROSE_FUZZ takes more. */
const RUNS = Number(process.env["VINDROSE_FUZZ"] ?? 30);
/** As long as any. */
const REPLY_ID = "r".repeat(240);
const ADAPTIVE = "application/vnd.microsoft.card.adaptive";

const hostile = fc.constantFrom(
  "",
  " ",
  "\n\n",
  "\ud800",
  "a\udfffb",
  "\u0000\u0007\u001b[31m",
  "\u202e\u2066",
  "<at>alle</at>",
  "<b>fed</b> &lt;i&gt;",
  "[tekst](javascript:alert(1)) ![](x)",
  "**fed** _kursiv_ ~~streg~~ `kode`",
  "# titel",
  "1. punkt\n2) punkt",
  "https://example.org www.example.org",
  "上海 Шанхай شنغهاي",
  "👩‍👩‍👧‍👦".repeat(50),
  "x".repeat(5_000),
  "𐀀".repeat(3_000),
  "\\*[]".repeat(2_000),
  '"\\\n'.repeat(2_000),
);
const text = fc.oneof(
  { weight: 2, arbitrary: hostile },
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 80 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 400 }) },
);
const citations = fc.oneof(
  { weight: 9, arbitrary: fc.array(fc.integer({ min: -1, max: 40 }), { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 200, maxLength: 200 }) },
);
const style = fc.constantFrom("plain" as const, "primary" as const, "danger" as const);
const listOf = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(item, { minLength: 1, maxLength: 5 }) },
    { weight: 1, arbitrary: fc.array(item, { minLength: 100, maxLength: 200 }) },
  );

const sentence: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant("paragraph" as const), text, citations }),
  fc.record({
    kind: fc.constant("notice" as const),
    about: fc.constantFrom("later" as const, "closed" as const, "missing" as const, "assumed" as const),
    text,
    citations,
  }),
);
const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 2, arbitrary: sentence },
  fc.record({ kind: fc.constant("heading" as const), text }),
  fc.record({
    kind: fc.constant("facts" as const),
    facts: listOf(fc.record({ label: text, value: text, citations })),
  }),
  fc.record({ kind: fc.constant("list" as const), items: listOf(fc.record({ text, citations })) }),
  fc.record({
    kind: fc.constant("choices" as const),
    prompt: text,
    choices: listOf(fc.record({ label: text, utterance: text })),
  }),
  fc.record({
    kind: fc.constant("actions" as const),
    actions: listOf(fc.record({ label: text, utterance: text, style })),
  }),
);
const citation: fc.Arbitrary<AnswerCitation> = fc
  .record({
    id: text,
    title: text,
    section: fc.option(text),
    sectionId: fc.option(text),
    paragraph: fc.option(fc.nat(200)),
    source: text,
    asOf: fc.constantFrom("", "2008", "2013-03", "2008-04-16"),
    provenance: fc.constantFrom("stated" as const, "registered" as const, "public" as const),
    url: fc.option(fc.oneof(text, fc.webUrl()), { nil: undefined }),
  })
  .map(({ url, ...rest }) => (url === undefined ? rest : { ...rest, url }));

const anyAnswer: fc.Arbitrary<Answer> = fc
  .record({
    parts: fc.oneof(
      { weight: 5, arbitrary: fc.array(part, { maxLength: 6 }) },
      { weight: 2, arbitrary: fc.array(sentence, { maxLength: 4 }) },
      { weight: 1, arbitrary: fc.array(part, { minLength: 200, maxLength: 200 }) },
    ),
    citations: fc.oneof(
      { weight: 3, arbitrary: fc.array(citation, { maxLength: 5 }) },
      { weight: 1, arbitrary: fc.array(citation, { minLength: 150, maxLength: 200 }) },
    ),
    title: text,
    language: fc.constantFrom("da" as const, "en" as const),
    refused: fc.boolean(),
    suggestions: fc.oneof(fc.constant([]), fc.array(text, { maxLength: 8 })),
    matched: fc.array(text, { maxLength: 4 }),
  })
  .map(({ parts, matched, ...more }) =>
    answerOf(parts, {
      ...more,
      why: {
        intent: "contact",
        certainty: 0.5,
        matched,
        runnerUp: { intent: null, document: null },
        carried: [],
      },
    }),
  );

test("whatever the answer, its message is within every limit and keeps its first source", () => {
  fc.assert(
    fc.property(anyAnswer, fc.constantFrom("card" as const, undefined), text, (answer, lead, question) => {
      const { card, ...message } = renderAnswer(answer, {
        replyId: REPLY_ID,
        lead,
        question,
        hasFeedback: true,
      });
      const attachments = card === undefined ? [] : [{ contentType: ADAPTIVE, content: card }];
      expect(faultsOfMessage({ ...message, attachments })).toEqual([]);
      if (answer.citations.length === 0) return;
      // the first source is named to Teams as well, whatever else there was no room for
      expect(message.entities[0]?.citation[0]?.position).toBe(1);
      if (card !== undefined) expect(JSON.stringify(card)).toContain('"text":"[1] "');
      else {
        expect(message.text).toContain("\n\n[1] ");
        expect(message.entities[0]?.citation).toHaveLength(answer.citations.length);
      }
    }),
    { numRuns: RUNS },
  );
}, 60_000);

test("whatever the answer, the results of the message extension can be shown", () => {
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      const results = drawResults(answer);
      if (results.type === "message") return;
      expect(results.attachments.length).toBeGreaterThan(0);
      for (const attachment of results.attachments) {
        expect(faultsOfMessage({ attachments: [attachment] })).toEqual([]);
        expect(attachment.preview.content.title).not.toBe("");
        expect(attachment.preview.content.text).not.toMatch(/[<>]/);
      }
    }),
    { numRuns: RUNS },
  );
}, 60_000);
