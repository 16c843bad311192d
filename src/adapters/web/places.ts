// Where things stand in the reading pages: ids in, paths out. The only file that knows how the addresses look.
import { listOf } from "../../knowledge/check-references.ts";
import type { Corpus, EntityType, Language, Passage } from "../../knowledge/model.ts";

export const PAGES = ["ask", "strategy", "partners", "programmes", "duties", "home"] as const;
export type Page = (typeof PAGES)[number];

/** `/da` for the chat, `/en/partners` for a list. */
export function pagePath(language: Language, page: Page): string {
  return page === "ask" ? `/${language}` : `/${language}/${page}`;
}

/** `/da/strategy/vision`, with the passage as its anchor where one is given. */
export function sectionPath(language: Language, section: string, passage?: string): string {
  return `/${language}/strategy/${section}${passage === undefined ? "" : `#${passage}`}`;
}

/** A deadline's calendar file. */
export function deadlinePath(subject: string, occurrence: string, language: Language): string {
  return `/deadlines/${encodeURIComponent(subject)}/${encodeURIComponent(occurrence)}.ics?language=${language}`;
}

/** What a citation says of its place, in an answer or in the corpus. */
export type Cited = {
  readonly id: string;
  readonly sectionId?: string | null | undefined;
  readonly paragraph?: number | null | undefined;
};

/**
 * The passage that a citation of the strategy points at: itself, or for a record the passage of its paragraph (of its
 * row where a table has one). `undefined` for public sources.
 */
export function passageOf(citation: Cited, corpus: Corpus): Passage | undefined {
  if (citation.sectionId === null || citation.sectionId === undefined) return undefined;
  const inSection = corpus.passages.filter(({ section }) => section === citation.sectionId);
  const own = inSection.find(({ id }) => id === citation.id);
  if (own !== undefined) return own;
  const inParagraph = inSection.filter(({ paragraph }) => paragraph === citation.paragraph);
  const row = rowOf(citation.id, corpus);
  // the row alone says it all; without one a passage that tells of the very thing, then the paragraph's first
  return (
    inParagraph.find((passage) => row !== undefined && passage.row === row) ??
    inParagraph.find(({ about }) => about.includes(citation.id)) ??
    inParagraph[0] ??
    inSection[0]
  );
}

function rowOf(key: string, corpus: Corpus): number | undefined {
  const [type = "", id = ""] = key.split(":");
  if (!Object.hasOwn(listOf, type)) return undefined;
  // `type` was just found among the keys
  const list = corpus[listOf[type as EntityType]];
  const record = list.find((each) => each.id === id);
  return record !== undefined && "where" in record ? record.where?.row : undefined;
}
