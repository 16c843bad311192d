// `npm run eval -- --ablate`: what each mechanism gains and costs, by leaving it out. In: the development questions as
// typed, with slips, and without Danish letters. Out: a printed table. Never reads the test half.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Figures, figuresSchema, SETS } from "./measure-trial.ts";
import { MECHANISMS } from "./mechanisms.ts";

const CHILD = fileURLToPath(new URL("ablate-one.ts", import.meta.url));

/** Measures the whole, then the whole without each mechanism, and prints. Throws when one of them cannot run. */
export function ablate(): void {
  const whole = measure("");
  console.log("What is lost without each mechanism, in points, and what it costs.\n");
  console.log(
    "| mechanism | as typed: right / refused / cited | slips | plain letters | ms | index kB | intents kB |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  const sets = SETS.map((set) => tell(whole.sets[set], (share) => share.toFixed(1)));
  console.log(row(["the whole (figures, not losses)", ...sets, ...costs(whole, undefined)]));
  for (const { name } of MECHANISMS) {
    const rest = measure(name);
    const losses = SETS.map((set) => tell(differences(whole.sets[set], rest.sets[set]), signed));
    console.log(row([name, ...losses, ...costs(whole, rest)]));
  }
}

function measure(name: string): Figures {
  const run = spawnSync(process.execPath, [CHILD, ...(name === "" ? [] : [name])], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`without ${name}: ${run.stderr.slice(-500)}`);
  return figuresSchema.parse(JSON.parse(run.stdout));
}

type Shares = Figures["sets"]["slips"];

function differences(whole: Shares, rest: Shares): Shares {
  return {
    right: whole.right - rest.right,
    refused: whole.refused - rest.refused,
    cited: whole.cited - rest.cited,
  };
}

function tell({ right, refused, cited }: Shares, show: (share: number) => string): string {
  return [right, refused, cited].map((share) => show(share)).join(" / ");
}

function signed(points: number): string {
  return Math.abs(points) < 0.05 ? "0" : `${points > 0 ? "+" : ""}${points.toFixed(1)}`;
}

function costs(whole: Figures, rest: Figures | undefined): readonly string[] {
  return [
    (whole.answerMs - (rest?.answerMs ?? 0)).toFixed(2),
    ((whole.indexBytes - (rest?.indexBytes ?? 0)) / 1000).toFixed(0),
    ((whole.intentBytes - (rest?.intentBytes ?? 0)) / 1000).toFixed(0),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
