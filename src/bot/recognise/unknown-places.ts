// Words that look like the name of a place that nobody knows. In: words, those of recognised names, the language; out: the
// words. People and everyday words are none.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { isAskingWord, isFunctionWord } from "../../knowledge/language/function-words.ts";
import { isFirstName } from "../../knowledge/language/look-alikes.ts";
import { isPlainWord } from "../../knowledge/language/plain-words.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { Language } from "../../knowledge/model.ts";
import { tokenOf } from "../../knowledge/search/analyse.ts";
import { isSignalWord } from "./signals.ts";

/** Words after which a place is named, folded: an English "I send" is no place, nor is a Danish "at sende". */
const PLACE_PREPOSITIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  da: new Set(["i", "in", "fra", "from", "til", "ved", "om", "for"]),
  en: new Set(["in", "from", "near", "at", "for", "about", "fra", "til", "ved"]),
};

/** What a person is called before the name, folded. */
const TITLES = new Set(
  "mr mrs ms miss dr prof professor sir madam hr herr fru froken direktor borgmester minister kontorchef kollega".split(
    " ",
  ),
);

/** Words that name a person: a first name, what follows a title, and the names after either. */
function personWords(words: readonly Word[]): ReadonlySet<Word> {
  const persons = new Set<Word>();
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const follows =
      before !== undefined &&
      word.start - before.end <= 2 &&
      /^\p{Lu}/u.test(word.text) &&
      (TITLES.has(before.folded) || persons.has(before));
    if (follows || isFirstName(word.folded) || (TITLES.has(word.folded) && /^\p{Lu}/u.test(word.text)))
      persons.add(word);
  }
  return persons;
}

/** Words that look like places and that nobody knows: capitalised or after a preposition, in no list of ours. */
export function unknownPlaces(
  words: readonly Word[],
  inName: ReadonlySet<Word>,
  { knowledge, language }: { readonly knowledge: Knowledge; readonly language: Language },
): readonly Word[] {
  const vocabulary = knowledge.index.vocabulary;
  const persons = personWords(words);
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    const isCapital = index > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(word.text);
    const isPlaced =
      before !== undefined &&
      PLACE_PREPOSITIONS[language].has(before.folded) &&
      word.folded.length > 3 &&
      before.text !== "I";
    if (!isCapital && !isPlaced) return [];
    const isKnown =
      inName.has(word) ||
      persons.has(word) ||
      isFunctionWord(word.folded) ||
      isAskingWord(word.folded) ||
      isPlainWord(word.folded) ||
      isSignalWord(word.folded) ||
      knowledge.themes.knowsWord(word.folded) ||
      vocabulary.has(tokenOf(word.folded, "da")) ||
      vocabulary.has(tokenOf(word.folded, "en")) ||
      (!isCapital && endsInKnown(word.folded, knowledge)) ||
      /\d/.test(word.text);
    return isKnown ? [] : [word];
  });
}

/** Shortest ending that makes a word a compound of ours, and no place: "udekontorerne". */
const MIN_ENDING = 5;

function endsInKnown(folded: string, { index }: Knowledge): boolean {
  for (let from = 2; from <= folded.length - MIN_ENDING; from++)
    if (index.vocabulary.knowsWord(folded.slice(from))) return true;
  return false;
}
