// Every kind of part as plain text, and every kind of source as one line.
import { describe, expect, test } from "vitest";
import { describeCitation, phrasesOf, renderSources, renderText } from "../../../src/adapters/text/render.ts";
import type { Part } from "../../../src/bot/answer.ts";
import { answerOf, publicCitation, strategyCitation } from "../../support/answer.ts";

/** One of each; the type makes a new kind fail to compile until it stands here. */
const EACH: {
  readonly [Kind in Part["kind"]]: { readonly part: Extract<Part, { kind: Kind }>; readonly text: string };
} = {
  paragraph: {
    part: { kind: "paragraph", text: "Vi samarbejder.", citations: [1, 2] },
    text: "Vi samarbejder. [1] [2]",
  },
  // the empty line above a heading is left out where the text begins with it
  heading: { part: { kind: "heading", text: "Skovland" }, text: "Skovland" },
  facts: {
    part: {
      kind: "facts",
      facts: [
        { label: "By", value: "Havby", citations: [1] },
        { label: "Vært", value: "ingen", citations: [] },
      ],
    },
    text: "  By: Havby [1]\n  Vært: ingen",
  },
  list: {
    part: {
      kind: "list",
      items: [
        { text: "Fjordland", citations: [2] },
        { text: "Skovland", citations: [] },
      ],
    },
    text: "  - Fjordland [2]\n  - Skovland",
  },
  notice: {
    part: { kind: "notice", about: "later", text: "Det sluttede i 2013.", citations: [2] },
    text: "Det sluttede i 2013. [2]",
  },
  choices: {
    part: {
      kind: "choices",
      prompt: "Hvilken?",
      choices: [
        { label: "Fjordland", utterance: "hvem er kontakten i Fjordland?" },
        { label: "Skovland", utterance: "hvem er kontakten i Skovland?" },
      ],
    },
    text: "Hvilken?\n  1. Fjordland\n  2. Skovland",
  },
  actions: {
    part: {
      kind: "actions",
      actions: [
        { label: "Færdig", utterance: "færdig report 2027", style: "primary" },
        { label: "Stop", utterance: "stop report", style: "danger" },
      ],
    },
    text: "  > Færdig: færdig report 2027\n  > Stop: stop report",
  },
};

describe("renderText", () => {
  test.each(Object.entries(EACH))("draws a %s", (_kind, { part, text }) => {
    const drawn = renderText(answerOf([part]));
    // leading space is trimmed at the start of a text, so the first line of a list stands at its margin
    expect(drawn).toBe(text.trimStart());
  });

  test("draws all parts in their order, a heading after an empty line", () => {
    const parts = Object.values(EACH).map(({ part }) => part);
    expect(renderText(answerOf(parts))).toBe(
      [
        EACH.paragraph.text,
        "",
        EACH.heading.text,
        EACH.facts.text,
        EACH.list.text,
        EACH.notice.text,
        EACH.choices.text,
        EACH.actions.text,
      ].join("\n"),
    );
  });

  test("an answer without parts is an empty text", () => {
    expect(renderText(answerOf([]))).toBe("");
  });

  test("a part that it does not know is a defect, told as one", () => {
    // a part from outside the type, as only a defect could make it
    const unknown = { kind: "hologram" } as unknown as Part;
    expect(() => renderText(answerOf([unknown]))).toThrow(/hologram/);
  });
});

describe("renderSources", () => {
  test("numbers the sources as the text marks them", () => {
    expect(
      renderSources(answerOf([]))
        .split("\n")
        .map((line) => line.slice(0, 4)),
    ).toEqual(["[1] ", "[2] "]);
    expect(renderSources(answerOf([], { citations: [] }))).toBe("");
  });

  test.each([
    {
      citation: strategyCitation,
      da: "Planen. Samarbejde, afsnit 6. (strategien, 16. april 2008)",
      en: "Planen. Samarbejde, paragraph 6. (the strategy, 16 April 2008)",
    },
    {
      citation: publicCitation,
      da: "Nyheden. (offentlig kilde, marts 2013) <https://example.org/news>",
      en: "Nyheden. (public source, March 2013) <https://example.org/news>",
    },
    {
      citation: { ...publicCitation, id: "undated", asOf: "" },
      da: "Nyheden. (offentlig kilde, uden dato) <https://example.org/news>",
      en: "Nyheden. (public source, undated) <https://example.org/news>",
    },
  ])("says where $citation.id stands, who says so and for which date", ({ citation, da, en }) => {
    expect(describeCitation(citation, phrasesOf("da"))).toBe(da);
    expect(describeCitation(citation, phrasesOf("en"))).toBe(en);
  });
});
