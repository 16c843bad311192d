// Words that no list has lean to the language whose letters they are made of.
import { describe, expect, test } from "vitest";
import { countLetters, lettersOf } from "../../../src/knowledge/language/letters.ts";
import { knowledge } from "../../support/matching.ts";

describe("letters", () => {
  test.each(["opskrift", "kodeordet", "forsikringen", "hundehvalpe"])("%s looks Danish", (word) => {
    expect(knowledge.letters(word)).toBeGreaterThan(0.1);
  });

  test.each(["recipe", "insurance", "weather", "thoughtful"])("%s looks English", (word) => {
    expect(knowledge.letters(word)).toBeLessThan(-0.1);
  });

  test("without words to learn from, and for no word at all, nothing leans", () => {
    expect(lettersOf(countLetters([], []))("weather")).toBe(0);
    expect(knowledge.letters("")).toBeCloseTo(0, 0);
  });

  test("a leaning stays within -1 and 1", () => {
    const letters = lettersOf(countLetters(["og", "jeg"], ["the", "what"]));
    for (const word of ["og", "the", "jegjegjeg", "xyz"])
      expect(Math.abs(letters(word))).toBeLessThanOrEqual(1);
  });
});
