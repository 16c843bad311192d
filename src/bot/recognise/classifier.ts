// A general text classifier: texts with labels in, a model that ranks the labels of a new text out. It knows no label
// and no language: linear support vector machines, one a label, over words, word pairs and letter groups.
// Deterministic: the same training gives the same model.
import { featureNames } from "./classifier-features.ts";
import { type Row, trainLinear } from "./classifier-train.ts";

/** One text to learn from; `features` are what else is known of it. */
export type Example = {
  readonly text: string;
  readonly label: string;
  readonly features?: readonly string[];
};

/** A label with how well it fits. */
export type Scored = { readonly label: string; readonly score: number };

export type Classification = {
  readonly label: string;
  /** 0..1: how sure, comparable between texts. */
  readonly score: number;
  /** All labels, best first. */
  readonly ranking: readonly Scored[];
  /** Words of the text that spoke for the label, strongest first. */
  readonly features: readonly { readonly word: string; readonly weight: number }[];
};

export type Classifier = {
  readonly classify: (text: string, features?: readonly string[]) => Classification;
};

/** How to train; the defaults were chosen on the validation part of a public set (`npm run bench:understanding`). */
export type Options = {
  /** Cost of an error, unitless, above 0: larger fits the examples more closely. .3 to 3 is flat. */
  readonly cost: number;
  /** Passes over the examples at most; training stops earlier when nothing moves any more. */
  readonly epochs: number;
  /** How steeply a margin becomes a certainty: 4 puts a margin of .5 above the next label at .88. */
  readonly steepness: number;
  /** Weight of a given feature beside a word's 1. */
  readonly givenWeight: number;
};

const DEFAULTS: Options = { cost: 1, epochs: 30, steepness: 4, givenWeight: 1.2 };

/** Trains. No examples, or one label only, throws: there is nothing to tell apart. */
export function trainClassifier(training: readonly Example[], options: Partial<Options> = {}): Classifier {
  const { cost, epochs, steepness, givenWeight } = { ...DEFAULTS, ...options };
  const labels = [...new Set(training.map(({ label }) => label))].sort();
  if (labels.length < 2)
    throw new Error(`A classifier needs examples of two labels at least, found ${labels.length}.`);
  const names = training.map(({ text, features }) => featureNames(text, features ?? []));
  const index = indexOf(names);
  const rarity = rarityOf(names, index);
  const rows = names.map((each) => rowOf(each, { index, rarity, givenWeight }));
  const weights = labels.map((label) =>
    trainLinear(
      rows,
      training.map((example) => (example.label === label ? 1 : -1)),
      { size: index.size, cost, epochs },
    ),
  );
  return {
    classify: (text, features = []) => {
      const own = featureNames(text, features);
      const row = rowOf(own, { index, rarity, givenWeight });
      const margins = weights.map((weight) => marginOf(row, weight));
      const ranking = labels
        .map((label, at) => ({ label, score: margins[at] ?? 0 }))
        .sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1));
      const best = ranking[0] ?? { label: "", score: 0 };
      const top = weights[labels.indexOf(best.label)];
      const certainty = certaintyOf(best.score, ranking[1]?.score ?? -1, steepness);
      return {
        label: best.label,
        score: certainty,
        ranking,
        features: top === undefined ? [] : tellingWords(own, { index, row, weight: top }),
      };
    },
  };
}

/** Features seen once in a large set are noise; in a small one they may be all there is. */
const MIN_COUNT_FROM = 5000;

function indexOf(names: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of names) for (const name of each.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const least = names.length > MIN_COUNT_FROM ? 2 : 1;
  const index = new Map<string, number>();
  for (const [name, count] of counts) if (count >= least) index.set(name, index.size);
  return index;
}

function rarityOf(
  names: readonly ReadonlyMap<string, number>[],
  index: ReadonlyMap<string, number>,
): Float64Array {
  const counts = new Float64Array(index.size);
  for (const each of names) {
    for (const name of each.keys()) {
      const at = index.get(name);
      if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts.map((count) => Math.log(1 + names.length / count));
}

type Space = {
  readonly index: ReadonlyMap<string, number>;
  readonly rarity: Float64Array;
  readonly givenWeight: number;
};

/** The features as a sparse vector of length 1 a group of features, and a constant. */
function rowOf(names: ReadonlyMap<string, number>, { index, rarity, givenWeight }: Space): Row {
  const at: number[] = [];
  const value: number[] = [];
  const groups: Record<string, number> = {};
  for (const [name, count] of names) {
    const place = index.get(name);
    if (place === undefined) continue;
    const group = name.slice(0, 1);
    const worth = (1 + Math.log(count)) * (rarity[place] ?? 0);
    at.push(place);
    value.push(worth);
    groups[group] = (groups[group] ?? 0) + worth * worth;
  }
  let next = 0;
  for (const name of names.keys()) {
    if (index.get(name) === undefined) continue;
    const group = name.slice(0, 1);
    value[next] = ((value[next] ?? 0) / Math.sqrt(groups[group] ?? 1)) * (group === "g" ? givenWeight : 1);
    next += 1;
  }
  return { at: Int32Array.from(at), value: Float64Array.from(value) };
}

function marginOf({ at, value }: Row, weight: Float64Array): number {
  let sum = weight[weight.length - 1] ?? 0;
  for (let i = 0; i < at.length; i++) sum += (value[i] ?? 0) * (weight[at[i] ?? 0] ?? 0);
  return sum;
}

/** Sure when the best margin is high by itself and far above the next. */
function certaintyOf(best: number, next: number, steepness: number): number {
  const own = 1 / (1 + Math.exp(-steepness * best));
  const apart = 1 / (1 + Math.exp(-steepness * (best - next)));
  return Math.sqrt(own * apart);
}

function tellingWords(
  names: ReadonlyMap<string, number>,
  {
    index,
    row,
    weight,
  }: { readonly index: ReadonlyMap<string, number>; readonly row: Row; readonly weight: Float64Array },
): readonly { readonly word: string; readonly weight: number }[] {
  const worth = new Map([...row.at].map((at, i) => [at, (row.value[i] ?? 0) * (weight[at] ?? 0)]));
  return [...names.keys()]
    .filter((name) => name.startsWith("w"))
    .map((name) => ({ word: name.slice(1), weight: worth.get(index.get(name) ?? -1) ?? 0 }))
    .filter((each) => each.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_WORDS);
}

/** Words named as telling. */
const MAX_WORDS = 4;
