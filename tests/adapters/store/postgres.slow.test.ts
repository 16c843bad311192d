// The shared engine: the same conformance suite on a real PostgreSQL, and the database going away.
import { afterAll, describe, expect, test } from "vitest";
import { openStore } from "../../../src/adapters/store/store.ts";
import { reminderKey } from "../../../src/bot/reminder.ts";
import { entry } from "../../support/entries.ts";
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
