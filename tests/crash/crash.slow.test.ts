// The short form of `npm run test:crash`: killed at every step, nothing is lost and nothing is sent twice.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startPostgres } from "../support/postgres.ts";
import { type Outcome, runCampaign } from "./campaign.ts";

const folder = mkdtempSync(join(tmpdir(), "vindrose-crash-"));
const server = await startPostgres();
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (!("missing" in server)) await server.stop();
});

function expectWhole(outcome: Outcome): void {
  expect(outcome).toMatchObject({ lost: 0, twice: 0, unexplained: 0 });
  expect(outcome.received + outcome.inDoubt + outcome.failed).toBe(outcome.planned);
  expect(outcome.received).toBeGreaterThan(0);
  expect(outcome.failed).toBeGreaterThan(0);
}

test("one instance on the embedded store, killed 36 times", async () => {
  const place = { file: join(folder, "store.sqlite") };
  expectWhole(await runCampaign({ name: "embedded", place, instances: 1, kills: 36 }));
});

if ("missing" in server) test.skip(`three instances: ${server.missing}`, () => undefined);
else
  test("three instances on one shared store, killed 36 times", async () => {
    const place = { url: await server.database("three") };
    expectWhole(await runCampaign({ name: "shared", place, instances: 3, kills: 36 }));
  });
