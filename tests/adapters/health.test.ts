// What health says of store, reminders and surfaces, and that anything ill makes the whole ill.
import { afterAll, beforeAll, expect, test } from "vitest";
import { healthGauges, healthOf, type HealthParts, healthReply } from "../../src/adapters/health.ts";
import { openStore, type Store } from "../../src/adapters/store/store.ts";
import type { SurfaceAdapter, SurfaceHealth } from "../../src/adapters/surface.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore({ file: ":memory:" });
});
afterAll(() => store.close());

const surface = (name: SurfaceAdapter["name"], health: SurfaceHealth): SurfaceAdapter => ({
  name,
  routes: [],
  localRoutes: [],
  delivery: { send: async () => ({ kind: "sent", messageId: null }), gapMs: 0 },
  outlet: { post: async () => ({ kind: "sent", messageId: null }) },
  start: async () => undefined,
  stop: async () => undefined,
  health: () => health,
});
const partsWith = (
  more: Partial<HealthParts> = {},
  kind: "starting" | "well" | "ill" = "well",
): HealthParts => ({
  store,
  reminders: {
    health: () => ({ kind, lastTickAt: 5000, lastReport: null, reason: null }),
    stop: async () => undefined,
  },
  surfaces: () => [],
  ...more,
});
const away = async (): Promise<Awaited<ReturnType<Store["health"]>>> => ({
  kind: "ill",
  place: "postgresql://db/vindrose",
  reason: "The store's database cannot be reached.",
});

test("all well is 200; starting is no illness", async () => {
  const slack = surface("slack", { kind: "starting", detail: "connecting" });
  for (const kind of ["well", "starting"] as const) {
    const report = await healthOf(partsWith({ surfaces: () => [slack] }, kind));
    expect(report.status).toBe("ok");
    expect(healthReply(report, {}).status).toBe(200);
  }
});

test.each([
  ["the store", () => partsWith({ store: { ...store, health: away } })],
  ["the reminders", () => partsWith({}, "ill")],
  [
    "a surface",
    () => partsWith({ surfaces: () => [surface("teams", { kind: "ill", detail: "unreachable" })] }),
  ],
])("%s ill makes it 503, and says which", async (_what, parts) => {
  const report = await healthOf(parts());
  const { status, body } = healthReply(report, { startedAt: "then" });
  expect(status).toBe(503);
  expect(String(body)).toContain('"kind":"ill"');
  expect(JSON.parse(String(body))).toMatchObject({ status: "ill", startedAt: "then" });
});

test("the gauges tell the same, and how many rows stand in which state", async () => {
  const gauges = await healthGauges(
    partsWith({ surfaces: () => [surface("slack", { kind: "ill", detail: "gone" })] }),
  );
  expect(gauges).toMatchObject({
    vindrose_store_up: 1,
    vindrose_reminders_up: 1,
    vindrose_reminders_last_tick_seconds: 5,
    vindrose_slack_up: 0,
    vindrose_ledger_in_doubt: 0,
  });
  const without = await healthGauges(partsWith({ store: { ...store, health: away } }));
  expect(without["vindrose_store_up"]).toBe(0);
  expect(without).not.toHaveProperty("vindrose_ledger_in_doubt");
});
