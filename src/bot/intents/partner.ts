// "hvem er vores kontakt i X?", "hvad laver vi med X?" -> the partner region with office, host, people and later
// events; or that X is no partner. "who is our contact in X?", "what do we do with X?"
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { EntityKey, Office, Partner } from "../../knowledge/model.ts";
import { isAskingWord } from "../../knowledge/language/function-words.ts";
import { fold } from "../../knowledge/language/text.ts";
import type { SearchDocument } from "../../knowledge/search/documents.ts";
import type { Ranked } from "../../knowledge/search/rank.ts";
import {
  contradicts,
  documentsAbout,
  grantsWish,
  isEnough,
  lacksWanted,
  missingAspect,
  residueCovered,
  search,
} from "../evidence.ts";
import type { Finding, PartnerCard } from "../finding.ts";
import type { Context } from "../question.ts";
import { REGISTERED_PERSON } from "../recognise/aspects.ts";
import { idOf, typeOf } from "../recognise/entities.ts";
import type { Understanding } from "../understanding.ts";
import { closedWithoutOffice } from "./no-office.ts";
import { findStrategy, lacksDay, laterOf } from "./strategy.ts";

/** Finds whom to ask about a place, a partner, an office or a subject. */
export function findContact(understanding: Understanding, context: Context): Finding {
  const named = findNamed(understanding, context, "contact");
  if (named !== undefined) return named;
  const other = findStrategy(understanding, context);
  const unit = unitOf(context.knowledge);
  const missing = missingAspect(understanding, unit === undefined ? [] : [unit.summary.da, unit.summary.en]);
  const counts = understanding.counted.length > 0 && other.kind !== "passages";
  if ((missing !== undefined || counts) && other.kind !== "passages") {
    return {
      kind: "notStated",
      aspect: missing ?? "count",
      about: unit === undefined ? [] : [`organisation:${unit.id}`],
      nearest: undefined,
    };
  }
  if (other.kind === "passages")
    return isSubjectOfUnit(understanding, other.best)
      ? { kind: "unit", unit: unitOf(context.knowledge), best: other.best }
      : { kind: "outOfScope" };
  if (understanding.residue.length > 0 && other.kind !== "outOfScope") return other;
  // "kontakt i Sønderborg": a place of the country that is none of ours
  if (understanding.strangers.length > 0) {
    const places = understanding.strangers.map(([da = "", en = da]) =>
      understanding.language === "da" ? da : en,
    );
    return { kind: "notAPartner", places: [...new Set(places)], focus: "contact" };
  }
  const isOurs = understanding.residue.length === 0;
  return isOurs ? { kind: "unit", unit: unitOf(context.knowledge), best: undefined } : { kind: "outOfScope" };
}

/** Whether a found passage makes a question for a person one for the unit: one word met by chance ("kontakt til
 * pressen") does not. */
function isSubjectOfUnit({ concepts, entities }: Understanding, { document, matched }: Ranked): boolean {
  if (document.citation.provenance !== "stated") return false;
  const met = concepts.filter(({ word }) => !isAskingWord(word.folded) && matched.includes(word.text));
  return entities.length > 0 || met.length > 1 || met.every(({ familiarity }) => familiarity === "word");
}

/** Finds what is done with a partner, or which partners there are. */
export function findPartnerInfo(understanding: Understanding, context: Context): Finding {
  const named = findNamed(understanding, context, "info");
  if (named !== undefined) return named;
  return findStrategy(understanding, context);
}

function findNamed(
  understanding: Understanding,
  context: Context,
  focus: "contact" | "info",
): Finding | undefined {
  const { knowledge } = context;
  const partners = recordsOf(understanding, "partner", knowledge.corpus.partners);
  const offices = recordsOf(understanding, "office", knowledge.corpus.offices);
  const keys = understanding.entities
    .map(({ key }) => key)
    .filter((key) => typeOf(key) === "partner" || typeOf(key) === "office");
  if (partners.length + offices.length === 0 || isOnlyByCountry(understanding)) {
    const places = strangeIn(understanding, knowledge);
    return places.length > 0 ? { kind: "notAPartner", places, focus } : undefined;
  }
  const best = search(understanding, knowledge)[0];
  const about: readonly EntityKey[] = [
    ...keys,
    ...partners.flatMap((partner) => partner.offices.map((id): EntityKey => `office:${id}`)),
  ];
  const said = unanswered(understanding, about, knowledge);
  // whoever asks for a person gets the contact, whatever else is told of the errand
  const asksPerson = focus === "contact" && saysPerson(understanding);
  const unknown = asksPerson && said?.aspect === undefined ? undefined : said;
  // what is asked may be told of more than the named things: "desk space for our offices in Russia and Hungary"
  if (unknown !== undefined && unknown.aspect === undefined && isEnough(best, understanding)) {
    const told = best.coverage >= TOLD_OF_MORE ? findStrategy(understanding, context) : undefined;
    if (told?.kind === "passages") return told;
  }
  if (unknown !== undefined || lacksDay(best, understanding))
    return { kind: "notStated", aspect: unknown?.aspect, about: keys, nearest: nearestAbout(best, keys) };
  const asked = askedBeyondCard(understanding, best);
  if (offices.length > 0 && !hasStatedPartner(understanding)) {
    const people = peopleOf(offices, knowledge);
    return { kind: "offices", focus, offices, people, best: asked, later: laterOf(about, knowledge) };
  }
  return {
    kind: "partners",
    askUnit: understanding.signals.has("asksWho"),
    focus,
    cards: partners.map((partner) => cardOf(partner, knowledge)),
    best: asked,
    offices,
  };
}

