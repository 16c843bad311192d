// Rooms 2 to 4 in one: a question in, its answer and what the conversation keeps out. Synchronous and pure.
import type { Answer } from "./answer.ts";
import { find } from "./find.ts";
import type { Context, Question } from "./question.ts";
import type { Slots } from "./slots.ts";
import { nextSlots } from "./slots.ts";
import { understand } from "./understand.ts";
import { word } from "./wording/word.ts";

/** An answer, and what the next question of the conversation may take over. */
export type Turn = { readonly answer: Answer; readonly slots: Slots };

/** Answers one question and says what the conversation keeps. Never throws for any text. */
export function respond(question: Question, context: Context): Turn {
  const understanding = understand(question, context);
  const given = word(find(understanding, context), understanding, context.knowledge);
  return { answer: given, slots: nextSlots(understanding, given, context.slots) };
}

/** Answers one question. */
export function answer(question: Question, context: Context): Answer {
  return respond(question, context).answer;
}
