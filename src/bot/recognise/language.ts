// Which language a message is written in, decided by its small words first. In: its words; out: da or en, with
// how clear it is. The asker's last language decides where the text does not; Danish where nothing does.
import { languageOfFunctionWord } from "../../knowledge/language/function-words.ts";
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
  const inName = new Set(
    known.names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  words.forEach((word, index) => {
    const small = languageOfFunctionWord(word.folded);
    const worth = index === 0 ? 1 + CUES.opener : 1;
    if (small === "da") danish += worth;
    if (small === "en") english += worth;
    if (small !== undefined || inName.has(index)) return;
    if (/[æøå]/i.test(word.text)) danish += CUES.danishLetter;
    const isDanish = known.vocabulary.has(tokenOf(word.folded, "da"));
    const isEnglish = known.vocabulary.has(tokenOf(word.folded, "en"));
    if (isDanish && !isEnglish) danish += CUES.subjectWord;
    if (isEnglish && !isDanish) english += CUES.subjectWord;
    if (!isDanish && !isEnglish) danish += CUES.letters * known.letters(word.folded);
  });
  for (const { typed, name } of known.names) {
    const isDanish = fold(name.da) === fold(typed);
    const isEnglish = fold(name.en) === fold(typed);
    if (isDanish && !isEnglish) danish += CUES.exonym;
    if (isEnglish && !isDanish) english += CUES.exonym;
  }
  if (Math.abs(danish - english) < CLEAR_MARGIN) return known.earlier ?? (english > danish ? "en" : "da");
  return danish > english ? "da" : "en";
}
