// `npm run eval`: asks the labelled questions and prints the measure. Arguments: files (default: the development
// half), --failures N, --only cited|language; or --calibrate [--out], or --ablate.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { renderText } from "../../src/adapters/text/render.ts";
import { createVindrose } from "../../src/app.ts";
import { ablate } from "./ablate.ts";
import { calibrate } from "./calibrate.ts";
import { judge, NOW, parseRows, tally, type Tally } from "./score.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    failures: { type: "string", default: "0" },
    only: { type: "string" },
    calibrate: { type: "boolean", default: false },
    ablate: { type: "boolean", default: false },
    out: { type: "boolean", default: false },
  },
});
if (values.calibrate) calibrate({ write: values.out });
else if (values.ablate) await ablate();
else measure();

function measure(): void {
  const files = positionals.length > 0 ? positionals : [fileURLToPath(new URL("dev.jsonl", import.meta.url))];
  const rows = files.flatMap((file) => parseRows(readFileSync(file, "utf8")));
  const vindrose = createVindrose(NOW);
  const judged = rows.map((row) => judge(vindrose, row));

  console.log("slice".padEnd(24), "    n   right  refused  wrongly   cited  language");
  for (const [name, counts] of [...tally(judged)].sort(([a], [b]) => a.localeCompare(b)))
    console.log(line(name, counts));
  const bad = judged.filter(({ why, cited, inLanguage }) =>
    values.only === "cited" ? cited === false : values.only === "language" ? !inLanguage : why !== "",
  );
  for (const { row, why, answer } of bad.slice(0, Number(values.failures))) {
    console.log(
      `\n${row.id} ${row.intent}/${answer.intent}${answer.refused ? " refused" : ""} ${row.style}: ${why}\n  ${[...row.history, row.text].join(" > ")}\n  = ${answer.title} | ${renderText(answer).slice(0, 220).replaceAll("\n", " ")} (${answer.why.matched.join(", ")})`,
    );
  }
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? "-" : ((100 * part) / whole).toFixed(1)).padStart(7);
}

function line(name: string, t: Tally): string {
  return [
    name.padEnd(24),
    String(t.n).padStart(5),
    percent(t.right, t.n),
    percent(t.refused, t.must),
    percent(t.wrongly, t.n - t.must),
    percent(t.cited, t.claims),
    percent(t.language, t.n),
  ].join(" ");
}
