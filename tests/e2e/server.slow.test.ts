// The server as a process: what its start says, its health while the store is away and when it is back, one store shared
// with the terminal, and a clean end.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrations } from "../../src/adapters/store/migrations.ts";
import { openStore } from "../../src/adapters/store/store.ts";
import { startPostgres } from "../support/postgres.ts";
import { freePort, runServerProcess, type ServerProcess, startServerProcess } from "./server-process.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

let folder: string;
let server: ServerProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vindrose-server-"));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function start(environment: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const started = await startServerProcess({ VINDROSE_DATA: folder, PORT: String(port), ...environment });
  server = started;
  return { ...started, origin: `http://127.0.0.1:${port}` };
}

async function askTerminal(...args: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, VINDROSE_DATA: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString("utf8")));
  await once(child, "close");
  return { code: child.exitCode, stdout, stderr };
}

const healthOf = async (origin: string) => {
  const got = await fetch(`${origin}/health`);
  // checked field by field below
  return { status: got.status, report: (await got.json()) as Record<string, unknown> };
};

test("the start says what is true, health is well, and SIGTERM ends it cleanly", async () => {
  const { origin, printed, stop } = await start();
  expect(printed()).toMatch(/Slack +no\nTeams +no \(to try it: /);
  expect(printed()).toContain(`State       ${join(folder, "store.sqlite")}\n`);
  await expect
    .poll(async () => (await healthOf(origin)).report["reminders"], { timeout: 10_000 })
    .toMatchObject({ kind: "well" });
  expect(await healthOf(origin)).toMatchObject({ status: 200, report: { status: "ok", surfaces: {} } });
  const metrics = await (await fetch(`${origin}/metrics`)).text();
  expect(metrics).toContain("vindrose_store_up 1");
  expect(await stop()).toBe(0);
  expect(printed()).toContain('"event":"stopped"');
});

test("without its store the server stays up, says so, answers questions, and recovers by itself", async () => {
  const blocked = join(folder, "data");
  // a file where the data folder should be
  writeFileSync(blocked, "");
  const { origin, printed } = await start({ VINDROSE_DATA: blocked });
  expect(printed()).toMatch(/State .* cannot be opened\. It is tried again and again\./);
  const ill = await healthOf(origin);
  expect(ill).toMatchObject({ status: 503, report: { status: "ill", store: { kind: "ill" } } });
  expect((await fetch(`${origin}/alive`)).status).toBe(200);
  const ask = (text: string) =>
    fetch(`${origin}/api/ask`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text, person: "6f0e8b52-3c1d-4f7a-9b1e-2d3c4b5a6978" }),
    });
  expect(await (await ask("hvem er vores kontakt i Shanghai?")).json()).toMatchObject({ intent: "contact" });
  const command = await ask("hjem");
  expect([command.status, await command.text()]).toEqual([
    200,
    expect.stringContaining("Lageret kan ikke nås"),
  ]);
  rmSync(blocked);
  await expect
    .poll(async () => (await healthOf(origin)).status, { timeout: 45_000, interval: 500 })
    .toBe(200);
});

test("PostgreSQL gone for a while: the server stays, says so, and goes on when it is back", async () => {
  const postgres = await startPostgres();
  if ("missing" in postgres) return;
  try {
    const { origin } = await start({ DATABASE_URL: await postgres.database("away") });
    await expect.poll(async () => (await healthOf(origin)).status, { timeout: 20_000 }).toBe(200);
    await postgres.halt();
    await expect
      .poll(async () => (await healthOf(origin)).report["store"], { timeout: 40_000 })
      .toMatchObject({ kind: "ill", reason: "The store's database cannot be reached." });
    expect((await fetch(`${origin}/da/duties`)).status).toBe(200);
    await postgres.resume();
    await expect
      .poll(async () => (await healthOf(origin)).status, { timeout: 60_000, interval: 500 })
      .toBe(200);
  } finally {
    await server?.stop();
    await postgres.stop();
  }
});

test("a server that starts before its PostgreSQL waits for it", async () => {
  const postgres = await startPostgres();
  if ("missing" in postgres) return;
  try {
    const url = await postgres.database("late");
    await postgres.halt();
    const { origin, printed } = await start({ DATABASE_URL: url });
    expect(printed()).toMatch(/State +postgresql:\/\/\S+: /);
    expect((await healthOf(origin)).status).toBe(503);
    await postgres.resume();
    await expect
      .poll(async () => (await healthOf(origin)).status, { timeout: 60_000, interval: 500 })
      .toBe(200);
  } finally {
    await server?.stop();
    await postgres.stop();
  }
});

test("a newer store is refused with what to do", async () => {
  const newer = await openStore({ file: join(folder, "store.sqlite") }, [
    ...migrations,
    ["create table later (id text)"],
  ]);
  await newer.close();
  const { code, printed } = await runServerProcess({ VINDROSE_DATA: folder, PORT: "0" });
  expect([code, printed]).toEqual([1, expect.stringContaining("Start the newer program")]);
});

test("wrong settings are told at once, without any secret", async () => {
  const { code, printed } = await runServerProcess({
    PORT: "0",
    SLACK_BOT_TOKEN: "xoxb-very-secret",
    MicrosoftAppPassword: "also-secret",
  });
  expect(code).toBe(2);
  expect(printed).toContain("The settings have 2 faults:");
  expect(printed).not.toMatch(/very-secret|also-secret/);
});

test("a date registered in the terminal is known to single questions, and to the running server within two seconds", async () => {
  const { origin } = await start();
  const set = await askTerminal("frist status-report 2027-03-15");
  expect(set).toMatchObject({ code: 0, stderr: "" });
  const told = await askTerminal("hvornår skal Regionsrådet have den næste status?");
  expect(told.stdout).toContain("15. marts 2027");
  const json = await askTerminal("--json", "when is the next status report to the Regional Council due?");
  expect(JSON.parse(json.stdout)).toMatchObject({
    intent: "deadline",
    text: expect.stringContaining("15 March 2027"),
  });
  await expect
    .poll(async () => (await fetch(`${origin}/en/duties`)).text(), { timeout: 2_000 })
    .toContain("15 March 2027");
});

test("the chat takes commands and questions in turn, and shows what waits for its person", async () => {
  const chat = spawn(process.execPath, [MAIN], {
    env: { ...process.env, VINDROSE_DATA: folder },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let stdout = "";
  chat.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString("utf8")));
  chat.stdin.end(
    "frist status-report 2027-03-15\npåmind status-report 7,1\nhjem\nhvem er vores kontakt i Ungarn?\n",
  );
  await once(chat, "close");
  expect(chat.exitCode).toBe(0);
  expect(stdout).toContain("15. marts 2027");
  expect(stdout).toContain("Györ-Moson-Sopron");
  const store = await openStore({ file: join(folder, "store.sqlite") });
  const subscribed = await store.subscriptions.page("status-report", { after: "", limit: 9 });
  await store.close();
  expect(subscribed.map(({ leadDays, recipient }) => [leadDays, recipient.split("/")[0]])).toEqual([
    [[7, 1], "terminal"],
  ]);
});
