// A folded word in, its stem in one language out: Snowball Danish (lunr-languages) and Porter English (lunr).
// Snowball's known slips on our subject's words are mended by two small tables before it is asked.
import { createRequire } from "node:module";
import lunr from "lunr";
import type { Language } from "../model.ts";
import { fold } from "./text.ts";

const require = createRequire(import.meta.url);
// these two add `lunr.da` to the lunr object that they are given; they export nothing else
const addSupport = require("lunr-languages/lunr.stemmer.support") as (target: typeof lunr) => void;
const addDanish = require("lunr-languages/lunr.da") as (target: typeof lunr) => void;
addSupport(lunr);
addDanish(lunr);
const danish = lunr as typeof lunr & { readonly da: { readonly stemmer: lunr.PipelineFunction } };

/** Inflections that Snowball leaves apart, as lemma and its forms: plural umlauts, doubled endings, strong verbs. */
const DANISH_FORMS: readonly (readonly [lemma: string, ...forms: string[]])[] = [
  ["møde", "mødet", "møder", "mødes", "mødt", "mødte"],
  ["råd", "rådet", "rådets", "råds"],
  ["by", "byen", "byer", "byerne", "byens"],
  ["land", "lande", "landet", "landene", "landes"],
  ["mål", "målet", "målene", "måls"],
  ["bog", "bøger", "bogen"],
  ["kraft", "kræfter", "kraften"],
  ["stat", "stater", "staten", "statens"],
  ["sted", "steder", "stedet"],
  ["mand", "mænd", "manden"],
  ["formand", "formænd", "formanden", "formandens"],
  ["år", "året", "årene", "års", "årlig", "årlige", "årligt"],
  ["valg", "valget", "valgene", "valgt"],
  ["have", "haven", "haver", "haverne"],
  ["hav", "havet", "havene", "havets"],
  ["beslutte", "besluttet", "besluttede", "beslutning", "beslutningen", "beslutninger"],
  ["vedtage", "vedtaget", "vedtog", "vedtages", "vedtagelse", "vedtagelsen"],
  ["undersøge", "undersøges", "undersøgt", "undersøgelse", "undersøgelser", "undersøgelsen"],
  ["støtte", "støtter", "støttes", "støttet", "støtten"],
  ["følge", "følges", "fulgt", "følger", "opfølgning", "opfølgningen"],
  ["bero", "beror"],
  ["trykke", "trykt", "trykte", "trykkes", "trykker"],
];

const danishLemma = new Map<string, string>();
for (const [lemma, ...forms] of DANISH_FORMS) {
  for (const form of [lemma, ...forms]) danishLemma.set(fold(form), fold(lemma));
}

/** Stems kept at most: an utterance adds a handful, the corpus some ten thousand. */
const MAX_KEPT_STEMS = 50_000;
const kept: Record<Language, Map<string, string>> = { da: new Map(), en: new Map() };

/** The stem of a folded word. Numbers and words of up to two letters stay as they are. */
export function stem(folded: string, language: Language): string {
  const known = kept[language].get(folded);
  if (known !== undefined) return known;
  const result = computeStem(folded, language);
  if (kept[language].size < MAX_KEPT_STEMS) kept[language].set(folded, result);
  return result;
}

function computeStem(folded: string, language: Language): string {
  const lemma = language === "da" ? danishLemma.get(folded) : undefined;
  return lemma ?? stemByRule(folded, language);
}

/** The stem by Snowball's or Porter's rules alone, without our tables. */
export function stemByRule(folded: string, language: Language): string {
  if (folded.length <= 2 || /\d/.test(folded)) return folded;
  const run = language === "da" ? danish.da.stemmer : lunr.stemmer;
  const token = run(new lunr.Token(folded, {}), 0, []);
  return token instanceof lunr.Token ? token.toString() : folded;
}
