// A general text classifier: examples with labels in, a function from text to label with certainty out. It knows no
// intent, language or subject of ours, uses no chance and no clock, and the order of the examples does not matter.
import { certaintyOf, type CertaintyCurve, fitCertainty, type Stand } from "./classifier/certainty.ts";
import {
  type LearnOptions,
  learnWeights,
  marginsOf,
  type Problem,
  type Weights,
} from "./classifier/linear-svm.ts";
import {
  learnVectors,
  restoreVectors,
  type Vector,
  type Vectoriser,
  type VectorOptions,
  type VectorState,
} from "./classifier/vectors.ts";

/** An example to learn from. */
export type Example = {
  readonly text: string;
  readonly label: string;
  /** What is known of the text beside its words; any texts. */
  readonly features?: readonly string[];
};

/** What a text was found to be. */
type Classification = {
  readonly label: string;
  /** 0..1: about how often a text classified like this is right. */
  readonly score: number;
  /** All labels, most likely first; scores are each label's own and need not sum to 1. */
  readonly ranking: readonly { readonly label: string; readonly score: number }[];
  /** The text's words that spoke most for the label, strongest first; at most five. */
  readonly features: readonly { readonly word: string; readonly weight: number }[];
};

/** All that training found out, as plain numbers and texts: what it takes to have the classifier again. */
export type ClassifierState = {
  readonly labels: readonly string[];
  readonly vectors: VectorState;
  readonly weights: Weights;
  readonly certainty: CertaintyCurve;
};

/** A trained classifier. */
export type Classifier = {
  readonly state: ClassifierState;
  readonly labels: readonly string[];
  readonly classify: (text: string, features?: readonly string[]) => Classification;
};

/** What may be set; the rest is as measured. */
export type ClassifierOptions = Partial<VectorOptions & LearnOptions & { readonly calibrationShare: number }>;

const DEFAULTS: VectorOptions & LearnOptions & { readonly calibrationShare: number } = {
  wordRun: 2,
  pairReach: 8,
  pieces: [2, 5],
  minTexts: 2,
  groupWeights: [1, 1.2, 1.2, 1],
  strangeness: 1.4,
  cost: 2,
  maxRounds: 10,
  tolerance: 0.1,
  calibrationShare: 4,
};

const MAX_SPEAKING_WORDS = 5;
/** In the fit of certainty, one text of which nothing is known stands beside so many stands. */
const NOTHING_SHARE = 20;

/** Trains. No examples at all throws: a classifier without labels has no answer to give. */
export function trainClassifier(training: readonly Example[], options: ClassifierOptions = {}): Classifier {
  if (training.length === 0)
    throw new Error("No examples to train on: give at least one text with its label");
  const settings = { ...DEFAULTS, ...options };
  const examples = training.toSorted(
    (one, other) =>
      compare(one.label, other.label) || compare(one.text, other.text) || compare(tell(one), tell(other)),
  );
  const labels = [...new Set(examples.map(({ label }) => label))];
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const labelOf = Int32Array.from(examples, ({ label }) => numbers.get(label) ?? 0);
  const { vectoriser, rows } = learnVectors(examples, settings);
  const problem = { rows, labelOf, labels: labels.length, traits: vectoriser.state.numbers.length };
  const certainty = calibrate(problem, settings);
  const weights = learnWeights({ ...problem, use: Int32Array.from(labelOf.keys()) }, settings);
  return classifierOf({ labels, vectors: vectoriser.state, weights, certainty }, vectoriser);
}

/** The classifier that had this state, classifying exactly alike. */
export function restoreClassifier(state: ClassifierState): Classifier {
  return classifierOf(state, restoreVectors(state.vectors));
}

function classifierOf(state: ClassifierState, vectoriser: Vectoriser): Classifier {
  return {
    state,
    labels: state.labels,
    classify: (text, features = []) => classify({ text, features }, state, vectoriser),
  };
}

