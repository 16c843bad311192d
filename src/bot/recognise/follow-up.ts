// Whether an utterance goes on from the one before, and what it takes over: things, intent, topic, the places and
// themes of a project idea. In: its words, signals and names, and the slots. A new topic takes over nothing.
import { isAskingWord, isFunctionWord } from "../../knowledge/language/function-words.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { EntityKey } from "../../knowledge/model.ts";
import type { Intent } from "../intent.ts";
import type { Slots } from "../slots.ts";
import { applicantsIn } from "./activities.ts";
import type { Named } from "./entities.ts";
import { splitLeftOut } from "./left-out.ts";
import { byPlace } from "./ordinal.ts";
import type { Idea } from "./profile.ts";
import { asksForSister, replacesPlaces, staysAtHome } from "./project-changes.ts";
import { sizeIn } from "./project-size.ts";
import { isSignalWord, type Signal } from "./signals.ts";
import { asksAddress, isToldOf, leavesOut, type Tells } from "./told-of.ts";

/** What is taken over from earlier; all empty for a question that stands alone. */
export type Carried = {
  readonly entities: readonly EntityKey[];
  /** The word that said which of the things listed before is meant, by its place. */
  readonly placed: Word | undefined;
  readonly intent: Intent | undefined;
  readonly topic: string;
  /** Sources told of before that a question without matter of its own asks on about: "on what date?", "hvorfor?". */
  readonly told: readonly string[];
  readonly places: readonly EntityKey[];
  readonly themes: readonly string[];
  /** What else was told of a project idea. */
  readonly idea: Idea | undefined;
};

const nothing: Carried = {
  entities: [],
  placed: undefined,
  intent: undefined,
  topic: "",
  told: [],
  places: [],
  themes: [],
  idea: undefined,
};

/** Words of matter up to which an utterance is too short to stand alone: "og i Rumænien?", "hvem er det i Budapest?". */
const SHORT = 2;
/** Words up to which an utterance with one word of matter goes on: "in which towns?". */
const BRIEF = 4;
/** Words of matter up to which "it" or "the office" points back: a longer question tells by itself what it is about. */
const MAX_POINTING = 4;

type Asked = {
  readonly words: readonly Word[];
  readonly signals: ReadonlySet<Signal>;
  readonly named: Named;
  readonly slots: Slots;
  readonly tells: Tells;
};

/** Decides what an utterance takes over. Without an earlier turn: nothing. */
export function carryOver(given: Asked): Carried {
  const { words, slots } = given;
  if (slots.intent === undefined) return nothing;
  const signals = leavesOut(words) ? new Set([...given.signals, "pointsBack" as const]) : given.signals;
  const asked = { ...given, signals };
  if (startsDuty(asked)) return nothing;
  const matter = words.filter((word) => isMatter(word));
  const namesThing = given.named.entities.length > 0 || given.named.foreign.length > 0;
  return (namesThing ? undefined : onThing(asked, matter)) ?? goOn(asked, matter.length, namesThing);
}

/** "hvor tit revideres strategien?" after a partner stands alone, short as it is. */
function startsDuty({ signals, slots }: Asked): boolean {
  const saysDuty = slots.intent !== "deadline" && signals.has("asksWhen") && signals.has("dutyWord");
  return saysDuty && !signals.has("pointsBack") && !signals.has("goesOn");
}

/** A question that names nothing and can only be one on the thing told before; `undefined` for others. */
function onThing(asked: Asked, matter: readonly Word[]): Carried | undefined {
  const { about, topic, intent } = asked.slots;
  if (isToldOf(matter, asked)) return { ...nothing, entities: about, topic };
  // an address of nothing named is that of what was told of
  if (!asksAddress(asked.words)) return undefined;
  return { ...nothing, entities: about, intent, topic: matter.length === 0 ? topic : "" };
}

/** What is taken over by a question that says it goes on, or is too short to stand alone. */
function goOn(asked: Asked, matter: number, namesThing: boolean): Carried {
  const { words, signals, slots } = asked;
  const project = carryProject({ ...asked, matter });
  const placed = namesThing ? undefined : byPlace(words, slots.listed ?? []);
  const isBrief = words.length <= BRIEF && matter <= 1 && !namesThing;
  const isPlaced = placed !== undefined && matter <= MAX_POINTING;
  const says = { signals, matter, namesThing };
  if (![project.goesOn, isBrief, isPlaced, continues(says)].includes(true)) return nothing;
  const isNew = namesThing || namesDuty(asked);
  const isElse = isNew || project.isOfIdea || isOther({ signals }, matter, project);
  const isSameTopic = (isBrief || keepsTopic(says)) && !namesDuty(asked);
  return {
    entities: isElse ? [] : slots.about,
    ...(placed === undefined ? { placed } : { entities: [placed.key], placed: placed.word }),
    intent: asksOtherwise(signals, project) ? undefined : slots.intent,
    // what was asked of all is not asked of the one
    topic: isSameTopic && placed === undefined ? slots.topic : "",
    told: matter === 0 && !isNew ? toldIn(slots) : [],
    places: project.places,
    themes: project.themes,
    idea: project.idea,
  };
}

/** "and the strategy itself?" after a duty asks for another one. */
function namesDuty({ slots, words }: Asked): boolean {
  return slots.intent === "deadline" && words.some(({ folded }) => DUTY_MATTER.test(folded));
}

