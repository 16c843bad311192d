// What comes into `answer`: a question, and everything that is true around it. Plain data; no behaviour.
import type { IsoDate, Language } from "../knowledge/model.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Limits } from "./limits.ts";
import type { FreeDays } from "../knowledge/working-days.ts";
import type { RegisteredDate } from "./ports.ts";
import type { IntentModel } from "./recognise/intent-model.ts";
import type { Slots } from "./slots.ts";

/** One message of an asker, mentions already taken off. */
export type Question = {
  readonly text: string;
  /** The asker's own setting; wins over what the text looks like. */
  readonly language?: Language | undefined;
};

/** Everything an answer may depend on beside the question. */
export type Context = {
  readonly knowledge: Knowledge;
  readonly intents: IntentModel;
  /** How sure is sure enough for an answer. */
  readonly limits: Limits;
  /** The day on which it is asked, in Europe/Copenhagen. */
  readonly today: IsoDate;
  /** What the conversation has left; `emptySlots` for a first question. */
  readonly slots: Slots;
  /** The dates that the store held at the last look; never changed in place. Empty without a store. */
  readonly registered: readonly RegisteredDate[];
  /** Which days the region's staff have off beside the public holidays. */
  readonly free: FreeDays;
};
