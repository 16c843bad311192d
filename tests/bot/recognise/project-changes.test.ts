// What a turn changes of the project idea before it.
import { describe, expect, test } from "vitest";
import { asksForSister, replacesPlaces, staysAtHome } from "../../../src/bot/recognise/project-changes.ts";

describe("what a turn changes", () => {
  test.each([
    "what if the partners come from finland and estonia instead",
    "sorry i meant gdansk",
    "they both dropped out now it s aberdeen",
  ])("%s: other places", (folded) => {
    expect(replacesPlaces(folded)).toBe(true);
  });

  test.each([
    "and if it is just training for unemployed people here at home",
    "og hvis det kun er ledige her i regionen",
    "only locals",
  ])("%s: only at home", (folded) => {
    expect(staysAtHome(folded)).toBe(true);
  });

  test.each(["and with a hospital in oslo", "the home of our partner is oslo"])("%s: not", (folded) => {
    expect(staysAtHome(folded)).toBe(false);
  });

  test.each([
    "and the one for competitiveness",
    "og den for beskaeftigelse",
    "and the other one for jobs",
    "og fonden for konkurrenceevne hvad hedder den",
  ])("%s: a sister fund", (folded) => {
    expect(asksForSister(folded)).toBe(true);
  });

  test.each(["the partners are from hull", "og hvor mange partnere"])("%s: none", (folded) => {
    expect(asksForSister(folded)).toBe(false);
  });
});
