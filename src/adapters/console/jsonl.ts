// `ask --jsonl`: lines in, lines out, in order, one at a time; a line that is wrong gets its error and the rest go on.
import type { Readable } from "node:stream";
import { createInterface } from "node:readline";
import type { Vindrose } from "../../app.ts";
import type { Language } from "../../knowledge/model.ts";
import { parseAskLine } from "./ask-line.ts";
import { toJson } from "./json.ts";

/** Answers every line of `input` until it ends; empty lines are passed over. */
export async function answerLines(
  vindrose: Vindrose,
  input: Readable,
  asked: {
    readonly clock: () => string;
    readonly language: Language | undefined;
    readonly write: (line: string) => Promise<void>;
  },
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== "") await asked.write(`${JSON.stringify(answerLine(vindrose, line, asked))}\n`);
  }
}

function answerLine(
  vindrose: Vindrose,
  line: string,
  asked: { readonly clock: () => string; readonly language: Language | undefined },
): object {
  const read = parseAskLine(line);
  if (read.kind === "error") return { ...(read.id === undefined ? {} : { id: read.id }), error: read.error };
  const { id, text, history, language, now } = read.request;
  const answer = vindrose.ask({ text, language: language ?? asked.language }, history, now ?? asked.clock());
  return toJson(answer, id);
}
