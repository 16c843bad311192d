// What must hold over the whole real corpus, whoever edits it: nothing of the strategy is lost, every place to cite
// exists, both languages stand, dates are dates.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { fold } from "../../src/knowledge/language/text.ts";
import { loadCorpus } from "../../src/knowledge/load.ts";
import type { Corpus, Localized } from "../../src/knowledge/model.ts";
import { buildDocuments, type SearchDocument } from "../../src/knowledge/search/documents.ts";

const folder = fileURLToPath(new URL("../../corpus", import.meta.url));
const factIds = z
  .array(z.string())
  .parse(JSON.parse(readFileSync(new URL("../fixtures/fact-ids.json", import.meta.url), "utf8")));

let corpus: Corpus;
let documents: readonly SearchDocument[];
beforeAll(() => {
  // from the files, not from a snapshot: they are what is tested
  corpus = loadCorpus(folder, "2026-11-23").corpus;
  documents = buildDocuments(corpus);
});

/** Every object within a value that has both `da` and `en`, with its path. */
function localizedIn(
  value: unknown,
  path: string,
): readonly { readonly path: string; readonly text: Localized }[] {
  if (typeof value !== "object" || value === null) return [];
  const { da, en }: { readonly da?: unknown; readonly en?: unknown } = value;
  const own = typeof da === "string" && typeof en === "string" ? [{ path, text: { da, en } }] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, child]: readonly [string, unknown]) =>
      localizedIn(child, `${path}.${key}`),
    ),
  ];
}

/** Every field of the names given, however deep, that holds a text. */
function fieldsNamed(names: ReadonlySet<string>, value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: readonly [string, unknown]) =>
    names.has(key) && typeof child === "string" ? [child] : fieldsNamed(names, child),
  );
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}

