// Texts to sparse vectors of length 1. In: words and features. Out: indices of traits with their weights, rare traits
// weighing more. Traits that the training texts do not hold count in the length, so that strange text scores low.
import { makeNumberTable, type NumberTable } from "./number-table.ts";
import { type Drawn, drawTraits, GIVEN, GROUPS, type TraitOptions } from "./traits.ts";

/** How texts become vectors. */
export type VectorOptions = TraitOptions & {
  /** Fewest training texts a trait must stand in; given features always count. */
  readonly minTexts: number;
  /** What each group of traits weighs: words, pieces, given features. */
  readonly groupWeights: readonly [number, number, number];
  /** How much an unknown trait adds to a text's length: 0 nothing, 1 as much as the rarest known. */
  readonly strangeness: number;
};

/** An example or a question. */
export type Sample = { readonly text: string; readonly features?: readonly string[] };

/** Sparse rows one after another: row r has the places from starts[r] up to starts[r + 1]. */
export type Rows = {
  readonly starts: Int32Array;
  readonly traits: Int32Array;
  readonly weights: Float32Array;
  /** By row, the share of the text that is known, 0..1: its length squared. */
  readonly known: Float32Array;
};

/** A text as a vector; each known trait once. */
export type Vector = {
  readonly words: readonly string[];
  readonly traits: Int32Array;
  readonly weights: Float32Array;
  /** For each trait the word it stems from first, or -1. */
  readonly sources: Int32Array;
  /** 0..1: the length squared; what is missing to 1 is strange. */
  readonly known: number;
};

/** Turns a text into a vector, the same way as those trained on. */
export type Vectoriser = {
  /** How many traits are known; indices are below. */
  readonly size: number;
  readonly read: (sample: Sample) => Vector;
};

/** Reads all training texts: a vectoriser that knows their traits, and their vectors. */
export function learnVectors(
  samples: readonly Sample[],
  options: VectorOptions,
): { readonly vectoriser: Vectoriser; readonly rows: Rows } {
  const drawn = samples.map(({ text, features }) => drawTraits(text, features ?? [], options));
  const table = makeNumberTable(samples.length * 32);
  const counted = countTexts(drawn, table);
  const kept = new Int32Array(table.size()).fill(-1);
  const rarity = new Float32Array(table.size());
  let size = 0;
  for (let trait = 0; trait < kept.length; trait += 1) {
    const texts = counted.texts[trait] ?? 0;
    rarity[trait] = rarityOf(texts, samples.length);
    if (texts < options.minTexts && counted.groups[trait] !== GIVEN) continue;
    kept[trait] = size;
    size += 1;
  }
  const known: Known = { table, kept, rarity, strangest: options.strangeness * rarityOf(0, samples.length) };
  const weigh = makeWeigher(known, options.groupWeights);
  return {
    vectoriser: { size, read: ({ text, features }) => weigh(drawTraits(text, features ?? [], options)) },
    rows: rowsOf(drawn.map((each, at) => weigh(each, counted.indices[at]))),
  };
}

function rarityOf(texts: number, all: number): number {
  return Math.log((all + 1) / (texts + 1)) + 1;
}

type Counted = {
  readonly texts: readonly number[];
  readonly groups: readonly number[];
  readonly indices: readonly Int32Array[];
};

/** In how many texts each trait stands, and its group; the table's index of each trait of each text. */
function countTexts(drawn: readonly Drawn[], table: NumberTable): Counted {
  const texts: number[] = [];
  const groups: number[] = [];
  const lastSeen: number[] = [];
  const indices = drawn.map((each, at) => {
    const found = new Int32Array(each.size);
    for (let place = 0; place < each.size; place += 1) {
      const trait = table.add(each.numbers[place] ?? 0);
      found[place] = trait;
      if (trait === texts.length) {
        texts.push(0);
        groups.push(each.groups[place] ?? 0);
        lastSeen.push(-1);
      }
      if (lastSeen[trait] === at) continue;
      lastSeen[trait] = at;
      texts[trait] = (texts[trait] ?? 0) + 1;
    }
    return found;
  });
  return { texts, groups, indices };
}

type Known = {
  readonly table: NumberTable;
  /** By number of the table, the index of the trait, or -1 where too rare. */
  readonly kept: Int32Array;
  readonly rarity: Float32Array;
  /** What an unknown trait weighs. */
  readonly strangest: number;
};

function makeWeigher(
  known: Known,
  groupWeights: readonly number[],
): (drawn: Drawn, indices?: Int32Array) => Vector {
  // Where each trait stands in the text at hand, plus 1; all 0 between texts.
  const placeOf = new Int32Array(known.kept.length);
  return (drawn, indices) => {
    const traits = new Int32Array(drawn.size);
    const weights = new Float32Array(drawn.size);
    const sources = new Int32Array(drawn.size);
    const groups = new Uint8Array(drawn.size);
    const squares = new Float64Array(GROUPS);
    let size = 0;
    for (let place = 0; place < drawn.size; place += 1) {
      const group = drawn.groups[place] ?? 0;
      const number = indices?.[place] ?? known.table.find(drawn.numbers[place] ?? 0);
      if (number === -1 || known.kept[number] === -1) {
        squares[group] = (squares[group] ?? 0) + known.strangest ** 2;
        continue;
      }
      const before = placeOf[number] ?? 0;
      if (before === 0) {
        traits[size] = number;
        sources[size] = drawn.sources[place] ?? -1;
        groups[size] = group;
        size += 1;
        placeOf[number] = size;
      }
      // Counts first, weights below.
      const at = before === 0 ? size - 1 : before - 1;
      weights[at] = (weights[at] ?? 0) + 1;
    }
    for (let at = 0; at < size; at += 1) {
      const number = traits[at] ?? 0;
      placeOf[number] = 0;
      const weight = (1 + Math.log(weights[at] ?? 1)) * (known.rarity[number] ?? 0);
      traits[at] = known.kept[number] ?? 0;
      weights[at] = weight;
      squares[groups[at] ?? 0] = (squares[groups[at] ?? 0] ?? 0) + weight * weight;
    }
    const scales = scalesOf(squares, groupWeights);
    let length = 0;
    for (let at = 0; at < size; at += 1) {
      weights[at] = (weights[at] ?? 0) * (scales[groups[at] ?? 0] ?? 0);
      length += (weights[at] ?? 0) ** 2;
    }
    return {
      words: drawn.words,
      traits: traits.subarray(0, size),
      weights: weights.subarray(0, size),
      sources: sources.subarray(0, size),
      known: length,
    };
  };
}

/** What to multiply each group by, so that groups stand to each other as wanted and the whole has length 1. */
function scalesOf(squares: Float64Array, wanted: readonly number[]): readonly number[] {
  const present = wanted.map((weight, group) => ((squares[group] ?? 0) > 0 ? weight : 0));
  const length = Math.hypot(...present) || 1;
  return present.map((weight, group) =>
    weight === 0 ? 0 : weight / length / Math.sqrt(squares[group] ?? 1),
  );
}

function rowsOf(vectors: readonly Vector[]): Rows {
  const starts = new Int32Array(vectors.length + 1);
  for (const [row, { traits }] of vectors.entries()) starts[row + 1] = (starts[row] ?? 0) + traits.length;
  const total = starts[vectors.length] ?? 0;
  const traits = new Int32Array(total);
  const weights = new Float32Array(total);
  for (const [row, vector] of vectors.entries()) {
    traits.set(vector.traits, starts[row]);
    weights.set(vector.weights, starts[row]);
  }
  return { starts, traits, weights, known: Float32Array.from(vectors, ({ known }) => known) };
}
