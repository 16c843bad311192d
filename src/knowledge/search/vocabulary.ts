// Which words the corpus uses: how rare each is, which compounds hold which, and which one a slip of the
// keyboard meant. In: the documents. Out: look-ups over their tokens.
import { buildNearest } from "../language/spelling.ts";
import { isFunctionWord } from "../language/function-words.ts";
import { splitWords } from "../language/text.ts";
import { type Token, tokenOf } from "./analyse.ts";
import type { SearchDocument } from "./documents.ts";

/** The corpus' words. */
export type Vocabulary = {
  /** Whether any document has the token. */
  readonly has: (token: Token) => boolean;
  /** Inverse document frequency, natural log, from about 0.1 (in all) to log(1 + documents) for unknown ones. */
  readonly idf: (token: Token) => number;
  /** Tokens of the Danish words that a Danish compound is made of; none when it is no compound of known words. */
  readonly partsOf: (token: Token) => readonly Token[];
  /** The tokens of known words nearest to a folded word that no document has; none when nothing is near. */
  readonly corrections: (folded: string) => readonly Token[];
  /** Whether a folded word is a word of the corpus as it stands, in either language. */
  readonly knowsWord: (folded: string) => boolean;
  /** All folded words of the documents. */
  readonly words: readonly string[];
};

/** Shortest word that may be part of a compound, in letters: "by", "år" and "råd" would split nonsense. */
const MIN_PART = 4;
/** Letters that Danish puts between the parts. */
const LINKS = ["", "s", "e"];

/** The words of the documents as counted, plain so that it can be kept. */
export type WordCounts = {
  readonly documents: number;
  /** Each token and how many documents have it. */
  readonly frequency: ReadonlyMap<Token, number>;
  readonly words: readonly string[];
};

/** Counts the documents' words. */
export function countWords(documents: readonly SearchDocument[]): WordCounts {
  const frequency = new Map<Token, number>();
  const words = new Set<string>();
  for (const document of documents) {
    const tokens = new Set<Token>();
    for (const language of ["da", "en"] as const) {
      const text = [document.title[language], document.text[language], ...document.words[language]].join(
        " . ",
      );
      for (const word of splitWords(text)) {
        if (isFunctionWord(word.folded)) continue;
        words.add(word.folded);
        tokens.add(tokenOf(word.folded, language));
      }
    }
    for (const token of tokens) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  }
  return { documents: documents.length, frequency, words: [...words] };
}

/** The look-ups over counted words. */
export function vocabularyOf({ documents: total, frequency, words: list }: WordCounts): Vocabulary {
  const words = new Set(list);
  const idf = (token: Token): number => {
    const count = frequency.get(token);
    return count === undefined ? Math.log(1 + total) : Math.log(1 + (total - count + 0.5) / (count + 0.5));
  };
  return {
    has: (token) => frequency.has(token),
    idf,
    partsOf: splitter(frequency),
    corrections: corrector(words),
    knowsWord: (folded) => words.has(folded),
    words: list,
  };
}

/** Splits a Danish stem into two or three known stems; the longest first part wins, as in "regions|udvikling". */
function splitter(frequency: ReadonlyMap<Token, number>): (token: Token) => readonly Token[] {
  const kept = new Map<Token, readonly Token[]>();
  const split = (rest: string, depth: number): readonly Token[] | undefined => {
    for (let end = rest.length - MIN_PART; end >= MIN_PART; end--) {
      const head = partToken(rest.slice(0, end), frequency);
      if (head === undefined) continue;
      const tail = tokenOf(rest.slice(end), "da");
      if (frequency.has(tail)) return [head, tail];
      const more = depth > 0 ? split(rest.slice(end), depth - 1) : undefined;
      if (more !== undefined) return [head, ...more];
    }
    return undefined;
  };
  return (token) => {
    if (!token.startsWith("d:") || token.length < 2 * MIN_PART + 2) return [];
    const known = kept.get(token) ?? split(token.slice(2), 1) ?? [];
    kept.set(token, known);
    return known;
  };
}

function partToken(text: string, frequency: ReadonlyMap<Token, number>): Token | undefined {
  for (const link of LINKS) {
    if (!text.endsWith(link)) continue;
    const bare = text.slice(0, text.length - link.length);
    const token = tokenOf(bare, "da");
    if (bare.length >= MIN_PART && frequency.has(token)) return token;
  }
  return undefined;
}

/** The tokens, in either language, of the words nearest to one. */
function corrector(words: ReadonlySet<string>): (folded: string) => readonly Token[] {
  const nearestTo = buildNearest(words);
  return (folded) => [
    ...new Set(nearestTo(folded).flatMap((word) => [tokenOf(word, "da"), tokenOf(word, "en")])),
  ];
}
