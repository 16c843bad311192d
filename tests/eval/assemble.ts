// The product as the trials need it: built anew from the corpus on every call, nothing kept from earlier starts, with
// thresholds that can be set for each question. Surfaces take it from src/app.ts, never from here.
import { serialize } from "node:v8";
import { CORPUS_FOLDER } from "../../src/app.ts";
import { LIMITS, type Limits } from "../../src/bot/limits.ts";
import { aspectWords } from "../../src/bot/recognise/aspects.ts";
import { trainFromCorpus } from "../../src/bot/recognise/train.ts";
import { respond } from "../../src/bot/respond.ts";
import { defaultFreeDays } from "../../src/knowledge/working-days.ts";
import { emptySlots } from "../../src/bot/slots.ts";
import { copenhagenDay } from "../../src/knowledge/calendar.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { loadCorpus } from "../../src/knowledge/load.ts";
import { type Answering, NOW } from "./score.ts";

/** A product under trial. */
export type Trial = {
  /** The product with these thresholds; those in use unless told otherwise. */
  readonly withLimits: (limits?: Limits) => Answering;
  /** What is kept of the analysed documents and of the trained intents, in bytes. */
  readonly bytes: { readonly index: number; readonly intents: number };
};

/** Builds the product. Throws CorpusError when the corpus is faulty. */
export function assemble(): Trial {
  const { corpus } = loadCorpus(CORPUS_FOLDER, copenhagenDay(NOW));
  let index = 0;
  const knowledge = buildKnowledge(corpus, aspectWords(), (_, make) => {
    const made = make();
    index += serialize(made).length;
    return made;
  });
  const intents = trainFromCorpus(knowledge);
  const withLimits = (limits: Limits = LIMITS): Answering => ({
    knowledge,
    ask: (question, history, at) => {
      const context = {
        knowledge,
        intents,
        limits,
        today: copenhagenDay(at),
        registered: [],
        free: defaultFreeDays,
      };
      let slots = emptySlots;
      for (const text of history) {
        slots = respond({ text, language: question.language }, { ...context, slots }).slots;
      }
      return respond(question, { ...context, slots }).answer;
    },
  });
  return { withLimits, bytes: { index, intents: serialize(intents.state).length } };
}
