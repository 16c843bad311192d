// An answer on a terminal: wrapped at word borders, nothing lost, the sources last.
import { stripVTControlCharacters } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printAnswer, wrap } from "../../../src/adapters/console/print.ts";
import { answerOf } from "../../support/answer.ts";

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

describe("wrap", () => {
  test("breaks at the width and not one column before", () => {
    expect(wrap("abc def", 7)).toBe("abc def");
    expect(wrap("abc def", 6)).toBe("abc\ndef");
  });

  test("keeps the lines that were there, empty ones too", () => {
    expect(wrap("a\n\nb", 30)).toBe("a\n\nb");
  });

  test.each([
    ["  - en to tre", "  - en to\n    tre"],
    ["  1. en to tre", "  1. en to\n     tre"],
    ["[1] en to tre", "[1] en to\n    tre"],
    ["  en to tre fire", "  en to tre\n  fire"],
  ])("hangs what follows a mark below its text: %j", (line, wrapped) => {
    expect(wrap(line, 11)).toBe(wrapped);
  });

  test("leaves a word that is longer than the width whole, on a line of its own", () => {
    const url = "https://example.org/a/very/long/path";
    expect(wrap(`se ${url} nu`, 20)).toBe(`se\n${url}\nnu`);
  });

  test("no line is longer than the width unless it is one word, and no word is lost or moved", () => {
    const text = fc
      .array(fc.string({ unit: fc.constantFrom("a", "b", "ø", "-", "."), minLength: 1, maxLength: 12 }), {
        maxLength: 30,
      })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (line, width) => {
        const lines = wrap(line, width).split("\n");
        expect(lines.flatMap(wordsOf)).toEqual(wordsOf(line));
        for (const each of lines)
          expect(each.length <= width || wordsOf(each.replace(/^(?:- |\d+\. )/, "")).length === 1).toBe(true);
      }),
    );
  });
});

describe("printAnswer", () => {
  const long = "ord ".repeat(60).trim();
  const answer = answerOf([{ kind: "paragraph", text: long, citations: [1] }]);

  test("gives title, text and numbered sources, in this order", () => {
    const blocks = stripVTControlCharacters(printAnswer(answer, 80)).split("\n\n");
    expect(blocks[0]).toBe("Fjordland");
    expect(blocks[1]).toMatch(/^ord ord[\s\S]*\s\[1\]$/);
    expect(blocks[2]).toMatch(/^Kilder:\n\[1\] Planen\.[\s\S]*\n\[2\] Nyheden\./);
    expect(blocks).toHaveLength(3);
  });

  test("speaks the language of the answer", () => {
    expect(printAnswer({ ...answer, language: "en" }, 80)).toContain("Sources:");
  });

  test("shows no list of sources where there is none", () => {
    expect(printAnswer({ ...answer, citations: [] }, 80)).not.toContain("Kilder");
  });

  test.each([
    { columns: 60, most: 60 },
    { columns: 500, most: 96 },
    { columns: 1, most: 30 },
  ])("a terminal of $columns columns gets lines of $most at most", ({ columns, most }) => {
    const lines = stripVTControlCharacters(
      printAnswer(answerOf(answer.parts, { citations: [] }), columns),
    ).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(most);
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(most - 4);
  });
});
