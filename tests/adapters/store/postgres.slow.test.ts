// The shared engine: the same conformance suite on a real PostgreSQL, and the database going away.
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { readArchive, writeArchive } from "../../../src/adapters/store/archive.ts";
import { openStore } from "../../../src/adapters/store/store.ts";
import { verifyStore } from "../../../src/adapters/store/verify.ts";
import type { Delivery } from "../../../src/bot/ports.ts";
import { tick } from "../../../src/bot/remind.ts";
import { reminderKey } from "../../../src/bot/reminder.ts";
import { day, entry, person } from "../../support/entries.ts";
import { startPostgres } from "../../support/postgres.ts";
import { DUTIES, settingsOf, sharedClock, SUBJECT } from "../../crash/workload.ts";
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

    test("gone in the middle of a tick: what was sent is written when it is back, the rest is sent, all once", async () => {
      const store = await openStore(await fresh());
      for (let at = 0; at < 12; at += 1)
        await store.subscriptions.put(
          {
            subject: SUBJECT,
            recipient: person(`p-${at}`),
            leadDays: [7],
            hour: 9,
            language: "da",
            since: day("2026-11-25"),
          },
          1,
        );
      const clock = sharedClock(Date.now());
      const told: string[] = [];
      let back: Promise<void> | undefined;
      const terminal: Delivery = {
        gapMs: 0,
        send: async (_, recipient) => {
          told.push(recipient);
          if (told.length === 5) {
            await server.halt();
            back = clock.sleep(2000).then(server.resume);
          }
          return { kind: "sent", messageId: null };
        },
      };
      const settings = { ...settingsOf("one"), leaseMs: 120_000 };
      const report = await tick({ ...store, clock, deliveries: { terminal } }, DUTIES, settings);
      await back;
      expect(report).toMatchObject({ claimed: 12, sent: 12, unsettled: 0 });
      expect(new Set(told).size).toBe(12);
      expect(told).toHaveLength(12);
      expect(await store.ledger.counts()).toMatchObject({ sent: 12, sending: 0, planned: 0, in_doubt: 0 });
      await store.close();
    });

    test("the place shown never holds a password", async () => {
      const store = await openStore({ url: (await fresh()).url.replace("postgres@", "postgres:secret@") });
      expect(store.engine.place).not.toContain("secret");
      await store.close();
    });
  });
}
