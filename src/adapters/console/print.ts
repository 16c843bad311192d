// An answer for a person at a terminal: wrapped at word borders, headline and notices marked, sources last. Colour
// only where the terminal shows it; control characters of any text are gone before they reach here.
import { styleText } from "node:util";
import type { Answer } from "../../bot/answer.ts";
import { phrasesOf, renderSources, renderText } from "../text/render.ts";

/** Columns to wrap at where the terminal does not say, and at most: longer lines are hard to read. */
const MAX_COLUMNS = 96;

/** The whole answer with its sources and suggestions, ready to print. */
export function printAnswer(answer: Answer, columns: number = process.stdout.columns ?? MAX_COLUMNS): string {
  const width = Math.max(30, Math.min(columns, MAX_COLUMNS));
  const phrases = phrasesOf(answer.language);
  const sources = renderSources(answer);
  const blocks = [
    styleText("bold", answer.title),
    wrap(renderText(answer), width),
    ...(sources === "" ? [] : [styleText("dim", `${phrases.labels.sources}:\n${wrap(sources, width)}`)]),
  ];
  return blocks.join("\n\n");
}

/** Wraps each line, keeping its indentation. */
export function wrap(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, width))
    .join("\n");
}

function wrapLine(line: string, width: number): string {
  const indent = /^\s*(?:- |\d+\. |\[\d+\] )?/.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = "";
  for (const word of line.slice(indent.length).split(" ")) {
    if (current !== "" && indent.length + current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  lines.push(current);
  return lines.map((each, index) => (index === 0 ? indent : " ".repeat(indent.length)) + each).join("\n");
}
