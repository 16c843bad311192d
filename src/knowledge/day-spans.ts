// Stretches of days as people count them: years, halves, quarters, months, weeks. In: a day or a year; out: the first and
// last day, both included. Pure arithmetic of the calendar; which of them somebody means is not decided here.
import { addDays, dayOf, weekdayOf } from "./calendar.ts";
import type { IsoDate } from "./model.ts";
import type { DaySpan } from "./recurrence.ts";
import { easterSunday } from "./working-days.ts";

/** 1 January to 31 December. */
export function yearSpan(year: number): DaySpan {
  return span(dayOf(year, 1, 1), dayOf(year, 12, 31));
}

/** A month, 1..12, from its first day to its last. */
export function monthSpan(year: number, month: number): DaySpan {
  return span(dayOf(year, month, 1), dayOf(year, month, 31));
}

/** A quarter, 1..4. */
export function quarterSpan(year: number, quarter: number): DaySpan {
  return span(dayOf(year, quarter * 3 - 2, 1), dayOf(year, quarter * 3, 31));
}

/** The first or the second half of a year. */
export function halfSpan(year: number, isFirst: boolean): DaySpan {
  return isFirst ? span(dayOf(year, 1, 1), dayOf(year, 6, 30)) : span(dayOf(year, 7, 1), dayOf(year, 12, 31));
}

/** The month of a day, or so many later. */
export function monthAt(today: IsoDate, ahead: number): DaySpan {
  const count = Number(today.slice(5, 7)) - 1 + ahead;
  return monthSpan(yearOf(today) + Math.floor(count / 12), (count % 12) + 1);
}

/** The quarter of a day, or so many later. */
export function quarterAt(today: IsoDate, ahead: number): DaySpan {
  const count = Math.floor((Number(today.slice(5, 7)) - 1) / 3) + ahead;
  return quarterSpan(yearOf(today) + Math.floor(count / 4), (count % 4) + 1);
}

/** The week of a day, Monday to Sunday, or so many later. */
export function weekAt(today: IsoDate, ahead: number): DaySpan {
  const monday = addDays(today, 1 - weekdayOf(today) + 7 * ahead);
  return span(monday, addDays(monday, 6));
}

/** An ISO week, 1..53: week 1 has 4 January in it. */
export function isoWeek(year: number, week: number): DaySpan {
  return weekAt(dayOf(year, 1, 4), Math.min(week, 53) - 1);
}

/** The holidays by law that hang on Easter: so many days after Easter Sunday, from and to. */
export function easterSpan(year: number, from: number, to: number): DaySpan {
  const easter = easterSunday(year);
  return span(addDays(easter, from), addDays(easter, to));
}

/** The same day so many months later; a day that the month lacks is its last. */
export function monthsLater(day: IsoDate, months: number): IsoDate {
  const count = Number(day.slice(5, 7)) - 1 + months;
  return dayOf(yearOf(day) + Math.floor(count / 12), (count % 12) + 1, Number(day.slice(8, 10)));
}

/** The year of a day. */
export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

function span(from: IsoDate, to: IsoDate): DaySpan {
  return { from, to };
}
