// Which intent a question has: ours beside other libraries' classifiers, all trained on the same examples, in one run.
// In: the product's parts and sets of questions. Out: printed shares, and times as ratios to ours.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Context } from "../../src/bot/question.ts";
import { understand } from "../../src/bot/understand.ts";
import type { Row } from "../eval/score.ts";
import { type Classifying, trainNatural, trainNlpJs } from "./peers/classifiers.ts";
import { quantile } from "./times.ts";

/** Questions under a name; only ones without history, since no peer takes any. */
export type QuestionSet = { readonly name: string; readonly rows: readonly Row[] };

/** Longest that a peer may train, in milliseconds. */
const PATIENCE_MS = 180_000;

type Asked = {
  readonly name: string;
  readonly trainMs: number | undefined;
  readonly right: readonly number[];
  readonly times: readonly number[];
};

/** Asks everyone and prints. */
export async function benchIntents(context: Context, sets: readonly QuestionSet[]): Promise<void> {
  const { examples } = context.knowledge.corpus;
  const ours = await askAll(
    {
      name: "Vindrose, understanding",
      trainMs: 0,
      classify: async (text) => understand({ text }, context).intent,
    },
    sets,
  );
  const peers = [
    await askAll(await trainNlpJs(examples), sets),
    await askAll(trainNatural("BayesClassifier", examples), sets),
    askLogistic(sets),
  ];
  console.log(`\nIntents, % right (${sets.map(({ name, rows }) => `${name}: ${rows.length}`).join(", ")})`);
  for (const each of [ours, ...peers]) print(each, ours);
}

function print({ name, right, times, trainMs }: Asked, ours: Asked): void {
  const shares = right.map((share) => (100 * share).toFixed(1).padStart(6)).join(" ");
  const ratio = (quantile(times, 0.5) / quantile(ours.times, 0.5)).toFixed(2);
  const training =
    trainMs === undefined || trainMs === 0 ? "" : `, training ${(trainMs / 1000).toFixed(1)} s`;
  const told =
    right.length === 0 ? ` not trained within ${PATIENCE_MS / 1000} s` : `${shares}  time x${ratio}`;
  console.log(`  ${name.padEnd(40)}${told}${training}`);
}

async function askAll(peer: Classifying, sets: readonly QuestionSet[]): Promise<Asked> {
  const right: number[] = [];
  const times: number[] = [];
  for (const { rows } of sets) {
    let count = 0;
    for (const { text, lang, intent } of rows) {
      const begin = performance.now();
      const guess = await peer.classify(text, lang);
      times.push(performance.now() - begin);
      if (guess === intent) count += 1;
    }
    right.push(count / rows.length);
  }
  return { name: peer.name, trainMs: peer.trainMs, right, times };
}

const logisticSchema = z.object({
  trainMs: z.number(),
  labels: z.array(z.string()),
  times: z.array(z.number()),
});

function askLogistic(sets: readonly QuestionSet[]): Asked {
  const name = "natural LogisticRegressionClassifier";
  const rows = sets.flatMap((set) => set.rows);
  const run = spawnSync(process.execPath, [fileURLToPath(new URL("peers/logistic.ts", import.meta.url))], {
    input: JSON.stringify(rows.map(({ text, lang }) => ({ text, lang }))),
    encoding: "utf8",
    timeout: PATIENCE_MS,
  });
  if (run.status !== 0) return { name, trainMs: undefined, right: [], times: [] };
  const { trainMs, labels, times } = logisticSchema.parse(JSON.parse(run.stdout));
  let from = 0;
  const right = sets.map((set) => {
    const own = labels.slice(from, from + set.rows.length);
    from += set.rows.length;
    return own.filter((label, at) => label === set.rows[at]?.intent).length / set.rows.length;
  });
  return { name, trainMs, right, times };
}