/** "Krakow, Polen": a place that is none of ours is not answered by the partner that its country happens to have. */
function isOnlyByCountry({ isInUnknownTown, foreign, entities }: Understanding): boolean {
  const areImplied = entities.every(({ certainty }) => certainty === "implied");
  return isInUnknownTown || (foreign.length > 0 && areImplied);
}

function saysPerson({ signals }: Understanding): boolean {
  return signals.has("contactWord") || signals.has("asksWho");
}

/** Places named that are none of ours, in the asker's language, or as typed. */
function strangeIn(
  { foreign, unknownPlaces, language }: Understanding,
  { nameOf }: Knowledge,
): readonly string[] {
  return [...new Set([...foreign.map((key) => nameOf(key)[language]), ...unknownPlaces])];
}

function peopleOf(offices: readonly Office[], { corpus }: Knowledge) {
  return corpus.people.filter((person) => offices.some(({ id }) => person.offices.includes(id)));
}

/** Coverage from which a document answers though those about the named things do not. */
const TOLD_OF_MORE = 0.6;

/** A kind of fact, or a subject, that is asked of named things and that nothing about them tells. */
function unanswered(
  understanding: Understanding,
  about: readonly EntityKey[],
  knowledge: Knowledge,
): { readonly aspect: ReturnType<typeof missingAspect> } | undefined {
  const documents = documentsAbout(about, knowledge);
  const beyond = {
    ...understanding,
    residue: understanding.residue.filter(({ word }) => !CARD_WORDS.test(word.folded)),
  };
  // who is registered for the thing is told on its card
  const people = knowledge.corpus.people.filter(({ partners, offices }) =>
    [...partners.map((id) => `partner:${id}`), ...offices.map((id) => `office:${id}`)].some((key) =>
      about.includes(key as EntityKey),
    ),
  );
  const texts = [
    ...documents.flatMap(({ text }) => [text.da, text.en]),
    ...people.map(
      ({ name, mail, phone }) =>
        `${REGISTERED_PERSON} ${name} ${mail ?? ""} ${phone === undefined ? "" : `tlf. ${phone}`}`,
    ),
  ];
  const aspect = missingAspect(understanding, texts) ?? closedWithoutOffice(understanding, about);
  if (aspect !== undefined) return { aspect };
  if (namesStranger(understanding, documents)) return { aspect: undefined };
  if (understanding.counted.length > 0 && documents.every((document) => contradicts(document, understanding)))
    return { aspect: "count" };
  if (documents.every((document) => lacksWanted(document, understanding))) return { aspect: undefined };
  // "... hvor finder vi dem henne?": whatever is told before, no more is asked than the card has
  if (asksNoMore(understanding)) return undefined;
  return residueCovered(beyond, about, knowledge) < residueNeeded(beyond) ? { aspect: undefined } : undefined;
}

/** Whether a last question that says nothing by itself asks who or where. */
function asksNoMore({ lastSays, lastAsked, text }: Understanding): boolean {
  return (
    !lastSays &&
    lastAsked !== text &&
    /^(?:\p{Ll}{1,3},? )?(?:hvem|hvor|who|where)(?!\p{L})/iu.test(lastAsked)
  );
}

/** What a card answers by itself: where it is, what it is to us, who is its host. */
const CARD_WORDS =
  /^(?:cit(?:y|ies)|towns?|by|byen|place|sted|land|countr|office|kontor|host|vaert|link|relation|forbindelse|forhold|connection|status|partner|region|aftale|agreement|samarbejd|cooperat|collaborat|contact|kontakt|work|arbejd|aktiv|activ)/;

