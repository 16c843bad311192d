// One instance that is going to be killed: ticks without end, and kills itself with SIGKILL at the nth passing of one
// step, or waits for its parent to do so. Writes to a trace which claims it began and which ends it wrote.
import { openSync, writeSync } from "node:fs";
import { openStore, type StorePlace } from "../../src/adapters/store/store.ts";
import type { Delivery, Ledger } from "../../src/bot/ports.ts";
import { tick } from "../../src/bot/remind.ts";
import { counterDelivery, DUTIES, settingsOf, sharedClock } from "./workload.ts";

/** The steps at which a process can die; the last is wherever it happens to be when the parent kills it. */
export const STEPS = [
  "before plan",
  "after plan",
  "before claim",
  "claim under way",
  "after claim",
  "after send",
  "settle under way",
  "after settle",
  "at random",
] as const;
export type Step = (typeof STEPS)[number];

/** What the parent orders, as JSON in the environment. */
export type Order = {
  readonly place: StorePlace;
  readonly port: number;
  readonly zero: number;
  readonly instance: string;
  readonly step: Step;
  readonly nth: number;
  readonly trace: string;
};

async function live(order: Order): Promise<void> {
  // the parent counts the life from here: loading the code takes as long as the machine is busy
  process.stdout.write("up\n");
  const store = await openStore(order.place);
  const clock = sharedClock(order.zero);
  const trace = openSync(order.trace, "a");
  const note = (word: string, key: string): void => void writeSync(trace, `${word} ${key}\n`);
  let passed = 0;
  const pass = (step: Step): void => {
    if (step !== order.step) return;
    passed += 1;
    if (passed !== order.nth) return;
    note("died", step);
    process.kill(process.pid, "SIGKILL");
  };
  /** Lets the call begin and dies before its answer: for SQLite after it, for PostgreSQL in its midst. */
  const passUnderWay = async <T>(step: Step, call: Promise<T>): Promise<T> => {
    if (step === order.step) setImmediate(() => pass(step));
    return call;
  };
  const ledger: Ledger = {
    ...store.ledger,
    plan: async (entries, now) => {
      pass("before plan");
      const count = await store.ledger.plan(entries, now);
      pass("after plan");
      return count;
    },
    claim: async (key, claim, now) => {
      pass("before claim");
      note("claiming", key);
      const row = await passUnderWay("claim under way", store.ledger.claim(key, claim, now));
      if (row === undefined) note("lost", key);
      else pass("after claim");
      return row;
    },
    settle: async (key, claim, settlement, now) => {
      pass("after send");
      const isSettled = await passUnderWay(
        "settle under way",
        store.ledger.settle(key, claim, settlement, now),
      );
      if (isSettled) note("settled", key);
      pass("after settle");
      return isSettled;
    },
  };
  const terminal: Delivery = counterDelivery(order.port);
  for (;;) {
    await tick({ ...store, ledger, clock, deliveries: { terminal } }, DUTIES, settingsOf(order.instance));
    await clock.sleep(10);
  }
}

const order = process.env["VINDROSE_CRASH_ORDER"];
// The parent made this text from an Order.
if (order !== undefined) await live(JSON.parse(order) as Order);
