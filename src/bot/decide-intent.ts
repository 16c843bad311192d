// The intent of an utterance: rules where a way of saying leaves no doubt, the classifier elsewhere. In: the guess,
// signals and names; out: the intent with its runner-up. Order matters and is told at each rule.
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Word } from "../knowledge/language/text.ts";
import type { Intent } from "./intent.ts";
import type { Aspect } from "./recognise/aspects.ts";
import type { Entity, Named } from "./recognise/entities.ts";
import type { Carried } from "./recognise/follow-up.ts";
import type { IntentGuess } from "./recognise/intent-model.ts";
import type { Signal } from "./recognise/signals.ts";

type Asked = {
  readonly guess: IntentGuess;
  readonly signals: ReadonlySet<Signal>;
  readonly aspects: readonly Aspect[];
  readonly entities: readonly Entity[];
  readonly named: Named;
  readonly carried: Carried;
  readonly words: readonly Word[];
  readonly knowledge: Knowledge;
};

type Decided = { readonly intent: Intent; readonly certainty: number; readonly runnerUp: Intent | null };

/** Decides. */
export function decideIntent(asked: Asked): Decided {
  const { guess } = asked;
  const ruled = RULES.find(([, holds]) => holds(asked))?.[0];
  const intent = ruled ?? asked.carried.intent ?? guess.intent;
  if (intent === guess.intent) return { intent, certainty: guess.certainty, runnerUp: guess.runnerUp };
  return { intent, certainty: 1, runnerUp: guess.intent };
}

/** First match wins. */
const RULES: readonly (readonly [Intent, (asked: Asked) => boolean])[] = [
  // a greeting alone; "hej, hvem er ..." goes on below, because its pattern wants the end
  [
    "smalltalk",
    ({ signals }) =>
      ["greeting", "thanks", "goodbye", "wellbeing"].some((signal) => signals.has(signal as Signal)),
  ],
  ["help", ({ signals }) => signals.has("helpWord")],
  ["out_of_scope", ({ signals }) => signals.has("otherTask")],
  // the paper itself is asked about, and no duty of it: "hvad siger figuren om salg?"
  [
    "strategy",
    ({ signals, carried, guess }) =>
      signals.has("citesStrategy") &&
      carried.intent === undefined &&
      guess.intent !== "deadline" &&
      guess.intent !== "contact",
  ],
];
