// `npm run test:crash`: at least a thousand kills over three campaigns; prints the table and fails when it must.
// VINDROSE_KILLS sets another number of kills a campaign.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../support/postgres.ts";
import { type Campaign, type Outcome, runCampaign } from "./campaign.ts";
import { STEPS } from "./instance.ts";

const kills = Number(process.env["VINDROSE_KILLS"] ?? 360);
const folder = mkdtempSync(join(tmpdir(), "vindrose-crash-"));
const server = await startPostgres();
const campaigns: Campaign[] = [
  { name: "embedded, 1 instance", place: { file: join(folder, "store.sqlite") }, instances: 1, kills },
];
if (!("missing" in server))
  campaigns.push(
    { name: "shared, 1 instance", place: { url: await server.database("one") }, instances: 1, kills },
    { name: "shared, 3 instances", place: { url: await server.database("three") }, instances: 3, kills },
  );

const outcomes: Outcome[] = [];
try {
  for (const campaign of campaigns) {
    const outcome = await runCampaign(campaign);
    outcomes.push(outcome);
    // told at once, so that a run that is broken off has told what it found
    process.stderr.write(
      `${outcome.name}: ${outcome.kills} kills, ${outcome.lost} lost, ${outcome.twice} twice\n`,
    );
  }
} finally {
  if (!("missing" in server)) await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

const figures = [
  "kills",
  "planned",
  "received",
  "inDoubt",
  "doubtArrived",
  "failed",
  "lost",
  "twice",
  "unexplained",
] as const;
print(["campaign", ...figures]);
for (const outcome of outcomes) print([outcome.name, ...figures.map((figure) => String(outcome[figure]))]);
process.stdout.write("\nkills by step\n");
print(["campaign", ...STEPS]);
for (const outcome of outcomes)
  print([outcome.name, ...STEPS.map((step) => String(outcome.killsByStep[step]))]);
process.stdout.write("\nin doubt, for the operator\n");
for (const key of outcomes.flatMap(({ doubts }) => doubts))
  process.stdout.write(`  ${decodeURIComponent(key)}\n`);
const isWhole = outcomes.every(
  ({ lost, twice, unexplained, received, inDoubt, failed, planned }) =>
    lost + twice + unexplained === 0 && received + inDoubt + failed === planned,
);
process.stdout.write(isWhole ? "\nNothing lost, nothing sent twice.\n" : "\nFAILED\n");
process.exitCode = isWhole && outcomes.length === campaigns.length ? 0 : 1;

function print(cells: readonly string[]): void {
  process.stdout.write(
    `${cells.map((cell, at) => (at === 0 ? cell.padEnd(22) : cell.padStart(17))).join("")}\n`,
  );
}
