// `npm run eval -- --calibrate [--out]`: the development questions in, thresholds that serve them best out, with how
// steady each is. Never reads the test half. With --out it writes src/bot/limits.ts, and only what folds confirm.
import { readFileSync, writeFileSync } from "node:fs";
import { LIMITS, type Limits } from "../../src/bot/limits.ts";
import { assemble } from "./assemble.ts";
import { GRIDS, NAMES } from "./grids.ts";
import { inFolds, type Weighed, type Worth, worthUnder } from "./objective.ts";
import { parseRows, type Row } from "./score.ts";
import { variantsOf } from "./variants.ts";

const FOLDS = 4;
/** Each change must bring this much on the questions it was chosen on: more than one wrong answer, which is chance. */
const LEAST_GAIN = 2.5;
const FILE = new URL("../../src/bot/limits.ts", import.meta.url);

/**
 * What each set counts, and its variants. The facts' questions can all be answered and outnumber the rest: at full weight
 * they would teach that everything can. Variants count less than what somebody wrote.
 */
const SETS = [
  { file: "dev.jsonl", weight: 1, variants: 0.5 },
  { file: "situations.jsonl", weight: 1, variants: 0 },
  { file: "forms.jsonl", weight: 1, variants: 0.5 },
  { file: "earlier.jsonl", weight: 1, variants: 0 },
  { file: "fresh.jsonl", weight: 1, variants: 0 },
  { file: "later.jsonl", weight: 1, variants: 0 },
  { file: "plain.jsonl", weight: 1, variants: 0 },
  { file: "stories.jsonl", weight: 1, variants: 0 },
  { file: "names.jsonl", weight: 0.5, variants: 0 },
  { file: "follow.jsonl", weight: 0.5, variants: 0 },
  { file: "programme.jsonl", weight: 0.5, variants: 0 },
  { file: "facts.jsonl", weight: 0.3, variants: 0 },
] as const;

type Question = Weighed & { readonly worth: Worth };

/** Runs the calibration and prints it. */
export function calibrate({ write }: { readonly write: boolean }): void {
  const trial = assemble();
  const questions = inFolds(setsOf(), FOLDS).map(
    (each): Question => ({ ...each, worth: worthUnder(trial, each.row) }),
  );
  const folds = Array.from({ length: FOLDS }, (_, fold) => tryFold(questions, fold));
  const chosen = choose(questions);
  printTable(questions, chosen, folds);
  const gains = folds.flatMap((fold) => fold.gains);
  const gain = sum(gains);
  // one standard error of a sum of independent differences
  const chance = Math.sqrt(sum(gains.map((each) => each * each)));
  const better = gains.filter((each) => each > 0).length;
  const worse = gains.filter((each) => each < 0).length;
  console.log(`
${questions.length} questions, weighing ${sum(questions.map(({ weight }) => weight)).toFixed(0)}
on all: ${total(questions, LIMITS).toFixed(1)} today, ${total(questions, chosen).toFixed(1)} chosen
held out, with what the other folds chose: ${signed(gain)} (chance ${chance.toFixed(1)}); ${better} better, ${worse} worse
by fold ${folds.map((fold) => signed(sum(fold.gains))).join(" ")}`);
  report(chosen, { isConfirmed: gain > chance, write });
}

/** What the other folds choose, and what that gains on each question of this one. */
function tryFold(
  questions: readonly Question[],
  held: number,
): { readonly chosen: Limits; readonly gains: readonly number[] } {
  const chosen = choose(questions.filter(({ fold }) => fold !== held));
  const gains = questions
    .filter(({ fold }) => fold === held)
    .map(({ weight, worth }) => weight * (worth(chosen) - worth(LIMITS)));
  return { chosen, gains };
}

function setsOf(): readonly { readonly rows: readonly Row[]; readonly weight: number }[] {
  return SETS.flatMap(({ file, weight, variants }) => {
    const rows = parseRows(readFileSync(new URL(file, import.meta.url), "utf8"));
    return [
      { rows, weight },
      { rows: variants === 0 ? [] : variantsOf(rows), weight: variants },
    ];
  });
}

/** The thresholds that serve questions best, one after another from those in use. A tie changes nothing. */
function choose(questions: readonly Question[]): Limits {
  let limits = LIMITS;
  for (const name of NAMES) {
    const best = bestOf(questions, limits, name);
    if (best !== undefined) limits = { ...limits, [name]: best };
  }
  return limits;
}

/** The middle of the run of values that are equally best, since its ends are nearest to being worse. */
function bestOf(questions: readonly Question[], limits: Limits, name: keyof Limits): number | undefined {
  const now = total(questions, limits);
  const tried = GRIDS[name].map((value) => total(questions, { ...limits, [name]: value }));
  const most = Math.max(...tried);
  if (most < now + LEAST_GAIN) return undefined;
  const from = tried.findIndex((each) => each > most - 1e-9);
  let to = from;
  while ((tried[to + 1] ?? Number.NEGATIVE_INFINITY) > most - 1e-9) to++;
  return GRIDS[name][Math.floor((from + to) / 2)];
}

function total(questions: readonly Question[], limits: Limits): number {
  return sum(questions.map(({ weight, worth }) => weight * worth(limits)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function signed(number: number): string {
  return `${number >= 0 ? "+" : ""}${number.toFixed(1)}`;
}

/** Each value with what it gains or loses beside the chosen one, and what the folds chose by themselves. */
function printTable(
  questions: readonly Question[],
  chosen: Limits,
  folds: readonly { readonly chosen: Limits }[],
): void {
  const best = total(questions, chosen);
  for (const name of NAMES) {
    const values = [...new Set([...GRIDS[name], LIMITS[name], chosen[name]])].sort(
      (one, other) => one - other,
    );
    const cells = values.map((value) => {
      const mark = value === chosen[name] ? "*" : value === LIMITS[name] ? "'" : "";
      return `${value}${mark} ${signed(total(questions, { ...chosen, [name]: value }) - best)}`;
    });
    console.log(`\n${name}: today ${LIMITS[name]}, chosen ${chosen[name]}`);
    console.log(`  in the folds ${folds.map((fold) => fold.chosen[name]).join(" ")}`);
    console.log(`  ${cells.join("  ")}`);
  }
}

function report(
  chosen: Limits,
  { isConfirmed, write }: { readonly isConfirmed: boolean; readonly write: boolean },
): void {
  const changed = NAMES.filter((name) => chosen[name] !== LIMITS[name]);
  if (changed.length === 0) return console.log("nothing to change");
  const list = changed.map((name) => `${name} ${LIMITS[name]} -> ${chosen[name]}`).join(", ");
  if (!isConfirmed) return console.log(`not confirmed by the questions held out, left as it is: ${list}`);
  console.log(`confirmed by what was held out: ${list}`);
  if (!write) return console.log("--out writes these values");
  let text = readFileSync(FILE, "utf8");
  for (const name of changed) {
    text = text.replace(new RegExp(`^(  ${name}: )[\\d.]+,$`, "m"), `$1${chosen[name]},`);
  }
  writeFileSync(FILE, text);
}
