// Theme words by inflection and language: what only shares a stem, or is a word of the other language, names no theme.
import { describe, expect, test } from "vitest";
import { isSameWord } from "../../../src/knowledge/match/inflection.ts";
import { splitWords } from "../../../src/knowledge/language/text.ts";
import type { Language } from "../../../src/knowledge/model.ts";
import { knowledge, profileOfText, rankOn } from "../../support/matching.ts";

const themesIn = (text: string, language: Language): readonly string[] =>
  knowledge.themes.recognise(splitWords(text), language).map(({ id }) => id);

describe("theme words", () => {
  test.each<readonly [string, Language, string]>([
    ["vindmøllerne", "da", "energi"],
    ["ports", "en", "transport"],
    ["forskningsprojekter", "da", "research"],
    ["jobless", "en", "labour-market"],
    ["coastal erosion", "da", "climate-adaptation"],
    ["strandene", "da", "tourism"],
  ])("%s (%s) names %s", (text, language, theme) => {
    expect(themesIn(text, language).some((id) => id.startsWith(theme.slice(0, 5)))).toBe(true);
  });

  test.each<readonly [string, Language]>([
    ["strand", "en"],
    ["slot", "en"],
    ["important", "en"],
    ["political", "en"],
    ["lægger", "da"],
    ["forskellen", "da"],
    ["geografisk", "da"],
    ["stemmer", "da"],
    ["politiker", "da"],
    ["Silkeborg", "da"],
  ])("%s (%s) names none", (text, language) => {
    expect(themesIn(text, language)).toEqual([]);
  });

  test("inflections differ by their endings", () => {
    expect(isSameWord("bus", "busser", "da")).toBe(true);
    expect(isSameWord("import", "important", "en")).toBe(false);
    expect(isSameWord("vand", "vandt", "da")).toBe(false);
  });
});

describe("the areas of 2007-2013", () => {
  test("a region in the part that a source describes is to be checked, and costs nothing", () => {
    const profile = profileOfText("flood protection with Bremen, Groningen and Norfolk", "en");
    const [best] = rankOn(profile, "2008-05-01").ranking;
    expect(best?.programme.id).toBe("nsr-ivb");
    const abroad = best?.criteria.filter((each) => each.kind === "geography" && each.place.country !== "DK");
    expect(abroad?.map(({ verdict }) => verdict)).toEqual(["check", "check", "check"]);
    expect(abroad?.every((each) => each.kind === "geography" && each.isLikely)).toBe(true);
  });

  test("the Baltic Sea area has German states one by one", () => {
    const verdictOn = (text: string): string | undefined =>
      rankOn(profileOfText(text, "en"), "2008-05-01").ranking.find(
        ({ programme }) => programme.id === "bsr-ivb",
      )?.geography;
    expect(verdictOn("a project on algae with Rostock")).toBe("in");
    expect(verdictOn("a project on algae with Munich")).toBeUndefined();
  });
});
