// Days, times of day and elections. A day is a Europe/Copenhagen calendar day as text; instants come in as arguments.
import { Temporal } from "temporal-polyfill";
import type { Election, IsoDate } from "./model.ts";

const ZONE = "Europe/Copenhagen";
const DAY_MS = 86_400_000;

/** The day in Copenhagen at an instant given as an ISO 8601 date-time with offset or Z. Throws RangeError otherwise. */
export function copenhagenDay(instant: string): IsoDate {
  // as JavaScript writes it: the day asked for with each question
  if (WRITTEN_BY_US.test(instant)) {
    const epochMs = Date.parse(instant);
    if (!Number.isNaN(epochMs)) return copenhagenDayAt(epochMs);
  }
  return dayIn(Temporal.Instant.from(instant));
}

const WRITTEN_BY_US = /^20\d\d-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** The day in Copenhagen at an instant in epoch milliseconds. */
export function copenhagenDayAt(epochMs: number): IsoDate {
  const hour = Math.floor(epochMs / HOUR_MS);
  if (hour !== lastHour.hour)
    lastHour = { hour, day: dayIn(Temporal.Instant.fromEpochMilliseconds(epochMs)) };
  return lastHour.day;
}

const HOUR_MS = 3_600_000;

/** The hour asked for last and its day: since 1894 clocks there differ from UTC by whole hours, so that no day ends within one. */
let lastHour: { readonly hour: number; readonly day: IsoDate } = {
  hour: 0,
  day: dayIn(Temporal.Instant.fromEpochMilliseconds(0)),
};

/**
 * The instant, in epoch milliseconds, at which clocks in Copenhagen show an hour of a day. An hour that summer time
 * skips is taken an hour later; of an hour that comes twice, the first is taken.
 */
export function copenhagenInstant(day: IsoDate, hour: number, minute: number = 0): number {
  const time = Temporal.PlainTime.from({ hour, minute });
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds;
}

/** A day from text such as 2027-03-15; `undefined` for any other text and for days that do not exist. */
export function parseIsoDate(text: string): IsoDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || toDay(time) !== text) return undefined;
  return toDay(time);
}

/** The day of a year, month (1..12) and day of month; a day that the month lacks becomes its last, as 29 February. */
export function dayOf(year: number, month: number, dayOfMonth: number): IsoDate {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1, Math.min(dayOfMonth, last)));
}

/** So many days later; earlier for a negative count. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return toDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: IsoDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The next regional election on or after a day; `undefined` after the last one recorded. */
export function nextElection(elections: readonly Election[], today: IsoDate): string | undefined {
  return elections
    .map(({ date }) => date)
    .filter((date) => date >= today)
    .sort()[0];
}

/** A year with a regional election; every fourth from here. */
const ELECTION_YEAR = 2025;
const ELECTION_EVERY = 4;
const NOVEMBER = 11;
const TUESDAY = 2;

/** The regional election by the rule, on or after a day: the third Tuesday of November of every fourth year. */
export function electionOnOrAfter(day: IsoDate): IsoDate {
  const year = Number(day.slice(0, 4));
  const behind = (ELECTION_EVERY + ((year - ELECTION_YEAR) % ELECTION_EVERY)) % ELECTION_EVERY;
  const election = thirdTuesdayOfNovember(year - behind);
  return election >= day ? election : thirdTuesdayOfNovember(year - behind + ELECTION_EVERY);
}

function thirdTuesdayOfNovember(year: number): IsoDate {
  const first = dayOf(year, NOVEMBER, 1);
  return addDays(first, ((TUESDAY - weekdayOf(first) + 7) % 7) + 14);
}

function dayIn(instant: Temporal.Instant): IsoDate {
  // The casts here and below are the brand's own makers.
  return instant.toZonedDateTimeISO(ZONE).toPlainDate().toString() as IsoDate;
}

function toDay(utcMs: number): IsoDate {
  return new Date(utcMs).toISOString().slice(0, 10) as IsoDate;
}
