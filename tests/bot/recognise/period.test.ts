// Stretches of days as people name them, in both languages, asked on Monday 23 November 2026; and what names none.
import { describe, expect, test } from "vitest";
import { periodIn } from "../../../src/bot/recognise/period.ts";
import { cleanUtterance, splitWords } from "../../../src/knowledge/language/text.ts";
import { day } from "../../support/entries.ts";

const TODAY = day("2026-11-23");

function read(
  utterance: string,
  today = TODAY,
): { readonly period: string; readonly said: string } | undefined {
  const words = splitWords(cleanUtterance(utterance));
  const found = periodIn(words, today);
  if (found === undefined) return undefined;
  const { period, fromWord, toWord } = found;
  const told =
    period.kind === "days"
      ? `${period.from}..${period.to}`
      : `${period.side} ${period.which}${period.year === undefined ? "" : ` ${period.year}`}`;
  const said = words
    .slice(fromWord, toWord)
    .map(({ text }) => text)
    .join(" ");
  return { period: told, said };
}

type Row = { readonly da: string; readonly en: string; readonly is: string };

describe("one way of saying in both languages", () => {
  test.each<Row>([
    { da: "dette kvartal", en: "this quarter", is: "2026-10-01..2026-12-31" },
    { da: "i næste kvartal", en: "in the next quarter", is: "2027-01-01..2027-03-31" },
    { da: "1. kvartal 2027", en: "the first quarter of 2027", is: "2027-01-01..2027-03-31" },
    { da: "andet kvartal", en: "the 2nd quarter", is: "2027-04-01..2027-06-30" },
    { da: "Q4", en: "Q4", is: "2026-10-01..2026-12-31" },
    { da: "første halvår 2027", en: "the first half of 2027", is: "2027-01-01..2027-06-30" },
    { da: "denne måned", en: "this month", is: "2026-11-01..2026-11-30" },
    { da: "næste måned", en: "next month", is: "2026-12-01..2026-12-31" },
    { da: "i marts", en: "in March", is: "2027-03-01..2027-03-31" },
    { da: "i maj", en: "in May", is: "2027-05-01..2027-05-31" },
    { da: "i november", en: "in November", is: "2026-11-01..2026-11-30" },
    { da: "marts 2028", en: "March 2028", is: "2028-03-01..2028-03-31" },
    { da: "i februar 2028", en: "in February 2028", is: "2028-02-01..2028-02-29" },
    { da: "denne uge", en: "this week", is: "2026-11-23..2026-11-29" },
    { da: "næste uge", en: "next week", is: "2026-11-30..2026-12-06" },
    { da: "uge 10", en: "week 10", is: "2027-03-08..2027-03-14" },
    { da: "i uge 53 2026", en: "in week 53 of 2026", is: "2026-12-28..2027-01-03" },
    { da: "i år", en: "this year", is: "2026-01-01..2026-12-31" },
    { da: "næste år", en: "next year", is: "2027-01-01..2027-12-31" },
    { da: "i 2027", en: "in 2027", is: "2027-01-01..2027-12-31" },
    { da: "i dag", en: "today", is: "2026-11-23..2026-11-23" },
    { da: "i morgen", en: "tomorrow", is: "2026-11-24..2026-11-24" },
    { da: "inden for 30 dage", en: "within 30 days", is: "2026-11-23..2026-12-23" },
    { da: "de næste tre måneder", en: "the next three months", is: "2026-11-23..2027-02-23" },
    { da: "de kommende to uger", en: "the coming two weeks", is: "2026-11-23..2026-12-07" },
    { da: "inden 1. maj", en: "before 1 May", is: "2026-11-23..2027-04-30" },
    { da: "før den 1. maj 2028", en: "before May 1st, 2028", is: "2026-11-23..2028-04-30" },
    { da: "inden den 15/3", en: "before 15/3", is: "2026-11-23..2027-03-14" },
    { da: "senest 1. maj", en: "by the 1st of May", is: "2026-11-23..2027-05-01" },
    { da: "senest 2027-05-01", en: "no later than 2027-05-01", is: "2026-11-23..2027-05-01" },
    { da: "til og med marts", en: "until March", is: "2026-11-23..2027-03-31" },
    { da: "inden marts", en: "before March", is: "2026-11-23..2027-02-28" },
    { da: "før 2027", en: "before 2027", is: "2026-11-23..2026-12-31" },
    { da: "inden udgangen af marts", en: "before the end of March", is: "2026-11-23..2027-03-31" },
    { da: "inden årets udgang", en: "by the end of the year", is: "2026-11-23..2026-12-31" },
    { da: "udgangen af næste måned", en: "the end of next month", is: "2026-12-31..2026-12-31" },
    {
      da: "senest udgangen af kvartalet",
      en: "by the end of this quarter",
      is: "2026-11-23..2026-12-31",
    },
    { da: "mellem marts og juni", en: "between March and June", is: "2027-03-01..2027-06-30" },
    {
      da: "fra 1. december til 15. januar",
      en: "from 1 December to 15 January",
      is: "2026-12-01..2027-01-15",
    },
    { da: "efter 1. maj", en: "after 1 May", is: "2027-05-02..2028-05-01" },
    { da: "sidste måned", en: "last month", is: "2026-10-01..2026-10-31" },
    { da: "i forrige kvartal", en: "in the previous quarter", is: "2026-07-01..2026-09-30" },
    { da: "sidste år", en: "last year", is: "2025-01-01..2025-12-31" },
    { da: "i foråret", en: "in the spring", is: "2027-03-01..2027-05-31" },
    { da: "i efteråret 2027", en: "in autumn 2027", is: "2027-09-01..2027-11-30" },
    { da: "før jul", en: "before Christmas", is: "2026-11-23..2026-12-23" },
    { da: "inden julen", en: "by Christmas", is: "2026-11-23..2026-12-23" },
    { da: "før nytår", en: "before New Year", is: "2026-11-23..2026-12-31" },
    { da: "før påske", en: "before Easter", is: "2026-11-23..2027-03-24" },
    { da: "inden pinse", en: "before Whitsun", is: "2026-11-23..2027-05-15" },
    { da: "før sommerferien", en: "before the summer holiday", is: "before summer" },
    { da: "i sommerferien 2028", en: "in the summer holidays 2028", is: "during summer 2028" },
    { da: "efter efterårsferien", en: "after the autumn break", is: "after autumn" },
    { da: "inden vinterferien", en: "before the winter holidays", is: "before winter" },
  ])("$da / $en", ({ da, en, is }) => {
    expect([read(da)?.period, read(en)?.period]).toEqual([is, is]);
  });
});