/** "hvem dernede kan hjælpe os?" asks for a person, also after a project idea; of such an idea all else asks for programmes. */
function asksOtherwise(
  signals: ReadonlySet<Signal>,
  { isProject }: { readonly isProject: boolean },
): boolean {
  return asksPerson(signals) || (saysIntent(signals) && !isProject);
}

function toldIn({ told = [] }: Slots): readonly string[] {
  return told;
}

/** Whether something is asked that is not of the old things: "it" and a bare question keep them. */
function isOther(
  { signals }: { readonly signals: ReadonlySet<Signal> },
  matter: number,
  { isProject }: { readonly isProject: boolean },
): boolean {
  return matter > 0 && !signals.has("pointsBack") && !isProject;
}

/** Whether the words asked before are still looked for: beside a thing named now only when little else is asked. */
function keepsTopic(asked: {
  readonly signals: ReadonlySet<Signal>;
  readonly matter: number;
  readonly namesThing: boolean;
}): boolean {
  const { signals, matter, namesThing } = asked;
  return namesThing ? matter <= SHORT : matter === 0 || signals.has("pointsBack") || signals.has("goesOn");
}

/** What an earlier project idea hands on, and whether the words go on with it. */
function carryProject(asked: {
  readonly words: readonly Word[];
  readonly signals: ReadonlySet<Signal>;
  readonly named: Named;
  readonly slots: Slots;
  readonly matter: number;
}): Pick<Carried, "places" | "themes" | "idea"> & {
  readonly isProject: boolean;
  readonly goesOn: boolean;
  /** The words are about the idea, and not about the programmes named before. */
  readonly isOfIdea: boolean;
} {
  const { words, signals, named, slots, matter } = asked;
  if (slots.intent !== "programme_fit")
    return { isProject: false, goesOn: false, isOfIdea: false, places: [], themes: [], idea: undefined };
  const isShort = matter <= MAX_POINTING;
  const addsPlaces = isShort && named.places.length > 0 && !signals.has("contactWord");
  // "2 mio. euro", "et hospital": what was asked back is told
  const tellsMore = isShort && !saysIntent(signals) && tellsOfProject(words);
  const { hasOthers, isHome, isSister } = changesIn(words, { named, signals, isShort });
  const { idea } = slots;
  return {
    isProject: true,
    goesOn: addsPlaces || tellsMore || hasOthers || isHome,
    isOfIdea: tellsMore || isHome || isSister || takesAway(words),
    places: hasOthers || isHome ? [] : slots.places,
    themes: isSister ? [] : slots.themes,
    idea: isSister && idea !== undefined ? { ...idea, activities: [] } : idea,
  };
}

/** What words change of an earlier idea: other places than before, only at home, or another fund of the same kind. */
function changesIn(
  words: readonly Word[],
  asked: { readonly named: Named; readonly signals: ReadonlySet<Signal>; readonly isShort: boolean },
): { readonly hasOthers: boolean; readonly isHome: boolean; readonly isSister: boolean } {
  const folded = words.map((word) => word.folded).join(" ");
  const hasPlaces = asked.named.places.length > 0;
  return {
    hasOthers: hasPlaces && replacesPlaces(folded) && !asked.signals.has("contactWord"),
    isHome: staysAtHome(folded),
    // what was told of one fund is no part of the other
    isSister: asked.isShort && !hasPlaces && asksForSister(folded),
  };
}

/** What the duties are about. */
const DUTY_MATTER =
  /^(?:strateg|handlingsplan|plan|status|rapport|report|resultatkontrakt|kontrakt|contract|evaluer|evaluat|revision)/u;

/** Words that say only that something began, or ask why: they name no subject. */
const NO_SUBJECT =
  /^(?:begynd\w*|start\w*|began|begin|begins|begun|hvorfor|why|begrundels\w*|arsag\w*|reasons?|formal(?:et)?|purpose)$/u;

function isMatter({ folded }: Word): boolean {
  return (
    !NO_SUBJECT.test(folded) && !isFunctionWord(folded) && !isAskingWord(folded) && !isSignalWord(folded)
  );
}

/** Whether an utterance goes on from the one before: it says so, points back, or has nothing of its own. */
function continues(asked: {
  readonly signals: ReadonlySet<Signal>;
  readonly matter: number;
  readonly namesThing: boolean;
}): boolean {
  const { signals, matter, namesThing } = asked;
  if (signals.has("goesOn")) return true;
  if (signals.has("pointsBack")) return matter <= MAX_POINTING;
  return matter === 0 && !namesThing;
}

function saysIntent(signals: ReadonlySet<Signal>): boolean {
  if (signals.has("asksWhen") && signals.has("dutyWord")) return true;
  return signals.has("contactWord") || signals.has("programmeWord") || signals.has("asksWhy");
}

function asksPerson(signals: ReadonlySet<Signal>): boolean {
  return signals.has("asksWho") && signals.has("pointsBack") && !signals.has("programmeWord");
}

/** Whether words tell of a project's size or who takes part. */
function tellsOfProject(words: readonly Word[]): boolean {
  const folded = words.map((word) => word.folded).join(" ");
  const { months, partners, size } = sizeIn(folded);
  return (
    months !== undefined || partners !== undefined || size !== undefined || applicantsIn(folded).length > 0
  );
}

/** Whether words take something away from an idea: that is about the idea and not about the programmes named before. */
function takesAway(words: readonly Word[]): boolean {
  return splitLeftOut(words).out.length > 0;
}
