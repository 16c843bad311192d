// Whole ticks over a real store in memory: what is sent, when, how often, and what the ledger says afterwards.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore, type Store } from "../../src/adapters/store/store.ts";
import type { Delivery, DeliveryResult } from "../../src/bot/ports.ts";
import { defaultRemindSettings, type RemindPorts, type RemindSettings, tick } from "../../src/bot/remind.ts";
import type { RecipientKey, Reminder } from "../../src/bot/reminder.ts";
import { snooze } from "../../src/bot/reminders.ts";
import type { DutyRules } from "../../src/knowledge/recurrence.ts";
import { defaultFreeDays } from "../../src/knowledge/working-days.ts";
import { handClock } from "../support/clock.ts";
import { day, person } from "../support/entries.ts";

type Told = { readonly at: string; readonly to: RecipientKey; readonly reminder: Reminder };

const settings: RemindSettings = {
  ...defaultRemindSettings,
  instance: "test",
  free: defaultFreeDays,
  unitChannel: null,
};
const dutiesOn = (date: string): readonly DutyRules[] => [
  { duty: "status-report", rules: [{ kind: "date", date: day(date) }] },
];
const UNDATED: readonly DutyRules[] = [{ duty: "status-report", rules: [] }];
const DUTIES = dutiesOn("2027-03-15");

function register({ registeredDates }: Store, date: string | null, at: number) {
  const wish = { subject: "status-report", occurrence: "2027", by: "terminal/local/person/op", at };
  return registeredDates.set({ ...wish, date: date === null ? null : day(date) });
}

