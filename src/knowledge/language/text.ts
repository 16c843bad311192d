// Raw typed text in, safe folded words with their places out. No language here, no look-ups.

/** A word of an utterance: as typed, folded for comparing, and where it stands. */
export type Word = {
  readonly text: string;
  /** Lower case, without marks; å=aa=a, ø=ö=oe=o, æ=ae; genitive 's removed. Never empty. */
  readonly folded: string;
  /** UTF-16 offset of the first character. */
  readonly start: number;
  /** UTF-16 offset after the last character. */
  readonly end: number;
};

/** Longest text that is understood, in UTF-16 units: a long e-mail. What is longer is cut, and the answer says so. */
export const MAX_UTTERANCE_CHARS = 2000;

/** Letters that decomposition leaves whole, each with the letters people type instead. */
const WHOLE_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["æ", "ae"],
  ["œ", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ß", "ss"],
  ["ı", "i"],
]);

/**
 * Makes typed text safe to work on: well-formed UTF-16, NFC, no control or direction characters, mark-up of
 * chat clients and HTML tags turned to spaces, runs of white space to one. Empty in, empty out.
 */
export function cleanUtterance(text: string): string {
  return (
    text
      .slice(0, MAX_UTTERANCE_CHARS * 4)
      .toWellFormed()
      // before NFC and mark-up, because an invisible character may part a letter from its mark, or "<" from "b>"
      .replace(/[\p{Cf}\uFFFD]/gu, "")
      .normalize("NFC")
      .replace(/<[@#!][^<>\s]{0,80}>/g, " ")
      .replace(/<\/?[a-z][^<>]{0,200}>/gi, " ")
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, MAX_UTTERANCE_CHARS)
      // the cut may fall into a pair
      .replace(/\p{Cs}$/u, "")
      .trimEnd()
  );
}

/** Folds one word or phrase so that spellings of one name compare equal: Århus, Aarhus, arhus. Folding twice changes nothing. */
export function fold(text: string): string {
  // plain letters, most of all that comes, need only the last step, and Danish ones little more
  if (/^[\x20-\x7e]*$/.test(text)) return foldDoubles(text.toLowerCase());
  if (/^[\x20-\x7eæøåÆØÅ]*$/.test(text))
    return foldDoubles(text.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "a"));
  const bare = text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "");
  let folded = "";
  for (const letter of bare) folded += WHOLE_LETTERS.get(letter) ?? letter;
  return foldDoubles(folded);
}

function foldDoubles(text: string): string {
  // searching takes a part of the time that replacing nothing takes
  const single = text.includes("aa") ? text.replace(/aa+/g, "a") : text;
  return single.includes("oe") ? single.replace(/oe+/g, "o") : single;
}

/** Letters with a number behind them, parted; else letters and digits as they come. */
const WORD = /[\p{L}\p{M}]{3,}(?=\p{N}{1,2}(?![\p{L}\p{M}\p{N}]))|[\p{L}\p{M}\p{N}]+/gu;

/** Splits a cleaned text into words, hyphens and apostrophes dividing; numbers and "IV" are words too, and so is each
 * half of "mål2". */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const word = match[0];
    // the s of "EU's" and "Poland's" is no word
    if (/^s$/i.test(word) && /['’´`]$/.test(text.slice(0, start))) continue;
    const folded = fold(word);
    if (folded !== "") words.push({ text: word, folded, start, end: start + word.length });
  }
  return words;
}
