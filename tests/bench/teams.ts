// `npm run bench:teams`: signed messages over 1,000 conversations to Vindrose and to a bare botbuilder bot that answers
// "hello", both storing each event first; counts the replies that arrive at the connector, not acknowledgements. Prints
// the rates with p50 and p99 from event to reply and what a reply costs the bot's processor; fails below the ratio.
// Usage: node tests/bench/teams.ts [messages] [--distinct], the latter with every question unlike every other.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startTeamsIdentity, type TeamsIdentity } from "../support/teams-identity.ts";
import { message, person, type Where } from "../support/teams-person.ts";

const isDistinct = process.argv.includes("--distinct");
const MESSAGES = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 20_000);
const CONVERSATIONS = 1_000;
/** Requests under way at once: what a busy tenant sends, enough to keep both bots at work all the time. */
const UNDER_WAY = 64;
/** Replies of the bare bot's rate that Vindrose must reach. */
const LEAST = 0.6;
/** Measured in turns, so that a slow minute of the machine hits both. */
const ROUNDS = 2;
const BOT = fileURLToPath(new URL("teams-bot.ts", import.meta.url));

const QUESTIONS = [
  "hvem er vores kontakt i Ungarn?",
  "who is our contact in Shanghai?",
  "hvad er regionens vision?",
  "hvilke samarbejdsregioner har vi?",
  "what does the strategy say about health?",
  "partner Valencia",
  "frist",
  "program grøn omstilling med partnere i Polen og Tyskland",
  "hvad laver vi i Småland?",
  "hjælp",
  "when is the status report due?",
  "hvad koster en flybillet?",
] as const;

type Result = { readonly rate: number; readonly p50: number; readonly p99: number; readonly cpuMs: number };

