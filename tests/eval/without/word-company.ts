// recognise/classifier.ts without runs and pairs of words.
import {
  type Classifier,
  type ClassifierOptions,
  type Example,
  trainClassifier as whole,
} from "../../../src/bot/recognise/classifier.ts";

export * from "../../../src/bot/recognise/classifier.ts";

export function trainClassifier(training: readonly Example[], options: ClassifierOptions = {}): Classifier {
  return whole(training, { ...options, wordRun: 1, pairReach: 0 });
}
