// Names and places from the utterance to the answer: what is none of ours is never answered by what is.
import { describe, expect, test } from "vitest";
import { createVindrose } from "../../../src/app.ts";
import { emptySlots } from "../../../src/bot/slots.ts";

const NOW = "2026-11-23T09:00:00+01:00";
const vindrose = createVindrose(NOW);
const answer = (text: string) => vindrose.turn({ text }, emptySlots, NOW).answer;
const said = (text: string): string => {
  const { title, parts } = answer(text);
  return `${title ?? ""} ${JSON.stringify(parts)}`;
};

describe("names", () => {
  test.each([
    "Hvilken plan for internationalt arbejde har Region Sjælland?",
    "Region Hovedstadens adresse i Bruxelles?",
    "Does the North Denmark Region run an office in China?",
    "contact in Savannah, Georgia",
    "Hvem har underskrevet aftalen med Brasov?",
    "Which politician sits for us in the Baltic Sea Commission?",
  ])("%s is not told", (text) => {
    expect(answer(text).refused).toBe(true);
  });

  test.each([
    ["Er Region Syddanmark med i Vestdansk Investeringsfremme?", "Vestdansk"],
    ["Jeg kommer fra Region Syddanmark. Hvem er jeres kontakt i Polen?", "Schlesien"],
    ["is vastra gotaand a partner", "Västra Götaland"],
    ["Who is our contact in Brashov?", "Brașov"],
    ["who signed the foreword?", "Bent Hansen"],
  ])("%s is answered with %s", (text, name) => {
    expect(answer(text).refused).not.toBe(true);
    expect(said(text)).toContain(name);
  });

  test("an ordinary word and a first name are no misspelt places", () => {
    expect(said("Our parish wants to reopen a shop with volunteers, which programme?")).not.toContain(
      "Paris",
    );
    expect(said("Hvad kan Flemming svare om strategiens værdier?")).not.toContain("Fland");
  });
});