/** Teams' side: takes replies, and knows for each conversation which message they answer. */
async function startReplies() {
  const waiting = new Map<string, number[]>();
  const latencies: number[] = [];
  let lastAt = 0;
  let notify: () => void = () => undefined;
  const server = createServer((incoming, response) => {
    incoming.resume();
    incoming.once("end", () => {
      const conversation = decodeURIComponent(incoming.url?.split("/")[4] ?? "");
      const sentAt = waiting.get(conversation)?.shift();
      const now = performance.now();
      if (sentAt !== undefined) latencies.push(now - sentAt);
      lastAt = now;
      response.writeHead(201, { "content-type": "application/json" }).end(`{"id":"${latencies.length}"}`);
      notify();
    });
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}/emea/`,
    latencies,
    lastAt: () => lastAt,
    expect: (conversation: string): void => {
      const list = waiting.get(conversation) ?? [];
      waiting.set(conversation, list);
      list.push(performance.now());
    },
    /** Resolves with the number of replies once it is reached, or when none came for ten seconds. */
    settled: (count: number): Promise<number> =>
      new Promise((resolve) => {
        let timer = setTimeout(() => resolve(latencies.length), 10_000);
        notify = () => {
          clearTimeout(timer);
          if (latencies.length >= count) resolve(latencies.length);
          else timer = setTimeout(() => resolve(latencies.length), 10_000);
        };
        notify();
      }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function startBot(bot: string, environment: Readonly<Record<string, string>>) {
  const child: ChildProcess = spawn(process.execPath, [BOT], {
    env: { ...process.env, BENCH_BOT: bot, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  /** The number that the bot prints after a word. */
  const told = async (word: string): Promise<number> => {
    for (;;) {
      const found = new RegExp(`${word} (\\d+)\\n`).exec(printed);
      if (found !== null) {
        printed = printed.replace(found[0], "");
        return Number(found[1]);
      }
      if (child.exitCode !== null) throw new Error(`${bot} ended before it told its ${word}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const cpuMs = (): Promise<number> => {
    child.kill("SIGUSR2");
    return told("cpu");
  };
  return { child, port: await told("port"), cpuMs };
}

async function run(bot: "vindrose" | "bare", identity: TeamsIdentity): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "vindrose-bench-teams-"));
  const replies = await startReplies();
  const { child, port, cpuMs } = await startBot(bot, {
    BENCH_STORE: join(folder, "store.sqlite"),
    BENCH_OPENID: identity.openIdUrl,
    BENCH_LOGIN: identity.loginUrl,
    BENCH_HOST: new URL(replies.serviceUrl).host,
  });
  const agent = new Agent({ keepAlive: true, maxSockets: UNDER_WAY });
  const authorization = identity.authorization(replies.serviceUrl);
  const post = (index: number): Promise<void> => {
    const from = person(index % CONVERSATIONS);
    const where: Where = { id: `a:${from.userId}`, conversationType: "personal" };
    const question = QUESTIONS[(index * 7 + Math.floor(index / CONVERSATIONS)) % QUESTIONS.length] ?? "";
    const text = isDistinct ? `${question} (${index})` : question;
    const body = JSON.stringify(message(replies.serviceUrl, { from, where }, text));
    replies.expect(where.id);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          port,
          host: "127.0.0.1",
          path: "/api/messages",
          method: "POST",
          agent,
          headers: {
            authorization,
            "content-type": "application/json",
            "content-length": Buffer.byteLength(body),
          },
        },
        (incoming) => {
          incoming.resume();
          incoming.once("end", () =>
            incoming.statusCode === 200 ? resolve() : reject(new Error(`status ${incoming.statusCode}`)),
          );
        },
      );
      outgoing.once("error", reject);
      outgoing.end(body);
    });
  };
  const warm = 200;
  const send = async (from: number, to: number): Promise<void> => {
    let next = from;
    const lane = async (): Promise<void> => {
      while (next < to) {
        next += 1;
        await post(next - 1);
      }
    };
    await Promise.all(Array.from({ length: UNDER_WAY }, lane));
  };
  await send(0, warm);
  await replies.settled(warm);
  replies.latencies.length = 0;
  const cpuBefore = await cpuMs();
  const started = performance.now();
  await send(warm, warm + MESSAGES);
  const arrived = await replies.settled(MESSAGES);
  const seconds = (replies.lastAt() - started) / 1000;
  const cpu = (await cpuMs()) - cpuBefore;
  child.kill("SIGTERM");
  agent.destroy();
  replies.close();
  rmSync(folder, { recursive: true, force: true });
  if (arrived !== MESSAGES) throw new Error(`${bot}: ${arrived} replies to ${MESSAGES} messages`);
  const sorted = replies.latencies.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { rate: MESSAGES / seconds, p50: at(0.5), p99: at(0.99), cpuMs: cpu / MESSAGES };
}

const identity = await startTeamsIdentity();
const results: Record<"vindrose" | "bare", Result[]> = { vindrose: [], bare: [] };
process.stdout.write(
  `${MESSAGES} messages over ${CONVERSATIONS} conversations, ${UNDER_WAY} requests at once, embedded store, ${isDistinct ? "every question another" : `${QUESTIONS.length} questions`}\n\n`,
);
process.stdout.write("bot         replies/s    p50 ms    p99 ms    cpu ms\n");
for (let round = 0; round < ROUNDS; round += 1)
  for (const bot of ["bare", "vindrose"] as const) {
    const result = await run(bot, identity);
    results[bot].push(result);
    const cells = [result.rate, result.p50, result.p99].map((value) => value.toFixed(0).padStart(10));
    process.stdout.write(`${bot.padEnd(11)}${cells.join("")}${result.cpuMs.toFixed(2).padStart(10)}\n`);
  }
await identity.close();
const best = (bot: "vindrose" | "bare"): number => Math.max(...results[bot].map(({ rate }) => rate));
const ratio = best("vindrose") / best("bare");
process.stdout.write(
  `\nVindrose answers at ${ratio.toFixed(2)} of the bare bot's rate; at least ${LEAST} is wanted.\n`,
);
if (ratio < LEAST) process.exitCode = 1;
