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
    const weights = new Float32Array(firsts.length);
    for (let at = 0; at < firsts.length; at += 1) {
      const place = places[firsts[at] ?? 0] ?? 0;
      const group = drawn.groups[firsts[at] ?? 0] ?? 0;
      const weight = (1 + Math.log(counts[place] ?? 1)) * (known.rarity[place] ?? 0);
      counts[place] = 0;
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
    return {
      words: drawn.words,
      traits: firsts.map((first) => known.kept[places[first] ?? 0] ?? 0),
      weights,
      sources: Int16Array.from(firsts, (first) => drawn.sources[first] ?? -1),
      known: Math.min(1, length),
    };
  };
}

/** The place of each trait in the table, or -1. */
function lookUp(drawn: Drawn, table: NumberTable): Int32Array {
  return drawn.numbers.subarray(0, drawn.size).map((number) => table.find(number));
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
      squares[group] = (squares[group] ?? 0) + known.strangest ** 2;
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
