// "hvilket EU-program passer til madspild med Malmö?" -> the programmes that fit on that day, with reasons; "hvad er
// KASK?" -> the programme itself. "which EU programme fits food waste with Malmö?", "what is KASK?"
import { stateOn } from "../../knowledge/match/criteria.ts";
import { compareProgrammes, linesOf, matchProgrammes } from "../../knowledge/match/match.ts";
import { hasIdea, isEmptyProfile } from "../../knowledge/match/profile.ts";
import { fold } from "../../knowledge/language/text.ts";
import type { EntityKey, Place, Programme } from "../../knowledge/model.ts";
import { isEnough, missingAspect, search } from "../evidence.ts";
import type { Aspect } from "../recognise/aspects.ts";
import { findStrategy } from "./strategy.ts";
import { findPartnerInfo } from "./partner.ts";
import type { Finding, ProgrammeCard } from "../finding.ts";
import type { Context } from "../question.ts";
import { idOf, typeOf } from "../recognise/entities.ts";
import { setsAgainst } from "../recognise/project-programmes.ts";
import type { Understanding } from "../understanding.ts";

/** Most programmes told of at once when a name means several: "Mål 2" means two. */
const MAX_CARDS = 2;

/** Finds the fitting programmes, or tells of the one that is named when no idea is. */
export function findProgramme(understanding: Understanding, context: Context): Finding {
  const { profile } = understanding;
  const { programmes } = context.knowledge.corpus;
  // "where is the secretariat of the North Sea programme?" asks for an office, not for funding
  const asksOffice =
    understanding.signals.has("asksTown") || /sekretariat|secretariat/i.test(understanding.text);
  if (asksOffice && profile.themes.length === 0) {
    const told = findStrategy(understanding, context);
    if (told.kind === "passages") return told;
  }
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
    understanding.carried.intent === undefined
  ) {
    return findPartnerInfo(understanding, context);
  }
  if (compares(understanding, programmes)) return findFit(understanding, context);
  if (!hasIdea(profile) && profile.named.length > 0) {
    const card = findNamedProgramme(understanding, context);
    if (card !== undefined) return card;
  }
  return findUnnamed(understanding, context);
}

/** Words of funding, slips of "program" too. */
const PROGRAMME_WORD =
  /prog|interreg|projekt|projket|projct|project|fond|fund|tilskud|grant|pulje|ansog|apply|soge/;

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
  return isEmptyProfile(profile) ? findWithoutIdea(understanding, context) : findFit(understanding, context);
}

/** "hvilket program støtter min bolig?", "a grant for my thesis": no project of an organisation. */
const PERSONAL =
  /(?<![\p{L}])(?:my|min|mit|mine) (?!pro[jg]|virksomhed|firma|kommune|compan|firm|idea|id[eé]|organi|klynge|cluster|team|afdeling|department|chef|leder|boss|manager|kolleg|colleague|skole|school|by |town|forening|association|partner|region|hospital|sygehus|museum|gymnasi|universit)/iu;

function isPersonal({ text, profile }: Understanding): boolean {
  return profile.places.every(({ country }) => country === "DK") && PERSONAL.test(text);
}

/** What the strategy says in those words; without it an idea only where the intent is likelier than being outside. */
function findOutOfIdea(understanding: Understanding, context: Context): Finding {
  const told = findStrategy(understanding, context);
  if (told.kind === "passages" || understanding.certainty === 0) return told;
  return isEmptyProfile(understanding.profile)
    ? findWithoutIdea(understanding, context)
    : findFit(understanding, context);
}

/** "which EU programmes are there?", "hvilke programmer løber?": words that single out no programme. */
const ALL_PROGRAMMES = /^(?:eu|program(?:mer|mes?|s)?|lob(?:er|ende)?|run(?:ning|s)?|alle?|vis|show)$/;

function asksForAll({ signals, residue }: Understanding): boolean {
  return !signals.has("citesStrategy") && residue.every(({ word }) => ALL_PROGRAMMES.test(word.folded));
}

/** Nothing of a project is told: what the sources say of programmes, or else the list of those that run. */
function findWithoutIdea(understanding: Understanding, context: Context): Finding {
  const told = asksForAll(understanding) ? undefined : findStrategy(understanding, context);
  if (told?.kind === "passages" && understanding.residue.length > 0) return told;
  if (isAboutUnknown(understanding)) return { kind: "outOfScope" };
  return {
    kind: "programmeList",
    running: context.knowledge.corpus.programmes.filter(
      (each) =>
        each.kind === "programme" && each.openToProjects && stateOn(each, context.today) === "running",
    ),
  };
}

/** "programme on TV tonight": most of what is asked has no word of ours, and no project is spoken of. */
function isAboutUnknown({ residue, signals }: Understanding): boolean {
  const unknown = residue.filter(({ familiarity }) => familiarity === "unknown").length;
  return !signals.has("projectWord") && unknown > residue.length / 2;
}

/** Coverage from which a question without partners abroad is one for the strategy: ideas reach half of it. */
const ASKS_STRATEGY = 0.6;
/** "hvor kan vi søge?": an idea, however well its words are known. */
const APPLIES = /^(?:soge|soger|ansog|apply|applying|funding|tilskud|stotte$)/u;

/** "Which projects can good relations secure?": what the strategy says of projects, and no idea of one. */
function statedAnswer(understanding: Understanding, context: Context): Finding | undefined {
  const { profile, concepts, carried, signals } = understanding;
  const isIdea =
    profile.named.length > 0 ||
    carried.intent !== undefined ||
    signals.has("localOnly") ||
    profile.places.some(({ country }) => country !== "DK") ||
    concepts.some(({ word }) => APPLIES.test(word.folded));
  if (isIdea) return undefined;
  const told = findStrategy(understanding, context);
  const isTold =
    told.kind === "passages" && told.best.document.kind === "passage" && told.best.coverage >= ASKS_STRATEGY;
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
