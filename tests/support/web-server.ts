// Starts the local listener as the product does, on a port of the system's choice, and sends it raw requests: any
// header, any method, any path, which fetch would not allow.
import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { localGuard, ownHosts } from "../../src/adapters/http-guard.ts";
import { createListener } from "../../src/adapters/http.ts";
import { createLog, type Log } from "../../src/adapters/log.ts";
import { createMetrics, type Metrics } from "../../src/adapters/metrics.ts";
import { notFound, SECURITY_HEADERS, webRoutes } from "../../src/adapters/web/routes.ts";
import { createVindrose } from "../../src/app.ts";
import type { Route } from "../../src/adapters/http-route.ts";

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

/** The listener as the product starts it, over the real corpus. */
export async function startWebServer() {
  const vindrose = createVindrose(NOW);
  const listener = await startListener(({ log, metrics }) =>
    webRoutes({ vindrose: () => vindrose, clock: () => NOW, log, metrics }),
  );
  return {
    ...listener,
    vindrose,
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
