// What a message wears around its matter comes off, and a message of nothing else stays what it is.
import { describe, expect, test } from "vitest";
import { withoutCourtesies } from "../../../src/bot/recognise/courtesies.ts";

describe("courtesies around a question come off", () => {
  test.each([
    { typed: "Mange tak! Hvem er formand?", text: "Hvem er formand?" },
    { typed: "Thank you for the help, and in Kecskemét?", text: "and in Kecskemét?" },
    { typed: "hej hvem er kontakt i Polen", text: "hvem er kontakt i Polen" },
    { typed: "Undskyld jeg spørger, men hvor ligger det?", text: "hvor ligger det?" },
    { typed: "Sorry to bother you. One more thing: where is it?", text: "where is it?" },
    { typed: "Kære kollega, hvad er CPMR? Venlig hilsen Inger Holm", text: "hvad er CPMR?" },
    { typed: "What is KASK? Many thanks in advance, Mrs Holt", text: "What is KASK?" },
  ])("$typed", ({ typed, text }) => {
    expect(withoutCourtesies(typed)).toEqual({ text, isNewTopic: false });
  });
});

describe("another subject is announced", () => {
  test.each([
    { typed: "Fint. Nyt emne: hvor ofte?", text: "hvor ofte?" },
    { typed: "Noget helt andet: hvad er visionen?", text: "hvad er visionen?" },
    { typed: "Ok thanks. Completely unrelated: what is DBO?", text: "what is DBO?" },
    { typed: "On another matter, which programmes run?", text: "which programmes run?" },
  ])("$typed", ({ typed, text }) => {
    expect(withoutCourtesies(typed)).toEqual({ text, isNewTopic: true });
  });
});

describe("a courtesy alone is one, and matter is none", () => {
  test.each([
    "tak",
    "hej hej",
    "god weekend",
    "tak for hjælpen, det var alt om Rumænien",
    "Thank you for being so quick!",
    "noget andet vi har lavet i Ungarn?",
    "",
  ])("%s", (typed) => {
    expect(withoutCourtesies(typed)).toEqual({ text: typed, isNewTopic: false });
  });
});
