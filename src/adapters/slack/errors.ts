// What goes wrong between us and Slack, in two kinds: it said no, or nobody can tell. In: what the SDK throws. Out: a
// class and how a send ended; never a token, a text or a name.
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import type { DeliveryResult } from "../../bot/ports.ts";

/** Slack answered no. */
export class RefusedError extends Error {
  readonly method: string;
  /** Slack's own word, such as "channel_not_found". */
  readonly code: string;
  /** Set when it asks for rest. */
  readonly retryAfterMs: number | undefined;

  constructor(method: string, code: string, options: ErrorOptions & { readonly retryAfterMs?: number } = {}) {
    super(`Slack refused ${method}: ${code}`, options);
    this.name = "RefusedError";
    this.method = method;
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** No answer, or one that says nothing. */
export class UnreachableError extends Error {
  readonly mayHaveArrived: boolean;

  constructor(method: string, mayHaveArrived: boolean, options?: ErrorOptions) {
    super(`Slack did not answer ${method}`, options);
    this.name = "UnreachableError";
    this.mayHaveArrived = mayHaveArrived;
  }
}

/** Rest when Slack asks for some without saying how long: its windows are minutes. */
const DEFAULT_REST_MS = 30_000;

/** Words of Slack by class; every other word is "invalid". docs.slack.dev/reference/methods/chat.postMessage, read 25
 * November 2026. */
const CLASSES = {
  uninstalled: [
    "account_inactive",
    "app_missing_action_url",
    "invalid_auth",
    "not_authed",
    "team_access_not_granted",
    "token_expired",
    "token_revoked",
    "two_factor_setup_required",
  ],
  blocked: [
    "cannot_dm_bot",
    "is_inactive",
    "messages_tab_disabled",
    "not_in_channel",
    "restricted_action",
    "user_disabled",
    "user_not_visible",
  ],
  gone: ["channel_not_found", "is_archived", "message_not_found", "thread_not_found", "user_not_found"],
} as const;
/** Slack's faults, not ours: nobody knows what became of the call. */
const UNSURE = ["fatal_error", "internal_error", "request_timeout", "service_unavailable"];
/** Failures of the network before anything left. */
const NOT_SENT = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

/** What the SDK threw, in our two kinds; anything else as it is, since it is a defect. */
export function slackError(method: string, error: unknown): unknown {
  if (error instanceof WebAPIRateLimitedError)
    return new RefusedError(method, "ratelimited", { cause: error, retryAfterMs: error.retryAfter * 1000 });
  if (error instanceof WebAPIPlatformError) return refusal(method, error.data.error, error);
  if (error instanceof WebAPIHTTPError)
    return error.statusCode < 500
      ? new RefusedError(method, `http_${error.statusCode}`, { cause: error })
      : new UnreachableError(method, true, { cause: error });
  if (error instanceof WebAPIRequestError)
    return new UnreachableError(method, !NOT_SENT.includes(networkCode(error.original)), { cause: error });
  // The SDK gives a 429 without a usable Retry-After as a plain error.
  if (error instanceof Error && error.message.startsWith("Retry header"))
    return new RefusedError(method, "ratelimited", { cause: error, retryAfterMs: DEFAULT_REST_MS });
  return error;
}

function refusal(method: string, code: string, cause: unknown): Error {
  if (UNSURE.includes(code)) return new UnreachableError(method, true, { cause });
  const isLimit = code === "ratelimited" || code === "rate_limited";
  return new RefusedError(method, code, isLimit ? { cause, retryAfterMs: DEFAULT_REST_MS } : { cause });
}

/** The code at the root of a failed fetch; "" for a time limit of ours. */
function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const code: unknown = Reflect.get(error, "code");
  return typeof code === "string" && code !== "" ? code : networkCode(error.cause);
}

/** How a send ended that threw; throws on what is neither of our kinds. */
export function deliveryOf(error: unknown): DeliveryResult {
  if (error instanceof UnreachableError)
    return { kind: "unreachable", mayHaveArrived: error.mayHaveArrived, reason: error.message };
  if (!(error instanceof RefusedError)) throw error;
  if (error.retryAfterMs !== undefined) return { kind: "limited", retryAfterMs: error.retryAfterMs };
  return { kind: "refused", class: classOf(error.code), reason: error.message };
}

/** The class of Slack's word. */
export function classOf(code: string): "uninstalled" | "blocked" | "gone" | "invalid" {
  for (const [name, codes] of Object.entries(CLASSES) as [keyof typeof CLASSES, readonly string[]][])
    if (codes.includes(code)) return name;
  return "invalid";
}
