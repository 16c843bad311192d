// Room 4: a finding and a language -> the answer. One function a kind of finding; a new kind does not compile until
// it has one. Decides no facts.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { EntityKey } from "../../knowledge/model.ts";
import type { Answer, AnswerEntity } from "../answer.ts";
import type { Finding } from "../finding.ts";
import { idOf, typeOf } from "../recognise/entities.ts";
import type { Understanding } from "../understanding.ts";
import { danish } from "./da.ts";
import { startDraft } from "./draft.ts";
import { wordDues, wordDuties } from "./duties.ts";
import { english } from "./en.ts";
import {
  ENOUGH_CHARS,
  wordNotAPartner,
  wordOfficeList,
  wordOffices,
  wordPartnerList,
  wordPartners,
  wordUnit,
} from "./partners.ts";
import type { Phrases, Talk } from "./phrases.ts";
import { wordProgrammeFit } from "./programme-fit.ts";
import { sourceOf, wordProgramme, wordProgrammeList } from "./programmes.ts";
import type { Wording } from "./wording.ts";

/** Writes one kind of finding to the draft and gives the answer's title. */
type Word<Kind extends Finding["kind"]> = (
  finding: Extract<Finding, { kind: Kind }>,
  wording: Wording,
) => string;

const WORDS: { readonly [Kind in Finding["kind"]]: Word<Kind> } = {
  empty: (_, wording) => say(wording.phrases.empty, wording),
  smalltalk: ({ what }, wording) => say(wording.phrases[what], wording),
  help: (_, wording) => {
    const title = say(wording.phrases.help, wording);
    wording.draft.list(wording.phrases.help.examples.map((text) => [text]));
    return title;
  },
  whichOne: wordWhichOne,
  partners: wordPartners,
  offices: wordOffices,
  partnerList: wordPartnerList,
  officeList: wordOfficeList,
  unit: wordUnit,
  notAPartner: wordNotAPartner,
  passages: wordPassages,
  duties: wordDuties,
  dues: wordDues,
  programmeFit: wordProgrammeFit,
  programme: wordProgramme,
  programmeList: wordProgrammeList,
  notStated: wordNotStated,
  outOfScope: (_, wording) => {
    const title = say(wording.phrases.outOfScope, wording);
    wording.draft.notice("missing", wording.phrases.askUnit);
    return title;
  },
};

/** Words a finding. */
export function word(finding: Finding, understanding: Understanding, knowledge: Knowledge): Answer {
  const { language } = understanding;
  const phrases: Phrases = language === "da" ? danish : english;
  const draft = startDraft(language);
  const unit = knowledge.corpus.organisations.find(({ contactFor }) => contactFor !== undefined);
  const wording: Wording = { language, phrases, draft, knowledge, unit };
  // what was taken over comes first, so that a wrong guess is seen at once
  const carried = understanding.carried.entities.map((key) => knowledge.nameOf(key)[language]);
  const title = wordOne(finding, wording);
  if (carried.length > 0 && hasContent(finding))
    draft.notice("assumed", phrases.takenOver(phrases.and(carried)));
  const entities = entitiesOf(finding, understanding);
  return {
    language,
    intent: intentOf(finding, understanding),
    refused: isRefusal(finding),
    title,
    parts: draft.parts,
    citations: draft.citations,
    entities: entities.map(
      (key): AnswerEntity => ({ type: typeOf(key), id: idOf(key), name: knowledge.nameOf(key)[language] }),
    ),
    suggestions: suggestionsFor(finding, phrases, language),
    why: {
      intent: understanding.intent,
      certainty: understanding.certainty,
      matched: "best" in finding && finding.best !== undefined ? finding.best.matched : understanding.matched,
      runnerUp: { intent: understanding.runnerUp, document: runnerUpOf(finding) },
      carried,
    },
  };
}

function wordOne<Kind extends Finding["kind"]>(
  finding: Extract<Finding, { kind: Kind }>,
  wording: Wording,
): string {
  // the mapped type pairs each kind with its function; the compiler cannot follow that through an index
  return (WORDS[finding.kind] as Word<Kind>)(finding, wording);
}

function say(talk: Talk, { draft }: Wording): string {
  draft.paragraph(talk.text);
  return talk.title;
}

function wordWhichOne(
  { keys, utteranceOf }: Extract<Finding, { kind: "whichOne" }>,
  wording: Wording,
): string {
  const { draft, phrases, language, knowledge } = wording;
  const names = keys.map((key) => knowledge.nameOf(key)[language]);
  draft.choices(
    phrases.whichOne(keys.length),
    names.map((name) => ({ label: name, utterance: utteranceOf(name) })),
  );
  return phrases.whichOneTitle;
}

function wordPassages(finding: Extract<Finding, { kind: "passages" }>, wording: Wording): string {
  const { draft, phrases, language, knowledge } = wording;
  const { best, more, later } = finding;
  draft.paragraph(best.document.text[language], best.document.citation);
  for (const { document } of more) {
    if (draft.length() + document.text[language].length < ENOUGH_CHARS)
      draft.paragraph(document.text[language], document.citation);
  }
  for (const programme of finding.closed)
    draft.notice(
      "closed",
      phrases.namedClosed(programme.name[language], phrases.date(programme.period.to)),
      sourceOf(programme, wording),
    );
  for (const item of later) {
    if (best.document.key === `development:${item.id}`) continue;
    if (draft.length() + item.text[language].length < ENOUGH_CHARS)
      draft.notice(
        "later",
        phrases.later(phrases.date(item.asOf), item.text[language]),
        knowledge.cite.development(item),
      );
  }
  if (finding.askUnit === true) draft.notice("missing", phrases.noPersonAskUnit);
  return best.document.kind === "development"
    ? knowledge.nameOf(best.document.about[0] ?? "place:")[language]
    : best.document.title[language];
}

