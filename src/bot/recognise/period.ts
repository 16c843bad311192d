// Which stretch of days a question is about: "this quarter", "før jul", "between March and June". In: its words and the
// day it is asked; out: the days, and which words said so. Pure; one relation a row, the names stand in named-span.ts.
// A school holiday comes back by name: no law fixes its days.
import { addDays } from "../../knowledge/calendar.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { IsoDate } from "../../knowledge/model.ts";
import { type FoundSpan, type NamedSpan, type SchoolSpan, spanAt } from "./named-span.ts";

/** A stretch of days that is asked about. */
export type Period =
  | { readonly kind: "days"; readonly from: IsoDate; readonly to: IsoDate }
  | {
      readonly kind: "school";
      readonly which: SchoolSpan;
      readonly side: "before" | "during" | "after";
      readonly year: number | undefined;
    };

/** A period, and the words that said it: from the first to before the last index. */
export type FoundPeriod = { readonly period: Period; readonly fromWord: number; readonly toWord: number };

/** How far "after ..." looks, in days: a year. */
const AFTER_DAYS = 366;

type Relation = {
  /** What stands before the name. */
  readonly said: RegExp;
  /** Whether it makes a period of a name that is none by itself, such as "may". */
  readonly isPreposition: boolean;
  readonly means: (span: NamedSpan, today: IsoDate) => Period | undefined;
};

const during = (span: NamedSpan): Period =>
  span.kind === "days" ? { kind: "days", from: span.from, to: span.to } : { ...span, side: "during" };

/** From today to the day before it begins; the end of something is reached on its last day. */
function before(span: NamedSpan, today: IsoDate): Period | undefined {
  if (span.kind === "school") return { ...span, side: "before" };
  const to = span.sort === "end" ? span.to : addDays(span.from, -1);
  return to < today ? undefined : { kind: "days", from: today, to };
}

/** From today to its last day; before it for a holiday. */
function by(span: NamedSpan, today: IsoDate): Period | undefined {
  if (span.kind === "school" || span.sort === "holiday") return before(span, today);
  return span.to < today ? undefined : { kind: "days", from: today, to: span.to };
}

function after(span: NamedSpan): Period {
  if (span.kind === "school") return { ...span, side: "after" };
  return { kind: "days", from: addDays(span.to, 1), to: addDays(span.to, AFTER_DAYS) };
}

/** In order: the relation with the longer saying first; a bare name last. */
const RELATIONS: readonly Relation[] = [
  // "senest 1. maj", "by the end of March"
  {
    said: /^(?:senest|by|til og med|until|till|frem til|(?:no|not) later than|ikke senere end|up until)(?: the| den)? /u,
    isPreposition: true,
    means: by,
  },
  // "inden sommerferien", "before Christmas"; "før" comes in as "inden"
  {
    said: /^(?:inden|before|ahead of|prior to|op til|up to|forud for)(?: the| den)? /u,
    isPreposition: true,
    means: before,
  },
  // "efter nytår"
  { said: /^(?:efter|after|following|fra og med)(?: the| den)? /u, isPreposition: true, means: after },
  // "i marts", "in the second quarter", "for 2027"
  {
    said: /^(?:i lobet af|i|in|for|til|during|over|on|den|pa|throughout|henover|hen over)(?: the| den| det| de)? /u,
    isPreposition: true,
    means: during,
  },
  { said: /^/u, isPreposition: false, means: during },
];

const BETWEEN = /^(?:mellem|between|fra|from) /u;
const AND = /^ (?:og|and|til|to|until|till|through) /u;

/** The first period that the words name; `undefined` when they name none. */
export function periodIn(words: readonly Word[], today: IsoDate): FoundPeriod | undefined {
  const said = words.map(plain);
  for (let at = 0; at < said.length; at += 1) {
    const text = said.slice(at).join(" ");
    const found = between(text, today) ?? related(text, today);
    if (found === undefined) continue;
    const count = text.slice(0, found.length).trim().split(" ").length;
    return { period: found.period, fromWord: at, toWord: at + count };
  }
  return undefined;
}

/** The folded word; "før" would fold to the same as "for". */
function plain({ text, folded }: Word): string {
  return /^f(?:ø|oe)r$/iu.test(text) ? "inden" : folded;
}

type Found = { readonly period: Period; readonly length: number };

function related(text: string, today: IsoDate): Found | undefined {
  for (const { said, isPreposition, means } of RELATIONS) {
    const prefix = said.exec(text)?.[0];
    if (prefix === undefined) continue;
    const found = spanAt(text.slice(prefix.length), today);
    if (found === undefined || (found.needsPreposition && !isPreposition)) continue;
    const period = means(found.span, today);
    if (period !== undefined) return { period, length: prefix.length + found.length };
  }
  return undefined;
}

/** "between March and June": from the first day of the one to the last of the other. */
function between(text: string, today: IsoDate): Found | undefined {
  const prefix = BETWEEN.exec(text)?.[0];
  const first = prefix === undefined ? undefined : daysAt(text.slice(prefix.length), today);
  if (prefix === undefined || first === undefined) return undefined;
  const rest = text.slice(prefix.length + first.length);
  const and = AND.exec(rest)?.[0];
  const second = and === undefined ? undefined : daysAt(rest.slice(and.length), first.from);
  if (and === undefined || second === undefined || second.to < first.from) return undefined;
  return {
    period: { kind: "days", from: first.from, to: second.to },
    length: prefix.length + first.length + and.length + second.length,
  };
}

function daysAt(
  text: string,
  today: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate; readonly length: number } | undefined {
  const found: FoundSpan | undefined = spanAt(text, today);
  if (found === undefined || found.span.kind !== "days") return undefined;
  return { from: found.span.from, to: found.span.to, length: found.length };
}
