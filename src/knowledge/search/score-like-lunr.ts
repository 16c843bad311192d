// Lunr's index as typed arrays, asked for the documents of weighted terms: exactly Lunr's scores, in Lunr's order, at a
// small part of its time, which goes into text keys and an object a match. In: the kept index. Out: places and scores.
import type { LunrState } from "./index-state.ts";

/** A document by its place in the index' keys, with Lunr's score: unitless, comparable within one query only. */
type ScoredPlace = { readonly place: number; readonly score: number };

/** A term to look for by its place in the index' terms. */
export type WeightedTerm = { readonly term: number; readonly weight: number };

/** Finds the best documents, at most `limit`; without terms: none. */
export type Scorer = (terms: readonly WeightedTerm[], limit: number) => readonly ScoredPlace[];

/**
 * Where each term stands: the matches of term t in field f, which are its documents' fields as places in `vectors`,
 * lie from starts[t * fields + f] up to the next start.
 */
type Postings = {
  readonly starts: Int32Array;
  readonly vectors: Int32Array;
  readonly values: Float64Array;
};

/** Makes the scorer of an index. */
export function makeScorer(state: LunrState): Scorer {
  const fields = state.fields.length;
  const postings = postingsOf(state);
  const placeOf = Int32Array.from(state.vectors, (_, vector) => Math.floor(vector / fields));
  const from = (term: number): number => postings.starts[term * fields] ?? 0;
  const end = (term: number): number => postings.starts[(term + 1) * fields] ?? 0;
  // by document's field: what has come together; all 0 and false between queries
  const dots = new Float64Array(state.vectors.length);
  const isMet = new Uint8Array(state.vectors.length);
  // by document: its score, and whether it has one; all 0 between queries too
  const scores = new Float64Array(state.keys.length);
  const isFound = new Uint8Array(state.keys.length);
  return (terms, limit) => {
    const weights = new Map<number, number>();
    for (const { term, weight } of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
    // Lunr adds up in the order of its terms' numbers; another order would differ in the last digits
    const sorted = [...weights].sort(([one], [other]) => one - other);
    const length = Math.sqrt(sorted.reduce((sum, [, weight]) => sum + weight * weight, 0));
    for (const [term, weight] of sorted) {
      for (let at = from(term); at < end(term); at++) {
        const vector = postings.vectors[at] ?? 0;
        dots[vector] = (dots[vector] ?? 0) + weight * (postings.values[at] ?? 0);
      }
    }
    // in the order in which Lunr meets them: it adds up a document's fields so, and leaves equal scores so
    const places: number[] = [];
    for (const term of weights.keys()) {
      for (let at = from(term); at < end(term); at++) {
        const vector = postings.vectors[at] ?? 0;
        if (isMet[vector] === 1) continue;
        isMet[vector] = 1;
        const place = placeOf[vector] ?? 0;
        if (isFound[place] === 0) places.push(place);
        isFound[place] = 1;
        scores[place] = (scores[place] ?? 0) + ((dots[vector] ?? 0) / length || 0);
      }
    }
    const best = bestOf(places, scores, limit);
    clear(weights.keys(), places);
    return best;
  };

  function clear(terms: Iterable<number>, places: readonly number[]): void {
    for (const term of terms) {
      for (let at = from(term); at < end(term); at++) {
        dots[postings.vectors[at] ?? 0] = 0;
        isMet[postings.vectors[at] ?? 0] = 0;
      }
    }
    for (const place of places) {
      scores[place] = 0;
      isFound[place] = 0;
    }
  }
}

/** The best by score, equal ones in the order given; sorts only those that may be among them. */
function bestOf(places: readonly number[], scores: Float64Array, limit: number): readonly ScoredPlace[] {
  let least = Number.NEGATIVE_INFINITY;
  if (places.length > limit) {
    const rising = new Float64Array(places.length);
    for (let at = 0; at < places.length; at += 1) rising[at] = scores[places[at] ?? 0] ?? 0;
    least = rising.sort()[places.length - limit] ?? least;
  }
  const best: ScoredPlace[] = [];
  for (const place of places) {
    const score = scores[place] ?? 0;
    if (score >= least) best.push({ place, score });
  }
  return best.sort((one, other) => other.score - one.score).slice(0, limit);
}

/** The kept vectors, which are by document, turned to be by term. */
function postingsOf({ vectors, fields, terms }: LunrState): Postings {
  const starts = new Int32Array(terms.length * fields.length + 1);
  const eachMatch = (visit: (slot: number, vector: number, value: number) => void): void => {
    for (const [vector, pairs] of vectors.entries()) {
      for (let at = 0; at < pairs.length; at += 2) {
        visit((pairs[at] ?? 0) * fields.length + (vector % fields.length), vector, pairs[at + 1] ?? 0);
      }
    }
  };
  eachMatch((slot) => {
    starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  });
  for (let slot = 1; slot < starts.length; slot++)
    starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const next = starts.slice();
  const postings = {
    starts,
    vectors: new Int32Array(starts.at(-1) ?? 0),
    values: new Float64Array(starts.at(-1) ?? 0),
  };
  eachMatch((slot, vector, value) => {
    const at = next[slot] ?? 0;
    next[slot] = at + 1;
    postings.vectors[at] = vector;
    postings.values[at] = value;
  });
  return postings;
}
