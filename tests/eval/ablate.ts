// `npm run eval -- --ablate`: what each mechanism gains and costs, by leaving it out. In: the development questions as
// typed, with slips, and without Danish letters. Out: a printed table. Never reads the test half.
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Figures, figuresSchema, SETS } from "./measure-trial.ts";
import { MECHANISMS } from "./mechanisms.ts";

const CHILD = fileURLToPath(new URL("ablate-one.ts", import.meta.url));

const run = promisify(execFile);

/** Measures the whole and the whole without each mechanism, and prints. Throws when one of them cannot run. */
export async function ablate(): Promise<void> {
  const names = ["", ...MECHANISMS.map(({ name }) => name)];
  const measured = new Map<string, Figures>();
  const waiting = names.values();
  // one process a processor; each takes the next name
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const name of waiting) measured.set(name, await measure(name));
    }),
  );
  const whole = found(measured, "");
  console.log(
    "| without | as typed: right / refused / cited | with slips | in plain letters | ms | index kB | intents kB |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  const sets = SETS.map((set) => tell(whole.sets[set], (share) => share.toFixed(1)));
  console.log(row(["nothing (the figures themselves)", ...sets, ...costs(whole, undefined)]));
  for (const { name } of MECHANISMS) {
    const rest = found(measured, name);
    const losses = SETS.map((set) => tell(differences(whole.sets[set], rest.sets[set]), signed));
    console.log(row([name, ...losses, ...costs(whole, rest)]));
  }
}

function found(measured: ReadonlyMap<string, Figures>, name: string): Figures {
  const figures = measured.get(name);
  if (figures === undefined) throw new Error(`defect: ${name} was not measured`);
  return figures;
}

async function measure(name: string): Promise<Figures> {
  const { stdout } = await run(process.execPath, [CHILD, ...(name === "" ? [] : [name])]);
  return figuresSchema.parse(JSON.parse(stdout));
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
