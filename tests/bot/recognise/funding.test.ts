// Which "programme" and which "fund" is meant: the Union's, or one of television, software, a party or a foundation.
import { describe, expect, test } from "vitest";
import {
  asksForFit,
  asksForResults,
  isOtherKind,
  meansOtherProgramme,
  namesOtherGiver,
} from "../../../src/bot/recognise/funding.ts";
import { splitWords } from "../../../src/knowledge/language/text.ts";

const fold = (text: string): string =>
  splitWords(text)
    .map(({ folded }) => folded)
    .join(" ");

describe("a programme in another sense", () => {
  test.each([
    "what programme is on tv tonight",
    "Which program opens pdf files?",
    "programmet for julefrokosten",
    "opvaskemaskinens program 3",
  ])("%s", (text) => {
    expect(meansOtherProgramme(fold(text))).toBe(true);
  });

  test.each([
    "EU money for a film festival with Oslo",
    "we want to develop software for hospitals together with Malmö",
    "kan en festival søge Nordsøprogrammet?",
  ])("%s speaks of money or a project", (text) => {
    expect(meansOtherProgramme(fold(text))).toBe(false);
  });

  test.each([
    ["a mentoring programme for nurses", true],
    ["vaskeprogram til uld", true],
    ["which EU programme fits?", false],
    ["forskningsprogram", false],
    ["et program til landsbyer", false],
  ])("%s: %s", (text, expected) => {
    expect(isOtherKind(splitWords(text), () => false)).toBe(expected);
  });
});

describe("another giver", () => {
  test.each([
    "Velux Fondens pulje",
    "the Gates Foundation",
    "Lundbeckfonden",
    "a scholarship",
    "studielegat",
  ])("%s", (text) => {
    expect(namesOtherGiver(fold(text), text)).toBe(true);
  });

  test.each([
    "Socialfonden",
    "Er fonden åben?",
    "EU's Regionalfond",
    "Den Europæiske Fond",
    "strukturfondene",
    "den sociale fond",
  ])("%s is the Union's", (text) => {
    expect(namesOtherGiver(fold(text), text)).toBe(false);
  });
});

describe("what is asked of a programme", () => {
  test.each([
    "how many of our applications were turned down?",
    "hvem i Aarhus har fået penge fra det?",
    "hvornår er der svar på vores ansøgning",
  ])("%s asks for results", (text) => {
    expect(asksForResults(fold(text))).toBe(true);
  });

  test.each([
    ["Which Danish region is our partner in the Interreg IV A programme?", false],
    ["hvilke resultater lægger strategien op til?", false],
    ["hvilket program passer til madspild?", true],
    ["we want to apply with Hull", true],
  ])("%s: %s", (text, expected) => {
    expect(asksForFit(fold(text))).toBe(expected);
  });
});
