// Drawn traits to weights: rare traits weigh more, groups are balanced, the whole has length 1. In: a text's traits
// and what was learned of them. Out: its vector. Never learns.
import type { NumberTable } from "./number-table.ts";
import { type Drawn, GROUPS } from "./traits.ts";
import type { Vector, VectorState } from "./vectors.ts";

/** The weigher of texts drawn like those trained on; `table` gives a trait's index by its number. */
export function makeWeigher(known: VectorState, table: NumberTable): (drawn: Drawn) => Vector {
  // Where each trait stands in the text at hand, plus 1; all 0 between texts.
  const placeOf = new Int32Array(known.numbers.length);
  return (drawn) => {
    const counted = count(drawn, { table, placeOf, strangest: known.strangest });
    const { size, traits, weights, groups, squares } = counted;
    for (let at = 0; at < size; at += 1) {
      const trait = traits[at] ?? 0;
      placeOf[trait] = 0;
      const times = weights[at] ?? 1;
      // most traits stand once, and the logarithm of one is nothing
      const weight = (times === 1 ? 1 : 1 + Math.log(times)) * (known.rarity[trait] ?? 0);
      weights[at] = weight;
      squares[groups[at] ?? 0] = (squares[groups[at] ?? 0] ?? 0) + weight * weight;
    }
    const scales = scalesOf(squares, known.options.groupWeights);
    let length = 0;
    for (let at = 0; at < size; at += 1) {
      weights[at] = (weights[at] ?? 0) * (scales[groups[at] ?? 0] ?? 0);
      length += (weights[at] ?? 0) ** 2;
    }
    return {
      words: drawn.words,
      traits: traits.subarray(0, size),
      weights: weights.subarray(0, size),
      sources: counted.sources.subarray(0, size),
      known: length,
    };
  };
}

/** Each known trait once with its count for weight; unknown ones go into the squares of their group. */
function count(
  drawn: Drawn,
  by: { readonly table: NumberTable; readonly placeOf: Int32Array; readonly strangest: number },
) {
  const { table, placeOf } = by;
  const traits = new Int32Array(drawn.size);
  const weights = new Float32Array(drawn.size);
  const sources = new Int32Array(drawn.size);
  const groups = new Uint8Array(drawn.size);
  const squares = new Float64Array(GROUPS);
  let size = 0;
  for (let place = 0; place < drawn.size; place += 1) {
    const group = drawn.groups[place] ?? 0;
    const trait = table.find(drawn.numbers[place] ?? 0);
    if (trait === -1) {
      squares[group] = (squares[group] ?? 0) + by.strangest ** 2;
      continue;
    }
    const before = placeOf[trait] ?? 0;
    if (before === 0) {
      traits[size] = trait;
      sources[size] = drawn.sources[place] ?? -1;
      groups[size] = group;
      size += 1;
      placeOf[trait] = size;
    }
    const at = before === 0 ? size - 1 : before - 1;
    weights[at] = (weights[at] ?? 0) + 1;
  }
  return { size, traits, weights, sources, groups, squares };
}

/** What to multiply each group by, so that groups stand to each other as wanted and the whole has length 1. */
function scalesOf(squares: Float64Array, wanted: readonly number[]): readonly number[] {
  const present = wanted.map((weight, group) => ((squares[group] ?? 0) > 0 ? weight : 0));
  const length = Math.hypot(...present) || 1;
  return present.map((weight, group) =>
    weight === 0 ? 0 : weight / length / Math.sqrt(squares[group] ?? 1),
  );
}
