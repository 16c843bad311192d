// What a start says to the person who made it: the page's address, what is set up and how it is, where state is kept.
// Plain text for a terminal; no secret, no name.
import { type Config, type ListenAddress, needsPublicListener } from "./config.ts";
import { isLoopback } from "./config-schemas.ts";
import type { HealthReport } from "./health.ts";

/** What is true at the start. */
export type Start = {
  readonly config: Config;
  /** The port that the local listener has, which may be the system's choice. */
  readonly port: number;
  readonly publicPort: number;
  readonly health: HealthReport;
  /** Warnings of the corpus. */
  readonly warnings: number;
};

/** The address to type into a browser. */
export function localUrl(host: string, port: number): string {
  const shown = isLoopback(host) || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${shown.includes(":") ? `[${shown}]` : shown}:${port}`;
}

/** The lines. */
export function greeting({ config, port, publicPort, health, warnings }: Start): string {
  const { local } = config;
  const lines = [
    `Vindrose    ${localUrl(local.host, port)}`,
    `Slack       ${slackLine(config, health)}`,
    `Teams       ${teamsLine(config, health, port)}`,
    ...(needsPublicListener(config) ? [`Public      ${publicLine(config.public, publicPort)}`] : []),
    `State       ${stateLine(health)}`,
    'Terminal    npm run ask -- "hvem er vores kontakt i Ungarn?"',
    ...(warnings === 0
      ? []
      : [`Corpus      ${warnings} ${warnings === 1 ? "warning" : "warnings"}: npm run corpus:check`]),
    ...(isLoopback(local.host)
      ? []
      : [`Mind        HOST=${local.host} can be reached from other machines; the page has no log-in.`]),
  ];
  return `${lines.join("\n")}\n`;
}

function slackLine({ slack }: Config, { surfaces }: HealthReport): string {
  if (slack === undefined) return "no";
  const detail = surfaces["slack"]?.detail ?? "starting";
  return slack.mode.kind === "http" ? `${detail}; events at /slack/events` : detail;
}

function teamsLine({ teams, local }: Config, { surfaces }: HealthReport, port: number): string {
  return teams.credentials === undefined
    ? `no (to try it: ${localUrl(local.host, port)}/api/messages takes unsigned activities, here only)`
    : `${surfaces["teams"]?.detail ?? "starting"}; messages at /api/messages`;
}

function publicLine({ host, url }: Config["public"], port: number): string {
  const from = url === undefined ? "PUBLIC_URL is not set: calendar addresses are this machine's" : url;
  return `${host}:${port} (${from})`;
}

function stateLine({ store }: HealthReport): string {
  return store.kind === "well" ? store.place : `${store.place}: ${store.reason} It is tried again and again.`;
}

/** Why a listener could not be opened, and what to do. */
export function listenFault(
  error: NodeJS.ErrnoException,
  { host, port }: ListenAddress,
  names: { readonly host: string; readonly port: string },
): string {
  if (error.code === "EADDRINUSE")
    return `${names.port}: found ${port}, which another program uses, expected a free port. Stop that program, or choose another: ${names.port}=${port + 1} npm start`;
  if (error.code === "EACCES")
    return `${names.port}: found ${port}, which this user may not open, expected a port above 1023. Choose another: ${names.port}=3978 npm start`;
  return `${names.host}: found '${host}', which this machine cannot listen on (${error.code ?? error.name}). Leave it out to listen on this machine only.`;
}
