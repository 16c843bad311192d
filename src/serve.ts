// Starts the server: settings and corpus in, a page at an address out, the chat platforms that are set up, reminders,
// and a clean stop. Prints for people on standard output, logs for machines on standard error.
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { flushCompileCache } from "node:module";
import { furnish, type House } from "./adapters/house.ts";
import { type Config, type ListenAddress, needsPublicListener, readConfig } from "./adapters/config.ts";
import { ConfigError } from "./adapters/config-setting.ts";
import { greeting, listenFault } from "./adapters/greeting.ts";
import { healthOf } from "./adapters/health.ts";
import { createListener } from "./adapters/http.ts";
import { localGuard, ownHosts } from "./adapters/http-guard.ts";
import { PUBLIC_HEADERS, PUBLIC_KEEP_ALIVE_MS, publicGuard, publicNotFound } from "./adapters/http-public.ts";
import { localRoutes, publicRoutes } from "./adapters/server-routes.ts";
import { errorFields } from "./adapters/log.ts";
import { StoreError } from "./adapters/store/engine.ts";
import { notFound, SECURITY_HEADERS } from "./adapters/web/routes.ts";
import { CorpusError } from "./knowledge/faults.ts";

/** Longest wait for requests under way when stopping, in milliseconds. */
const STOP_MS = 3_000;
/** Longest stop in all: a platform or a store that hangs must not keep the process. */
const LONGEST_STOP_MS = 15_000;
/** Milliseconds that a browser's quiet connection is kept. */
const LOCAL_KEEP_ALIVE_MS = 5_000;
/** Requests of platforms under way at once; each waits for a disk at most. */
const MAX_UNDER_WAY = 1_000;

/** Starts; exit code 2 for wrong settings or a faulty corpus, 1 for a store that must not be used and for a port that
 * cannot be had. */
export async function serve(): Promise<void> {
  try {
    await start(readConfig(process.env));
  } catch (error) {
    const isOurs =
      error instanceof ConfigError ||
      error instanceof CorpusError ||
      error instanceof StoreError ||
      error instanceof ListenFault;
    if (!isOurs) throw error;
    process.exitCode = error instanceof ConfigError || error instanceof CorpusError ? 2 : 1;
    process.stderr.write(`${error.message}\n`);
  }
}

class ListenFault extends Error {}

async function start(config: Config): Promise<void> {
  const house = await furnish(config, (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    void stop("store refused");
  });
  const servers: Server[] = [];
  let isStopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    house.log.info("stopping", { signal });
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    await Promise.all(servers.map(closeServer));
    await house.close();
    house.log.info("stopped");
  };
  // both platforms' libraries leave promises behind when their platform is away; that must not end the reminders
  process.on("unhandledRejection", (error) => house.log.error("promise left behind", errorFields(error)));
  process.once("SIGINT", (signal) => void stop(signal));
  process.once("SIGTERM", (signal) => void stop(signal));
  try {
    await openListeners(house, servers);
    await Promise.all(house.surfaces.map((surface) => startSurface(house, surface)));
    await greet(house);
  } catch (error) {
    await stop("start failed");
    throw error;
  }
}

async function openListeners(house: House, servers: Server[]): Promise<void> {
  const { config, log, metrics } = house;
  const local = createListener({
    routes: localRoutes(house),
    guard: localGuard(ownHosts(config.local.host)),
    keepAliveMs: LOCAL_KEEP_ALIVE_MS,
    headers: SECURITY_HEADERS,
    notFound,
    log,
    metrics,
  });
  house.address.port = await listen(local, config.local, { host: "HOST", port: "PORT" });
  servers.push(local);
  if (!needsPublicListener(config)) return;
  const outside = createListener({
    routes: publicRoutes(house),
    guard: publicGuard({ ratePerSecond: config.public.rate, maxUnderWay: MAX_UNDER_WAY }),
    keepAliveMs: PUBLIC_KEEP_ALIVE_MS,
    headers: PUBLIC_HEADERS,
    notFound: publicNotFound,
    log,
    metrics,
  });
  const names = { host: "PUBLIC_HOST", port: "PUBLIC_PORT" };
  house.address.publicPort = await listen(outside, config.public, names);
  servers.push(outside);
}

/** The port that it has then. Throws ListenFault. */
async function listen(
  server: Server,
  address: ListenAddress,
  names: { readonly host: string; readonly port: string },
): Promise<number> {
  server.listen(address.port, address.host);
  try {
    await once(server, "listening");
  } catch (error) {
    // listening fails with the system's error
    throw new ListenFault(listenFault(error as NodeJS.ErrnoException, address, names), { cause: error });
  }
  // listening on TCP, the address is never a pipe's name
  return (server.address() as AddressInfo).port;
}

/** A platform whose start breaks off is ill, and the others run. */
async function startSurface({ log }: House, surface: House["surfaces"][number]): Promise<void> {
  try {
    await surface.start();
  } catch (error) {
    log.error("surface did not start", { surface: surface.name, ...errorFields(error) });
  }
}

async function greet(house: House): Promise<void> {
  const { config, vindrose, address, log } = house;
  const health = await healthOf(house.healthParts);
  process.stdout.write(greeting({ config, ...address, health, warnings: vindrose.warnings.length }));
  log.info("started", {
    port: address.port,
    publicPort: needsPublicListener(config) ? address.publicPort : undefined,
    readyMs: Math.round(performance.now()),
  });
  // written now and not at the end, because a server is seldom stopped gently
  flushCompileCache();
}

/** Takes nothing new and ends when what is under way has, or has had its time. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), STOP_MS);
  await closed;
  clearTimeout(timer);
}