describe("where it stands in a question", () => {
  test.each([
    ["hvad skal vi aflevere før sommerferien?", "før sommerferien"],
    ["what is due this quarter?", "this quarter"],
    ["er der frister i marts 2027 for os?", "i marts 2027"],
    ["foer jul, hvad mangler vi?", "foer jul"],
    ["deadlines between 1 March and 15 June 2027, please", "between 1 March and 15 June 2027"],
  ])("%s", (utterance, said) => {
    expect(read(utterance)?.said).toBe(said);
  });

  test("'før' is before, and 'for' is during", () => {
    expect(read("frister før marts")?.period).toBe("2026-11-23..2027-02-28");
    expect(read("frister for marts")?.period).toBe("2027-03-01..2027-03-31");
  });
});

describe("a name without a year is the next that is not over", () => {
  test.each([
    ["i marts", "2027-03-31", "2027-03-01..2027-03-31"],
    ["i marts", "2027-04-01", "2028-03-01..2028-03-31"],
    ["before Christmas", "2026-12-27", "2026-12-27..2027-12-23"],
    ["Q1", "2027-03-31", "2027-01-01..2027-03-31"],
    ["den 1. december", "2026-12-01", "2026-12-01..2026-12-01"],
  ])("%s on %s", (utterance, today, is) => {
    expect(read(utterance, day(today))?.period).toBe(is);
  });
});

describe("what names no days", () => {
  test.each([
    "hvornår er næste statusrapport?",
    "may we ask something",
    "we may be late",
    "hvem er vores kontakt i Polen?",
    "what does figure 3 say?",
    "the next council meeting",
    "hvad koster det i euro",
    "jan er på ferie",
    "side 15 3 linjer nede",
    "between the partners and us",
    "før mødet",
    "",
  ])("%s", (utterance) => {
    expect(read(utterance)).toBeUndefined();
  });

  test("a day that no calendar has is no day", () => {
    expect(read("inden den 31/2")).toBeUndefined();
    expect(read("before 2027-02-30")?.period).not.toBe("2026-11-23..2027-02-27");
  });
});
