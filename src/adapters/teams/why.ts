// Why an answer is the way it is, folded away on its card: what it was understood as, how surely, by which words, and
// what came second. In: an answer. Out: a row of facts, hidden until it is asked for.
import type { Answer } from "../../bot/answer.ts";
import type { CardAction, Element } from "./card.ts";
import { escapeMarkdown, shorten } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { wordsOf } from "./words.ts";

const WHY_ID = "why";

/** The button that folds the explanation in and out, without a round trip. */
export function whyButton({ language }: Answer): CardAction {
  return { type: "Action.ToggleVisibility", title: wordsOf(language).why, targetElements: [WHY_ID] };
}

/** The folded explanation. */
export function drawWhy({ why, language }: Answer): Element {
  const words = wordsOf(language);
  const certainty = new Intl.NumberFormat(language === "da" ? "da-DK" : "en-GB", { style: "percent" });
  const rows: readonly (readonly [string, string])[] = [
    [words.whyIntent, words.intents[why.intent]],
    [words.whyCertainty, certainty.format(why.certainty)],
    [words.whyMatched, why.matched.join(", ")],
    [words.whyRunnerUp, why.runnerUp.intent === null ? "" : words.intents[why.runnerUp.intent]],
    [words.whyDocument, why.runnerUp.document ?? ""],
    [words.whyCarried, why.carried.join(", ")],
  ];
  return {
    type: "Container",
    id: WHY_ID,
    isVisible: false,
    style: "emphasis",
    items: [
      {
        type: "FactSet",
        facts: rows.map(([title, value]) => ({
          title,
          value: escapeMarkdown(shorten(value.trim() === "" ? words.nothing : value, LIMITS.headingChars)),
        })),
      },
    ],
  };
}
