// The other side of the Slack bench, a process of its own: sends signed mentions over many channels and counts the replies
// that arrive at its own Web API. In: how many, and where to on standard input. Out: one line of JSON with rate and times.
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { QUESTIONS } from "./slack-questions.ts";

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "20000" },
    channels: { type: "string", default: "1000" },
    /** Questions that wait for their reply at once. */
    open: { type: "string", default: "200" },
    secret: { type: "string", default: "" },
    /** Tells the rounds of one run apart. */
    round: { type: "string", default: "0" },
    distinct: { type: "boolean", default: false },
  },
});
const events = Number(values.events);
const channels = Number(values.channels);
const open = Number(values.open);

const sentAt = new Map<string, number>();
const times: number[] = [];
let onReply = (): void => undefined;
let repliesTwice = 0;
const seen = new Set<string>();

/** Slack's Web API, as far as the two need it. */
const api = createServer((incoming, response) => {
  const chunks: Buffer[] = [];
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
  incoming.on("end", () => {
    const body = Buffer.concat(chunks).toString("utf8");
    const isPost = incoming.url?.includes("/chat.post") === true;
    const reply = isPost
      ? { ok: true, channel: "C1", ts: "1.1" }
      : { ok: true, team_id: "T0BENCH", user_id: "U0BENCH", bot_id: "B0BENCH" };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(reply));
    if (isPost) count(/(?:^|&)thread_ts=([\d.]+)/.exec(body)?.[1] ?? "");
  });
});
api.keepAliveTimeout = 60_000;
api.listen(0, "127.0.0.1");
await once(api, "listening");
process.stdout.write(`${JSON.stringify({ port: (api.address() as AddressInfo).port })}\n`);

function count(ts: string): void {
  const start = sentAt.get(ts);
  if (start === undefined) return;
  if (seen.has(ts)) {
    repliesTwice += 1;
    return;
  }
  seen.add(ts);
  times.push(performance.now() - start);
  onReply();
}

const agent = new Agent({ keepAlive: true, maxSockets: open });

function bodyOf(index: number): { readonly ts: string; readonly body: string } {
  const ts = `17${values.round.padStart(2, "0")}000000.${String(index).padStart(6, "0")}`;
  const question = QUESTIONS[index % QUESTIONS.length] ?? "";
  const text = values.distinct ? `${question} nr. ${index}` : question;
  const channel = `C${String(index % channels).padStart(5, "0")}`;
  const event = {
    type: "app_mention",
    user: `U${index % 997}A`,
    text: `<@U0BENCH> ${text}`,
    ts,
    channel,
    event_ts: ts,
  };
  const authorizations = [{ team_id: "T0BENCH", user_id: "U0BENCH", is_bot: true }];
  const body = {
    token: "x",
    team_id: "T0BENCH",
    api_app_id: "A0BENCH",
    event,
    type: "event_callback",
    event_id: `Ev${values.round}x${index}`,
    event_time: 1_700_000_000,
    authorizations,
  };
  return { ts, body: JSON.stringify(body) };
}

function send(index: number, target: URL): void {
  const { ts, body } = bodyOf(index);
  const seconds = String(Math.floor(Date.now() / 1000));
  const mac = createHmac("sha256", values.secret).update(`v0:${seconds}:${body}`).digest("hex");
  sentAt.set(ts, performance.now());
  const post = request(
    {
      agent,
      host: target.hostname,
      port: target.port,
      path: target.pathname,
      method: "POST",
      headers: {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        "x-slack-request-timestamp": seconds,
        "x-slack-signature": `v0=${mac}`,
      },
    },
    (response) => {
      response.resume();
      if (response.statusCode !== 200) setTimeout(send, 50, index, target);
    },
  );
  // As Slack does: a delivery that broke off comes again.
  post.once("error", () => setTimeout(send, 50, index, target));
  post.end(body);
}

// Told where to send once the app is up, which needs this API for its own start.
const [line] = (await once(process.stdin, "data")) as unknown as readonly [Buffer];
const target = new URL(line.toString("utf8").trim());
const began = performance.now();
await new Promise<void>((resolve) => {
  let next = 0;
  onReply = () => {
    if (next < events) send(next++, target);
    else if (times.length === events) resolve();
  };
  while (next < Math.min(open, events)) send(next++, target);
});
const seconds = (performance.now() - began) / 1000;
times.sort((a, b) => a - b);
const at = (share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
process.stdout.write(
  `${JSON.stringify({ replies: times.length, twice: repliesTwice, perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) })}\n`,
);
process.exit(0);
