// Names of a stretch of days: "marts 2027", "1st quarter", "next three weeks", "jul". In: folded words joined by single
// spaces, beginning with the name, and the day it is asked; out: its first and last day. A name without a year is the
// next one that is not over. Pure; no day is guessed: what the calendar does not settle is no row here.
import { addDays, dayOf, parseIsoDate } from "../../knowledge/calendar.ts";
import {
  easterSpan,
  halfSpan,
  isoWeek,
  monthAt,
  monthSpan,
  monthsLater,
  quarterAt,
  quarterSpan,
  weekAt,
  yearOf,
  yearSpan,
} from "../../knowledge/day-spans.ts";
import type { IsoDate, SchoolHoliday } from "../../knowledge/model.ts";
import type { DaySpan } from "../../knowledge/recurrence.ts";
import { countOf, countWords, monthOf, monthWords, ordinalOf, ordinalWords } from "./span-words.ts";

/** School holidays, which no law fixes. */
export type SchoolSpan = SchoolHoliday["which"];

/** What a name stands for. */
export type NamedSpan =
  | {
      readonly kind: "days";
      readonly from: IsoDate;
      readonly to: IsoDate;
      /** "days" by default; before and by mean the same for a holiday, and "before the end of March" includes the 31st. */
      readonly sort?: "holiday" | "end";
    }
  | { readonly kind: "school"; readonly which: SchoolSpan; readonly year: number | undefined };

/** A name found at the beginning of a text, and how many characters it has. */
export type FoundSpan = {
  readonly span: NamedSpan;
  readonly length: number;
  /** It says a stretch of days only after a word such as "in" or "before": "may", "3 4". */
  readonly needsPreposition: boolean;
};

const MONTH = `(${monthWords})`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(20\\d\\d)";
const OF_YEAR = `(?: (?:of |in |i |af )?${YEAR})?`;
const NEXT = "(?:(?:the |den |det )?(?:next|naeste|kommende|coming))";
const LAST = "(?:(?:the |den |det )?(?:last|previous|past|sidste|forrige))";
const THIS = "(?:this|denne|dette|(?:the )?current|indevaerende|nuvaerende)";

type Meaning = (match: readonly (string | undefined)[], today: IsoDate) => NamedSpan | DaySpan | undefined;
type Row = { readonly name: RegExp; readonly means: Meaning; readonly needsPreposition?: true };

