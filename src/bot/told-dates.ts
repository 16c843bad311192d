// Duties, what the corpus and the store have registered, and a span of days in; each date within it with where it
// comes from out, so that nobody is told a date without its origin. Pure; no date is ever guessed.
import { addDays } from "../knowledge/calendar.ts";
import { rulesOfDuties } from "../knowledge/duty-rules.ts";
import type { Duty, IsoDate, Localized } from "../knowledge/model.ts";
import { type DateRule, type DaySpan, occurrencesByRule, type RuleDate } from "../knowledge/recurrence.ts";
import type { FreeDays } from "../knowledge/working-days.ts";
import type { RegisteredDate } from "./ports.ts";

/** Where a date comes from. */
export type DateOrigin =
  /** From chat or terminal: by whom (a recipient key, where it is one), and when in epoch milliseconds. */
  | { readonly kind: "registered"; readonly by: string; readonly at: number }
  /** A date in the corpus. */
  | (Noted & { readonly kind: "dated" })
  /** A rule in the corpus. */
  | (Noted & { readonly kind: "rule"; readonly rule: DateRule });

type Noted = { readonly by: string; readonly on: string; readonly note: Localized | undefined };

/** A date of a duty with its origin. */
export type ToldDate = RuleDate & { readonly duty: Duty; readonly origin: DateOrigin };

/** What dates are found in. */
export type DateSources = {
  readonly duties: readonly Duty[];
  readonly registered: readonly RegisteredDate[];
  readonly free: FreeDays;
};

/** Every date within the span, earliest first; of one duty when `only` is its id. */
export function toldDates(sources: DateSources, span: DaySpan, only?: string): readonly ToldDate[] {
  const { duties } = sources;
  const byId = new Map(duties.map((duty) => [duty.id, duty]));
  return computed(sources, span, only)
    .flatMap((date): readonly ToldDate[] => {
      const duty = byId.get(date.subject);
      const origin = duty === undefined ? undefined : originOf(date, duty, sources);
      return duty === undefined || origin === undefined ? [] : [{ ...date, duty, origin }];
    })
    .sort((a, b) => (a.deadline < b.deadline ? -1 : Number(a.deadline > b.deadline)));
}

/** How far ahead a next date is looked for, in days: first nearby, then as far as the rarest rule (20 years). */
const AHEAD_DAYS = [800, 7400] as const;
/** How far back a last date is looked for, in days. */
const BACK_DAYS = 800;

/** The next date of a duty on or after a day; `undefined` when none is registered and no rule gives one. */
export function nextDateOf(duty: Duty, sources: DateSources, today: IsoDate): ToldDate | undefined {
  for (const days of AHEAD_DAYS) {
    const [next] = toldDates(sources, { from: today, to: addDays(today, days) }, duty.id);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** The newest date of a duty before a day, of the last two years. */
export function lastDateOf(duty: Duty, sources: DateSources, today: IsoDate): ToldDate | undefined {
  const span = { from: addDays(today, -BACK_DAYS), to: addDays(today, -1) };
  return toldDates(sources, span, duty.id).at(-1);
}

function computed(
  { duties, registered, free }: DateSources,
  span: DaySpan,
  only?: string,
): readonly RuleDate[] {
  const known = registered.map(({ subject, occurrence, date }) => ({ subject, occurrence, deadline: date }));
  return occurrencesByRule(rulesOfDuties(duties), {
    span,
    free,
    registered: known,
    ...(only === undefined ? {} : { only }),
  });
}

/** The store's word first, then a date of the corpus, then the rule that gives this day. */
function originOf(date: RuleDate, duty: Duty, sources: DateSources): DateOrigin | undefined {
  const set = sources.registered.find(
    (each) => each.subject === date.subject && each.occurrence === date.occurrence,
  );
  if (set !== undefined) return { kind: "registered", by: set.by, at: set.at };
  const dated = duty.dates.find((each) => each.date === date.deadline);
  if (dated !== undefined)
    return { kind: "dated", by: dated.registeredBy, on: dated.registeredOn, note: dated.note };
  const ruled = duty.rules.find((each) =>
    isGiven({ ...sources, duties: withOnly(sources.duties, duty, [each]) }, date),
  );
  return ruled === undefined
    ? undefined
    : { kind: "rule", rule: ruled.rule, by: ruled.registeredBy, on: ruled.registeredOn, note: ruled.note };
}

/** Whether these sources give the date as well. */
function isGiven(sources: DateSources, { subject, deadline }: RuleDate): boolean {
  return computed(sources, { from: deadline, to: deadline }, subject).length > 0;
}

/** The duties, one of them with these rules and no dates. */
function withOnly(duties: readonly Duty[], duty: Duty, rules: Duty["rules"]): readonly Duty[] {
  return duties.map((each) => (each === duty ? { ...duty, dates: [], rules } : each));
}
