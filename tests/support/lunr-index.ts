// The kept index as Lunr itself reads it: what our way of asking is checked against.
import lunr from "lunr";
import type { LunrState } from "../../src/knowledge/search/index-state.ts";

/** Puts an index together again, equal to the one that was taken apart. */
export function loadLunr({ fields, keys, terms, vectors }: LunrState): lunr.Index {
  // we keep no positions of words, so every match has the same empty note
  const note = {};
  const postings = terms.map((_, place): Record<string, unknown> => {
    const posting: Record<string, unknown> = { _index: place };
    for (const field of fields) posting[field] = {};
    return posting;
  });
  const fieldVectors = vectors.map((vector, at) => {
    const key = keys[Math.floor(at / fields.length)] ?? "";
    const field = fields[at % fields.length] ?? "";
    for (let place = 0; place < vector.length; place += 2) {
      // made above for every field of every term
      const found = postings[vector[place] ?? 0]?.[field] as Record<string, unknown>;
      found[key] = note;
    }
    return [`${field}/${key}`, Array.from(vector)] as const;
  });
  const invertedIndex = terms
    .map((term, place) => [term, postings[place]] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return lunr.Index.load({ version: lunr.version, fields, fieldVectors, invertedIndex, pipeline: [] });
}
