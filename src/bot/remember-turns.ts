// The same question of the same conversation on the same day has the same answer: computed once, then remembered. In: how a
// turn is computed. Out: the same, faster. Pure but for its memory, which no answer can be told by.
import type { Context, Question } from "./question.ts";
import type { Turn } from "./respond.ts";

/** Turns remembered: the questions that a day repeats (commands, suggestions, buttons, what everyone asks) are fewer;
 * an answer takes some 10 kB. */
const MAX_TURNS = 500;
/** Longer utterances are written once. */
const MAX_CHARS = 300;

type Respond = (question: Question, context: Context) => Turn;

/** Remembers what was computed last. Whatever else the context holds (the corpus, registered dates, free days) empties
 * the memory when it is another than before. */
export function rememberTurns(respond: Respond): Respond {
  const turns = new Map<string, Turn>();
  let around: Pick<Context, "knowledge" | "intents" | "limits" | "registered" | "free"> | undefined;
  return (question, context) => {
    const { knowledge, intents, limits, registered, free, slots, today } = context;
    if (question.text.length > MAX_CHARS) return respond(question, context);
    const isSame =
      around?.knowledge === knowledge &&
      around.intents === intents &&
      around.limits === limits &&
      around.registered === registered &&
      around.free === free;
    if (!isSame) {
      turns.clear();
      around = { knowledge, intents, limits, registered, free };
    }
    const key = JSON.stringify([question.text, question.language, today, slots]);
    const turn = turns.get(key) ?? respond(question, context);
    // Put behind the others, so that the first one is the one not asked for the longest.
    turns.delete(key);
    turns.set(key, turn);
    const oldest = turns.keys().next().value;
    if (turns.size > MAX_TURNS && oldest !== undefined) turns.delete(oldest);
    return turn;
  };
}
