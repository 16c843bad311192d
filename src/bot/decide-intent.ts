// The intent of an utterance: rules where a way of saying leaves no doubt, the classifier elsewhere. In: the guess,
// signals and names; out: the intent with its runner-up. Order matters and is told at each rule.
import type { Word } from "../knowledge/language/text.ts";
import type { EntityKey } from "../knowledge/model.ts";
import type { Profile } from "../knowledge/match/profile.ts";
import type { Intent } from "./intent.ts";
import type { Limits } from "./limits.ts";
import type { Carried } from "./recognise/follow-up.ts";
import type { AskedDues } from "./recognise/asked-dues.ts";
import type { IntentGuess } from "./recognise/intent-model.ts";
import type { Signal } from "./recognise/signals.ts";

type Asked = {
  readonly guess: IntentGuess;
  readonly signals: ReadonlySet<Signal>;
  /** Those of the sentences that ask, without the talk around them. */
  readonly core: ReadonlySet<Signal>;
  /** The places that the question is about: those in the sentences that ask, or all where money or a project is asked for. */
  readonly placesAsked: readonly EntityKey[];
  readonly carried: Carried;
  readonly profile: Profile;
  readonly words: readonly Word[];
  readonly limits: Limits;
  /** Whether money or a programme is asked for, for a project that the message tells of. */
  readonly asksForProject: boolean;
  /** Whether the sentences that ask are told from the rest, and ask for no money and no project. */
  readonly asksBeside: boolean;
  /** Whether it has a word of matter that nobody knows: no courtesy has one. */
  readonly isStrange: boolean;
  /** Whether it names a thing of ours. */
  readonly isNamed: boolean;
  readonly dues: AskedDues;
  /** Whether a duty is said, and its date or cadence asked for. */
  readonly saysDuty: boolean;
};

type Decided = { readonly intent: Intent; readonly certainty: number; readonly runnerUp: Intent | null };

/** Decides. */
export function decideIntent(asked: Asked): Decided {
  const { guess } = asked;
  const ruled = RULES.find(([, holds]) => holds(asked))?.[0];
  const intent = ruled ?? asked.carried.intent ?? courtesyOrNot(asked);
  if (
    intent === "out_of_scope" &&
    ruled === undefined &&
    guess.certainty < asked.limits.sureOutside &&
    isSubject(guess.runnerUp)
  ) {
    // not surely outside: read it as the next best, and let the evidence decide with its strictest limits
    return { intent: guess.runnerUp, certainty: 0, runnerUp: "out_of_scope" };
  }
  if (intent === guess.intent) return { intent, certainty: guess.certainty, runnerUp: guess.runnerUp };
  return { intent, certainty: 1, runnerUp: guess.intent };
}

function isSubject(intent: Intent | null): intent is Intent {
  return intent !== null && intent !== "smalltalk" && intent !== "help" && intent !== "out_of_scope";
}

function courtesyOrNot({ guess, words, isNamed, isStrange, limits }: Asked): Intent {
  const { intent, certainty, runnerUp } = guess;
  if (intent !== "smalltalk" && intent !== "help") return intent;
  if (certainty >= limits.sureCourtesy && words.length <= limits.courtesyWords && !isNamed && !isStrange)
    return intent;
  return runnerUp === null || runnerUp === "smalltalk" || runnerUp === "help" ? "out_of_scope" : runnerUp;
}

/** Words that make a project of a theme and a place. */
const PROJECT = /^(?:\w*projekt|\w*project|konsorti|consorti|soge|apply|ansog)/;

/** Words of an idea that is no more than a theme and a place, at most. */
const MAX_BARE_IDEA = 4;

