// How the server is: store, reminders and each surface in, one report out for operators, load balancers and metrics.
// It holds no secret, no name and no text.
import type { EntryState } from "../bot/reminder.ts";
import { type Reply, jsonReply } from "./http-route.ts";
import type { KeptReminders } from "./store/keep-reminding.ts";
import type { Store, StoreHealth } from "./store/store.ts";
import type { SurfaceAdapter, SurfaceHealth } from "./surface.ts";

/** What is looked at. */
export type HealthParts = {
  readonly store: Store;
  readonly reminders: KeptReminders;
  readonly surfaces: () => readonly SurfaceAdapter[];
};

/** The report. */
export type HealthReport = {
  readonly status: "ok" | "ill";
  readonly store: StoreHealth;
  readonly reminders: ReturnType<KeptReminders["health"]>;
  readonly surfaces: Readonly<Record<string, SurfaceHealth>>;
};

/** Looks at everything now. */
export async function healthOf({ store, reminders, surfaces }: HealthParts): Promise<HealthReport> {
  const ofStore = await store.health();
  const ofReminders = reminders.health();
  const ofSurfaces = surfaces().map(({ name, health }) => [name, health()] as const);
  const isIll =
    ofStore.kind === "ill" || ofReminders.kind === "ill" || ofSurfaces.some(([, { kind }]) => kind === "ill");
  return {
    status: isIll ? "ill" : "ok",
    store: ofStore,
    reminders: ofReminders,
    surfaces: Object.fromEntries(ofSurfaces),
  };
}

/** The report with what else is known of the process: 200 when all is well, 503 when anything is ill. */
export function healthReply(report: HealthReport, more: Readonly<Record<string, unknown>>): Reply {
  return jsonReply(report.status === "ok" ? 200 : 503, { ...report, ...more });
}

const STATES: readonly EntryState[] = ["planned", "sending", "sent", "failed", "in_doubt"];

/** The report as numbers: 1 for well or starting, 0 for ill; and how many ledger rows stand in which state. */
export async function healthGauges(parts: HealthParts): Promise<Readonly<Record<string, number>>> {
  const { store, reminders, surfaces } = await healthOf(parts);
  const counts = store.kind === "well" ? await parts.store.ledger.counts() : undefined;
  const rows = counts === undefined ? [] : STATES.map((state) => [`vindrose_ledger_${state}`, counts[state]]);
  return {
    vindrose_store_up: upOf(store),
    vindrose_reminders_up: upOf(reminders),
    ...(reminders.lastTickAt === null
      ? {}
      : { vindrose_reminders_last_tick_seconds: reminders.lastTickAt / 1000 }),
    ...Object.fromEntries(
      Object.entries(surfaces).map(([name, health]) => [`vindrose_${name}_up`, upOf(health)]),
    ),
    ...Object.fromEntries(rows),
  };
}

function upOf({ kind }: { readonly kind: "starting" | "well" | "ill" }): number {
  return kind === "ill" ? 0 : 1;
}
