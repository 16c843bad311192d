// The frame of a letter is taken off, and nothing that asks goes with it.
import { describe, expect, test } from "vitest";
import { withoutLetterFrame } from "../../../src/bot/recognise/letter-frame.ts";

describe("withoutLetterFrame", () => {
  test.each([
    ["Dear assistant, how often is it revised? Best, Flemming", "how often is it revised?"],
    ["Hvor ligger kontoret? Mvh. Birthe", "Hvor ligger kontoret?"],
    ["hvad er adressen mvh birthe", "hvad er adressen"],
    ["Hvad gør vi i Brasov? Med venlig hilsen Per Olsen, Skive", "Hvad gør vi i Brasov?"],
    ["Kære Vindrose, hvem er vært? Mange hilsner", "hvem er vært?"],
  ])("%s", (text, inner) => {
    expect(withoutLetterFrame(text)).toBe(inner);
  });

  test.each([
    "Hej",
    "Tak for hjælpen",
    "Hej Shanghai",
    "best regards",
    "Hvem er kontakt i Polen? Tak. Og Ungarn",
    "Which programme is the best",
    "Kan vi sende en hilsen til Shanghai?",
  ])("%s stays as it is", (text) => {
    expect(withoutLetterFrame(text)).toBe(text);
  });
});
