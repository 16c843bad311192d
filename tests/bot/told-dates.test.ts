// Where each date comes from: the store before the corpus, dates before rules; and the next and the last one.
import { describe, expect, test } from "vitest";
import type { RegisteredDate } from "../../src/bot/ports.ts";
import { type DateSources, lastDateOf, nextDateOf, toldDates } from "../../src/bot/told-dates.ts";
import type { Duty } from "../../src/knowledge/model.ts";
import { defaultFreeDays } from "../../src/knowledge/working-days.ts";
import { day, person } from "../support/entries.ts";
import { vindrose } from "../support/product.ts";

const TODAY = day("2026-11-23");
const YEAR = { from: day("2027-01-01"), to: day("2027-12-31") };
const [status, plans] = ["status-report", "action-plans"].map((id) => {
  const duty = vindrose.knowledge.corpus.duties.find((each) => each.id === id);
  if (duty === undefined) throw new Error(`the corpus has ${id}`);
  return duty;
}) as [Duty, Duty];

const unit = { registeredBy: "unit", registeredOn: "2026-12-01" };
const yearly = (month: number, dayOfMonth: number): Duty["rules"][number] => ({
  ...unit,
  rule: { kind: "yearly", month, day: dayOfMonth, everyYears: 1, from: 2026 },
});
const set = (change: Partial<RegisteredDate> = {}): RegisteredDate => ({
  subject: "status-report",
  occurrence: "2027",
  date: day("2027-03-15"),
  by: person("op"),
  at: 1_800_000_000_000,
  ...change,
});
const sources = (duties: readonly Duty[], registered: readonly RegisteredDate[] = []): DateSources => ({
  duties,
  registered,
  free: defaultFreeDays,
});
const told = (from: DateSources) =>
  toldDates(from, YEAR).map(({ subject, deadline, origin }) => `${deadline} ${subject} ${origin.kind}`);

describe("toldDates", () => {
  test("the corpus as it is has none: the strategy states no date", () => {
    expect(
      toldDates(sources(vindrose.knowledge.corpus.duties), { from: TODAY, to: day("2036-01-01") }),
    ).toEqual([]);
  });

  test("what the store holds wins over the corpus for its period, and says by whom", () => {
    const dated = { ...status, dates: [{ ...unit, date: "2027-05-01" }] };
    expect(told(sources([dated]))).toEqual(["2027-05-01 status-report dated"]);
    const [first] = toldDates(sources([dated], [set()]), YEAR);
    expect(first).toMatchObject({
      deadline: "2027-03-15",
      origin: { kind: "registered", by: person("op"), at: 1_800_000_000_000 },
    });
  });

  test("a rule is computed and told as a rule, also one that hangs on a registered date", () => {
    const before: Duty = {
      ...plans,
      rules: [{ ...unit, rule: { kind: "before", duty: "status-report", days: 14 } }],
    };
    expect(told(sources([{ ...status, rules: [yearly(4, 30)] }, before]))).toEqual([
      "2027-04-16 action-plans rule",
      "2027-04-30 status-report rule",
    ]);
    expect(told(sources([status, before], [set()]))).toEqual([
      "2027-03-01 action-plans rule",
      "2027-03-15 status-report registered",
    ]);
  });

  test("of several rules, the one that gives the day is named", () => {
    const twice = { ...status, rules: [yearly(4, 30), yearly(10, 31)] };
    const rules = toldDates(sources([twice]), YEAR).map(({ origin }) =>
      origin.kind === "rule" && origin.rule.kind === "yearly" ? origin.rule.month : 0,
    );
    expect(rules).toEqual([4, 10]);
  });
});

describe("the next and the last", () => {
  test("today counts as next, yesterday as last", () => {
    expect(nextDateOf(status, sources([status], [set({ date: TODAY })]), TODAY)?.deadline).toBe(TODAY);
    const past = sources([status], [set({ date: day("2026-11-22"), occurrence: "2026" })]);
    expect(nextDateOf(status, past, TODAY)).toBeUndefined();
    expect(lastDateOf(status, past, TODAY)?.deadline).toBe("2026-11-22");
  });

  test("a rule that comes seldom is found years ahead", () => {
    const election: Duty = { ...status, rules: [{ ...unit, rule: { kind: "election" } }] };
    expect(nextDateOf(election, sources([election]), TODAY)?.deadline).toBe("2029-11-20");
  });
});
