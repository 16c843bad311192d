// Answers as results of the message extension.
import { expect, test } from "vitest";
import { readPressed } from "../../../src/adapters/teams/actions.ts";
import { drawResults, drawSelected } from "../../../src/adapters/teams/extension.ts";
import { LIMITS } from "../../../src/adapters/teams/limits.ts";
import { answerOf } from "../../support/answer.ts";
import { NOW, vindrose } from "../../support/product.ts";
import { faultsOfMessage } from "../../support/teams-check.ts";

test("one answer is one card, without buttons that need Vindrose in the chat", () => {
  const results = drawResults(vindrose.ask({ text: "hvem er vores kontakt i Shanghai?" }, [], NOW));
  if (results.type !== "result") throw new Error(results.text);
  const [first] = results.attachments;
  expect(first?.preview.content.title).toBe("Kontakt: Shanghai Byprovins");
  expect(first?.preview.content.text).toMatch(/^Region Midtjylland har et repræsentationskontor i Shanghai/);
  expect(JSON.stringify(first?.content)).not.toMatch(/Action\.(?:Execute|Submit)/);
  expect(faultsOfMessage({ attachments: results.attachments })).toEqual([]);
});

test("several partners are a list, and each leads to its own answer", () => {
  const results = drawResults(vindrose.ask({ text: "hvem er vores partnere?" }, [], NOW));
  if (results.type !== "result") throw new Error(results.text);
  expect(results.attachments).toHaveLength(7);
  const taps = results.attachments.map(({ preview }) => readPressed(preview.content.tap?.value));
  expect(taps[0]).toBeUndefined();
  expect(taps.at(-1)).toEqual({ kind: "say", utterance: "Hvad ved du om Shanghai Byprovins?", replyId: "" });
  const chosen = drawSelected(vindrose.ask({ text: "Hvad ved du om Shanghai Byprovins?" }, [], NOW));
  if (chosen.type !== "result") throw new Error(chosen.text);
  expect(chosen.attachments).toHaveLength(1);
});

test("where the answer asks back, its choices are the results", () => {
  const results = drawResults(
    answerOf(
      [
        {
          kind: "choices",
          prompt: "Hvilken?",
          choices: [
            { label: "<b>A", utterance: "partner A" },
            { label: "B", utterance: "partner B" },
          ],
        },
      ],
      { title: "Hvilken af dem?", citations: [] },
    ),
  );
  if (results.type !== "result") throw new Error(results.text);
  expect(results.attachments.map(({ preview }) => preview.content)).toEqual([
    {
      title: "<b>A",
      text: "partner A",
      tap: { type: "invoke", value: { v: 1, utterance: "partner A", replyId: "" } },
    },
    {
      title: "B",
      text: "partner B",
      tap: { type: "invoke", value: { v: 1, utterance: "partner B", replyId: "" } },
    },
  ]);
});

test("at the limit every result stands, beyond it the last one says how many are left", () => {
  const titles = (count: number): readonly string[] => {
    const choices = Array.from({ length: count }, (_, index) => ({
      label: `Nr. ${index}`,
      utterance: `partner ${index}`,
    }));
    const results = drawResults(
      answerOf([{ kind: "choices", prompt: "Hvilken?", choices }], { citations: [] }),
    );
    return results.type === "result" ? results.attachments.map(({ preview }) => preview.content.title) : [];
  };
  expect(titles(LIMITS.extensionResults)).toHaveLength(LIMITS.extensionResults);
  expect(titles(LIMITS.extensionResults).at(-1)).toBe("Nr. 24");
  expect(titles(LIMITS.extensionResults + 1)).toHaveLength(LIMITS.extensionResults);
  expect(titles(LIMITS.extensionResults + 1).at(-1)).toBe("2 mere");
});

test("a refusal is one line", () => {
  expect(drawResults(vindrose.ask({ text: "hvor høj er himlen?" }, [], NOW))).toMatchObject({
    type: "message",
  });
});