/** Much talk around a question must not hide that it is answered: a long one needs less of its words to be found. */
function residueNeeded({ residue, limits }: Understanding): number {
  return residue.length >= limits.long ? limits.residueLong : limits.residue;
}

/** A place that the question names beside the partner and that nothing about the partner mentions: "Region X i Kina". */
function namesStranger({ strangers }: Understanding, documents: readonly SearchDocument[]): boolean {
  if (strangers.length === 0) return false;
  const texts = documents.map(foldedOf);
  return strangers.some((names) => !names.some((name) => texts.some((text) => text.includes(fold(name)))));
}

/** Folded texts of documents that were looked at before. */
const foldedTexts = new WeakMap<SearchDocument, string>();

function foldedOf(document: SearchDocument): string {
  const { text, title } = document;
  const folded = foldedTexts.get(document) ?? fold(`${text.da} ${text.en} ${title.da} ${title.en}`);
  foldedTexts.set(document, folded);
  return folded;
}

/** The best document, when the question asks for more than a card holds. */
function askedBeyondCard(understanding: Understanding, best: Ranked | undefined): Ranked | undefined {
  if (best !== undefined && grantsWish(best, understanding) > 0) return best;
  return understanding.residue.length > 0 && isEnough(best, understanding) ? best : undefined;
}

function nearestAbout(best: Ranked | undefined, keys: readonly EntityKey[]): Ranked | undefined {
  return best !== undefined && best.document.about.some((key) => keys.includes(key)) ? best : undefined;
}

function hasStatedPartner(understanding: Understanding): boolean {
  return understanding.entities.some(
    ({ key, certainty }) => typeOf(key) === "partner" && certainty === "stated",
  );
}

function recordsOf<T extends { readonly id: string }>(
  understanding: Understanding,
  type: string,
  records: readonly T[],
): readonly T[] {
  return understanding.entities.flatMap(({ key }) =>
    typeOf(key) === type ? records.filter(({ id }) => id === idOf(key)) : [],
  );
}

/** A partner with everything that hangs on it. */
function cardOf(partner: Partner, knowledge: Knowledge): PartnerCard {
  const { corpus } = knowledge;
  return {
    partner,
    offices: partner.offices.flatMap((id): readonly Office[] =>
      corpus.offices.filter((office) => office.id === id),
    ),
    people: corpus.people.filter((person) => person.partners.includes(partner.id)),
    later: laterOf([`partner:${partner.id}`], knowledge),
  };
}

/** The unit that stands behind every agreement. */
function unitOf(knowledge: Knowledge) {
  return knowledge.corpus.organisations.find(({ contactFor }) => contactFor !== undefined);
}

/** Words that a question for a list may hold beside the words of grammar: anything more asks for something else. */
const LIST_WORDS =
  /^(?:name|region|partner|samarbejd|venskab|cooperat|collaborat|work|arbejd|kontor|office|undersog|investigat|examin|explor|kandidat|candidate|humanit|udland|udenlandsk|foreign|abroad|international|liste|list|oversigt|overview|alle|navn|antal|number|tael|count|fokus|focus|naer|taet|close|bliv|vores|our|land|countr|aftale|agreement|seks|six|6|europ|look|kig|verden|world|midtjyl|central|denmark|strateg|2008)/;

/** "hvilke regioner undersøges?", "our partner regions", "hvilke kontorer har vi?": a list, and nothing more than that. */
export function findList(
  { signals, concepts, carried, entities, foreign }: Understanding,
  knowledge: Knowledge,
): Finding | undefined {
  if (!signals.has("listWord") || !signals.has("partnerWord") || carried.topic !== "") return undefined;
  const folded = concepts.map(({ word }) => word.folded);
  const namesOther =
    foreign.length > 0 ||
    entities.some(({ key }) => /^(?:partner|office|network|programme|decision|duty):/.test(key));
  if (namesOther || !folded.every((word) => LIST_WORDS.test(word))) return undefined;
  const all = folded.join(" ");
  if (/kontor|office/.test(all))
    return {
      kind: "officeList",
      offices: knowledge.corpus.offices.filter(({ partners }) => partners.length > 0),
    };
  if (!/region|partner|land|countr/.test(all)) return undefined;
  const status = /undersog|investigat|examin|explor|kandidat|candidate/.test(all)
    ? "investigated"
    : /humanit/.test(all)
      ? "humanitarian"
      : "partner";
  return {
    kind: "partnerList",
    status,
    partners: knowledge.corpus.partners.filter((partner) => partner.status === status),
  };
}
