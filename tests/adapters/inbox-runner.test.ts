// The worker between a platform and its answers, over the real store: order, once each, crashes, doubts, overload.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Found, InboxWork, Outcome, Prepared } from "../../src/adapters/inbox-event.ts";
import { startInbox, type InboxRunner, type RunnerSettings } from "../../src/adapters/inbox-runner.ts";
import type { Log } from "../../src/adapters/log.ts";
import { StoreError } from "../../src/adapters/store/engine.ts";
import { INBOX_LEASE_MS } from "../../src/adapters/store/inbox.ts";
import { openStore, type Store } from "../../src/adapters/store/store.ts";
import type { DeliveryResult, InboxEvent } from "../../src/bot/ports.ts";
import { person } from "../support/entries.ts";

const START = 1_000_000_000;
let store: Store;
let runners: InboxRunner[];
let now: number;
let logged: Readonly<Record<string, unknown>>[];
let outcomes: Outcome[];

beforeEach(async () => {
  store = await openStore({ file: ":memory:" });
  runners = [];
  now = START;
  logged = [];
  outcomes = [];
});
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await store.close();
});

const log: Log = {
  info: (event, fields) => void logged.push({ event, ...fields }),
  error: (event, fields) => void logged.push({ event, ...fields }),
};
/** Time passes by waiting only. */
const clock = {
  now: () => now,
  sleep: async (ms: number): Promise<void> => {
    now += ms;
    await new Promise((resolve) => setImmediate(resolve));
  },
  random: () => 0,
};
const event = (id: string, change: Partial<InboxEvent> = {}): InboxEvent => ({
  id,
  surface: "slack",
  conversation: "c",
  owner: person("anna", "slack"),
  payload: id,
  at: now,
  ...change,
});
const sent = (messageId: string): DeliveryResult => ({ kind: "sent", messageId });
const send = (once: () => Promise<DeliveryResult>): Prepared => ({ kind: "send", send: once });

function start(change: Partial<InboxWork>, settings: Partial<RunnerSettings> = {}): InboxRunner {
  const runner = startInbox(
    {
      surface: "slack",
      inbox: store.inbox,
      clock,
      log,
      instance: `i${runners.length}`,
      prepare: async () => ({ kind: "nothing" }),
      apologise: async () => ({ kind: "nothing" }),
      ended: (outcome) => void outcomes.push(outcome),
      ...change,
    },
    settings,
  );
  runners.push(runner);
  return runner;
}
/** What became of an event. */
const stateOf = async (id: string) =>
  (await store.engine.run("select state, reason, message_id from inbox where id = $1", [id]))[0];

test("an event delivered again and again, by two instances, is answered once", async () => {
  const told: string[] = [];
  const work = {
    prepare: async ({ id }: { id: string }) => send(async () => (told.push(id), sent(`m-${id}`))),
  };
  const [one, two] = [start(work), start(work)];
  const accepted = await Promise.all(
    [one, two, one, two].flatMap((runner) => ["a", "b"].map((id) => runner.accept(event(id)))),
  );
  await Promise.all([one.idle(), two.idle()]);
  expect(accepted.filter(Boolean)).toHaveLength(2);
  expect([...told].sort()).toEqual(["a", "b"]);
  expect(await store.inbox.answerTo("a")).toBe("m-a");
});

test("a conversation keeps its order while others go on beside it", async () => {
  const done: string[] = [];
  const gate = Promise.withResolvers<void>();
  const runner = start({
    prepare: async ({ id }) =>
      send(async () => {
        if (id === "a1") await gate.promise;
        done.push(id);
        return sent(id);
      }),
  });
  await Promise.all(
    ["a1", "a2", "b1", "a3", "b2"].map((id) => runner.accept(event(id, { conversation: id[0] ?? "" }))),
  );
  await expect.poll(() => done).toEqual(["b1", "b2"]);
  gate.resolve();
  await runner.idle();
  expect(done).toEqual(["b1", "b2", "a1", "a2", "a3"]);
});

