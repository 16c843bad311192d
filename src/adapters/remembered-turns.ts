// Turns that were worked out today, by everything that they depend on: most of what staff ask has been asked before, and
// commands and prompt starters are always the same. Pure work in, the same work out, done once; bounded.
import type { Question } from "../bot/question.ts";
import type { Turn } from "../bot/respond.ts";
import type { Slots } from "../bot/slots.ts";
import type { IsoDate } from "../knowledge/model.ts";

/** Turns remembered: a few kilobytes each, so that all of them stay below 10 MB. */
const MAX_TURNS = 1_000;
/** Longer questions are nobody's but the asker's, and take the room of many. */
const MAX_CHARS = 300;

/** What a turn depends on beside the question: `world` is compared by its members, each of which is never changed in
 * place. */
export type TurnOf = {
  readonly question: Question;
  readonly slots: Slots;
  readonly day: IsoDate;
  readonly world: readonly unknown[];
};

/** Remembers what `work` gives; forgets all when the day or the world is another, and the longest unasked first. */
export function rememberTurns(work: (of: TurnOf) => Turn): (of: TurnOf) => Turn {
  const turns = new Map<string, Turn>();
  let held: readonly unknown[] = [];
  return (of) => {
    const { question, slots, day, world } = of;
    if (question.text.length > MAX_CHARS) return work(of);
    const now = [day, ...world];
    if (now.length !== held.length || now.some((member, at) => member !== held[at])) turns.clear();
    held = now;
    const name = JSON.stringify([question.text, question.language, slots]);
    const turn = turns.get(name) ?? work(of);
    // set anew, so that the order is that of the last use
    turns.delete(name);
    turns.set(name, turn);
    if (turns.size > MAX_TURNS) turns.delete(turns.keys().next().value ?? "");
    return turn;
  };
}
