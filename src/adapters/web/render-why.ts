// Why an answer is the way it is, folded away under it: what it was understood as, how surely, by which words, and
// what came second. In: an answer. Out: a tree.
import type { Answer } from "../../bot/answer.ts";
import { type Element, h } from "./tree.ts";
import { wordsOf } from "./language.ts";

/** The folded explanation. */
export function renderWhy({ why, language }: Answer): Element {
  const words = wordsOf(language);
  const rows: readonly (readonly [string, string])[] = [
    [words.whyIntent, words.intents[why.intent]],
    [
      words.whyCertainty,
      new Intl.NumberFormat(language === "da" ? "da-DK" : "en-GB", { style: "percent" }).format(
        why.certainty,
      ),
    ],
    [words.whyMatched, why.matched.join(", ")],
    [words.whyRunnerUp, why.runnerUp.intent === null ? "" : words.intents[why.runnerUp.intent]],
    [words.whyDocument, why.runnerUp.document ?? ""],
    [words.whyCarried, why.carried.join(", ")],
  ];
  return h(
    "details",
    { class: "why" },
    h("summary", {}, words.why),
    h(
      "dl",
      { class: "facts" },
      ...rows.map(([label, value]) =>
        h("div", {}, h("dt", {}, label), h("dd", {}, value === "" ? words.nothing : value)),
      ),
    ),
  );
}
