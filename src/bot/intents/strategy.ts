// "hvad vil strategien med X?" -> the passages that answer, or the plain statement that none does.
// "what does the strategy say about X?"
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { stateOn } from "../../knowledge/match/criteria.ts";
import type { Development, EntityKey, IsoDate, Programme } from "../../knowledge/model.ts";
import type { Ranked } from "../../knowledge/search/rank.ts";
import { contradicts, grantsWish, isEnough, isOverwhelming, missingAspect, search } from "../evidence.ts";
import { isMatter } from "../../knowledge/search/query.ts";
import { splitWords } from "../../knowledge/language/text.ts";
import { closedAtPartner } from "./no-office.ts";
import type { Finding } from "../finding.ts";
import type { Limits } from "../limits.ts";
import type { Context } from "../question.ts";
import { typeOf } from "../recognise/entities.ts";
import type { Understanding } from "../understanding.ts";

/** Most passages in one answer: the best and two more keep it within a phone's screen. */
const MAX_MORE = 3;
/** Most later developments beside a passage. */
const MAX_LATER = 2;

/** Finds the passages; a question whose kind of fact the best one lacks is told so. */
export function findStrategy(understanding: Understanding, { knowledge, today }: Context): Finding {
  const found = search(understanding, knowledge);
  const first = stating(found, firstFitting(found, understanding), understanding);
  const best = isEnough(first, understanding) ? first : (secondBest(found, understanding) ?? first);
  const ranked = best === undefined ? found : [best, ...found.filter((each) => each !== best)];
  if (pointsNowhere(understanding) || !isEnough(best, understanding))
    return nothingFound(understanding, best);
  const missing =
    missingAspect(understanding, [best.document.text.da, best.document.text.en]) ??
    closedAtPartner(understanding, knowledge);
  if (missing !== undefined || lacksDay(best, understanding))
    return { kind: "notStated", aspect: missing, about: aboutOf(understanding, best), nearest: best };
  return {
    kind: "passages",
    best,
    more: moreOf(ranked, best, understanding.limits),
    later: laterOf(best.document.about, knowledge),
    closed: closedAmong([best], knowledge, today),
  };
}

/** "siden hvornår?" of a thing told before, and no day told of it. */
export function lacksDay(best: Ranked | undefined, understanding: Understanding): boolean {
  const asksDay = understanding.wish === "day" && understanding.carried.told.length > 0;
  return asksDay && (best === undefined || grantsWish(best, understanding) === 0);
}

/** "hvem ejer den?" with nothing before it: what is meant is not known, whatever the one word is found in. */
function pointsNowhere({ text, carried, entities, concepts }: Understanding): boolean {
  const matter = concepts.filter((concept) => isMatter(concept)).length;
  const isBrief = splitWords(text).length <= NOWHERE_WORDS;
  return (
    carried.intent === undefined && entities.length === 0 && isBrief && matter <= 1 && POINTS_BACK.test(text)
  );
}

/** Words up to which a question has no room to say what its pronoun stands for. */
const NOWHERE_WORDS = 5;

/** A pronoun that ends a question. */
const POINTS_BACK = /(?:^|\s)(?:den|det|dem|de|it|that|this|them|they)\s*[?!.]*$/iu;

/** Most programmes that are told as closed beside a passage: those that it is about first. */
const MAX_CLOSED = 2;

/** The programmes that documents are about and that are closed on a day. */
export function closedAmong(
  ranked: readonly Ranked[],
  { corpus }: Knowledge,
  today: IsoDate,
): readonly Programme[] {
  const keys = new Set<string>(ranked.flatMap(({ document }) => document.about));
  return corpus.programmes
    .filter((programme) => keys.has(`programme:${programme.id}`) && stateOn(programme, today) === "closed")
    .slice(0, MAX_CLOSED);
}

/** Least coverage of a document that is taken though another ranks before it. */
const SECOND = 0.5;

/** What answers where the first does not: a thing that is named ranks first though little else of it is asked. */
function secondBest(ranked: readonly Ranked[], understanding: Understanding): Ranked | undefined {
  return ranked.slice(0, LOOKED_AT).find((each) => each.coverage >= SECOND && isEnough(each, understanding));
}

/** Documents looked through for one that has the year or place asked for. */
const LOOKED_AT = 5;
/** Of those about a named thing: the colophon tells the address of a unit and little else of it. */
const LOOKED_AT_OF_NAMED = 8;

/** The best document that does not contradict the question; the best of all when each does. */
function firstFitting(ranked: readonly Ranked[], understanding: Understanding): Ranked | undefined {
  const near = ranked
    .slice(0, LOOKED_AT)
    .filter(({ score }) => score >= (ranked[0]?.score ?? 0) * understanding.limits.more);
  return near.find(({ document }) => !contradicts(document, understanding)) ?? ranked[0];
}

