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

/** What a turn is computed of beside its text and what surrounds every turn. */
type Asked = Pick<Question, "language"> & Pick<Context, "today" | "slots">;
type Remembered = { readonly asked: Asked; readonly turn: Turn; key: string | undefined };

/** Remembers what was computed last. Whatever else the context holds (the corpus, registered dates, free days) empties
 * the memory when it is another than before. */
export function rememberTurns(respond: Respond): Respond {
  const memory = memoryOfTurns();
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
      memory.clear();
      around = { knowledge, intents, limits, registered, free };
    }
    const asked = { language: question.language, today, slots };
    return memory.get(question.text, asked) ?? memory.put(question.text, asked, respond(question, context));
  };
}

/** Turns by text first: of a text that never came, nothing else need be compared. */
function memoryOfTurns() {
  const byText = new Map<string, Remembered[]>();
  let size = 0;
  return {
    clear: (): void => {
      byText.clear();
      size = 0;
    },
    get: (text: string, asked: Asked): Turn | undefined => {
      const turns = byText.get(text);
      if (turns === undefined) return undefined;
      const key = keyOf(asked);
      const turn = turns.find((each) => (each.key ??= keyOf(each.asked)) === key)?.turn;
      if (turn === undefined) return undefined;
      // put behind the others, so that the first text is the one not asked for the longest
      byText.delete(text);
      byText.set(text, turns);
      return turn;
    },
    put: (text: string, asked: Asked, turn: Turn): Turn => {
      const turns = byText.get(text) ?? [];
      turns.push({ asked, turn, key: undefined });
      byText.delete(text);
      byText.set(text, turns);
      size += 1;
      const [oldest] = byText;
      if (size > MAX_TURNS && oldest !== undefined) {
        byText.delete(oldest[0]);
        size -= oldest[1].length;
      }
      return turn;
    },
  };
}

function keyOf({ language, today, slots }: Asked): string {
  return JSON.stringify([language, today, slots]);
}
