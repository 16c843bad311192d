// What drawing a part needs to know beside the part. Made once for each payload, by render.ts.
import type { Answer } from "../../bot/answer.ts";
import type { Counter } from "./buttons.ts";
import type { SlackSurface } from "./limits.ts";
import type { Words } from "./words.ts";

/** One payload in the making. */
export type Drawing = {
  readonly answer: Answer;
  readonly surface: SlackSurface;
  readonly words: Words;
  readonly count: Counter;
  /** Slack holds one table a message: how many are left. */
  readonly tables: { left: number };
};
