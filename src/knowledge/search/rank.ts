// Concepts in, documents in order of how well they answer out, each with what was matched and how much of the
// question it covers. Lunr finds the candidates; the order is by coverage, which also tells when nothing fits.
import type { EntityKey } from "../model.ts";
import type { SearchDocument } from "./documents.ts";
import { type Field, FIELD_BITS, type SearchIndex } from "./index.ts";
import { type Concept, WEIGHTS } from "./query.ts";

/** A document as an answer to a question. */
export type Ranked = {
  readonly document: SearchDocument;
  /** Order of answers; 0..about 3, comparable between the documents of one question only. */
  readonly score: number;
  /** Share of the question's mass that the document has, 0..1. */
  readonly coverage: number;
  /** The question's words that it has. */
  readonly matched: readonly string[];
};

/** Candidates taken from Lunr: enough that the best by coverage is among them (40 and 80 gave the same answers). */
const CANDIDATES = 40;

/** What a match in each field is worth in coverage, 0..1: a part of a compound is half a match. */
const FIELD_WORTH: Readonly<Record<Field, number>> = { title: 1, text: 1, words: 1, parts: 0.5 };

/** The best of these by the fields that match, as the sum of their bits. */
const WORTH_BY_FIELDS: readonly number[] = Array.from({ length: 16 }, (_, fields) =>
  Math.max(
    0,
    ...(["title", "text", "words", "parts"] as const)
      .filter((field) => (fields & FIELD_BITS[field]) !== 0)
      .map((field) => FIELD_WORTH[field]),
  ),
);

/** The fields that hold words, and not their parts. */
const WHOLE_WORDS = FIELD_BITS.title + FIELD_BITS.text + FIELD_BITS.words;

/** Worth of each signal in the order, measured by `npm run eval` on the development half. */
const SIGNALS = {
  /** Lunr's own score beside the best one's, 0..1: rewards short documents and repeated words. */
  lunr: 0.6,
  /** Share of the question's mass that stands in the headline, 0..1. */
  title: 0.35,
  /** The document is about a thing that the question names. */
  about: 0.5,
  /** What the answer before told, for a question that asks on about it. */
  told: 0.4,
  /** A passage of the strategy, before a record that sums it up: it has the better place to cite. */
  passage: 0.05,
  /** Tells only what a section is about; the points themselves come first. */
  overview: -0.3,
} as const;

/** "hvad handler afsnittet om?" / "what does the section cover?" */
const OVERVIEW_WORDS = /^(?:afsnit|kapit|section|chapter|indhold|content)/u;

/** Share of a question's mass in a section's headline from which the section is asked for: "other international cooperation". */
const NAMES_SECTION = 0.8;

/** Coverage from which a question with a word for a section asks what it is about, and no point of it. */
const NAMES_ALL = 0.7;

/** What a question is known to be about beside its words. */
type Subject = {
  /** The things it names. */
  readonly about: ReadonlySet<EntityKey>;
  /** Sources that it asks on about, by the ids of their citations. */
  readonly told: ReadonlySet<string>;
};

/** Ranks the documents for concepts. Nothing to look for: nothing found. */
export function rank(
  index: SearchIndex,
  concepts: readonly Concept[],
  { about, told }: Subject,
): readonly Ranked[] {
  const asksOverview = concepts.some(({ word }) => OVERVIEW_WORDS.test(word.folded));
  const hits = index.find(
    concepts.flatMap(({ alternatives, mass }) =>
      alternatives.map(({ token, weight }) => ({ token, weight: weight * (mass > 0 ? 1 : 0) })),
    ),
    CANDIDATES,
  );
  const byKey = new Map(hits.map((hit) => [hit.document.key, hit.score]));
  const candidates = new Set(hits.map((hit) => hit.document));
  for (const key of about) for (const document of index.about.get(key) ?? []) candidates.add(document);
  const top = Math.max(...hits.map((hit) => hit.score), 1e-9);
  const sought = concepts.map((concept) => lookUp(concept, index));
  return [...candidates]
    .map((document) =>
      score(document, index.placeOf(document), {
        concepts: sought,
        about,
        told,
        asksOverview,
        lunr: (byKey.get(document.key) ?? 0) / top,
      }),
    )
    .sort((a, b) => b.score - a.score || (a.document.key < b.document.key ? -1 : 1));
}

/** A concept with the fields of every document in which its tokens stand. */
type Sought = {
  readonly text: string;
  readonly mass: number;
  readonly alternatives: readonly { readonly fields: Uint8Array | undefined; readonly weight: number }[];
  readonly parts: readonly (Uint8Array | undefined)[];
};

function lookUp({ word, mass, alternatives, parts }: Concept, { fieldsOf }: SearchIndex): Sought {
  return {
    text: word.text,
    mass,
    alternatives: alternatives.map(({ token, weight }) => ({ fields: fieldsOf(token), weight })),
    parts: parts.map(fieldsOf),
  };
}

/** What a document has of the concepts. */
function measure(
  concepts: readonly Sought[],
  at: number,
): {
  readonly mass: number;
  readonly covered: number;
  readonly inTitle: number;
  readonly matched: readonly string[];
} {
  let mass = 0;
  let covered = 0;
  let inTitle = 0;
  const matched: string[] = [];
  for (const concept of concepts) {
    mass += concept.mass;
    let best = 0;
    for (const { fields: byPlace, weight } of concept.alternatives) {
      const fields = byPlace?.[at] ?? 0;
      if (fields === 0) continue;
      best = Math.max(best, weight * (WORTH_BY_FIELDS[fields] ?? 0));
      if ((fields & FIELD_BITS.title) !== 0) inTitle += (concept.mass * weight) / concept.alternatives.length;
    }
    const { parts } = concept;
    if (parts.length > 1 && parts.every((byPlace) => ((byPlace?.[at] ?? 0) & WHOLE_WORDS) !== 0))
      best = Math.max(best, WEIGHTS.allParts);
    covered += concept.mass * best;
    if (best > 0) matched.push(concept.text);
  }
  return { mass, covered, inTitle, matched };
}

function score(
  document: SearchDocument,
  place: number | undefined,
  asked: {
    readonly concepts: readonly Sought[];
    readonly about: ReadonlySet<EntityKey>;
    readonly told: ReadonlySet<string>;
    readonly asksOverview: boolean;
    readonly lunr: number;
  },
): Ranked {
  const { mass, covered, inTitle, matched } = measure(asked.concepts, place ?? -1);
  const coverage = mass === 0 ? 0 : covered / mass;
  const isAbout = document.about.some((key) => asked.about.has(key));
  const asksIt = inTitle >= NAMES_SECTION * mass || (asked.asksOverview && coverage >= NAMES_ALL);
  const total =
    coverage +
    SIGNALS.lunr * asked.lunr +
    SIGNALS.title * (mass === 0 ? 0 : Math.min(1, inTitle / mass)) +
    (isAbout ? SIGNALS.about : 0) +
    (asked.told.has(document.citation.id) ? SIGNALS.told : 0) +
    (document.kind === "passage" ? SIGNALS.passage : 0) +
    (document.overview && !asksIt ? SIGNALS.overview : 0);
  return { document, score: total, coverage, matched };
}
