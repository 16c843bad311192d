// From margins to certainty: how often a label with such a margin, so far ahead of the others, was right on examples
// that were not trained on. In: margins with the true label. Out: a curve to 0..1. Logistic, fitted by Newton steps.

/** What is known of a label's stand among the others. */
export type Stand = {
  readonly margin: number;
  /** Margin less the best other label's; negative where another is better. */
  readonly lead: number;
  /** 0..1: how much of the text is known from training. */
  readonly known: number;
};

/** A fitted curve, plain so that it can be kept: its height, and how steep it is by margin, lead and known share. */
export type CertaintyCurve = {
  readonly height: number;
  readonly byMargin: number;
  readonly byLead: number;
  readonly byKnown: number;
};

/** Steps of the fit; it stands still after five to eight. */
const STEPS = 12;
/** Pull of the coefficients towards the start: keeps a handful of examples from giving certainties of 0 or 1. */
const PULL: number = 1;
/** Added to the known share before its logarithm: a text of which less is known is as good as unknown. */
const FAINT = 0.03;
/** Where the fit starts, and what holds without examples: an even chance at margin 0 without a lead. */
const START: readonly number[] = [0, 2, 2, 0];

/** Fits to stands known to be right or wrong. None given: the start's curve. */
export function fitCertainty(stands: readonly (Stand & { readonly right: boolean })[]): CertaintyCurve {
  let fit = START;
  for (let step = 0; step < STEPS; step += 1) {
    const change = newtonStep(stands, fit);
    fit = fit.map((value, at) => value + (change[at] ?? 0));
  }
  // Never falling: a label further ahead is never less certain.
  const [height = 0, byMargin = 0, byLead = 0, byKnown = 0] = fit.map((value, at) =>
    at === 0 ? value : Math.max(0, value),
  );
  return { height, byMargin, byLead, byKnown };
}

/** Certainty of a stand, 0..1, never falling with any of its numbers. */
export function certaintyOf({ height, byMargin, byLead, byKnown }: CertaintyCurve, stand: Stand): number {
  return logistic(
    height + byMargin * stand.margin + byLead * stand.lead + byKnown * Math.log(stand.known + FAINT),
  );
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function newtonStep(
  stands: readonly (Stand & { readonly right: boolean })[],
  fit: readonly number[],
): readonly number[] {
  const slope = fit.map((value, at) => PULL * ((START[at] ?? 0) - value));
  const bend = fit.map((_, row) => fit.map((__, column) => (row === column ? PULL : 0)));
  for (const { margin, lead, known, right } of stands) {
    const inputs = [1, margin, lead, Math.log(known + FAINT)];
    const chance = logistic(inputs.reduce((sum, value, at) => sum + value * (fit[at] ?? 0), 0));
    for (const [row, value] of inputs.entries()) {
      slope[row] = (slope[row] ?? 0) + ((right ? 1 : 0) - chance) * value;
      const line = bend[row] ?? [];
      for (const [column, other] of inputs.entries()) {
        line[column] = (line[column] ?? 0) + chance * (1 - chance) * value * other;
      }
    }
  }
  return solve(bend, slope);
}

/** Solves a small positive definite system by elimination. */
function solve(matrix: readonly (readonly number[])[], wanted: readonly number[]): readonly number[] {
  const lines = matrix.map((line, row) => [...line, wanted[row] ?? 0]);
  for (const [pivot, line] of lines.entries()) {
    const by = line[pivot] ?? 1;
    for (let column = 0; column < line.length; column += 1) line[column] = (line[column] ?? 0) / by;
    for (const [row, other] of lines.entries()) {
      const times = other[pivot] ?? 0;
      if (row === pivot || times === 0) continue;
      for (let column = 0; column < other.length; column += 1) {
        other[column] = (other[column] ?? 0) - times * (line[column] ?? 0);
      }
    }
  }
  return lines.map((line) => line.at(-1) ?? 0);
}
