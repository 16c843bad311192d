// The domain glossary: which Danish and English terms mean one thing. In: the corpus' term groups. Out: for a
// question's words, the tokens of everything that means the same.
import type { Word } from "../language/text.ts";
import { splitWords } from "../language/text.ts";
import { stem } from "../language/stem.ts";
import type { Language, Term } from "../model.ts";
import { analyse, type Token } from "./analyse.ts";

/** Finds synonyms of words and word groups. */
export type Glossary = {
  /** Tokens that mean the same as the words at each index; a word group gives them to each of its words. */
  readonly synonymsIn: (words: readonly Word[]) => ReadonlyMap<number, readonly Token[]>;
  /** Ids of the groups that the words name, for the intents' features. */
  readonly groupsIn: (words: readonly Word[]) => readonly string[];
};

/** Longest term in words: "7. rammeprogram for forskning" is four. */
const MAX_TERM_WORDS = 4;

/** Builds the glossary. No terms: nothing has a synonym. */
export function buildGlossary(terms: readonly Term[]): Glossary {
  const groups = new Map<string, Set<string>>();
  const tokensOf = new Map<string, readonly Token[]>();
  for (const term of terms) {
    const tokens = [
      ...term.da.flatMap((text) => analyse(text, "da")),
      ...term.en.flatMap((text) => analyse(text, "en")),
    ];
    tokensOf.set(term.id, [...new Set(tokens)]);
    for (const language of ["da", "en"] as const) {
      for (const text of term[language]) {
        const key = keyOf(splitWords(text), language);
        groups.set(key, (groups.get(key) ?? new Set()).add(term.id));
      }
    }
  }
  const beginnings = new Set([...groups.keys()].map((key) => key.split(" ")[0] ?? ""));
  const mayBegin = (word: Word): boolean =>
    beginnings.has(keyOf([word], "da")) || beginnings.has(keyOf([word], "en"));
  const matches = (
    words: readonly Word[],
  ): { readonly id: string; readonly from: number; readonly to: number }[] => {
    const found: { id: string; from: number; to: number }[] = [];
    for (const [from, first] of words.entries()) {
      if (!mayBegin(first)) continue;
      for (let to = from + 1; to <= Math.min(words.length, from + MAX_TERM_WORDS); to++) {
        const span = words.slice(from, to);
        const ids = new Set([
          ...(groups.get(keyOf(span, "da")) ?? []),
          ...(groups.get(keyOf(span, "en")) ?? []),
        ]);
        for (const id of ids) found.push({ id, from, to });
      }
    }
    return found;
  };
  return {
    synonymsIn: (words) => {
      const synonyms = new Map<number, Token[]>();
      for (const { id, from, to } of matches(words)) {
        for (let index = from; index < to; index++) {
          synonyms.set(index, [...(synonyms.get(index) ?? []), ...(tokensOf.get(id) ?? [])]);
        }
      }
      return synonyms;
    },
    groupsIn: (words) => [...new Set(matches(words).map(({ id }) => id))],
  };
}

function keyOf(words: readonly Word[], language: Language): string {
  return `${language}:${words.map((word) => stem(word.folded, language)).join(" ")}`;
}
