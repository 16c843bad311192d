// "hvornår er næste statusrapport?" -> the duty with its cadence and its registered date, or that none is.
// "when is the next status report?"; also "when was X decided?", which the decisions answer.
import { nextElection } from "../../knowledge/calendar.ts";
import type { Duty, IsoDate } from "../../knowledge/model.ts";
import { contradicts, isEnough, residueCovered, missingAspect, search } from "../evidence.ts";
import type { DutyCard, Finding } from "../finding.ts";
import type { Context } from "../question.ts";
import { findStrategy } from "./strategy.ts";
import type { Understanding } from "../understanding.ts";

/** A duty must rank among the first this many documents to be what a question means. */
const NEAR = 4;

/** Words of a question for all deadlines: none of them names one. */
const GENERAL =
  /^(?:frist|tidsfrist|deadline|date|dato|aflever|deliver|due|kvartal|quarter|maned|month|uge|week|sommer|summer|jul|christmas|kommende|upcoming|next|naeste|pligt|dut|opgave|task|rapporter|report|naa|na|marts|march|april|maj|may|juni|june|januar|januar|februar|international)/;

/** Finds the duty that is meant; a question about the past is one for the passages. */
export function findDeadline(understanding: Understanding, context: Context): Finding {
  const ranked = search(understanding, context.knowledge);
  const duties = context.knowledge.corpus.duties;
  const meant = ranked.slice(0, NEAR).flatMap(({ document }) => {
    const keys: readonly string[] = document.about;
    return duties.filter((duty) => keys.includes(`duty:${duty.id}`));
  });
  const best = ranked[0];
  const isGeneral =
    meant.length === 0 && understanding.residue.every(({ word }) => GENERAL.test(word.folded));
  if (isGeneral)
    return { kind: "duties", cards: duties.map((duty) => cardOf(duty, context)), best: undefined };
  const first = meant[0];
  // "next council meeting" is near a duty of the council and still asks for something else
  const isAsked =
    first !== undefined &&
    residueCovered(understanding, [`duty:${first.id}`], context.knowledge) >= understanding.limits.residue;
  const isPast = best?.document.key.startsWith("decision:") === true;
  if (first === undefined || best === undefined || isPast) return findStrategy(understanding, context);
  // who asks when a report or a plan is due gets the duty, whatever else is told around it
  const saysDuty =
    understanding.signals.has("dutyWord") &&
    understanding.signals.has("asksWhen") &&
    !contradicts(best.document, understanding);
  if (!saysDuty && (!isAsked || !isEnough(best, understanding))) return findStrategy(understanding, context);
  const missing = missingAspect(understanding, [best.document.text.da, best.document.text.en]);
  if (missing !== undefined) return findStrategy(understanding, context);
  return { kind: "duties", cards: [cardOf(first, context)], best };
}

function cardOf(
  duty: Duty,
  { today, knowledge }: { readonly today: IsoDate; readonly knowledge: Context["knowledge"] },
): DutyCard {
  const next = duty.dates
    .map(({ date }) => date)
    .filter((date) => date >= today)
    .sort()[0];
  const isTiedToElection = duty.cadence.every === 4;
  return {
    duty,
    nextDate: next,
    nextElection: isTiedToElection ? nextElection(knowledge.corpus.elections, today) : undefined,
  };
}
