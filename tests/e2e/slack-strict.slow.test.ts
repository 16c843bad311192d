// Vindrose against a strict Web API on loopback (emulate): with exactly the manifest's scopes it answers, corrects and
// removes; what it may not do there is refused as Slack refuses it. Events are signed by hand.
import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { stringify } from "yaml";
import { createSlackClient } from "../../src/adapters/slack/client.ts";
import { CHANNEL_SCOPES, SCOPES } from "../../src/adapters/slack/manifest.ts";
import { lookForKey, postMessage } from "../../src/adapters/slack/post.ts";
import { slackFaults } from "../support/slack-check.ts";
import { freePort, type ServerProcess, startServerProcess } from "./server-process.ts";

const SECRET = "invented-signing-secret";
const BOT = { plain: "xoxb-plain", reading: "xoxb-reading" } as const;
const ADMIN = "xoxb-admin";
const WAIT = { timeout: 15_000, interval: 50 };

const folder = mkdtempSync(join(tmpdir(), "vindrose-emulate-"));
let api: string;
let emulate: ChildProcess;
let server: ServerProcess;
let publicPort: number;
let team: string;
let channel: string;

const scopesOf = (list: readonly { readonly scope: string }[]) => list.map(({ scope }) => scope);

beforeAll(async () => {
  const seed = join(folder, "seed.yaml");
  const tokens = [
    { token: BOT.plain, user: "vindrose", scopes: scopesOf(SCOPES) },
    { token: BOT.reading, user: "vindrose", scopes: scopesOf([...SCOPES, ...CHANNEL_SCOPES]) },
    {
      token: ADMIN,
      user: "anna",
      scopes: ["channels:read", "channels:history", "chat:write", "channels:manage"],
    },
  ];
  writeFileSync(
    seed,
    stringify({
      slack: {
        team: { name: "Region Midtjylland", domain: "rm" },
        users: [
          { name: "anna", real_name: "Anna Andersen", email: "anna@example.org" },
          { name: "vindrose", real_name: "Vindrose", email: "vindrose@example.org" },
        ],
        channels: [{ name: "internationalt", topic: "" }],
        tokens,
        strict_scopes: true,
      },
    }),
  );
  const port = await freePort();
  api = `http://127.0.0.1:${port}/api/`;
  const entry = join(dirname(fileURLToPath(import.meta.resolve("emulate"))), "index.js");
  emulate = spawn(process.execPath, [entry, "--service", "slack", "--port", String(port), "--seed", seed], {
    stdio: "ignore",
  });
  await vi.waitUntil(async () => (await fetch(api).catch(() => undefined)) !== undefined, WAIT);
  team = String((await call(BOT.plain, "auth.test", {}))["team_id"]);
  const { channels } = await call(ADMIN, "conversations.list", {});
  channel =
    (channels as readonly { readonly id: string; readonly name: string }[]).find(
      ({ name }) => name === "internationalt",
    )?.id ?? "";
  publicPort = await freePort();
  server = await startServerProcess({
    PORT: String(await freePort()),
    PUBLIC_PORT: String(publicPort),
    PUBLIC_HOST: "127.0.0.1",
    SLACK_BOT_TOKEN: BOT.plain,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: api,
  });
  await vi.waitUntil(() => server.printed().includes("slack knows us"), WAIT);
});
afterAll(async () => {
  await server?.stop();
  emulate?.kill("SIGTERM");
  if (emulate !== undefined && emulate.exitCode === null && emulate.signalCode === null)
    await once(emulate, "exit");
  rmSync(folder, { recursive: true, force: true });
});