/** First match wins. */
const RULES: readonly (readonly [Intent, (asked: Asked) => boolean])[] = [
  // a greeting alone; "hej, hvem er ..." goes on below, because its pattern wants the end
  [
    "smalltalk",
    ({ signals }) =>
      ["greeting", "thanks", "goodbye", "wellbeing"].some((signal) => signals.has(signal as Signal)),
  ],
  // "what can I use Interact for?" asks of a thing
  ["help", ({ signals, isNamed }) => signals.has("helpWord") && !isNamed],
  ["out_of_scope", ({ signals }) => signals.has("otherTask")],
  // "what is due this quarter?": nothing but deadlines and days is named, so that nothing else can be meant
  ["deadline", ({ dues }) => dues.isGeneral],
  // "how often is the strategy rewritten?", whatever is told around it; when something was decided is no duty
  ["deadline", ({ saysDuty, signals }) => saysDuty && !signals.has("decidedWord")],
  // "on which date was the office agreed on?" asks for no person
  [
    "strategy",
    ({ signals, guess, carried }) =>
      (guess.intent === "contact" || (guess.intent === "out_of_scope" && guess.runnerUp === "contact")) &&
      carried.intent === undefined &&
      signals.has("asksWhen") &&
      !signals.has("contactWord") &&
      !signals.has("asksWho") &&
      !signals.has("asksTown"),
  ],
  // when something told of before was decided
  [
    "strategy",
    ({ signals, carried }) =>
      carried.intent !== undefined && signals.has("asksWhen") && signals.has("decidedWord"),
  ],
  // the paper itself is asked about, and no duty of it: "hvad siger figuren om salg?"
  [
    "strategy",
    ({ signals, carried, guess }) =>
      signals.has("citesStrategy") &&
      carried.intent === undefined &&
      guess.intent !== "deadline" &&
      guess.intent !== "contact",
  ],
  // what is told of sounds like an idea, and what is asked is whom or what we have there
  [
    "contact",
    ({ guess, core, carried }) =>
      (guess.intent === "programme_fit" ||
        (guess.intent === "out_of_scope" && guess.runnerUp === "programme_fit")) &&
      carried.intent === undefined &&
      !core.has("programmeWord") &&
      (core.has("asksName") || (core.has("asksWho") && core.has("contactWord"))),
  ],
  // money is asked for, and a project with a theme is told of: "we want to retrain workers. Is there money for it?"
  [
    "programme_fit",
    ({ guess, carried, profile, signals, asksForProject }) =>
      (guess.intent === "strategy" || guess.intent === "out_of_scope") &&
      carried.intent === undefined &&
      !signals.has("citesStrategy") &&
      profile.themes.length + profile.activities.size > 0 &&
      asksForProject,
  ],
  // a project is told of around a question that asks for no money and no programme
  [
    "strategy",
    ({ guess, carried, asksBeside }) =>
      guess.intent === "programme_fit" && carried.intent === undefined && asksBeside,
  ],
  // a theme and partners abroad are a project idea, however it is asked
  [
    "programme_fit",
    ({ signals, core, placesAsked, guess, profile, carried, words }) => {
      const hasTheme = profile.themes.length + profile.activities.size > 0;
      // cities told of around a question for something else make no idea of it
      const isMeant = (id: string): boolean => placesAsked.some((key) => key === `place:${id}`);
      const abroad = profile.places.filter(({ country, id }) => country !== "DK" && isMeant(id)).length;
      if (!hasTheme || core.has("asksName") || carried.intent !== undefined || signals.has("contactWord"))
        return false;
      // "skibsfart + Letland"
      const isBare = abroad === 1 && words.length <= MAX_BARE_IDEA && guess.intent === "out_of_scope";
      return (
        abroad > 1 ||
        isBare ||
        (abroad === 1 && guess.intent === "out_of_scope" && words.some(({ folded }) => PROJECT.test(folded)))
      );
    },
  ],
  // "how often ...?" of what is reported or revised
  [
    "deadline",
    ({ signals, guess }) =>
      guess.intent === "out_of_scope" && signals.has("asksWhen") && signals.has("dutyWord"),
  ],
];
