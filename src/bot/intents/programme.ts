// "hvilket EU-program passer til madspild med Malmö?" -> the programmes that fit on that day, with reasons; "hvad er
// KASK?" -> the programme itself. "which EU programme fits food waste with Malmö?", "what is KASK?"
import { fold } from "../../knowledge/language/text.ts";
import { hasIdea } from "../../knowledge/match/profile.ts";
import type { Ranked } from "../../knowledge/search/rank.ts";
import { contradicts, search } from "../evidence.ts";
import type { Finding } from "../finding.ts";
import type { Context } from "../question.ts";
import { typeOf } from "../recognise/entities.ts";
import { asksForResults, namesOtherGiver, plansProject } from "../recognise/funding.ts";
import type { Understanding } from "../understanding.ts";
import { findPartnerInfo } from "./partner.ts";
import { compares, findFit, findUnnamed } from "./programme-idea.ts";
import { findNamed, toldOfNamed } from "./programme-named.ts";
import { isOtherProgramme, resultsNotStated } from "./programme-outside.ts";
import { foldedText, saysProgramme } from "./programme-words.ts";
import { findStrategy } from "./strategy.ts";

/** Finds the fitting programmes, or tells of the one that is named when no idea is. */
export function findProgramme(understanding: Understanding, context: Context): Finding {
  // "where is the secretariat of the North Sea programme?" asks for an office, not for funding
  const office = findSecretariat(understanding, context);
  if (office !== undefined) return office;
  if (asksOfPartner(understanding)) return findPartnerInfo(understanding, context);
  const folded = foldedText(understanding);
  if (asksForResults(folded)) return resultsNotStated(understanding);
  if (namesOtherGiver(folded, understanding.text) || isOtherProgramme(understanding, folded, context))
    return { kind: "outOfScope" };
  const isComparison = compares(understanding, context.knowledge.corpus.programmes);
  if (isComparison && !asksForDifference(understanding)) {
    // "the North Sea or the Baltic Sea programme?" asks for a choice, "what is said of A or B?" for a text
    const told = OPENS.test(folded) ? toldOfNamed(understanding, context) : undefined;
    return told ?? findFit(understanding, context);
  }
  return findNamed(understanding, context) ?? findUnnamed(understanding, context);
}

/** "hvad støtter vi os til i Kecskemét?", "er Skåne en af vores partnere?": a place and no idea. */
function asksOfPartner(understanding: Understanding): boolean {
  const { profile, entities, foreign, signals, text, wanted, carried } = understanding;
  const namesOwn = entities.some(({ key }) => typeOf(key) === "partner" || typeOf(key) === "office");
  const asksIfPartner = foreign.length > 0 && signals.has("ours") && /partner/i.test(text);
  if ((!namesOwn && !asksIfPartner) || carried.intent !== undefined) return false;
  // "samarbejde med Trollhättan og Drammen": with another place beside it, ours is a partner of a project
  const isProject =
    profile.places.length > 1 && foreign.length > 0 && plansProject(foldedText(understanding));
  return (
    // "which hospital in Tanzania do we support?" names a theme and no idea
    (profile.themes.length === 0 || wanted.length > 0) &&
    profile.activities.size === 0 &&
    !saysProgramme(understanding) &&
    !isProject
  );
}

/** Words that ask for more than a choice between two. */
const OPENS = /\b(?:hvad?|hvem|hvor\w*|what|who|where|when|why|how|field|felt\w*|figur\w*|figure)\b/u;

const SECRETARIAT = /sekretariat|secretariat/u;

/** Lines whose secretariats the region hosts, and the one that both stand under. */
const HOSTED: ReadonlySet<string> = new Set(["north-sea", "interact", "etc"]);

/** Who is asked where a programme is run from: the passages of that; those of the hosted secretariats where little else is named. */
function findSecretariat(understanding: Understanding, context: Context): Finding | undefined {
  const { profile, signals, text, foreign } = understanding;
  const asksSecretariat = SECRETARIAT.test(fold(text));
  if ((!asksSecretariat && !signals.has("asksTown")) || profile.themes.length > 0) return undefined;
  const told = findStrategy(understanding, context);
  const hasSecretariat = ({ matched }: Ranked): boolean =>
    matched.some((word) => SECRETARIAT.test(fold(word)));
  const isTold = told.kind === "passages" && (!asksSecretariat || hasSecretariat(told.best));
  if (isTold && !signals.has("contactWord")) return told;
  // the secretariats that are hosted here are those of these; where another one is, no source tells
  const isOfOthers = context.knowledge.corpus.programmes.some(
    ({ id, line }) => profile.named.includes(id) && !HOSTED.has(line),
  );
  if (!asksSecretariat || isOfOthers || foreign.length > 0) return undefined;
  const best = search(understanding, context.knowledge).find(
    (each) => each.document.kind === "passage" && hasSecretariat(each),
  );
  if (best === undefined || contradicts(best.document, understanding)) return undefined;
  return { kind: "passages", best, more: [], later: [], closed: [] };
}

/** "hvad er forskellen på Regionalfonden og Socialfonden?" without an idea: what each of them is. */
function asksForDifference({ text, profile }: Understanding): boolean {
  return !hasIdea(profile) && /\b(?:forskel|difference)/u.test(fold(text));
}
