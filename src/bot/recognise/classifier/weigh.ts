// What the traits of one text weigh: rare ones more, groups as wanted, the whole of length 1. In: drawn traits and what
// training knows of them. Out: a sparse vector. Unknown traits count in the length, so that strange text scores low.
import type { NumberTable } from "./number-table.ts";
import { type Drawn, GROUPS, type GroupWeights } from "./traits.ts";

/** A text as a vector; each known trait once. */
export type Vector = {
  readonly words: readonly string[];
  readonly traits: Int32Array;
  readonly weights: Float32Array;
  /** For each trait the word it stems from first, or -1. */
  readonly sources: Int16Array;
  /** 0..1: the length squared; what is missing to 1 is strange. */
  readonly known: number;
};

/** What training knows of traits. */
export type KnownTraits = {
  readonly table: NumberTable;
  /** By place in the table: the index of the trait, or -1 where it is too rare to learn from. */
  readonly kept: Int32Array;
  /** By place in the table. */
  readonly rarity: Float32Array;
  /** What an unknown trait weighs. */
  readonly strangest: number;
};

/** Weighs the traits of a text; whoever has looked them up gives their places in the table. */
export type Weigh = (drawn: Drawn, places?: Int32Array) => Vector;

/** Makes the function, which keeps a table of its own between texts to count in. */
export function makeWeigher(known: KnownTraits, groupWeights: GroupWeights): Weigh {
  const counts = new Uint16Array(known.kept.length);
  return (drawn, places = lookUp(drawn, known.table)) => {
    const squares = new Float64Array(GROUPS);
    const firsts = countKnown({ drawn, places, counts, squares }, known);
    const traits = new Int32Array(firsts.length);
    const weights = new Float32Array(firsts.length);
    const sources = new Int16Array(firsts.length);
    for (let at = 0; at < firsts.length; at += 1) {
      const first = firsts[at] ?? 0;
      const place = places[first] ?? 0;
      const group = drawn.groups[first] ?? 0;
      const count = counts[place] ?? 1;
      const weight = (known.rarity[place] ?? 0) * (count === 1 ? 1 : 1 + Math.log(count));
      counts[place] = 0;
      traits[at] = known.kept[place] ?? 0;
      sources[at] = drawn.sources[first] ?? -1;
      weights[at] = weight;
      squares[group] = (squares[group] ?? 0) + weight * weight;
    }
    const scales = scalesOf(squares, groupWeights);
    let length = 0;
    for (let at = 0; at < firsts.length; at += 1) {
      const weight = (weights[at] ?? 0) * (scales[drawn.groups[firsts[at] ?? 0] ?? 0] ?? 0);
      weights[at] = weight;
      length += weight * weight;
    }
    return { words: drawn.words, traits, weights, sources, known: Math.min(1, length) };
  };
}

/** The place of each trait in the table, or -1. */
function lookUp(drawn: Drawn, table: NumberTable): Int32Array {
  const places = new Int32Array(drawn.size);
  for (let at = 0; at < drawn.size; at += 1) places[at] = table.find(drawn.numbers[at] ?? 0);
  return places;
}

/** Counts known traits into `counts`, gives where each stands first, and adds unknown ones to `squares`. */
function countKnown(
  text: {
    readonly drawn: Drawn;
    readonly places: Int32Array;
    readonly counts: Uint16Array;
    readonly squares: Float64Array;
  },
  known: KnownTraits,
): Int32Array {
  const { drawn, places, counts, squares } = text;
  const firsts = new Int32Array(drawn.size);
  let size = 0;
  for (let at = 0; at < drawn.size; at += 1) {
    const place = places[at] ?? -1;
    if (place === -1 || known.kept[place] === -1) {
      const group = drawn.groups[at] ?? 0;
      squares[group] = (squares[group] ?? 0) + known.strangest * known.strangest;
      continue;
    }
    if (counts[place] === 0) {
      firsts[size] = at;
      size += 1;
    }
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return firsts.subarray(0, size);
}

/** What to multiply each group by, so that groups stand to each other as wanted and the whole has length 1. */
function scalesOf(squares: Float64Array, wanted: readonly number[]): readonly number[] {
  const present = wanted.map((weight, group) => ((squares[group] ?? 0) > 0 ? weight : 0));
  const length = Math.hypot(...present) || 1;
  return present.map((weight, group) =>
    weight === 0 ? 0 : weight / length / Math.sqrt(squares[group] ?? 1),
  );
}
