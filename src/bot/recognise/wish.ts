// What a question most wants told of a thing that it names or goes on about: the day on which it began, the reason for
// it, where it is. In: ways of saying, then a document; out: the wish, and how well the document grants it. Documents that
// grant it go first among those about the thing; none is left out for not doing so.
import type { SearchDocument } from "../../knowledge/search/documents.ts";
import type { Aspect } from "./aspects.ts";
import type { Entity } from "./entities.ts";
import type { Signal } from "./signals.ts";

export type Wish = "day" | "reason" | "place";

/** What is wished; `undefined` where the words tell none. `folded`: the words that ask; `goesOn`: about something told before. */
export function wishOf(folded: string, signals: ReadonlySet<Signal>, goesOn: boolean): Wish | undefined {
  if (goesOn && signals.has("asksWhy")) return "reason";
  if (SINCE.test(folded) && !signals.has("dutyWord")) return "day";
  return goesOn && WHEREABOUTS.test(folded) ? "place" : undefined;
}

/** When something began or was decided; not how often it is done. */
const SINCE =
  /\b(?:hvornar|when|since when|siden hvornar|hvilket ar|hvilken dato|what year|which year|what date|which date|on what day|from what|hvor laenge|how long|how many years|hvor mange ar)\b/u;
/** "hvor holder de til?", "which street is it on?" */
const WHEREABOUTS =
  /\b(?:hvor (?:holder|ligger|bor|sidder|er|har|befinder|horer)|where (?:are|is|do|does|can)|hvilken (?:by|gade|adresse)|(?:which|what) (?:town|city|street|address)|adresse\w*|address)\b/u;

const MONTH =
  "(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october)";
const DATE = new RegExp(`\\b(?:\\d{1,2}\\.? ${MONTH}|${MONTH}(?: \\d{1,2},?)?) (?:19|20)\\d\\d\\b`, "iu");
/** A year by itself; that of the strategy is the day of most texts and the beginning of nothing. */
const YEAR = /\b(?:i|in|siden|since|fra|from|år|year|året) (?!2008)(?:19|20)\d\d\b/iu;
const REASON = /\b(?:hvorfor|begrundelse|formål(?:et)?|årsag|why|reasons?|purpose|rationale)\b/iu;
const REASON_TEXT = /\b(?:for at|fordi|skal give|in order to|because|is to give|so that)\b/iu;
const ADDRESS = /\bDK-?\s?\d{4}\b|\b\d{4} (?:Bruxelles|Viborg)\b/u;
const TOWN = /\b(?:ligger|placeret|arbejder .*fra|located|situated|based)\b/iu;

/** How well a document grants a wish, 0..1. */
export function grants(wish: Wish, { kind, title, text, words }: SearchDocument): number {
  switch (wish) {
    case "day":
      // what came later is dated, and seldom the beginning
      return firstOf([text.da, text.en], DATE, YEAR) / (kind === "development" ? 2 : 1);
    case "reason":
      return (
        firstOf([title.da, title.en, ...words.da, ...words.en], REASON) || firstOf([text.en], REASON_TEXT) / 2
      );
    case "place":
      return firstOf([text.da, text.en], ADDRESS, TOWN);
  }
}

/** 1 when a text has the first, half when one has only the second. */
function firstOf(texts: readonly string[], full: RegExp, half?: RegExp): number {
  if (texts.some((text) => full.test(text))) return 1;
  return half !== undefined && texts.some((text) => half.test(text)) ? 0.5 : 0;
}

/** "hvor holder de til?" asked of a unit told before asks for its address. */
export function withAddress(
  aspects: readonly Aspect[],
  wish: Wish | undefined,
  entities: readonly Entity[],
): readonly Aspect[] {
  const isOfUnit = entities[0]?.key.startsWith("organisation:") === true;
  return wish === "place" && isOfUnit && !aspects.includes("address") ? [...aspects, "address"] : aspects;
}
