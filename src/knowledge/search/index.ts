// Builds the Lunr index over the documents and asks it. The only importer of `lunr` beside language/stem.ts.
// Analysis is ours (tokens arrive ready), since Lunr has one pipeline for all fields and we have two languages.
import lunr from "lunr";
import { analyse, type Token } from "./analyse.ts";
import type { Localized } from "../model.ts";
import type { SearchDocument } from "./documents.ts";
import { buildVocabulary, type Vocabulary } from "./vocabulary.ts";

/** The fields of a document and what a match in each is worth beside one in the text. */
export const FIELD_BOOSTS = {
  /** A headline names the point: 2 of 1..3 tried, the top-1 rate is flat from 1.5 on. */
  title: 2,
  text: 1,
  /** Words that staff ask with: chosen for one passage each, so nearly as telling as its headline. */
  words: 1.5,
  /** Parts of compounds: .3, since 1 cost 9 points on long documents in trials and .15-.5 is flat. */
  parts: 0.3,
} as const;

export type Field = keyof typeof FIELD_BOOSTS;

/** A token to look for, and how much it counts: 1 as typed, less for synonyms, corrections and parts. */
export type WeightedToken = { readonly token: Token; readonly weight: number };

/** A found document with Lunr's score: unitless, comparable within one query only. */
export type Hit = { readonly document: SearchDocument; readonly score: number };

/** The index with its documents, their analysed fields and the vocabulary. */
export type SearchIndex = {
  readonly documents: readonly SearchDocument[];
  readonly vocabulary: Vocabulary;
  /** Tokens of each document by field, for coverage and explanation. */
  readonly tokens: ReadonlyMap<string, Readonly<Record<Field, ReadonlySet<Token>>>>;
  readonly find: (tokens: readonly WeightedToken[], limit: number) => readonly Hit[];
};

/** Indexes the documents. No documents: an index that finds nothing. */
export function buildSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const vocabulary = buildVocabulary(documents);
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const fields = new Map(documents.map((document) => [document.key, fieldsOf(document, vocabulary)]));
  const index = buildLunr(fields);
  const known = new Set([...fields.values()].flatMap((field) => Object.values(field).flat()));
  const tokens = new Map(
    [...fields].map(([key, field]) => [
      key,
      {
        title: new Set(field.title),
        text: new Set(field.text),
        words: new Set(field.words),
        parts: new Set(field.parts),
      },
    ]),
  );
  const find = (query: readonly WeightedToken[], limit: number): readonly Hit[] => {
    const usable = query.filter(({ token, weight }) => weight > 0 && known.has(token));
    // a query without a clause would return every document
    if (usable.length === 0) return [];
    const results = index.query((clauses) => {
      for (const { token, weight } of usable) clauses.term(token, { boost: weight, usePipeline: false });
    });
    return results.slice(0, limit).flatMap(({ ref, score }) => {
      const document = byKey.get(ref);
      return document === undefined ? [] : [{ document, score }];
    });
  };
  return { documents, vocabulary, tokens, find };
}

type Fields = Readonly<Record<Field, readonly Token[]>>;

function fieldsOf(document: SearchDocument, vocabulary: Vocabulary): Fields {
  const words = document.words;
  const text = analyseBoth(document.text);
  const title = analyseBoth(document.title);
  // staff words may be in either language's list: an abbreviation stands in one and is asked in both
  const all = [...words.da, ...words.en].join(" . ");
  const wordTokens = [...analyse(all, "da"), ...analyse(all, "en")];
  const parts = [...new Set([...text, ...title, ...wordTokens])].flatMap(vocabulary.partsOf);
  return { title, text, words: wordTokens, parts };
}

function analyseBoth(text: Localized): readonly Token[] {
  return [...analyse(text.da, "da"), ...analyse(text.en, "en")];
}

function buildLunr(documents: ReadonlyMap<string, Fields>): lunr.Index {
  return lunr((builder) => {
    builder.ref("key");
    for (const [field, boost] of Object.entries(FIELD_BOOSTS)) builder.field(field, { boost });
    // BM25's usual values; our documents are short and alike in length, so length counts half of the default
    builder.k1(1.2);
    builder.b(0.4);
    builder.pipeline.reset();
    builder.searchPipeline.reset();
    for (const [key, fields] of documents) builder.add({ key, ...fields });
  });
}
