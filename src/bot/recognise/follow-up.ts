// Whether an utterance goes on from the one before, and what it takes over: things, intent, topic, the places and
// themes of a project idea. In: its words, signals and names, and the slots. A new topic takes over nothing.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { isAskingWord, isFunctionWord } from "../../knowledge/language/function-words.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { EntityKey } from "../../knowledge/model.ts";
import type { Intent } from "../intent.ts";
import type { Slots } from "../slots.ts";
import type { Named } from "./entities.ts";
import { isSignalWord, type Signal } from "./signals.ts";

/** What is taken over from earlier; all empty for a question that stands alone. */
export type Carried = {
  readonly entities: readonly EntityKey[];
  readonly intent: Intent | undefined;
  readonly topic: string;
  readonly places: readonly EntityKey[];
  readonly themes: readonly string[];
};

const nothing: Carried = { entities: [], intent: undefined, topic: "", places: [], themes: [] };

/** Words of matter up to which an utterance is too short to stand alone: "og i Rumænien?", "hvem er det i Budapest?". */
const SHORT = 2;

/** Decides what an utterance takes over. Without an earlier turn: nothing. */
export function carryOver(asked: {
  readonly words: readonly Word[];
  readonly signals: ReadonlySet<Signal>;
  readonly named: Named;
  readonly slots: Slots;
  readonly knowledge: Knowledge;
}): Carried {
  const { words, signals, named, slots } = asked;
  if (slots.intent === undefined) return nothing;
  const matter = words.filter(
    (word) => !isFunctionWord(word.folded) && !isAskingWord(word.folded) && !isSignalWord(word.folded),
  );
  const ownSubject = matter.length;
  const isShort = ownSubject <= SHORT;
  const goesOn = signals.has("goesOn");
  const pointsBack = signals.has("pointsBack");
  const namesThing = named.entities.length > 0 || named.foreign.length > 0;
  if (
    !goesOn &&
    !(pointsBack && ownSubject <= 4) &&
    !(isShort && !namesThing && ownSubject === 0) &&
    !(isShort && pointsBack)
  ) {
    return nothing;
  }
  const project = slots.intent === "programme_fit";
  return {
    // a thing named now takes the place of the old one; "it" and a bare question keep it
    entities: namesThing || (ownSubject > 0 && !pointsBack && !project) ? [] : slots.about,
    intent: saysIntent(signals) && !project ? undefined : slots.intent,
    topic: namesThing && isShort ? slots.topic : ownSubject === 0 || pointsBack || goesOn ? slots.topic : "",
    places: project ? slots.places : [],
    themes: project ? slots.themes : [],
  };
}

function saysIntent(signals: ReadonlySet<Signal>): boolean {
  return (
    signals.has("contactWord") ||
    signals.has("asksWhen") ||
    signals.has("programmeWord") ||
    signals.has("asksWhy")
  );
}
