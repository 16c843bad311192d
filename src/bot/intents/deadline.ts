// "hvornår er næste statusrapport?" -> the duty with its cadence and its registered date, or that none is.
// "when is the next status report?"; also "when was X decided?", which the decisions answer, and "who owns it?".
import { isAskingWord } from "../../knowledge/language/function-words.ts";
import type { Duty } from "../../knowledge/model.ts";
import type { Ranked } from "../../knowledge/search/rank.ts";
import { contradicts, isEnough, residueCovered, missingAspect, search } from "../evidence.ts";
import type { Finding } from "../finding.ts";
import type { Context } from "../question.ts";
import { typeOf } from "../recognise/entities.ts";
import { asksOfOthers } from "../recognise/of-others.ts";
import { grants } from "../recognise/wish.ts";
import type { Understanding } from "../understanding.ts";
import { cardOf, datesWithin, findDues } from "./dues.ts";
import { findProgramme } from "./programme.ts";
import { findStrategy, laterOf } from "./strategy.ts";

/** A duty must rank among the first this many documents to be what a question means. */
const NEAR = 4;

/** Words of a question for all deadlines: none of them names one. */
const GENERAL =
  /^(?:frist|tidsfrist|deadline|date|dato|aflever|deliver|due|kvartal|quarter|maned|month|uge|week|sommer|summer|jul|christmas|kommende|upcoming|next|naeste|pligt|dut|opgave|task|rapporter|report|naa|na|marts|march|april|maj|may|juni|june|januar|januar|februar|international)/;

/** Finds the duty that is meant, or all of them; a question about the past is one for the passages. */
export function findDeadline(understanding: Understanding, context: Context): Finding {
  const duties = context.knowledge.corpus.duties;
  const { isGeneral, period } = understanding.dues;
  const meant = theDuty(understanding, duties);
  if (asksOfOthers(understanding, context.knowledge)) return notOurs(understanding);
  if (period !== undefined && meant !== undefined && asksForDates(understanding)) {
    const within = datesWithin(meant, period, context);
    return {
      kind: "duties",
      cards: [cardOf(meant, context)],
      best: undefined,
      focus: "when",
      period: within,
    };
  }
  if (meant === undefined && asksOfCall(understanding)) return findProgramme(understanding, context);
  if (isGeneral) return period === undefined ? allDuties(context) : findDues(period, context);
  return findByEvidence(understanding, context);
}

function notOurs({ entities }: Understanding): Finding {
  if (entities.length === 0) return { kind: "outOfScope" };
  return {
    kind: "notStated",
    aspect: undefined,
    about: entities.map(({ key }) => key),
    nearest: undefined,
  };
}

/**
 * "who owns it?", "how many days are left?" of a duty that is named, or that the question goes on from; `undefined` for
 * every other question.
 */
export function findOfDuty(understanding: Understanding, context: Context): Finding | undefined {
  const { asksOwner, asksOfDate } = understanding.dues;
  if (!asksOwner && !asksOfDate) return undefined;
  const duty =
    theDuty(understanding, context.knowledge.corpus.duties) ??
    theSearched(understanding, context) ??
    theLast(understanding, context);
  if (duty === undefined) return undefined;
  const focus = asksOwner ? "owner" : "when";
  return { kind: "duties", cards: [cardOf(duty, context)], best: undefined, focus };
}

/** The one duty that is named or gone on from, where nothing else is that a question could be about. */
function theDuty({ entities }: Understanding, duties: readonly Duty[]): Duty | undefined {
  const isElse = entities.some(({ key }) => !/^(?:duty|organisation|place)$/.test(typeOf(key)));
  const [duty, ...others] = duties.filter(({ id }) => entities.some(({ key }) => key === `duty:${id}`));
  return isElse || others.length > 0 ? undefined : duty;
}

/** The duty that the words are surely about, where they name nothing: "the action plans". */
function theSearched(understanding: Understanding, { knowledge }: Context): Duty | undefined {
  if (understanding.entities.length > 0) return undefined;
  const best = search(understanding, knowledge)[0];
  const duty = knowledge.corpus.duties.find(({ id }) => best?.document.about[0] === `duty:${id}`);
  if (duty === undefined) return undefined;
  // "how many working days are left until the action plans?": the days are no words of a duty's texts
  if (understanding.dues.asksOfDate) return understanding.signals.has("dutyWord") ? duty : undefined;
  const isCovered = residueCovered(understanding, [`duty:${duty.id}`], knowledge) >= SURE_RESIDUE;
  return isCovered && isEnough(best, understanding) ? duty : undefined;
}

/** The duty of the answer before, for a question that names nothing: "how many working days are left?" */
function theLast(
  { entities, dues, isNewTopic }: Understanding,
  { slots, knowledge }: Context,
): Duty | undefined {
  if (isNewTopic || entities.length > 0 || slots.intent !== "deadline" || !dues.asksOfDate) return undefined;
  const [key, ...others] = slots.about.filter((each) => typeOf(each) === "duty");
  if (others.length > 0) return undefined;
  return knowledge.corpus.duties.find(({ id }) => key === `duty:${id}`);
}

/** Share of what is asked that a duty nobody named must have, 0..1: all but a word in ten. */
const SURE_RESIDUE = 0.9;