/** In order: longer names first, since "march 20 2027" begins as "march" does. */
const ROWS: readonly Row[] = [
  {
    name: start("arets udgang|arsskiftet|(?:the )?year end"),
    means: (_, today) => endOf(yearSpan(yearOf(today))),
  },
  { name: start("manedens udgang|(?:the )?month end"), means: (_, today) => endOf(monthAt(today, 0)) },
  { name: start("kvartalets udgang|(?:the )?quarter end"), means: (_, today) => endOf(quarterAt(today, 0)) },
  // "2027-03-01"
  {
    name: start(`${YEAR} (\\d\\d) (\\d\\d)`),
    means: ([, y, m, d]) => oneDay(Number(y), Number(m), Number(d)),
  },
  // "1. maj 2027", "the 1st of May"
  {
    name: start(`(?:den |the )?${DAY} (?:of )?${MONTH}(?: ${YEAR})?`),
    means: ([, d, m, y], today) => dayInYear(Number(d), monthOf(m), { year: y, today }),
  },
  // "May 1st, 2027"
  {
    name: start(`${MONTH} ${DAY}(?: ${YEAR})?`),
    means: ([, m, d, y], today) => dayInYear(Number(d), monthOf(m), { year: y, today }),
  },
  // "1/5 2027"
  {
    name: start(`(?:den )?(\\d{1,2}) (\\d{1,2})(?: ${YEAR})?`),
    needsPreposition: true,
    means: ([, d, m, y], today) => dayInYear(Number(d), Number(m), { year: y, today }),
  },
  // "Q1 2027", "2. kvartal", "the first quarter of 2027"
  {
    name: start(
      `(?:the )?(?:q([1-4])|([1-4])(?:st|nd|rd|th)? (?:kvartal|quarter)|(${ordinalWords}) (?:kvartal|quarter))${OF_YEAR}`,
    ),
    means: ([, q, n, word, y], today) =>
      nextOf((each) => quarterSpan(each, ordinalOf(q ?? n ?? word)), { year: y, today }),
  },
  // "første halvår 2027", "the second half of 2027"
  {
    name: start(
      `(?:the )?(?:([12])(?:st|nd)?|(first|forste|second|andet|last|sidste)) (?:halvar|half(?: year)?)${OF_YEAR}`,
    ),
    means: ([, n, word, y], today) =>
      nextOf((each) => halfSpan(each, ordinalOf(n ?? word) === 1), {
        year: y,
        today,
      }),
  },
  // "dette kvartal", "next month", "denne uge"
  { name: start(`${THIS} (?:quarter|kvartal)|kvartalet`), means: (_, today) => quarterAt(today, 0) },
  { name: start(`${NEXT} (?:quarter|kvartal)`), means: (_, today) => quarterAt(today, 1) },
  { name: start(`${LAST} (?:quarter|kvartal)`), means: (_, today) => quarterAt(today, -1) },
  { name: start(`${THIS} (?:month|maned)|maneden`), means: (_, today) => monthAt(today, 0) },
  { name: start(`${NEXT} (?:month|maned)`), means: (_, today) => monthAt(today, 1) },
  { name: start(`${LAST} (?:month|maned)`), means: (_, today) => monthAt(today, -1) },
  { name: start(`${THIS} (?:week|uge)|ugen`), means: (_, today) => weekAt(today, 0) },
  { name: start(`${NEXT} (?:week|uge)`), means: (_, today) => weekAt(today, 1) },
  { name: start(`${LAST} (?:week|uge)`), means: (_, today) => weekAt(today, -1) },
  { name: start(`i ar|${THIS} (?:year|ar)|the year|aret`), means: (_, today) => yearSpan(yearOf(today)) },
  { name: start(`(?:til )?${NEXT} (?:year|ar)`), means: (_, today) => yearSpan(yearOf(today) + 1) },
  { name: start(`${LAST} (?:year|ar)`), means: (_, today) => yearSpan(yearOf(today) - 1) },
  // "de næste tre måneder", "within 30 days"
  {
    name: start(
      `(?:(?:de |the )?(?:next|naeste|kommende|coming|forstkommende)|within(?: the next)?|inden for(?: de naeste)?|indenfor(?: de naeste)?) (\\d{1,3}|${countWords}) (dage?|days?|uger?|weeks?|maned(?:er)?|months?|ar|years?)`,
    ),
    means: ([, n = "", unit = ""], today) => ({
      from: today,
      to: later(today, countOf(n), unit),
    }),
  },
  { name: start("i dag|today"), means: (_, today) => ({ from: today, to: today }) },
  {
    name: start("i morgen|tomorrow"),
    means: (_, today) => ({ from: addDays(today, 1), to: addDays(today, 1) }),
  },
  // "uge 10", "week 10 of 2027"
  {
    name: start(`(?:uge|week) (\\d{1,2})${OF_YEAR}`),
    means: ([, n, y], today) => nextOf((each) => isoWeek(each, Number(n)), { year: y, today }),
  },
  // "marts 2027", "May"
  {
    name: start(`${MONTH} ${YEAR}`),
    means: ([, m, y]) => monthSpan(Number(y), monthOf(m)),
  },
  {
    name: start("may|mar|jan|dec|sep|jun"),
    needsPreposition: true,
    means: ([m], today) => nextOf((each) => monthSpan(each, monthOf(m)), { year: undefined, today }),
  },
  {
    name: start(MONTH),
    means: ([, m], today) => nextOf((each) => monthSpan(each, monthOf(m)), { year: undefined, today }),
  },
  { name: start(YEAR), means: ([, y]) => yearSpan(Number(y)) },
  // holidays by law, and what hangs on them
  {
    name: start(`(?:the )?(?:jul|julen|juleferien?|christmas(?: holidays?| break)?|xmas)${OF_YEAR}`),
    means: ([, y], today) =>
      nextOf((each) => holiday({ from: dayOf(each, 12, 24), to: dayOf(each, 12, 26) }), { year: y, today }),
  },
  {
    name: start("(?:the )?(?:nytar|new year(?: eve| day)?)"),
    means: (_, today) =>
      nextOf((each) => holiday({ from: dayOf(each, 1, 1), to: dayOf(each, 1, 1) }), {
        year: undefined,
        today,
      }),
  },
  {
    name: start(`(?:the )?(?:paske|pasken|paskeferien?|easter(?: holidays?| break)?)${OF_YEAR}`),
    means: ([, y], today) => nextOf((each) => holiday(easterSpan(each, -3, 1)), { year: y, today }),
  },
  {
    name: start(`(?:pinse|pinsen|pentecost|whitsun)${OF_YEAR}`),
    means: ([, y], today) => nextOf((each) => holiday(easterSpan(each, 49, 50)), { year: y, today }),
  },
  // "i foråret 2027", "in autumn": seasons by whole months, as the weather services count them
  {
    name: start(`(?:the )?(?:foraret?|spring(?: term)?)${OF_YEAR}`),
    means: ([, y], today) => nextOf((each) => season(each, 3), { year: y, today }),
  },
  {
    name: start(`(?:the )?(?:efteraret?|autumn)(?! (?:holiday|break))${OF_YEAR}`),
    means: ([, y], today) => nextOf((each) => season(each, 9), { year: y, today }),
  },
  // holidays that each school sets
  {
    name: start(
      `(?:the )?(?:sommerferien?|sommeren|sommer|summer(?: holidays?| vacation| break)?)${OF_YEAR}`,
    ),
    means: ([, y]) => school("summer", y),
  },
  {
    name: start(`(?:the )?(?:efterarsferien?|autumn (?:holidays?|break)|half term)${OF_YEAR}`),
    means: ([, y]) => school("autumn", y),
  },
  {
    name: start(`(?:the )?(?:vinterferien?|winter (?:holidays?|break))${OF_YEAR}`),
    means: ([, y]) => school("winter", y),
  },
];

