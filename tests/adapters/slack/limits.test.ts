// Our table of Slack's limits against a third party's, and the drawing at each limit and one beyond.
import { describe, expect, test } from "vitest";
import { buildAction } from "../../../src/adapters/slack/actions.ts";
import { isWhole } from "../../../src/adapters/slack/buttons.ts";
import { LIMITS } from "../../../src/adapters/slack/limits.ts";
import { renderAnswer, renderBlocks } from "../../../src/adapters/slack/render.ts";
import type { Answer, Part } from "../../../src/bot/answer.ts";
import { answerOf, strategyCitation } from "../../support/answer.ts";
import { slackFaults } from "../../support/slack-check.ts";
import { publishedLimit } from "../../support/slack-elements.ts";

test.each([
  [LIMITS.text, "text.max_length"],
  [LIMITS.header, "header.text.max_length"],
  [LIMITS.fields, "section.fields.max_items"],
  [LIMITS.field, "section.fields.item_max_length"],
  [LIMITS.contextElements, "context.elements.max_items"],
  [LIMITS.actionsElements, "actions.elements.max_items"],
  [LIMITS.contextActionsElements, "context_actions.elements.max_items"],
  [LIMITS.buttonText, "button.text.max_length"],
  [LIMITS.buttonValue, "button.value.max_length"],
  [LIMITS.identifier, "action_id.max_length"],
  [LIMITS.confirm.title, "confirmation.title.max_length"],
  [LIMITS.confirm.text, "confirmation.text.max_length"],
  [LIMITS.confirm.button, "confirmation.confirm.max_length"],
  [LIMITS.optionText, "option.text.max_length"],
  [LIMITS.optionValue, "option.value.max_length"],
  [LIMITS.options, "select.options.max_items"],
  [LIMITS.optionGroups, "select.option_groups.max_items"],
  [LIMITS.visibleOptions, "radio_buttons.options.max_items"],
  [LIMITS.visibleOptions, "checkboxes.options.max_items"],
  [LIMITS.inputLabel, "input.label.max_length"],
  [LIMITS.inputText, "plain_text_input.max_length.max"],
  [LIMITS.viewTitle, "view.title.max_length"],
  [LIMITS.viewMetadata, "view.private_metadata.max_length"],
  [LIMITS.blocks.modal, "view.blocks.max_items"],
  [LIMITS.blocks.home, "view.blocks.max_items"],
])("%i is what is published as %s", (ours, path) => {
  expect(ours).toBe(publishedLimit(...path.split(".")));
});

const bare: Partial<Answer> = { title: "", citations: [] };
const paragraphs = (count: number): readonly Part[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: "paragraph",
    text: `Nr. ${index + 1}.`,
    citations: [],
  }));
const sections = (answer: Answer) =>
  renderAnswer(answer).blocks.flatMap((block) => (block.type === "section" ? [block.text?.text ?? ""] : []));

describe("a message", () => {
  test("holds 50 blocks, and of 51 says which it leaves out", () => {
    const at = renderAnswer(answerOf(paragraphs(LIMITS.blocks.message), bare));
    expect(at.blocks).toHaveLength(50);
    expect(JSON.stringify(at.blocks)).toContain("Nr. 50.");

    const beyond = renderAnswer(answerOf(paragraphs(LIMITS.blocks.message + 1), bare));
    expect(slackFaults(beyond)).toEqual([]);
    // two blocks are kept for the lines about what is left out, of which the sources' is not needed
    expect(beyond.blocks).toHaveLength(49);
    expect(beyond.blocks.at(-1)).toEqual({
      type: "context",
      elements: [{ type: "plain_text", text: "3 mere: Nr. 49., Nr. 50., Nr. 51.", emoji: false }],
    });
  });

  test("stays below the size that Slack refuses, whatever the script", () => {
    for (const char of ["a", "æ", "上", "👍", "&", '"']) {
      const parts: readonly Part[] = Array.from({ length: 12 }, () => ({
        kind: "paragraph",
        text: char.repeat(1500),
        citations: [1],
      }));
      const rendered = renderAnswer(answerOf(parts), { replyId: "r1" });
      expect(slackFaults(rendered)).toEqual([]);
      expect(JSON.stringify(rendered.blocks)).toContain("[1]");
      expect(Buffer.byteLength(JSON.stringify(rendered.blocks))).toBeLessThanOrEqual(LIMITS.messageBytes);
    }
  });
});

