// What the unit may register for a duty in the corpus, and what of it is refused.
import { expect, test } from "vitest";
import { checkDuties } from "../../src/knowledge/check-duties.ts";
import { rulesOfDuties } from "../../src/knowledge/duty-rules.ts";
import type { Duty } from "../../src/knowledge/model.ts";
import { occurrencesByRule } from "../../src/knowledge/recurrence.ts";
import { recordSchemas } from "../../src/knowledge/schema.ts";
import { day } from "../support/entries.ts";

const registered = { registeredBy: "unit", registeredOn: "2026-11-25" };

function duty(
  id: string,
  change: { readonly dates?: unknown; readonly rules?: readonly unknown[] } = {},
): Duty {
  const { dates = [], rules = [] } = change;
  return recordSchemas.duties.parse({
    id,
    name: { da: id, en: id },
    cadence: { every: 1, unit: "year", da: "hvert år", en: "every year" },
    owner: null,
    recipient: null,
    provenance: "stated",
    source: "plan",
    asOf: "2008-04-16",
    summary: { da: id, en: id },
    dates,
    rules: rules.map((rule) => ({ rule, ...registered })),
  });
}

test("dates and rules of the corpus become dates of a year", () => {
  const duties = [
    duty("report", { rules: [{ kind: "yearly", month: 3, day: 15, from: 2027 }] }),
    duty("draft", { rules: [{ kind: "before", duty: "report", days: 14 }] }),
    duty("plans", { dates: [{ date: "2027-02-01", ...registered }] }),
    duty("revision", { rules: [{ kind: "election" }] }),
    duty("monthly", { rules: [{ kind: "working_day", which: "last" }] }),
    duty("open"),
  ];
  expect(checkDuties(duties, new Map())).toEqual([]);
  const span = { from: day("2027-02-01"), to: day("2027-03-15") };
  expect(
    occurrencesByRule(rulesOfDuties(duties), { span }).map(
      ({ subject, deadline }) => `${subject} ${deadline}`,
    ),
  ).toEqual(["report 2027-03-15", "draft 2027-03-01", "plans 2027-02-01", "monthly 2027-02-26"]);
});

test("a circle of duties is a fault of the corpus, with each duty of it named", () => {
  const circle = [
    duty("a", { rules: [{ kind: "before", duty: "b", days: 1 }] }),
    duty("b", { rules: [{ kind: "before", duty: "a", days: 1 }] }),
    duty("c", { dates: [{ date: "2027-02-01", ...registered }] }),
  ];
  const positions = new Map([["duties:a", { file: "corpus/duties.yaml", line: 7 }]]);
  expect(checkDuties(circle, positions)).toMatchObject([
    { file: "corpus/duties.yaml", line: 7, field: "a.rules" },
    { field: "b.rules" },
  ]);
});

test("rules beyond their bounds are refused", () => {
  for (const rule of [
    { kind: "yearly", month: 13, day: 1, from: 2027 },
    { kind: "yearly", month: 1, day: 32, from: 2027 },
    { kind: "yearly", month: 1, day: 1, from: 2027, everyYears: 0 },
    { kind: "before", duty: "a", days: 4000 },
    { kind: "working_day", which: "second" },
    { kind: "weekly" },
  ])
    expect(() => duty("x", { rules: [rule] })).toThrow();
});
