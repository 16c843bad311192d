// An answer as `ask --json` prints it: the outside contract, fields and order. Nothing of the inside leaks through.
import type { Answer } from "../../bot/answer.ts";
import { renderText } from "../text/render.ts";

/** The JSON object of an answer; `id` as it was given, null where none was. */
export function toJson(answer: Answer, id?: string | number) {
  const { language, intent, refused, title, parts, citations, entities, suggestions, why } = answer;
  return {
    id: id ?? null,
    language,
    intent,
    refused,
    title,
    text: renderText(answer),
    parts,
    citations,
    entities,
    suggestions,
    why,
  };
}