async function call(
  token: string,
  method: string,
  args: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const reply = await fetch(`${api}${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
  });
  return (await reply.json()) as Readonly<Record<string, unknown>>;
}

/** Delivers an event as Slack would. */
async function deliver(event: Readonly<Record<string, unknown>>): Promise<number> {
  const body = JSON.stringify({
    type: "event_callback",
    team_id: team,
    api_app_id: "A0APP",
    event_id: `Ev${String(event["ts"] ?? event["event_ts"])}`,
    event_time: 1,
    event,
    authorizations: [],
  });
  const seconds = String(Math.floor(Date.now() / 1000));
  const mac = createHmac("sha256", SECRET).update(`v0:${seconds}:${body}`).digest("hex");
  const reply = await fetch(`http://127.0.0.1:${publicPort}/slack/events`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-slack-request-timestamp": seconds,
      "x-slack-signature": `v0=${mac}`,
    },
    body,
  });
  return reply.status;
}

type Kept = {
  readonly ts: string;
  readonly text: string;
  readonly blocks?: unknown;
  readonly metadata?: unknown;
};
async function thread(ts: string): Promise<readonly Kept[]> {
  const { messages = [] } = await call(ADMIN, "conversations.replies", { channel, ts });
  return (messages as readonly Kept[]).slice(1);
}

test("with the manifest's scopes a mention is answered in its thread, whole and within the limits", async () => {
  const asked = await call(ADMIN, "chat.postMessage", { channel, text: "@Vindrose partner Shanghai" });
  const ts = String(asked["ts"]);
  expect(
    await deliver({ type: "app_mention", user: "U0ANNA", channel, ts, text: "<@U0X> partner Shanghai" }),
  ).toBe(200);
  await expect.poll(async () => (await thread(ts)).length, WAIT).toBe(1);
  const [answer] = await thread(ts);
  expect(answer?.text).toContain("Shanghai");
  expect(answer).toHaveProperty("metadata");
  expect(slackFaults({ text: answer?.text, blocks: answer?.blocks })).toEqual([]);
  expect(server.printed()).not.toContain('"level":"error"');
});

test("a home tab is published, and an edited question's answer is changed", async () => {
  const asked = await call(ADMIN, "chat.postMessage", { channel, text: "@Vindrose frist" });
  const ts = String(asked["ts"]);
  await deliver({ type: "app_mention", user: "U0ANNA", channel, ts, text: "<@U0X> frist" });
  await expect.poll(async () => (await thread(ts)).length, WAIT).toBe(1);
  await deliver({
    type: "app_mention",
    user: "U0ANNA",
    channel,
    ts,
    text: "<@U0X> partner Shanghai",
    edited: { user: "U0ANNA", ts: `${ts}9` },
  });
  await expect.poll(async () => (await thread(ts))[0]?.text ?? "", WAIT).toContain("Shanghai");
  const { user_id: user } = await call(ADMIN, "auth.test", {});
  await deliver({ type: "app_home_opened", user, tab: "home", channel: "D0", event_ts: "9.9" });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(server.printed()).not.toContain('"level":"error"');
});

test("a message is found by its key with the history scope, and nobody can tell without it", async () => {
  const plain = createSlackClient({ botToken: BOT.plain, apiUrl: api });
  const reading = createSlackClient({ botToken: BOT.reading, apiUrl: api });
  const metadata = { event_type: "vindrose_message", event_payload: { key: "opaque-1" } };
  const sent = await postMessage(plain, { channel }, { text: "hej", metadata });
  expect(sent).toMatchObject({ kind: "sent" });
  expect(await lookForKey(reading, { channel }, "opaque-1")).toMatchObject({ kind: "found" });
  expect(await lookForKey(reading, { channel }, "opaque-2")).toEqual({ kind: "absent" });
  expect(await lookForKey(plain, { channel }, "opaque-1")).toEqual({ kind: "unknowable" });
});

test("a channel that is not there, or is archived, is gone", async () => {
  const client = createSlackClient({ botToken: BOT.plain, apiUrl: api });
  const made = await call(ADMIN, "conversations.create", { name: "lukket" });
  const { id } = made["channel"] as { readonly id: string };
  expect(await call(ADMIN, "conversations.archive", { channel: id })).toMatchObject({ ok: true });
  for (const where of ["C0NOWHERE", id])
    expect(await postMessage(client, { channel: where }, { text: "hej" })).toMatchObject({
      kind: "refused",
      class: "gone",
    });
});
