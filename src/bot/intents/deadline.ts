// "hvornår er næste statusrapport?" -> the duty with its cadence and its registered date, or that none is.
// "when is the next status report?"; also "when was X decided?", which the decisions answer.
import { nextElection } from "../../knowledge/calendar.ts";
import type { Duty, IsoDate } from "../../knowledge/model.ts";
import { isEnough, missingAspect, search } from "../evidence.ts";
import type { DutyCard, Finding } from "../finding.ts";
import type { Context } from "../question.ts";
import { findStrategy } from "./strategy.ts";
import type { Understanding } from "../understanding.ts";

/** A duty must rank among the first this many documents to be what a question means. */
const NEAR = 4;

/** Finds the duty that is meant; a question about the past is one for the passages. */
export function findDeadline(understanding: Understanding, context: Context): Finding {
  const ranked = search(understanding, context.knowledge);
  const duties = context.knowledge.corpus.duties;
  const meant = ranked.slice(0, NEAR).flatMap(({ document }) => {
    const keys: readonly string[] = document.about;
    return duties.filter((duty) => keys.includes(`duty:${duty.id}`));
  });
  const best = ranked[0];
  const isGeneral = meant.length === 0 && understanding.residue.length <= 1;
  if (isGeneral)
    return { kind: "duties", cards: duties.map((duty) => cardOf(duty, context)), best: undefined };
  const first = meant[0];
  const isPast = best?.document.key.startsWith("decision:") === true;
  if (first === undefined || isPast || !isEnough(best, understanding))
    return findStrategy(understanding, context);
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
