// The peer of the Slack bench: a bare Bolt app that stores each event in SQLite, as safely as Vindrose does, and then
// answers "hello" in the thread. Nothing else.
import { mkdtempSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { App, HTTPReceiver } from "@slack/bolt";

const database = new DatabaseSync(join(mkdtempSync(join(tmpdir(), "bare-bolt-")), "events.sqlite"));
database.exec("pragma journal_mode = wal; pragma synchronous = full");
database.exec("create table event (id text primary key, payload text not null)");
const insert = database.prepare("insert into event (id, payload) values (?, ?) on conflict do nothing");

const receiver = new HTTPReceiver({ signingSecret: process.env["SLACK_SIGNING_SECRET"] ?? "" });
const app = new App({
  receiver,
  authorize: async () => ({
    botToken: process.env["SLACK_BOT_TOKEN"] ?? "",
    botId: "B0BENCH",
    botUserId: "U0BENCH",
  }),
  clientOptions: { slackApiUrl: process.env["SLACK_API_URL"] ?? "" },
});
app.event("app_mention", async ({ event, body, say }) => {
  const { changes } = insert.run(body.event_id, JSON.stringify(event));
  if (changes > 0) await say({ text: "hello", thread_ts: event.ts });
});
const server = await receiver.start(0);
process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`);
