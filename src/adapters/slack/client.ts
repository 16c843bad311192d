// The way to Slack's Web API and to the addresses it hands out for answers: a method and its arguments in, what Slack
// said out. Each call has a time limit; nothing is tried again here, since whoever calls knows whether it may be.
import { type Logger, LogLevel, WebClient } from "@slack/web-api";
import { plainFetch } from "./plain-fetch.ts";
import { RefusedError, slackError, UnreachableError } from "./errors.ts";

/** What Slack answers with; `ok` is always true. */
type SlackResult = Readonly<Record<string, unknown>>;

export type SlackClient = {
  /** Throws RefusedError or UnreachableError. */
  readonly call: (method: string, args: Readonly<Record<string, unknown>>) => Promise<SlackResult>;
  /** Answers through a response_url: five times within 30 minutes. Throws as `call` does. */
  readonly respond: (url: string, body: Readonly<Record<string, unknown>>) => Promise<void>;
};

/** Milliseconds for one call, below the 10 s that a send may take and the lease of every claim. */
const CALL_MS = 8000;
/** Calls at once; more wait in line. */
const MAX_CALLS = 128;

/** A client with the bot's token. */
export function createSlackClient(settings: {
  readonly botToken: string;
  readonly apiUrl: string | undefined;
  readonly timeoutMs?: number;
}): SlackClient {
  const { botToken, apiUrl, timeoutMs = CALL_MS } = settings;
  const web = new WebClient(botToken, {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: MAX_CALLS,
    logger: quietLogger,
    allowAbsoluteUrls: false,
    fetch: plainFetch,
  });
  return {
    call: async (method, args) => {
      try {
        return { ...(await web.apiCall(method, written(args))) };
      } catch (error) {
        throw slackError(method, error);
      }
    },
    respond: (url, body) => respond(url, body, timeoutMs),
  };
}

/** Arguments as they go out: the SDK would write objects as JSON too, and first take them apart for a log that nobody
 * keeps, which costs more than all else that it does. */
function written(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === "object" && value !== null ? JSON.stringify(value) : value,
    ]),
  );
}

async function respond(
  url: string,
  body: Readonly<Record<string, unknown>>,
  timeoutMs: number,
): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    throw new UnreachableError("response_url", true, { cause: error });
  });
  const text = (await response.text().catch(() => "")).slice(0, 200);
  if (response.status === 429)
    throw new RefusedError("response_url", "ratelimited", {
      retryAfterMs: 1000 * (Number(response.headers.get("retry-after")) || 30),
    });
  if (response.status >= 500) throw new UnreachableError("response_url", true);
  // An address that is used up or too old says so in the body, under 404.
  if (!response.ok) throw new RefusedError("response_url", /"error":"(\w+)"/.exec(text)?.[1] ?? "used_up");
}

/** The SDKs log what they send, token and all, when they may: ours keeps quiet, and errors come back as errors. */
export const quietLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};
