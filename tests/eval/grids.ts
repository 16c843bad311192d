// The values that calibration tries for each threshold. Absolute, so that running it twice gives the same; wide enough
// that the ends are clearly worse. In: nothing; out: a list a threshold, rising.
import type { Limits } from "../../src/bot/limits.ts";

/** Rising values to try. */
export const GRIDS: { readonly [Name in keyof Limits]: readonly number[] } = {
  likely: steps(0.35, 0.65, 0.05),
  sure: steps(0.65, 0.9, 0.05),
  coverageUnsure: steps(0.3, 0.54, 0.04),
  coverageLikely: steps(0.18, 0.42, 0.04),
  coverageSure: steps(0.09, 0.29, 0.04),
  unknownUnsure: steps(0.35, 0.65, 0.05),
  unknownLikely: steps(0.52, 0.72, 0.05),
  unknownSure: steps(0.6, 0.9, 0.05),
  unknownWhy: steps(0.12, 0.6, 0.06),
  coverageAbout: steps(0.1, 0.4, 0.05),
  coverageShort: steps(0.3, 0.54, 0.04),
  coverageOne: steps(0.4, 0.7, 0.05),
  long: [1, 2, 3, 4, 5, 6, 7],
  residue: steps(0.15, 0.5, 0.05),
  residueLong: steps(0.1, 0.4, 0.05),
  overwhelmingUnsure: steps(0.55, 0.85, 0.05),
  overwhelmingLikely: steps(0.6, 0.9, 0.05),
  overwhelmingSure: steps(0.65, 0.95, 0.05),
  overwhelmingUnknown: steps(0, 0.25, 0.05),
  sureOutside: steps(0.4, 0.8, 0.05),
  sureCourtesy: steps(0.6, 0.9, 0.05),
  courtesyWords: [4, 5, 6, 7, 8],
  more: steps(0.5, 0.85, 0.05),
};

/** The names in the order in which they are tried. */
export const NAMES: readonly (keyof Limits)[] = [
  // how sure an intent is, first: the limits below depend on it
  "likely",
  "sure",
  "sureOutside",
  "sureCourtesy",
  "courtesyWords",
  "long",
  "coverageShort",
  "coverageOne",
  "coverageUnsure",
  "coverageLikely",
  "coverageSure",
  "coverageAbout",
  "unknownUnsure",
  "unknownLikely",
  "unknownSure",
  "unknownWhy",
  "residue",
  "residueLong",
  "overwhelmingUnsure",
  "overwhelmingLikely",
  "overwhelmingSure",
  "overwhelmingUnknown",
  "more",
];

/** Values from one to the other, both included, to two places. */
function steps(from: number, to: number, by: number): readonly number[] {
  return Array.from({ length: Math.round((to - from) / by) + 1 }, (_, at) =>
    Number((from + at * by).toFixed(2)),
  );
}
