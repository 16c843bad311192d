// Training texts to sparse vectors. In: words and features of all texts. Out: their vectors one after another, and a
// function that turns any other text into a vector the same way.
import { makeNumberTable, type NumberTable } from "./number-table.ts";
import { type Drawn, drawTraits, GIVEN, type GroupWeights, type TraitOptions } from "./traits.ts";
import { makeWeigher, type Vector } from "./weigh.ts";

/** How texts become vectors. */
export type VectorOptions = TraitOptions & {
  /** Fewest training texts a trait must stand in; given features always count. */
  readonly minTexts: number;
  /** What each group of traits weighs against the others. */
  readonly groupWeights: GroupWeights;
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
  const { texts, groups, places } = countTexts(drawn, table);
  const kept = new Int32Array(table.size()).fill(-1);
  const rarity = new Float32Array(table.size());
  let size = 0;
  for (let trait = 0; trait < kept.length; trait += 1) {
    rarity[trait] = rarityOf(texts[trait] ?? 0, samples.length);
    if ((texts[trait] ?? 0) < options.minTexts && groups[trait] !== GIVEN) continue;
    kept[trait] = size;
    size += 1;
  }
  const strangest = options.strangeness * rarityOf(0, samples.length);
  const weigh = makeWeigher({ table, kept, rarity, strangest }, options.groupWeights);
  return {
    vectoriser: { size, read: ({ text, features }) => weigh(drawTraits(text, features ?? [], options)) },
    rows: rowsOf(drawn.map((each, at) => weigh(each, places[at]))),
  };
}

/**
 * The square root of the usual inverse document frequency: on short texts common words ("who", "when") tell much, and
 * the full measure drowns them (CLINC150, validation: 93.9 against 93.6 %).
 */
function rarityOf(texts: number, all: number): number {
  return Math.sqrt(Math.log((all + 1) / (texts + 1)) + 1);
}

/** By place in the table, in how many texts each trait stands, and its group; by text, the place of each trait. */
type Counted = {
  readonly texts: readonly number[];
  readonly groups: readonly number[];
  readonly places: readonly Int32Array[];
};

function countTexts(drawn: readonly Drawn[], table: NumberTable): Counted {
  const texts: number[] = [];
  const groups: number[] = [];
  const lastSeen: number[] = [];
  const places = drawn.map((each, at) => {
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
  return { texts, groups, places };
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
