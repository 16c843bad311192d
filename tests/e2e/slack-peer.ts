// A Slack on loopback: local-slack's server and page, with a wire tap in front of its Web API that judges every call of
// the bot. Started and stopped by whoever tests; invented people. In: which way in the bot uses. Out: what a person can do.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { slackFaults } from "../support/slack-check.ts";
import { freePort } from "./server-process.ts";

export const APP = {
  appId: "A0VINDROSE",
  botUserId: "U0VINDROSE",
  botName: "Vindrose",
  botToken: "xoxb-invented-for-tests",
  appToken: "xapp-invented-for-tests",
  signingSecret: "invented-signing-secret",
};
export const TEAM = "T0REGION";
export const PEOPLE = {
  anna: { id: "U0ANNA", name: "anna", real_name: "Anna Andersen" },
  bo: { id: "U0BO", name: "bo", real_name: "Bo Bertelsen" },
} as const;
export const CHANNELS = {
  open: { id: "C0INTERNATIONALT", name: "internationalt", members: ["U0ANNA", "U0BO", APP.botUserId] },
  unit: { id: "C0ENHEDEN", name: "enheden", members: ["U0BO", APP.botUserId] },
} as const;

/** A message as the peer keeps it. */
export type PeerMessage = {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly ephemeral_to?: string;
  readonly blocks?: readonly Block[];
};
type Block = {
  readonly type: string;
  readonly elements?: readonly Element[];
  readonly block_id?: string;
};
type Element = {
  readonly type: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
};

/** A call that the bot made. */
type Call = { readonly method: string; readonly args: Readonly<Record<string, unknown>> };

/** The running peer. */
export type SlackPeer = {
  /** Its page. */
  readonly url: string;
  /** The Web API with the tap in front, for SLACK_API_URL. */
  readonly apiUrl: string;
  readonly calls: readonly Call[];
  /** What was wrong with anything that the bot sent. */
  readonly faults: readonly string[];
  readonly act: (path: string, body: unknown) => Promise<Readonly<Record<string, unknown>>>;
  readonly messages: (channel: string) => Promise<readonly PeerMessage[]>;
  readonly log: () => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly stop: () => Promise<void>;
};

/** Starts it; `requestUrl` is where it delivers to over HTTP, without it the bot comes by Socket Mode. */
export async function startSlackPeer(requestUrl?: string): Promise<SlackPeer> {
  const folder = mkdtempSync(join(tmpdir(), "vindrose-slack-"));
  const config = join(folder, "config.json");
  writeFileSync(
    config,
    JSON.stringify({
      workspace: { name: "Region Midtjylland", domain: "rm", teamId: TEAM },
      apps: [{ ...APP, ...(requestUrl === undefined ? { mode: "socket" } : { mode: "events", requestUrl }) }],
      users: Object.values(PEOPLE),
      channels: Object.values(CHANNELS),
    }),
  );
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    binary(),
    [
      "--config",
      config,
      "--port",
      String(port),
      "--base-host",
      "127.0.0.1",
      "--files-dir",
      join(folder, "files"),
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  await untilReady(child, `${url}/_control/state`, () => printed);
  const calls: Call[] = [];
  const faults: string[] = [];
  const tap = await startTap(url, { calls, faults });
  const get = async (path: string): Promise<Readonly<Record<string, unknown>>> =>
    (await (await fetch(`${url}/_control/${path}`)).json()) as Readonly<Record<string, unknown>>;
  return {
    url,
    apiUrl: `${tap.url}/api/`,
    calls,
    faults,
    act: async (path, body) => {
      const reply = await fetch(`${url}/_control/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return (await reply.json()) as Readonly<Record<string, unknown>>;
    },
    messages: async (channel) => (await get(`messages/${channel}`))["messages"] as readonly PeerMessage[],
    log: async () => (await get("log"))["log"] as readonly Readonly<Record<string, unknown>>[],
    stop: async () => {
      tap.server.closeAllConnections();
      tap.server.close();
      child.kill("SIGTERM");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The peer's program; optional, since it is for one kind of machine only. */
function binary(): string {
  const root = dirname(createRequire(import.meta.url).resolve("local-slack-linux-x64/package.json"));
  return join(root, "bin", "local-slack");
}

async function untilReady(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`the peer did not start: ${printed()}`);
    const reply = await fetch(url).catch(() => undefined);
    if (reply?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Hands calls on unchanged, and keeps and judges them. */
async function startTap(
  target: string,
  kept: { readonly calls: Call[]; readonly faults: string[] },
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((incoming, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      const method = (incoming.url ?? "").replace(/^\/api\//, "");
      const args = argsOf(body.toString("utf8"), incoming.headers["content-type"] ?? "");
      kept.calls.push({ method, args });
      kept.faults.push(...slackFaults(args).map((fault) => `${method}: ${fault}`));
      const headers = {
        authorization: incoming.headers.authorization ?? "",
        "content-type": incoming.headers["content-type"] ?? "",
      };
      const answer = await fetch(`${target}${incoming.url ?? ""}`, { method: "POST", headers, body });
      response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
      response.end(Buffer.from(await answer.arrayBuffer()));
    })().catch((error: unknown) => {
      kept.faults.push(`the tap broke off: ${String(error)}`);
      response.destroy();
    });
  });
  const port = await freePort();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return { server, url: `http://127.0.0.1:${port}` };
}

function argsOf(body: string, type: string): Call["args"] {
  if (type.startsWith("application/json")) return JSON.parse(body) as Call["args"];
  const fields = [...new URLSearchParams(body)].map(
    ([key, value]) => [key, /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value] as const,
  );
  return Object.fromEntries(fields);
}

/** A message's button with a label. */
export function buttonIn(
  { blocks = [] }: PeerMessage,
  label: string,
): Element & { readonly block_id?: string } {
  for (const block of blocks)
    for (const element of block.elements ?? [])
      if (element.text?.text === label)
        return { ...element, ...(block.block_id === undefined ? {} : { block_id: block.block_id }) };
  throw new Error(`no button '${label}' in ${JSON.stringify(blocks).slice(0, 2000)}`);
}
