// Puts the product together: the corpus folder in, a Vindrose that answers out. Every surface takes it from here.
import { fileURLToPath } from "node:url";
import { loadCorpusFast } from "./adapters/corpus/snapshot.ts";
import type { Answer } from "./bot/answer.ts";
import { LIMITS } from "./bot/limits.ts";
import { rememberTurns } from "./bot/remember-turns.ts";
import type { RegisteredDate } from "./bot/ports.ts";
import type { Context, Question } from "./bot/question.ts";
import { aspectWords } from "./bot/recognise/aspects.ts";
import { restoreIntents } from "./bot/recognise/intent-model.ts";
import { trainFromCorpus } from "./bot/recognise/train.ts";
import { answer, respond, type Turn } from "./bot/respond.ts";
import { emptySlots, type Slots } from "./bot/slots.ts";
import { copenhagenDay } from "./knowledge/calendar.ts";
import type { Warning } from "./knowledge/faults.ts";
import { buildKnowledge, type Knowledge } from "./knowledge/knowledge.ts";
import { defaultFreeDays, type FreeDays } from "./knowledge/working-days.ts";

/** The corpus that comes with the product. */
export const CORPUS_FOLDER = fileURLToPath(new URL("../corpus", import.meta.url));

/** The assembled product. */
export type Vindrose = {
  readonly knowledge: Knowledge;
  readonly warnings: readonly Warning[];
  /** One turn; `now` is an ISO date-time with offset or Z. */
  readonly turn: (question: Question, slots: Slots, now: string) => Turn;
  /** The answer to a question after earlier utterances of the same asker, oldest first. */
  readonly ask: (question: Question, history: readonly string[], now: string) => Answer;
};

/** What a Vindrose may be given beside its corpus. */
export type Surroundings = {
  /** Another corpus than the one that comes with the product. */
  readonly folder?: string;
  /** The dates that the store holds now, as one list that is never changed in place; asked for at each turn. */
  readonly registered?: () => readonly RegisteredDate[];
  readonly free?: FreeDays;
};

const NONE_REGISTERED: readonly RegisteredDate[] = [];

/** Loads, checks and indexes the corpus. Throws CorpusError when it is faulty. */
export function createVindrose(now: string, surroundings: Surroundings = {}): Vindrose {
  const { folder = CORPUS_FOLDER, registered = () => NONE_REGISTERED, free = defaultFreeDays } = surroundings;
  const { corpus, warnings, keep } = loadCorpusFast(folder, copenhagenDay(now));
  const knowledge = buildKnowledge(corpus, aspectWords(), keep);
  const intents = restoreIntents(keep("intents", () => trainFromCorpus(knowledge).state));
  const contextOf = (slots: Slots, at: string): Context => ({
    knowledge,
    intents,
    slots,
    limits: LIMITS,
    today: copenhagenDay(at),
    registered: registered(),
    free,
  });
  const respondOnce = rememberTurns(respond);
  const turn = (question: Question, slots: Slots, at: string): Turn =>
    respondOnce(question, contextOf(slots, at));
  const ask = (question: Question, history: readonly string[], at: string): Answer => {
    let slots = emptySlots;
    for (const text of history) slots = turn({ text, language: question.language }, slots, at).slots;
    return answer(question, contextOf(slots, at));
  };
  return { knowledge, warnings, turn, ask };
}
