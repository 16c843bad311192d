// Days as people type them -> days that exist, with their places in the text: "2027-03-15", "15.3.2027", "15/3 2027",
// "15. marts 2027", "March 15, 2027". A day that no calendar has and a day without a year are told, never mended.
import { parseIsoDate } from "../../knowledge/calendar.ts";
import { fold } from "../../knowledge/language/text.ts";
import type { IsoDate } from "../../knowledge/model.ts";

type Meaning =
  | { readonly kind: "day"; readonly date: IsoDate }
  | { readonly kind: "noSuchDay" }
  | { readonly kind: "noYear" };

/** A typed day, UTF-16 offsets. */
export type TypedDate = Meaning & { readonly typed: string; readonly start: number; readonly end: number };

/** Folded beginnings of the months' names in both languages, in order. */
const MONTHS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "ma[jy]",
  "jun",
  "jul",
  "aug",
  "sep",
  "o[kc]t",
  "nov",
  "dec",
] as const;
const MONTH_NAME =
  "(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mar(?:ts|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const YEAR = String.raw`\d{4}`;

/** Ways of typing a day; the named groups say which number is which. Longer ways first, because a shorter one may
 * stand within them. */
const WAYS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\d.-])(?<year>${YEAR})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d-])`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<![\d.-])(?<day>\d{1,2})(?:\. ?|[-/] ?)(?<month>\d{1,2})(?:\. ?|[-/] ?| )(?<year>${YEAR}|\d\d(?!\d))(?![\d-])`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<!\d)(?<day>\d{1,2})(?:\.|st|nd|rd|th)?\s?(?:of )?(?<name>${MONTH_NAME})\.?(?!\p{L})(?:,?\s?(?<year>${YEAR})(?!\d))?`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?<name>${MONTH_NAME})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s?(?<year>${YEAR})(?!\d))?`,
    "giu",
  ),
];

/** Every typed day of a text, in order of the text, without overlap. */
export function typedDates(text: string): readonly TypedDate[] {
  const found: TypedDate[] = [];
  for (const way of WAYS)
    for (const match of text.matchAll(way)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((each) => start < each.end && end > each.start)) continue;
      found.push({ typed: match[0].trim(), start, end, ...meaningOf(match.groups ?? {}) });
    }
  return found.sort((a, b) => a.start - b.start);
}

type Groups = Readonly<Record<string, string | undefined>>;

function meaningOf({ year, month, name, day = "" }: Groups): Meaning {
  if (year === undefined) return { kind: "noYear" };
  const number = month ?? String(monthOf(name ?? ""));
  const whole = year.length === 2 ? `20${year}` : year;
  const date = parseIsoDate(`${whole}-${number.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return date === undefined ? { kind: "noSuchDay" } : { kind: "day", date };
}

/** 1..12 for a month's name, 0 for any other word. */
function monthOf(name: string): number {
  const folded = fold(name);
  return MONTHS.findIndex((beginning) => new RegExp(`^${beginning}`).test(folded)) + 1;
}
