// The embedded engine: the conformance suite, and what only a file has: its backup before a migration, a full disk.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { migrations } from "../../../src/adapters/store/migrations.ts";
import { openStore } from "../../../src/adapters/store/store.ts";
import { entry, person } from "../../support/entries.ts";
import { conformance } from "./conformance.ts";

const folder = mkdtempSync(join(tmpdir(), "vindrose-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const freshFile = (): string => join(folder, `${(files += 1)}`, "store.sqlite");

conformance("embedded store", async () => ({ file: freshFile() }));

test("a migration copies the file first and keeps every row", async () => {
  const file = freshFile();
  const before = await openStore({ file });
  await before.ledger.plan([entry()], 1);
  await before.close();
  const after = await openStore({ file }, [...migrations, ["create table later (id text primary key)"]]);
  expect(await after.ledger.counts()).toMatchObject({ planned: 1 });
  await after.close();
  const copies = readdirSync(join(file, "..")).filter((name) =>
    name.includes(`.before-v${migrations.length + 1}-`),
  );
  expect(copies).toHaveLength(1);
  const copy = await openStore({ file: join(file, "..", copies[0] ?? "") });
  expect(await copy.ledger.counts()).toMatchObject({ planned: 1 });
  await copy.close();
});

test("a migration that fails half-way changes nothing", async () => {
  const file = freshFile();
  await (await openStore({ file })).close();
  const broken = [...migrations, ["create table later (id text)", "create table later (id text)"]];
  await expect(openStore({ file }, broken)).rejects.toThrow();
  const store = await openStore({ file });
  expect(await store.engine.run("select name from sqlite_master where name = 'later'")).toEqual([]);
  await store.close();
});

test("commits reach the disk: WAL with synchronous full", async () => {
  const store = await openStore({ file: freshFile() });
  expect(await store.engine.run("pragma journal_mode")).toMatchObject([{ journal_mode: "wal" }]);
  expect(await store.engine.run("pragma synchronous")).toMatchObject([{ synchronous: 2 }]);
  await store.close();
});

test("a full disk refuses the claim, and says so", async () => {
  const store = await openStore({ file: freshFile() });
  await store.ledger.plan([entry()], 1);
  const [pages] = await store.engine.run("pragma page_count");
  await store.engine.run(`pragma max_page_count = ${Number(pages?.["page_count"])}`);
  const many = Array.from({ length: 500 }, (_, at) => entry({ recipient: person(`p${at}`) }));
  await expect(store.ledger.plan(many, 1)).rejects.toMatchObject({ name: "StoreError", kind: "full" });
  expect(await store.ledger.counts()).toMatchObject({ planned: 1 });
  await store.close();
});

test("writes that wait together share a commit, and one that is refused spoils no other", async () => {
  const store = await openStore({ file: freshFile() });
  const add = (id: string) =>
    store.engine.run("insert into event (id, seen_at) values ($1, 1) returning id", [id]);
  const results = await Promise.allSettled([add("a"), add("a"), add("b"), add("c")]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
  expect(await store.engine.run("select id from event order by id")).toEqual(
    ["a", "b", "c"].map((id) => expect.objectContaining({ id })),
  );
  await store.close();
});
