// Random answers through the drawing for Slack: whatever comes, no limit is exceeded, nothing mentions anyone, the
// first source is there, and what is left out is counted.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderAnswer, renderBlocks } from "../../../src/adapters/slack/render.ts";
import type { Answer, Part } from "../../../src/bot/answer.ts";
import { answerOf, strategyCitation } from "../../support/answer.ts";
import { anyAnswer, anyText } from "../../support/random-answer.ts";
import { slackFaults } from "../../support/slack-check.ts";

const options = fc.record({
  replyId: fc.option(fc.uuid(), { nil: undefined }),
  asked: fc.option(anyText, { nil: undefined }),
  canShare: fc.boolean(),
  key: fc.option(fc.uuid(), { nil: undefined }),
});

/** Texts of a message's small print. */
function smallPrint(answer: Answer): string {
  return renderAnswer(answer, { replyId: "r1", asked: "hvad?", canShare: true })
    .blocks.flatMap((block) => (block.type === "context" ? block.elements : []))
    .map((element) => ("text" in element ? element.text : ""))
    .join("\n");
}

describe("a random answer", () => {
  test("is a sound message", () => {
    fc.assert(
      fc.property(anyAnswer, options, (answer, how) => {
        expect(slackFaults(renderAnswer(answer, how))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(["home", "modal"] as const)("is a sound %s", (surface) => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const blocks = renderBlocks(answer, { surface, taken: 3 });
        const title = { type: "plain_text", text: "Kilden", emoji: false };
        expect(slackFaults({ type: surface, blocks, ...(surface === "modal" ? { title } : {}) })).toEqual([]);
        expect(blocks.length).toBeLessThanOrEqual(97);
      }),
      { numRuns: 30 },
    );
  });

  test("keeps its first source, in the blocks and in the text beside them", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        fc.pre(answer.citations.length > 0);
        expect(smallPrint(answer)).toContain("[1]");
        expect(renderAnswer(answer).text).toContain("[1]");
      }),
      { numRuns: 40 },
    );
  });

  test("is drawn the same every time", () => {
    fc.assert(
      fc.property(anyAnswer, options, (answer, how) => {
        expect(renderAnswer(answer, how)).toEqual(renderAnswer(answer, how));
      }),
      { numRuns: 20 },
    );
  });
});

describe("what does not fit", () => {
  const paragraphs = (count: number): readonly Part[] =>
    Array.from({ length: count }, (_, index) => ({
      kind: "paragraph",
      text: `Afsnit ${index + 1}`,
      citations: [1],
    }));

  test("is counted and named: shown and left out add up to all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const { blocks } = renderAnswer(answerOf(paragraphs(count)), { replyId: "r1" });
        const shown = blocks.filter(
          (block) => block.type === "section" && /^Afsnit \d+ \[1\]$/.test(block.text?.text ?? ""),
        ).length;
        const left = Number(/^(\d+) mere: /m.exec(smallPrint(answerOf(paragraphs(count))))?.[1] ?? 0);
        expect(shown + left).toBe(count);
      }),
      { numRuns: 25 },
    );
  });

  test("of 200 parts are the last, and 60 sources stand all the same", () => {
    const citations = Array.from({ length: 60 }, (_, index) => ({
      ...strategyCitation,
      id: `c${index}`,
      title: `Kilde nummer ${index + 1}`,
    }));
    const text = smallPrint(answerOf(paragraphs(200), { citations }));
    expect(text).toMatch(/^\d+ mere: Afsnit/m);
    for (const { title } of citations) expect(text).toContain(title);
  });
});
