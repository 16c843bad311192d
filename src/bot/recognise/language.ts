// Which language a message is written in, decided by its small words first. In: its words; out: da or en, with
// how clear it is. The asker's last language decides where the text does not; Danish where nothing does.
import { isFunctionWord, languageOfFunctionWord } from "../../knowledge/language/function-words.ts";
import { fold, type Word } from "../../knowledge/language/text.ts";
import type { Language, Localized } from "../../knowledge/model.ts";
import { tokenOf } from "../../knowledge/search/analyse.ts";
import type { Letters } from "../../knowledge/language/letters.ts";
import type { Vocabulary } from "../../knowledge/search/vocabulary.ts";

/** What each cue counts beside a small word's 1; tried on the development questions, flat within ±30 %. */
const CUES = {
  /** æ, ø or å in a word that is no name: English has none. */
  danishLetter: 1.5,
  /** A word that only the corpus' texts of one language have. */
  subjectWord: 0.7,
  /** A place named as only one language names it: Poland, Polen. */
  exonym: 0.7,
  /** The small word that a message begins with: who mixes asks in the language that the sentence is built in. */
  opener: 1,
  /** At most, by the letters of a word that the corpus does not have. */
  letters: 0.8,
  /** A small word that a slip was mended into, instead of 1. */
  mended: 0.6,
} as const;

/** A margin under which the text does not decide by itself. */
const CLEAR_MARGIN = 0.5;

/** The language of a message. `names` are the shown names of the things it names, with the words that did. */
export function detectLanguage(
  words: readonly Word[],
  known: {
    readonly vocabulary: Vocabulary;
    readonly letters: Letters;
    readonly names: readonly {
      readonly typed: string;
      readonly name: Localized;
      readonly from: number;
      readonly to: number;
    }[];
    readonly earlier: Language | undefined;
  },
): Language {
  let danish = 0;
  let english = 0;
  const inName = new Set(known.names.flatMap(spanOf));
  // the "in" of "Invest in Denmark" is no English
  const inLongName = new Set(known.names.filter(({ from, to }) => to - from > 1).flatMap(spanOf));
  words.forEach((word, index) => {
    if (inLongName.has(index)) return;
    const small = languageOfFunctionWord(word.folded);
    // a slip mended into a small word may be a word of its own: "solve" is near "selve"
    const sure = fold(word.text) === word.folded ? 1 : CUES.mended;
    const worth = index === 0 && sure === 1 ? 1 + CUES.opener : sure;
    if (small === "da") danish += worth;
    if (small === "en") english += worth;
    if (sure < 1) danish += CUES.letters * known.letters(fold(word.text));
    if (isFunctionWord(word.folded) || inName.has(index)) return;
    if (/[æøå]/i.test(word.text)) danish += CUES.danishLetter;
    const isDanish = known.vocabulary.has(tokenOf(word.folded, "da"));
    const isEnglish = known.vocabulary.has(tokenOf(word.folded, "en"));
    if (isDanish && !isEnglish) danish += CUES.subjectWord;
    if (isEnglish && !isDanish) english += CUES.subjectWord;
    // an abbreviation is written with the letters of no language
    if (isDanish === isEnglish && !/^\p{Lu}{2,5}$/u.test(word.text))
      danish += CUES.letters * known.letters(word.folded);
  });
  for (const { typed, name, from, to } of known.names) {
    const isDanish = fold(name.da) === fold(typed);
    const isEnglish = fold(name.en) === fold(typed);
    if (isDanish && !isEnglish) danish += CUES.exonym;
    if (isEnglish && !isDanish) english += CUES.exonym;
    if (!isDanish && !isEnglish && to - from > 1 && fold(name.da) !== fold(name.en))
      danish += byWords(words.slice(from, to), known.letters);
  }
  if (Math.abs(danish - english) < CLEAR_MARGIN) return known.earlier ?? (english > danish ? "en" : "da");
  return danish > english ? "da" : "en";
}

function spanOf({ from, to }: { readonly from: number; readonly to: number }): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** "growth forum": a name in the words of one language, though not as it is shown. */
function byWords(words: readonly Word[], letters: Letters): number {
  const leanings = words.map(({ folded }) =>
    languageOfFunctionWord(folded) === undefined ? letters(folded) : 0,
  );
  return (
    CUES.exonym *
    Math.max(
      -1,
      Math.min(
        1,
        leanings.reduce((sum, each) => sum + each, 0),
      ),
    )
  );
}
