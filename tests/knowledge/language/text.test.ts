// Typed text to safe words: folding, cleaning, splitting, on tables and on whatever fast-check makes up.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cleanUtterance,
  fold,
  MAX_UTTERANCE_CHARS,
  splitWords,
} from "../../../src/knowledge/language/text.ts";

/** Any UTF-16, lone surrogates and unassigned characters too. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        "<",
        ">",
        "b",
        "@",
        "/",
        "\u200d",
        "\u202e",
        "\u0301",
        "\u0000",
        " ",
        "\n",
        "\ud83d",
        "å",
        "oe",
        "'s",
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join("")),
);

describe("fold", () => {
  test.each([
    [["Århus", "Aarhus", "ÅRHUS", "arhus", "A\u030arhus"], "arhus"],
    [["Ørsted", "Oersted", "Örsted", "ORSTED"], "orsted"],
    [["Næstved", "Naestved"], "naestved"],
    [["Győr", "Gyor", "GYŐR"], "gyor"],
    [["Brașov", "Braşov", "Brasov"], "brasov"],
    [["Dolnośląskie", "Dolnoslaskie"], "dolnoslaskie"],
    [["Łódź", "Lodz"], "lodz"],
    [["İstanbul", "istanbul", "ıstanbul"], "istanbul"],
  ])("%j are one spelling", (spellings, folded) => {
    expect(spellings.map(fold)).toEqual(spellings.map(() => folded));
  });

  test.each([
    ["mål", "mel"],
    ["rod", "rad"],
    ["ø", "æ"],
  ])("%s and %s stay two words", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test("folding twice changes nothing", () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });
});

describe("splitWords", () => {
  test("every word stands where its span says, in order, without overlap", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = cleanUtterance(raw);
        let last = 0;
        for (const { text: word, folded, start, end } of splitWords(text)) {
          expect(text.slice(start, end)).toBe(word);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(folded).not.toBe("");
          last = end;
        }
      }),
    );
  });

  test("the s of a genitive is no word, an s of its own is", () => {
    expect(splitWords("EU's og Poland’s kontor").map(({ text }) => text)).toEqual([
      "EU",
      "og",
      "Poland",
      "kontor",
    ]);
    expect(splitWords("gruppe s").map(({ text }) => text)).toEqual(["gruppe", "s"]);
  });

  test("hyphens divide, digits and letters of any script are words", () => {
    expect(splitWords("Győr-Moson-Sopron, 2007-2013 Ленинград 上海").map(({ folded }) => folded)).toEqual([
      "gyor",
      "moson",
      "sopron",
      "2007",
      "2013",
      "ленинград",
      "上海",
    ]);
  });
});

describe("cleanUtterance", () => {
  test.each([
    ["<b>hej</b> du", "hej du"],
    ["<script>alert(1)</script>", "alert(1)"],
    ["<@U0123ABCD> hvem er vores kontakt?", "hvem er vores kontakt?"],
    ["<!here> hej <#C01|kanal>", "hej"],
    ["a\u0000b\u0007c", "a b c"],
    ["Shang\u200bhai og \u202eungarn\u202c", "Shanghai og ungarn"],
    ["Gyo\u200d\u030br", "Győr"],
    ["<\u200bb>hej", "hej"],
    ["\ud83d alene \udc00", "alene"],
    ["  flere \r\n\t linjer  ", "flere linjer"],
    ["1 < 2 og 3 > 2", "1 < 2 og 3 > 2"],
    ["", ""],
    ["\u200b\u200f\ufeff", ""],
  ])("%j is read as %j", (typed, clean) => {
    expect(cleanUtterance(typed)).toBe(clean);
  });

  test("any text comes out well-formed, bounded, in one line, without control and direction characters", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanUtterance(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean.length).toBeLessThanOrEqual(MAX_UTTERANCE_CHARS);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^\s|\s$|\s\s/u);
      }),
    );
  });

  test("a text of the most that is read is whole, one character more is cut, never inside a pair", () => {
    expect(cleanUtterance("x".repeat(MAX_UTTERANCE_CHARS))).toHaveLength(MAX_UTTERANCE_CHARS);
    expect(cleanUtterance("x".repeat(MAX_UTTERANCE_CHARS + 1))).toHaveLength(MAX_UTTERANCE_CHARS);
    const cut = cleanUtterance(`${"x".repeat(MAX_UTTERANCE_CHARS - 1)}😀`);
    expect(cut).toBe("x".repeat(MAX_UTTERANCE_CHARS - 1));
  });
});
