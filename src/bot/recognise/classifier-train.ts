// Trains one linear support vector machine by dual coordinate descent (Hsieh et al. 2008, squared hinge loss).
// In: sparse rows and +1/-1; out: a weight for each feature and, last, the constant.

/** A sparse vector: places and values. */
export type Row = { readonly at: Int32Array; readonly value: Float64Array };

/** Largest change of a pass under which nothing moves any more. */
const STILL = 0.01;

/** Trains; deterministic: the order of the examples is shuffled by a fixed generator. */
export function trainLinear(
  rows: readonly Row[],
  targets: readonly (1 | -1)[],
  { size, cost, epochs }: { readonly size: number; readonly cost: number; readonly epochs: number },
): Float64Array {
  const weight = new Float64Array(size + 1);
  const alpha = new Float64Array(rows.length);
  const diagonal = 1 / (2 * cost);
  const norms = rows.map(({ value }) => value.reduce((sum, each) => sum + each * each, 1 + diagonal));
  const order = Int32Array.from(rows.keys());
  let seed = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const j = seed % (i + 1);
      const kept = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = kept;
    }
    let moved = 0;
    for (const i of order) {
      const row = rows[i];
      if (row !== undefined)
        moved = Math.max(
          moved,
          step(row, { i, target: targets[i] ?? -1, norm: norms[i] ?? 1, diagonal, weight, alpha }),
        );
    }
    if (moved < STILL) break;
  }
  return weight;
}

function step(
  { at, value }: Row,
  state: {
    readonly i: number;
    readonly target: 1 | -1;
    readonly norm: number;
    readonly diagonal: number;
    readonly weight: Float64Array;
    readonly alpha: Float64Array;
  },
): number {
  const { i, target, norm, diagonal, weight, alpha } = state;
  const before = alpha[i] ?? 0;
  let margin = weight[weight.length - 1] ?? 0;
  for (let k = 0; k < at.length; k++) margin += (value[k] ?? 0) * (weight[at[k] ?? 0] ?? 0);
  const gradient = target * margin - 1 + diagonal * before;
  const after = Math.max(0, before - gradient / norm);
  const change = (after - before) * target;
  if (change === 0) return 0;
  alpha[i] = after;
  for (let k = 0; k < at.length; k++)
    weight[at[k] ?? 0] = (weight[at[k] ?? 0] ?? 0) + change * (value[k] ?? 0);
  weight[weight.length - 1] = (weight[weight.length - 1] ?? 0) + change;
  return Math.abs(change);
}
