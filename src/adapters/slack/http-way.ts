// Slack's requests over HTTP: the route of our public listener in front, Bolt's receiver behind it. Refuses what Bolt does
// not: timestamps from the future, and a signature that came before. The body arrives raw, so that Bolt can verify it.
import type { IncomingMessage, ServerResponse } from "node:http";
import { HTTPReceiver } from "@slack/bolt";
import type { Clock } from "../../bot/ports.ts";
import { type Reply, type Request, type Route, textReply } from "../http-route.ts";
import { errorFields, type Log } from "../log.ts";
import { quietLogger } from "./client.ts";

/** The one path for everything that Slack sends. */
const SLACK_PATH = "/slack/events";
/** Slack's largest payloads are windows filled in, of some 100 kB. */
const MAX_BODY_BYTES = 1_000_000;
/** Milliseconds by which Slack's clock may be ahead of ours. */
const MAX_AHEAD_MS = 60_000;
/** Bolt refuses what is older; a signature need not be remembered for longer. */
const MAX_AGE_MS = 300_000;
/** Signatures remembered at most: beyond some 3,000 a second for five minutes the oldest are forgotten, and the inbox
 * still knows the events. */
const MAX_REMEMBERED = 1_000_000;
/** Slack gives up after 3 s; Bolt's own mark for it. */
const LATE_MS = 3001;

/** The receiver and its route. */
export function httpWay(
  signingSecret: string,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): { readonly receiver: HTTPReceiver; readonly route: Route } {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [SLACK_PATH],
    logger: quietLogger,
    unhandledRequestTimeoutMillis: LATE_MS,
    // Not stored in time: Slack is to come again, and will then find the event known.
    unhandledRequestHandler: ({ response }) => {
      if (response.headersSent) return;
      log.error("slack acknowledged too late");
      response.writeHead(503).end();
    },
    processEventErrorHandler: async ({ error, response }) => {
      log.error("slack event not stored", errorFields(error));
      if (!response.headersSent) response.writeHead(503).end();
      return false;
    },
  });
  const replays = rememberSignatures(clock);
  const route: Route = {
    method: "POST",
    path: SLACK_PATH,
    name: "slack",
    maxBodyBytes: MAX_BODY_BYTES,
    refuse: ({ headers }) => {
      const seconds = Number(headers["x-slack-request-timestamp"]);
      const isReadable = Number.isSafeInteger(seconds) && typeof headers["x-slack-signature"] === "string";
      if (!isReadable || seconds * 1000 > clock.now() + MAX_AHEAD_MS)
        return textReply(401, "The request is not signed for now.");
      return undefined;
    },
    handle: async (request) => {
      const signature = String(request.headers["x-slack-signature"]);
      if (replays.has(signature)) return textReply(401, "The request came before.");
      const reply = await handThrough(receiver, request);
      // What was not taken may come again as it is.
      if (reply.status < 400) replays.add(signature);
      return reply;
    },
  };
  return { receiver, route };
}

/** One request through Bolt's listener, which wants Node's own objects: the few things that it uses of them. */
function handThrough(receiver: HTTPReceiver, request: Request): Promise<Reply> {
  return new Promise((resolve) => {
    const incoming = {
      url: request.path,
      method: request.method,
      headers: request.headers,
      // Bolt takes a body that was read already from here.
      rawBody: request.body,
    };
    const outgoing = {
      headersSent: false,
      status: 200,
      headers: {} as Readonly<Record<string, string>>,
      writeHead(status: number, headers: Readonly<Record<string, string>> = {}) {
        outgoing.status = status;
        outgoing.headers = headers;
        outgoing.headersSent = true;
        return outgoing;
      },
      end(body: string | Buffer = "") {
        resolve({ status: outgoing.status, headers: outgoing.headers, body });
        return outgoing;
      },
    };
    receiver.requestListener(incoming as unknown as IncomingMessage, outgoing as unknown as ServerResponse);
  });
}

/** Signatures that were answered, for as long as they would be valid. */
function rememberSignatures({ now }: Pick<Clock, "now">) {
  const until = new Map<string, number>();
  return {
    has: (signature: string): boolean => (until.get(signature) ?? 0) > now(),
    add: (signature: string): void => {
      until.set(signature, now() + MAX_AGE_MS + MAX_AHEAD_MS);
      // In the order of their coming, so the outdated ones stand in front.
      for (const [old, end] of until) {
        if (end > now() && until.size <= MAX_REMEMBERED) break;
        until.delete(old);
      }
    },
  };
}
