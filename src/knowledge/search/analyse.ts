// Text of one language in, the tokens that the index keeps out: folded, without function words, stemmed, and
// marked with their language so that Danish "fund" and English "fund" stay two words.
import { isFunctionWord } from "../language/function-words.ts";
import { rememberWords } from "../language/remember-words.ts";
import { stem } from "../language/stem.ts";
import { splitWords } from "../language/text.ts";
import type { Language } from "../model.ts";

/** A stem with its language: `d:samarbejd`, `e:cooper`. Made only by `tokenOf`. */
export type Token = string & { readonly __brand: "Token" };

/** The token of one folded word in a language. */
export function tokenOf(folded: string, language: Language): Token {
  return tokens[language](folded);
}

/** Made once a word, so that look-ups need not work out anew where a text lies. */
const tokens: Readonly<Record<Language, (folded: string) => Token>> = {
  da: rememberWords((folded) => `d:${stem(folded, "da")}` as Token),
  en: rememberWords((folded) => `e:${stem(folded, "en")}` as Token),
};

/** The tokens of a text, in order, with repeats; a text of function words gives none. */
export function analyse(text: string, language: Language): Token[] {
  return splitWords(text)
    .filter((word) => !isFunctionWord(word.folded))
    .map((word) => tokenOf(word.folded, language));
}
