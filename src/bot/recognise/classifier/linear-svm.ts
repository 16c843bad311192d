// A linear support vector machine per label, one label against the rest, squared hinge loss, solved in the dual one
// example at a time (Hsieh et al. 2008). In: sparse rows and their labels. Out: weights. No chance: order is seeded.
import type { Rows } from "./vectors.ts";

/** How long and how hard to learn. */
export type LearnOptions = {
  /** What an error costs against large weights; larger follows the examples more closely. Above 0. */
  readonly cost: number;
  /** Most rounds over the examples. */
  readonly maxRounds: number;
  /** Stops where no example is further than this from its best. */
  readonly tolerance: number;
};

/** Rows to learn from, with the label of each row, and how many labels and traits there are. */
export type Problem = {
  readonly rows: Rows;
  readonly labelOf: Int32Array;
  readonly labels: number;
  readonly traits: number;
};

/** Weights of all labels: that of trait t for label k at t * labels + k; biases by label. */
export type Weights = {
  readonly labels: number;
  readonly byTrait: Float32Array;
  readonly biases: Float32Array;
};

/** Learns from the rows that `use` names. */
export function learnWeights(
  problem: Problem & { readonly use: Int32Array },
  options: LearnOptions,
): Weights {
  const { labels, traits } = problem;
  const byTrait = new Float32Array(traits * labels);
  const biases = new Float32Array(labels);
  for (let label = 0; label < labels; label += 1) {
    const learned = learnOne(problem, label, options);
    for (let trait = 0; trait < traits; trait += 1) byTrait[trait * labels + label] = learned[trait] ?? 0;
    biases[label] = learned[traits] ?? 0;
  }
  return { labels, byTrait, biases };
}

/** The margin of each label for a vector: above 0 speaks for the label, about -1 and below against. */
export function marginsOf(
  weights: Weights,
  vector: { readonly traits: Int32Array; readonly weights: Float32Array },
): Float64Array {
  const { labels, byTrait } = weights;
  const margins = Float64Array.from(weights.biases);
  for (let place = 0; place < vector.traits.length; place += 1) {
    const from = (vector.traits[place] ?? 0) * labels;
    const value = vector.weights[place] ?? 0;
    for (let label = 0; label < labels; label += 1) {
      margins[label] = (margins[label] ?? 0) + (byTrait[from + label] ?? 0) * value;
    }
  }
  return margins;
}

/** What changes while one label is learned. */
type Learning = {
  readonly rows: Rows;
  readonly labelOf: Int32Array;
  readonly label: number;
  /** The label's weights; the bias comes last, as one more trait of weight 1 that every row has. */
  readonly weights: Float32Array;
  /** How hard each row pulls: 0 for most, those far on their right side. */
  readonly pulls: Float32Array;
  /** Rows in the order of this round; those from `active` on are left out. */
  readonly order: Int32Array;
  readonly slack: number;
  active: number;
  /** Rows without pull that are further on their right side than this are left out. */
  limit: number;
  /** Extremes of this round: how far rows stood from their best. */
  highest: number;
  lowest: number;
};

/** One label's weights, the bias last. */
function learnOne(
  problem: Problem & { readonly use: Int32Array },
  label: number,
  options: LearnOptions,
): Float32Array {
  const learning: Learning = {
    rows: problem.rows,
    labelOf: problem.labelOf,
    label,
    weights: new Float32Array(problem.traits + 1),
    pulls: new Float32Array(problem.labelOf.length),
    order: Int32Array.from(problem.use),
    slack: 1 / (2 * options.cost),
    active: problem.use.length,
    limit: Number.POSITIVE_INFINITY,
    highest: 0,
    lowest: 0,
  };
  const random = makeRandom(label + 1);
  for (let round = 0; round < options.maxRounds; round += 1) {
    learnRound(learning, random);
    const isSettled = learning.highest - learning.lowest <= options.tolerance;
    if (isSettled && learning.active === problem.use.length) break;
    // Settled among those still active only: look at all once more.
    if (isSettled) learning.active = problem.use.length;
    learning.limit = isSettled || learning.highest <= 0 ? Number.POSITIVE_INFINITY : learning.highest;
  }
  return learning.weights;
}

function learnRound(learning: Learning, random: () => number): void {
  const { order } = learning;
  learning.highest = 0;
  learning.lowest = 0;
  let at = 0;
  while (at < learning.active) {
    const other = at + (random() % (learning.active - at));
    const row = order[other] ?? 0;
    order[other] = order[at] ?? 0;
    order[at] = row;
    if (learnRow(learning, row)) {
      at += 1;
    } else {
      learning.active -= 1;
      order[at] = order[learning.active] ?? 0;
      order[learning.active] = row;
    }
  }
}

/** Moves the weights to what is best for one row; false when the row needs no further look. */
function learnRow(learning: Learning, row: number): boolean {
  const { rows, weights, pulls, slack } = learning;
  const sign = learning.labelOf[row] === learning.label ? 1 : -1;
  const pull = pulls[row] ?? 0;
  const gradient = sign * scoreOf(rows, weights, row) - 1 + slack * pull;
  if (pull === 0 && gradient > learning.limit) return false;
  if (pull === 0 && gradient >= 0) return true;
  if (gradient > learning.highest) learning.highest = gradient;
  if (gradient < learning.lowest) learning.lowest = gradient;
  const next = Math.max(0, pull - gradient / ((rows.known[row] ?? 0) + 1 + slack));
  pulls[row] = next;
  if (next !== pull) moveWeights(rows, weights, { row, change: (next - pull) * sign });
  return true;
}

function scoreOf(rows: Rows, weights: Float32Array, row: number): number {
  const to = rows.starts[row + 1] ?? 0;
  let score = weights[weights.length - 1] ?? 0;
  for (let place = rows.starts[row] ?? 0; place < to; place += 1) {
    score += (weights[rows.traits[place] ?? 0] ?? 0) * (rows.weights[place] ?? 0);
  }
  return score;
}

function moveWeights(
  rows: Rows,
  weights: Float32Array,
  by: { readonly row: number; readonly change: number },
): void {
  const to = rows.starts[by.row + 1] ?? 0;
  const bias = weights.length - 1;
  weights[bias] = (weights[bias] ?? 0) + by.change;
  for (let place = rows.starts[by.row] ?? 0; place < to; place += 1) {
    const trait = rows.traits[place] ?? 0;
    weights[trait] = (weights[trait] ?? 0) + by.change * (rows.weights[place] ?? 0);
  }
}

/** Whole numbers that look random and are the same every time (xorshift). */
function makeRandom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
