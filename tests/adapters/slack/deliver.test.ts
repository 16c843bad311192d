// Reminders and posts on their way out: sent, refused by class, asked to wait, looked up; and drawn anew when done.
import { afterAll, afterEach, expect, test } from "vitest";
import { createListener } from "../../../src/adapters/http.ts";
import { PUBLIC_HEADERS, publicGuard, publicNotFound } from "../../../src/adapters/http-public.ts";
import { createMetrics } from "../../../src/adapters/metrics.ts";
import { recipientKey, type Reminder, type ReminderKey, reminderKey } from "../../../src/bot/reminder.ts";
import nock from "nock";
import type { AddressInfo } from "node:net";
import { day, entry } from "../../support/entries.ts";
import { vindrose } from "../../support/product.ts";
import {
  ANNA,
  direct,
  echoDesk,
  envelope,
  openNet,
  sentence,
  type SlackWorld,
  startSlackWorld,
  TEAM,
} from "../../support/slack-world.ts";

let world: SlackWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});
afterAll(openNet);
const start = async (options: Parameters<typeof startSlackWorld>[0] = {}): Promise<SlackWorld> =>
  (world = await startSlackWorld({ knowledge: vindrose.knowledge, ...options }));

const anna = recipientKey({ surface: "slack", tenant: TEAM, kind: "person", id: ANNA });
const channel = recipientKey({ surface: "slack", tenant: TEAM, kind: "channel", id: "C0OPEN" });
const subject = vindrose.knowledge.corpus.duties[0]?.id ?? "";
const reminder: Reminder = {
  kind: "reminder",
  key: "reminder|x|2027|1|lead:7|anna" as ReminderKey,
  subject,
  occurrence: "2027",
  revision: 1,
  deadline: day("2027-03-15"),
  daysLeft: 7,
  isLate: false,
  leads: [7],
};

test("a reminder goes to the person with an opaque key, its date in words", async () => {
  const slack = await start();
  expect(await slack.surface.delivery.send(reminder, anna, "da")).toEqual({
    kind: "sent",
    messageId: "C0OPEN/1700000000.000900",
  });
  const [sent] = slack.of("chat.postMessage");
  expect(sent).toMatchObject({ channel: ANNA });
  const shown = JSON.stringify(sent);
  expect(shown).toMatch(/15\. marts 2027/);
  expect(shown).not.toContain("<!date");
  expect(JSON.stringify(sent?.["metadata"])).not.toContain(subject);
});

test.each([
  ["account_inactive", "uninstalled"],
  ["token_revoked", "uninstalled"],
  ["cannot_dm_bot", "blocked"],
  ["not_in_channel", "blocked"],
  ["is_archived", "gone"],
  ["channel_not_found", "gone"],
  ["invalid_blocks", "invalid"],
])("%s is refused as %s", async (error, kind) => {
  const slack = await start({
    wish: ({ method }) => (method === "chat.postMessage" ? { body: { ok: false, error } } : undefined),
  });
  expect(await slack.surface.delivery.send(reminder, channel, "da")).toMatchObject({
    kind: "refused",
    class: kind,
  });
});

test.each([
  [
    { status: 429, headers: { "retry-after": "7" } },
    { kind: "limited", retryAfterMs: 7000 },
  ],
  [{ status: 429 }, { kind: "limited", retryAfterMs: 30_000 }],
  [{ body: { ok: false, error: "ratelimited" } }, { kind: "limited", retryAfterMs: 30_000 }],
  [{ status: 500 }, { kind: "unreachable", mayHaveArrived: true }],
  [{ body: { ok: false, error: "internal_error" } }, { kind: "unreachable", mayHaveArrived: true }],
] as const)("Slack saying %j ends as %j", async (said, end) => {
  const slack = await start({ wish: ({ method }) => (method === "chat.postMessage" ? said : undefined) });
  expect(await slack.surface.delivery.send(reminder, channel, "da")).toMatchObject(end);
});

test("another workspace's recipient is not written to", async () => {
  const slack = await start();
  const other = recipientKey({ surface: "slack", tenant: "T0OTHER", kind: "person", id: "U1" });
  expect(await slack.surface.delivery.send(reminder, other, "da")).toMatchObject({
    kind: "refused",
    class: "uninstalled",
  });
  expect(slack.of("chat.postMessage")).toEqual([]);
});