/** Any of the rows' names: most words begin none, and are asked about one by one. */
const ANY_NAME = new RegExp(ROWS.map(({ name }) => name.source).join("|"), "u");

/** "udgangen af marts", "the end of the year". */
const END_OF = /^(?:the |very )*end of |^(?:udgangen|slutningen) af /u;

/** The stretch of days that a text begins with; `undefined` when it begins with none. */
export function spanAt(text: string, today: IsoDate): FoundSpan | undefined {
  const end = END_OF.exec(text)?.[0];
  if (end !== undefined) {
    const inner = spanAt(text.slice(end.length), today);
    return inner === undefined || inner.span.kind !== "days"
      ? undefined
      : { span: endOf(inner.span), length: end.length + inner.length, needsPreposition: false };
  }
  if (!ANY_NAME.test(text)) return undefined;
  for (const { name, means, needsPreposition = false } of ROWS) {
    const match = name.exec(text);
    const span = match === null ? undefined : means([...match], today);
    if (match === null || span === undefined) continue;
    const named: NamedSpan = "kind" in span ? span : { kind: "days", ...span };
    return { span: named, length: match[0].length, needsPreposition };
  }
  return undefined;
}

function start(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})(?![\\p{L}\\p{N}])`, "u");
}

type Days = Extract<NamedSpan, { kind: "days" }>;
type NamedDays = Days | DaySpan;

function endOf({ to }: DaySpan): Days {
  return { kind: "days", from: to, to, sort: "end" };
}

function holiday(span: DaySpan): Days {
  return { kind: "days", ...span, sort: "holiday" };
}

/** Three whole months. */
function season(year: number, firstMonth: number): DaySpan {
  return { from: dayOf(year, firstMonth, 1), to: dayOf(year, firstMonth + 2, 31) };
}

function school(which: SchoolSpan, year: string | undefined): NamedSpan {
  return { kind: "school", which, year: year === undefined ? undefined : Number(year) };
}

/** A day; `undefined` for one that the calendar lacks. */
function oneDay(year: number, month: number, dayOfMonth: number): DaySpan | undefined {
  const parts = [month, dayOfMonth].map((part) => String(part).padStart(2, "0"));
  const day = parseIsoDate([year, ...parts].join("-"));
  return day === undefined ? undefined : { from: day, to: day };
}

function dayInYear(
  dayOfMonth: number,
  month: number,
  { year, today }: { readonly year: string | undefined; readonly today: IsoDate },
): DaySpan | undefined {
  if (year !== undefined) return oneDay(Number(year), month, dayOfMonth);
  const own = oneDay(yearOf(today), month, dayOfMonth);
  return own !== undefined && own.to >= today ? own : oneDay(yearOf(today) + 1, month, dayOfMonth);
}

/** The span of the year that was said, else the next one that is not over. */
function nextOf(
  ofYear: (year: number) => NamedDays,
  { year, today }: { readonly year: string | undefined; readonly today: IsoDate },
): NamedDays {
  if (year !== undefined) return ofYear(Number(year));
  const own = ofYear(yearOf(today));
  return own.to >= today ? own : ofYear(yearOf(today) + 1);
}

/** So many days, weeks, months or years after today. */
function later(today: IsoDate, count: number, unit: string): IsoDate {
  if (unit.startsWith("da")) return addDays(today, count);
  if (/^[uw]/.test(unit)) return addDays(today, 7 * count);
  return monthsLater(today, unit.startsWith("m") ? count : 12 * count);
}
