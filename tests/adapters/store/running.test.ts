// The loop around the tick, the snapshot of registered dates, and delivery into the mailbox.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepReminding } from "../../../src/adapters/store/keep-reminding.ts";
import { mailboxDelivery } from "../../../src/adapters/store/mailbox-delivery.ts";
import { keepRegisteredDates } from "../../../src/adapters/store/registered-snapshot.ts";
import { openStore, type Store } from "../../../src/adapters/store/store.ts";
import { defaultRemindSettings, tick } from "../../../src/bot/remind.ts";
import { reminderKey } from "../../../src/bot/reminder.ts";
import { defaultFreeDays } from "../../../src/knowledge/working-days.ts";
import { handClock } from "../../support/clock.ts";
import { day, entry, person } from "../../support/entries.ts";

const REPORT = {
  planned: 0,
  skipped: 0,
  closed: 0,
  claimed: 0,
  sent: 0,
  retried: 0,
  failed: 0,
  doubtful: 0,
  unsettled: 0,
  crashed: 0,
  resolved: 0,
};

describe("with the clock held", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("one tick at a time, ill while it fails and well again after; cleaned a few times a day", async () => {
    let ticks = 0;
    let cleans = 0;
    let running = 0;
    const failures: unknown[] = [];
    const kept = keepReminding({
      tick: async () => {
        running += 1;
        expect(running).toBe(1);
        ticks += 1;
        await vi.advanceTimersByTimeAsync(0);
        running -= 1;
        if (ticks === 2) throw new Error("The store's database cannot be reached.");
        return REPORT;
      },
      clean: async () => void (cleans += 1),
      now: () => Date.now(),
      failed: (error) => void failures.push(error),
    });
    await vi.advanceTimersByTimeAsync(1);
    expect(kept.health()).toMatchObject({ kind: "well", reason: null });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(kept.health()).toMatchObject({
      kind: "ill",
      reason: "The store's database cannot be reached.",
      lastReport: REPORT,
    });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(kept.health()).toMatchObject({ kind: "well", reason: null });
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect([failures.length, cleans]).toEqual([1, 5]);
    await kept.stop();
    const before = ticks;
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(ticks).toBe(before);
  });
});

describe("over a store", () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ file: ":memory:" });
  });
  afterEach(() => store.close());

  test("another instance's change is seen within two seconds, and a failing look does no harm", async () => {
    const failures: unknown[] = [];
    let isAway = false;
    const registeredDates = {
      ...store.registeredDates,
      version: async () => (isAway ? Promise.reject(new Error("away")) : store.registeredDates.version()),
    };
    const snapshot = await keepRegisteredDates(registeredDates, (error) => void failures.push(error));
    expect(snapshot.current()).toEqual([]);
    const date = { subject: "status-report", occurrence: "2027", date: day("2027-03-15"), by: "x", at: 1 };
    isAway = true;
    await vi.waitFor(() => expect(failures.length).toBeGreaterThan(0), 2000);
    isAway = false;
    await store.registeredDates.set(date);
    await vi.waitFor(() => expect(snapshot.current()).toEqual([date]), 2000);
    expect(Object.isFrozen(snapshot.current())).toBe(true);
    snapshot.stop();
  });

  test("a crash between mailbox and record is resolved by looking: one message, and the row is sent", async () => {
    const clock = handClock("2027-03-08T09:30:00+01:00");
    const settings = { ...defaultRemindSettings, instance: "t", free: defaultFreeDays, unitChannel: null };
    const duties = [{ duty: "status-report", rules: [{ kind: "date" as const, date: day("2027-03-15") }] }];
    const deliveries = { terminal: mailboxDelivery(store.mailbox, clock) };
    await store.subscriptions.put(
      {
        subject: "status-report",
        recipient: person("anna"),
        leadDays: [7],
        hour: 9,
        language: "da",
        since: day("2026-11-25"),
      },
      1,
    );
    const crash = new Error("killed");
    const ledger = { ...store.ledger, settle: async () => Promise.reject(crash) };
    await expect(tick({ ...store, ledger, clock, deliveries }, duties, settings)).rejects.toBe(crash);
    for (const at of ["2027-03-08T09:40:00+01:00", "2027-03-08T09:50:00+01:00"]) {
      clock.set(at);
      await tick({ ...store, clock, deliveries }, duties, settings);
    }
    expect(await store.ledger.get(reminderKey(entry()))).toMatchObject({ state: "sent", attempts: 1 });
    expect(await store.mailbox.unread(person("anna"), 9)).toMatchObject([
      { language: "da", reminder: { kind: "reminder", daysLeft: 7 } },
    ]);
  });
});
