// What is due, day by day: leads, closed days, merging, catching up, moves, done, escalation, snooze. Pure data.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateChanges } from "../../src/bot/date-changes.ts";
import type { Occurrence, Subscription } from "../../src/bot/ports.ts";
import { type Entry, type EntryState, type PlannedEntry, reminderKey } from "../../src/bot/reminder.ts";
import {
  dueReminders,
  escalation,
  outdated,
  reminderOf,
  sendingsOf,
  snooze,
} from "../../src/bot/reminders.ts";
import { addDays } from "../../src/knowledge/calendar.ts";
import { defaultFreeDays, isWorkingDay } from "../../src/knowledge/working-days.ts";
import { day, entry, person } from "../support/entries.ts";

const free = defaultFreeDays;
/** A Monday. */
const DEADLINE = day("2027-03-15");

const occurrence = (change: Partial<Occurrence> = {}): Occurrence => ({
  subject: "status-report",
  occurrence: "2027",
  deadline: DEADLINE,
  revision: 1,
  doneBy: null,
  doneAt: null,
  takenBy: null,
  ...change,
});
const subscription = (change: Partial<Subscription> = {}): Subscription => ({
  subject: "status-report",
  recipient: person("anna"),
  leadDays: [30, 14, 7, 1],
  hour: 9,
  language: "da",
  since: day("2026-11-25"),
  ...change,
});
const row = (planned: PlannedEntry, state: EntryState = "sent"): Entry => ({
  ...planned,
  key: reminderKey(planned),
  state,
  attempts: 1,
  claim: null,
  claimedAt: null,
  class: null,
  reason: null,
  messageId: null,
  createdAt: 1,
  changedAt: 1,
});
const byValue = (a: number, b: number): number => a - b;
const when = (today: string) => ({ today: day(today), until: day(today), free });
const due = (
  today: string,
  settled: readonly Entry[] = [],
  change: { occurrence?: Occurrence; subscription?: Subscription } = {},
) =>
  dueReminders({
    occurrence: occurrence(),
    subscription: subscription(),
    settled,
    when: when(today),
    ...change,
  });
const steps = (entries: readonly PlannedEntry[]) => entries.map(({ step }) => step);

const escalate = (today: string, change: Partial<Occurrence> = {}, lastLead: number | undefined = 1) =>
  escalation({
    occurrence: occurrence(change),
    lastLead,
    channel: person("unit"),
    language: "da",
    when: when(today),
  });
const put = (today: string, days: 1 | 3 | 7) =>
  snooze({
    occurrence: occurrence(),
    recipient: person("anna"),
    days,
    hour: 9,
    language: "da",
    when: when(today),
  });

