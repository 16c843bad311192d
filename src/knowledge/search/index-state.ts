// The Lunr index in plain form: what Lunr computed, as one list of terms and a run of numbers for each field of each
// document. Reading this takes a tenth of building. No analysis and no look-ups here.
import type lunr from "lunr";

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

/** The terms of each field of each document, in the order of `vectors`. */
export function termsByField(state: LunrState): readonly ReadonlySet<string>[] {
  return state.vectors.map((vector) => {
    const terms = new Set<string>();
    for (let place = 0; place < vector.length; place += 2) terms.add(state.terms[vector[place] ?? 0] ?? "");
    return terms;
  });
}
