// Kills instances on one store again and again, then counts: what was planned, what arrived, how often, and what is in
// doubt and whether a kill explains it. Returns figures; judges nothing.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore, type Store, type StorePlace } from "../../src/adapters/store/store.ts";
import type { Entry } from "../../src/bot/reminder.ts";
import { tick } from "../../src/bot/remind.ts";
import { day } from "../support/entries.ts";
import { type Order, type Step, STEPS } from "./instance.ts";
import {
  counterDelivery,
  DUTIES,
  LEASE_MS,
  recipientAt,
  settingsOf,
  sharedClock,
  startCounter,
  SUBJECT,
} from "./workload.ts";

export type Campaign = {
  readonly name: string;
  readonly place: StorePlace;
  readonly instances: number;
  readonly kills: number;
};

export type Outcome = {
  readonly name: string;
  readonly instances: number;
  readonly kills: number;
  readonly killsByStep: Readonly<Record<Step, number>>;
  readonly planned: number;
  /** Rows settled as sent that arrived. */
  readonly received: number;
  readonly inDoubt: number;
  readonly failed: number;
  /** Settled as sent, and never arrived; or neither settled nor in doubt. */
  readonly lost: number;
  /** Keys that arrived more than once. */
  readonly twice: number;
  /** Doubtful rows without a kill between their claim and their settlement. */
  readonly unexplained: number;
  /** Of the doubtful rows, how many had arrived. */
  readonly doubtArrived: number;
  readonly doubts: readonly string[];
};

/** New recipients for each life: something to plan, to claim and to send before it ends. */
const RECIPIENTS_PER_LIFE = 4;
/** A life ends by its parent's hand after this long at most, milliseconds: peers may have left it nothing to do. */
const LONGEST_LIFE_MS = 3000;
const INSTANCE = fileURLToPath(new URL("instance.ts", import.meta.url));

/** Runs one campaign. */
export async function runCampaign(campaign: Campaign): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "vindrose-crash-"));
  const trace = join(folder, "trace");
  const counter = await startCounter();
  const store = await openStore(campaign.place);
  const zero = Date.now();
  let recipients = 0;
  let kills = 0;
  try {
    while (kills < campaign.kills) {
      recipients = await subscribeMore(store, recipients, campaign.instances);
      const lives = Array.from({ length: campaign.instances }, (_, at): Order => {
        const number = kills + at;
        const step = STEPS[number % STEPS.length] ?? "at random";
        // A life plans once, and sends a few.
        const nth = step.endsWith("plan") ? 1 : 1 + Math.floor(Math.random() * 3);
        const instance = `${campaign.name}-${number}`;
        return { place: campaign.place, port: counter.port, zero, instance, step, nth, trace };
      });
      await Promise.all(lives.map(liveAndDie));
      kills += lives.length;
    }
    await finish(store, counter.port, zero);
    const rows = await allRows(store);
    const { cutOff, killsByStep } = readTrace(trace, kills);
    const { name, instances } = campaign;
    return { ...count(rows, counter.received, cutOff), name, instances, kills, killsByStep };
  } finally {
    await store.close();
    counter.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function subscribeMore(store: Store, from: number, instances: number): Promise<number> {
  const upTo = from + RECIPIENTS_PER_LIFE * instances;
  for (let at = from; at < upTo; at += 1)
    await store.subscriptions.put(
      {
        subject: SUBJECT,
        recipient: recipientAt(at),
        leadDays: [7],
        hour: 9,
        language: "da",
        since: day("2026-11-25"),
      },
      1,
    );
  return upTo;
}

/** One life: ends by its own SIGKILL at its step, or by ours. Throws when it ends in any other way. */
async function liveAndDie(order: Order): Promise<void> {
  const child = spawn(process.execPath, [INSTANCE], {
    env: { ...process.env, VINDROSE_CRASH_ORDER: JSON.stringify(order) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const longest = order.step === "at random" ? Math.random() * 500 : LONGEST_LIFE_MS;
  let timer: NodeJS.Timeout | undefined;
  child.stdout.once("data", () => {
    timer = setTimeout(() => child.kill("SIGKILL"), longest);
  });
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  clearTimeout(timer);
  if (signal !== "SIGKILL")
    throw new Error(`an instance ended with ${code ?? signal} instead of being killed`);
}

/** What is left is sent, and what was never settled falls into doubt. */
async function finish(store: Store, port: number, zero: number): Promise<void> {
  const clock = sharedClock(zero);
  await clock.sleep(LEASE_MS + 100);
  const ports = { ...store, clock, deliveries: { terminal: counterDelivery(port) } };
  for (let round = 0; round < 200; round += 1) {
    await tick(ports, DUTIES, settingsOf(`last-${round}`));
    const { planned, sending } = await store.ledger.counts();
    if (planned + sending === 0) return;
    await clock.sleep(50);
  }
  throw new Error("rows are left that nobody sends");
}

async function allRows(store: Store): Promise<readonly Entry[]> {
  const rows: Entry[] = [];
  for (const state of ["planned", "sending", "sent", "failed", "in_doubt", "skipped", "cancelled"] as const) {
    let after = "";
    for (;;) {
      const page = await store.ledger.list(state, { after, limit: 500 });
      rows.push(...page);
      if (page.length < 500) break;
      after = page.at(-1)?.key ?? "";
    }
  }
  return rows;
}

/** Keys whose last claim has no end in the trace; and who died where: whoever did not say so died by our hand. */
function readTrace(file: string, kills: number) {
  const open = new Map<string, number>();
  const killsByStep = Object.fromEntries(STEPS.map((step) => [step, 0])) as Record<Step, number>;
  for (const line of readFileSync(file, "utf8")
    .split("\n")
    .filter((each) => each !== "")) {
    const step = STEPS.find((each) => line === `died ${each}`);
    if (step !== undefined) killsByStep[step] += 1;
    const [word, key] = line.split(" ");
    if (step !== undefined || key === undefined) continue;
    open.set(key, (open.get(key) ?? 0) + (word === "claiming" ? 1 : -1));
  }
  const told = Object.values(killsByStep).reduce((sum, times) => sum + times, 0);
  killsByStep["at random"] = kills - told;
  const cutOff: ReadonlySet<string> = new Set(
    [...open].filter(([, claims]) => claims > 0).map(([key]) => key),
  );
  return { cutOff, killsByStep };
}

function count(rows: readonly Entry[], received: ReadonlyMap<string, number>, cutOff: ReadonlySet<string>) {
  const sent = rows.filter(({ state }) => state === "sent");
  const doubts = rows.filter(({ state }) => state === "in_doubt");
  const arrived = ({ key }: Entry): boolean => (received.get(key) ?? 0) > 0;
  const open = rows.filter(({ state }) => !["sent", "in_doubt", "failed"].includes(state));
  return {
    planned: rows.length,
    received: sent.filter(arrived).length,
    inDoubt: doubts.length,
    failed: rows.filter(({ state }) => state === "failed").length,
    lost: sent.filter((row) => !arrived(row)).length + open.length,
    twice: [...received.values()].filter((times) => times > 1).length,
    unexplained: doubts.filter(({ key }) => !cutOff.has(key)).length,
    doubtArrived: doubts.filter(arrived).length,
    doubts: doubts.map(({ key }) => key),
  };
}
