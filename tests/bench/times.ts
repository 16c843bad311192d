// Times of calls in, their median and p99 out. These machines are noisy: compare within one run only.

/** Times each item once, in milliseconds; the results are dropped. */
export function timesOf<T>(items: readonly T[], run: (item: T) => unknown): readonly number[] {
  return items.map((item) => {
    const begin = performance.now();
    run(item);
    return performance.now() - begin;
  });
}

/** The time below which this share lies; NaN without times. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
