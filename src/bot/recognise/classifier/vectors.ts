// Texts to sparse vectors of length 1. In: words and features. Out: indices of traits with their weights, rare traits
// weighing more. Traits that the training texts do not hold count in the length, so that strange text scores low.
import { makeNumberTable, type NumberTable } from "./number-table.ts";
import { drawTraits, GROUPS, readWords, type TraitOptions } from "./traits.ts";

/** How texts become vectors. */
export type VectorOptions = TraitOptions & {
  /** Fewest training texts a trait must stand in. */
  readonly minTexts: number;
  /** What each group of traits weighs: words, pieces, given features. */
  readonly groupWeights: readonly [number, number, number];
  /** How much traits never seen add to a text's length: 0 not at all, 1 as the rarest known. */
  readonly strangeness: number;
};

/** An example or a question. */
export type Sample = { readonly text: string; readonly features?: readonly string[] };

/** Sparse rows one after another: row r has the places from starts[r] up to starts[r + 1]. */
export type Rows = {
  readonly starts: Int32Array;
  readonly traits: Int32Array;
  readonly weights: Float32Array;
};

/** Turns a text into a vector, the same way as those trained on. */
export type Vectoriser = {
  /** How many traits are known; indices are below. */
  readonly size: number;
  /** Gives each known trait of the text once. */
  readonly read: (sample: Sample) => {
    readonly words: readonly string[];
    readonly traits: Int32Array;
    readonly weights: Float32Array;
    /** For each trait the word it stems from first, or -1. */
    readonly sources: Int32Array;
  };
};

/** Reads all training texts: a vectoriser that knows their traits, and their vectors. */
export function learnVectors(
  samples: readonly Sample[],
  options: VectorOptions,
): { readonly vectoriser: Vectoriser; readonly rows: Rows } {
  const { table, groups, texts } = countTraits(samples, options);
  const kept = new Int32Array(table.size()).fill(-1);
  const rarity = new Float32Array(table.size());
  let size = 0;
  for (let trait = 0; trait < kept.length; trait += 1) {
    const count = texts[trait] ?? 0;
    rarity[trait] = rarityOf(count, samples.length);
    // Given features always stay: whoever gives them means them.
    if (count < options.minTexts && groups[trait] !== GROUPS - 1) continue;
    kept[trait] = size;
    size += 1;
  }
  const vectoriser = makeVectoriser({ table, kept, rarity, size, samples: samples.length }, options);
  return { vectoriser, rows: readRows(samples, vectoriser) };
}

function rarityOf(texts: number, all: number): number {
  return Math.log((all + 1) / (texts + 1)) + 1;
}

function countTraits(
  samples: readonly Sample[],
  options: VectorOptions,
): { readonly table: NumberTable; readonly groups: readonly number[]; readonly texts: readonly number[] } {
  const table = makeNumberTable(samples.length * 16);
  const groups: number[] = [];
  const texts: number[] = [];
  const lastSeen: number[] = [];
  for (const [at, sample] of samples.entries()) {
    drawTraits(
      { words: readWords(sample.text), features: sample.features ?? [] },
      options,
      (number, group) => {
        const trait = table.add(number);
        if (trait === groups.length) {
          groups.push(group);
          texts.push(0);
          lastSeen.push(-1);
        }
        if (lastSeen[trait] === at) return;
        lastSeen[trait] = at;
        texts[trait] = (texts[trait] ?? 0) + 1;
      },
    );
  }
  return { table, groups, texts };
}

type Known = {
  readonly table: NumberTable;
  readonly kept: Int32Array;
  readonly rarity: Float32Array;
  readonly size: number;
  readonly samples: number;
};

/** One trait of the text being read. */
type Found = { readonly group: number; readonly source: number; count: number };

function makeVectoriser(known: Known, options: VectorOptions): Vectoriser {
  const strangest = rarityOf(0, known.samples);
  return {
    size: known.size,
    read: (sample) => {
      const words = readWords(sample.text);
      const found = new Map<number, Found>();
      const strange = new Float64Array(GROUPS);
      drawTraits({ words, features: sample.features ?? [] }, options, (number, group, source) => {
        const trait = known.table.find(number);
        if (trait === -1 || known.kept[trait] === -1) {
          strange[group] = (strange[group] ?? 0) + (options.strangeness * strangest) ** 2;
          return;
        }
        const seen = found.get(trait);
        if (seen === undefined) found.set(trait, { group, source, count: 1 });
        else seen.count += 1;
      });
      return { words, ...weigh(found, strange, { known, options }) };
    },
  };
}

function weigh(
  found: ReadonlyMap<number, Found>,
  strange: Float64Array,
  how: { readonly known: Known; readonly options: VectorOptions },
): { readonly traits: Int32Array; readonly weights: Float32Array; readonly sources: Int32Array } {
  const traits = new Int32Array(found.size);
  const weights = new Float32Array(found.size);
  const sources = new Int32Array(found.size);
  const groups = new Int32Array(found.size);
  const squares = Float64Array.from(strange);
  let at = 0;
  for (const [trait, { group, source, count }] of found) {
    const weight = (1 + Math.log(count)) * (how.known.rarity[trait] ?? 0);
    traits[at] = how.known.kept[trait] ?? 0;
    weights[at] = weight;
    sources[at] = source;
    groups[at] = group;
    squares[group] = (squares[group] ?? 0) + weight * weight;
    at += 1;
  }
  const scale = scalesOf(squares, how.options.groupWeights);
  for (let each = 0; each < at; each += 1)
    weights[each] = (weights[each] ?? 0) * (scale[groups[each] ?? 0] ?? 0);
  return { traits, weights, sources };
}

/** What to multiply each group by, so that groups stand to each other as wanted and the whole has length 1. */
function scalesOf(squares: Float64Array, wanted: readonly number[]): readonly number[] {
  const present = wanted.map((weight, group) => ((squares[group] ?? 0) > 0 ? weight : 0));
  const length = Math.hypot(...present) || 1;
  return present.map((weight, group) =>
    weight === 0 ? 0 : weight / length / Math.sqrt(squares[group] ?? 1),
  );
}

function readRows(samples: readonly Sample[], vectoriser: Vectoriser): Rows {
  const starts = new Int32Array(samples.length + 1);
  const read = samples.map((sample) => vectoriser.read(sample));
  for (const [row, { traits }] of read.entries()) starts[row + 1] = (starts[row] ?? 0) + traits.length;
  const total = starts[samples.length] ?? 0;
  const rows = { starts, traits: new Int32Array(total), weights: new Float32Array(total) };
  for (const [row, { traits, weights }] of read.entries()) {
    rows.traits.set(traits, starts[row] ?? 0);
    rows.weights.set(weights, starts[row] ?? 0);
  }
  return rows;
}
