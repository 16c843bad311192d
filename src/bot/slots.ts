// What a conversation has left for the next question: typed, small, and forgotten after a while. Pure.
import type { EntityKey, Language } from "../knowledge/model.ts";
import type { Choice } from "./answer.ts";
import type { Intent } from "./intent.ts";

/** What was taken from earlier turns and may be taken over by the next. */
export type Slots = {
  readonly language: Language | undefined;
  readonly intent: Intent | undefined;
  /** What the last answer was about, most important first. */
  readonly about: readonly EntityKey[];
  /** Places and themes of a project idea, gathered over its turns. */
  readonly places: readonly EntityKey[];
  readonly themes: readonly string[];
  /** The last question's words that carry matter, as typed, for a question that goes on from it. */
  readonly topic: string;
  /** Choices that the last answer offered. */
  readonly choices: readonly Choice[];
};

/** A conversation's slots are used for this long after its last turn, in milliseconds: half an hour, as the store keeps them. */
export const SLOT_LIFETIME_MS = 30 * 60 * 1000;

/** Before the first turn. */
export const emptySlots: Slots = {
  language: undefined,
  intent: undefined,
  about: [],
  places: [],
  themes: [],
  topic: "",
  choices: [],
};
