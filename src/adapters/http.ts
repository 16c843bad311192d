// The HTTP server that both listeners are made of: a request in past the listener's guard, matched against a list of
// routes, a reply out with security headers. It reads bounded bodies, and says no more of a defect than a reference.
import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { BodyTooLarge, readBody } from "./http-body.ts";
import type { Guard } from "./http-guard.ts";
import { matchRoute, type Reply, type Request, type Route, textReply } from "./http-route.ts";
import { errorFields, type Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** Everything a listener is made of. */
export type ListenerOptions = {
  readonly routes: readonly Route[];
  /** Asked first of every request. */
  readonly guard: Guard;
  /** Milliseconds that a quiet connection is kept open. */
  readonly keepAliveMs: number;
  /** Headers of every reply; a reply's own win. */
  readonly headers: Readonly<Record<string, string>>;
  /** The page for a path without a route. */
  readonly notFound: (request: Request) => Reply;
  readonly log: Log;
  readonly metrics: Metrics;
};

/** Times after which a slow client is let go, in milliseconds. Browsers and platforms need far less. */
const TIMEOUTS_MS = { request: 10_000, headers: 5_000 } as const;

/** Makes a server that listens nowhere yet. */
export function createListener(options: ListenerOptions): Server {
  const server = createServer(
    {
      requestTimeout: TIMEOUTS_MS.request,
      headersTimeout: TIMEOUTS_MS.headers,
      keepAliveTimeout: options.keepAliveMs,
    },
    (incoming, response) => void serve(incoming, response, options),
  );
  server.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  return server;
}

async function serve(
  incoming: IncomingMessage,
  response: ServerResponse,
  options: ListenerOptions,
): Promise<void> {
  const started = performance.now();
  let name = "none";
  let reply: Reply;
  try {
    const found = await replyTo(incoming, response, options);
    name = found.name;
    reply = found.reply;
  } catch (error) {
    reply = failure(error, options.log);
  }
  send(incoming, response, { ...reply, headers: { ...options.headers, ...reply.headers } });
  const labels = { route: name, status: String(reply.status) };
  options.metrics.count("vindrose_http_requests_total", labels);
  options.metrics.observe(
    "vindrose_http_request_seconds",
    { route: name },
    (performance.now() - started) / 1000,
  );
}

type Named = { readonly name: string; readonly reply: Reply };

async function replyTo(
  incoming: IncomingMessage,
  response: ServerResponse,
  options: ListenerOptions,
): Promise<Named> {
  const fault = options.guard(incoming, response);
  if (fault !== undefined) return { name: "refused", reply: fault };
  const url = new URL(incoming.url ?? "/", "http://local");
  const method = incoming.method === "HEAD" ? "GET" : (incoming.method ?? "");
  const request: Request = {
    method,
    path: url.pathname,
    query: url.searchParams,
    params: {},
    headers: incoming.headers,
    body: Buffer.alloc(0),
  };
  const match = matchRoute(options.routes, method, url.pathname);
  switch (match.kind) {
    case "none":
      return { name: "none", reply: options.notFound(request) };
    case "otherMethods":
      return {
        name: "none",
        reply: textReply(405, "This address takes another method.", { allow: match.methods.join(", ") }),
      };
    case "route": {
      const { route, params } = match;
      const refusal = route.refuse?.({ ...request, params });
      if (refusal !== undefined) return { name: route.name, reply: refusal };
      const body = await readBody(incoming, route.maxBodyBytes ?? 0);
      return { name: route.name, reply: await route.handle({ ...request, params, body }) };
    }
  }
  return match satisfies never;
}

/** A body that is too large, or a defect of ours: told apart, and the latter by a number that the log has too. */
function failure(error: unknown, log: Log): Reply {
  if (error instanceof BodyTooLarge)
    return textReply(413, `The request is larger than the ${error.maxBytes} bytes that are read.`, {
      connection: "close",
    });
  const reference = randomUUID().slice(0, 8);
  log.error("request failed", { reference, ...errorFields(error) });
  return textReply(500, `Something went wrong in Vindrose. Reference: ${reference}`);
}

function send(incoming: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const body = Buffer.from(reply.body);
  const mayRevalidate = reply.status === 200 && /\bno-cache\b/.test(reply.headers?.["cache-control"] ?? "");
  const etag = mayRevalidate ? etagOf(body) : undefined;
  if (etag !== undefined && incoming.headers["if-none-match"] === etag) {
    response.writeHead(304, { ...reply.headers, etag }).end();
    return;
  }
  response.writeHead(reply.status, {
    ...reply.headers,
    ...(etag === undefined ? {} : { etag }),
    "content-length": body.length,
  });
  response.end(incoming.method === "HEAD" ? undefined : body);
}

function etagOf(body: Buffer): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}
