// When a newly registered date is told to who subscribed before: the hours, the days, and who hears nothing.
import { describe, expect, test } from "vitest";
import { confirmation } from "../../src/bot/confirmations.ts";
import type { Occurrence, RegisteredDate, Subscription } from "../../src/bot/ports.ts";
import { type Entry, type EntryState, type PlannedEntry, reminderKey } from "../../src/bot/reminder.ts";
import { defaultFreeDays } from "../../src/knowledge/working-days.ts";
import { day, entry, person } from "../support/entries.ts";

const DEADLINE = day("2027-03-15");
const occurrence: Occurrence = {
  subject: "status-report",
  occurrence: "2027",
  deadline: DEADLINE,
  revision: 1,
  doneBy: null,
  doneAt: null,
  takenBy: null,
};
const subscription: Subscription = {
  subject: "status-report",
  recipient: person("anna"),
  leadDays: [30, 1],
  hour: 9,
  language: "en",
  since: day("2026-11-20"),
  changedAt: Date.parse("2026-11-20T10:00:00+01:00"),
};
const setAt = (at: string, by = person("editor")): RegisteredDate => ({
  subject: "status-report",
  occurrence: "2027",
  date: DEADLINE,
  by,
  at: Date.parse(at),
});
const row = (planned: PlannedEntry, state: EntryState): Entry => ({
  ...planned,
  key: reminderKey(planned),
  state,
  attempts: 0,
  claim: null,
  claimedAt: null,
  class: null,
  reason: null,
  messageId: null,
  createdAt: 1,
  changedAt: 1,
});
const confirm = (
  set: RegisteredDate,
  change: { occurrence?: Occurrence; subscription?: Subscription; settled?: readonly Entry[] } = {},
) =>
  confirmation({
    occurrence,
    subscription,
    settled: [],
    registered: [set],
    when: { today: day("2026-11-25"), until: day("2026-11-26"), free: defaultFreeDays },
    ...change,
  });
const goesAt = (planned: PlannedEntry | undefined): string =>
  planned === undefined ? "never" : new Date(planned.notBefore).toISOString();

describe("when", () => {
  test.each([
    ["in the working day: ten minutes later", "2026-11-25T10:00:00+01:00", "2026-11-25T09:10:00.000Z"],
    ["before the subscriber's hour: at that hour", "2026-11-25T06:00:00+01:00", "2026-11-25T08:00:00.000Z"],
    ["in the evening: next morning", "2026-11-25T19:00:00+01:00", "2026-11-26T08:00:00.000Z"],
    ["on a Saturday: on Monday", "2026-11-28T11:00:00+01:00", "2026-11-30T08:00:00.000Z"],
    ["over Christmas: after it", "2026-12-23T18:30:00+01:00", "2026-12-28T08:00:00.000Z"],
  ])("%s", (_, at, expected) => {
    expect(goesAt(confirm(setAt(at)))).toBe(expected);
  });

  test("a morning that would come after the deadline is not waited for", () => {
    const near = { ...occurrence, deadline: day("2026-11-25") };
    const set = { ...setAt("2026-11-25T20:00:00+01:00"), date: day("2026-11-25") };
    expect(goesAt(confirm(set, { occurrence: near }))).toBe("2026-11-25T19:10:00.000Z");
  });
});

describe("who", () => {
  const set = setAt("2026-11-25T10:00:00+01:00");

  test("in the subscriber's language, about this date", () => {
    expect(confirm(set)).toMatchObject({
      kind: "confirmation",
      step: "registered",
      deadline: DEADLINE,
      detail: { language: "en" },
    });
  });

  test("not the one who registered it, nor who set the subscription afterwards", () => {
    expect(confirm(setAt("2026-11-25T10:00:00+01:00", person("anna")))).toBeUndefined();
    const later = { ...subscription, changedAt: set.at };
    expect(confirm(set, { subscription: later })).toBeUndefined();
    const { changedAt: _, ...undated } = { ...subscription, since: day("2026-11-26") };
    expect(confirm(set, { subscription: undated })).toBeUndefined();
  });

  test("nobody who was told of the occurrence, under whatever date, or is about to be", () => {
    for (const state of ["sent", "sending", "in_doubt"] as const)
      expect(confirm(set, { settled: [row(entry({ revision: 1 }), state)] })).toBeUndefined();
    expect(confirm(set, { settled: [row(entry(), "planned")] })).toBeUndefined();
    expect(confirm(set, { settled: [row(entry(), "cancelled")] })).toBeDefined();
    expect(confirm(set, { settled: [row(entry({ occurrence: "2026" }), "sent")] })).toBeDefined();
  });

  test("nothing of a date by rule, a past one, or an occurrence that is done", () => {
    const other = { ...occurrence, deadline: day("2027-04-01") };
    expect(confirm(set, { occurrence: other })).toBeUndefined();
    const past = { ...occurrence, deadline: day("2026-11-24") };
    expect(confirm({ ...set, date: day("2026-11-24") }, { occurrence: past })).toBeUndefined();
    expect(confirm(set, { occurrence: { ...occurrence, doneAt: 1, doneBy: "bo" } })).toBeUndefined();
  });
});
