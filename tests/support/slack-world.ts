// Slack's surface over an empty store and a desk of the test's own, with the net closed: every call that leaves is
// written down, judged against Slack's schema and limits, and answered as the test wishes. Invented people and ids.
import { createHmac } from "node:crypto";
import nock from "nock";
import type { SlackSettings } from "../../src/adapters/config-slack.ts";
import type { Reply as HttpReply } from "../../src/adapters/http-route.ts";
import { connectSlack } from "../../src/adapters/slack/app.ts";
import { openStore, type Store } from "../../src/adapters/store/store.ts";
import type { SurfaceAdapter } from "../../src/adapters/surface.ts";
import type { Answer } from "../../src/bot/answer.ts";
import type { Asker, Desk, Reply } from "../../src/bot/desk.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { slackFaults } from "./slack-check.ts";

const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
export const TEAM = "T0REGION";
export const BOT = "U0BOT";
export const ANNA = "U0ANNA";
const settings: SlackSettings = {
  botToken: "xoxb-invented",
  mode: { kind: "http", signingSecret: SECRET },
  apiUrl: undefined,
  teams: new Set(),
  appId: undefined,
  hasChannelFollowUps: false,
};

/** A call that left: the method, or "response_url", and its arguments. */
type Call = { readonly method: string; readonly args: Readonly<Record<string, unknown>> };
/** What Slack says to a call; `undefined` for its usual word. */
export type Wish = (
  call: Call,
) =>
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | undefined;

/** An answer that says one sentence. */
export function sentence(text: string, change: Partial<Answer> = {}): Answer {
  return {
    language: "da",
    intent: "help",
    refused: false,
    title: "",
    parts: [{ kind: "paragraph", text, citations: [] }],
    citations: [],
    entities: [],
    suggestions: [],
    why: {
      intent: "help",
      certainty: 1,
      matched: [],
      runnerUp: { intent: null, document: null },
      carried: [],
    },
    ...change,
  };
}

/** What was said to the desk. */
export type Said = { readonly text: string; readonly asker: Asker };

/** A desk that repeats what it hears, and keeps what it heard; a test changes what it says. */
export function echoDesk(change: Partial<Desk> = {}): Desk & { readonly said: Said[] } {
  const said: Said[] = [];
  const reply = (text: string): Reply => ({
    id: `r${said.length}`,
    answer: sentence(text),
    isPrivate: false,
  });
  return {
    said,
    say: async (text, asker) => {
      said.push({ text, asker });
      return reply(`du sagde: ${text}`);
    },
    home: async () => sentence("hjem", { title: "Vindrose" }),
    form: async (name) => ({
      name,
      title: "Spørg",
      submit: "Send",
      fields: [
        { kind: "text", name: "text", label: "Spørgsmål", isRequired: true, maxChars: 200, initial: "" },
      ],
    }),
    submit: async ({ values }) =>
      values["text"] === ""
        ? { problems: [{ field: "text", problem: "Skriv noget." }] }
        : reply(`du skrev: ${String(values["text"])}`),
    judge: async () => true,
    reminder: async () => undefined,
    ...change,
  };
}

