// The corpus' example utterances -> the intent model, with the same features in training as in use.
import { isCommonWord } from "./read-words.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { cleanUtterance, splitWords } from "../../knowledge/language/text.ts";
import { aspectsOf } from "./aspects.ts";
import { resolveEntities } from "./entities.ts";
import { featuresOf } from "./features.ts";
import { type IntentModel, trainIntents } from "./intent-model.ts";
import { signalsOf } from "./signals.ts";

/** Trains on `corpus/examples`. Throws when there are no examples. */
export function trainFromCorpus(knowledge: Knowledge): IntentModel {
  const isKnown = isCommonWord(knowledge);
  return trainIntents(knowledge.corpus.examples, (utterance) => {
    const words = splitWords(cleanUtterance(utterance));
    const text = words.map((word) => word.folded).join(" ");
    const named = resolveEntities(knowledge.gazetteer.recognise(words, isKnown), knowledge);
    const features = featuresOf({
      signals: signalsOf(text),
      aspects: aspectsOf(text),
      entities: named.entities,
      named,
      words,
      knowledge,
    });
    return { text, features };
  });
}