function tell({ features = [] }: Example): string {
  return features.join(" ");
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Learns without every n-th example, and sees how certain one may be of what is said on those. */
function calibrate(
  problem: Problem,
  settings: LearnOptions & { readonly calibrationShare: number },
): CertaintyCurve {
  const all = [...problem.labelOf.keys()];
  const isHeldOut = (row: number): boolean => row % settings.calibrationShare === 1;
  const use = Int32Array.from(all.filter((row) => !isHeldOut(row)));
  const weights = learnWeights({ ...problem, use }, settings);
  const { starts, traits, weights: values } = problem.rows;
  const seen = new Uint8Array(problem.traits);
  for (const row of use) for (const trait of traits.subarray(starts[row], starts[row + 1])) seen[trait] = 1;
  const stands = all.filter(isHeldOut).flatMap((row) => {
    const vector = {
      traits: traits.subarray(starts[row], starts[row + 1]),
      weights: values.subarray(starts[row], starts[row + 1]),
    };
    // Known as for a new text: what only this example holds was not learned from.
    const known = vector.weights.reduce(
      (sum, weight, place) => sum + (seen[vector.traits[place] ?? 0] ?? 0) * weight * weight,
      0,
    );
    // The best two only: of the others nobody asks, and their number would outweigh.
    return standsOf(marginsOf(weights, vector), known)
      .slice(0, 2)
      .map((stand) => ({ ...stand, right: stand.label === problem.labelOf[row] }));
  });
  // A text of which nothing is known says nothing, whatever label is then best. One such for every ten examples held out.
  const nothing = standsOf(weights.biases, 0).slice(0, 2);
  const strange = Array.from({ length: Math.ceil(stands.length / NOTHING_SHARE) }, () => nothing).flat();
  return fitCertainty([...stands, ...strange.map((stand) => ({ ...stand, right: false }))]);
}

/** Every label's stand, best first. */
function standsOf(
  margins: Float64Array | Float32Array,
  known: number,
): readonly (Stand & { readonly label: number })[] {
  const order = [...margins.keys()].sort((one, other) => (margins[other] ?? 0) - (margins[one] ?? 0));
  const best = margins[order[0] ?? 0] ?? 0;
  const second = order[1] === undefined ? -1 : (margins[order[1]] ?? 0);
  return order.map((label, place) => {
    const margin = margins[label] ?? 0;
    return { label, margin, lead: margin - (place === 0 ? second : best), known };
  });
}

function classify(
  sample: { readonly text: string; readonly features: readonly string[] },
  model: ClassifierState,
  vectoriser: Vectoriser,
): Classification {
  const vector = vectoriser.read(sample);
  const stands = standsOf(marginsOf(model.weights, vector), vector.known);
  const ranking = stands.map((stand) => ({
    label: model.labels[stand.label] ?? "",
    score: certaintyOf(model.certainty, stand),
  }));
  const features = spokeFor(stands[0]?.label ?? 0, vector, model.weights);
  return { label: ranking[0]?.label ?? "", score: ranking[0]?.score ?? 0, ranking, features };
}

/** The words whose traits spoke most for a label. A word that stands twice speaks once, with both. */
function spokeFor(label: number, vector: Vector, weights: Weights): Classification["features"] {
  const { words, sources, traits } = vector;
  const firstOf = words.map((word) => words.indexOf(word));
  const spoke = new Float64Array(words.length);
  // in the order in which they first spoke, which tells between equals
  const order: number[] = [];
  const isMet = words.map(() => false);
  for (let place = 0; place < sources.length; place += 1) {
    const word = firstOf[sources[place] ?? -1];
    if (word === undefined) continue;
    if (isMet[word] !== true) order.push(word);
    isMet[word] = true;
    const trait = (traits[place] ?? 0) * weights.labels + label;
    spoke[word] = (spoke[word] ?? 0) + (vector.weights[place] ?? 0) * (weights.byTrait[trait] ?? 0);
  }
  return order
    .map((word) => ({ word: words[word] ?? "", weight: spoke[word] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MAX_SPEAKING_WORDS);
}
