// `npm run bench:slack`: replies a second that arrive at a local Web API, from Vindrose as `npm start` runs it and from a
// bare Bolt app that answers "hello", both storing each event first; taken in turns, since these machines are noisy.
// Ends with 1 when Vindrose's share of the bare app's rate is below 0.6. Flags: --events, --rounds, --distinct.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { freePort } from "../e2e/server-process.ts";

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "20000" },
    channels: { type: "string", default: "1000" },
    rounds: { type: "string", default: "2" },
    /** Every question unlike every other, for what computing an answer costs. */
    distinct: { type: "boolean", default: false },
  },
});
const SECRET = "invented-signing-secret";
const WANTED_SHARE = 0.6;
const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Processor time of a process so far, in milliseconds; Linux counts it in hundredths of a second. */
function cpuMs(pid: number | undefined): number {
  if (pid === undefined || process.platform !== "linux") return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

type Measured = Result & { /** Milliseconds of processor time for one reply. */ readonly cpu: number };
type Result = {
  readonly replies: number;
  readonly twice: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
};
type Lines = { readonly next: () => Promise<Record<string, unknown>> };

function linesOf(child: ChildProcess): Lines {
  if (child.stdout === null) throw new Error("no output");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    next: async () => {
      for (;;) {
        const { value, done } = await lines.next();
        if (done === true) throw new Error("it ended");
        if (value.startsWith("{")) return JSON.parse(value) as Record<string, unknown>;
      }
    },
  };
}

/** Starts an app against an API and gives where its events go. */
type StartApp = (apiUrl: string) => Promise<{ readonly url: string; readonly child: ChildProcess }>;

const startBare: StartApp = async (apiUrl) => {
  const env = {
    ...process.env,
    SLACK_API_URL: apiUrl,
    SLACK_BOT_TOKEN: "xoxb-bench",
    SLACK_SIGNING_SECRET: SECRET,
  };
  const child = spawn(process.execPath, [file("slack-bare.ts")], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { port } = await linesOf(child).next();
  return { url: `http://127.0.0.1:${String(port)}/slack/events`, child };
};

const startVindrose: StartApp = async (apiUrl) => {
  const publicPort = await freePort();
  const data = mkdtempSync(join(tmpdir(), "vindrose-bench-"));
  const env = {
    ...process.env,
    PORT: "0",
    PUBLIC_PORT: String(publicPort),
    PUBLIC_RATE: "100000",
    VINDROSE_DATA: data,
    SLACK_API_URL: apiUrl,
    SLACK_BOT_TOKEN: "xoxb-bench",
    SLACK_SIGNING_SECRET: SECRET,
  };
  const child = spawn(process.execPath, [file("../../src/main.ts"), "--serve"], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  child.once("exit", () => rmSync(data, { recursive: true, force: true }));
  if (child.stderr === null) throw new Error("no log");
  for await (const line of createInterface({ input: child.stderr }))
    if (line.includes("slack knows us")) break;
  child.stderr.resume();
  return { url: `http://127.0.0.1:${publicPort}/slack/events`, child };
};

/** One app, one round. */
async function run(start: StartApp, round: number): Promise<Measured> {
  const flags = [
    "--events",
    values.events,
    "--channels",
    values.channels,
    "--round",
    String(round),
    "--secret",
    SECRET,
  ];
  const load = spawn(
    process.execPath,
    [file("slack-load.ts"), ...flags, ...(values.distinct ? ["--distinct"] : [])],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const lines = linesOf(load);
  const { port } = await lines.next();
  const { url, child } = await start(`http://127.0.0.1:${String(port)}/api/`);
  const before = cpuMs(child.pid);
  load.stdin.write(`${url}\n`);
  const result = (await lines.next()) as Result;
  const cpu = (cpuMs(child.pid) - before) / result.replies;
  child.kill("SIGTERM");
  await once(child, "exit");
  return { ...result, cpu };
}

function row(name: string, { replies, twice, perSecond, p50, p99, cpu }: Measured): string {
  const cells = [
    String(replies),
    String(twice),
    perSecond.toFixed(0),
    p50.toFixed(1),
    p99.toFixed(1),
    cpu.toFixed(2),
  ];
  return `${name.padEnd(12)}${cells.map((cell) => cell.padStart(12)).join("")}`;
}

const middle = (results: readonly Result[]): number => {
  const rates = results.map(({ perSecond }) => perSecond).sort((a, b) => a - b);
  return rates[Math.floor(rates.length / 2)] ?? 0;
};

const bare: Measured[] = [];
const ours: Measured[] = [];
console.log(
  `${values.events} mentions over ${values.channels} channels, 200 open at once${values.distinct ? ", all different" : ""}`,
);
console.log(
  `${"".padEnd(12)}${["replies", "twice", "replies/s", "p50 ms", "p99 ms", "cpu ms each"].map((head) => head.padStart(12)).join("")}`,
);
for (let round = 0; round < Number(values.rounds); round += 1) {
  bare.push(await run(startBare, 2 * round));
  console.log(row("bare Bolt", bare.at(-1) as Measured));
  ours.push(await run(startVindrose, 2 * round + 1));
  console.log(row("Vindrose", ours.at(-1) as Measured));
}
const share = middle(ours) / middle(bare);
console.log(`Vindrose's share of the bare app's rate: ${share.toFixed(2)} (wanted: ${WANTED_SHARE} or more)`);
if (share < WANTED_SHARE) process.exitCode = 1;
