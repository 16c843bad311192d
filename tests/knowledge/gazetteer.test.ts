// Names in sentences: which thing, where it stands, how it was found; and words that must not be taken for a name.
import { describe, expect, test } from "vitest";
import { resolveEntities } from "../../src/bot/recognise/entities.ts";
import { namesIn, vindrose } from "../support/product.ts";

/** The name in an utterance as the gazetteer found it: what was typed, what it means. */
function found(utterance: string) {
  return namesIn(utterance).map(({ keys, start, end, how }) => ({
    typed: utterance.slice(start, end),
    keys,
    how,
  }));
}

/** The things of ours that an utterance stands for. */
function ours(utterance: string): readonly string[] {
  return resolveEntities(namesIn(utterance), vindrose.knowledge).entities.map(({ key }) => key);
}

/** A sentence in each language with the name as it stands in it. */
type Row = {
  readonly da: string;
  readonly en: string;
  readonly typed: readonly [da: string, en: string];
  readonly key: string;
};

describe("a name is found in both languages, with its span", () => {
  test.each<Row>([
    {
      da: "hvem er vores kontakt i Polen?",
      en: "who is our contact in Poland?",
      typed: ["Polen", "Poland"],
      key: "place:country-pl",
    },
    {
      da: "hvad laver vi i Nedre Schlesien nu?",
      en: "what do we do in Lower Silesia now?",
      typed: ["Nedre Schlesien", "Lower Silesia"],
      key: "partner:lower-silesia",
    },
    {
      da: "har vi noget i Dolnośląskie?",
      en: "anything in Niederschlesien?",
      typed: ["Dolnośląskie", "Niederschlesien"],
      key: "partner:lower-silesia",
    },
    {
      da: "kontoret i Sankt Petersborg",
      en: "the office in St Petersburg",
      typed: ["Sankt Petersborg", "St Petersburg"],
      key: "place:st-petersburg",
    },
    {
      da: "ungarske projekter",
      en: "Hungarian projects",
      typed: ["ungarske", "Hungarian"],
      key: "place:country-hu",
    },
    {
      da: "Györ-Moson-Sopron Amt skriver",
      en: "Győr-Moson-Sopron County writes",
      typed: ["Györ-Moson-Sopron Amt", "Győr-Moson-Sopron County"],
      key: "partner:gyor-moson-sopron",
    },
    {
      da: "Bacs Kiskuns kontor",
      en: "the office of Bács-Kiskun",
      typed: ["Bacs Kiskuns", "Bács-Kiskun"],
      key: "partner:bacs-kiskun",
    },
    { da: "kontoret i Wien", en: "the office in Vienna", typed: ["Wien", "Vienna"], key: "place:vienna" },
    { da: "Braşov, Rumænien", en: "Brașov or Romania", typed: ["Braşov", "Brașov"], key: "partner:brasov" },
    { da: "SHANGHAI!", en: "(shanghai)", typed: ["SHANGHAI", "shanghai"], key: "partner:shanghai" },
  ])("$key in $da / $en", ({ da, en, typed, key }) => {
    const match = { keys: expect.arrayContaining([key]), how: "exact" };
    expect(found(da)[0]).toMatchObject({ typed: typed[0], ...match });
    expect(found(en)[0]).toMatchObject({ typed: typed[1], ...match });
  });
});

describe("a slip of the keyboard still finds the name", () => {
  test.each([
    { typed: "brashov", partner: "partner:brasov" },
    { typed: "sjanghai", partner: "partner:shanghai" },
    { typed: "shanghia", partner: "partner:shanghai" },
    { typed: "kecskemed", partner: "partner:bacs-kiskun" },
    { typed: "nedre slesien", partner: "partner:lower-silesia" },
    { typed: "lower silessia", partner: "partner:lower-silesia" },
    { typed: "leningrad oblst", partner: "partner:leningrad-oblast" },
    { typed: "vestra gøtaland", partner: "partner:vastra-gotaland" },
    { typed: "bacskiskun", partner: "partner:bacs-kiskun" },
  ])("$typed", ({ typed, partner }) => {
    expect(ours(`hvem er vores kontakt i ${typed}?`)).toContain(partner);
    expect(ours(`who is our contact in ${typed}?`)).toContain(partner);
  });
});

