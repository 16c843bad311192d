// `npm run bench`: how fast Vindrose answers, in the process and as a cold command, beside a peer in the same run
// (MiniSearch over the same passages), since these machines are noisy: read the ratios. Asserts nothing.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import MiniSearch from "minisearch";
import { createVindrose } from "../../src/app.ts";
import { NOW, parseRows } from "../eval/score.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const rows = parseRows(readFileSync(new URL("../eval/dev.jsonl", import.meta.url), "utf8"));
const texts = rows.map(({ text }) => text);

const begin = performance.now();
const vindrose = createVindrose(NOW);
console.log(
  `built in ${(performance.now() - begin).toFixed(0)} ms, ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB resident`,
);

const peer = new MiniSearch({ fields: ["title", "text"], idField: "key" });
peer.addAll(
  vindrose.knowledge.documents.map(({ key, title, text }) => ({
    key,
    title: `${title.da} ${title.en}`,
    text: `${text.da} ${text.en}`,
  })),
);

/** Rounds over all questions; the first warms the compiler up and is not counted. */
const ROUNDS = 5;
const ours = timesOf((text) => vindrose.ask({ text }, [], NOW));
const theirs = timesOf((text) => peer.search(text, { fuzzy: 0.2, prefix: true }));
report("answer in process", ours);
report("MiniSearch search alone (peer)", theirs);
console.log(`ratio of medians: ${(middle(ours) / middle(theirs)).toFixed(2)}`);

const cold = Array.from({ length: 7 }, () => {
  const start = performance.now();
  spawnSync("npm", ["run", "--silent", "ask", "--", "hvem er vores kontakt i Shanghai?"], {
    cwd: root,
    shell: process.platform === "win32",
  });
  return performance.now() - start;
});
report("cold `npm run ask`, first run left out", cold.slice(1));

function timesOf(ask: (text: string) => unknown): readonly number[] {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const text of texts) {
      const start = performance.now();
      ask(text);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return times;
}

function middle(times: readonly number[]): number {
  return quantile(times, 0.5);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function report(name: string, times: readonly number[]): void {
  console.log(
    `${name}: median ${middle(times).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms, ${times.length} times`,
  );
}
