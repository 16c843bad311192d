// The door: a raw request in, a status and perhaps a body out. Who knocks is judged before anything is read; a wrong
// token is a quiet 401 and one line in the log; nothing of the request's content is ever logged or answered.
import type { Clock } from "../../bot/ports.ts";
import type { Reply, Request, Route } from "../http-route.ts";
import { errorFields, type Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { StoreError } from "../store/engine.ts";
import { type Activity, type InvokeReply, parseActivity, tenantOf } from "./activity.ts";
import type { Sdk } from "./sdk/botbuilder.ts";
import { KeysUnreachable } from "./signing-keys.ts";
import { tokenFault, type TokenKeys } from "./token.ts";

/** What the door is made of. */
export type EndpointWorld = {
  readonly sdk: Pick<Sdk, "receive" | "isRefusal">;
  /** Takes an activity in: the reply to an invoke, or undefined once it is written down. */
  readonly take: (activity: Activity) => Promise<InvokeReply | undefined>;
  readonly isAllowed: (serviceUrl: string) => boolean;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Left out on the local listener, where no token is asked for. */
  readonly guard?: {
    readonly appId: string;
    readonly issuer: string;
    readonly keys: TokenKeys;
    /** Tenants that are answered. */
    readonly tenants: ReadonlySet<string>;
  };
};

/** Where Teams posts to; the path that every documentation of bots names. */
const TEAMS_PATH = "/api/messages";
/** Largest request that is read, in bytes: a message has 100 KB at most, a message pointed at can be a little more. */
const MAX_BODY_BYTES = 512 * 1024;
/** The channels that an activity may name where no token says which one it is. */
const LOCAL_CHANNELS: ReadonlySet<string> = new Set(["msteams", "emulator"]);

/** The route of the door. */
export function teamsRoute(world: EndpointWorld): Route {
  const { guard } = world;
  return {
    method: "POST",
    path: TEAMS_PATH,
    name: "teams",
    maxBodyBytes: MAX_BODY_BYTES,
    // without any token the body is not even read
    ...(guard === undefined
      ? {}
      : {
          refuse: ({ headers }: Request) =>
            headers.authorization === undefined ? turnedAway(world, "missing") : undefined,
        }),
    handle: (request) => handle(world, request),
  };
}

async function handle(world: EndpointWorld, { body, headers }: Request): Promise<Reply> {
  const activity = parseActivity(parse(body));
  if (activity === undefined) {
    // who sends no activity is not told so before saying who they are
    return world.guard === undefined ? empty(400) : turnedAway(world, "malformed_activity");
  }
  const fault = await whyNot(world, headers.authorization, activity);
  if (fault === "keys_unreachable") {
    world.log.error("signing keys cannot be read", { surface: "teams" });
    return empty(503, { "retry-after": "5" });
  }
  if (fault === "tenant" || fault === "service_host") return turnedAway(world, fault, 403);
  if (fault !== undefined) return turnedAway(world, fault);
  try {
    const reply = await world.sdk.receive(headers.authorization ?? "", activity, () => world.take(activity));
    return reply === undefined ? empty(200) : invokeReply(reply);
  } catch (error) {
    // what our own check let through and the SDK's did not: still only a knock
    if (world.sdk.isRefusal(error)) return turnedAway(world, "sdk");
    // not written down: Teams is to deliver it again
    if (error instanceof StoreError) {
      world.log.error("activity not taken in: the store is away", {
        surface: "teams",
        ...errorFields(error),
      });
      return empty(503, { "retry-after": "5" });
    }
    throw error;
  }
}

/** The first reason to turn a request away; `undefined` for one that may come in. */
async function whyNot(
  { guard, isAllowed, clock }: EndpointWorld,
  authorization: string | undefined,
  activity: Activity,
): Promise<string | undefined> {
  const { serviceUrl, channelId } = activity;
  if (guard === undefined) {
    if (!LOCAL_CHANNELS.has(channelId)) return "channel";
    return isAllowed(serviceUrl) ? undefined : "service_host";
  }
  if (channelId !== "msteams") return "channel";
  const { appId, issuer, keys, tenants } = guard;
  try {
    const expected = { appId, issuer, serviceUrl, channelId, now: clock.now() };
    const fault = await tokenFault(authorization, expected, keys);
    if (fault !== undefined) return fault;
  } catch (error) {
    if (error instanceof KeysUnreachable) return "keys_unreachable";
    throw error;
  }
  if (!tenants.has(tenantOf(activity).toLowerCase())) return "tenant";
  return isAllowed(serviceUrl) ? undefined : "service_host";
}

function turnedAway({ log, metrics }: EndpointWorld, reason: string, status = 401): Reply {
  log.info("request turned away", { surface: "teams", reason });
  metrics.count("vindrose_teams_refused_total", { reason });
  return empty(status);
}

function invokeReply({ status, body }: InvokeReply): Reply {
  if (body === undefined) return empty(status);
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    body: JSON.stringify(body),
  };
}

function empty(status: number, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { "cache-control": "no-store", ...headers }, body: "" };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    // not JSON is no activity either
    return undefined;
  }
}
