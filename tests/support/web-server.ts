// Starts the local listener as the product does, on a port of the system's choice, and sends it raw requests: any
// header, any method, any path, which fetch would not allow.
import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { localGuard, ownHosts } from "../../src/adapters/http-guard.ts";
import { readConfig } from "../../src/adapters/config.ts";
import { healthGauges, healthOf } from "../../src/adapters/health.ts";
import { createListener } from "../../src/adapters/http.ts";
import { createLog, type Log } from "../../src/adapters/log.ts";
import { createMetrics, type Metrics } from "../../src/adapters/metrics.ts";
import { openDesk, ownOutlets } from "../../src/adapters/open-desk.ts";
import { keepRegisteredDates } from "../../src/adapters/store/registered-snapshot.ts";
import { openStore } from "../../src/adapters/store/store.ts";
import { notFound, SECURITY_HEADERS, webRoutes } from "../../src/adapters/web/routes.ts";
import { createVindrose } from "../../src/app.ts";
import type { Route } from "../../src/adapters/http-route.ts";
import { defaultFreeDays } from "../../src/knowledge/working-days.ts";
import { handClock } from "./clock.ts";

export const NOW = "2026-11-25T09:00:00Z";

export type Sent = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};
export type Got = {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
};

/** A listener with the given routes, and what it logged; `stop` when done. */
export async function startListener(
  routesOf: (own: { readonly log: Log; readonly metrics: Metrics }) => readonly Route[],
) {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => NOW,
  );
  const metrics = createMetrics();
  const server = createListener({
    routes: routesOf({ log, metrics }),
    guard: localGuard(ownHosts("127.0.0.1")),
    keepAliveMs: 5_000,
    headers: SECURITY_HEADERS,
    notFound,
    log,
    metrics,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // listening on TCP, the address is never a pipe's name
  const { port } = server.address() as AddressInfo;
  return {
    lines,
    port,
    send: (path: string, sent: Sent = {}): Promise<Got> => sendRaw(port, path, sent),
    stop: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The listener as the product starts it, over the real corpus and a store of its own; without reminders, since the
 * clock stands still. */
export async function startWebServer() {
  const clock = handClock(NOW);
  const store = await openStore({ file: ":memory:" });
  const registered = await keepRegisteredDates(store.registeredDates, () => undefined);
  const vindrose = createVindrose(NOW, { registered: registered.current });
  const desk = openDesk({
    vindrose,
    config: readConfig({}),
    store,
    registered,
    outlets: ownOutlets(store, clock),
    localUrl: () => "http://localhost:3978",
  });
  const healthParts = {
    store,
    reminders: {
      health: () => ({ kind: "well", lastTickAt: null, lastReport: null, reason: null }) as const,
      stop: async () => undefined,
    },
    surfaces: () => [],
  };
  const listener = await startListener(({ log, metrics }) =>
    webRoutes({
      vindrose: () => vindrose,
      desk,
      dates: () => ({
        duties: vindrose.knowledge.corpus.duties,
        registered: registered.current(),
        free: defaultFreeDays,
      }),
      store,
      clock: () => NOW,
      log,
      metrics,
      health: () => healthOf(healthParts),
      gauges: () => healthGauges(healthParts),
    }),
  );
  return {
    ...listener,
    vindrose,
    store,
    refresh: registered.refresh,
    stop: (): void => {
      registered.stop();
      listener.stop();
    },
    post: (path: string, body: unknown): Promise<Got> =>
      listener.send(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    ask: (body: unknown): Promise<Got> =>
      listener.send("/api/ask", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
  };
}

function sendRaw(port: number, path: string, { method = "GET", headers = {}, body }: Sent): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { port, path, method, headers: { connection: "close", ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
