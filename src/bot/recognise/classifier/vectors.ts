// Texts to sparse vectors of length 1. In: words and features. Out: indices of traits with their weights, rare traits
// weighing more. Traits that the training texts do not hold count in the length, so that strange text scores low.
import { makeNumberTable, type NumberTable } from "./number-table.ts";
import { type Drawn, drawTraits, GIVEN, type GroupWeights, type TraitOptions } from "./traits.ts";
import { makeWeigher } from "./weigher.ts";

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

/** What was learned of the traits, plain so that it can be kept. */
export type VectorState = {
  readonly options: VectorOptions;
  /** The known traits' numbers, by index. */
  readonly numbers: Int32Array;
  /** What each known trait weighs, by index. */
  readonly rarity: Float32Array;
  /** What an unknown trait weighs. */
  readonly strangest: number;
};

/** Turns a text into a vector, the same way as those trained on. */
export type Vectoriser = {
  readonly state: VectorState;
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
  const numbers: number[] = [];
  const rarity: number[] = [];
  for (const [trait, texts] of counted.texts.entries()) {
    // rare traits are as good as unknown
    if (texts < options.minTexts && counted.groups[trait] !== GIVEN) continue;
    numbers.push(counted.numbers[trait] ?? 0);
    rarity.push(rarityOf(texts, samples.length));
  }
  const { vectoriser, weigh } = vectoriserOf({
    options,
    numbers: Int32Array.from(numbers),
    rarity: Float32Array.from(rarity),
    strangest: options.strangeness * rarityOf(0, samples.length),
  });
  return { vectoriser, rows: rowsOf(drawn.map(weigh)) };
}

/** The vectoriser that had this state. */
export function restoreVectors(state: VectorState): Vectoriser {
  return vectoriserOf(state).vectoriser;
}

function vectoriserOf(state: VectorState) {
  const table = makeNumberTable(state.numbers.length);
  for (const number of state.numbers) table.add(number);
  const weigh = makeWeigher(state, table);
  const read = ({ text, features = [] }: Sample): Vector => weigh(drawTraits(text, features, state.options));
  return { vectoriser: { state, read }, weigh };
}

/**
 * The square root of the usual inverse document frequency: on short texts common words ("who", "when") tell much, and
 * the full measure drowns them (CLINC150, validation: 93.9 against 93.6 %).
 */
function rarityOf(texts: number, all: number): number {
  return Math.sqrt(Math.log((all + 1) / (texts + 1)) + 1);
}

/** By number of the table: the trait's own number, in how many texts it stands, and its group. */
type Counted = {
  readonly numbers: readonly number[];
  readonly texts: readonly number[];
  readonly groups: readonly number[];
};

function countTexts(drawn: readonly Drawn[], table: NumberTable): Counted {
  const numbers: number[] = [];
  const texts: number[] = [];
  const groups: number[] = [];
  const lastSeen: number[] = [];
  for (const [at, each] of drawn.entries()) {
    for (let place = 0; place < each.size; place += 1) {
      const number = each.numbers[place] ?? 0;
      const trait = table.add(number);
      if (trait === texts.length) {
        numbers.push(number);
        texts.push(0);
        groups.push(each.groups[place] ?? 0);
        lastSeen.push(-1);
      }
      if (lastSeen[trait] === at) continue;
      lastSeen[trait] = at;
      texts[trait] = (texts[trait] ?? 0) + 1;
    }
  }
  return { numbers, texts, groups };
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
