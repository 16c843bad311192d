// Starts the server: settings and corpus in, a page at an address out, and a clean stop. Prints for people on standard
// output, logs for machines on standard error.
import type { AddressInfo } from "node:net";
import { flushCompileCache } from "node:module";
import { createVindrose } from "./app.ts";
import { type ListenAddress, readConfig } from "./adapters/config.ts";
import { isLoopback } from "./adapters/config-schemas.ts";
import { ConfigError } from "./adapters/config-setting.ts";
import { createListener } from "./adapters/http.ts";
import { localGuard, ownHosts } from "./adapters/http-guard.ts";
import { createLog } from "./adapters/log.ts";
import { createMetrics } from "./adapters/metrics.ts";
import { notFound, SECURITY_HEADERS, webRoutes } from "./adapters/web/routes.ts";
import { CorpusError } from "./knowledge/faults.ts";

/** Longest wait for requests under way when stopping, in milliseconds. */
const STOP_MS = 3_000;

/** Starts; exit code 2 for wrong settings or a faulty corpus, 1 for a port that cannot be had. */
export function serve(): void {
  try {
    start(readConfig(process.env).local);
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof CorpusError)) throw error;
    process.exitCode = 2;
    process.stderr.write(`${error.message}\n`);
  }
}

const clock = (): string => new Date().toISOString();

function start(config: ListenAddress): void {
  const log = createLog((line) => process.stderr.write(`${line}\n`), clock);
  const metrics = createMetrics();
  const vindrose = createVindrose(clock());
  const server = createListener({
    routes: webRoutes({ vindrose: () => vindrose, clock, log, metrics }),
    guard: localGuard(ownHosts(config.host)),
    keepAliveMs: 5_000,
    headers: SECURITY_HEADERS,
    notFound,
    log,
    metrics,
  });
  server.once("error", (error: NodeJS.ErrnoException) => {
    process.exitCode = 1;
    process.stderr.write(`${listenFault(error, config)}\n`);
  });
  server.listen(config.port, config.host, () => {
    // listening on TCP, the address is never a pipe's name
    const { port } = server.address() as AddressInfo;
    process.stdout.write(greeting(config, port, vindrose.warnings.length));
    log.info("started", { port, readyMs: Math.round(performance.now()) });
    // written now and not at the end, because a server is seldom stopped gently
    flushCompileCache();
  });
  const stop = (signal: string): void => {
    log.info("stopping", { signal });
    server.close(() => log.info("stopped"));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), STOP_MS).unref();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

function greeting({ host }: ListenAddress, port: number, warnings: number): string {
  const shown = isLoopback(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const lines = [
    `Vindrose    http://${shown}:${port}`,
    "Slack       no",
    "Teams       no",
    "State       none is kept: conversations stay in the page",
    'Terminal    npm run ask -- "hvem er vores kontakt i Ungarn?"',
    ...(warnings === 0
      ? []
      : [`Corpus      ${warnings} ${warnings === 1 ? "warning" : "warnings"}: npm run corpus:check`]),
    ...(isLoopback(host)
      ? []
      : [`Mind        HOST=${host} can be reached from other machines; the page has no log-in.`]),
  ];
  return `${lines.join("\n")}\n`;
}

function listenFault(error: NodeJS.ErrnoException, { host, port }: ListenAddress): string {
  if (error.code === "EADDRINUSE")
    return `PORT: found ${port}, which another program uses, expected a free port. Stop that program, or choose another: PORT=${port + 1} npm start`;
  if (error.code === "EACCES")
    return `PORT: found ${port}, which this user may not open, expected a port above 1023. Choose another: PORT=3978 npm start`;
  return `HOST: found '${host}', which this machine cannot listen on (${error.code ?? error.name}). Leave it out to listen on this machine only.`;
}
