// An answer as the page gets it: what it is, its plain text for copying, and the tree to draw.
import type { Answer } from "../../bot/answer.ts";
import type { Corpus, Language } from "../../knowledge/model.ts";
import { renderSources, renderText } from "../text/render.ts";
import { renderAnswer } from "./render.ts";
import type { Element } from "./tree.ts";

/** An answer for the page. */
export type DrawnAnswer = {
  readonly language: Language;
  readonly intent: Answer["intent"];
  readonly refused: boolean;
  readonly title: string;
  readonly text: string;
  readonly tree: Element;
};

/** Draws it; what answers a command, or comes by itself, needs no reasons. */
export function drawnAnswer(answer: Answer, corpus: Corpus, isCommand = false): DrawnAnswer {
  const { language, intent, refused, title } = answer;
  return {
    language,
    intent,
    refused,
    title,
    text: [title, renderText(answer), renderSources(answer)].filter((text) => text !== "").join("\n\n"),
    tree: renderAnswer(answer, corpus, isCommand),
  };
}
