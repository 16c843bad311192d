// The domain glossary: which Danish and English terms mean one thing. In: the corpus' term groups. Out: for a
// question's words, the tokens of everything that means the same.
import type { Word } from "../language/text.ts";
import { splitWords } from "../language/text.ts";
import { rememberWords } from "../language/remember-words.ts";
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
  /** The keys of a word under which terms may begin with it. */
  const beginningsOf = rememberWords((folded) => {
    const [danish, english] = [`da:${stem(folded, "da")}`, `en:${stem(folded, "en")}`];
    return {
      danish: beginnings.has(danish) ? danish : undefined,
      english: beginnings.has(english) ? english : undefined,
    };
  });
  const matches = (words: readonly Word[]): readonly Match[] => {
    const found: Match[] = [];
    for (let from = 0; from < words.length; from += 1) {
      // key by key, longer by a word each time; most words begin no term
      let { danish, english } = beginningsOf(words[from]?.folded ?? "");
      if (danish === undefined && english === undefined) continue;
      const last = Math.min(words.length, from + MAX_TERM_WORDS);
      for (let to = from + 1; ; to += 1) {
        for (const id of bothOf(groups, danish, english)) found.push({ id, from, to });
        const next = words[to];
        if (to === last || next === undefined) break;
        if (danish !== undefined) danish += ` ${stem(next.folded, "da")}`;
        if (english !== undefined) english += ` ${stem(next.folded, "en")}`;
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

type Match = { readonly id: string; readonly from: number; readonly to: number };

/** The groups under either key, each once. */
function bothOf(
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  danish: string | undefined,
  english: string | undefined,
): Iterable<string> {
  const one = danish === undefined ? undefined : groups.get(danish);
  const other = english === undefined ? undefined : groups.get(english);
  if (one === undefined || other === undefined) return one ?? other ?? [];
  return new Set([...one, ...other]);
}

function keyOf(words: readonly Word[], language: Language): string {
  return `${language}:${words.map((word) => stem(word.folded, language)).join(" ")}`;
}
