// Backup, restore, export and verify, by the command line an operator types; and what a damaged file or store gives.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { runRemindersCommand } from "../../../src/adapters/console/reminders.ts";
import { runStoreCommand } from "../../../src/adapters/console/store.ts";
import { openStore } from "../../../src/adapters/store/store.ts";
import { recipientKey, reminderKey } from "../../../src/bot/reminder.ts";
import { day, entry, person } from "../../support/entries.ts";

const root = mkdtempSync(join(tmpdir(), "vindrose-archive-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
let data: string;
beforeEach(() => {
  data = join(root, `${(folders += 1)}`);
});

async function command(argv: readonly string[], folder = data) {
  const lines: string[] = [];
  const print = async (line: string): Promise<void> => void lines.push(line);
  const code = await runStoreCommand(argv, { VINDROSE_DATA: folder }, print);
  return { code, text: lines.join("\n"), lines };
}
async function fill(folder = data): Promise<void> {
  const store = await openStore({ file: join(folder, "store.sqlite") });
  const many = Array.from({ length: 1203 }, (_, at) => entry({ recipient: person(`p-${at}`) }));
  await store.ledger.plan(many, 1);
  await store.registeredDates.set({
    subject: "s",
    occurrence: "2027",
    date: day("2027-03-15"),
    by: person("anna"),
    at: 1,
  });
  await store.lessons.addUnanswered({ from: person("anna"), at: 1, text: 'æøå "\n', language: "da" });
  await store.close();
}

test("a backup restored elsewhere is the same store, and numbering goes on", async () => {
  await fill();
  const file = join(data, "b.jsonl");
  expect(await command(["backup", file])).toEqual({
    code: 0,
    text: `1206 rows written to ${file}`,
    lines: [expect.anything()],
  });
  const other = join(root, "other");
  expect(await command(["restore", file], other)).toMatchObject({
    code: 0,
    text: expect.stringContaining("1206 rows restored"),
  });
  const rows = (lines: readonly string[]) => lines.slice(1, -1);
  expect(rows((await command(["export"], other)).lines)).toEqual(
    rows(readFileSync(file, "utf8").trim().split("\n")),
  );
  const store = await openStore({ file: join(other, "store.sqlite") });
  await store.lessons.addUnanswered({ from: person("bo"), at: 2, text: "new", language: "da" });
  expect((await store.lessons.unanswered(9)).map(({ text }) => text)).toEqual(["new", 'æøå "\n']);
  await store.close();
  expect((await command(["verify"], other)).code).toBe(0);
});

test("a store that holds something is not overwritten; with --replace it is saved first", async () => {
  await fill();
  const file = join(data, "b.jsonl");
  await command(["backup", file]);
  const refused = await command(["restore", file]);
  expect(refused).toMatchObject({ code: 1, text: expect.stringContaining("not empty") });
  const replaced = await command(["restore", file, "--replace"]);
  expect(replaced.code).toBe(0);
  const saved = /what was there is in (.*)/.exec(replaced.text)?.[1] ?? "";
  expect(readFileSync(saved, "utf8").split("\n")).toHaveLength(1209);
});

test("a backup that was cut off, changed or is none is refused, and nothing changes", async () => {
  await fill();
  const file = join(data, "b.jsonl");
  await command(["backup", file]);
  const whole = readFileSync(file, "utf8");
  const lines = whole.trim().split("\n");
  const spoilt = {
    cut: lines.slice(0, -1).join("\n"),
    changed: whole.replace("2027-03-08", "2027-03-09"),
    newer: whole.replace(/"schema":\d+/, '"schema":97'),
    foreign: "hello",
    column: [
      lines[0],
      '{"table":"event","row":{"id) values (1); drop table ledger; --":1}}',
      lines.at(-1),
    ].join("\n"),
  };
  for (const [name, text] of Object.entries(spoilt)) {
    const bad = join(data, name);
    writeFileSync(bad, text);
    const target = join(root, `bad-${name}`);
    expect(await command(["restore", bad], target)).toMatchObject({
      code: 1,
      text: expect.stringMatching(/backup/),
    });
    expect((await command(["export"], target)).lines).toHaveLength(2);
  }
});

test("verify finds damaged rows and says so without their content", async () => {
  await fill();
  const store = await openStore({ file: join(data, "store.sqlite") });
  await store.engine.run("update ledger set deadline = 'soon' where id = $1", [
    reminderKey(entry({ recipient: person("p-1") })),
  ]);
  await store.engine.run("update ledger set step = 'other' where id = $1", [
    reminderKey(entry({ recipient: person("p-2") })),
  ]);
  await store.close();
  const { code, text } = await command(["verify"]);
  expect(code).toBe(1);
  expect(text).toContain("wrong: The store holds a damaged row in ledger, field 'deadline'.");
  expect(text).toContain("key that does not fit");
  expect(text).not.toContain("soon");
});

test("a person is shown and erased", async () => {
  await fill();
  const anna = recipientKey({ surface: "terminal", tenant: "local", kind: "person", id: "anna" });
  expect((await command(["person", anna])).text).toContain("unanswered");
  expect((await command(["erase", anna])).text).toBe("3 rows erased or made nameless");
  expect((await command(["person", anna])).text).toBe("{}");
});

test("wrong use is told with exit code 2, and a missing file is named", async () => {
  for (const argv of [
    [],
    ["burn"],
    ["restore"],
    ["person", "anna"],
    ["backup", "a", "b"],
    ["verify", "--fast"],
  ])
    expect(await command(argv)).toMatchObject({ code: 2 });
  expect(await command(["restore", join(data, "none")])).toMatchObject({
    code: 2,
    text: expect.stringContaining("none"),
  });
});

test("the dry run shows each message of a span, with what the ledger knows; doubts are settled by an operator", async () => {
  const store = await openStore({ file: join(data, "store.sqlite") });
  const subscription = {
    subject: "status-report",
    recipient: person("anna"),
    leadDays: [30, 7, 1],
    hour: 9,
    language: "da" as const,
    since: day("2026-11-25"),
  };
  await store.subscriptions.put(subscription, 1);
  await store.ledger.plan([entry()], 1);
  const key = reminderKey(entry());
  await store.ledger.claim(key, "c", 2000);
  await store.ledger.doubt(3000, 3001);
  await store.close();
  const reminders = async (...argv: readonly string[]) => {
    const lines: string[] = [];
    const world = {
      environment: { VINDROSE_DATA: data, UNIT_CHANNEL: "slack/T1/channel/C1" },
      duties: () => [{ duty: "status-report", rules: [{ kind: "date" as const, date: day("2027-03-15") }] }],
      now: Date.parse("2027-02-20T10:00:00Z"),
      print: async (line: string): Promise<void> => void lines.push(line),
    };
    return { code: await runRemindersCommand(argv, world), lines };
  };
  expect(await reminders("--dry-run", "--from", "2027-03-01", "--to", "2027-03-31")).toEqual({
    code: 0,
    lines: [
      "1 date",
      "2027-03-15        status-report 2027  by the corpus",
      "3 messages from 2027-03-01 to 2027-03-31",
      "2027-03-08 09:00  status-report 2027 due 2027-03-15 (7 days)  terminal/local/person/anna da  in_doubt",
      "2027-03-12 09:00  status-report 2027 due 2027-03-15 (1 days)  terminal/local/person/anna da  to be sent",
      "2027-03-12 12:00  status-report 2027 due 2027-03-15 (escalation)  slack/T1/channel/C1 da  if nobody takes it up",
    ],
  });
  const editing = await openStore({ file: join(data, "store.sqlite") });
  const change = { subject: "status-report", occurrence: "2027", by: person("op") };
  await editing.registeredDates.set({
    ...change,
    date: day("2027-04-15"),
    at: Date.parse("2027-02-20T09:00:00Z"),
  });
  const news = {
    kind: "confirmation",
    step: "registered",
    revision: 2,
    deadline: day("2027-04-15"),
  } as const;
  await editing.ledger.plan([entry({ ...news, notBefore: Date.parse("2027-04-01T09:10:00Z") })], 1);
  await editing.close();
  expect((await reminders("--dry-run", "--from", "2027-04-01", "--to", "2027-04-14")).lines).toEqual([
    "1 date",
    "2027-04-15        status-report 2027  registered by terminal/local/person/op on 2027-02-20",
    "4 messages from 2027-04-01 to 2027-04-14",
    "2027-04-01 11:10  status-report 2027 due 2027-04-15 (confirmation)  terminal/local/person/anna da  planned",
    "2027-04-08 09:00  status-report 2027 due 2027-04-15 (7 days)  terminal/local/person/anna da  to be sent",
    "2027-04-14 09:00  status-report 2027 due 2027-04-15 (1 days)  terminal/local/person/anna da  to be sent",
    "2027-04-14 12:00  status-report 2027 due 2027-04-15 (escalation)  slack/T1/channel/C1 da  if nobody takes it up",
  ]);
  expect((await reminders("--doubts")).lines).toEqual([expect.stringContaining(key), "1 in doubt"]);
  expect(await reminders("--resend", key)).toEqual({ code: 0, lines: ["settled: resend"] });
  expect(await reminders("--drop", key)).toMatchObject({ code: 1 });
  for (const argv of [[], ["--dry-run", "--from", "soon"], ["--dry-run", "--to", "2026-01-01"], ["--what"]])
    expect(await reminders(...argv)).toMatchObject({ code: 2 });
});

test("what was given up is listed with its reason, and answered after all on an operator's word", async () => {
  const store = await openStore({ file: join(data, "store.sqlite") });
  const event = {
    id: "slack/T1/C1/1.0",
    surface: "slack",
    conversation: "c",
    owner: null,
    payload: "{}",
    at: 1000,
  } as const;
  await store.inbox.accept(event);
  await store.inbox.claim(event.id, "c", 1000);
  await store.inbox.fail(event.id, "c", "in_doubt", 1001);
  await store.close();
  expect((await command(["unanswered"])).text).toBe(`1970-01-01T00:00:01.000Z  in_doubt    ${event.id}`);
  expect((await command(["answer", event.id])).code).toBe(0);
  expect((await command(["answer", event.id])).code).toBe(1);
  expect((await command(["unanswered"])).text).toBe("");
});