/** Slack's side and ours. */
export type SlackWorld = {
  readonly surface: SurfaceAdapter;
  readonly store: Store;
  readonly calls: readonly Call[];
  /** Calls of one method. */
  readonly of: (method: string) => readonly Call["args"][];
  /** Delivers a body as Slack would. */
  readonly deliver: (body: unknown, how?: Delivering) => Promise<HttpReply>;
  /** Resolves once everything stored is answered. */
  readonly settled: () => Promise<void>;
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  readonly close: () => Promise<void>;
};
type Delivering = {
  readonly isForm?: boolean;
  /** Seconds that the timestamp is off. */
  readonly offset?: number;
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Starts it. */
export async function startSlackWorld(options: {
  readonly desk?: Desk;
  readonly wish?: Wish;
  readonly settings?: Partial<SlackSettings>;
  readonly store?: Store;
  readonly knowledge?: Knowledge;
  readonly changeStore?: (store: Store) => Store;
  readonly start?: boolean;
  /** Slack is not there at the start: nothing is waited for. */
  readonly isAway?: boolean;
}): Promise<SlackWorld> {
  const calls: Call[] = [];
  const faults: string[] = [];
  closeNet(calls, faults, options.wish);
  const own = options.store ?? (await openStore({ file: ":memory:" }));
  const store = options.changeStore?.(own) ?? own;
  const logged: Record<string, unknown>[] = [];
  const counted = new Map<string, number>();
  const surface = connectSlack({
    settings: { ...settings, ...options.settings },
    desk: options.desk ?? echoDesk(),
    store,
    knowledge: () => {
      if (options.knowledge === undefined) throw new Error("this test has no corpus");
      return options.knowledge;
    },
    unitChannel: null,
    clock: {
      now: Date.now,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      random: () => 0,
    },
    log: {
      info: (event, fields) => void logged.push({ event, ...fields }),
      error: (event, fields) => void logged.push({ event, ...fields }),
    },
    metrics: {
      count: (name) => void counted.set(name, (counted.get(name) ?? 0) + 1),
      observe: () => undefined,
      text: () => "",
    },
    instance: `test-${Math.random()}`,
  });
  if (options.start !== false) await surface.start();
  while (options.start !== false && options.isAway !== true && surface.health().kind !== "well")
    await new Promise((resolve) => setTimeout(resolve, 2));
  const isOpen = async () =>
    Number(
      (
        await own.engine.run(
          "select count(*) as count from inbox where state in ('new', 'working', 'sending')",
        )
      )[0]?.["count"],
    ) > 0;
  return {
    surface,
    store: own,
    calls,
    logged,
    of: (method) => calls.filter((call) => call.method === method).map(({ args }) => args),
    deliver: (body, how) => deliver(surface, body, how),
    settled: async () => {
      const end = Date.now() + 5000;
      while (await isOpen()) {
        if (Date.now() > end) throw new Error("events are still open");
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      if (faults.length > 0) throw new Error(faults.join("\n"));
    },
    close: async () => {
      await surface.stop();
      if (options.store === undefined) await own.close();
      if (faults.length > 0) throw new Error(faults.join("\n"));
    },
  };
}

/** Closes the net and stands in for Slack. */
function closeNet(calls: Call[], faults: string[], wish: Wish = () => undefined): void {
  if (!nock.isActive()) nock.activate();
  nock.cleanAll();
  nock.disableNetConnect();
  const answer = (call: Call): [number, unknown, Record<string, string>] => {
    calls.push(call);
    faults.push(...slackFaults(call.args).map((fault) => `${call.method}: ${fault}`));
    const wished = wish(call);
    const usual = { ok: true, ...USUAL[call.method] };
    return [wished?.status ?? 200, wished?.body ?? usual, { ...wished?.headers }];
  };
  nock("https://slack.com")
    .persist()
    .post(/^\/api\//)
    .reply(async (request: Request) =>
      answer({
        method: new URL(request.url).pathname.slice("/api/".length),
        args: formArgs(await request.text()),
      }),
    );
  nock("https://hooks.slack.com")
    .persist()
    .post(/./)
    .reply(async (request: Request) =>
      answer({ method: "response_url", args: jsonArgs(await request.text()) }),
    );
}

/** Opens it again for whatever test file comes next. */
export function openNet(): void {
  nock.cleanAll();
  nock.enableNetConnect();
}

const USUAL: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "auth.test": { team_id: TEAM, user_id: BOT, bot_id: "B0BOT" },
  "chat.postMessage": { channel: "C0OPEN", ts: "1700000000.000900" },
  "conversations.replies": { messages: [] },
  "conversations.history": { messages: [] },
};

/** The Web API's arguments: a form, with JSON for what is no text. */
function formArgs(body: string): Call["args"] {
  return Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, jsonOf(value)]));
}