describe("a place within a Danish compound stands for its partners", () => {
  test.each([
    ["ungarnsamarbejdet", "partner:bacs-kiskun"],
    ["polenssamarbejdet", "partner:lower-silesia"],
    ["Rumænienkontoret", "partner:brasov"],
    ["shanghaikontakten", "partner:shanghai"],
  ])("%s", (word, partner) => {
    expect(ours(`hvad er status på ${word}?`)).toContain(partner);
  });
});

describe("a place that is none of ours is known, and never a partner", () => {
  test.each([
    {
      da: "hvem er vores kontakt i Valencia?",
      en: "who is our contact in Valencia?",
      place: "place:valencia",
    },
    { da: "har vi et kontor i Chengdu?", en: "do we have an office in Chengdu?", place: "place:chengdu" },
    { da: "samarbejder vi med Poznań?", en: "do we cooperate with Poznań?", place: "place:poznan" },
    { da: "er der nogen i Zagreb?", en: "is there anyone in Zagreb?", place: "place:zagreb" },
  ])("$place", ({ da, en, place }) => {
    for (const utterance of [da, en]) {
      expect(ours(utterance)).toEqual([]);
      expect(found(utterance).flatMap(({ keys }) => keys)).toContain(place);
    }
  });
});

describe("words that only look like a name are none", () => {
  test.each([
    // prices and page numbers
    { da: "det koster 2.500 kr. pr. deltager", en: "it costs 2,500 euro each" },
    { da: "se side 14 i bilaget", en: "see page 14 of the annex" },
    // months and everyday words
    { da: "vi mødes i maj", en: "we may meet in May" },
    { da: "hvad er vores mål?", en: "what may our goals be?" },
    { da: "hvem har ansvaret for romanen?", en: "who wrote the roman à clef?" },
    // a place that gives a document its name
    { da: "hvad siger Gøteborg-strategien?", en: "what does the Gothenburg strategy say?" },
    { da: "og Lissabon-traktaten", en: "and the Lisbon Treaty" },
    // a name inside a word
    { da: "der ligger en bro ved Rigsvej", en: "the whamburger is ready" },
    // too short to be misspelt
    { da: "rigs", en: "rigs" },
  ])("$da / $en", ({ da, en }) => {
    expect(found(da)).toEqual([]);
    expect(found(en)).toEqual([]);
  });

  test("but the city of that document's name is still a city", () => {
    expect(ours("hvem kender vi i Gøteborg?")).toContain("partner:vastra-gotaland");
    expect(ours("Gøteborg. Strategien er fra 2008")).toContain("partner:vastra-gotaland");
  });
});

describe("several names in one sentence", () => {
  test("are found in order, without overlap", () => {
    const matches = namesIn("fra Shanghai over Györ-Moson-Sopron til Brasov Amt og Polen");
    expect(matches.map(({ keys }) => keys[0])).toEqual([
      "partner:shanghai",
      "partner:gyor-moson-sopron",
      "partner:brasov",
      "place:country-pl",
    ]);
    matches.slice(1).forEach((match, index) => expect(match.start).toBeGreaterThan(matches[index]?.end ?? 0));
  });

  test("a country stands for all of its partners", () => {
    expect(ours("Ungarn")).toEqual(["partner:gyor-moson-sopron", "partner:bacs-kiskun"]);
    expect(ours("Hungary")).toEqual(["partner:gyor-moson-sopron", "partner:bacs-kiskun"]);
  });
});

test("every name that the corpus gives a partner or an office finds it, as written", () => {
  const { partners, offices } = vindrose.knowledge.corpus;
  const lost = [
    ...partners.map((record) => ({ key: `partner:${record.id}`, record })),
    ...offices.map((record) => ({ key: `office:${record.id}`, record })),
  ].flatMap(({ key, record: { name, aliases } }) =>
    [name.da, name.en, ...(name.local === undefined ? [] : [name.local]), ...aliases]
      .filter((each) => !ours(each).includes(key))
      .map((each) => `${each} -> ${key}`),
  );
  expect(lost).toEqual([]);
});
