// Why an answer is the way it is, folded away on its card: what it was understood as, how surely, by which words, and
// what came second. In: an answer. Out: a row of facts, hidden until it is asked for.
import type { Answer } from "../../bot/answer.ts";
import type { Language } from "../../knowledge/model.ts";
import type { CardAction, Element } from "./card.ts";
import { escapeMarkdown, shorten } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { wordsOf } from "./words.ts";

const WHY_ID = "why";
/** Made once: a format costs more than the rest of a card. */
const percent: Readonly<Record<Language, Intl.NumberFormat>> = {
  da: new Intl.NumberFormat("da-DK", { style: "percent" }),
  en: new Intl.NumberFormat("en-GB", { style: "percent" }),
};

/** Whether there is anything to explain: what only a command made was not understood from words. */
export function hasReasons({ why }: Answer): boolean {
  return why.matched.length > 0 || why.carried.length > 0 || why.runnerUp.intent !== null;
}

/** The button that folds the explanation in and out, without a round trip. */
export function whyButton({ language }: Answer): CardAction {
  return { type: "Action.ToggleVisibility", title: wordsOf(language).why, targetElements: [WHY_ID] };
}

/** The folded explanation. */
export function drawWhy({ why, language }: Answer): Element {
  const words = wordsOf(language);
  const rows: readonly (readonly [string, string])[] = [
    [words.whyIntent, words.intents[why.intent]],
    [words.whyCertainty, percent[language].format(why.certainty)],
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
