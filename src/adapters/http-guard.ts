// Who may ask the local listener: requests addressed to a name of ours, and writes from our own pages only. A site
// that points its name at this machine (DNS rebinding) is stopped by its Host header; where a caller sits is never
// judged by its address, since behind a proxy everyone looks local.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Reply, textReply } from "./http-route.ts";

/** What stands before the routes of a listener: the reply that refuses a request, or `undefined`. */
export type Guard = (incoming: IncomingMessage, response: ServerResponse) => Reply | undefined;

/** The local listener's guard: host names, without port, that a request may be addressed to. */
export function localGuard(hosts: ReadonlySet<string>): Guard {
  return (incoming) => guardFault(incoming, hosts);
}

/** The reply that refuses a request, or `undefined` for one that may go on. */
function guardFault(incoming: IncomingMessage, hosts: ReadonlySet<string>): Reply | undefined {
  const host = hostNameOf(incoming.headers.host);
  if (host === undefined || !hosts.has(host))
    return textReply(
      421,
      "Vindrose does not answer under this host name. Open it as http://localhost with its port.",
    );
  if (incoming.url?.startsWith("/") !== true || incoming.url.startsWith("//"))
    return textReply(400, "The address of the request must begin with one slash.");
  if (incoming.method === "GET" || incoming.method === "HEAD") return undefined;
  const { origin } = incoming.headers;
  const site = incoming.headers["sec-fetch-site"];
  // a program such as curl sends neither header, a browser sends at least one with every write
  const isForeign =
    (origin !== undefined && !isOwnOrigin(origin, incoming.headers.host)) ||
    (site !== undefined && site !== "same-origin");
  return isForeign ? textReply(403, "Only Vindrose's own page may send this.") : undefined;
}

/** The host names under which a listener on `host` answers. */
export function ownHosts(host: string): ReadonlySet<string> {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  return new Set(
    [
      "localhost",
      "127.0.0.1",
      "[::1]",
      ...(isEverywhere ? [] : [host.includes(":") ? `[${host}]` : host]),
    ].map((name) => name.toLowerCase()),
  );
}

/** "[::1]:3978" -> "[::1]"; `undefined` for a missing header or one that is no host. */
function hostNameOf(header: string | undefined): string | undefined {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(header ?? "")?.[1]?.toLowerCase();
}

function isOwnOrigin(origin: string, host: string | undefined): boolean {
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