/** "when is the deadline of Erasmus+?", or "and the deadline?" after it: that is a call's, and no duty of ours. */
function asksOfCall({ entities, carried, text }: Understanding): boolean {
  const isOne = /\b(?:the deadline|deadlinen|fristen)\b/iu.test(text);
  return entities.some(
    ({ key }) => typeOf(key) === "programme" && (isOne || !carried.entities.includes(key)),
  );
}

/** A date is asked for, and nothing that no date answers, such as what came of it. */
function asksForDates({ signals, dues, aspects }: Understanding): boolean {
  return (signals.has("asksWhen") || dues.saysDue || dues.isOnlyDates) && aspects.length === 0;
}

function allDuties(context: Context): Finding {
  const cards = context.knowledge.corpus.duties.map((duty) => cardOf(duty, context));
  return { kind: "duties", cards, best: undefined, focus: "when" };
}

function findByEvidence(understanding: Understanding, context: Context): Finding {
  const isBare = understanding.residue.every(({ word }) => GENERAL.test(word.folded));
  const duty =
    understanding.duty ?? (isBare ? theDuty(understanding, context.knowledge.corpus.duties) : undefined);
  if (duty !== undefined) return findSaid(duty, understanding, context);
  const ranked = search(understanding, context.knowledge);
  const duties = context.knowledge.corpus.duties;
  const meant = ranked.slice(0, NEAR).flatMap(({ document }) => {
    const keys: readonly string[] = document.about;
    return duties.filter((each) => keys.includes(`duty:${each.id}`));
  });
  const best = ranked[0];
  const isGeneral =
    meant.length === 0 && understanding.residue.every(({ word }) => GENERAL.test(word.folded));
  if (isGeneral) return allDuties(context);
  const first = meant[0];
  const isPast = best?.document.key.startsWith("decision:") === true;
  if (best === undefined || isPast) return findStrategy(understanding, context);
  // a deadline of something that no duty has a word for is none of ours: "fristen for årsopgørelsen"
  if (first === undefined || !isOfDuty(first, understanding, context)) {
    const { entities, residue, signals, dues } = understanding;
    const isWhole = residue.some(({ familiarity }) => familiarity !== "parts" && familiarity !== "unknown");
    const isNear = entities.length > 0 || (isWhole && best.coverage >= NEARLY_ALL);
    return dues.saysDue || (signals.has("asksWhen") && !isNear)
      ? notOurs(understanding)
      : findStrategy(understanding, context);
  }
  // who asks when a report or a plan is due gets the duty, whatever else is told around it
  const saysDuty =
    understanding.signals.has("dutyWord") &&
    understanding.signals.has("asksWhen") &&
    !contradicts(best.document, understanding);
  if (!saysDuty && !isEnough(best, understanding)) return findStrategy(understanding, context);
  return tell(first, best, understanding, context);
}

/** Whether the words that are no names of deadlines are found with a duty: "next council meeting" is near one. */
function isOfDuty({ id }: Duty, understanding: Understanding, { knowledge }: Context): boolean {
  // everyday words tell nothing elsewhere; here they tell what is due: "frist for at melde sig"
  const plain = understanding.concepts.filter((each) => each.isPlain && !isAskingWord(each.word.folded));
  const residue = [...understanding.residue, ...plain.map((each) => ({ ...each, mass: PLAIN_MASS }))].filter(
    ({ word }) => !GENERAL.test(word.folded),
  );
  // half of a compound is no word of the duty: "selvangivelsen" is not what "angives"
  const whole = residue.map((each) => (each.familiarity === "parts" ? { ...each, alternatives: [] } : each));
  const covered = residueCovered({ ...understanding, residue: whole }, [`duty:${id}`], knowledge);
  const isLong = residue.length >= understanding.limits.long;
  const isLoose = isLong && !understanding.dues.saysDue && understanding.signals.has("dutyWord");
  return covered >= (isLoose ? understanding.limits.residue : OF_DUTY);
}

/** Coverage from which a passage answers when something is due that no duty has a word for, 0..1. */
const NEARLY_ALL = 0.6;

/** What an everyday word counts among what is due: about as much as a word of the corpus. */
const PLAIN_MASS = 3;

/** Share of what a deadline is asked for that its duty must have, 0..1: half of it. */
const OF_DUTY = 0.5;

/** The duty that the words say, in its best passage; why it is done, where that is asked. */
function findSaid(duty: Duty, understanding: Understanding, context: Context): Finding {
  const ofIt = search(understanding, context.knowledge).filter(({ document }) =>
    document.about.some((key) => key === `duty:${duty.id}`),
  );
  const why = ofIt.find(({ document }) => grants("reason", document) === 1);
  if (understanding.signals.has("asksWhy") && why !== undefined)
    return { kind: "passages", best: why, more: [], later: laterOf([], context.knowledge), closed: [] };
  const best = ofIt.find(({ document }) => document.kind === "passage") ?? ofIt[0];
  // "how many times?" counts nothing that a text must count
  if (best === undefined || contradicts(best.document, { ...understanding, counted: [] }))
    return findStrategy(understanding, context);
  return tell(duty, best, understanding, context);
}

function tell(duty: Duty, best: Ranked, understanding: Understanding, context: Context): Finding {
  const missing = missingAspect(understanding, [best.document.text.da, best.document.text.en]);
  if (missing !== undefined) return findStrategy(understanding, context);
  return { kind: "duties", cards: [cardOf(duty, context)], best, focus: "when" };
}
