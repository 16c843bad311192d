// One tick: plan what is due, resolve what is in doubt, then claim, send and settle row by row. Acts only through the
// ports it is given. A claim is on disk before its send; what may have arrived is never sent again by guess.
import { copenhagenDayAt } from "../knowledge/calendar.ts";
import type { DutyRules } from "../knowledge/recurrence.ts";
import type { FreeDays } from "../knowledge/working-days.ts";
import {
  type PlanPorts,
  type PlanReport,
  type PlanTask,
  planReminders,
  planUntil,
} from "./plan-reminders.ts";
import type { Clock, Delivery, DeliveryResult, Settlement } from "./ports.ts";
import { type Entry, parseRecipient, type Reminder, type ReminderKey, type Surface } from "./reminder.ts";
import { reminderOf } from "./reminders.ts";

/** What a tick acts through. A surface without a delivery waits: its rows stay planned. */
export type RemindPorts = PlanPorts & {
  readonly clock: Clock;
  readonly deliveries: Readonly<Partial<Record<Surface, Delivery>>>;
};

/** What a tick depends on. */
export type RemindSettings = {
  readonly free: FreeDays;
  readonly unitChannel: PlanTask["unitChannel"];
  /** This process, unlike every other that ever ran: part of each claim. */
  readonly instance: string;
  /** A claim this old is in doubt, milliseconds; must be longer than any send may take. */
  readonly leaseMs: number;
  /** Tries of one row, 1..; after the last it is failed. */
  readonly attemptLimit: number;
  /** The first wait after a failure, doubled each time up to the longest, milliseconds. */
  readonly backOffMs: number;
  readonly longestBackOffMs: number;
  /** Sends of one tick and surface at most: a tick ends, the next goes on. */
  readonly sendLimit: number;
};

/** Settings that fit both platforms' documented limits. */
export const defaultRemindSettings: Omit<RemindSettings, "instance" | "free" | "unitChannel"> = {
  leaseMs: 120_000,
  attemptLimit: 6,
  backOffMs: 30_000,
  longestBackOffMs: 3_600_000,
  sendLimit: 2000,
};

/** What became of the rows of a tick: claimed = sent + retried + failed + doubtful + unsettled. */
export type TickReport = PlanReport & {
  readonly claimed: number;
  readonly sent: number;
  readonly retried: number;
  readonly failed: number;
  readonly doubtful: number;
  /** Sent or not, the store was away when it should have been written: in doubt after the lease. */
  readonly unsettled: number;
  /** Claims of a crashed process that fell into doubt now, and doubts that a look-up resolved. */
  readonly crashed: number;
  readonly resolved: number;
};

type Counts = { -readonly [Key in keyof TickReport]: TickReport[Key] };

/** Keys asked for at once; small, so that a stopped tick leaves little behind and memory stays flat. */
const PAGE = 100;
/** Times and wait for writing down how a send ended while the store is away: within the default lease. */
const SETTLE_TRIES = 14;
const SETTLE_WAIT_MS = 5000;

/** Runs one tick. Throws what the store throws while it cannot be read; nothing is lost by that. */
export async function tick(
  ports: RemindPorts,
  duties: readonly DutyRules[],
  settings: RemindSettings,
): Promise<TickReport> {
  const now = ports.clock.now();
  const today = copenhagenDayAt(now);
  const when = { today, until: planUntil(today), free: settings.free };
  const plan = await planReminders(ports, { duties, when, now, unitChannel: settings.unitChannel });
  const report: Counts = {
    ...plan,
    claimed: 0,
    sent: 0,
    retried: 0,
    failed: 0,
    doubtful: 0,
    unsettled: 0,
    crashed: (await ports.ledger.doubt(now - settings.leaseMs, now)).length,
    resolved: 0,
  };
  await resolveDoubts(ports, settings, report);
  const surfaces = Object.entries(ports.deliveries) as [Surface, Delivery][];
  await Promise.all(surfaces.map((surface) => sendSurface(ports, surface, { settings, report })));
  return report;
}

