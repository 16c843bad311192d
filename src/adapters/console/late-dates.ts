// Registered dates for single questions: the store is looked into by the first answer that tells of deadlines, and only
// where there is a store, so that every other question starts as fast as without one.
import type { Vindrose } from "../../app.ts";
import type { Answer } from "../../bot/answer.ts";
import type { RegisteredDate } from "../../bot/ports.ts";

/** Dates that may be known later. */
export type LateDates = {
  readonly current: () => readonly RegisteredDate[];
  readonly use: (dates: () => readonly RegisteredDate[]) => void;
  /** False until the store has been looked into. */
  readonly areKnown: () => boolean;
};

/** None yet. */
export function createLateDates(): LateDates {
  let source: (() => readonly RegisteredDate[]) | undefined;
  return {
    current: () => source?.() ?? [],
    use: (dates) => {
      source = dates;
    },
    areKnown: () => source !== undefined,
  };
}

/** The answer to a question; one about deadlines knows what is registered. Throws ConfigError and StoreError, since an
 * answer that lacks a registered date would be untrue. */
export async function askKnowing(
  vindrose: Vindrose,
  dates: LateDates,
  question: Parameters<Vindrose["ask"]>,
): Promise<Answer> {
  const answer = vindrose.ask(...question);
  if (answer.intent !== "deadline" || dates.areKnown()) return answer;
  const { readRegisteredDates } = await import("./counter.ts");
  const known = await readRegisteredDates();
  dates.use(() => known);
  return known.length === 0 ? answer : vindrose.ask(...question);
}
