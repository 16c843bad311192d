// Dates of duties by rule: each rule on known days, and the naive walk over every day beside it.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/knowledge/calendar.ts";
import { type DateRule, type DaySpan, occurrencesByRule } from "../../src/knowledge/recurrence.ts";
import { isWorkingDay } from "../../src/knowledge/working-days.ts";
import { day } from "../support/entries.ts";

const SPAN: DaySpan = { from: day("2026-11-25"), to: day("2030-12-31") };
const dates = (rule: DateRule, span = SPAN) =>
  occurrencesByRule([{ duty: "d", rules: [rule] }], { span }).map(
    ({ occurrence, deadline }) => `${occurrence}: ${deadline}`,
  );

test("a month and day, every year or every N years", () => {
  expect(dates({ kind: "yearly", month: 3, day: 15, everyYears: 1, from: 2020 })).toEqual([
    "2027: 2027-03-15",
    "2028: 2028-03-15",
    "2029: 2029-03-15",
    "2030: 2030-03-15",
  ]);
  expect(dates({ kind: "yearly", month: 3, day: 15, everyYears: 3, from: 2024 })).toEqual([
    "2027: 2027-03-15",
    "2030: 2030-03-15",
  ]);
  expect(dates({ kind: "yearly", month: 3, day: 15, everyYears: 1, from: 2029 })).toHaveLength(2);
});

test("29 February is the 28th in other years; the 31st is a month's last day", () => {
  expect(dates({ kind: "yearly", month: 2, day: 29, everyYears: 1, from: 2027 }).slice(0, 2)).toEqual([
    "2027: 2027-02-28",
    "2028: 2028-02-29",
  ]);
  expect(dates({ kind: "yearly", month: 4, day: 31, everyYears: 4, from: 2027 })).toEqual([
    "2027: 2027-04-30",
  ]);
});

test("first and last working day, of one month or of each", () => {
  expect(dates({ kind: "working_day", which: "first", month: 1 })).toEqual([
    "2027: 2027-01-04",
    "2028: 2028-01-03",
    "2029: 2029-01-02",
    "2030: 2030-01-02",
  ]);
  const winter = { from: day("2026-11-25"), to: day("2027-03-31") };
  expect(dates({ kind: "working_day", which: "last", month: null }, winter)).toEqual([
    "2026-11: 2026-11-30",
    "2026-12: 2026-12-31",
    "2027-01: 2027-01-29",
    "2027-02: 2027-02-26",
    "2027-03: 2027-03-31",
  ]);
});

test("the naive walk finds the same working days", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2060 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const span = { from: day(`${year}-01-01`), to: day(`${year}-12-31`) };
      const worked: string[] = [];
      for (let each = span.from; each <= span.to; each = addDays(each, 1))
        if (Number(each.slice(5, 7)) === month && isWorkingDay(each)) worked.push(each);
      expect(dates({ kind: "working_day", which: "first", month }, span)).toEqual([`${year}: ${worked[0]}`]);
      expect(dates({ kind: "working_day", which: "last", month }, span)).toEqual([
        `${year}: ${worked.at(-1)}`,
      ]);
    }),
    { numRuns: 40 },
  );
});

test("elections, and a duty that hangs on another across the turn of a year", () => {
  expect(dates({ kind: "election" })).toEqual(["2029: 2029-11-20"]);
  const rules: readonly { duty: string; rules: readonly DateRule[] }[] = [
    { duty: "report", rules: [{ kind: "yearly", month: 1, day: 15, everyYears: 1, from: 2020 }] },
    { duty: "draft", rules: [{ kind: "before", duty: "report", days: 30 }] },
    { duty: "ask", rules: [{ kind: "before", duty: "draft", days: 10 }] },
  ];
  const span = { from: day("2026-11-25"), to: day("2027-01-31") };
  expect(occurrencesByRule(rules, { span })).toEqual([
    { subject: "report", occurrence: "2027", deadline: "2027-01-15" },
    { subject: "draft", occurrence: "2027", deadline: "2026-12-16" },
    { subject: "ask", occurrence: "2027", deadline: "2026-12-06" },
  ]);
  const registered = [{ subject: "report", occurrence: "2027", deadline: day("2027-01-25") }];
  expect(occurrencesByRule(rules, { span, registered }).map(({ deadline }) => deadline)).toEqual([
    "2027-01-25",
    "2026-12-26",
    "2026-12-16",
  ]);
});

test("a registered date stands without any rule, and wins over one", () => {
  const registered = [{ subject: "d", occurrence: "2027", deadline: day("2027-05-01") }];
  expect(occurrencesByRule([{ duty: "d", rules: [] }], { span: SPAN, registered })).toEqual(registered);
  const rule: DateRule = { kind: "date", date: day("2027-03-15") };
  expect(occurrencesByRule([{ duty: "d", rules: [rule] }], { span: SPAN, registered })).toEqual(registered);
});

test("two dates in one year are two occurrences, whichever comes first keeps the year's name", () => {
  const rules: readonly DateRule[] = ["2027-09-01", "2027-03-15", "2027-03-15"].map((date) => ({
    kind: "date",
    date: day(date),
  }));
  expect(
    occurrencesByRule([{ duty: "d", rules }], { span: SPAN }).map(({ occurrence }) => occurrence),
  ).toEqual(["2027", "2027-09-01"]);
});

test("a circle of duties is an error and not a hang; an unknown duty gives no date", () => {
  const circle = ["a", "b"].map((duty) => ({
    duty,
    rules: [{ kind: "before" as const, duty: duty === "a" ? "b" : "a", days: 1 }],
  }));
  expect(() => occurrencesByRule(circle, { span: SPAN })).toThrow(/hang on themselves/);
  expect(dates({ kind: "before", duty: "nobody", days: 1 })).toEqual([]);
  expect(() => dates({ kind: "election" }, { from: day("2000-01-01"), to: day("2100-01-01") })).toThrow(
    RangeError,
  );
});
