// Inflections that must meet and words that must not, in both languages.
import { describe, expect, test } from "vitest";
import { stem } from "../../../src/knowledge/language/stem.ts";
import { fold } from "../../../src/knowledge/language/text.ts";
import type { Language } from "../../../src/knowledge/model.ts";

const stemsOf = (words: string, language: Language): ReadonlySet<string> =>
  new Set(words.split(" ").map((word) => stem(fold(word), language)));

describe("forms of one word have one stem", () => {
  test.each([
    // the table of exceptions: Snowball alone parts these
    { da: "møde mødet møder mødes mødte", en: "meeting meetings" },
    { da: "råd rådet rådets", en: "council councils" },
    { da: "by byen byer byerne", en: "town towns" },
    { da: "land landet lande landene", en: "country countries" },
    { da: "mål målet målene", en: "goal goals" },
    { da: "bog bøger", en: "book books" },
    { da: "kraft kræfter", en: "force forces" },
    { da: "stat staten stater", en: "state states" },
    { da: "formand formanden formænd", en: "chair chairs" },
    { da: "år året årlig årligt", en: "year years" },
    { da: "valg valget valgene", en: "election elections" },
    { da: "beslutte besluttet beslutning beslutninger", en: "decide decides decided" },
    { da: "vedtage vedtaget vedtog vedtagelsen", en: "adopt adopted adopts" },
    { da: "undersøge undersøges undersøgt undersøgelser", en: "examine examined examines" },
    { da: "støtte støttet støtter", en: "support supported supports" },
    { da: "følge fulgt opfølgning", en: "follow followed following" },
    // what Snowball and Porter do themselves
    { da: "samarbejde samarbejdet samarbejder samarbejdets", en: "cooperate cooperation cooperating" },
    { da: "kontor kontoret kontorer kontorernes", en: "office offices" },
    { da: "program programmet programmer", en: "programme programmes" },
  ])("$da / $en", ({ da, en }) => {
    expect([...stemsOf(da, "da")]).toHaveLength(1);
    expect([...stemsOf(en, "en")]).toHaveLength(1);
  });
});

describe("words that only look alike keep apart", () => {
  test.each([
    { da: "have hav", en: "port portal" },
    { da: "stat status", en: "state station" },
    { da: "by bygning", en: "count country" },
    { da: "land landbrug", en: "part partner" },
    { da: "mål måltid", en: "fund fundament" },
  ])("$da / $en", ({ da, en }) => {
    expect([...stemsOf(da, "da")]).toHaveLength(2);
    expect([...stemsOf(en, "en")]).toHaveLength(2);
  });
});

test("numbers, short words and other scripts stay as they are", () => {
  for (const word of ["2007", "7", "eu", "iv", "b2b", "上海", ""]) {
    expect(stem(word, "da")).toBe(word);
    expect(stem(word, "en")).toBe(word);
  }
});

test("a stem asked for twice is the same, in each language its own", () => {
  expect(stem("generation", "da")).toBe(stem("generation", "da"));
  expect(stem("by", "da")).toBe("by");
  expect(stem("valgene", "da")).not.toBe(stem("valgene", "en"));
});
