// Who may ask the public listener: anybody, at a bounded pace, since what is asked proves itself by signature, token or
// secret address. It has no page; where a caller sits decides nothing. A request beyond the pace is told to come again.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Guard } from "./http-guard.ts";
import { type Reply, type Request, textReply } from "./http-route.ts";

/** What the public listener bears. */
export type PublicLimits = {
  /** Requests a second, over all callers: each may cost a signature check or a token's. Twice as many in a burst. */
  readonly ratePerSecond: number;
  /** Requests under way at once; a platform that is told to come again delivers again. */
  readonly maxUnderWay: number;
};

/** Headers of every reply of the public listener: nothing of it is a page. */
export const PUBLIC_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex",
};

/** Milliseconds that a quiet connection is kept: longer than the minute of usual proxies, which else write into a
 * connection that was just closed. */
export const PUBLIC_KEEP_ALIVE_MS = 75_000;

/** Longest address that is looked at, in characters; the longest of ours has fewer than 200. */
const MAX_URL_CHARS = 1000;

/** The guard; `clock` gives milliseconds that never go back. */
export function publicGuard(limits: PublicLimits, clock: () => number = () => performance.now()): Guard {
  const { ratePerSecond, maxUnderWay } = limits;
  const most = ratePerSecond * 2;
  let tokens = most;
  let filledAt = clock();
  let underWay = 0;
  return (incoming: IncomingMessage, response: ServerResponse): Reply | undefined => {
    const now = clock();
    tokens = Math.min(most, tokens + ((now - filledAt) / 1000) * ratePerSecond);
    filledAt = now;
    if (tokens < 1) return comeAgain(429);
    tokens -= 1;
    const { url = "" } = incoming;
    if (!url.startsWith("/") || url.startsWith("//") || url.length > MAX_URL_CHARS) return nothingHere();
    if (underWay >= maxUnderWay) return comeAgain(503);
    underWay += 1;
    response.once("close", () => (underWay -= 1));
    return undefined;
  };
}

/** What stands at every address that is not ours: says nothing of what is here. */
export function publicNotFound(_request: Request): Reply {
  return nothingHere();
}

function nothingHere(): Reply {
  return textReply(404, "Not found.");
}

/** The body is not read: the connection ends rather than to read on for nothing. */
function comeAgain(status: 429 | 503): Reply {
  return textReply(status, "Too many requests.", { "retry-after": "1", connection: "close" });
}
