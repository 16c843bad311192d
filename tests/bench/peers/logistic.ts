// Trains natural's logistic regression on our examples and classifies the texts that come as JSON on stdin; labels and
// times as JSON out. A process of its own, because training may have to be stopped.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { CORPUS_FOLDER } from "../../../src/app.ts";
import { loadCorpus } from "../../../src/knowledge/load.ts";
import { trainNatural } from "./classifiers.ts";

const asked = z
  .array(z.object({ text: z.string(), lang: z.enum(["da", "en"]) }))
  .parse(JSON.parse(readFileSync(0, "utf8")));
const { examples } = loadCorpus(CORPUS_FOLDER, "2026-11-23").corpus;
const trained = trainNatural("LogisticRegressionClassifier", examples);
const labels: string[] = [];
const times: number[] = [];
for (const { text, lang } of asked) {
  const begin = performance.now();
  labels.push(await trained.classify(text, lang));
  times.push(performance.now() - begin);
}
console.log(JSON.stringify({ trainMs: trained.trainMs, labels, times }));
