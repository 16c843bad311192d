// The way in for the operator's tools: `node src/adapters/console/tool.ts store ...` and `node src/adapters/console/tool.ts reminders ...`.
import { once } from "node:events";
import { loadCorpusFast } from "../corpus/snapshot.ts";
import { runRemindersCommand } from "./reminders.ts";
import { runStoreCommand } from "./store.ts";
import { CORPUS_FOLDER } from "../../app.ts";
import { copenhagenDayAt } from "../../knowledge/calendar.ts";
import { rulesOfDuties } from "../../knowledge/duty-rules.ts";

const [tool, ...argv] = process.argv.slice(2);
const now = Date.now();

/** Waits while the reader is slow, so that a large export stays small in memory. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

if (tool === "store") process.exitCode = await runStoreCommand(argv, process.env, print);
else if (tool === "reminders")
  process.exitCode = await runRemindersCommand(argv, {
    environment: process.env,
    duties: () => rulesOfDuties(loadCorpusFast(CORPUS_FOLDER, copenhagenDayAt(now)).corpus.duties),
    now,
    print,
  });
else {
  await print("Use npm run store, or npm run reminders.");
  process.exitCode = 2;
}
