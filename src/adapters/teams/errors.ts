// What a call to the connector failed with: anything thrown in, one of two classes out, or a result of a delivery.
// Never repeats what the platform wrote: its texts may hold names.
import type { DeliveryResult } from "../../bot/ports.ts";

/** Teams answered no. */
export class RefusedError extends Error {
  readonly status: number;
  readonly method: string;
  /** The platform's word for it, such as `ConversationNotFound`; empty where it gave none. */
  readonly code: string;
  /** How long it asked us to wait; undefined where it did not say. */
  readonly retryAfterMs: number | undefined;

  constructor(
    method: string,
    refusal: {
      readonly status: number;
      readonly code: string;
      readonly retryAfterMs?: number | undefined;
      readonly cause: unknown;
    },
  ) {
    super(`Teams refused ${method}: ${refusal.status} ${refusal.code}`.trimEnd(), { cause: refusal.cause });
    this.name = "RefusedError";
    this.status = refusal.status;
    this.method = method;
    this.code = refusal.code;
    this.retryAfterMs = refusal.retryAfterMs;
  }
}

/** Teams gave no answer. */
export class UnreachableError extends Error {
  readonly method: string;
  /** The request left, so it may have been carried out. */
  readonly mayHaveArrived: boolean;

  constructor(method: string, mayHaveArrived: boolean, cause: unknown) {
    super(`Teams did not answer ${method}`, { cause });
    this.name = "UnreachableError";
    this.method = method;
    this.mayHaveArrived = mayHaveArrived;
  }
}

/** No token was had to call with: Teams was never asked. */
export class LoginError extends Error {
  constructor(cause: unknown) {
    super("the bot could not log in", { cause });
    this.name = "LoginError";
  }
}

/** Failures of a connection that was never made: nothing left this machine. */
const NOT_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
]);

/** Statuses that the documentation says to try again ("Rate limiting", read November 2026); 503 says so itself. */
const AGAIN: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);
/** After these a gateway gave up waiting, while what stands behind it may have gone on. */
const MAY_HAVE_ARRIVED: ReadonlySet<number> = new Set([500, 502, 504]);
/** Wait that is reported when Teams asked us to slow down without saying how long, in milliseconds. */
const UNSAID_WAIT_MS = 2_000;

/** One of our two classes for whatever a call threw; ours stay as they are. */
export function teamsError(method: string, thrown: unknown): RefusedError | UnreachableError {
  if (thrown instanceof RefusedError || thrown instanceof UnreachableError) return thrown;
  const status = numberOf(thrown, "statusCode");
  if (status === undefined) return new UnreachableError(method, mayHaveLeft(thrown), thrown);
  return new RefusedError(method, {
    status,
    code: platformCode(thrown),
    retryAfterMs: retryAfterMs(thrown),
    cause: thrown,
  });
}

/** Whether to make the same call again: Teams asks for it, or nothing left. After a silence it is not for us to guess. */
export function isWorthRetrying(error: RefusedError | UnreachableError): boolean {
  return error instanceof RefusedError ? AGAIN.has(error.status) : !error.mayHaveArrived;
}

/** How a delivery ended that failed so. */
export function resultOf(error: RefusedError | UnreachableError): DeliveryResult {
  if (error instanceof UnreachableError)
    return { kind: "unreachable", mayHaveArrived: error.mayHaveArrived, reason: "Teams did not answer" };
  const { status, code } = error;
  if (status === 429 || status === 412)
    return { kind: "limited", retryAfterMs: error.retryAfterMs ?? UNSAID_WAIT_MS };
  if (status >= 500 || status === 401 || status === 408)
    return { kind: "unreachable", mayHaveArrived: MAY_HAVE_ARRIVED.has(status), reason: `Teams: ${status}` };
  return { kind: "refused", class: refusalClass(status, code), reason: `Teams: ${status} ${code}`.trimEnd() };
}

function refusalClass(status: number, code: string): "uninstalled" | "blocked" | "gone" | "invalid" {
  if (status === 404 || status === 410) return /user|member/i.test(code) ? "uninstalled" : "gone";
  if (status !== 403) return "invalid";
  if (/roster|uninstall|appnotinstalled|disabledbyadmin/i.test(code)) return "uninstalled";
  if (/notfound/i.test(code)) return "gone";
  // MessageWritesBlocked, ConversationBlockedByUser, NotEnoughPermissions: it is there, and will not have us
  return "blocked";
}

/** A time limit, a reset and everything unknown may have left; a token that was not had, or no connection, did not. */
function mayHaveLeft(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return true;
  if (thrown instanceof LoginError) return false;
  const code: unknown = Reflect.get(thrown, "code");
  return !(typeof code === "string" && NOT_SENT.has(code));
}

function platformCode(thrown: unknown): string {
  const body = fieldOf(thrown, "details") ?? fieldOf(thrown, "body");
  const code = fieldOf(fieldOf(body, "error") ?? body, "code");
  return typeof code === "string" && /^[A-Za-z0-9_.]{1,80}$/.test(code) ? code : "";
}

/** Seconds, or an HTTP date; a date is measured against the reply's own, so that no clock of ours matters. */
function retryAfterMs(thrown: unknown): number | undefined {
  const headers = fieldOf(fieldOf(thrown, "response"), "headers");
  const get = fieldOf(headers, "get");
  if (typeof get !== "function") return undefined;
  const value: unknown = Reflect.apply(get, headers, ["retry-after"]);
  if (typeof value !== "string" || value === "") return undefined;
  if (/^\d{1,6}(?:\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  const date: unknown = Reflect.apply(get, headers, ["date"]);
  const wait = Date.parse(value) - Date.parse(typeof date === "string" ? date : "");
  return Number.isNaN(wait) || wait < 0 ? undefined : wait;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function numberOf(value: unknown, name: string): number | undefined {
  const found = fieldOf(value, name);
  return typeof found === "number" ? found : undefined;
}
