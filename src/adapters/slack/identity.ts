// Who the bot is on Slack, asked in the background until Slack answers, and whom it may answer. Nothing waits for it, so
// that the server starts and stays up while Slack is away.
import { z } from "zod";
import type { Log } from "../log.ts";
import type { SlackClient } from "./client.ts";
import { classOf, RefusedError, UnreachableError } from "./errors.ts";

/** Ids of the installation. */
export type Identity = {
  readonly team: string;
  readonly enterprise: string | undefined;
  readonly botUserId: string;
  readonly botId: string | undefined;
};

type IdentityState =
  | { readonly kind: "asking" }
  | { readonly kind: "unknown"; readonly reason: string }
  | { readonly kind: "known"; readonly identity: Identity }
  /** The token is no longer good: removed from the workspace, or revoked. */
  | { readonly kind: "uninstalled" };

const authTest = z.object({
  team_id: z.string(),
  enterprise_id: z.string().nullish(),
  user_id: z.string(),
  bot_id: z.string().nullish(),
});

/** Milliseconds between two tries; the first ones follow quickly, since most outages are short. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** Asks until it knows. */
export function askIdentity(client: SlackClient, log: Log) {
  let state: IdentityState = { kind: "asking" };
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const ask = async (wait: number): Promise<void> => {
    try {
      const read = authTest.parse(await client.call("auth.test", {}));
      const { team_id: team, enterprise_id, user_id: botUserId, bot_id } = read;
      const identity = {
        team,
        enterprise: enterprise_id ?? undefined,
        botUserId,
        botId: bot_id ?? undefined,
      };
      state = { kind: "known", identity };
      log.info("slack knows us", { team });
      return;
    } catch (error) {
      if (error instanceof RefusedError && classOf(error.code) === "uninstalled") {
        state = { kind: "uninstalled" };
        log.error("slack refuses the token", { code: error.code });
      } else {
        const reason = error instanceof UnreachableError ? "cannot be reached" : "gave no usable answer";
        if (state.kind !== "unknown" || state.reason !== reason) log.error("slack not asked", { reason });
        state = { kind: "unknown", reason };
      }
    }
    if (isStopped) return;
    // A token that is put right again is found without a restart.
    timer = setTimeout(() => void ask(Math.min(LONGEST_WAIT_MS, wait * 2)), wait);
    timer.unref();
  };
  return {
    start: (): void => void ask(FIRST_WAIT_MS),
    state: () => state,
    identity: () => (state.kind === "known" ? state.identity : undefined),
    uninstalled: (): void => {
      state = { kind: "uninstalled" };
      clearTimeout(timer);
      timer = setTimeout(() => void ask(LONGEST_WAIT_MS), LONGEST_WAIT_MS);
      timer.unref();
    },
    stop: (): void => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** What `askIdentity` gives. */
export type AskedIdentity = ReturnType<typeof askIdentity>;

const envelope = z.object({
  api_app_id: z.string().optional(),
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  user: z.object({ team_id: z.string().nullish() }).optional(),
});

/** Whether what came is for us: its workspace, or why not. */
export type Admission =
  | { readonly kind: "ours"; readonly team: string }
  | { readonly kind: "foreign" }
  /** Not yet known: Slack has to deliver again. */
  | { readonly kind: "unsure" };

/** Judges a body by workspace and app. */
export function admit(
  body: unknown,
  allowed: { readonly teams: ReadonlySet<string>; readonly appId: string | undefined },
  identity: Identity | undefined,
): Admission {
  const read = envelope.safeParse(body).data;
  if (read === undefined) return { kind: "foreign" };
  const { team, enterprise } = tenantsOf(read);
  const isOurApp =
    allowed.appId === undefined || read.api_app_id === undefined || read.api_app_id === allowed.appId;
  const tenant = team ?? enterprise;
  if (!isOurApp || tenant === undefined) return { kind: "foreign" };
  if (allowed.teams.size === 0 && identity === undefined) return { kind: "unsure" };
  const known =
    allowed.teams.size > 0 ? allowed.teams : new Set([identity?.team, identity?.enterprise].filter(Boolean));
  const isAllowed = [team, enterprise].some((each) => each !== undefined && known.has(each));
  return isAllowed ? { kind: "ours", team: tenant } : { kind: "foreign" };
}

function tenantsOf(read: z.infer<typeof envelope>) {
  const team = read.team_id ?? read.team?.id ?? read.user?.team_id ?? undefined;
  return { team, enterprise: read.enterprise_id ?? read.enterprise?.id ?? undefined };
}