function wordNotStated(
  { aspect, about, nearest }: Extract<Finding, { kind: "notStated" }>,
  wording: Wording,
): string {
  const { draft, phrases, language, knowledge } = wording;
  const names = phrases.and(about.slice(0, 2).map((key) => knowledge.nameOf(key)[language]));
  draft.paragraph(
    aspect === undefined ? phrases.notStatedAtAll(names) : phrases.notStated(phrases.aspect[aspect], names),
  );
  if (nearest !== undefined)
    draft.paragraph(phrases.nearest(nearest.document.text[language]), nearest.document.citation);
  draft.notice("missing", phrases.askUnit);
  return phrases.notStatedTitle;
}

function isRefusal(finding: Finding): boolean {
  return (
    finding.kind === "notStated" ||
    finding.kind === "outOfScope" ||
    finding.kind === "notAPartner" ||
    finding.kind === "empty"
  );
}

function hasContent(finding: Finding): boolean {
  return (
    !["empty", "smalltalk", "help", "outOfScope", "whichOne"].includes(finding.kind) && !isOfAll(finding)
  );
}

/** Every deadline there is: nothing that was named or taken over made it what it is. */
function isOfAll(finding: Finding): boolean {
  return finding.kind === "dues" || (finding.kind === "duties" && finding.cards.length > 1);
}

function intentOf(finding: Finding, { intent }: Understanding): Answer["intent"] {
  if (finding.kind === "outOfScope") return "out_of_scope";
  // whoever asks who owns a duty goes on about deadlines
  if (finding.kind === "duties" || finding.kind === "dues") return "deadline";
  return finding.kind === "notStated" && intent === "out_of_scope" ? "out_of_scope" : intent;
}

function runnerUpOf(finding: Finding): string | null {
  return finding.kind === "passages" ? (finding.more[0]?.document.key ?? null) : null;
}

/** What the answer is about, most important first. */
function entitiesOf(finding: Finding, understanding: Understanding): readonly EntityKey[] {
  const named = understanding.entities.map(({ key }) => key);
  return [...new Set([...ownEntities(finding), ...(hasContent(finding) ? named : [])])];
}

function ownEntities(finding: Finding): readonly EntityKey[] {
  switch (finding.kind) {
    case "partners":
      return finding.cards.flatMap(({ partner, offices }): EntityKey[] => [
        `partner:${partner.id}`,
        ...offices.map(({ id }): EntityKey => `office:${id}`),
      ]);
    case "offices":
    case "officeList":
      return finding.offices.map(({ id }): EntityKey => `office:${id}`);
    case "partnerList":
      return finding.partners.map(({ id }): EntityKey => `partner:${id}`);
    case "unit":
      return finding.unit === undefined ? [] : [`organisation:${finding.unit.id}`];
    case "passages":
      return finding.best.document.about;
    case "duties":
      return finding.cards.map(({ duty }): EntityKey => `duty:${duty.id}`);
    case "dues":
      return duesEntities(finding);
    case "programmeFit":
      return finding.result.ranking
        .slice(0, 3)
        .map(({ programme }): EntityKey => `programme:${programme.id}`);
    case "programme":
      return finding.cards.map(({ programme }): EntityKey => `programme:${programme.id}`);
    case "programmeList":
      return finding.running.map(({ id }): EntityKey => `programme:${id}`);
    case "notStated":
      return finding.about;
    case "whichOne":
      return finding.keys;
    case "empty":
    case "smalltalk":
    case "help":
    case "notAPartner":
    case "outOfScope":
      return [];
  }
}

/** The duties with a date, so that "who owns it?" means the one; all of them where none has. */
function duesEntities({ dates, undated }: Extract<Finding, { kind: "dues" }>): readonly EntityKey[] {
  const duties = dates.length > 0 ? dates.map(({ duty }) => duty) : undated;
  return [...new Set(duties.map(({ id }): EntityKey => `duty:${id}`))];
}

function suggestionsFor(
  finding: Finding,
  { suggestions }: Phrases,
  language: Answer["language"],
): readonly string[] {
  switch (finding.kind) {
    case "partners": {
      const name = finding.cards[0]?.partner.name[language] ?? "";
      return finding.focus === "contact"
        ? [suggestions.doWith(name), suggestions.partners]
        : [suggestions.contactIn(name), suggestions.partners];
    }
    case "outOfScope":
    case "empty":
      return [suggestions.help, suggestions.partners, suggestions.status];
    case "notAPartner":
      return [suggestions.partners, suggestions.investigated];
    case "smalltalk":
    case "help":
    case "programmeList":
      return [suggestions.partners, suggestions.programme, suggestions.status];
    case "partnerList":
      return [suggestions.investigated];
    case "whichOne":
    case "offices":
    case "officeList":
    case "unit":
    case "passages":
    case "duties":
    case "dues":
    case "programmeFit":
    case "programme":
    case "notStated":
      return [];
  }
}
