// `npm run bench:understanding [-- --clinc <folder>]`: how long understanding takes, and how well and how fast other
// libraries do with the same questions. The test half comes in as totals only; public data lies in a folder of its own.
// Asserts nothing.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { defaultFreeDays } from "../../src/knowledge/working-days.ts";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createVindrose } from "../../src/app.ts";
import { LIMITS } from "../../src/bot/limits.ts";
import type { Context } from "../../src/bot/question.ts";
import { trainFromCorpus } from "../../src/bot/recognise/train.ts";
import { respond } from "../../src/bot/respond.ts";
import { emptySlots } from "../../src/bot/slots.ts";
import { understand } from "../../src/bot/understand.ts";
import { copenhagenDay } from "../../src/knowledge/calendar.ts";
import { NOW, parseRows } from "../eval/score.ts";
import { benchClinc } from "./clinc.ts";
import { benchIntents, type QuestionSet } from "./intents.ts";
import { benchSections } from "./sections.ts";
import { quantile, timesOf } from "./times.ts";

const { values } = parseArgs({ options: { clinc: { type: "string" } } });
// told before the minutes that come first
if (values.clinc !== undefined && !existsSync(join(values.clinc, "data_full.json"))) {
  console.error(
    `--clinc: found no data_full.json in '${values.clinc}', expected CLINC150's folder with that file.`,
  );
  process.exit(2);
}
const { knowledge } = createVindrose(NOW);
const context: Context = {
  knowledge,
  intents: trainFromCorpus(knowledge),
  limits: LIMITS,
  today: copenhagenDay(NOW),
  registered: [],
  free: defaultFreeDays,
  slots: emptySlots,
};
const sets = ["dev", "facts", "test"].map(
  (name): QuestionSet => ({
    name,
    rows: parseRows(readFileSync(new URL(`../eval/${name}.jsonl`, import.meta.url), "utf8")).filter(
      ({ history }) => history.length === 0,
    ),
  }),
);

/** Rounds over the questions; the first warms the compiler up and is not counted. */
const ROUNDS = 5;
const texts = sets.flatMap(({ name, rows }) => (name === "test" ? [] : rows.map(({ text }) => text)));
const rounds = Array.from({ length: ROUNDS }, () => texts);
timesOf(texts, (text) => respond({ text }, context));
const understanding = timesOf(rounds.flat(), (text) => understand({ text }, context));
const whole = timesOf(rounds.flat(), (text) => respond({ text }, context));
report("understanding", understanding);
report("the whole answer", whole);
console.log(`understanding is ${(quantile(understanding, 0.5) / quantile(whole, 0.5)).toFixed(2)} of it`);

await benchIntents(context, sets);
benchSections(context, sets);
if (values.clinc === undefined) console.log("\nCLINC150: give its folder with --clinc <folder>");
else benchClinc(values.clinc);

function report(name: string, times: readonly number[]): void {
  const [median, late] = [quantile(times, 0.5), quantile(times, 0.99)];
  console.log(`${name}: median ${median.toFixed(2)} ms, p99 ${late.toFixed(2)} ms, ${times.length} times`);
}
