// Builds the Lunr index over the documents and asks what Lunr made. Only this, index-state.ts and language/stem.ts
// import `lunr`.
// Analysis is ours (tokens arrive ready), since Lunr has one pipeline for all fields and we have two languages.
import lunr from "lunr";
import { analyse, type Token } from "./analyse.ts";
import type { EntityKey, Localized } from "../model.ts";
import type { SearchDocument } from "./documents.ts";
import { type LunrState, saveLunr, termsByField } from "./index-state.ts";
import { makeScorer } from "./score-like-lunr.ts";
import { countWords, type Vocabulary, vocabularyOf, type WordCounts } from "./vocabulary.ts";

/** The fields of a document and what a match in each is worth beside one in the text. */
const FIELD_BOOSTS = {
  /** A headline names the point: 2 of 1..3 tried, the top-1 rate is flat from 1.5 on. */
  title: 2,
  text: 1,
  /** Words that staff ask with: chosen for one passage each, so nearly as telling as its headline. */
  words: 1.5,
  /** Parts of compounds: .3, since 1 cost 9 points on long documents in trials and .15-.5 is flat. */
  parts: 0.3,
} as const;

export type Field = keyof typeof FIELD_BOOSTS;

/** A bit for each field. */
export const FIELD_BITS: Readonly<Record<Field, number>> = { title: 1, text: 2, words: 4, parts: 8 };

/** A token to look for, and how much it counts: 1 as typed, less for synonyms, corrections and parts. */
export type WeightedToken = { readonly token: Token; readonly weight: number };

/** A found document with Lunr's score: unitless, comparable within one query only. */
type Hit = { readonly document: SearchDocument; readonly score: number };

/** The index with its documents, their analysed fields and the vocabulary. */
export type SearchIndex = {
  readonly documents: readonly SearchDocument[];
  readonly vocabulary: Vocabulary;
  /** Tokens of each document by field, for coverage and explanation. */
  readonly tokens: ReadonlyMap<string, Readonly<Record<Field, ReadonlySet<Token>>>>;
  /** The same by token: in which fields it stands, as the sum of their `FIELD_BITS`, of the document at each place;
   * `undefined` for a token that no document has. */
  readonly fieldsOf: (token: Token) => Uint8Array | undefined;
  /** The place of a document in `fieldsOf`. */
  readonly placeOf: (document: SearchDocument) => number | undefined;
  /** The documents about each thing. */
  readonly about: ReadonlyMap<EntityKey, readonly SearchDocument[]>;
  readonly find: (tokens: readonly WeightedToken[], limit: number) => readonly Hit[];
};

/** What analysis and Lunr found out of the documents, plain so that it can be kept. */
export type IndexState = { readonly counts: WordCounts; readonly lunr: LunrState };

/** Analyses the documents. No documents: a state of an index that finds nothing. */
export function analyseDocuments(documents: readonly SearchDocument[]): IndexState {
  const counts = countWords(documents);
  const vocabulary = vocabularyOf(counts);
  const fields = new Map(documents.map((document) => [document.key, fieldsOf(document, vocabulary)]));
  return { counts, lunr: saveLunr(buildLunr(fields), [...fields.keys()]) };
}

/** The index over the documents that the state was made of. */
export function buildSearchIndex(documents: readonly SearchDocument[], state: IndexState): SearchIndex {
  const vocabulary = vocabularyOf(state.counts);
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const byPlace = state.lunr.keys.map((key) => byKey.get(key));
  const termOf = new Map<string, number>(state.lunr.terms.map((term, place) => [term, place]));
  const scorer = makeScorer(state.lunr);
  const find = (query: readonly WeightedToken[], limit: number): readonly Hit[] => {
    const terms = query.flatMap(({ token, weight }) => {
      const term = termOf.get(token);
      return term === undefined || weight <= 0 ? [] : [{ term, weight }];
    });
    return scorer(terms, limit).flatMap(({ place, score }) => {
      const document = byPlace[place];
      return document === undefined ? [] : [{ document, score }];
    });
  };
  const tokens = tokensByKey(state.lunr);
  const places = new Map(byPlace.map((document, place) => [document, place]));
  const bits = bitsOf(state.lunr);
  return {
    documents,
    vocabulary,
    tokens,
    fieldsOf: (token) => {
      const term = termOf.get(token);
      return term === undefined ? undefined : bits[term];
    },
    placeOf: (document) => places.get(document),
    about: byThing(documents),
    find,
  };
}

/** By term and document, in which fields the one stands in the other. */
function bitsOf({ terms, keys, fields, vectors }: LunrState): readonly Uint8Array[] {
  const bits = terms.map(() => new Uint8Array(keys.length));
  for (const [at, pairs] of vectors.entries()) {
    const bit = FIELD_BITS[fields[at % fields.length] as Field];
    const place = Math.floor(at / fields.length);
    for (let pair = 0; pair < pairs.length; pair += 2) {
      const row = bits[pairs[pair] ?? 0];
      if (row !== undefined) row[place] = (row[place] ?? 0) | bit;
    }
  }
  return bits;
}

function byThing(documents: readonly SearchDocument[]): SearchIndex["about"] {
  const things = new Map<EntityKey, SearchDocument[]>();
  for (const document of documents) {
    for (const key of new Set(document.about)) {
      const list = things.get(key);
      if (list === undefined) things.set(key, [document]);
      else list.push(document);
    }
  }
  return things;
}

function tokensByKey(state: LunrState): SearchIndex["tokens"] {
  // the terms went in as tokens, below
  const sets = termsByField(state) as readonly ReadonlySet<Token>[];
  const setOf = (at: number, field: Field): ReadonlySet<Token> =>
    sets[at * state.fields.length + state.fields.indexOf(field)] ?? new Set();
  return new Map(
    state.keys.map((key, at) => [
      key,
      {
        title: setOf(at, "title"),
        text: setOf(at, "text"),
        words: setOf(at, "words"),
        parts: setOf(at, "parts"),
      },
    ]),
  );
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
