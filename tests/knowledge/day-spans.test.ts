// Halves, quarters, months and weeks against what a calendar says, over many years.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, weekdayOf } from "../../src/knowledge/calendar.ts";
import {
  easterSpan,
  halfSpan,
  isoWeek,
  monthAt,
  monthsLater,
  quarterAt,
  weekAt,
  yearSpan,
} from "../../src/knowledge/day-spans.ts";
import { day } from "../support/entries.ts";

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day("2000-01-01"), count));

test("the month, quarter and week of a day hold it, and the next begins the day after", () => {
  fc.assert(
    fc.property(days, fc.constantFrom(monthAt, quarterAt, weekAt), (today, spanOf) => {
      const own = spanOf(today, 0);
      expect(own.from <= today && today <= own.to).toBe(true);
      expect(spanOf(today, 1).from).toBe(addDays(own.to, 1));
    }),
  );
});

test("halves and quarters fill their year; weeks are Monday to Sunday", () => {
  for (const year of [2026, 2027, 2028]) {
    expect([halfSpan(year, true).from, halfSpan(year, false).to]).toEqual([
      yearSpan(year).from,
      yearSpan(year).to,
    ]);
    expect(addDays(halfSpan(year, true).to, 1)).toBe(halfSpan(year, false).from);
  }
  const week = weekAt(day("2027-03-14"), 0);
  expect([weekdayOf(week.from), weekdayOf(week.to), daysBetween(week.from, week.to)]).toEqual([1, 7, 6]);
});

test("ISO weeks at the turn of the year", () => {
  expect(isoWeek(2026, 1)).toEqual({ from: "2025-12-29", to: "2026-01-04" });
  expect(isoWeek(2026, 53)).toEqual({ from: "2026-12-28", to: "2027-01-03" });
  expect(isoWeek(2027, 1)).toEqual({ from: "2027-01-04", to: "2027-01-10" });
});

test("a month later keeps the day or takes the last; Easter's holidays hang on it", () => {
  expect(monthsLater(day("2027-01-31"), 1)).toBe("2027-02-28");
  expect(monthsLater(day("2027-11-15"), 14)).toBe("2029-01-15");
  expect(easterSpan(2027, -3, 1)).toEqual({ from: "2027-03-25", to: "2027-03-29" });
});
