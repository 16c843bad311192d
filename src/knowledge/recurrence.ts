// The dates of duties by rule: each duty's rules in, its occurrences within a span of days out. Pure and bounded.
import { addDays, dayOf, electionOnOrAfter } from "./calendar.ts";
import type { IsoDate } from "./model.ts";
import { defaultFreeDays, type FreeDays, workingDayOnOrAfter, workingDayOnOrBefore } from "./working-days.ts";

/** How a duty's dates are found. */
export type DateRule =
  | { readonly kind: "date"; readonly date: IsoDate }
  /** A month (1..12) and day (1..31; a day the month lacks is its last) of every `everyYears`-th year from `from`. */
  | {
      readonly kind: "yearly";
      readonly month: number;
      readonly day: number;
      readonly everyYears: number;
      readonly from: number;
    }
  /** The first or last working day of a month; of every month when `month` is null. */
  | { readonly kind: "working_day"; readonly which: "first" | "last"; readonly month: number | null }
  /** So many days, 0..3660, before each occurrence of another duty. */
  | { readonly kind: "before"; readonly duty: string; readonly days: number }
  /** The day of each regional election. */
  | { readonly kind: "election" };

/** A duty's rules; all of them count. */
export type DutyRules = { readonly duty: string; readonly rules: readonly DateRule[] };

/** A period of a duty with its date. */
export type RuleDate = { readonly subject: string; readonly occurrence: string; readonly deadline: IsoDate };

/** Days from first to last of the wanted span, both included. */
export type DaySpan = { readonly from: IsoDate; readonly to: IsoDate };

/** Duties may hang on each other this deep; deeper is a circle. */
export const MAX_DEPTH = 8;
/** Days that a "before" may reach over. */
const MAX_BEFORE_DAYS = 3660;
/** The longest span computed at once, in years. */
const MAX_SPAN_YEARS = 40;

/** What is wanted, and what the unit has registered: such a date wins over the rule's, also for duties that hang on it. */
export type RuleTask = {
  readonly span: DaySpan;
  readonly free?: FreeDays;
  readonly registered?: readonly RuleDate[];
  /** The one duty whose dates are wanted; all when left out. */
  readonly only?: string;
};

/**
 * Every occurrence within the span, by duty and then by date. An occurrence's name is its period: the year, or year
 * and month for a monthly rule; a second date in one period is named by itself; a rule that hangs on another duty
 * takes over that duty's names. Throws RangeError for a circle of duties and for a span of over 40 years.
 */
export function occurrencesByRule(
  duties: readonly DutyRules[],
  { span, free = defaultFreeDays, registered = [], only }: RuleTask,
): readonly RuleDate[] {
  if (Number(span.to.slice(0, 4)) - Number(span.from.slice(0, 4)) > MAX_SPAN_YEARS)
    throw new RangeError("occurrencesByRule spans more than 40 years.");
  return duties
    .filter(({ duty }) => only === undefined || duty === only)
    .flatMap((duty) => datesOf(duty, { duties, span, free, registered, depth: 0 }));
}

type Task = {
  readonly duties: readonly DutyRules[];
  readonly span: DaySpan;
  readonly free: FreeDays;
  readonly registered: readonly RuleDate[];
  readonly depth: number;
};

function datesOf({ duty, rules }: DutyRules, task: Task): readonly RuleDate[] {
  const registered = task.registered.filter(({ subject }) => subject === duty);
  const taken = new Map(registered.map(({ occurrence, deadline }) => [occurrence, deadline]));
  const named = rules.flatMap((rule) => datesByRule(rule, task)).sort(byDeadline);
  for (const { deadline, name } of named) {
    const known = taken.get(name);
    if (known === undefined) taken.set(name, deadline);
    else if (!registered.some(({ occurrence }) => occurrence === name) && known !== deadline)
      taken.set(deadline, deadline);
  }
  return [...taken]
    .map(([occurrence, deadline]) => ({ subject: duty, occurrence, deadline }))
    .filter(({ deadline }) => deadline >= task.span.from && deadline <= task.span.to)
    .sort(byDeadline);
}

function byDeadline(a: { readonly deadline: IsoDate }, b: { readonly deadline: IsoDate }): number {
  return a.deadline < b.deadline ? -1 : Number(a.deadline > b.deadline);
}

type Named = { readonly deadline: IsoDate; readonly name: string };

function datesByRule(rule: DateRule, task: Task): readonly Named[] {
  const { from, to } = task.span;
  switch (rule.kind) {
    case "date":
      return [{ deadline: rule.date, name: yearOf(rule.date) }];
    case "yearly":
      return years(task.span)
        .filter((year) => year >= rule.from && (year - rule.from) % rule.everyYears === 0)
        .map((year) => ({ deadline: dayOf(year, rule.month, rule.day), name: String(year) }));
    case "working_day":
      return workingDays(rule, task);
    case "before":
      return before(rule, task);
    case "election": {
      const found: Named[] = [];
      for (let day = electionOnOrAfter(from); day <= to; day = electionOnOrAfter(addDays(day, 1)))
        found.push({ deadline: day, name: yearOf(day) });
      return found;
    }
  }
}

function workingDays(
  { which, month }: Extract<DateRule, { kind: "working_day" }>,
  { span, free }: Task,
): readonly Named[] {
  const months = month === null ? Array.from({ length: 12 }, (_, at) => at + 1) : [month];
  return years(span).flatMap((year) =>
    months.map((each) => {
      const edge = dayOf(year, each, which === "first" ? 1 : 31);
      const deadline = which === "first" ? workingDayOnOrAfter(edge, free) : workingDayOnOrBefore(edge, free);
      return { deadline, name: month === null ? deadline.slice(0, 7) : String(year) };
    }),
  );
}

function before({ duty, days }: Extract<DateRule, { kind: "before" }>, task: Task): readonly Named[] {
  const { duties, span } = task;
  if (task.depth >= MAX_DEPTH) throw new RangeError(`The dates of duty '${duty}' hang on themselves.`);
  if (days < 0 || days > MAX_BEFORE_DAYS)
    throw new RangeError("A duty may lie 0 to 3660 days before another.");
  const other = duties.find((each) => each.duty === duty);
  if (other === undefined) return [];
  const later = { from: addDays(span.from, days), to: addDays(span.to, days) };
  return datesOf(other, { ...task, span: later, depth: task.depth + 1 }).map(({ deadline, occurrence }) => ({
    deadline: addDays(deadline, -days),
    name: occurrence,
  }));
}

function years({ from, to }: DaySpan): readonly number[] {
  const first = Number(yearOf(from));
  const count = Math.max(0, Number(yearOf(to)) - first + 1);
  return Array.from({ length: count }, (_, at) => first + at);
}

function yearOf(day: IsoDate): string {
  return day.slice(0, 4);
}
