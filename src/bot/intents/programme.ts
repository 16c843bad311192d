// "hvilket EU-program passer til madspild med Malmö?" -> the programmes that fit on that day, with reasons; "hvad er
// KASK?" -> the programme itself. "which EU programme fits food waste with Malmö?", "what is KASK?"
import { stateOn } from "../../knowledge/match/criteria.ts";
import { compareProgrammes, linesOf, matchProgrammes } from "../../knowledge/match/match.ts";
import { hasIdea, isEmptyProfile } from "../../knowledge/match/profile.ts";
import { fold, splitWords } from "../../knowledge/language/text.ts";
import { liesIn } from "../../knowledge/match/area.ts";
import type { EntityKey, Place, Programme } from "../../knowledge/model.ts";
import { contradicts, isEnough, missingAspect, search } from "../evidence.ts";
import type { Aspect } from "../recognise/aspects.ts";
import type { Ranked } from "../../knowledge/search/rank.ts";
import { findStrategy } from "./strategy.ts";
import { findPartnerInfo } from "./partner.ts";
import type { Finding, ProgrammeCard } from "../finding.ts";
import type { Context } from "../question.ts";
import { idOf, typeOf } from "../recognise/entities.ts";
import {
  asksForFit,
  meansOtherProgramme,
  asksForResults,
  namesOtherGiver,
  plansProject,
  speaksOfFunding,
} from "../recognise/funding.ts";
import { setsAgainst } from "../recognise/project-programmes.ts";
import type { Understanding } from "../understanding.ts";

/** Most programmes told of at once when a name means several: "Mål 2" means two. */
const MAX_CARDS = 2;

/** Finds the fitting programmes, or tells of the one that is named when no idea is. */
export function findProgramme(understanding: Understanding, context: Context): Finding {
  const { profile } = understanding;
  const { programmes } = context.knowledge.corpus;
  // "where is the secretariat of the North Sea programme?" asks for an office, not for funding
  const office = findSecretariat(understanding, context);
  if (office !== undefined) return office;
  // "hvad støtter vi os til i Kecskemét?": a place of ours and no idea is a question about the partner
  const namesOwn = understanding.entities.some(
    ({ key }) => typeOf(key) === "partner" || typeOf(key) === "office",
  );
  // "er Skåne en af vores partnere?": a place and no idea
  const asksIfPartner =
    understanding.foreign.length > 0 &&
    understanding.signals.has("ours") &&
    /partner/i.test(understanding.text);
  if (
    (namesOwn || asksIfPartner) &&
    // "which hospital in Tanzania do we support?" names a theme and no idea
    (profile.themes.length === 0 || understanding.wanted.length > 0) &&
    profile.activities.size === 0 &&
    !saysProgramme(understanding) &&
    // "samarbejde med Trollhättan og Drammen": with another place beside it, ours is a partner of a project
    !(
      profile.places.length > 1 &&
      understanding.foreign.length > 0 &&
      plansProject(foldedText(understanding))
    ) &&
    understanding.carried.intent === undefined
  ) {
    return findPartnerInfo(understanding, context);
  }
  const folded = foldedText(understanding);
  if (asksForResults(folded)) return resultsNotStated(understanding);
  if (namesOtherGiver(folded) || isOtherProgramme(understanding, folded)) return { kind: "outOfScope" };
  if (compares(understanding, programmes) && !asksForDifference(understanding))
    return findFit(understanding, context);
  return findNamed(understanding, context) ?? findUnnamed(understanding, context);
}

/** "how many of our applications were turned down?": about the programme named or told of, and not known. */
function resultsNotStated({ entities }: Understanding): Finding {
  const about = entities.map(({ key }) => key).filter((key) => typeOf(key) === "programme");
  return about.length === 0
    ? { kind: "outOfScope" }
    : { kind: "notStated", aspect: undefined, about: about.slice(0, 1), nearest: undefined };
}

/** Whether another giver of money than the Union is asked about: "deadline for the X Foundation's grants?". */
export function isOfOtherGiver(understanding: Understanding): boolean {
  const isNamed = understanding.entities.some(({ certainty }) => certainty === "stated");
  return !isNamed && understanding.carried.intent === undefined && namesOtherGiver(foldedText(understanding));
}

const SECRETARIAT = /sekretariat|secretariat/u;

/** Who is asked where a programme is run from: the passages of that; those of the hosted secretariats where little else is named. */
function findSecretariat(understanding: Understanding, context: Context): Finding | undefined {
  const { profile, signals, text, foreign } = understanding;
  const asksSecretariat = SECRETARIAT.test(fold(text));
  if ((!asksSecretariat && !signals.has("asksTown")) || profile.themes.length > 0) return undefined;
  const told = findStrategy(understanding, context);
  if (told.kind === "passages") return told;
  if (!asksSecretariat || foreign.length > 0) return undefined;
  const best = search(understanding, context.knowledge).find(
    ({ document, matched }) =>
      document.kind === "passage" && matched.some((word) => SECRETARIAT.test(fold(word))),
  );
  if (best === undefined || contradicts(best.document, understanding)) return undefined;
  return { kind: "passages", best, more: [], later: [], closed: [] };
}

