// The intent classifier with our examples: utterance and its features in, intents with their certainty out. What
// the general engine does not know (our signals, kinds of thing named) goes in as features of each example too.
import type { Examples } from "../../knowledge/model.ts";
import { INTENTS, type Intent } from "../intent.ts";
import { type Classifier, type ClassifierState, restoreClassifier, trainClassifier } from "./classifier.ts";

/** A guess at the intent. */
export type IntentGuess = {
  readonly intent: Intent;
  /** 0..1. */
  readonly certainty: number;
  readonly runnerUp: Intent | null;
  /** Words that spoke for the intent most. */
  readonly matched: readonly string[];
};

/** A trained model. */
export type IntentModel = {
  /** What `restoreIntents` makes the same model of. */
  readonly state: ClassifierState;
  readonly guess: (text: string, features: readonly string[]) => IntentGuess;
};

/** Gives an utterance's features, the same way when training as when asked. */
export type Featurise = (text: string) => { readonly text: string; readonly features: readonly string[] };

/** Trains on the examples of corpus/examples. No examples at all is a defect of the corpus and throws. */
export function trainIntents(examples: readonly Examples[], featurise: Featurise): IntentModel {
  const training = examples.flatMap((file) =>
    [...file.da, ...file.en].map((text) => {
      const { text: folded, features } = featurise(text);
      return { text: folded, label: file.intent, features };
    }),
  );
  return modelOf(trainClassifier(training));
}

/** The model that had this state. */
export function restoreIntents(state: ClassifierState): IntentModel {
  return modelOf(restoreClassifier(state));
}

function modelOf(model: Classifier): IntentModel {
  return {
    state: model.state,
    guess: (text, features) => {
      const result = model.classify(text, features);
      return {
        intent: toIntent(result.label),
        certainty: result.score,
        runnerUp: result.ranking[1] === undefined ? null : toIntent(result.ranking[1].label),
        matched: result.features.map(({ word }) => word),
      };
    },
  };
}

function toIntent(label: string): Intent {
  return INTENTS.find((intent) => intent === label) ?? "out_of_scope";
}
