// Routes and replies: a method and a path in, the first route that fits out. Paths are literal but for `:name`
// segments; nothing here touches the network.
import type { IncomingHttpHeaders } from "node:http";

/** A request with its body read. */
export type Request = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Values of the route's `:name` segments, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** Empty for routes that take no body. */
  readonly body: Buffer;
};

/** What is sent back. A 200 with `cache-control: no-cache` gets an ETag. */
export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
};

export type Route = {
  readonly method: "GET" | "POST";
  /** Such as `/api/sections/:id`. */
  readonly path: string;
  /** Names the route in metrics. */
  readonly name: string;
  /** Largest body that is read; without it a body is not read at all. */
  readonly maxBodyBytes?: number;
  /** Asked before the body is read: the reply that refuses the request, or nothing. */
  readonly refuse?: (request: Request) => Reply | undefined;
  readonly handle: (request: Request) => Reply | Promise<Reply>;
};

type Match =
  | { readonly kind: "route"; readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: "otherMethods"; readonly methods: readonly string[] }
  | { readonly kind: "none" };

/** The first route for a method and path, or what is there instead. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  const methods: string[] = [];
  for (const route of routes) {
    const params = paramsOf(route.path, path);
    if (params === undefined) continue;
    if (route.method === method) return { kind: "route", route, params };
    methods.push(route.method);
  }
  return methods.length === 0 ? { kind: "none" } : { kind: "otherMethods", methods };
}

function paramsOf(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? "";
    if (!segment.startsWith(":")) {
      if (segment !== value) return undefined;
      continue;
    }
    const decoded = decode(value);
    if (decoded === undefined || decoded === "") return undefined;
    params[segment.slice(1)] = decoded;
  }
  return params;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // "%zz" names nothing that we have
    return undefined;
  }
}

/** A reply in plain text. */
export function textReply(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
    body: `${text}\n`,
  };
}

/** A reply as JSON, never kept by caches. */
export function jsonReply(status: number, value: unknown): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    body: JSON.stringify(value),
  };
}
