// A store whose database comes later: everything is refused until then, works afterwards, and a newer schema is told.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreError } from "../../../src/adapters/store/engine.ts";
import { openStoreLate } from "../../../src/adapters/store/late.ts";
import { migrations } from "../../../src/adapters/store/migrations.ts";
import { openStore } from "../../../src/adapters/store/store.ts";
import { person } from "../../support/entries.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vindrose-late-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const events = (failures: unknown[] = [], refusals: StoreError[] = []) => ({
  failed: (error: unknown) => void failures.push(error),
  refused: (error: StoreError) => void refusals.push(error),
  retryMs: 10,
});

test("the embedded file is open once the first try has ended", async () => {
  const { store, tried } = openStoreLate({ file: join(folder, "store.sqlite") }, events());
  await tried;
  expect(await store.health()).toMatchObject({ kind: "well" });
  await store.people.change(person("anna"), { language: "en" }, 1);
  expect(await store.people.settings(person("anna"))).toEqual({ language: "en" });
  await store.close();
});

test("while the place cannot be opened every call says so, and it works as soon as it can", async () => {
  const blocked = join(folder, "data");
  // a file where the data folder should be
  writeFileSync(blocked, "");
  const failures: unknown[] = [];
  const { store, tried } = openStoreLate({ file: join(blocked, "store.sqlite") }, events(failures));
  await tried;
  expect(await store.health()).toMatchObject({
    kind: "ill",
    reason: expect.stringContaining("cannot be opened"),
  });
  await expect(store.people.settings(person("anna"))).rejects.toBeInstanceOf(StoreError);
  await expect(
    store.registeredDates.set({ subject: "s", occurrence: "2027", date: null, by: "x", at: 1 }),
  ).rejects.toMatchObject({
    kind: "unreachable",
  });
  expect(failures.length).toBeGreaterThan(0);
  rmSync(blocked);
  await expect.poll(async () => (await store.health()).kind).toBe("well");
  expect(await store.people.settings(person("anna"))).toEqual({});
  await store.close();
});

test("a newer schema is refused once and not tried again", async () => {
  const place = { file: join(folder, "store.sqlite") };
  const newer = await openStore(place, [...migrations, ["create table later (id text)"]]);
  await newer.close();
  const failures: unknown[] = [];
  const refusals: StoreError[] = [];
  const { store, tried } = openStoreLate(place, events(failures, refusals));
  await tried;
  expect(refusals.map(({ kind }) => kind)).toEqual(["schema"]);
  expect(failures).toEqual([]);
  await store.close();
});

test("closing ends the tries", async () => {
  writeFileSync(join(folder, "data"), "");
  const failures: unknown[] = [];
  const { store } = openStoreLate({ file: join(folder, "data", "store.sqlite") }, events(failures));
  await store.close();
  const before = failures.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(failures).toHaveLength(before);
});
