// What an utterance was understood as: the output of room 2. Plain data.
import type { Duty, EntityKey, Language } from "../knowledge/model.ts";
import type { Profile } from "../knowledge/match/profile.ts";
import type { Concept } from "../knowledge/search/query.ts";
import type { Intent } from "./intent.ts";
import type { Limits } from "./limits.ts";
import type { AskedDues } from "./recognise/asked-dues.ts";
import type { Aspect } from "./recognise/aspects.ts";
import type { Entity, Named } from "./recognise/entities.ts";
import type { Outside } from "./recognise/outside.ts";
import type { Wish } from "./recognise/wish.ts";
import type { Signal } from "./recognise/signals.ts";

export type Understanding = Outside & {
  /** The cleaned utterance without the courtesies around it; empty when nothing was typed. */
  readonly text: string;
  /** The part of the text that asks. */
  readonly asked: string;
  /** The last sentence that asks; the whole text where none does. */
  readonly lastAsked: string;
  /** Whether that sentence has a word of matter. */
  readonly lastSays: boolean;
  /** In how many ways the message may be read. */
  readonly readings: number;
  /** It says that something else is asked now, so that nothing is taken over. */
  readonly isNewTopic: boolean;
  readonly language: Language;
  readonly intent: Intent;
  readonly certainty: number;
  readonly runnerUp: Intent | null;
  /** Words that decided. */
  readonly matched: readonly string[];
  readonly signals: ReadonlySet<Signal>;
  readonly aspects: readonly Aspect[];
  /** What it most wants told of what it is about. */
  readonly wish: Wish | undefined;
  /** Things named or implied, own ones before carried ones. */
  readonly entities: readonly Entity[];
  /** The words of what "how many ..." counts; none when nothing is counted. */
  readonly counted: readonly Concept[];
  /** What "which ..." asks for, where that is a kind of thing and no general word; empty otherwise. */
  readonly wanted: readonly Concept[];
  /** The words of a whole date, as typed; empty for none. */
  readonly dated: readonly string[];
  readonly unclear: Named["unclear"];
  /** The words to search for, carried ones last and lighter. */
  readonly concepts: readonly Concept[];
  /** Concepts that are no name, no signal and no word of asking: what the question wants to know of the named thing. */
  readonly residue: readonly Concept[];
  readonly profile: Profile;
  /** How sure is sure enough for an answer to it. */
  readonly limits: Limits;
  /** Whether deadlines as such are asked for, and in which stretch of days. */
  readonly dues: AskedDues;
  /** The duty that is said, where its date or cadence is asked for. */
  readonly duty: Duty | undefined;
  readonly carried: {
    readonly entities: readonly EntityKey[];
    readonly intent: Intent | undefined;
    readonly topic: string;
    /** Sources told of before that the question asks on about, by the ids of their citations. */
    readonly told: readonly string[];
  };
};
