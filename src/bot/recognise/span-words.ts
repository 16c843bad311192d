// The words that name months, counts and ordinals in both languages, folded. In: a word; out: its number, or 0. "jul" is
// no short July: in Danish it is Christmas.

/** One line a number, from 1. */
const MONTH_LINES = [
  "januar january jan",
  "februar february feb",
  "marts march mar",
  "april apr",
  "maj may",
  "juni june jun",
  "juli july",
  "august aug",
  "september sept sep",
  "oktober october okt oct",
  "november nov",
  "december dec",
] as const;
const COUNT_LINES = [
  "en et a an one",
  "to two",
  "tre three",
  "fire four",
  "fem five",
  "seks six",
  "syv seven",
  "otte eight",
  "ni nine",
  "ti ten",
  "elleve eleven",
  "tolv twelve",
  "tretten thirteen",
  "fjorten fourteen",
] as const;
/** The last of four quarters is the fourth. */
const ORDINAL_LINES = [
  "first forste",
  "second andet anden",
  "third tredje",
  "fourth fjerde last sidste",
] as const;

function numbered(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lines.flatMap((line, at) => line.split(" ").map((word) => [word, at + 1])));
}

const MONTHS = numbered(MONTH_LINES);
const COUNTS = numbered(COUNT_LINES);
const ORDINALS = numbered(ORDINAL_LINES);

/** Alternatives for a pattern. */
export const monthWords = [...MONTHS.keys()].join("|");
export const countWords = [...COUNTS.keys()].join("|");
export const ordinalWords = [...ORDINALS.keys()].join("|");

/** A month, 1..12. */
export function monthOf(word: string | undefined): number {
  return MONTHS.get(word ?? "") ?? 0;
}

/** A count, in words or digits. */
export function countOf(word: string | undefined): number {
  return COUNTS.get(word ?? "") ?? Number(word ?? 0);
}

/** The first to the fourth, in words or as a digit. */
export function ordinalOf(word: string | undefined): number {
  return ORDINALS.get(word ?? "") ?? Number(word ?? 0);
}
