// "den sidste", "the second of them", "nummer tre": which of the things told before a question means by its place. In: the
// words and the things in the order in which they were told; out: the one meant. A thing of another kind that happens
// to be last ("den sidste statusrapport") is none of them.
import type { Word } from "../../knowledge/language/text.ts";
import type { EntityKey } from "../../knowledge/model.ts";

/** Places counted from the first, 0, and from the last, -1. */
const PLACES: readonly (readonly [RegExp, number])[] = [
  [/^(?:forste|first|1st)$/u, 0],
  [/^(?:anden|andet|second|2nd)$/u, 1],
  [/^(?:tredje|third|3rd)$/u, 2],
  [/^(?:fjerde|fourth|4th)$/u, 3],
  [/^(?:femte|fifth|5th)$/u, 4],
  [/^(?:sjette|sixth|6th)$/u, 5],
  [/^(?:sidste|sidstnaevnte|last|latter)$/u, -1],
  [/^(?:forstnaevnte|former)$/u, 0],
];
const NUMBERS = ["en", "to", "tre", "fire", "fem", "seks"];
const ENGLISH_NUMBERS = ["one", "two", "three", "four", "five", "six"];
const ARTICLE = /^(?:den|det|de|the)$/u;
const NUMBER_WORD = /^(?:nummer|number|nr|no)$/u;
/** What may stand after the place: nothing, a word of grammar, or the kind of thing itself. */
const MAY_FOLLOW =
  /^(?:af|of|en|one|ones|der|that|there|i|in|pa|on|og|and|er|is|so|sa|med|with|for|til|to|region\w*|partner\w*|kontor\w*|office\w*|program\w*|netvaerk\w*|network\w*|frist\w*|deadline\w*|pligt\w*|dut\w+|opgave\w*|task\w*|du|you|naevnte|mentioned|what|who|when|hvad|hvem|hvornar|due|dernede|derovre|there|do|does|do|we|vi|godt|please|name|navn|called|hedder|then)$/u;

/** The thing meant by its place among those told; `undefined` where no place is said or there is no such one. */
export function byPlace(
  words: readonly Word[],
  told: readonly EntityKey[],
): { readonly key: EntityKey; readonly word: Word } | undefined {
  if (told.length < 2) return undefined;
  for (const [at, word] of words.entries()) {
    const { folded } = word;
    const before = words[at - 1]?.folded ?? "";
    const after = words[at + 1]?.folded;
    if (after !== undefined && !MAY_FOLLOW.test(after)) continue;
    const place = NUMBER_WORD.test(before) ? numberOf(folded) : placeOf(folded, before);
    const key = place === undefined ? undefined : told.at(place);
    if (key !== undefined) return { key, word };
  }
  return undefined;
}

function placeOf(folded: string, before: string): number | undefined {
  const found = PLACES.find(([pattern]) => pattern.test(folded))?.[1];
  return found !== undefined && ARTICLE.test(before) ? found : undefined;
}

function numberOf(folded: string): number | undefined {
  const place = /^[1-9]$/.test(folded)
    ? Number(folded) - 1
    : Math.max(NUMBERS.indexOf(folded), ENGLISH_NUMBERS.indexOf(folded));
  return place >= 0 ? place : undefined;
}