describe("the strategy is whole", () => {
  test("each of its 177 facts is carried by a passage or a record", () => {
    expect(factIds).toHaveLength(177);
    const carried = new Set([
      ...documents.flatMap(({ facts }) => facts),
      ...corpus.programmes.flatMap(({ facts }) => facts),
    ]);
    expect(factIds.filter((id) => !carried.has(id))).toEqual([]);
  });

  test("no passage or record carries a fact that there is not", () => {
    const known = new Set(factIds);
    const strange = Object.values(corpus)
      .flat()
      .flatMap((record) => ("facts" in record ? record.facts : []))
      .filter((id) => !known.has(id));
    expect(strange).toEqual([]);
  });

  test("its eleven sections are numbered without a gap, each with a passage", () => {
    expect(corpus.sections.map(({ number }) => number)).toEqual(
      Array.from({ length: 11 }, (_, number) => number),
    );
    const used = new Set(corpus.passages.map(({ section }) => section));
    expect(corpus.sections.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  test("Lower Silesia has no office, and no contact person is registered", () => {
    expect(corpus.partners.find(({ id }) => id === "lower-silesia")?.offices).toEqual([]);
    expect(corpus.people).toEqual([]);
  });
});

describe("every place to cite exists", () => {
  test("what the strategy states is cited with a section of it and a paragraph", () => {
    const sections = new Set(corpus.sections.map(({ id }) => id));
    const wrong = documents
      .filter(({ citation }) => citation.provenance === "stated")
      .filter(
        ({ citation }) =>
          citation.sectionId === undefined ||
          !sections.has(citation.sectionId) ||
          citation.paragraph === undefined,
      )
      .map(({ key }) => key);
    expect(wrong).toEqual([]);
  });

  test("a record that names a paragraph names one that a passage of that section has", () => {
    const paragraphs = new Set(corpus.passages.map(({ section, paragraph }) => `${section} ${paragraph}`));
    const wrong = [
      ...corpus.partners,
      ...corpus.offices,
      ...corpus.organisations,
      ...corpus.networks,
      ...corpus.decisions,
      ...corpus.duties,
      ...corpus.priorities,
      ...corpus.programmes,
    ].flatMap(({ id, where }) =>
      where === undefined || paragraphs.has(`${where.section} ${where.paragraph}`)
        ? []
        : [`${id}: ${where.section} ${where.paragraph}`],
    );
    expect(wrong).toEqual([]);
  });

  test("what is public has a source with a title and a date to speak for", () => {
    const silent = documents
      .filter(({ citation }) => citation.provenance === "public")
      .filter(({ citation }) => citation.source.da === "" || citation.asOf === "")
      .map(({ key }) => key);
    expect(silent).toEqual([]);
  });

  test("what happened later is never cited as the strategy", () => {
    const strategies = new Set(corpus.sources.filter(({ kind }) => kind === "strategy").map(({ id }) => id));
    expect(corpus.developments.filter(({ source }) => strategies.has(source)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test("every document has a key of its own", () => {
    expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length);
  });
});

describe("both languages stand", () => {
  test("no text is empty, and no passage tells the same in both languages", () => {
    const empty = localizedIn(corpus, "corpus").filter(
      ({ text }) => text.da.trim() === "" || text.en.trim() === "",
    );
    expect(empty).toEqual([]);
    expect(corpus.passages.filter(({ text }) => text.da === text.en).map(({ id }) => id)).toEqual([]);
  });

  test("Danish stands under da and English under en", () => {
    const swapped = corpus.passages.filter(({ text }) => {
      const [danish, english] = [/\b(?:og|af|er|til|det|med)\b/giu, /\b(?:and|of|is|to|the|with)\b/giu];
      return (
        count(text.da, danish) < count(text.da, english) || count(text.en, english) < count(text.en, danish)
      );
    });
    expect(swapped.map(({ id }) => id)).toEqual([]);
  });

  test("no text has a broken ligature, a control character or a space that stands double", () => {
    const broken = localizedIn(corpus, "corpus").filter(({ text }) =>
      /[\p{Cc}\uFFFDﬁﬂﬀ]|\b(?:fl|fi) [a-zæøå]| {2}/u.test(`${text.da}\u0020${text.en}`.replace(/\n/g, " ")),
    );
    expect(broken).toEqual([]);
  });
});

describe("dates are dates", () => {
  const DAY_FIELDS = new Set([
    "validFrom",
    "validTo",
    "from",
    "to",
    "verifiedOn",
    "reviewBy",
    "registeredOn",
  ]);

  test("each field that holds one is a day, a month or a year of the calendar", () => {
    const dates = [...fieldsNamed(new Set(["date", "asOf", ...DAY_FIELDS]), corpus)];
    expect(dates.length).toBeGreaterThan(200);
    const wrong = dates.filter((date) => {
      const day = date.padEnd(10, "-01");
      const parsed = new Date(`${day}T00:00:00Z`);
      return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day;
    });
    expect(wrong).toEqual([]);
  });

  test("a period begins before it ends", () => {
    const backwards = corpus.programmes.filter(({ period }) => period.from >= period.to);
    expect(backwards.map(({ id }) => id)).toEqual([]);
    expect(corpus.elections.filter(({ term }) => term.from >= term.to).map(({ date }) => date)).toEqual([]);
  });

  test("a programme's successor begins after it, and the chain ends", () => {
    const byId = new Map(corpus.programmes.map((programme) => [programme.id, programme]));
    const wrong = corpus.programmes.filter(({ period, successor }) => {
      const next = successor === undefined ? undefined : byId.get(successor);
      return next !== undefined && next.period.from < period.from;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
    for (const start of corpus.programmes) {
      const seen = new Set<string>();
      for (let id: string | undefined = start.id; id !== undefined; id = byId.get(id)?.successor) {
        expect(seen.has(id), `${start.id} comes back to ${id}`).toBe(false);
        seen.add(id);
      }
    }
  });
});

test("every name folds to something, and folding it twice changes nothing", () => {
  const names = [...corpus.partners, ...corpus.offices, ...corpus.places, ...corpus.networks].flatMap(
    ({ name, aliases }) => [name.da, name.en, ...aliases],
  );
  expect(names.filter((name) => fold(name) === "" || fold(fold(name)) !== fold(name))).toEqual([]);
});
