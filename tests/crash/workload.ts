// What the crash runs send: one duty that is due, a clock that all processes share, and a recipient that counts.
import { createServer } from "node:http";
import type { Clock, Delivery } from "../../src/bot/ports.ts";
import { defaultRemindSettings, type RemindSettings } from "../../src/bot/remind.ts";
import type { RecipientKey } from "../../src/bot/reminder.ts";
import type { DutyRules } from "../../src/knowledge/recurrence.ts";
import { defaultFreeDays } from "../../src/knowledge/working-days.ts";
import { day, person } from "../support/entries.ts";

export const SUBJECT = "status-report";
export const DUTIES: readonly DutyRules[] = [
  { duty: SUBJECT, rules: [{ kind: "date", date: day("2027-03-15") }] },
];
/** Monday, half an hour after the reminders of seven days ahead. */
const START = Date.parse("2027-03-08T09:30:00+01:00");
/** Longer than a send to the loopback takes, short enough to wait for. */
export const LEASE_MS = 2000;

export function settingsOf(instance: string): RemindSettings {
  return {
    ...defaultRemindSettings,
    instance,
    free: defaultFreeDays,
    unitChannel: null,
    leaseMs: LEASE_MS,
    backOffMs: 50,
  };
}

/** Real time, moved to the start; `zero` is the epoch millisecond at which the run began. */
export function sharedClock(zero: number): Clock {
  return {
    now: () => START + Date.now() - zero,
    sleep: async (ms) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      setTimeout(resolve, ms);
      await promise;
    },
    random: Math.random,
  };
}

/** The nth recipient; every 40th is gone and refuses. */
export function recipientAt(at: number): RecipientKey {
  return person(at % 40 === 39 ? `gone-${at}` : `p-${at}`);
}

/** A recipient that counts the messages of each key, on a port of its own. */
export async function startCounter(): Promise<{
  readonly port: number;
  readonly received: ReadonlyMap<string, number>;
  readonly close: () => void;
}> {
  const received = new Map<string, number>();
  const server = createServer((request, response) => {
    const key = decodeURIComponent((request.url ?? "/").slice(1));
    if (key.includes("gone-")) {
      response.writeHead(410).end();
      return;
    }
    received.set(key, (received.get(key) ?? 0) + 1);
    response.end();
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port, received, close };
}

/** Sends to the counter. */
export function counterDelivery(port: number): Delivery {
  return {
    gapMs: 0,
    send: async (reminder) => {
      const response = await fetch(`http://127.0.0.1:${port}/${encodeURIComponent(reminder.key)}`, {
        method: "POST",
        signal: AbortSignal.timeout(LEASE_MS / 2),
      });
      await response.arrayBuffer();
      return response.status === 410
        ? { kind: "refused", class: "gone", reason: "no such recipient" }
        : { kind: "sent", messageId: null };
    },
  };
}
