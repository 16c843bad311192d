// Days, hours of Copenhagen and elections: known days, both changes of summer time, and the naive way beside the quick.
import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import {
  addDays,
  copenhagenDayAt,
  copenhagenInstant,
  dayOf,
  daysBetween,
  electionOnOrAfter,
  parseIsoDate,
  weekdayOf,
} from "../../src/knowledge/calendar.ts";
import {
  closedDays,
  type FreeDays,
  easterSunday,
  isWorkingDay,
  publicHolidays,
  workingDayOnOrBefore,
  workingDaysBetween,
} from "../../src/knowledge/working-days.ts";
import { day } from "../support/entries.ts";

type Recorded = {
  readonly holidays: readonly { readonly date: string }[];
  readonly elections: readonly { readonly date: string }[];
};
const recorded = parse(
  readFileSync(new URL("../../corpus/calendar.yaml", import.meta.url), "utf8"),
) as Recorded;

const days = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

const ask = (text: string, free?: FreeDays): boolean => isWorkingDay(day(text), free);
const utc = (text: string, hour: number): string =>
  new Date(copenhagenInstant(day(text), hour)).toISOString().slice(11, 16);

test("a day is text that exists in the calendar", () => {
  expect(parseIsoDate("2028-02-29")).toBe("2028-02-29");
  for (const wrong of ["2027-02-29", "2027-13-01", "2027-00-10", "27-01-01", "2027-1-1", " 2027-01-01", ""])
    expect(parseIsoDate(wrong)).toBeUndefined();
});

test("adding days and counting them are each other's inverse", () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: -4000, max: 4000 }),
      (from, count) => daysBetween(from, addDays(from, count)) === count,
    ),
  );
  expect(addDays(day("2028-02-28"), 1)).toBe("2028-02-29");
  expect(addDays(day("2026-12-31"), 1)).toBe("2027-01-01");
  expect(dayOf(2027, 2, 29)).toBe("2027-02-28");
});

test("weekdays run from Monday to Sunday", () => {
  expect(["2026-11-23", "2026-11-25", "2026-11-29"].map((text) => weekdayOf(day(text)))).toEqual([1, 3, 7]);
});

test("nine in the morning stays nine through both changes of summer time", () => {
  expect(utc("2026-03-28", 9)).toBe("08:00");
  expect(utc("2026-03-29", 9)).toBe("07:00");
  expect(utc("2026-10-24", 9)).toBe("07:00");
  expect(utc("2026-10-25", 9)).toBe("08:00");
});

test("the hour that is skipped is taken later, the hour that comes twice is taken once, the first time", () => {
  expect(new Date(copenhagenInstant(day("2026-03-29"), 2)).toISOString()).toBe("2026-03-29T01:00:00.000Z");
  expect(new Date(copenhagenInstant(day("2026-10-25"), 2)).toISOString()).toBe("2026-10-25T00:00:00.000Z");
});

test("every hour of every day lies on that day, as the platform's own clock shows it", () => {
  const naive = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen", dateStyle: "short" });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 23 }), (each, hour) => {
      const instant = copenhagenInstant(each, hour);
      return copenhagenDayAt(instant) === each && naive.format(instant) === each;
    }),
  );
});

test("holidays are those that the corpus records from another source, year by year", () => {
  const years = [...new Set(recorded.holidays.map(({ date }) => Number(date.slice(0, 4))))].filter((year) => {
    // The last recorded year may be a part of a year.
    return recorded.holidays.filter(({ date }) => date.startsWith(String(year))).length >= 10;
  });
  expect(years.length).toBeGreaterThan(2);
  for (const year of years)
    expect(closedDays(year)).toEqual(
      recorded.holidays
        .map(({ date }) => date)
        .filter((date) => date.startsWith(String(year)))
        .sort(),
    );
});

test("Easter falls on a Sunday between 22 March and 25 April, in known years on known days", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
      const easter = easterSunday(year);
      return weekdayOf(easter) === 7 && easter >= `${year}-03-22` && easter <= `${year}-04-25`;
    }),
  );
  const known = {
    1943: "1943-04-25",
    2008: "2008-03-23",
    2024: "2024-03-31",
    2026: "2026-04-05",
    2038: "2038-04-25",
  };
  for (const [year, easter] of Object.entries(known)) expect(easterSunday(Number(year))).toBe(easter);
});

test("Store Bededag is gone since 2024", () => {
  expect(publicHolidays(2023)).toContain("2023-05-05");
  expect(publicHolidays(2024)).not.toContain("2024-04-26");
});

test("days by agreement are a setting: 5 June and 24 December free, 31 December not", () => {
  expect([ask("2026-06-05"), ask("2026-12-24"), ask("2026-12-31")]).toEqual([false, false, true]);
  const other = { constitutionDay: false, christmasEve: false, newYearsEve: true };
  expect([ask("2026-06-05", other), ask("2026-12-24", other), ask("2026-12-31", other)]).toEqual([
    true,
    true,
    false,
  ]);
});

test("the working day on or before is worked, and nothing between is", () => {
  expect(workingDayOnOrBefore(day("2026-04-06"))).toBe("2026-04-01");
  expect(workingDayOnOrBefore(day("2027-01-01"))).toBe("2026-12-31");
  fc.assert(
    fc.property(days, (each) => {
      const found = workingDayOnOrBefore(each);
      if (!isWorkingDay(found) || found > each) return false;
      for (let next = addDays(found, 1); next <= each; next = addDays(next, 1))
        if (isWorkingDay(next)) return false;
      return true;
    }),
  );
});

test("working days between add up over a day in the middle", () => {
  expect(workingDaysBetween(day("2026-12-22"), day("2027-01-04"))).toBe(6);
  expect(workingDaysBetween(day("2026-12-22"), day("2026-12-22"))).toBe(0);
  expect(workingDaysBetween(day("2026-12-22"), day("2026-12-01"))).toBe(0);
  const near = fc.integer({ min: 0, max: 90 });
  fc.assert(
    fc.property(days, near, near, (from, first, second) => {
      const middle = addDays(from, first);
      const to = addDays(middle, second);
      return (
        workingDaysBetween(from, to) === workingDaysBetween(from, middle) + workingDaysBetween(middle, to)
      );
    }),
  );
});

test("elections by the rule are those recorded in the corpus", () => {
  expect(electionOnOrAfter(day("2026-11-25"))).toBe("2029-11-20");
  expect(electionOnOrAfter(day("2025-11-18"))).toBe("2025-11-18");
  expect(electionOnOrAfter(day("2025-11-19"))).toBe("2029-11-20");
  const byRule = recorded.elections.map(({ date }) => electionOnOrAfter(addDays(day(date), -1000)));
  expect(byRule).toEqual(recorded.elections.map(({ date }) => date));
});
