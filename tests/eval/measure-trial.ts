// The figures of one product under trial: how well it answers what was typed well, with slips and without Danish
// letters, and what it takes. In: the development files; never the test half.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { assemble } from "./assemble.ts";
import { type Answering, judge, NOW, parseRows, type Row, tally } from "./score.ts";
import { variantsOf } from "./variants.ts";

/** Development files of every kind: as many people type, situations, each fact, compounds, stories, names, follow-ups. */
const FILES = [
  "dev.jsonl",
  "situations.jsonl",
  "facts.jsonl",
  "forms.jsonl",
  "later.jsonl",
  "plain.jsonl",
  "stories.jsonl",
  "names.jsonl",
  "follow.jsonl",
];
/** Questions that are timed. */
const TIMED = 300;

/** The sets of questions, in the order of the table. */
export const SETS = ["as typed", "slips", "plain letters"] as const;

/** What one product came to; shares in percent, mean time of an answer in milliseconds, sizes in bytes. */
export const figuresSchema = z.object({
  sets: z.record(z.enum(SETS), z.object({ right: z.number(), refused: z.number(), cited: z.number() })),
  answerMs: z.number(),
  indexBytes: z.number(),
  intentBytes: z.number(),
});
export type Figures = z.infer<typeof figuresSchema>;

/** Rounds of timing; the best counts, since what else runs on the machine only ever adds. */
const ROUNDS = 3;

/** Builds the product and measures it. */
export function measureTrial(): Figures {
  const { withLimits, bytes } = assemble();
  const product = withLimits();
  const rows = FILES.flatMap((file) => parseRows(readFileSync(new URL(file, import.meta.url), "utf8")));
  const variants = variantsOf(rows);
  const rowsOf = (set: string): readonly Row[] =>
    set === "as typed" ? rows : variants.filter(({ style }) => style === set);
  const [typed, slips, plain] = SETS.map((set) => sharesOf(product, rowsOf(set)));
  if (typed === undefined || slips === undefined || plain === undefined) throw new Error("defect: no sets");
  return {
    sets: { "as typed": typed, slips, "plain letters": plain },
    answerMs: Math.min(...Array.from({ length: ROUNDS }, () => meanMs(product, rows.slice(0, TIMED)))),
    indexBytes: bytes.index,
    intentBytes: bytes.intents,
  };
}

function sharesOf(product: Answering, rows: readonly Row[]): Figures["sets"]["slips"] {
  const all = tally(rows.map((row) => judge(product, row))).get("all");
  if (all === undefined) throw new Error("defect: a set without questions");
  return {
    right: (100 * all.right) / all.n,
    refused: (100 * all.refused) / all.must,
    cited: (100 * all.cited) / all.claims,
  };
}

/** Time of the processor alone: waiting for other programs does not count. */
function meanMs(product: Answering, rows: readonly Row[]): number {
  const begin = process.cpuUsage();
  for (const { text } of rows) product.ask({ text }, [], NOW);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000 / rows.length;
}