test("no more conversations than allowed are answered at once, and all are in the end", async () => {
  let atOnce = 0;
  let most = 0;
  const runner = start(
    {
      prepare: async ({ id }) =>
        send(async () => {
          most = Math.max(most, (atOnce += 1));
          await new Promise((resolve) => setImmediate(resolve));
          atOnce -= 1;
          return sent(id);
        }),
    },
    { sideBySide: 3 },
  );
  const ids = Array.from({ length: 40 }, (_, at) => `e${at}`);
  await Promise.all(ids.map((id) => runner.accept(event(id, { conversation: id }))));
  await runner.idle();
  expect(most).toBe(3);
  expect(outcomes.filter((outcome) => outcome === "answered")).toHaveLength(40);
});

test("more than memory holds waits in the store, and keeps its order", async () => {
  const done: string[] = [];
  const runner = start(
    { prepare: async ({ id }) => send(async () => (done.push(id), sent(id))) },
    { waitingLimit: 5, sweepMs: 5 },
  );
  const ids = Array.from({ length: 60 }, (_, at) => `e${String(at).padStart(2, "0")}`);
  await Promise.all(ids.map((id, at) => runner.accept(event(id, { at: now + at }))));
  await expect.poll(() => done.length, { timeout: 5000 }).toBe(60);
  expect(done).toEqual(ids);
});

test("`sending` is on disk before anything is sent", async () => {
  const states: unknown[] = [];
  const runner = start({
    prepare: async ({ id }) => {
      states.push((await stateOf(id))?.["state"]);
      return send(async () => {
        states.push((await stateOf(id))?.["state"]);
        return sent(id);
      });
    },
  });
  await runner.accept(event("a"));
  await runner.idle();
  expect(states).toEqual(["working", "sending"]);
  expect(await stateOf("a")).toMatchObject({ state: "answered", message_id: "a" });
});

test("with the store away an event is not accepted, and nothing is answered", async () => {
  const away = new StoreError("unreachable", "away");
  const runner = start({
    inbox: { ...store.inbox, accept: () => Promise.reject(away) },
    prepare: () => Promise.reject(new Error("must not be asked")),
  });
  await expect(runner.accept(event("a"))).rejects.toBe(away);
  await runner.idle();
  expect(outcomes).toEqual([]);
});

test("an event that was refused and comes again at once is answered, not left for later", async () => {
  let isAway = true;
  const runner = start({
    inbox: {
      ...store.inbox,
      accept: async (taken) => {
        if (!isAway) return store.inbox.accept(taken);
        isAway = false;
        throw new StoreError("unreachable", "away");
      },
    },
    prepare: async ({ id }) => send(async () => sent(id)),
  });
  await runner.idle();
  const [first, second] = await Promise.allSettled([runner.accept(event("a")), runner.accept(event("a"))]);
  expect([first.status, second.status]).toEqual(["rejected", "fulfilled"]);
  await runner.idle();
  expect(await store.inbox.answerTo("a")).toBe("a");
});

test("what an earlier process left is answered, before anything new of the same conversation", async () => {
  await store.inbox.accept(event("new"));
  await store.inbox.accept(event("working"));
  await store.inbox.claim("working", "dead", now);
  now += INBOX_LEASE_MS + 1;
  const done: string[] = [];
  const runner = start({ prepare: async ({ id }) => send(async () => (done.push(id), sent(id))) });
  await runner.accept(event("newest"));
  await runner.sweep();
  await runner.idle();
  expect(done).toEqual(["new", "working", "newest"]);
});

test.each([
  ["found", { kind: "found", messageId: "old" }, 0, { state: "answered", message_id: "old" }],
  ["absent", { kind: "absent" }, 1, { state: "answered", message_id: "fresh" }],
  ["unknowable", { kind: "unknowable" }, 0, { state: "failed", reason: "in_doubt" }],
  ["never told", { kind: "unknown" }, 0, { state: "failed", reason: "in_doubt" }],
] as const)("a send that a crash broke off, looked up as %s", async (_, found, sends, end) => {
  await store.inbox.accept(event("a"));
  await store.inbox.claim("a", "dead", now);
  await store.inbox.sending("a", "dead", now);
  now += INBOX_LEASE_MS + 1;
  let count = 0;
  const runner = start({
    prepare: async () => send(async () => ((count += 1), sent("fresh"))),
    lookUp: async (): Promise<Found> => found,
  });
  await runner.idle();
  expect(count).toBe(sends);
  expect(await stateOf("a")).toMatchObject(end);
});

