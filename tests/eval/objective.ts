// What an answer is worth when thresholds are chosen, and how questions are parted into folds. In: judged rows; out:
// numbers. The test half never comes here.
import { LIMITS, type Limits } from "../../src/bot/limits.ts";
import type { Trial } from "./assemble.ts";
import { judge, type Judged, type Row } from "./score.ts";

/**
 * What a wrong answer takes away; a right answer and a right refusal give 1, a needless refusal 0. At 2 it pays to
 * answer from a chance of two in three on: staff who are told something wrong once look everything up themselves.
 */
const WRONG = 2;

/** What one judged answer is worth. */
function worthOf({ row, why, cited, refusedWrongly }: Judged): number {
  if (why !== "") return refusedWrongly ? 0 : -WRONG;
  // right, but the place given for it is not where it stands: nobody can check it
  return cited === false && !row.must_refuse ? 0 : 1;
}

/** A question with what it counts. */
export type Weighed = { readonly row: Row; readonly weight: number; readonly fold: number };

/**
 * Parts the questions into folds. Questions of one fact, in both languages and with their variants, stay together:
 * near-copies on both sides would show thresholds what they are tested on.
 */
export function inFolds(
  sets: readonly { readonly rows: readonly Row[]; readonly weight: number }[],
  folds: number,
): readonly Weighed[] {
  const groups = new Map<string, number>();
  return sets.flatMap(({ rows, weight }) =>
    rows.map((row) => {
      const group = row.facts.toSorted()[0] ?? row.id.replace(/~.*/, "");
      const fold = groups.get(group) ?? groups.size % folds;
      groups.set(group, fold);
      return { row, weight, fold };
    }),
  );
}

/** What a question is worth under thresholds. */
export type Worth = (limits: Limits) => number;

/**
 * The worth of one row, remembered by the thresholds that its answer looked at: where those are the same, the answer
 * is too. That makes hundreds of trials affordable and changes no figure.
 */
export function worthUnder(trial: Trial, row: Row): Worth {
  const known: { readonly looked: Partial<Limits>; readonly worth: number }[] = [];
  return (limits) => {
    const before = known.find(({ looked }) =>
      nameKeys(looked).every((name) => looked[name] === limits[name]),
    );
    if (before !== undefined) return before.worth;
    const looked: { -readonly [Name in keyof Limits]?: number } = {};
    const watched = Object.defineProperties(
      { ...limits },
      Object.fromEntries(
        nameKeys(limits).map((name) => [
          name,
          { get: () => (looked[name] = limits[name]), enumerable: true },
        ]),
      ),
    );
    const worth = worthOf(judge(trial.withLimits(watched), row));
    known.push({ looked, worth });
    return worth;
  };
}

function nameKeys(limits: Partial<Limits>): readonly (keyof Limits)[] {
  // both kinds of object are made of these names only
  return Object.keys(limits).filter((name): name is keyof Limits => name in LIMITS);
}