describe("tick", () => {
  let store: Store;
  let told: Told[];
  let answers: DeliveryResult[];
  const clock = handClock("2026-11-25T08:00:00+01:00");

  beforeEach(async () => {
    store = await openStore({ file: ":memory:" });
    told = [];
    answers = [];
    clock.set("2026-11-25T08:00:00+01:00");
  });
  afterEach(() => store.close());

  const delivery: Delivery = {
    gapMs: 0,
    send: async (reminder, to) => {
      const answer = answers.shift() ?? { kind: "sent", messageId: `m${told.length}` };
      if (answer.kind === "sent")
        told.push({ at: new Date(clock.now()).toISOString().slice(0, 16), to, reminder });
      return answer;
    },
  };
  const ports = (change: Partial<RemindPorts> = {}): RemindPorts => ({
    ...store,
    clock,
    deliveries: { terminal: delivery },
    ...change,
  });
  const subscribe = (id: string, change = {}) =>
    store.subscriptions.put(
      {
        subject: "status-report",
        recipient: person(id),
        leadDays: [30, 14, 7, 1],
        hour: 9,
        language: "da",
        since: day("2026-11-25"),
        ...change,
      },
      1,
    );
  const run = async (at: string, duties = DUTIES, change: Partial<RemindSettings> = {}) => {
    clock.set(at);
    return tick(ports(), duties, { ...settings, ...change });
  };
  const kinds = () => told.map(({ at, reminder }) => `${at} ${reminder.kind}`);

  test("four leads in a season, each at nine in Copenhagen, however often it ticks", async () => {
    await subscribe("anna");
    for (
      let at = Date.parse("2027-02-01T00:00:00Z");
      at < Date.parse("2027-03-20T00:00:00Z");
      at += 3 * 3_600_000
    )
      await run(new Date(at).toISOString());
    expect(kinds()).toEqual(
      ["2027-02-12T09:00", "2027-03-01T09:00", "2027-03-08T09:00", "2027-03-12T09:00"].map(
        (at) => `${at} reminder`,
      ),
    );
    expect(await store.ledger.counts()).toMatchObject({ sent: 4, planned: 0, skipped: 0 });
  });

  test("at the minute: not at 8:59, at 9:00, on both sides of summer time and at the turn of the year", async () => {
    for (const [date, before, at] of [
      ["2027-03-29", "2027-03-24T07:59:59Z", "2027-03-24T08:00:00Z"],
      ["2027-04-06", "2027-04-05T06:59:59Z", "2027-04-05T07:00:00Z"],
      ["2027-11-02", "2027-11-01T07:59:59Z", "2027-11-01T08:00:00Z"],
      ["2028-01-03", "2027-12-31T07:59:59Z", "2027-12-31T08:00:00Z"],
      ["2028-03-01", "2028-02-29T07:59:59Z", "2028-02-29T08:00:00Z"],
    ] as const) {
      const fresh = await openStore({ file: ":memory:" });
      await fresh.subscriptions.put(
        {
          subject: "status-report",
          recipient: person("anna"),
          leadDays: [1],
          hour: 9,
          language: "da",
          since: day("2026-11-25"),
        },
        1,
      );
      const own = { ...fresh, clock, deliveries: { terminal: delivery } };
      clock.set(before);
      expect(await tick(own, dutiesOn(date), settings)).toMatchObject({ sent: 0, planned: 1 });
      clock.set(at);
      expect(await tick(own, dutiesOn(date), settings)).toMatchObject({ sent: 1, claimed: 1 });
      await fresh.close();
    }
  });

  test("a week of downtime: the newest goes out late, once; the older are skipped", async () => {
    await subscribe("anna");
    await run("2027-02-19T09:00:00Z");
    told.length = 0;
    await run("2027-03-09T12:00:00Z");
    await run("2027-03-09T12:01:00Z");
    expect(told).toMatchObject([{ reminder: { kind: "reminder", isLate: true, daysLeft: 6, leads: [7] } }]);
    expect(await store.ledger.counts()).toMatchObject({ sent: 2, skipped: 1 });
  });

  test("a clock two hours back, or a day, or a year ahead and back, sends nothing twice", async () => {
    await subscribe("anna");
    for (const at of [
      "2027-03-08T08:30:00Z",
      "2027-03-08T06:30:00Z",
      "2027-03-08T08:30:00Z",
      "2027-03-07T08:30:00Z",
      "2027-03-08T09:00:00Z",
    ])
      await run(at);
    expect(kinds()).toHaveLength(1);
    await run("2028-03-08T08:30:00Z");
    await run("2027-03-08T10:00:00Z");
    expect(kinds()).toHaveLength(1);
  });

  test("a moved date cancels what was planned, tells once who was told, and plans anew", async () => {
    await subscribe("anna", { leadDays: [30, 1] });
    await subscribe("bo", { leadDays: [1] });
    await run("2027-02-12T08:30:00Z");
    expect(told).toHaveLength(1);
    const moved = dutiesOn("2027-03-17");
    await run("2027-02-15T10:00:00Z", moved);
    await run("2027-02-15T11:00:00Z", moved);
    expect(told.slice(1)).toMatchObject([
      {
        to: person("anna"),
        reminder: { kind: "date_change", from: "2027-03-15", to: { deadline: "2027-03-17", daysLeft: 30 } },
      },
    ]);
    await run("2027-03-12T10:00:00Z", moved);
    expect(told).toHaveLength(2);
    await run("2027-03-16T10:00:00Z", moved);
    expect(told.slice(2).map(({ to }) => to)).toEqual([person("anna"), person("bo")]);
  });

  test("a date registered in chat wins over the corpus, and withdrawing it is told", async () => {
    await subscribe("anna");
    await register(store, "2027-02-01", 1);
    await run("2027-01-25T10:00:00Z", UNDATED);
    expect(told).toMatchObject([{ reminder: { kind: "reminder", deadline: "2027-02-01" } }]);
    await register(store, null, 2);
    await run("2027-01-26T10:00:00Z", UNDATED);
    await run("2027-01-27T10:00:00Z", UNDATED);
    expect(told.slice(1)).toMatchObject([
      { reminder: { kind: "date_change", from: "2027-02-01", to: null } },
    ]);
  });

  test("who subscribed while there was no date hears of it once when it is registered, the registrar does not", async () => {
    const at = Date.parse("2026-11-25T09:00:00Z");
    await subscribe("anna");
    await subscribe("op");
    await register(store, "2027-03-15", at);
    // a minute later nothing: the date may still be undone
    expect(await run("2026-11-25T09:01:00Z", UNDATED)).toMatchObject({ planned: 1, sent: 0 });
    await run("2026-11-25T09:10:00Z", UNDATED);
    await run("2026-11-26T09:10:00Z", UNDATED);
    expect(told).toMatchObject([
      {
        at: "2026-11-25T09:10",
        to: person("anna"),
        reminder: { kind: "confirmation", deadline: "2027-03-15", daysLeft: 110 },
      },
    ]);
    // who subscribes afterwards was told the date with the answer
    await store.subscriptions.put(
      {
        subject: "status-report",
        recipient: person("late"),
        leadDays: [1],
        hour: 9,
        language: "da",
        since: day("2026-11-25"),
      },
      at + 1,
    );
    await run("2026-11-27T09:10:00Z", UNDATED);
    expect(told).toHaveLength(1);
  });

  test("a date that is undone within ten minutes reaches nobody", async () => {
    const at = Date.parse("2026-11-25T09:00:00Z");
    await subscribe("anna");
    await register(store, "2027-03-15", at);
    await run("2026-11-25T09:00:20Z", UNDATED);
    await store.registeredDates.undo("status-report", "2027", "terminal/local/person/op", at + 300_000);
    await run("2026-11-25T09:20:00Z", UNDATED);
    await run("2026-11-26T09:20:00Z", UNDATED);
    expect(told).toEqual([]);
    expect(await store.ledger.counts()).toMatchObject({ cancelled: 1, planned: 0 });
  });

  test("a confirmed date that moves is told as moved, and one that is withdrawn as withdrawn", async () => {
    await subscribe("anna");
    await register(store, "2027-03-15", Date.parse("2026-11-25T09:00:00Z"));
    await run("2026-11-25T10:00:00Z", UNDATED);
    await register(store, "2027-04-15", Date.parse("2026-11-26T09:00:00Z"));
    await run("2026-11-26T10:00:00Z", UNDATED);
    await register(store, null, Date.parse("2026-11-27T09:00:00Z"));
    await run("2026-11-27T10:00:00Z", UNDATED);
    expect(told.map(({ reminder }) => reminder)).toMatchObject([
      { kind: "confirmation", deadline: "2027-03-15" },
      { kind: "date_change", from: "2027-03-15", to: { deadline: "2027-04-15" } },
      { kind: "date_change", from: "2027-04-15", to: null },
    ]);
  });

  test("a reminder that is due tells a new date by itself: no confirmation beside it", async () => {
    await subscribe("anna");
    await register(store, "2026-12-02", Date.parse("2026-11-25T09:00:00Z"));
    for (const at of ["2026-11-25T09:30:00Z", "2026-11-25T10:00:00Z", "2026-11-26T10:00:00Z"])
      await run(at, UNDATED);
    expect(told).toMatchObject([{ reminder: { kind: "reminder", leads: [7], deadline: "2026-12-02" } }]);
  });

  test("taken over between the last lead and noon: the unit's channel hears nothing", async () => {
    await subscribe("anna");
    const unitChannel = { recipient: person("unit"), language: "da" as const };
    await run("2027-03-12T08:30:00Z", DUTIES, { unitChannel });
    await store.occurrences.takeOver("status-report", "2027", person("bo"), clock.now());
    await run("2027-03-12T11:30:00Z", DUTIES, { unitChannel });
    expect(told.map(({ reminder }) => reminder.kind)).toEqual(["reminder"]);
  });

  test("done after a snooze: the snoozed reminder stays away, and so does the escalation", async () => {
    await subscribe("anna");
    const unitChannel = { recipient: person("unit"), language: "da" as const };
    await run("2027-03-08T10:00:00Z", DUTIES, { unitChannel });
    const occurrence = await store.occurrences.get("status-report", "2027");
    if (occurrence === undefined) throw new Error("the occurrence is known after a tick");
    const when = { today: day("2027-03-08"), until: day("2027-03-08"), free: defaultFreeDays };
    const slept = snooze({ occurrence, recipient: person("anna"), days: 1, hour: 9, language: "da", when });
    await store.ledger.plan(slept === undefined ? [] : [slept], clock.now());
    await store.occurrences.done("status-report", "2027", person("bo"), clock.now());
    told.length = 0;
    for (const at of ["2027-03-09T10:00:00Z", "2027-03-12T13:00:00Z", "2027-03-15T13:00:00Z"])
      await run(at, DUTIES, { unitChannel });
    expect(told).toEqual([]);
  });

  test("a reminder planned ahead gives way to a snooze until that day", async () => {
    // Wednesday the 17th: two days before is Monday, one day before is planned ahead on Monday
    await subscribe("anna", { leadDays: [2, 1] });
    const duties = dutiesOn("2027-03-17");
    await run("2027-03-15T10:00:00Z", duties);
    expect(await store.ledger.counts()).toMatchObject({ sent: 1, planned: 1 });
    const occurrence = await store.occurrences.get("status-report", "2027");
    if (occurrence === undefined) throw new Error("the occurrence is known after a tick");
    const when = { today: day("2027-03-15"), until: day("2027-03-15"), free: defaultFreeDays };
    const slept = snooze({ occurrence, recipient: person("anna"), days: 1, hour: 9, language: "da", when });
    await store.ledger.plan(slept === undefined ? [] : [slept], clock.now());
    for (const at of ["2027-03-15T11:00:00Z", "2027-03-16T10:00:00Z", "2027-03-17T10:00:00Z"])
      await run(at, duties);
    expect(kinds()).toEqual(["2027-03-15T10:00 reminder", "2027-03-16T10:00 snooze"]);
  });

  test("a confirmation that waits for Monday gives way to the reminder of that Monday", async () => {
    await subscribe("anna", { leadDays: [7] });
    // registered on Friday evening for the Monday a week after the next
    await register(store, "2026-12-07", Date.parse("2026-11-27T18:30:00Z"));
    for (const at of ["2026-11-27T18:31:00Z", "2026-11-30T07:30:00Z", "2026-11-30T10:00:00Z"])
      await run(at, UNDATED);
    expect(kinds()).toEqual(["2026-11-30T10:00 reminder"]);
    expect(await store.ledger.counts()).toMatchObject({ sent: 1, skipped: 1, planned: 0 });
  });

  test("an escalated date that moves is told to the unit's channel as moved, and escalated anew once", async () => {
    await subscribe("anna", { leadDays: [1] });
    const unitChannel = { recipient: person("unit"), language: "da" as const };
    await run("2027-03-12T13:00:00Z", DUTIES, { unitChannel });
    const moved = dutiesOn("2027-04-15");
    for (const at of ["2027-03-15T10:00:00Z", "2027-04-14T13:00:00Z", "2027-04-14T14:00:00Z"])
      await run(at, moved, { unitChannel });
    expect(told.filter(({ to }) => to === person("unit")).map(({ reminder }) => reminder)).toMatchObject([
      { kind: "escalation", revision: 1 },
      { kind: "date_change", revision: 2 },
      { kind: "escalation", revision: 2 },
    ]);
  });

  test("leads that fall on one working day are one message over a whole run", async () => {
    // a Tuesday after Easter Monday 2027: 5, 4, 3, 2 and 1 days before all go back to Wednesday the 24th
    await subscribe("anna", { leadDays: [5, 4, 3, 2, 1] });
    for (
      let at = Date.parse("2027-03-22T06:00:00Z");
      at < Date.parse("2027-03-31T00:00:00Z");
      at += 21_600_000
    )
      await run(new Date(at).toISOString(), dutiesOn("2027-03-30"));
    expect(told).toMatchObject([
      { at: "2027-03-24T12:00", reminder: { leads: [5, 4, 3, 2, 1], daysLeft: 6 } },
    ]);
  });

  test("rows planned ahead for the old date never go out after the move, not even between ticks", async () => {
    await subscribe("anna", { leadDays: [1] });
    expect(await run("2027-03-11T10:00:00Z")).toMatchObject({ planned: 1, sent: 0 });
    expect(await run("2027-03-12T10:00:00Z", dutiesOn("2027-04-15"))).toMatchObject({ sent: 0, closed: 1 });
    expect(told).toEqual([]);
  });

  test("done silences all; nobody taking it up by the last lead goes to the unit's channel once", async () => {
    await subscribe("anna");
    const unitChannel = { recipient: person("unit"), language: "da" as const };
    await run("2027-03-12T08:30:00Z", DUTIES, { unitChannel });
    await run("2027-03-12T11:30:00Z", DUTIES, { unitChannel });
    await run("2027-03-12T12:30:00Z", DUTIES, { unitChannel });
    expect(told.map(({ to, reminder }) => [to, reminder.kind])).toEqual([
      [person("anna"), "reminder"],
      [person("unit"), "escalation"],
    ]);
    const quiet = dutiesOn("2027-05-31");
    await run("2027-05-20T10:00:00Z", quiet, { unitChannel });
    told.length = 0;
    await store.occurrences.done("status-report", "2027", "anna", clock.now());
    await run("2027-05-28T14:00:00Z", quiet, { unitChannel });
    expect(told).toEqual([]);
  });

  test("a snoozed reminder comes back on its day, and once", async () => {
    await subscribe("anna");
    await run("2027-03-01T10:00:00Z");
    const occurrence = await store.occurrences.get("status-report", "2027");
    if (occurrence === undefined) throw new Error("the occurrence is known after a tick");
    const when = { today: day("2027-03-01"), until: day("2027-03-01"), free: defaultFreeDays };
    const slept = snooze({ occurrence, recipient: person("anna"), days: 3, hour: 9, language: "da", when });
    await store.ledger.plan(slept === undefined ? [] : [slept], clock.now());
    told.length = 0;
    for (const at of ["2027-03-03T10:00:00Z", "2027-03-04T10:00:00Z", "2027-03-05T10:00:00Z"]) await run(at);
    expect(told).toMatchObject([{ at: "2027-03-04T10:00", reminder: { kind: "snooze", daysLeft: 11 } }]);
  });

  test("unreachable: waits twice as long each time, then failed; counts add up to the recipients", async () => {
    for (const id of ["a", "b", "c"]) await subscribe(id, { leadDays: [7] });
    const away = { kind: "unreachable", mayHaveArrived: false, reason: "no route" } as const;
    answers = [away, { kind: "refused", class: "uninstalled", reason: "app removed" }];
    expect(await run("2027-03-08T08:30:00Z")).toMatchObject({ claimed: 3, retried: 1, failed: 1, sent: 1 });
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const [open] = await store.ledger.list("planned", { after: "", limit: 1 });
      if (open === undefined) break;
      waits.push(open.notBefore - clock.now());
      answers = [away];
      await run(new Date(open.notBefore).toISOString());
    }
    expect(waits).toEqual([30_000, 60_000, 120_000, 240_000, 480_000]);
    const tally = await store.ledger.tally("status-report", "2027");
    expect(tally.map(({ state, count }) => [state, count])).toEqual([
      ["failed", 2],
      ["sent", 1],
    ]);
    expect(await store.ledger.list("failed", { after: "", limit: 9 })).toMatchObject([
      { class: "unreachable", attempts: 6 },
      { class: "uninstalled", attempts: 1 },
    ]);
  });

  test("asked to wait: the platform's time counts, and the surface rests for the tick", async () => {
    for (const id of ["a", "b"]) await subscribe(id, { leadDays: [7] });
    answers = [{ kind: "limited", retryAfterMs: 10_000 }];
    expect(await run("2027-03-08T08:30:00Z")).toMatchObject({ claimed: 1, retried: 1, sent: 0 });
    expect(await run("2027-03-08T08:30:05Z")).toMatchObject({ sent: 1 });
    expect(await run("2027-03-08T08:30:11Z")).toMatchObject({ sent: 1 });
  });

  test("what may have arrived is in doubt: never sent again by guess, but as the operator says", async () => {
    await subscribe("anna", { leadDays: [7] });
    answers = [{ kind: "unreachable", mayHaveArrived: true, reason: "timed out" }];
    expect(await run("2027-03-08T08:30:00Z")).toMatchObject({ doubtful: 1 });
    for (const at of ["2027-03-08T09:30:00Z", "2027-03-09T09:30:00Z"]) await run(at);
    expect(told).toEqual([]);
    const [doubt] = await store.ledger.list("in_doubt", { after: "", limit: 1 });
    if (doubt === undefined) throw new Error("one row is in doubt");
    await store.ledger.resolve(doubt.key, "resend", "op", clock.now());
    await run("2027-03-09T10:30:00Z");
    expect(told).toHaveLength(1);
  });

  test("a surface that can be looked at resolves its doubts by itself, after a rest", async () => {
    for (const [found, sent] of [
      ["there", 0],
      ["absent", 1],
      ["unknown", 0],
    ] as const) {
      await subscribe(found, { leadDays: [7] });
      told.length = 0;
      answers = [{ kind: "unreachable", mayHaveArrived: true, reason: "timed out" }];
      await run("2027-03-08T08:30:00Z");
      clock.set("2027-03-08T08:31:00Z");
      const looking = ports({ deliveries: { terminal: { ...delivery, lookUp: async () => found } } });
      expect(await tick(looking, DUTIES, settings)).toMatchObject({ resolved: 0 });
      clock.set("2027-03-08T08:40:00Z");
      await tick(looking, DUTIES, settings);
      expect(told).toHaveLength(sent);
    }
  });

  test("a delivery that throws puts its row in doubt and goes on with the next", async () => {
    for (const id of ["a", "b"]) await subscribe(id, { leadDays: [7] });
    let calls = 0;
    const broken: Delivery = {
      ...delivery,
      send: async (...args) => {
        calls += 1;
        if (calls === 1) throw new Error("defect");
        return delivery.send(...args);
      },
    };
    clock.set("2027-03-08T08:30:00Z");
    expect(await tick(ports({ deliveries: { terminal: broken } }), DUTIES, settings)).toMatchObject({
      claimed: 2,
      doubtful: 1,
      sent: 1,
    });
  });

  test("a surface that is not set up waits, and holds up no other", async () => {
    await subscribe("anna", { leadDays: [7] });
    await subscribe("x", { leadDays: [7], recipient: person("x", "slack") });
    expect(await run("2027-03-08T08:30:00Z")).toMatchObject({ planned: 2, sent: 1 });
    expect(await store.ledger.counts()).toMatchObject({ planned: 1, sent: 1 });
  });

  test("a full disk: the send does not happen unrecorded", async () => {
    await subscribe("anna", { leadDays: [7] });
    const full = new Error("disk full");
    const ledger = { ...store.ledger, claim: async () => Promise.reject(full) };
    clock.set("2027-03-08T08:30:00Z");
    await expect(tick(ports({ ledger }), DUTIES, settings)).rejects.toBe(full);
    expect(told).toEqual([]);
    await run("2027-03-08T08:31:00Z");
    expect(told).toHaveLength(1);
  });

  test("the store away for a minute between send and record: written when it is back, sent once", async () => {
    await subscribe("anna", { leadDays: [7] });
    let failures = 12;
    const away = Object.assign(new Error("away"), { name: "StoreError" });
    const ledger: typeof store.ledger = {
      ...store.ledger,
      settle: async (...args) => {
        failures -= 1;
        return failures >= 0 ? Promise.reject(away) : store.ledger.settle(...args);
      },
    };
    clock.set("2027-03-08T08:30:00Z");
    expect(await tick(ports({ ledger }), DUTIES, settings)).toMatchObject({ sent: 1, unsettled: 0 });
    expect(clock.now() - Date.parse("2027-03-08T08:30:00Z")).toBe(60_000);
    expect(await store.ledger.counts()).toMatchObject({ sent: 1 });
  });

  test("three instances at once: each recipient is told once", async () => {
    for (let at = 0; at < 40; at += 1) await subscribe(`p${at}`, { leadDays: [7] });
    clock.set("2027-03-08T08:30:00Z");
    const reports = await Promise.all(
      ["a", "b", "c"].map((instance) => tick(ports(), DUTIES, { ...settings, instance })),
    );
    expect(told).toHaveLength(40);
    expect(new Set(told.map(({ to }) => to)).size).toBe(40);
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(40);
  });

  test("the pace of a surface is kept, and a tick ends at its limit", async () => {
    for (let at = 0; at < 5; at += 1) await subscribe(`p${at}`, { leadDays: [7] });
    clock.set("2027-03-08T08:30:00Z");
    const paced = ports({ deliveries: { terminal: { ...delivery, gapMs: 1000 } } });
    await tick(paced, DUTIES, { ...settings, sendLimit: 3 });
    expect(told.map(({ at }) => at)).toHaveLength(5);
    expect(clock.now() - Date.parse("2027-03-08T08:30:00Z")).toBe(5000);
  });
});
