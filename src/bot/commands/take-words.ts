// Takes what a command knows out of its text, piece by piece, so that at the end only a duty's name is left. What is
// taken becomes spaces. Pure.
import { splitWords, type Word } from "../../knowledge/language/text.ts";

/** A text with the taken pieces blanked, and what was taken. */
export type Taken = { readonly left: string; readonly found: readonly RegExpExecArray[] };

/** Takes every match of a global pattern. */
export function takeAll(text: string, pattern: RegExp): Taken {
  const found = [...text.matchAll(pattern)];
  return { found, left: found.reduce((left, match) => blank(left, match.index, match[0].length), text) };
}

/** Blanks a span. */
export function blank(text: string, start: number, length: number): string {
  return text.slice(0, start) + " ".repeat(length) + text.slice(start + length);
}

/** The words that are left, without those that only join: folded words in `fillers`. */
export function wordsLeft(text: string, fillers: ReadonlySet<string>): readonly Word[] {
  return splitWords(text).filter(({ folded }) => !fillers.has(folded));
}

/** Folded words from a line with spaces. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(splitWords(words).map(({ folded }) => folded));
}