describe("leads", () => {
  test("each goes out on its day; one on a closed day on the working day before", () => {
    // 13 February 2027 and 14 March 2027 are a Saturday and a Sunday.
    expect(sendingsOf(DEADLINE, [30, 14, 7, 1], free)).toEqual([
      { sendDay: "2027-02-12", leads: [30] },
      { sendDay: "2027-03-01", leads: [14] },
      { sendDay: "2027-03-08", leads: [7] },
      { sendDay: "2027-03-12", leads: [1] },
    ]);
  });

  test("leads that fall on one working day are one message", () => {
    expect(sendingsOf(DEADLINE, [3, 2, 1, 2], free)).toEqual([{ sendDay: "2027-03-12", leads: [3, 2, 1] }]);
    // Over Easter 2027: Thursday to Monday are closed.
    expect(sendingsOf(day("2027-03-30"), [1, 5], free)).toEqual([{ sendDay: "2027-03-24", leads: [5, 1] }]);
  });

  test("every lead is told exactly once, on a working day, never later than it wanted", () => {
    const leads = fc.uniqueArray(fc.integer({ min: 0, max: 366 }), { minLength: 1, maxLength: 12 });
    const offset = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(leads, offset, (leadDays, days) => {
        const deadline = addDays(day("2026-11-25"), days);
        const sendings = sendingsOf(deadline, leadDays, free);
        expect(sendings.flatMap((each) => each.leads).sort(byValue)).toEqual([...leadDays].sort(byValue));
        expect(new Set(sendings.map(({ sendDay }) => sendDay)).size).toBe(sendings.length);
        for (const sending of sendings) {
          expect(isWorkingDay(sending.sendDay, free)).toBe(true);
          for (const lead of sending.leads) expect(sending.sendDay <= addDays(deadline, -lead)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is due", () => {
  test("nothing before the first lead, one on its day at its hour", () => {
    expect(due("2027-02-11")).toEqual({ plan: [], skip: [], close: [] });
    const { plan } = due("2027-02-12");
    expect(steps(plan)).toEqual(["lead:30"]);
    expect(plan[0]).toMatchObject({
      deadline: DEADLINE,
      sendDay: "2027-02-12",
      notBefore: Date.parse("2027-02-12T09:00:00+01:00"),
    });
  });

  test("what is in the ledger is not asked for again, whatever became of it", () => {
    for (const state of ["planned", "sending", "sent", "failed", "in_doubt", "skipped"] as const) {
      const settled = [row(entry({ step: "lead:30", sendDay: day("2027-02-12") }), state)];
      expect(due("2027-02-12", settled).plan).toEqual([]);
    }
  });

  test("after a week of downtime the newest goes out late, and the older ones are skipped with a reason", () => {
    const { plan, skip } = due("2027-03-09");
    expect(steps(plan)).toEqual(["lead:7"]);
    expect(skip.map(({ entry: { step }, reason }) => [step, reason])).toEqual([
      ["lead:30", "overtaken"],
      ["lead:14", "overtaken"],
    ]);
    const [planned] = plan;
    expect(planned && reminderOf(row(planned, "sending"), day("2027-03-09"))).toMatchObject({
      kind: "reminder",
      isLate: true,
      daysLeft: 6,
    });
  });

  test("a row that waited through the downtime gives way to the newer one", () => {
    const waiting = row(entry({ step: "lead:14", sendDay: day("2027-03-01") }), "planned");
    expect(due("2027-03-08", [waiting])).toMatchObject({
      plan: [{ step: "lead:7" }],
      close: [{ key: waiting.key, state: "skipped", reason: "overtaken" }],
    });
  });

  test("past the deadline nothing is sent; what was missed is skipped as past", () => {
    const { plan, skip } = due("2027-03-16");
    expect(plan).toEqual([]);
    expect(skip.map(({ reason }) => reason)).toEqual(["past", "past", "past", "past"]);
  });

  test("on the deadline itself it is still useful", () => {
    expect(steps(due("2027-03-15").plan)).toEqual(["lead:1"]);
  });

  test("a late one waits over a closed day, but not beyond the deadline", () => {
    // Saturday: Monday is the deadline, still in time. Sunday before a deadline on that Sunday: at once.
    const saturday = due("2027-03-13").plan[0];
    expect(saturday?.notBefore).toBe(Date.parse("2027-03-15T09:00:00+01:00"));
    const sunday = occurrence({ deadline: day("2027-03-14") });
    expect(due("2027-03-14", [], { occurrence: sunday }).plan[0]?.notBefore).toBe(
      Date.parse("2027-03-14T09:00:00+01:00"),
    );
  });

  test("nothing from before the subscription began", () => {
    const fresh = subscription({ since: day("2027-03-05") });
    expect(due("2027-03-05", [], { subscription: fresh })).toEqual({ plan: [], skip: [], close: [] });
    expect(steps(due("2027-03-08", [], { subscription: fresh }).plan)).toEqual(["lead:7"]);
  });

  test("done or withdrawn: nothing", () => {
    expect(due("2027-03-08", [], { occurrence: occurrence({ doneAt: 1, doneBy: "bo" }) }).plan).toEqual([]);
    expect(due("2027-03-08", [], { occurrence: occurrence({ deadline: null, revision: 2 }) }).plan).toEqual(
      [],
    );
  });

  test("a clock that goes back asks for nothing that a later day has told", () => {
    const told = row(entry({ step: "lead:7", sendDay: day("2027-03-08") }));
    for (const today of ["2027-03-01", "2027-02-12", "2027-03-07"])
      expect(due(today, [told]).plan).toEqual([]);
  });

  test("changed lead times never tell the same day twice", () => {
    const told = row(
      entry({
        step: "lead:1",
        sendDay: day("2027-03-12"),
        detail: { leads: [3, 1], previous: null, language: "da" },
      }),
    );
    expect(due("2027-03-12", [told], { subscription: subscription({ leadDays: [3, 2] }) }).plan).toEqual([]);
  });

  test("day by day from registration to deadline, each lead is told once, with or without days missed", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (isUp) => {
        const rows: Entry[] = [];
        for (let at = 0; at < 60; at += 1) {
          if (isUp[at] !== true) continue;
          const today = addDays(day("2027-01-25"), at);
          const { plan, skip, close } = due(today, rows);
          expect(close).toEqual([]);
          rows.push(
            ...plan.map((each) => row(each)),
            ...skip.map(({ entry: skipped }) => row(skipped, "skipped")),
          );
        }
        const keys = rows.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const isUpAtLast = isUp.slice(50).some(Boolean);
        if (isUpAtLast)
          expect(rows.flatMap(({ detail }) => detail.leads).sort(byValue)).toEqual([1, 7, 14, 30]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("moves", () => {
  const moved = occurrence({ deadline: day("2027-04-15"), revision: 2 });
  const told = row(entry({ step: "lead:7" }));

  test("those who were told the old date hear of the new one once; others do not", () => {
    const rows = [
      told,
      row(entry({ recipient: person("bo") }), "planned"),
      row(entry({ recipient: person("eva") }), "in_doubt"),
    ];
    const changes = dateChanges(moved, rows, when("2027-03-09"));
    expect(changes.map(({ recipient }) => recipient)).toEqual([person("anna"), person("eva")]);
    expect(changes[0]).toMatchObject({
      kind: "date_change",
      step: "moved",
      revision: 2,
      deadline: "2027-04-15",
      detail: { previous: DEADLINE },
    });
    const after = [...rows, ...changes.map((each) => row(each))];
    expect(dateChanges(moved, after, when("2027-03-10"))).toEqual([]);
  });

  test("moved there and back before anybody was told: nothing to tell", () => {
    expect(dateChanges(occurrence({ revision: 3 }), [told], when("2027-03-09"))).toEqual([]);
  });

  test("what becomes of a date that is past is nobody's news", () => {
    const gone = occurrence({ deadline: null, revision: 2 });
    expect(dateChanges(gone, [told], when("2027-03-16"))).toEqual([]);
    const back = occurrence({ deadline: day("2027-03-10"), revision: 2 });
    expect(dateChanges(back, [told], when("2027-03-16"))).toEqual([]);
    expect(dateChanges(moved, [told], when("2027-03-16"))).toHaveLength(1);
  });

  test("a withdrawal is told, and so is a later new date", () => {
    const [gone] = dateChanges(occurrence({ deadline: null, revision: 2 }), [told], when("2027-03-09"));
    expect(gone && reminderOf(row(gone), day("2027-03-09"))).toMatchObject({
      kind: "date_change",
      from: DEADLINE,
      to: null,
    });
    const [back] = dateChanges(
      occurrence({ revision: 3 }),
      [told, ...(gone ? [row(gone)] : [])],
      when("2027-03-10"),
    );
    expect(back && reminderOf(row(back), day("2027-03-10"))).toMatchObject({
      from: null,
      to: { deadline: DEADLINE, daysLeft: 5 },
    });
  });

  test("what was planned for the old date is cancelled, and the news of the day stands for a lead on that day", () => {
    const waiting = row(entry({ step: "lead:1", sendDay: day("2027-03-12") }), "planned");
    expect(outdated(moved, [waiting], { today: day("2027-03-09"), leadDays: [1] })).toEqual([
      { key: waiting.key, state: "cancelled", reason: "moved" },
    ]);
    const near = occurrence({ deadline: day("2027-03-16"), revision: 2 });
    const news = dateChanges(near, [told], when("2027-03-09")).map((each) => row(each, "planned"));
    expect(due("2027-03-09", [told, ...news], { occurrence: near }).plan).toEqual([]);
    expect(steps(due("2027-03-15", [told, ...news], { occurrence: near }).plan)).toEqual(["lead:1"]);
  });
});

describe("rows that no longer hold", () => {
  const planned = row(entry({ step: "lead:7" }), "planned");
  const ask = (
    change: Partial<Occurrence>,
    leadDays?: readonly number[],
    today = "2027-03-08",
    rows = [planned],
  ) =>
    outdated(occurrence(change), rows, { today: day(today), leadDays }).map(
      ({ state, reason }) => `${state}: ${reason}`,
    );

  test("done, withdrawn, past, a lead given up", () => {
    expect(ask({ doneAt: 1 })).toEqual(["cancelled: done"]);
    expect(ask({ deadline: null, revision: 2 })).toEqual(["cancelled: withdrawn"]);
    expect(ask({}, undefined, "2027-03-16")).toEqual(["skipped: past"]);
    expect(ask({}, [14])).toEqual(["cancelled: lead given up"]);
    expect(ask({}, [7])).toEqual([]);
  });

  test("sent rows stay; a taken-over occurrence is not escalated", () => {
    expect(ask({ doneAt: 1 }, undefined, "2027-03-08", [row(entry(), "sent")])).toEqual([]);
    const waiting = row(entry({ kind: "escalation", step: "last" }), "planned");
    expect(ask({ takenBy: "bo" }, undefined, "2027-03-08", [waiting])).toEqual(["cancelled: taken over"]);
  });
});

describe("escalation and snooze", () => {
  test("at noon of the last lead's day, once, and only when nobody took it up", () => {
    expect(escalate("2027-03-11")).toBeUndefined();
    expect(escalate("2027-03-12")).toMatchObject({
      kind: "escalation",
      step: "last",
      notBefore: Date.parse("2027-03-12T12:00:00+01:00"),
    });
    expect(escalate("2027-03-12")).toEqual(escalate("2027-03-12"));
    for (const change of [{ doneAt: 1 }, { takenBy: "bo" }, { deadline: null }])
      expect(escalate("2027-03-12", change)).toBeUndefined();
    expect(escalate("2027-03-16")).toBeUndefined();
  });

  test("nobody subscribes: nobody is escalated over", () => {
    expect(
      escalation({
        occurrence: occurrence(),
        lastLead: undefined,
        channel: person("unit"),
        language: "da",
        when: when("2027-03-12"),
      }),
    ).toBeUndefined();
  });

  test("a day, three days, a week; over closed days to a working day; never past the deadline", () => {
    expect(put("2027-03-08", 1)?.sendDay).toBe("2027-03-09");
    expect(put("2027-03-08", 3)?.sendDay).toBe("2027-03-11");
    expect(put("2027-03-05", 1)?.sendDay).toBe("2027-03-08");
    expect(put("2027-03-08", 7)?.sendDay).toBe("2027-03-15");
    expect(put("2027-03-15", 1)).toBeUndefined();
  });

  test("a snooze covers the leads up to its day", () => {
    const slept = put("2027-03-05", 7);
    const rows = slept ? [row(slept, "planned")] : [];
    expect(slept?.sendDay).toBe("2027-03-12");
    expect(due("2027-03-08", rows).plan).toEqual([]);
  });
});
