// recognise/classifier.ts without pieces of words: character n-grams.
import {
  type Classifier,
  type ClassifierOptions,
  type Example,
  trainClassifier as whole,
} from "../../../src/bot/recognise/classifier.ts";

export * from "../../../src/bot/recognise/classifier.ts";

export function trainClassifier(training: readonly Example[], options: ClassifierOptions = {}): Classifier {
  return whole(training, { ...options, pieces: [2, 1] });
}
