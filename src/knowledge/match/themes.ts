// Which theme a project idea falls under: the words of corpus/themes.yaml, both languages, in; theme ids out.
import { rememberWords } from "../language/remember-words.ts";
import { stem } from "../language/stem.ts";
import { splitWords, type Word } from "../language/text.ts";
import type { Language, Theme } from "../model.ts";
import { isFalseFriend, isNoCompound, isSameWord } from "./inflection.ts";

/** A theme that words name, and the words that did. */
type ThemeMatch = { readonly id: string; readonly words: readonly string[] };

export type Themes = {
  /** Themes that the words name, the one with most words first; none when no word is known. */
  readonly recognise: (words: readonly Word[], language?: Language) => readonly ThemeMatch[];
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
/** Shortest stem of such a part that need not be written out: "borg" of "borger" would find Silkeborg. */
const MIN_COMPOUND_STEM = 5;

/** Stems shorter than this say too little: "god" is not "gods". */
const MIN_STEM = 4;

function keyOf(folded: string, language: Language): string {
  const short = stem(folded, language);
  return short.length < MIN_STEM ? folded : short;
}

/** A theme word: its theme, and its words as folded. */
type Entry = { readonly id: string; readonly words: readonly string[] };

/** Look-up tables of the theme words. */
type Tables = {
  /** By the folded words as written. */
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  /** By language and stems. */
  readonly stems: ReadonlyMap<string, readonly Entry[]>;
  /** Danish words that may be part of a compound, by stem. */
  readonly heads: ReadonlyMap<string, readonly Entry[]>;
};

/** Builds the look-up. */
export function buildThemes(themes: readonly Theme[]): Themes {
  const tables = tablesOf(themes);
  const beginnings = new Set([...tables.stems.keys()].map((key) => key.split(" ")[0] ?? ""));
  const mayBegin = rememberWords(
    (folded) => beginnings.has(`da:${keyOf(folded, "da")}`) || beginnings.has(`en:${keyOf(folded, "en")}`),
  );
  const ofWord = {
    da: rememberWords((folded) => idsOf([folded], tables, "da")),
    en: rememberWords((folded) => idsOf([folded], tables, "en")),
    either: rememberWords((folded) => idsOf([folded], tables, undefined)),
  };
  const find = (span: readonly Word[], language: Language | undefined): ReadonlySet<string> => {
    const [first] = span;
    if (first !== undefined && span.length === 1) return ofWord[language ?? "either"](first.folded);
    return idsOf(
      span.map(({ folded }) => folded),
      tables,
      language,
    );
  };
  const known = new Set([...tables.exact.keys()].flatMap((text) => text.split(" ")));
  return {
    recognise: (words, language) =>
      recognise(
        words,
        (span) => find(span, language),
        words.map(({ folded }) => mayBegin(folded)),
      ),
    byId: new Map(themes.map((theme) => [theme.id, theme])),
    knowsWord: (folded) => known.has(folded),
    words: [...known],
  };
}

function tablesOf(themes: readonly Theme[]): Tables {
  const exact = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  const heads = new Map<string, Entry[]>();
  const add = (table: Map<string, Entry[]>, key: string, entry: Entry): void => {
    table.set(key, [...(table.get(key) ?? []), entry]);
  };
  for (const theme of themes) {
    for (const language of ["da", "en"] as const) {
      for (const text of [theme.name[language], ...theme.words[language]]) {
        const words = splitWords(text).map(({ folded }) => folded);
        const entry = { id: theme.id, words };
        add(exact, words.join(" "), entry);
        // letters that stand for words have no inflections: STEM is not "stemmer"
        if (/^[\p{Lu}\d]+$/u.test(text)) continue;
        add(stems, `${language}:${words.map((word) => keyOf(word, language)).join(" ")}`, entry);
        const only = words.length === 1 ? words[0] : undefined;
        if (language === "da" && only !== undefined && only.length >= MIN_COMPOUND_PART)
          add(heads, stem(only, "da"), entry);
      }
    }
  }
  return { exact, stems, heads };
}

/** The themes that a span of folded words names. A text's language keeps out what only looks like a word of the other
 * one. */
function idsOf(span: readonly string[], tables: Tables, language: Language | undefined): ReadonlySet<string> {
  const only = span.length === 1 ? span[0] : undefined;
  if (only !== undefined && language !== undefined && isFalseFriend(only, language)) return NONE;
  // as written before by stem: "training" is no "train"
  const exact = tables.exact.get(span.join(" "));
  if (exact !== undefined) return idsAmong(exact);
  const danish = language === "en" ? [] : inflectedOf(span, tables, "da");
  const english = language === "da" ? [] : inflectedOf(span, tables, "en");
  if (danish.length + english.length > 0) return idsAmong([...danish, ...english]);
  return only === undefined || language === "en" ? NONE : idsAmong(ofCompound(only, tables.heads));
}

/** Theme words that a span is an inflection of. */
function inflectedOf(span: readonly string[], { stems }: Tables, language: Language): readonly Entry[] {
  const keys = span.map((folded) => keyOf(folded, language)).join(" ");
  const found = stems.get(`${language}:${keys}`) ?? NO_ENTRIES;
  return found.filter(({ words }) => words.every((word, at) => isSameWord(word, span[at] ?? "", language)));
}

const NO_ENTRIES: readonly Entry[] = [];
const NONE: ReadonlySet<string> = new Set();

function idsAmong(entries: readonly Entry[]): ReadonlySet<string> {
  return entries.length === 0 ? NONE : new Set(entries.map(({ id }) => id));
}

function recognise(
  words: readonly Word[],
  find: (span: readonly Word[]) => ReadonlySet<string>,
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
      const ids = find(span);
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

function ofCompound(folded: string, heads: Tables["heads"]): readonly Entry[] {
  if (folded.length < 2 * MIN_COMPOUND_PART - 1 || isNoCompound(folded)) return [];
  const stemmed = stem(folded, "da");
  for (let start = 3; start <= stemmed.length - MIN_COMPOUND_STEM; start++) {
    const found = heads.get(stemmed.slice(start));
    if (found !== undefined) return found;
  }
  for (let end = folded.length - 3; end >= MIN_COMPOUND_PART; end--) {
    const part = folded.slice(0, end);
    const short = stem(part, "da");
    const found = heads
      .get(short)
      ?.filter(
        ({ words }) =>
          words[0] === part || (short.length >= MIN_COMPOUND_STEM && isSameWord(words[0] ?? "", part, "da")),
      );
    if (found !== undefined && found.length > 0) return found;
  }
  return [];
}

/** Whether more than a space or a hyphen stands between two words; "ph.d.-studerende" is one phrase all the same. */
function isApart(before: Word | undefined, word: Word): boolean {
  if (before === undefined) return false;
  const gap = word.start - before.end;
  return gap > 2 || (gap === 2 && before.folded.length > 1);
}