test.each(["home", "modal"] as const)("a %s holds 100 blocks, less what stands beside them", (surface) => {
  const draw = (count: number, taken: number) =>
    renderBlocks(answerOf(paragraphs(count), bare), { surface, taken });
  expect(draw(100, 0)).toHaveLength(100);
  expect(draw(95, 5)).toHaveLength(95);
  expect(draw(96, 5)).toHaveLength(94);
  expect(JSON.stringify(draw(96, 5))).toContain("3 mere: Nr. 94., Nr. 95., Nr. 96.");
});

test("a header holds 150 characters; a longer title stands below it, whole", () => {
  const at = "æ".repeat(LIMITS.header);
  expect(renderAnswer(answerOf([], { ...bare, title: at })).blocks).toEqual([
    { type: "header", text: { type: "plain_text", text: at, emoji: false } },
  ]);
  const long = `${at}ø`;
  const [header, below] = renderAnswer(answerOf([], { ...bare, title: long })).blocks;
  expect(header).toMatchObject({ text: { text: `${"æ".repeat(149)}…` } });
  expect(below).toMatchObject({ type: "section", text: { text: `*${long}*` } });
});

test("a paragraph that is longer than a block goes on in the next, and nothing is lost", () => {
  const text = "ord ".repeat(1200).trim();
  const drawn = sections(answerOf([{ kind: "paragraph", text, citations: [] }], bare));
  expect(drawn.length).toBeGreaterThan(1);
  expect(drawn.map((piece) => piece.trim()).join(" ")).toBe(text);
});

test("a button's label is whole at 75 characters; beyond, it is told above the buttons", () => {
  const label = "å".repeat(LIMITS.buttonText);
  const choices = (text: string): readonly Part[] => [
    { kind: "choices", prompt: "Hvilken?", choices: [{ label: text, utterance: "ja" }] },
  ];
  expect(sections(answerOf(choices(label), bare))).toEqual(["Hvilken?"]);
  expect(sections(answerOf(choices(`${label}b`), bare))).toEqual(["Hvilken?", `•  ${label}b: ja`]);
});

test("a button carries 2,000 characters; a longer utterance is told in words", () => {
  const say = (utterance: string) => ({ kind: "say", utterance }) as const;
  expect(buildAction(say("x".repeat(2000)), 0)?.value).toHaveLength(2000);
  expect(buildAction(say("x".repeat(2001)), 0)).toBeUndefined();
  expect(isWhole({ label: "ja", action: say("x".repeat(2001)) })).toBe(false);
  const actions: readonly Part[] = [
    { kind: "actions", actions: [{ label: "Gør det", utterance: "y".repeat(2001), style: "plain" }] },
  ];
  expect(sections(answerOf(actions, bare)).join("")).toContain(`Gør det: ${"y".repeat(2001)}`.slice(0, 2000));
});

test("25 buttons stand in one block, 26 in two", () => {
  const blocksFor = (count: number) =>
    renderAnswer(
      answerOf([], { ...bare, suggestions: Array.from({ length: count }, (_, at) => `Nr. ${at}`) }),
    ).blocks;
  expect(blocksFor(25)).toHaveLength(1);
  expect(blocksFor(26)).toHaveLength(2);
});

test("a table has a hundred rows with its header; one fact more, and they stand in columns", () => {
  const facts = (count: number): readonly Part[] => [
    {
      kind: "facts",
      facts: Array.from({ length: count }, (_, at) => ({ label: `F${at}`, value: "v", citations: [] })),
    },
  ];
  expect(renderAnswer(answerOf(facts(99), bare)).blocks[0]).toMatchObject({ type: "table" });
  expect(renderAnswer(answerOf(facts(100), bare)).blocks[0]).toMatchObject({ type: "section" });
});

test("sixty sources stand in small print, ten lines a block at most", () => {
  const citations = Array.from({ length: 60 }, (_, at) => ({
    ...strategyCitation,
    id: `c${at}`,
    title: `T${at}`,
  }));
  const { blocks } = renderAnswer(answerOf([{ kind: "heading", text: "H" }], { citations }));
  const lines = blocks.flatMap((block) =>
    block.type === "context"
      ? block.elements.flatMap((each) => ("text" in each ? each.text.split("\n") : []))
      : [],
  );
  expect(lines).toHaveLength(60);
  expect(lines[0]).toBe("*[1]* T0 · Samarbejde, afsnit 6 · Planen · strategien, 16. april 2008");
});
