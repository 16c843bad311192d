// "what is due this quarter?" -> every date within it, and the duties that have none; "er statusrapporten før jul?" ->
// the dates of that duty within it. "hvad skal vi aflevere før sommerferien?": a school holiday is taken from a plan of
// the corpus and told as one, or told as unknown; its days are never guessed.
import { addDays, daysBetween, nextElection } from "../../knowledge/calendar.ts";
import type { Duty, IsoDate } from "../../knowledge/model.ts";
import type { DaySpan } from "../../knowledge/recurrence.ts";
import { workingDaysBetween } from "../../knowledge/working-days.ts";
import type { AskedPeriod, DutyCard, Finding, SeenDate } from "../finding.ts";
import type { Context } from "../question.ts";
import type { Period } from "../recognise/period.ts";
import { type DateSources, lastDateOf, nextDateOf, type ToldDate, toldDates } from "../told-dates.ts";

/** How far ahead dates are listed when the stretch that was asked about is not known, in days: two years. */
const AHEAD_DAYS = 731;
/** The longest stretch that is listed, in days: what a list of deadlines is read for. */
const LONGEST_DAYS = 3660;

/** What dates are found in. */
function dateSources({ knowledge, registered, free }: Context): DateSources {
  return { duties: knowledge.corpus.duties, registered, free };
}

/** Every date within a period. */
export function findDues(period: Period, context: Context): Finding {
  const asked = periodOf(period, context);
  const { today } = context;
  const span = spanOf(asked, today);
  const sources = dateSources(context);
  const dates = toldDates(sources, span).map((date) => see(date, context));
  const next = context.knowledge.corpus.duties.map(
    (duty) => [duty, nextDateOf(duty, sources, today)] as const,
  );
  const undated = next
    .filter(([duty, date]) => date === undefined && !dates.some(({ subject }) => subject === duty.id))
    .map(([duty]) => duty);
  const beyond = next
    .flatMap(([, date]) => (date === undefined || date.deadline <= span.to ? [] : [date]))
    .sort((a, b) => (a.deadline < b.deadline ? -1 : 1))[0];
  const later = dates.length > 0 || beyond === undefined ? undefined : see(beyond, context);
  return { kind: "dues", asked, dates, undated, later };
}

/** The dates of one duty within a period. */
export function datesWithin(
  duty: Duty,
  period: Period,
  context: Context,
): { readonly asked: AskedPeriod; readonly dates: readonly SeenDate[] } {
  const asked = periodOf(period, context);
  const dates = toldDates(dateSources(context), spanOf(asked, context.today), duty.id);
  return { asked, dates: dates.map((date) => see(date, context)) };
}

/** A duty with its next date, or its last when there is no next. */
export function cardOf(duty: Duty, context: Context): DutyCard {
  const { knowledge, today } = context;
  const sources = dateSources(context);
  const next = nextDateOf(duty, sources, today);
  const last = next === undefined ? lastDateOf(duty, sources, today) : undefined;
  const isTiedToElection = duty.cadence.every === 4;
  return {
    duty,
    next: next === undefined ? undefined : see(next, context),
    last: last === undefined ? undefined : see(last, context),
    nextElection: isTiedToElection ? nextElection(knowledge.corpus.elections, today) : undefined,
  };
}

function see(date: ToldDate, { today, free }: Context): SeenDate {
  return {
    ...date,
    daysLeft: daysBetween(today, date.deadline),
    workingDaysLeft: workingDaysBetween(today, date.deadline, free),
  };
}

function spanOf(asked: AskedPeriod, today: IsoDate): DaySpan {
  if (asked.kind === "unknown") return { from: today, to: addDays(today, AHEAD_DAYS) };
  const longest = addDays(asked.from, LONGEST_DAYS);
  return { from: asked.from, to: asked.to < longest ? asked.to : longest };
}

/** The days that a period means: a school holiday's are those of the first plan that is not over. */
function periodOf(period: Period, { knowledge, today }: Context): AskedPeriod {
  if (period.kind === "days") return { ...period, plan: undefined };
  const { which, side, year } = period;
  const plan = knowledge.corpus.schoolHolidays
    .filter((each) => each.which === which && (year === undefined || each.from.startsWith(String(year))))
    .filter((each) => year !== undefined || (side === "before" ? each.from > today : each.to >= today))
    .sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  // days of the corpus, which the schema has checked
  const [from, to] = [plan?.from as IsoDate, plan?.to as IsoDate];
  if (plan === undefined) return { kind: "unknown", which };
  switch (side) {
    case "before":
      return { kind: "days", from: today, to: addDays(from, -1), plan };
    case "during":
      return { kind: "days", from, to, plan };
    case "after":
      return { kind: "days", from: addDays(to, 1), to: addDays(to, AFTER_DAYS), plan };
  }
}

/** How far "after the summer holiday" looks, in days: a year. */
const AFTER_DAYS = 366;
