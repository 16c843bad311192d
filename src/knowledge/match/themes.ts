// Which theme a project idea falls under: the words of corpus/themes.yaml, both languages, in; theme ids out.
import { rememberWords } from "../language/remember-words.ts";
import { stem } from "../language/stem.ts";
import { splitWords, type Word } from "../language/text.ts";
import type { Theme } from "../model.ts";

/** A theme that words name, and the words that did. */
type ThemeMatch = { readonly id: string; readonly words: readonly string[] };

export type Themes = {
  /** Themes that the words name, the one with most words first; none when no word is known. */
  readonly recognise: (words: readonly Word[]) => readonly ThemeMatch[];
  readonly byId: ReadonlyMap<string, Theme>;
  /** Whether a folded word stands among the theme words, so that it is no slip of a name. */
  readonly knowsWord: (folded: string) => boolean;
  /** All folded theme words. */
  readonly words: readonly string[];
};

/** Longest theme word in words: "small and medium-sized enterprises" has five. */
const MAX_WORDS = 5;
/** Shortest Danish word that may begin or end a compound: "havnestøj" names "støj", not "hav". */
const MIN_COMPOUND_PART = 5;

/** Stems shorter than this say too little: "god" is not "gods". */
const MIN_STEM = 4;

function keyOf(folded: string, language: "da" | "en"): string {
  const short = stem(folded, language);
  return short.length < MIN_STEM ? folded : short;
}

const NONE: ReadonlySet<string> = new Set();

/** Builds the look-up. */
export function buildThemes(themes: readonly Theme[]): Themes {
  const byKey = new Map<string, Set<string>>();
  const byExact = new Map<string, Set<string>>();
  const heads = new Map<string, Set<string>>();
  for (const theme of themes) {
    for (const language of ["da", "en"] as const) {
      for (const text of [theme.name[language], ...theme.words[language]]) {
        const words = splitWords(text);
        const exact = words.map((word) => word.folded).join(" ");
        byExact.set(exact, (byExact.get(exact) ?? new Set()).add(theme.id));
        const key = `${language}:${words.map((word) => keyOf(word.folded, language)).join(" ")}`;
        byKey.set(key, (byKey.get(key) ?? new Set()).add(theme.id));
        const only = words.length === 1 ? words[0] : undefined;
        if (language === "da" && only !== undefined && only.folded.length >= MIN_COMPOUND_PART) {
          const head = stem(only.folded, "da");
          heads.set(head, (heads.get(head) ?? new Set()).add(theme.id));
        }
      }
    }
  }
  const beginnings = new Set([...byKey.keys()].map((key) => key.split(" ")[0] ?? ""));
  const mayBegin = rememberWords(
    (folded) => beginnings.has(`da:${stem(folded, "da")}`) || beginnings.has(`en:${stem(folded, "en")}`),
  );
  const named = (folded: readonly string[]): ReadonlySet<string> | undefined => {
    // as written before by stem: "training" is no "train"
    const exact = byExact.get(folded.join(" "));
    if (exact !== undefined) return exact;
    const danish = byKey.get(`da:${folded.map((each) => keyOf(each, "da")).join(" ")}`);
    const english = byKey.get(`en:${folded.map((each) => keyOf(each, "en")).join(" ")}`);
    return danish !== undefined && english !== undefined
      ? new Set([...danish, ...english])
      : (danish ?? english);
  };
  const ofWord = rememberWords((folded) => named([folded]) ?? compoundIds(folded, heads));
  const idsOf = (span: readonly Word[]): ReadonlySet<string> => {
    const [first] = span;
    if (first !== undefined && span.length === 1) return ofWord(first.folded);
    return named(span.map(({ folded }) => folded)) ?? NONE;
  };
  const known = new Set(
    themes.flatMap((theme) =>
      [theme.name.da, theme.name.en, ...theme.words.da, ...theme.words.en].flatMap((text) =>
        splitWords(text).map((word) => word.folded),
      ),
    ),
  );
  return {
    recognise: (words) =>
      recognise(
        words,
        idsOf,
        words.map(({ folded }) => mayBegin(folded)),
      ),
    byId: new Map(themes.map((theme) => [theme.id, theme])),
    knowsWord: (folded) => known.has(folded),
    words: [...known],
  };
}

function recognise(
  words: readonly Word[],
  idsOf: (span: readonly Word[]) => ReadonlySet<string>,
  /** By word, whether a theme word of several words may begin there. */
  begins: readonly boolean[],
): readonly ThemeMatch[] {
  const found = new Map<string, string[]>();
  const taken = words.map(() => false);
  // longest first: "food waste" is one theme's word, not "food" of one and "waste" of another
  for (let length = MAX_WORDS; length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      if (length > 1 && begins[from] !== true) continue;
      const next = taken.indexOf(true, from);
      if (next >= 0 && next < from + length) continue;
      const span = words.slice(from, from + length);
      // a phrase doesn't reach across a full stop or a name
      if (span.some((word, at) => isApart(span[at - 1], word))) continue;
      const ids = idsOf(span);
      if (ids.size === 0) continue;
      taken.fill(true, from, from + length);
      for (const id of ids)
        found.set(id, [...(found.get(id) ?? []), span.map((word) => word.text).join(" ")]);
    }
  }
  return [...found]
    .map(([id, matched]) => ({ id, words: matched }))
    .sort((a, b) => b.words.length - a.words.length || (a.id < b.id ? -1 : 1));
}

function compoundIds(folded: string, heads: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  if (folded.length < 2 * MIN_COMPOUND_PART - 1) return NONE;
  const stemmed = stem(folded, "da");
  for (let start = 3; start <= stemmed.length - MIN_COMPOUND_PART + 1; start++) {
    const ids = heads.get(stemmed.slice(start));
    if (ids !== undefined) return ids;
  }
  for (let end = folded.length - 3; end >= MIN_COMPOUND_PART; end--) {
    const ids = heads.get(stem(folded.slice(0, end), "da"));
    if (ids !== undefined) return ids;
  }
  return NONE;
}

/** Whether more than a space or a hyphen stands between two words; "ph.d.-studerende" is one phrase all the same. */
function isApart(before: Word | undefined, word: Word): boolean {
  if (before === undefined) return false;
  const gap = word.start - before.end;
  return gap > 2 || (gap === 2 && before.folded.length > 1);
}
