// No programme is named: whether a project idea was told, and the programmes that fit it; else what the strategy says, the
// list of programmes for who asks for it, or nothing. "sport i aften" is no idea, "madspild med Malmö" is one.
import { fold } from "../../knowledge/language/text.ts";
import { liesIn } from "../../knowledge/match/area.ts";
import { stateOn } from "../../knowledge/match/criteria.ts";
import { compareProgrammes, linesOf, matchProgrammes } from "../../knowledge/match/match.ts";
import { hasIdea, isEmptyProfile } from "../../knowledge/match/profile.ts";
import type { Place, Programme } from "../../knowledge/model.ts";
import { isEnough, search } from "../evidence.ts";
import type { Finding } from "../finding.ts";
import type { Context } from "../question.ts";
import { asksForFit, speaksOfFunding } from "../recognise/funding.ts";
import { setsAgainst } from "../recognise/project-programmes.ts";
import type { Understanding } from "../understanding.ts";
import { foldedText, hasAsked, PROGRAMME_WORD, saysProgramme } from "./programme-words.ts";
import { findStrategy } from "./strategy.ts";

/** Certainty under which a theme alone is no idea. */
const UNSURE_IDEA = 0.5;

/** Whether no more than a theme word makes it look like an idea: "sport i aften". */
function isHardlyIdea(understanding: Understanding): boolean {
  const { profile, certainty, carried } = understanding;
  return (
    certainty < UNSURE_IDEA &&
    carried.intent === undefined &&
    profile.activities.size === 0 &&
    profile.places.every(({ country }) => country === "DK") &&
    !saysProgramme(understanding)
  );
}

/** "hotel i Brasov", "train to Budapest": a thing in a place, or the way there; who looks for partners says "with". */
const THING_IN_PLACE = /^(?:\S+ ){1,2}(?:i|in|til|to|fra|from|at|ved) \S+(?: \S+)?$/u;

function isThingInPlace({ text, carried, profile }: Understanding): boolean {
  const folded = fold(text).replace(/[?!.]+$/u, "");
  return (
    carried.intent === undefined &&
    profile.named.length === 0 &&
    THING_IN_PLACE.test(folded) &&
    !speaksOfFunding(folded) &&
    !PROGRAMME_WORD.test(folded)
  );
}

/** No programme is named, or none that there is a card of. */
export function findUnnamed(understanding: Understanding, context: Context): Finding {
  const { profile } = understanding;
  if (isHardlyIdea(understanding) || isThingInPlace(understanding))
    return findOutOfIdea(understanding, context);
  if (isPersonal(understanding)) return { kind: "outOfScope" };
  const asked = asksForAll(understanding) ? undefined : statedAnswer(understanding, context);
  if (asked !== undefined) return asked;
  if (isEmptyProfile(profile) || !isIdea(understanding, context))
    return findWithoutIdea(understanding, context);
  return findFit(understanding, context);
}

/**
 * Whether what was told is an idea: a theme, a kind of work or partners abroad, and beside them a word of funding or of
 * a project, or else little that nobody knows. A Danish place alone is none.
 */
function isIdea(understanding: Understanding, context: Context): boolean {
  const { profile, carried } = understanding;
  // what is asked on about a programme that was only told of is no idea: "and what do they do all day?"
  if (carried.intent !== undefined)
    return hasIdea(profile) || profile.places.some(({ country }) => country !== "DK");
  if (profile.named.length > 0) return true;
  const hasTheme = profile.themes.length > 0 || profile.activities.size > 0;
  const abroad = profile.places.filter(({ country }) => country !== "DK").length;
  const folded = foldedText(understanding);
  if (abroad > 1 || (abroad > 0 && (hasTheme || PROGRAMME_WORD.test(folded)))) return true;
  const saysWho = profile.places.length > 0 || profile.abroad || profile.danishOnly;
  if (speaksOfFunding(folded)) return hasTheme || saysWho;
  const isHome = (place: Place): boolean => liesIn(place, HOME, (id) => context.knowledge.places.get(id));
  // "twin towns of Aalborg": a town that is none of the region's is not where a project of the region is
  return hasTheme && profile.places.every(isHome) && !isAboutUnknown(understanding);
}

/** The asker's own region in corpus/places.yaml. */
const HOME = "midtjylland";

/** "hvilket program støtter min bolig?", "a grant for my thesis": no project of an organisation. */
const PERSONAL =
  /(?<![\p{L}])(?:mig selv|myself|(?:my|min|mit|mine) (?!pro[jg]|virksomhed|firma|kommune|compan|firm|idea|id[eé]|organi|klynge|cluster|team|afdeling|department|chef|leder|boss|manager|kolleg|colleague|skole|school|by |town|forening|association|partner|region|hospital|sygehus|museum|gymnasi|universit))/iu;

function isPersonal({ asked, profile }: Understanding): boolean {
  return profile.places.every(({ country }) => country === "DK") && PERSONAL.test(asked);
}

