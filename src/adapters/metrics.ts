// Counters and durations of this process, and their text for Prometheus. Labels are names from our own code: never
// a path as it was asked for, never a word of a question.

/** Upper bounds of the duration buckets in seconds: an answer takes single milliseconds, a slow one shows above 0.1. */
const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

type Labels = Readonly<Record<string, string>>;
type Histogram = { readonly buckets: number[]; sum: number; count: number };

/** What is counted. */
export type Metrics = {
  readonly count: (name: string, labels: Labels) => void;
  readonly observe: (name: string, labels: Labels, seconds: number) => void;
  /** Everything so far in the Prometheus text format, `gauges` included. */
  readonly text: (gauges: Readonly<Record<string, number>>) => string;
};

/** Counters that begin at nothing. */
export function createMetrics(): Metrics {
  const counters = new Map<string, Map<string, number>>();
  const histograms = new Map<string, Map<string, Histogram>>();
  return {
    count: (name, labels) => {
      const series = seriesOf(counters, name);
      const key = labelText(labels);
      series.set(key, (series.get(key) ?? 0) + 1);
    },
    observe: (name, labels, seconds) => {
      const series = seriesOf(histograms, name);
      const key = labelText(labels);
      const histogram = series.get(key) ?? { buckets: BUCKETS_SECONDS.map(() => 0), sum: 0, count: 0 };
      BUCKETS_SECONDS.forEach((bound, index) => {
        if (seconds <= bound) histogram.buckets[index] = (histogram.buckets[index] ?? 0) + 1;
      });
      histogram.sum += seconds;
      histogram.count += 1;
      series.set(key, histogram);
    },
    text: (gauges) =>
      [
        ...[...counters].map(([name, series]) => counterText(name, series)),
        ...[...histograms].map(([name, series]) => histogramText(name, series)),
        ...Object.entries(gauges).map(([name, value]) => `# TYPE ${name} gauge\n${name} ${value}`),
        "",
      ].join("\n"),
  };
}

function seriesOf<T>(metrics: Map<string, Map<string, T>>, name: string): Map<string, T> {
  const series = metrics.get(name) ?? new Map<string, T>();
  metrics.set(name, series);
  return series;
}

/** `a="x",b="y"`, escaped as the format asks. */
function labelText(labels: Labels): string {
  return Object.entries(labels)
    .map(
      ([name, value]) =>
        `${name}="${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`,
    )
    .join(",");
}

function counterText(name: string, series: ReadonlyMap<string, number>): string {
  const lines = [...series].map(([labels, value]) => `${name}${labels === "" ? "" : `{${labels}}`} ${value}`);
  return [`# TYPE ${name} counter`, ...lines].join("\n");
}

function histogramText(name: string, series: ReadonlyMap<string, Histogram>): string {
  const lines = [...series].flatMap(([labels, { buckets, sum, count }]) => {
    const prefix = labels === "" ? "" : `${labels},`;
    const own = labels === "" ? "" : `{${labels}}`;
    return [
      ...BUCKETS_SECONDS.map(
        (bound, index) => `${name}_bucket{${prefix}le="${bound}"} ${buckets[index] ?? 0}`,
      ),
      `${name}_bucket{${prefix}le="+Inf"} ${count}`,
      `${name}_sum${own} ${sum}`,
      `${name}_count${own} ${count}`,
    ];
  });
  return [`# TYPE ${name} histogram`, ...lines].join("\n");
}
