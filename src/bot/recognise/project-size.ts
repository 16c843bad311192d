// Numbers of a project idea: "3 år", "omkring 2 mio. euro", "fem partnere" / "3 years", "about EUR 2 million", "five
// partners". In: folded words joined by single spaces ("2,5" is "2 5"); out: months, money, partners, each perhaps absent.
import type { Profile } from "../../knowledge/match/profile.ts";

/** Small numbers as words, Danish and English. */
// biome-ignore format: a table
const WORDS: Readonly<Record<string, number>> = {
  en: 1, et: 1, one: 1, to: 2, two: 2, tre: 3, three: 3, fire: 4, four: 4, fem: 5, five: 5, seks: 6, six: 6,
  syv: 7, seven: 7, otte: 8, eight: 8, ni: 9, nine: 9, ti: 10, ten: 10,
};
const NUMBER = `(\\d{1,3}|${Object.keys(WORDS).join("|")})`;
const YEARS = new RegExp(`\\b${NUMBER} (?:ar|arig|arigt|arige|years?)\\b`, "u");
const MONTHS = new RegExp(`\\b${NUMBER} (?:maned\\w*|mdr|months?)\\b`, "u");
const PARTNERS = new RegExp(`\\b${NUMBER} (?:\\p{L}+ )?partner(?:e|s|ne)?\\b`, "u");
const AMOUNT = String.raw`(\d{1,4})(?: (\d{1,3}))? (?:mio|million\w*|m)`;
const CURRENCY = "(euro|euros|eur|kr|kroner|dkk)";
const MONEY = [
  new RegExp(`\\b${AMOUNT} ${CURRENCY}\\b`, "u"),
  new RegExp(`\\b${CURRENCY} ${AMOUNT}\\b`, "u"),
] as const;
const MILLION = 1_000_000;

/** What numbers a folded text tells. */
export function sizeIn(folded: string): Pick<Profile, "months" | "partners" | "size"> {
  const years = numberOf(YEARS.exec(folded)?.[1]);
  return {
    months: years === undefined ? numberOf(MONTHS.exec(folded)?.[1]) : years * 12,
    partners: numberOf(PARTNERS.exec(folded)?.[1]),
    size: moneyIn(folded),
  };
}

function moneyIn(folded: string): Profile["size"] {
  const after = MONEY[0].exec(folded);
  const before = MONEY[1].exec(folded);
  const [whole, part, currency] =
    after === null ? [before?.[2], before?.[3], before?.[1]] : [after[1], after[2], after[3]];
  if (whole === undefined || currency === undefined) return undefined;
  const amount = Math.round(Number(part === undefined ? whole : `${whole}.${part}`) * MILLION);
  return { amount, currency: currency.startsWith("eur") ? "EUR" : "DKK" };
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return WORDS[text] ?? Number(text);
}