function jsonArgs(body: string): Call["args"] {
  return JSON.parse(body) as Call["args"];
}

function jsonOf(value: unknown): unknown {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  return JSON.parse(value) as unknown;
}

async function deliver(
  { routes: [route] }: SurfaceAdapter,
  body: unknown,
  { isForm = false, offset = 0, signature, headers = {} }: Delivering = {},
): Promise<HttpReply> {
  if (route === undefined) throw new Error("the surface has no route");
  const text = typeof body === "string" ? body : isForm ? formOf(body) : JSON.stringify(body);
  const seconds = String(Math.floor(Date.now() / 1000) + offset);
  const mac = createHmac("sha256", SECRET).update(`v0:${seconds}:${text}`).digest("hex");
  const request = {
    method: "POST",
    path: route.path,
    query: new URLSearchParams(),
    params: {},
    headers: {
      "content-type": isForm ? "application/x-www-form-urlencoded" : "application/json",
      "x-slack-request-timestamp": seconds,
      "x-slack-signature": signature ?? `v0=${mac}`,
      ...headers,
    },
    body: Buffer.from(text),
  };
  return route.refuse?.(request) ?? route.handle(request);
}

/** Interactions come as a form with one field, slash commands as a form of their own. */
function formOf(body: unknown): string {
  const fields = body as Readonly<Record<string, unknown>>;
  return "type" in fields
    ? new URLSearchParams({ payload: JSON.stringify(body) }).toString()
    : new URLSearchParams(fields as Record<string, string>).toString();
}

let stamps = 0;
/** A time stamp unlike every other, as Slack writes them. */
export function stamp(): string {
  stamps += 1;
  return `1700000000.${String(stamps).padStart(6, "0")}`;
}

/** An event in its envelope. */
export function envelope(
  event: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>> = {},
) {
  return {
    token: "x",
    type: "event_callback",
    team_id: TEAM,
    api_app_id: "A0APP",
    event,
    event_id: `Ev${stamp()}`,
    event_time: 1_700_000_000,
    authorizations: [{ team_id: TEAM, user_id: BOT, is_bot: true }],
    ...change,
  };
}

/** A direct message. */
export function direct(text: string, change: Readonly<Record<string, unknown>> = {}) {
  return { type: "message", channel: "D0ANNA", channel_type: "im", user: ANNA, ts: stamp(), text, ...change };
}

/** A mention in a channel. */
export function mention(text: string, change: Readonly<Record<string, unknown>> = {}) {
  return {
    type: "app_mention",
    channel: "C0OPEN",
    user: ANNA,
    ts: stamp(),
    text: `<@${BOT}> ${text}`,
    ...change,
  };
}

/** A slash command. */
export function slash(command: string, text: string, change: Readonly<Record<string, string>> = {}) {
  return {
    command,
    text,
    team_id: TEAM,
    api_app_id: "A0APP",
    channel_id: "C0OPEN",
    user_id: ANNA,
    trigger_id: `13345224609.${stamp()}`,
    response_url: "https://hooks.slack.com/commands/T0REGION/1/abc",
    ...change,
  };
}

/** A pressed button. */
export function press(
  action: { readonly action_id: string; readonly value: string },
  change: Readonly<Record<string, unknown>> = {},
) {
  const ts = stamp();
  return {
    type: "block_actions",
    team: { id: TEAM },
    api_app_id: "A0APP",
    user: { id: ANNA, team_id: TEAM },
    channel: { id: "C0OPEN" },
    container: {
      type: "message",
      message_ts: "1700000000.000900",
      channel_id: "C0OPEN",
      is_ephemeral: false,
    },
    message: { ts: "1700000000.000900", thread_ts: "1700000000.000001" },
    trigger_id: `1.${ts}`,
    response_url: "https://hooks.slack.com/actions/T0REGION/1/abc",
    actions: [{ ...action, type: "button", block_id: "b", action_ts: ts }],
    ...change,
  };
}