test("a surface that cannot look leaves a broken send to the operator", async () => {
  let count = 0;
  const runner = start({
    prepare: async () =>
      send(async () => ((count += 1), { kind: "unreachable", mayHaveArrived: true, reason: "cut" })),
  });
  await runner.accept(event("a"));
  await runner.idle();
  expect(count).toBe(1);
  expect(await store.inbox.failed(9)).toMatchObject([{ id: "a", reason: "in_doubt" }]);
});

test("asked to wait it waits as long as told, with signs of life, and then sends", async () => {
  const results: DeliveryResult[] = [{ kind: "limited", retryAfterMs: 45_000 }, sent("m")];
  const at: number[] = [];
  const runner = start({
    prepare: async () => send(async () => (at.push(now), results.shift() ?? sent("twice"))),
  });
  await runner.accept(event("a"));
  await runner.idle();
  expect(at).toEqual([START, START + 45_000]);
  expect(await stateOf("a")).toMatchObject({ message_id: "m" });
});

test("unreachable without having arrived is tried again, at last given up by class", async () => {
  let count = 0;
  const runner = start({
    prepare: async () =>
      send(async () => ((count += 1), { kind: "unreachable", mayHaveArrived: false, reason: "no route" })),
  });
  await runner.accept(event("a"));
  await runner.idle();
  expect(count).toBeGreaterThan(10);
  expect(await stateOf("a")).toMatchObject({ state: "failed", reason: "unreachable" });
});

test("refused is not tried again", async () => {
  let count = 0;
  const runner = start({
    prepare: async () => send(async () => ((count += 1), { kind: "refused", class: "gone", reason: "x" })),
  });
  await runner.accept(event("a"));
  await runner.idle();
  expect(count).toBe(1);
  expect(await stateOf("a")).toMatchObject({ state: "failed", reason: "gone" });
});

test("a defect is told with the number that the log has, and holds nobody up", async () => {
  const told: string[] = [];
  const runner = start({
    prepare: ({ id }) =>
      id === "a" ? Promise.reject(new TypeError("boom")) : Promise.resolve({ kind: "nothing" }),
    apologise: async (_, reference) => send(async () => (told.push(reference), sent("sorry"))),
  });
  await Promise.all([runner.accept(event("a")), runner.accept(event("b"))]);
  await runner.idle();
  expect(told).toHaveLength(1);
  expect(logged).toContainEqual(expect.objectContaining({ event: "answer failed", reference: told[0] }));
  expect(outcomes).toEqual(["answered", "answered"]);
});

test("the store away while answering leaves the event open for a later round", async () => {
  let isAway = true;
  const prepare = async (): Promise<Prepared> => {
    if (isAway) throw new StoreError("unreachable", "away");
    return send(async () => sent("m"));
  };
  const runner = start({ prepare });
  await runner.accept(event("a"));
  await runner.idle();
  expect(outcomes).toEqual(["left"]);
  isAway = false;
  now += INBOX_LEASE_MS + 1;
  await runner.sweep();
  await runner.idle();
  expect(await stateOf("a")).toMatchObject({ state: "answered", message_id: "m" });
});

test("an event nobody could answer within a day is given up, not answered late", async () => {
  await store.inbox.accept(event("a"));
  now += 86_400_001;
  const runner = start({ prepare: async () => send(async () => sent("m")) });
  await runner.idle();
  expect(await stateOf("a")).toMatchObject({ state: "failed", reason: "expired" });
});

test("stopping ends a long wait at once, and the event stays open", async () => {
  const gate = Promise.withResolvers<void>();
  const runner = start({
    clock: { ...clock, sleep: () => (gate.resolve(), new Promise(() => undefined)) },
    prepare: async () => send(async () => ({ kind: "limited", retryAfterMs: 600_000 })),
  });
  await runner.accept(event("a"));
  await gate.promise;
  await runner.stop();
  // refused, so known not to have arrived: whoever goes on need not look
  expect(await stateOf("a")).toMatchObject({ state: "new" });
});
