// Intent classifiers of other libraries as they come, trained on our examples. In: examples; out: text to intent.
// Nothing of ours helps them, and nothing of them comes into the product.
import { createRequire } from "node:module";
import type { Examples, Language } from "../../../src/knowledge/model.ts";

/** A trained peer. `classify` gives the empty text where it has no answer. */
export type Classifying = {
  readonly name: string;
  readonly trainMs: number;
  readonly classify: (text: string, language: Language) => Promise<string>;
};

const require = createRequire(import.meta.url);

/** What we use of nlp.js, which has no types of its own. */
type NlpJs = {
  readonly settings: { autoSave: boolean };
  readonly addLanguage: (language: string) => void;
  readonly addDocument: (language: string, text: string, intent: string) => void;
  readonly train: () => Promise<void>;
  readonly process: (language: string, text: string) => Promise<{ readonly intent: string }>;
};

/** nlp.js with its Danish and English; it is told the language, which it would otherwise have to guess. */
export async function trainNlpJs(examples: readonly Examples[]): Promise<Classifying> {
  // these four are untyped: the shapes are those of their documentation
  const { containerBootstrap } = require("@nlpjs/core") as { containerBootstrap: () => Promise<Container> };
  const { Nlp } = require("@nlpjs/nlp") as { Nlp: unknown };
  const { LangDa } = require("@nlpjs/lang-da") as { LangDa: unknown };
  const { LangEn } = require("@nlpjs/lang-en") as { LangEn: unknown };
  const container = await containerBootstrap();
  for (const plugin of [Nlp, LangDa, LangEn]) container.use(plugin);
  const nlp = container.get("nlp") as NlpJs;
  nlp.settings.autoSave = false;
  for (const language of ["da", "en"] as const) {
    nlp.addLanguage(language);
    for (const { intent, [language]: texts } of examples) {
      for (const text of texts) nlp.addDocument(language, text, intent);
    }
  }
  const begin = performance.now();
  const log = console.log;
  console.log = () => undefined; // it prints every epoch
  await nlp.train().finally(() => {
    console.log = log;
  });
  return {
    name: "nlp.js (da, en)",
    trainMs: performance.now() - begin,
    // "None" is its word for outside
    classify: async (text, language) => {
      const { intent } = await nlp.process(language, text);
      return intent === "None" ? "out_of_scope" : intent;
    },
  };
}

type Container = {
  readonly use: (plugin: unknown) => void;
  readonly get: (name: string) => unknown;
};

/** What both classifiers of natural can. */
type NaturalClassifier = {
  readonly addDocument: (text: string, label: string) => void;
  readonly train: () => void;
  readonly classify: (text: string) => string;
};

/** One of natural's classifiers. Its logistic regression takes minutes: run it where it can be stopped. */
export function trainNatural(
  kind: "BayesClassifier" | "LogisticRegressionClassifier",
  examples: readonly Examples[],
): Classifying {
  const file = kind === "BayesClassifier" ? "bayes_classifier" : "logistic_regression_classifier";
  // by sub-path: the main entry opens databases and reads .env files
  const Made = require(`natural/lib/natural/classifiers/${file}.js`) as new () => NaturalClassifier;
  const classifier = new Made();
  for (const { intent, da, en } of examples) {
    for (const text of [...da, ...en]) classifier.addDocument(text, intent);
  }
  const begin = performance.now();
  classifier.train();
  return {
    name: `natural ${kind}`,
    trainMs: performance.now() - begin,
    classify: async (text) => {
      try {
        return classifier.classify(text);
      } catch {
        // it throws at a text without a word that it knows: then it has no answer, which is its result here
        return "";
      }
    },
  };
}