test("a doubtful reminder is looked up where the person is met", async () => {
  let key: unknown;
  const slack = await start({
    wish: ({ method, args }) => {
      if (method === "chat.postMessage") {
        key = (args["metadata"] as { event_payload: { key: unknown } }).event_payload.key;
        return { body: { ok: true, channel: "D0ANNA", ts: "1700000000.000901" } };
      }
      if (method !== "conversations.history") return undefined;
      const metadata = { event_type: "vindrose_message", event_payload: { key } };
      return { body: { ok: true, messages: [{ ts: "1700000000.000901", metadata }] } };
    },
  });
  const { delivery } = slack.surface;
  expect(await delivery.lookUp?.(reminder.key, anna)).toBe("unknown");
  await delivery.send(reminder, anna, "da");
  expect(await delivery.lookUp?.(reminder.key, anna)).toBe("there");
  expect(await delivery.lookUp?.("another" as ReminderKey, anna)).toBe("absent");
  expect(slack.of("conversations.history")).toMatchObject([{ channel: "D0ANNA" }, { channel: "D0ANNA" }]);
});

test("a message is looked for page by page, and only what was looked through whole is absent", async () => {
  let pages = 0;
  const slack = await start({
    wish: ({ method, args }) => {
      if (method !== "conversations.history") return undefined;
      const isLast = args["cursor"] === String(pages);
      const next = Number(args["cursor"] ?? 0) + 1;
      const response_metadata = isLast ? {} : { next_cursor: String(next) };
      return { body: { ok: true, messages: [], response_metadata } };
    },
  });
  const row = entry({ recipient: channel });
  await slack.store.ledger.plan([row], 1);
  await slack.store.ledger.claim(reminderKey(row), "c", 1_700_000_000_000);
  pages = 3;
  expect(await slack.surface.delivery.lookUp?.(reminderKey(row), channel)).toBe("absent");
  const asked = slack.of("conversations.history");
  expect(asked).toHaveLength(4);
  expect(asked[0]).toMatchObject({ oldest: "1699999700.000000" });
  pages = 99;
  expect(await slack.surface.delivery.lookUp?.(reminderKey(row), channel)).toBe("unknown");
});

test("a post carries its key and goes once to whom it is for", async () => {
  const slack = await start();
  expect(await slack.surface.outlet.post({ answer: sentence("svar"), key: "q1" }, channel)).toMatchObject({
    kind: "sent",
  });
  // the same post once more, such as after a restart, and another one
  await slack.surface.outlet.post({ answer: sentence("svar"), key: "q1" }, channel);
  await slack.surface.outlet.post({ answer: sentence("svar"), key: "q2" }, channel);
  expect(slack.of("chat.postMessage")).toMatchObject([
    { channel: "C0OPEN", metadata: { event_type: "vindrose_message" } },
    { channel: "C0OPEN" },
  ]);
});

test("done pressed by one draws the reminder anew for everyone who has it on Slack", async () => {
  const drawn: string[] = [];
  const desk = echoDesk({
    say: async () => ({
      id: "r",
      answer: sentence("noteret"),
      isPrivate: false,
      changed: { subject: "status-report", occurrence: "2027" },
    }),
    reminder: async (key) => {
      drawn.push(key);
      return sentence("Udført af Anna");
    },
  });
  const slack = await start({ desk });
  const recipients = [anna, channel];
  for (const [at, recipient] of recipients.entries()) {
    const row = entry({ recipient });
    await slack.store.ledger.plan([row], 1);
    await slack.store.ledger.claim(reminderKey(row), "c", 2000);
    const messageId = `C${at}/170000000${at}.000001`;
    await slack.store.ledger.settle(reminderKey(row), "c", { kind: "sent", messageId }, 2001);
  }
  await slack.deliver(envelope(direct("færdig status-report 2027")));
  await slack.settled();
  expect(drawn).toHaveLength(2);
  expect(
    slack
      .of("chat.update")
      .map(({ channel: at, ts }) => `${String(at)}/${String(ts)}`)
      .sort(),
  ).toEqual(["C0/1700000000.000001", "C1/1700000001.000001"]);
});

test("over the public listener a body beyond the bound is refused unread", async () => {
  const slack = await start();
  nock.enableNetConnect("127.0.0.1");
  const server = createListener({
    routes: slack.surface.routes,
    guard: publicGuard({ ratePerSecond: 100, maxUnderWay: 10 }),
    keepAliveMs: 1000,
    headers: PUBLIC_HEADERS,
    notFound: publicNotFound,
    log: { info: () => undefined, error: () => undefined },
    metrics: createMetrics(),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const headers = {
    "x-slack-signature": "v0=0",
    "x-slack-request-timestamp": String(Math.floor(Date.now() / 1000)),
  };
  const reply = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: "POST",
    headers,
    body: "x".repeat(1_000_001),
  });
  expect(reply.status).toBe(413);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