/** Looks doubtful rows up where the platform can tell; elsewhere they wait for an operator. */
async function resolveDoubts(ports: RemindPorts, settings: RemindSettings, report: Counts): Promise<void> {
  let after = "";
  for (;;) {
    const rows = await ports.ledger.list("in_doubt", { after, limit: PAGE });
    for (const row of rows) {
      const lookUp = deliveryOf(ports, row)?.lookUp;
      // A rest after the doubt arose: a send that a jump of the clock made look old may still be under way.
      if (lookUp === undefined || ports.clock.now() - row.changedAt < settings.leaseMs) continue;
      // A look-up that fails has found out nothing; the row keeps its doubt and is asked for again.
      const found = await lookUp(row.key, row.recipient).catch(() => "unknown" as const);
      if (found === "unknown") continue;
      const resolution = found === "there" ? "sent" : "resend";
      if (await ports.ledger.resolve(row.key, resolution, "look-up", ports.clock.now())) report.resolved += 1;
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.key ?? "";
  }
}

type Work = { readonly settings: RemindSettings; readonly report: Counts };

/** Sends what is due on one surface at its pace, until nothing is left, the limit is reached or it asks for rest. */
async function sendSurface(
  ports: RemindPorts,
  [surface, delivery]: readonly [Surface, Delivery],
  work: Work,
): Promise<void> {
  const seen = new Set<ReminderKey>();
  const resting = new Set<string>();
  while (seen.size < work.settings.sendLimit) {
    const due = await ports.ledger.due(ports.clock.now(), surface, PAGE);
    const fresh = due.filter((key) => !seen.has(key));
    if (fresh.length === 0) return;
    for (const key of fresh) {
      seen.add(key);
      const recipient = key.split("|").at(-1) ?? "";
      if (resting.has(recipient)) continue;
      const settlement = await sendOne(
        ports,
        { key, delivery, claim: claimOf(work, ports.clock.now()) },
        work,
      );
      if (settlement === "limited") return;
      if (settlement === "retried") resting.add(recipient);
      if (settlement !== "lost" && delivery.gapMs > 0) await ports.clock.sleep(delivery.gapMs);
    }
  }
}

/** Unique among all claims of a row: no two instances share a name, and one claims once at a time. */
function claimOf({ settings, report }: Work, now: number): string {
  return `${settings.instance}/${now}/${report.claimed}`;
}

type Outcome = "lost" | "done" | "retried" | "limited";

/** Claim, send, settle: one row. */
async function sendOne(
  ports: RemindPorts,
  target: { readonly key: ReminderKey; readonly delivery: Delivery; readonly claim: string },
  { settings, report }: Work,
): Promise<Outcome> {
  const { key, delivery, claim } = target;
  const now = ports.clock.now();
  const row = await ports.ledger.claim(key, claim, now);
  if (row === undefined) return "lost";
  report.claimed += 1;
  const reminder = reminderOf(row, copenhagenDayAt(now));
  const result: DeliveryResult =
    reminder === undefined
      ? { kind: "refused", class: "invalid", reason: "the row has nothing to tell" }
      : await sendSafely(delivery, reminder, row);
  const settlement = settlementOf(result, row, { settings, clock: ports.clock });
  const isWritten = await settlePatiently(ports, { key, claim, settlement });
  count(report, isWritten ? settlement.kind : "unsettled");
  if (result.kind === "limited") return "limited";
  return settlement.kind === "retry" ? "retried" : "done";
}

function settlementOf(
  result: DeliveryResult,
  row: Entry,
  { settings, clock }: { readonly settings: RemindSettings; readonly clock: Clock },
): Settlement {
  const { attempts } = row;
  switch (result.kind) {
    case "sent":
      return { kind: "sent", messageId: result.messageId };
    case "refused":
      return { kind: "failed", class: result.class, reason: result.reason };
    case "limited": {
      // The platform says when: its word counts, with a little spread so that instances do not return together.
      const wait = result.retryAfterMs * (1 + 0.2 * clock.random());
      return {
        kind: "retry",
        notBefore: clock.now() + Math.ceil(wait),
        class: "limited",
        reason: "asked to wait",
      };
    }
    case "unreachable": {
      const { reason } = result;
      if (result.mayHaveArrived) return { kind: "in_doubt", class: "unreachable", reason };
      if (attempts >= settings.attemptLimit) return { kind: "failed", class: "unreachable", reason };
      const wait = Math.min(settings.longestBackOffMs, settings.backOffMs * 2 ** (attempts - 1));
      const notBefore = clock.now() + Math.ceil(wait * (0.5 + clock.random()));
      return { kind: "retry", notBefore, class: "unreachable", reason };
    }
  }
}

/** The send has happened: its record is worth waiting for, while the store is away for a moment. */
async function settlePatiently(
  { ledger, clock }: RemindPorts,
  end: { readonly key: ReminderKey; readonly claim: string; readonly settlement: Settlement },
): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ledger.settle(end.key, end.claim, end.settlement, clock.now());
    } catch (error) {
      if (tries >= SETTLE_TRIES) return false;
      if (!(error instanceof Error && error.name === "StoreError")) throw error;
      await clock.sleep(SETTLE_WAIT_MS);
    }
  }
}

function count(report: Counts, kind: Settlement["kind"] | "unsettled"): void {
  const field = {
    sent: "sent",
    failed: "failed",
    retry: "retried",
    in_doubt: "doubtful",
    unsettled: "unsettled",
  } as const;
  report[field[kind]] += 1;
}

/** A delivery that throws has told nothing, so the message may have arrived. */
async function sendSafely(delivery: Delivery, reminder: Reminder, row: Entry): Promise<DeliveryResult> {
  try {
    return await delivery.send(reminder, row.recipient, row.detail.language);
  } catch (error) {
    const reason = `the delivery broke off: ${error instanceof Error ? error.name : "unknown"}`;
    return { kind: "unreachable", mayHaveArrived: true, reason };
  }
}

function deliveryOf({ deliveries }: RemindPorts, { recipient }: Entry): Delivery | undefined {
  const surface = parseRecipient(recipient)?.surface;
  return surface === undefined ? undefined : deliveries[surface];
}
