// Why an answer is the way it is, folded away on its card: what it was understood as, how surely, by which words, and
// what came second. In: an answer. Out: a row of facts, hidden until it is asked for.
import type { Answer } from "../../bot/answer.ts";
import { whyRows, whyTitle } from "../text/why.ts";
import type { CardAction, Element } from "./card.ts";
import { escapeMarkdown, shorten } from "./escape.ts";
import { LIMITS } from "./limits.ts";

const WHY_ID = "why";

/** Whether there is anything to explain: what only a command made was not understood from words. */
export function hasReasons({ why }: Answer): boolean {
  return why.matched.length > 0 || why.carried.length > 0 || why.runnerUp.intent !== null;
}

/** The button that folds the explanation in and out, without a round trip. */
export function whyButton({ language }: Answer): CardAction {
  return { type: "Action.ToggleVisibility", title: whyTitle(language), targetElements: [WHY_ID] };
}

/** The folded explanation. */
export function drawWhy(answer: Answer): Element {
  return {
    type: "Container",
    id: WHY_ID,
    isVisible: false,
    style: "emphasis",
    items: [
      {
        type: "FactSet",
        facts: whyRows(answer).map(([title, value]) => ({
          title,
          value: escapeMarkdown(shorten(value, LIMITS.headingChars)),
        })),
      },
    ],
  };
}
