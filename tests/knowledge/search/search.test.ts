// Search over the real corpus: what comes first for a plain question, and that nothing typed can break the index.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanUtterance, splitWords } from "../../../src/knowledge/language/text.ts";
import type { Language } from "../../../src/knowledge/model.ts";
import type { Token } from "../../../src/knowledge/search/analyse.ts";
import { buildSearchIndex } from "../../../src/knowledge/search/index.ts";
import { analyseDocuments } from "../../../src/knowledge/search/index.ts";
import { conceptsOf } from "../../../src/knowledge/search/query.ts";
import { rank, type Ranked } from "../../../src/knowledge/search/rank.ts";
import { vindrose } from "../../support/product.ts";

const { index, glossary } = vindrose.knowledge;
const { vocabulary } = index;

function search(text: string, language: Language): readonly Ranked[] {
  return rank(index, conceptsOf(splitWords(cleanUtterance(text)), language, { vocabulary, glossary }), {
    about: new Set(),
    told: new Set(),
  });
}

const keysOf = (ranked: readonly Ranked[], count: number): readonly string[] =>
  ranked.slice(0, count).map(({ document }) => document.key);

describe("the passage that answers is among the first two", () => {
  test.each([
    {
      da: "vindmøller og læhegn",
      en: "wind turbines and windbreaks",
      key: "passage:forord-windmills",
    },
    {
      da: "hvilke studieture tager politikerne på?",
      en: "which study tours do politicians go on?",
      key: "passage:pol-study-tours",
    },
    {
      da: "hvad står der om global arbejdsdeling?",
      en: "what is said of the global division of labour?",
      key: "passage:referenceramme-division-of-labour",
    },
    { da: "hvem trykte strategien?", en: "who printed the strategy?", key: "passage:kol-print" },
    {
      da: "megasatsningen energi og miljø",
      en: "the mega-priority energy and environment",
      key: "passage:reg-mega-energy",
    },
    {
      da: "revision af strategien hvert fjerde år",
      en: "revision of the strategy every four years",
      key: "passage:mon-revision",
    },
    { da: "EU-kontorets opgaver", en: "tasks of the EU office", key: "passage:eu-office-tasks" },
  ])("$key", ({ da, en, key }) => {
    expect(keysOf(search(da, "da"), 2)).toContain(key);
    expect(keysOf(search(en, "en"), 2)).toContain(key);
  });

  test.each([
    { typed: "vindmøler og læhejn", key: "passage:forord-windmills" },
    { typed: "vindmoeller", key: "passage:forord-windmills" },
    { typed: "vindmøllerne", key: "passage:forord-windmills" },
  ])("also when typed as $typed", ({ typed, key }) => {
    expect(keysOf(search(typed, "da"), 2)).toContain(key);
  });
});

describe("the order", () => {
  test("is by score, each coverage a share, and the same every time", () => {
    const ranked = search("samarbejde med partnere om energi", "da");
    expect(ranked.length).toBeGreaterThan(5);
    expect(ranked.map(({ score }) => score)).toEqual(
      ranked.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    for (const { coverage } of ranked) {
      expect(coverage).toBeGreaterThanOrEqual(0);
      expect(coverage).toBeLessThanOrEqual(1);
    }
    expect(search("samarbejde med partnere om energi", "da")).toEqual(ranked);
  });

  test("every document is found by its own headline, in either language", () => {
    const lost = index.documents
      .filter(({ kind }) => kind === "passage")
      .flatMap((document) =>
        (["da", "en"] as const)
          .filter((language) => !keysOf(search(document.title[language], language), 8).includes(document.key))
          .map((language) => `${document.key} by "${document.title[language]}"`),
      );
    expect(lost).toEqual([]);
  });
});

describe("what finds nothing", () => {
  test.each([
    ["words that nobody wrote", "xyzzy qwfpgj"],
    ["words of grammar only", "hvad er det og er der en"],
    ["no words", "?!… 😀"],
    ["nothing", ""],
  ])("%s", (_name, text) => {
    expect(keysOf(search(text, "da"), 3)).toEqual([]);
    expect(keysOf(search(text, "en"), 3)).toEqual([]);
  });

  test("an index without documents finds nothing and breaks on nothing", () => {
    expect(
      buildSearchIndex([], analyseDocuments([])).find([{ token: "d:energi" as Token, weight: 1 }], 5),
    ).toEqual([]);
  });
});

describe("nothing that is typed breaks the index", () => {
  const hostile = [
    "*",
    "energi*",
    "+energi -partner",
    "title:energi",
    "nofield:energi",
    "energi~2",
    "energi^10",
    "energi^x",
    "~",
    ":",
    "d:*",
    "__proto__ constructor toString hasOwnProperty",
    "\\ \" ' ` ${energi}",
  ];

  test.each(hostile)("%s", (text) => {
    expect(() => search(text, "da")).not.toThrow();
    expect(() => index.find([{ token: text as Token, weight: 1 }], 5)).not.toThrow();
  });

  test("marks of Lunr's query language mean nothing: the words beside them are found as without", () => {
    expect(keysOf(search("+vindmøller* -læhegn~1 title:vindmøller", "da"), 1)).toEqual([
      "passage:forord-windmills",
    ]);
  });

  test("any tokens and weights", () => {
    const known = [...(index.tokens.get("passage:forord-windmills")?.text ?? [])];
    const token = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(...hostile),
      fc.constantFrom(...known),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(token, fc.double({ min: -1, max: 2, noNaN: true })), { maxLength: 8 }),
        (query) => {
          const hits = index.find(
            query.map(([each, weight]) => ({ token: each as Token, weight })),
            5,
          );
          expect(hits.length).toBeLessThanOrEqual(5);
        },
      ),
    );
  });
});