function foldedText({ text }: Understanding): string {
  return splitWords(text)
    .map((word) => word.folded)
    .join(" ");
}

/** "hvad er forskellen på Regionalfonden og Socialfonden?" without an idea: what each of them is. */
function asksForDifference({ text, profile }: Understanding): boolean {
  return !hasIdea(profile) && /\b(?:forskel|difference)/u.test(fold(text));
}

/** "programme on TV tonight", "Which programme opens dwg files?": no programme of ours is named and no money spoken of. */
function isOtherProgramme({ profile, carried }: Understanding, folded: string): boolean {
  return profile.named.length === 0 && carried.intent === undefined && meansOtherProgramme(folded);
}

/** A programme is named: what is said of it, its card, or `undefined` where a project for it is told of. */
function findNamed(understanding: Understanding, context: Context): Finding | undefined {
  const { profile, carried } = understanding;
  if (profile.named.length === 0) return undefined;
  const folded = foldedText(understanding);
  const isAbroad = profile.places.some(({ country }) => country !== "DK");
  const isStatement =
    carried.intent === undefined &&
    !asksForFit(folded) &&
    !(plansProject(folded) && isAbroad && profile.themes.length > 0);
  if (isStatement) {
    const told = toldOfNamed(understanding, context);
    if (told !== undefined) return told;
  }
  // "the rural programme in the frame of reference" names a theme and no idea
  return !hasIdea(profile) || (isStatement && !isAbroad)
    ? findNamedProgramme(understanding, context)
    : undefined;
}

/** Least coverage of what is said of a named programme beside its card. */
const TELLS_OF_NAMED = 0.5;

/** What the strategy says of a named programme, where more is asked than the programme itself and it has the words. */
function toldOfNamed(understanding: Understanding, context: Context): Finding | undefined {
  const told = findStrategy(understanding, context);
  if (told.kind !== "passages" || told.best.coverage < TELLS_OF_NAMED) return undefined;
  if (told.best.document.kind !== "passage") return undefined;
  return hasAsked(told.best, understanding) ? told : undefined;
}

/** Whether a document has most of what is asked beside programmes and money: by these words alone it says nothing of it. */
function hasAsked({ matched }: Ranked, { residue }: Understanding): boolean {
  const asked = residue.filter(({ word }) => !SAYS_PROGRAMME.test(word.folded));
  const massOf = (concepts: typeof asked): number => concepts.reduce((sum, { mass }) => sum + mass, 0);
  const found = massOf(asked.filter(({ word }) => matched.includes(word.text)));
  return asked.length > 0 && found * 2 >= massOf(asked);
}

/** Words that only say what kind of thing is named. */
const SAYS_PROGRAMME =
  /^(?:program\w*|projekt\w*|projects?|fond\w*|funds?|eu|european|europaeisk\w*|interreg\w*|mal|objective|stott\w*|support\w*|penge|money|midler|tilskud)$/u;

/** Words of funding, slips of "program" too. */
const PROGRAMME_WORD =
  /prog|interreg|projekt(?!or)|projket|projct|project(?!or)|fond|fund|tilskud|grant|pulje|ansog|apply|soge/;

function saysProgramme({ concepts }: Understanding): boolean {
  return PROGRAMME_WORD.test(concepts.map(({ word }) => word.folded).join(" "));
}

/** Whether no more than a theme word makes it look like an idea: "sport i aften". */
function isHardlyIdea(understanding: Understanding): boolean {
  const { profile, certainty, limits, carried } = understanding;
  return (
    certainty < limits.likely &&
    carried.intent === undefined &&
    profile.activities.size === 0 &&
    profile.places.every(({ country }) => country === "DK") &&
    !saysProgramme(understanding)
  );
}

/** No programme is named, or none that there is a card of. */
function findUnnamed(understanding: Understanding, context: Context): Finding {
  const { profile } = understanding;
  if (isHardlyIdea(understanding)) return findOutOfIdea(understanding, context);
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
  if (carried.intent !== undefined || profile.named.length > 0 || profile.abroad || profile.danishOnly)
    return true;
  const hasTheme = profile.themes.length > 0 || profile.activities.size > 0;
  const abroad = profile.places.filter(({ country }) => country !== "DK").length;
  const folded = foldedText(understanding);
  if (abroad > 1 || (abroad > 0 && (hasTheme || asksForFit(folded)))) return true;
  if (speaksOfFunding(folded)) return hasTheme || profile.places.length > 0;
  const isHome = (place: Place): boolean => liesIn(place, HOME, (id) => context.knowledge.places.get(id));
  // "twin towns of Aalborg": a town that is none of the region's is not where a project of the region is
  return hasTheme && profile.places.every(isHome) && !isAboutUnknown(understanding);
}

