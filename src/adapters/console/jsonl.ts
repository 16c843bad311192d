// `ask --jsonl`: lines in, lines out, in order, one at a time; a line that is wrong gets its error and the rest go on.
import type { Readable } from "node:stream";
import { createInterface } from "node:readline";
import type { Vindrose } from "../../app.ts";
import type { Answer } from "../../bot/answer.ts";
import type { Language } from "../../knowledge/model.ts";
import { StoreError } from "../store/engine.ts";
import { parseAskLine } from "./ask-line.ts";
import { toJson } from "./json.ts";

/** How lines are answered. */
type LinesWorld = {
  readonly ask: (...question: Parameters<Vindrose["ask"]>) => Promise<Answer>;
  readonly clock: () => string;
  readonly language: Language | undefined;
  readonly write: (line: string) => Promise<void>;
};

/** Answers every line of `input` until it ends; empty lines are passed over. */
export async function answerLines(input: Readable, world: LinesWorld): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== "") await world.write(`${JSON.stringify(await answerLine(line, world))}\n`);
  }
}

async function answerLine(line: string, world: LinesWorld): Promise<object> {
  const read = parseAskLine(line);
  if (read.kind === "error") return { ...(read.id === undefined ? {} : { id: read.id }), error: read.error };
  const { id, text, history, language, now } = read.request;
  const question = { text, language: language ?? world.language };
  try {
    return toJson(await world.ask(question, history, now ?? world.clock()), id);
  } catch (error) {
    // an answer about deadlines without what is registered would be untrue
    if (!(error instanceof StoreError)) throw error;
    return { ...(id === undefined ? {} : { id }), error: error.message };
  }
}
