// Which days are worked in Denmark: public holidays by the Easter rule, the days off by agreement as a setting.
// Pure; school holidays are no part of it.
import { addDays, dayOf, weekdayOf } from "./calendar.ts";
import type { IsoDate } from "./model.ts";

/** The days that are off by agreement, not by law. */
export type FreeDays = {
  /** 5 June. */
  readonly constitutionDay: boolean;
  /** 24 December. */
  readonly christmasEve: boolean;
  /** 31 December. */
  readonly newYearsEve: boolean;
};

/** What the region's staff have unless set otherwise. */
export const defaultFreeDays: FreeDays = { constitutionDay: true, christmasEve: true, newYearsEve: false };

/** The first year without Store Bededag. */
const NO_PRAYER_DAY_SINCE = 2024;

/** Easter Sunday of a year, 1583..: the Gregorian computus, as an anonymous reader of Nature gave it in 1876. */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * correction + 114;
  return dayOf(year, Math.floor(count / 31), (count % 31) + 1);
}

/** The public holidays of a year by law, in order; Sundays among them as well. */
export function publicHolidays(year: number): readonly IsoDate[] {
  const easter = easterSunday(year);
  const prayerDay = year < NO_PRAYER_DAY_SINCE ? [26] : [];
  const moving = [-3, -2, 0, 1, ...prayerDay, 39, 49, 50].map((days) => addDays(easter, days));
  const fixed = [dayOf(year, 1, 1), dayOf(year, 12, 25), dayOf(year, 12, 26)];
  return [...new Set([...fixed, ...moving])].sort();
}

/** The public holidays and the days off by agreement of a year. */
export function closedDays(year: number, free: FreeDays = defaultFreeDays): readonly IsoDate[] {
  const agreed = [
    ...(free.constitutionDay ? [dayOf(year, 6, 5)] : []),
    ...(free.christmasEve ? [dayOf(year, 12, 24)] : []),
    ...(free.newYearsEve ? [dayOf(year, 12, 31)] : []),
  ];
  return [...new Set([...publicHolidays(year), ...agreed])].sort();
}

/** Neither a weekend nor a closed day. */
export function isWorkingDay(day: IsoDate, free: FreeDays = defaultFreeDays): boolean {
  return weekdayOf(day) <= 5 && !closedSet(Number(day.slice(0, 4)), free).has(day);
}

/** Closed days by year and setting: working one year out costs more than all else that is asked of a day. */
const closedByYear = new Map<string, ReadonlySet<IsoDate>>();
/** Years kept; a century and more of both settings in use. */
const MAX_YEARS = 400;

function closedSet(year: number, free: FreeDays): ReadonlySet<IsoDate> {
  const key = [year, free.constitutionDay, free.christmasEve, free.newYearsEve].join();
  const known = closedByYear.get(key);
  if (known !== undefined) return known;
  if (closedByYear.size >= MAX_YEARS) closedByYear.clear();
  const closed = new Set(closedDays(year, free));
  closedByYear.set(key, closed);
  return closed;
}

/** The day itself when it is worked, else the nearest worked day before it. */
export function workingDayOnOrBefore(day: IsoDate, free: FreeDays = defaultFreeDays): IsoDate {
  let candidate = day;
  while (!isWorkingDay(candidate, free)) candidate = addDays(candidate, -1);
  return candidate;
}

/** The day itself when it is worked, else the nearest worked day after it. */
export function workingDayOnOrAfter(day: IsoDate, free: FreeDays = defaultFreeDays): IsoDate {
  let candidate = day;
  while (!isWorkingDay(candidate, free)) candidate = addDays(candidate, 1);
  return candidate;
}

/** Days walked at most by `workingDaysBetween`: a century, beyond any deadline. */
const MAX_DAYS = 36_600;

/** Working days after `from` up to and including `to`; 0 when `to` is not later. Throws RangeError over a century. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, free: FreeDays = defaultFreeDays): number {
  let count = 0;
  let steps = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, free)) count += 1;
    steps += 1;
    if (steps > MAX_DAYS) throw new RangeError("workingDaysBetween spans more than a century.");
  }
  return count;
}