/** The document that states the kind of fact that is asked for, of the named thing where one is named: the chairman of
 * the council is no answer to who chairs the Growth Forum. */
function stating(
  ranked: readonly Ranked[],
  best: Ranked | undefined,
  understanding: Understanding,
): Ranked | undefined {
  if (best === undefined || understanding.aspects.length === 0) return best;
  // what is taken over is first of all the first thing that was told of
  const { entities, carried } = understanding;
  const subjects = entities.map(({ key }) => key).filter((key) => isSubject(key));
  const named = new Set(carried.entities.length > 0 ? subjects.slice(0, 1) : subjects);
  const ofNamed = ranked.filter(({ document }) => document.about.some((key) => named.has(key)));
  const near = ofNamed.length === 0 ? ranked.slice(0, LOOKED_AT) : ofNamed.slice(0, LOOKED_AT_OF_NAMED);
  const isSure = near.includes(best) || best.coverage >= SURE_COVERAGE;
  if (isSure && missingIn(best, understanding) === undefined) return best;
  const other = near.find(
    (each) => isEnough(each, understanding) && missingIn(each, understanding) === undefined,
  );
  return other ?? (missingIn(best, understanding) === undefined ? (near[0] ?? best) : best);
}

/** Coverage from which a document is meant though it is about another thing than the one named. */
const SURE_COVERAGE = 0.9;

function missingIn({ document }: Ranked, understanding: Understanding): ReturnType<typeof missingAspect> {
  return missingAspect(understanding, [document.text.da, document.text.en]);
}

/** What to say when the evidence is weak: about the named thing if there is one, else that it is no subject of ours. */
function nothingFound(understanding: Understanding, best: Ranked | undefined): Finding {
  const named = understanding.entities.filter(({ key }) => isSubject(key));
  if (named.length === 0) return { kind: "outOfScope" };
  const keys = new Set(named.map(({ key }) => key));
  const nearest = best !== undefined && best.document.about.some((key) => keys.has(key)) ? best : undefined;
  return { kind: "notStated", aspect: undefined, about: [...keys], nearest };
}

/** A question understood as outside: an answer all the same when the evidence for one is very strong. */
export function findOutOfScope(understanding: Understanding, { knowledge, today }: Context): Finding {
  const ranked = search(understanding, knowledge);
  const best = ranked[0];
  const missing =
    best === undefined
      ? undefined
      : missingAspect(understanding, [best.document.text.da, best.document.text.en]);
  if (missing === undefined && isOverwhelming(best, understanding)) {
    return {
      kind: "passages",
      best,
      more: moreOf(ranked, best, understanding.limits),
      later: laterOf(best.document.about, knowledge),
      closed: closedAmong([best], knowledge, today),
    };
  }
  const strange = [
    ...understanding.foreign.map((key) => knowledge.nameOf(key)[understanding.language]),
    ...understanding.unknownPlaces,
  ];
  const asksPartner = understanding.signals.has("contactWord") || understanding.signals.has("partnerWord");
  if (strange.length > 0 && asksPartner)
    return { kind: "notAPartner", places: [...new Set(strange)], focus: "contact" };
  const finding = nothingFound(understanding, best);
  return finding.kind === "notStated" ? { ...finding, aspect: missing } : finding;
}

/** Things that a question can be about by themselves: not a place, and not the region whose corpus this is. */
function isSubject(key: EntityKey): boolean {
  return typeOf(key) !== "place" && key !== "organisation:region-midtjylland";
}

function aboutOf(understanding: Understanding, best: Ranked): readonly EntityKey[] {
  const named = understanding.entities.map(({ key }) => key).filter((key) => isSubject(key));
  return named.length > 0 ? named : best.document.about;
}

/** Further passages that score nearly as well and tell other facts. */
function moreOf(ranked: readonly Ranked[], best: Ranked, limits: Limits): readonly Ranked[] {
  const told = new Set(best.document.facts);
  const more: Ranked[] = [];
  for (const each of ranked.slice(1)) {
    if (more.length >= MAX_MORE || each.score < best.score * limits.more) break;
    const isTold = each.document.facts.length > 0 && each.document.facts.every((fact) => told.has(fact));
    if (isTold || each.document.kind === "development") continue;
    more.push(each);
    for (const fact of each.document.facts) told.add(fact);
  }
  return more;
}

/** Kinds of thing whose later story changes what an answer means; an organisation's own story seldom does. */
const CHANGING = /^(?:partner|office|network|programme|decision|duty):/;

/** What public sources tell later of the things that a document is about, the most telling first. */
export function laterOf(about: readonly EntityKey[], knowledge: Knowledge): readonly Development[] {
  const keys = new Set<string>(about.filter((key) => CHANGING.test(key)));
  return knowledge.corpus.developments
    .filter((item) => item.about.some((key) => keys.has(key)))
    .slice(0, MAX_LATER);
}
