// Texts with the numbers of their citations -> lines of a card. A text too long for a card says how much is missing.
import type { Answer, CitationNumbers } from "../../bot/answer.ts";
import { rich, type RichText, run, type TextRun } from "./card.ts";
import { shorten } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { type Words, wordsOf } from "./words.ts";

/** A text in full, or as much as a card holds with the number of characters that are missing. */
export function limited(text: string, words: Words, maxChars: number = LIMITS.textChars): string {
  if (text.length <= maxChars) return text;
  // the remark about what is missing has its place within the limit
  const kept = shorten(text, maxChars - 40);
  return kept.slice(0, -1) + words.moreCharacters(text.length - kept.length + 1);
}

/** `[1]` for each citation that the answer has, each once. */
export function marksOf(citations: CitationNumbers, answer: Answer): string {
  return [...new Set(citations)]
    .filter((number) => answer.citations[number - 1] !== undefined)
    .map((number) => ` [${number}]`)
    .join("");
}

/** A text and its marks in one line. */
export function runs(text: string, citations: CitationNumbers, answer: Answer): readonly TextRun[] {
  const marks = marksOf(citations, answer);
  const told = run(limited(text, wordsOf(answer.language)));
  return marks === "" ? [told] : [told, run(marks, { weight: "bolder", size: "small" })];
}

/** One element a line of the text, the marks behind the last one. */
export function lines(text: string, citations: CitationNumbers, answer: Answer): readonly RichText[] {
  const texts = limited(text, wordsOf(answer.language))
    .split(/\n+/)
    .filter((line) => line.trim() !== "");
  // every element costs a hundred bytes: a text of very many lines runs on in its last one
  const last = texts.splice(LIMITS.lines - 1).join(" ") || (texts.pop() ?? "");
  return [...texts.map((line) => rich([run(line)])), rich(runs(last, citations, answer))];
}
