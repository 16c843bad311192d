// The shared engine: the same conformance suite on a real PostgreSQL, and the database going away.
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { readArchive, writeArchive } from "../../../src/adapters/store/archive.ts";
import { openStore } from "../../../src/adapters/store/store.ts";
import { verifyStore } from "../../../src/adapters/store/verify.ts";
import { reminderKey } from "../../../src/bot/reminder.ts";
import { entry, person } from "../../support/entries.ts";
import { startPostgres } from "../../support/postgres.ts";
import { conformance } from "./conformance.ts";

const server = await startPostgres();
afterAll(async () => {
  if (!("missing" in server)) await server.stop();
});
let databases = 0;

if ("missing" in server) test.skip(`shared store: ${server.missing}`, () => undefined);
else {
  const fresh = async () => ({ url: await server.database(`store_${(databases += 1)}`) });
  conformance("shared store", fresh);

  test("a backup of the embedded store fills the shared one, numbering goes on, and back again", async () => {
    const small = await openStore({ file: ":memory:" });
    const question = { from: person("anna"), at: 1, text: "first", language: "da" } as const;
    await small.ledger.plan([entry()], 1);
    await small.lessons.addUnanswered(question);
    const lines: string[] = [];
    const keep = async (line: string): Promise<void> => void lines.push(line);
    await writeArchive(small.engine, keep, 5);
    const shared = await openStore(await fresh());
    expect(await readArchive(shared.engine, Readable.from(lines), { replace: false })).toMatchObject({
      rows: 2,
    });
    const again: string[] = [];
    await writeArchive(shared.engine, async (line) => void again.push(line), 5);
    expect(again).toEqual(lines);
    await shared.lessons.addUnanswered({ ...question, text: "second" });
    expect((await shared.lessons.unanswered(9)).map(({ text }) => text)).toEqual(["second", "first"]);
    expect(await verifyStore(shared.engine)).toMatchObject({ findings: [] });
    await shared.close();
    await small.close();
  });

  describe("database away", () => {
    test("calls fail as unreachable, health says so, and nothing is lost when it is back", async () => {
      const store = await openStore(await fresh());
      await store.ledger.plan([entry()], 1);
      await server.halt();
      await expect(store.ledger.due(2000, "terminal", 1)).rejects.toMatchObject({ kind: "unreachable" });
      expect(await store.health()).toMatchObject({ kind: "ill" });
      await expect(store.ledger.plan([entry({ step: "x" })], 1)).rejects.toMatchObject({
        kind: "unreachable",
      });
      await server.resume();
      expect(await store.health()).toMatchObject({ kind: "well" });
      expect(await store.ledger.claim(reminderKey(entry()), "c", 2000)).toMatchObject({ state: "sending" });
      await store.close();
    });

    test("the place shown never holds a password", async () => {
      const store = await openStore({ url: (await fresh()).url.replace("postgres@", "postgres:secret@") });
      expect(store.engine.place).not.toContain("secret");
      await store.close();
    });
  });
}