/** What the strategy says in those words; without it an idea only where the intent is likelier than being outside. */
function findOutOfIdea(understanding: Understanding, context: Context): Finding {
  const told = findStrategy(understanding, context);
  if (told.kind === "passages" || understanding.certainty === 0) return told;
  return isEmptyProfile(understanding.profile) || !isIdea(understanding, context)
    ? findWithoutIdea(understanding, context)
    : findFit(understanding, context);
}

/** "which EU programmes are there?", "hvilke programmer løber?": words that single out no programme. */
const ALL_PROGRAMMES =
  /^(?:eu|program(?:mer|mes?|s)?|lob(?:er|ende)?|run(?:ning|s)?|alle?|vis|show|fond(?:e|ene)?|funds?)$/;

function asksForAll(understanding: Understanding): boolean {
  const { signals, residue } = understanding;
  if (signals.has("citesStrategy") || !PROGRAMME_WORD.test(foldedText(understanding))) return false;
  return residue.every(({ word }) => ALL_PROGRAMMES.test(word.folded));
}

/** Nothing of a project is told: what the sources say of programmes, or else the list of those that run. */
function findWithoutIdea(understanding: Understanding, context: Context): Finding {
  const isForAll = asksForAll(understanding);
  const told = isForAll ? undefined : findStrategy(understanding, context);
  const folded = foldedText(understanding);
  const isOfMoney = speaksOfFunding(folded);
  if (told?.kind === "passages" && (isOfMoney || hasAsked(told.best, understanding))) return told;
  const asksForMoney = isOfMoney && asksForFit(folded) && !isAboutUnknown(understanding);
  if (!isForAll && !asksForMoney) return { kind: "outOfScope" };
  return {
    kind: "programmeList",
    running: context.knowledge.corpus.programmes.filter(
      (each) =>
        each.kind === "programme" && each.openToProjects && stateOn(each, context.today) === "running",
    ),
  };
}

/** "programme on TV tonight": half of what is asked or more has no word of ours. */
function isAboutUnknown({ residue }: Understanding): boolean {
  const unknown = residue.filter(({ familiarity }) => familiarity === "unknown").length;
  return unknown * 2 >= Math.max(1, residue.length);
}

/** Coverage from which a question without partners abroad is one for the strategy: ideas reach half of it. */
const ASKS_STRATEGY = 0.6;
/** "hvor kan vi søge?": an idea, however well its words are known. */
const APPLIES = /^(?:soge|soger|ansog|apply|applying|funding|tilskud|stotte$)/u;

/** "Which projects can good relations secure?": what the strategy says of projects, and no idea of one. */
function statedAnswer(understanding: Understanding, context: Context): Finding | undefined {
  const { profile, concepts, carried, signals } = understanding;
  const isIdeaOrNamed =
    profile.named.length > 0 ||
    carried.intent !== undefined ||
    signals.has("localOnly") ||
    profile.places.some(({ country }) => country !== "DK") ||
    concepts.some(({ word }) => APPLIES.test(word.folded));
  if (isIdeaOrNamed) return undefined;
  const told = findStrategy(understanding, context);
  const isTold =
    told.kind === "passages" &&
    told.best.document.kind === "passage" &&
    told.best.coverage >= ASKS_STRATEGY &&
    hasAsked(told.best, understanding);
  return isTold ? told : undefined;
}

/** "hvorfor?", "vis kriterierne" / "show the criteria" */
const WANTS_TABLE = /\b(?:kriteri\w*|criteri\w*|tabel|table|hvorfor|why|begrund\w*|detalje\w*|details?)\b/u;

/** The ranking for what was told. */
export function findFit(understanding: Understanding, context: Context): Finding {
  const { profile } = understanding;
  const { programmes, places } = context.knowledge.corpus;
  const regions = byIdOf(places);
  const asked = { today: context.today, regionOf: (id: string) => regions.get(id) };
  const best = search(understanding, context.knowledge)[0];
  return {
    kind: "programmeFit",
    result: matchProgrammes(programmes, profile, asked),
    compared: compares(understanding, programmes) ? compareProgrammes(programmes, profile, asked) : [],
    unknownPlaces: understanding.unknownPlaces,
    wantsTable: WANTS_TABLE.test(fold(understanding.text)),
    today: context.today,
    best: isEnough(best, understanding) ? best : undefined,
  };
}

/** The places of a corpus by id: some hundred, the same for every question. */
const placesById = new WeakMap<readonly Place[], ReadonlyMap<string, Place>>();

function byIdOf(places: readonly Place[]): ReadonlyMap<string, Place> {
  const byId = placesById.get(places) ?? new Map(places.map((place) => [place.id, place]));
  placesById.set(places, byId);
  return byId;
}

/** "Nordsøen eller Østersøen?", "compare the North Sea and the Baltic Sea programme" */
export function compares({ profile, text }: Understanding, programmes: readonly Programme[]): boolean {
  return setsAgainst(fold(text)) && linesOf(profile.named, programmes).size > 1;
}
