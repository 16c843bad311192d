// The server's world, furnished once: settings in; store, product, desk, chat platforms and running reminders out.
// Nothing listens yet. A store that is away is waited for while the rest works.
import { randomUUID } from "node:crypto";
import { createVindrose, type Vindrose } from "../app.ts";
import type { Desk } from "../bot/desk.ts";
import { copenhagenDayAt } from "../knowledge/calendar.ts";
import type { Clock } from "../bot/ports.ts";
import { announcingDesk } from "./announce.ts";
import { systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { localUrl } from "./greeting.ts";
import type { HealthParts } from "./health.ts";
import type { FeedWorld } from "./ical/routes.ts";
import { createLog, errorFields, type Log, quietly } from "./log.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { openDesk, ownOutlets, type Outlets } from "./open-desk.ts";
import { connectPlatforms, type Loaders, type PlatformWorld } from "./platforms.ts";
import { ownDeliveries, startReminders } from "./start-reminders.ts";
import type { StoreError } from "./store/engine.ts";
import { openStoreLate } from "./store/late.ts";
import { keepRegisteredDates, type RegisteredSnapshot } from "./store/registered-snapshot.ts";
import type { Store } from "./store/store.ts";
import type { SurfaceAdapter } from "./surface.ts";

type Ports = { port: number; publicPort: number };

/** All that listeners and routes work with. */
export type House = {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly store: Store;
  readonly vindrose: Vindrose;
  readonly desk: Desk;
  /** The chat platforms that are set up; one that is only tried joins when its first message comes. */
  readonly surfaces: readonly SurfaceAdapter[];
  readonly join: (surface: SurfaceAdapter) => void;
  readonly worldFor: (name: SurfaceAdapter["name"]) => PlatformWorld;
  readonly calendars: FeedWorld;
  readonly healthParts: HealthParts;
  /** The listeners' ports, which may be the system's choice: known once they listen. */
  readonly address: Ports;
  /** Lets go of everything, in the order in which nothing is lost. */
  readonly close: () => Promise<void>;
};

/** How platforms are loaded: their libraries cost half a second each. */
export const loaders: Loaders = {
  slack: async () => (await import("./slack/app.ts")).connectSlack,
  teams: async () => (await import("./teams/app.ts")).connectTeams,
};

/** Furnishes it. Throws CorpusError, and StoreError for a store that must not be used; when that is found out later,
 * `refused` hears of it. */
export async function furnish(config: Config, refused: (error: StoreError) => void): Promise<House> {
  const clock = systemClock;
  const log = createLog(
    (line) => process.stderr.write(`${line}\n`),
    () => new Date().toISOString(),
  );
  let isTried = false;
  let refusal: StoreError | undefined;
  const late = openStoreLate(config.store, {
    failed: quietly(log, "store away", clock.now),
    refused: (error) => {
      refusal = error;
      if (isTried) refused(error);
    },
  });
  try {
    await late.tried;
    isTried = true;
    if (refusal !== undefined) throw refusal;
    return await furnishOver(late.store, { config, clock, log });
  } catch (error) {
    await late.store.close();
    throw error;
  }
}

type Base = { readonly config: Config; readonly clock: Clock; readonly log: Log };

async function furnishOver(store: Store, base: Base): Promise<House> {
  const { config, clock, log } = base;
  const metrics = createMetrics();
  const instance = randomUUID();
  const product = await openProduct(store, base);
  const { vindrose, registered, outlets, address } = product;
  const surfaces: SurfaceAdapter[] = [];
  const deskFor = (name?: SurfaceAdapter["name"]): Desk =>
    announcingDesk(product.desk, () => surfaces.filter((each) => each.name !== name), log);
  const knowledge = () => vindrose.knowledge;
  const unitChannel = config.unitChannel?.recipient ?? null;
  const common = { store, knowledge, unitChannel, clock, log, metrics, instance };
  const worldFor = (name: SurfaceAdapter["name"]): PlatformWorld => ({ ...common, desk: deskFor(name) });
  const deliveries = ownDeliveries(store, clock);
  const join = (surface: SurfaceAdapter): void => {
    surfaces.push(surface);
    deliveries[surface.name] = surface.delivery;
    outlets[surface.name] = surface.outlet;
  };
  for (const surface of await connectPlatforms(config, worldFor, loaders)) join(surface);
  const failed = quietly(log, "reminders did not run", clock.now);
  const reminders = startReminders({ ...base, store, knowledge, deliveries, outlets, instance, failed });
  return {
    ...base,
    metrics,
    store,
    vindrose,
    desk: deskFor(),
    surfaces,
    join,
    worldFor,
    calendars: calendarsOf(product, store, base),
    healthParts: { store, reminders, surfaces: () => surfaces },
    address,
    close: async () => {
      for (const { name, stop } of surfaces)
        await stop().catch((error: unknown) =>
          log.error("surface did not stop", { surface: name, ...errorFields(error) }),
        );
      await reminders.stop();
      registered.stop();
      await store.close();
    },
  };
}

type Product = {
  readonly vindrose: Vindrose;
  readonly desk: Desk;
  readonly registered: RegisteredSnapshot;
  readonly outlets: Outlets;
  readonly address: Ports;
};

/** The corpus behind its desk, with the registered dates at hand. */
async function openProduct(store: Store, { config, clock, log }: Base): Promise<Product> {
  const address: Ports = { port: config.local.port, publicPort: config.public.port };
  const failed = quietly(log, "dates not read", clock.now);
  const registered = await keepRegisteredDates(store.registeredDates, failed);
  const vindrose = createVindrose(new Date(clock.now()).toISOString(), {
    registered: registered.current,
    free: config.freeDays,
  });
  const outlets = ownOutlets(store, clock);
  const parts = { vindrose, config, store, registered, outlets };
  const desk = openDesk({ ...parts, localUrl: () => localUrl(config.local.host, address.port) });
  return { vindrose, desk, registered, outlets, address };
}

function calendarsOf({ vindrose, registered }: Product, store: Store, { config, clock }: Base): FeedWorld {
  return {
    knowledge: () => vindrose.knowledge,
    store,
    feeds: store.feeds,
    dates: () => ({
      duties: vindrose.knowledge.corpus.duties,
      registered: registered.current(),
      free: config.freeDays,
    }),
    today: () => copenhagenDayAt(clock.now()),
  };
}
