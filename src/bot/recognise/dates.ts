// Dates in an utterance, however they are written: "15.11.2006", "22. august 2007", "January 10, 2007". In: its words;
// out: the words that make a date, the month by its name, so that texts that spell it out are found.
import type { Word } from "../../knowledge/language/text.ts";

/** Months, folded, by number from 1: Danish then English. */
const MONTHS: readonly (readonly [string, string])[] = [
  ["januar", "january"],
  ["februar", "february"],
  ["marts", "march"],
  ["april", "april"],
  ["maj", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["august", "august"],
  ["september", "september"],
  ["oktober", "october"],
  ["november", "november"],
  ["december", "december"],
];

const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const MONTH = /^(?:0?[1-9]|1[0-2])$/;
const YEAR = /^(?:19|20)\d\d$/;

/** The words of whole dates (day, month, year), with a month in figures written by its Danish name; empty for none. */
export function datesIn(words: readonly Word[]): ReadonlyMap<Word, Word> {
  const found = new Map<Word, Word>();
  for (let at = 0; at + 2 < words.length; at++) {
    const three = words.slice(at, at + 3);
    const month = monthOf(three.map(({ folded }) => folded));
    if (month === undefined) continue;
    for (const [index, word] of three.entries()) {
      const name = MONTHS[month.number - 1]?.[0];
      const isFigure = index === month.at && /^\d+$/.test(word.folded);
      found.set(word, isFigure && name !== undefined ? { ...word, folded: name } : word);
    }
  }
  return found;
}

/** Where the month stands in three words that are a date, and which it is; `undefined` when they are none. */
function monthOf(folded: readonly string[]): { readonly at: number; readonly number: number } | undefined {
  const [first = "", second = "", third = ""] = folded;
  // 2006-11-15
  if (YEAR.test(first) && MONTH.test(second) && DAY.test(third)) return { at: 1, number: Number(second) };
  if (!YEAR.test(third)) return undefined;
  if (DAY.test(first) && MONTH.test(second)) return { at: 1, number: Number(second) };
  if (DAY.test(first) && monthNamed(second) > 0) return { at: 1, number: monthNamed(second) };
  return monthNamed(first) > 0 && DAY.test(second) ? { at: 0, number: monthNamed(first) } : undefined;
}

/** The number of a month by its folded name, from 1; 0 for every other word. */
function monthNamed(text: string): number {
  return MONTHS.findIndex((names) => names.includes(text)) + 1;
}
