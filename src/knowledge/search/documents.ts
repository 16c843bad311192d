// The corpus as search documents: one for each passage, record and later development, both languages in one.
// Programmes are told by their own intents; here stands what the strategy says of them.
import type { Corpus, Development, EntityKey, Localized, Provenance, Section } from "../model.ts";

/** Something that can be found and cited. `key` is unique: `passage:pol-aim`, `office:dbo`, `development:...`. */
export type SearchDocument = {
  readonly key: string;
  readonly kind: "passage" | "record" | "development" | "programme";
  readonly title: Localized;
  readonly text: Localized;
  /** Words that people ask with and the text lacks. */
  readonly words: Readonly<{ da: readonly string[]; en: readonly string[] }>;
  readonly about: readonly EntityKey[];
  readonly facts: readonly string[];
  /** Only tells what a section is about. */
  readonly overview: boolean;
  readonly citation: Citation;
};

/** Where a claim stands. `section` and `paragraph` only for the strategy. */
export type Citation = {
  readonly id: string;
  readonly title: Localized;
  readonly section?: Localized;
  readonly sectionId?: string;
  readonly paragraph?: number;
  readonly row?: number;
  readonly provenance: Provenance;
  readonly source: Localized;
  readonly asOf: string;
  readonly url?: string;
};

/** The lists whose records are documents of their own, with the kind of entity that each holds. */
const RECORD_LISTS = [
  ["partner", "partners"],
  ["office", "offices"],
  ["organisation", "organisations"],
  ["network", "networks"],
  ["decision", "decisions"],
  ["duty", "duties"],
  ["priority", "priorities"],
] as const;

/** Every document of the corpus, passages first. */
export function buildDocuments(corpus: Corpus): readonly SearchDocument[] {
  const cite = citer(corpus);
  const sections = new Map(corpus.sections.map((section) => [section.id, section]));
  const passages = corpus.passages.map(
    (passage): SearchDocument => ({
      key: `passage:${passage.id}`,
      kind: "passage",
      title: passage.title,
      text: passage.text,
      words: withSection(passage.words, sections.get(passage.section)),
      // the schema admits only `kind:id` here
      about: passage.about as readonly EntityKey[],
      facts: passage.facts,
      overview: passage.overview,
      citation: cite.passage(passage.id),
    }),
  );
  const records = RECORD_LISTS.flatMap(([type, list]) =>
    corpus[list].map(
      (record): SearchDocument => ({
        key: `${type}:${record.id}`,
        kind: "record",
        title: record.name,
        text: record.summary,
        words: { da: [...record.words.da, ...record.aliases], en: [...record.words.en, ...record.aliases] },
        about: [`${type}:${record.id}`],
        facts: record.facts,
        overview: false,
        citation: cite.record(type, record),
      }),
    ),
  );
  const developments = corpus.developments.map(
    (item): SearchDocument => ({
      key: `development:${item.id}`,
      kind: "development",
      title: item.text,
      text: item.text,
      words: item.words,
      about: item.about as readonly EntityKey[],
      facts: [],
      overview: false,
      citation: cite.development(item),
    }),
  );
  return [...passages, ...records, ...developments];
}

/** "ifølge forordet", "in the figure": the name of its section finds every passage in it. */
function withSection(words: SearchDocument["words"], section: Section | undefined): SearchDocument["words"] {
  return section === undefined
    ? words
    : { da: [...words.da, section.title.da], en: [...words.en, section.title.en] };
}

type Citable = {
  readonly id: string;
  readonly name: Localized;
  readonly provenance: Provenance;
  readonly source: string;
  readonly asOf: string;
  readonly where?:
    | { readonly section: string; readonly paragraph: number; readonly row?: number | undefined }
    | undefined;
};

/** Makes citations of a corpus' passages, records, developments and plain sources. */
export type Citer = {
  readonly passage: (id: string) => Citation;
  readonly record: (type: string, record: Citable) => Citation;
  readonly development: (item: Development) => Citation;
  /**
   * `drawnBy`: the record that draws on the source. Where the source is undated, a public record's date is the day on
   * which it was read; a record of the strategy says nothing of that, and `asOf` is empty.
   */
  readonly source: (
    id: string,
    drawnBy: { readonly provenance: Provenance; readonly asOf: string },
  ) => Citation | undefined;
};

/** A citer over one corpus; an id that the corpus lacks throws, since the corpus was checked at load. */
export function citer(corpus: Corpus): Citer {
  const sources = new Map(corpus.sources.map((source) => [source.id, source]));
  const sections = new Map(corpus.sections.map((section) => [section.id, section]));
  const passages = new Map(corpus.passages.map((passage) => [passage.id, passage]));
  const sourceOf = (id: string) => found(sources.get(id), `source ${id}`);

  const passage = (id: string): Citation => {
    const record = found(passages.get(id), `passage ${id}`);
    const section = found(sections.get(record.section), `section ${record.section}`);
    return {
      id,
      title: record.title,
      section: section.title,
      sectionId: section.id,
      paragraph: record.paragraph,
      ...(record.row === undefined ? {} : { row: record.row }),
      provenance: section.provenance,
      source: sourceOf(section.source).title,
      asOf: section.asOf,
    };
  };
  const record = (type: string, item: Citable): Citation => {
    const source = sourceOf(item.source);
    const section = item.where === undefined ? undefined : sections.get(item.where.section);
    return {
      id: `${type}:${item.id}`,
      title: { da: item.name.da, en: item.name.en },
      ...(section === undefined || item.where === undefined
        ? {}
        : { section: section.title, sectionId: section.id, paragraph: item.where.paragraph }),
      ...(item.where?.row === undefined ? {} : { row: item.where.row }),
      provenance: item.provenance,
      source: source.title,
      asOf: item.asOf,
      ...(source.url === undefined ? {} : { url: source.url }),
    };
  };
  const plain: Citer["source"] = (id, drawnBy) => {
    const source = sources.get(id);
    if (source === undefined) return undefined;
    return {
      id: `source:${id}`,
      title: source.title,
      provenance:
        source.kind === "strategy" ? "stated" : source.kind === "register" ? "registered" : "public",
      source: source.title,
      asOf: source.date ?? (drawnBy.provenance === "public" ? drawnBy.asOf : ""),
      ...(source.url === undefined ? {} : { url: source.url }),
    };
  };
  const development = (item: Development): Citation => ({
    ...found(plain(item.source, item), `source ${item.source}`),
    id: `development:${item.id}`,
    asOf: item.asOf,
  });
  return { passage, record, development, source: plain };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`defect: ${what} was checked at load and is missing`);
  return value;
}
