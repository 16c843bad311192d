// `npm run bench`: one duty, 10,000 recipients: planned, claimed, sent and settled on the embedded store, stopped half-way
// and resumed; then a tick with nothing to do. Prints seconds and memory; fails when anything is missing or doubled.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/adapters/store/store.ts";
import type { Delivery } from "../../src/bot/ports.ts";
import { defaultRemindSettings, tick } from "../../src/bot/remind.ts";
import { defaultFreeDays } from "../../src/knowledge/working-days.ts";
import { handClock } from "../support/clock.ts";
import { day, person } from "../support/entries.ts";

const RECIPIENTS = 10_000;
const folder = mkdtempSync(join(tmpdir(), "vindrose-fan-out-"));
const store = await openStore({ file: join(folder, "store.sqlite") });
const clock = handClock("2027-03-08T09:30:00+01:00");
const duties = [{ duty: "status-report", rules: [{ kind: "date" as const, date: day("2027-03-15") }] }];
const settings = {
  ...defaultRemindSettings,
  free: defaultFreeDays,
  unitChannel: null,
  sendLimit: RECIPIENTS / 2,
};
const told = new Map<string, number>();
const terminal: Delivery = {
  gapMs: 0,
  send: async (_, recipient) => {
    told.set(recipient, (told.get(recipient) ?? 0) + 1);
    return { kind: "sent", messageId: null };
  },
};

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().heapUsed);
}, 20);

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  peak = process.memoryUsage().heapUsed;
  const before = peak;
  await work();
  const seconds = ((performance.now() - from) / 1000).toFixed(2);
  const grown = Math.round((peak - before) / 2 ** 20);
  process.stdout.write(`${name.padEnd(44)}${seconds.padStart(8)} s   heap at most +${grown} MB\n`);
}

try {
  await measure(`${RECIPIENTS} subscriptions set`, async () => {
    for (let at = 0; at < RECIPIENTS; at += 1)
      await store.subscriptions.put(
        {
          subject: "status-report",
          recipient: person(`p-${at}`),
          leadDays: [7],
          hour: 9,
          language: "da",
          since: day("2026-11-25"),
        },
        1,
      );
  });
  const run = (instance: string) =>
    tick({ ...store, clock, deliveries: { terminal } }, duties, { ...settings, instance });
  await measure("planned, and the first half sent", () => run("first"));
  await measure("resumed by another instance: the other half", () => run("second"));
  await measure("a tick with nothing to do", () => run("third"));
  const tally = await store.ledger.tally("status-report", "2027");
  const doubled = [...told.values()].filter((times) => times !== 1).length;
  process.stdout.write(`${JSON.stringify(tally)}; told ${told.size}, more than once ${doubled}\n`);
  process.exitCode =
    tally.length === 1 && tally[0]?.count === RECIPIENTS && told.size === RECIPIENTS && doubled === 0 ? 0 : 1;
} finally {
  clearInterval(watch);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
