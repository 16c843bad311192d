// The Lunr index in plain form and back: what Lunr computed, as one list of terms and a run of numbers for each
// field of each document. Loading this takes a tenth of building. No analysis and no look-ups here.
import lunr from "lunr";

/** A built index. Vectors come document by document, field by field: term's place in `terms`, its value, and so on. */
export type LunrState = {
  readonly fields: readonly string[];
  readonly keys: readonly string[];
  readonly terms: readonly string[];
  readonly vectors: readonly Float64Array[];
};

/** What Lunr hands out, as its version 2 writes it. */
type Serialised = {
  readonly fields: readonly string[];
  readonly fieldVectors: readonly (readonly [string, readonly number[]])[];
  readonly invertedIndex: readonly (readonly [string, { readonly _index: number }])[];
};

/** Takes an index apart; `keys` are its documents in the order in which they were added. */
export function saveLunr(index: lunr.Index, keys: readonly string[]): LunrState {
  // Lunr's types leave the form open
  const { fields, fieldVectors, invertedIndex } = index.toJSON() as Serialised;
  const terms: string[] = [];
  for (const [term, { _index }] of invertedIndex) terms[_index] = term;
  const byRef = new Map(fieldVectors);
  const vectors = keys.flatMap((key) =>
    fields.map((field) => Float64Array.from(byRef.get(`${field}/${key}`) ?? [])),
  );
  return { fields, keys, terms, vectors };
}

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

/** The terms of each field of each document, in the order of `vectors`. */
export function termsByField(state: LunrState): readonly ReadonlySet<string>[] {
  return state.vectors.map((vector) => {
    const terms = new Set<string>();
    for (let place = 0; place < vector.length; place += 2) terms.add(state.terms[vector[place] ?? 0] ?? "");
    return terms;
  });
}
