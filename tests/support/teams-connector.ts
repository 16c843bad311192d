// Teams' side of the connector, on loopback: what the bot sends in, kept and judged as Teams judges it (who asks, where
// to, how fast, how large, which cards), refused with Teams' own statuses and words. Draws nothing.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { faultsOfMessage } from "./teams-check.ts";

/** A message as it stands in the chats. */
export type StandingMessage = {
  readonly conversationId: string;
  readonly id: string;
  readonly activity: OutActivity;
  /** How often it was changed since it was sent. */
  readonly changes: number;
};
export type OutActivity = {
  readonly type?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly entities?: readonly Readonly<Record<string, unknown>>[];
  readonly attachments?: readonly { readonly contentType: string; readonly content?: unknown }[];
  readonly channelData?: Readonly<Record<string, unknown>>;
};

/** How the next calls are answered instead. */
type Trouble = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly code?: string;
  /** Never answers at all. */
  readonly isSilent?: boolean;
};

/** The running connector. */
export type TeamsConnector = {
  /** As Teams writes it: with a path and a slash at the end. */
  readonly serviceUrl: string;
  /** Lets the bot into a conversation, as an installation does; or out of it again. */
  readonly admit: (conversationId: string) => void;
  readonly expel: (conversationId: string) => void;
  readonly standing: (conversationId?: string) => readonly StandingMessage[];
  readonly typings: () => number;
  /** What Teams would have refused of what was sent; empty when all was as it should be. */
  readonly faults: () => readonly string[];
  readonly calls: () => number;
  /** The next calls fail so, one each, in this order. */
  readonly trouble: (...next: readonly Trouble[]) => void;
  /** Resolves with the messages of a conversation once there are so many. */
  readonly messages: (conversationId: string, count: number) => Promise<readonly StandingMessage[]>;
  /** Resolves once `isTrue` is; says what it waited for when it never is. */
  readonly until: (what: string, isTrue: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Messages into one conversation within a second that Teams still takes. */
const PER_SECOND = 7;
const WAIT_MS = 10_000;

type State = {
  readonly bearer: string | undefined;
  readonly roster: Set<string>;
  readonly messages: Map<string, StandingMessage>;
  readonly sentAt: Map<string, number[]>;
  readonly faults: string[];
  readonly troubles: Trouble[];
  typings: number;
  calls: number;
  lastId: number;
};

/** Starts it; with `bearer`, calls without that token are refused. */
export async function startTeamsConnector(bearer?: string): Promise<TeamsConnector> {
  const state: State = {
    bearer,
    roster: new Set(),
    messages: new Map(),
    sentAt: new Map(),
    faults: [],
    troubles: [],
    typings: 0,
    calls: 0,
    lastId: 1_700_000_000_000,
  };
  const server = createServer((request, response) => void answer(state, request, response));
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const standing = (conversationId?: string): readonly StandingMessage[] =>
    [...state.messages.values()].filter(
      (message) => conversationId === undefined || message.conversationId === conversationId,
    );
  const until = async (what: string, isTrue: () => boolean): Promise<void> => {
    const end = Date.now() + WAIT_MS;
    while (!isTrue()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; faults: ${state.faults.join("; ")}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return {
    serviceUrl: `http://127.0.0.1:${port}/emea/`,
    admit: (conversationId) => state.roster.add(conversationId),
    expel: (conversationId) => state.roster.delete(conversationId),
    standing,
    typings: () => state.typings,
    faults: () => [...state.faults],
    calls: () => state.calls,
    trouble: (...next) => state.troubles.push(...next),
    messages: async (conversationId, count) => {
      await until(`${count} messages in ${conversationId}`, () => standing(conversationId).length >= count);
      return standing(conversationId);
    },
    until,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type Answered = { readonly status: number; readonly body?: unknown };
const refusal = (status: number, code: string): Answered => ({
  status,
  body: { error: { code, message: `the connector says ${code}` } },
});

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await textOf(request);
  state.calls += 1;
  const trouble = state.troubles.shift();
  if (trouble?.isSilent === true) return;
  if (trouble !== undefined) {
    const said =
      trouble.code === undefined ? "" : JSON.stringify({ error: { code: trouble.code, message: "" } });
    response.writeHead(trouble.status, { "content-type": "application/json", ...trouble.headers }).end(said);
    return;
  }
  const { status, body: given } = judge(state, request, body);
  response.writeHead(status, { "content-type": "application/json" });
  response.end(given === undefined ? "" : JSON.stringify(given));
}

function judge(state: State, request: IncomingMessage, text: string): Answered {
  if (state.bearer !== undefined && request.headers.authorization !== `Bearer ${state.bearer}`) {
    state.faults.push("a call without the bot's token");
    return refusal(401, "Unauthorized");
  }
  const segments = new URL(request.url ?? "/", "http://x").pathname.split("/").map(decodeURIComponent);
  const [, region, version, conversations, conversationId, activities, activityId] = segments;
  if (region !== "emea" || version !== "v3" || conversations !== "conversations")
    return refusal(404, "NotFound");
  if (conversationId === undefined) return openConversation(state, text);
  if (activities !== "activities") return refusal(404, "NotFound");
  if (!state.roster.has(conversationId.split(";")[0] ?? ""))
    return refusal(403, "BotNotInConversationRoster");
  if (request.method === "DELETE")
    return state.messages.delete(activityId ?? "")
      ? { status: 200 }
      : refusal(404, "ActivityNotFoundInConversation");
  const activity = parse(text);
  const fault = faultOf(state, activity, { conversationId, text });
  if (fault !== undefined) return fault;
  return request.method === "PUT"
    ? change(state, { conversationId, activityId: activityId ?? "", activity })
    : send(state, conversationId, activity);
}

function send(state: State, conversationId: string, activity: OutActivity): Answered {
  if (!isWithinPace(state, conversationId)) return refusal(429, "TooManyRequests");
  if (activity.type === "typing") {
    state.typings += 1;
    return { status: 202, body: {} };
  }
  state.lastId += 1;
  const id = String(state.lastId);
  state.messages.set(id, { conversationId, id, activity, changes: 0 });
  return { status: 201, body: { id } };
}

function change(
  state: State,
  {
    conversationId,
    activityId,
    activity,
  }: { conversationId: string; activityId: string; activity: OutActivity },
): Answered {
  const before = state.messages.get(activityId);
  if (before?.conversationId !== conversationId) return refusal(404, "ActivityNotFoundInConversation");
  state.messages.set(activityId, { ...before, activity, changes: before.changes + 1 });
  return { status: 200, body: { id: activityId } };
}

/** A personal chat can be opened where the app is installed: there its id is one that was admitted. */
function openConversation(state: State, text: string): Answered {
  const { members, tenantId, isGroup } = JSON.parse(text) as {
    readonly members?: readonly { readonly id: string }[];
    readonly tenantId?: string;
    readonly isGroup?: boolean;
  };
  if (members?.length !== 1 || tenantId === undefined || isGroup === true) {
    state.faults.push("a personal chat was asked for wrongly");
    return refusal(400, "BadSyntax");
  }
  const id = `a:chat-of-${members[0]?.id ?? ""}`;
  return state.roster.has(id) ? { status: 201, body: { id } } : refusal(403, "BotNotInConversationRoster");
}

function isWithinPace(state: State, conversationId: string): boolean {
  const now = Date.now();
  const recent = (state.sentAt.get(conversationId) ?? []).filter((at) => now - at < 1000);
  state.sentAt.set(conversationId, [...recent, now]);
  if (recent.length < PER_SECOND) return true;
  state.faults.push("faster than Teams allows");
  return false;
}

function faultOf(
  state: State,
  activity: OutActivity,
  { conversationId, text }: { readonly conversationId: string; readonly text: string },
): Answered | undefined {
  const say = (fault: string, status: number, code: string): Answered => {
    state.faults.push(`${conversationId}: ${fault}`);
    return refusal(status, code);
  };
  if (Buffer.byteLength(text, "utf16le") > 100 * 1024)
    return say("larger than Teams takes", 413, "MessageSizeTooBig");
  if (activity.type === "typing") return undefined;
  if (activity.type !== "message") return say(`a ${String(activity.type)}`, 400, "BadSyntax");
  if ((activity.text ?? "") === "" && (activity.attachments ?? []).length === 0)
    return say("an empty message", 400, "BadArgument");
  for (const { type, text: shown } of activity.entities ?? [])
    if (type === "mention" && !(activity.text ?? "").includes(String(shown)))
      return say("a mention without its text", 400, "BadArgument");
  const faults = faultsOfMessage(activity);
  return faults.length > 0 ? say(faults.join("; "), 400, "BadArgument") : undefined;
}

function parse(text: string): OutActivity {
  return (text === "" ? {} : JSON.parse(text)) as OutActivity;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
