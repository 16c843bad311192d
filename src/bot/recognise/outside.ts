// What an utterance names that is not ours: foreign places, places that nobody knows, other regions of the country.
// In: words and names; out: names to hold against what is found. It finds nothing by itself.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { isAskingWord, isFunctionWord } from "../../knowledge/language/function-words.ts";
import { isPlainWord } from "../../knowledge/language/plain-words.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { EntityKey } from "../../knowledge/model.ts";
import { tokenOf } from "../../knowledge/search/analyse.ts";
import { type Named, placeOf } from "./entities.ts";
import { isSignalWord } from "./signals.ts";

/** Names of one thing, in both languages. */
type Names = readonly string[];

export type Outside = {
  /** Places that no partner belongs to: known ones by key, others as typed. */
  readonly foreign: readonly EntityKey[];
  readonly unknownPlaces: readonly string[];
  /** The names of each place in `foreign`. */
  readonly foreignNames: readonly Names[];
  /** The names of each named place or region that is neither ours nor the home region, Danish ones too. */
  readonly strangers: readonly Names[];
};

/** Collects what is not ours; `inName` are the words that belong to a recognised name. */
export function outsideOf(
  words: readonly Word[],
  inName: ReadonlySet<Word>,
  { named, knowledge }: { readonly named: Named; readonly knowledge: Knowledge },
): Outside {
  return {
    foreign: named.foreign,
    foreignNames: named.foreign.map((key) => [knowledge.nameOf(key).da, knowledge.nameOf(key).en]),
    strangers: [...strangersOf(named, knowledge), ...otherRegions(named, knowledge)],
    unknownPlaces: unknownPlaces(words, inName, knowledge),
  };
}

/** Places named by themselves that no partner belongs to, but for the home region and its country. */
function strangersOf({ places, implying }: Named, knowledge: Knowledge): readonly (readonly string[])[] {
  return places
    .filter((key) => !implying.includes(key))
    .flatMap((key) => {
      const place = placeOf(key, knowledge);
      const isHome = place?.country === "DK" && (place.type === "country" || place.id === "midtjylland");
      return isHome ? [] : [[knowledge.nameOf(key).da, knowledge.nameOf(key).en]];
    });
}

/** Regions of the country named as doing something: what they do with a partner is not ours to tell. */
function otherRegions({ entities }: Named, { corpus, nameOf }: Knowledge): readonly (readonly string[])[] {
  return entities.flatMap(({ key }) => {
    const organisation = corpus.organisations.find(({ id }) => key === `organisation:${id}`);
    const isOther = organisation?.type === "region" && organisation.id !== "region-midtjylland";
    return isOther ? [[nameOf(key).da, nameOf(key).en]] : [];
  });
}

/** Words after which a place is named, folded. */
const PLACE_PREPOSITIONS = new Set([
  "i",
  "in",
  "fra",
  "from",
  "til",
  "ved",
  "near",
  "at",
  "om",
  "for",
  "about",
]);

/** Words that look like places and that nobody knows: capitalised or after a preposition, in no list of ours. */
function unknownPlaces(
  words: readonly Word[],
  inName: ReadonlySet<Word>,
  knowledge: Knowledge,
): readonly string[] {
  const vocabulary = knowledge.index.vocabulary;
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    const isCapital = index > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(word.text);
    // the English "I" is no Danish preposition
    const isPlaced =
      before !== undefined &&
      before.text !== "I" &&
      PLACE_PREPOSITIONS.has(before.folded) &&
      word.folded.length > 3;
    if (!isCapital && !isPlaced) return [];
    const isKnown =
      inName.has(word) ||
      isFunctionWord(word.folded) ||
      isAskingWord(word.folded) ||
      isPlainWord(word.folded) ||
      isSignalWord(word.folded) ||
      knowledge.themes.knowsWord(word.folded) ||
      vocabulary.has(tokenOf(word.folded, "da")) ||
      vocabulary.has(tokenOf(word.folded, "en")) ||
      /\d/.test(word.text);
    return isKnown ? [] : [word.text];
  });
}