/** The asker's own region in corpus/places.yaml. */
const HOME = "midtjylland";

/** "hvilket program støtter min bolig?", "a grant for my thesis": no project of an organisation. */
const PERSONAL =
  /(?<![\p{L}])(?:mig selv|myself|(?:my|min|mit|mine) (?!pro[jg]|virksomhed|firma|kommune|compan|firm|idea|id[eé]|organi|klynge|cluster|team|afdeling|department|chef|leder|boss|manager|kolleg|colleague|skole|school|by |town|forening|association|partner|region|hospital|sygehus|museum|gymnasi|universit))/iu;

function isPersonal({ text, profile }: Understanding): boolean {
  return profile.places.every(({ country }) => country === "DK") && PERSONAL.test(text);
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

function asksForAll({ signals, residue }: Understanding): boolean {
  return !signals.has("citesStrategy") && residue.every(({ word }) => ALL_PROGRAMMES.test(word.folded));
}

/** Nothing of a project is told: what the sources say of programmes, or else the list of those that run. */
function findWithoutIdea(understanding: Understanding, context: Context): Finding {
  const isForAll = asksForAll(understanding);
  const told = isForAll ? undefined : findStrategy(understanding, context);
  if (told?.kind === "passages" && understanding.residue.length > 0) return told;
  const asksForMoney = speaksOfFunding(foldedText(understanding)) && !isAboutUnknown(understanding);
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
    (understanding.profile.themes.length === 0 || hasAsked(told.best, understanding));
  return isTold ? told : undefined;
}

/** "hvorfor?", "vis kriterierne" / "show the criteria" */
const WANTS_TABLE = /\b(?:kriteri\w*|criteri\w*|tabel|table|hvorfor|why|begrund\w*|detalje\w*|details?)\b/u;

function findFit(understanding: Understanding, context: Context): Finding {
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
function compares({ profile, text }: Understanding, programmes: readonly Programme[]): boolean {
  return setsAgainst(fold(text)) && linesOf(profile.named, programmes).size > 1;
}

/** The programme that is named, seen from today, with its followers. Nothing named: `undefined`. */
function findNamedProgramme(understanding: Understanding, context: Context): Finding | undefined {
  const { programmes } = context.knowledge.corpus;
  const ids = understanding.entities
    .filter(({ key }) => typeOf(key) === "programme")
    .map(({ key }) => idOf(key));
  const named = programmes.filter(({ id }) => ids.includes(id));
  // what a programme has is known; what the region gets of it is not
  if (named.length > 0 && understanding.aspects.includes("money") && understanding.signals.has("ours")) {
    return {
      kind: "notStated",
      aspect: "money",
      about: named.slice(0, 1).map(({ id }): EntityKey => `programme:${id}`),
      nearest: undefined,
    };
  }
  if (named.length === 0) return undefined;
  // calls, and what one project may get, no source of ours follows
  const unknown = missingAspect({ ...understanding, aspects: understanding.aspects.filter(isOfCalls) }, []);
  if (unknown !== undefined)
    return {
      kind: "notStated",
      aspect: unknown,
      about: named.slice(0, 1).map(({ id }): EntityKey => `programme:${id}`),
      nearest: undefined,
    };
  // a name that several generations share means the strategy's own one: that is what staff read of
  const ofStrategy = named.filter(({ where }) => where !== undefined);
  const running = named.filter((programme) => stateOn(programme, context.today) === "running");
  const cards = (ofStrategy.length > 0 ? ofStrategy : running.length > 0 ? running : named)
    .slice(0, MAX_CARDS)
    .map(
      (programme): ProgrammeCard => ({
        programme,
        state: stateOn(programme, context.today),
        successors: followersOf(programme, programmes),
      }),
    );
  const best = search(understanding, context.knowledge)[0];
  return {
    kind: "programme",
    cards,
    best: isEnough(best, understanding) ? best : undefined,
    aspect: understanding.aspects.includes("money") ? "money" : undefined,
  };
}

function isOfCalls(aspect: Aspect): boolean {
  return aspect === "call" || aspect === "grantSize";
}

function followersOf(programme: Programme, programmes: readonly Programme[]): readonly Programme[] {
  const followers: Programme[] = [];
  let next = programme.successor;
  while (next !== undefined) {
    const follower = programmes.find(({ id }) => id === next);
    if (follower === undefined || followers.includes(follower)) break;
    followers.push(follower);
    next = follower.successor;
  }
  return followers;
}
