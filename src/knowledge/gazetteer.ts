// Every name that the corpus knows, and the countries of the world: typed words in, recognised things with their
// spans out. It never guesses beyond a small number of edits, and tells how a name was found.
import { compoundKeys } from "./compound-names.ts";
import { allowedEdits, areFarApart, editDistance, letterBits } from "./language/distance.ts";
import { isAskingWord, isFunctionWord } from "./language/function-words.ts";
import { rememberWords } from "./language/remember-words.ts";
import { stem } from "./language/stem.ts";
import { splitWords, type Word } from "./language/text.ts";
import type { Corpus, EntityKey, Localized } from "./model.ts";
import { namesOf } from "./names.ts";

/** A name found in an utterance; one name may stand for several things (Shanghai the partner and the place). */
export type NameMatch = {
  readonly keys: readonly EntityKey[];
  /** Indexes of the first word and after the last. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 span in the cleaned utterance. */
  readonly start: number;
  readonly end: number;
  /** `spelling`: by edit distance; `compound`: the first part of a longer word. */
  readonly how: "exact" | "spelling" | "compound";
};

/** Names to things. */
export type Gazetteer = {
  /** All names in the words, longest first, without overlap, in order of the text. */
  readonly recognise: (
    words: readonly Word[],
    isKnownWord: (folded: string) => boolean,
  ) => readonly NameMatch[];
  /** The name to show for a thing; its id where it has none. */
  readonly nameOf: (key: EntityKey) => Localized;
};

/** Longest name in words: "Innovation Centre Denmark Shanghai" is four, the 7th framework programme's title eleven. */
const MAX_NAME_WORDS = 8;

/** Words that a name may lose at its end or beginning: "Brasov Amt", "Region Nordjylland". */
const GENERIC_WORDS = new Set(
  "amt amtet county counties oblast region regionen byprovins kommune municipality province voivodeship megye varmegye lan council".split(
    " ",
  ),
);

/** Heads that turn a place into something else's name: "Gøteborg-strategien" is no city. */
const DOCUMENT_HEADS = new Set(
  [
    "strategi",
    "strategy",
    "traktat",
    "treaty",
    "aftale",
    "proces",
    "process",
    "agenda",
    "konvention",
    "protokol",
  ].map((word) => stem(word, "da")),
);

type Name = { readonly key: EntityKey; readonly words: readonly Word[]; readonly caseSensitive: boolean };

/** Builds the gazetteer from the corpus. */
export function buildGazetteer(corpus: Corpus): Gazetteer {
  const shown = new Map<EntityKey, Localized>();
  const names: Name[] = [];
  const add = (key: EntityKey, texts: readonly (string | undefined)[], caseSensitive = false): void => {
    for (const text of texts) {
      const words = splitWords(text ?? "");
      if (words.every((word) => isFunctionWord(word.folded))) continue;
      names.push({ key, words, caseSensitive });
      const bare = withoutGenericWords(words);
      if (bare.length > 0 && bare.length < words.length && !isTooGeneric(bare))
        names.push({ key, words: bare, caseSensitive });
    }
  };
  for (const { key, name, others, caseSensitive } of namesOf(corpus)) {
    shown.set(key, { da: name.da, en: name.en });
    add(key, [name.da, name.en, ...others], caseSensitive);
  }
  // shown by their name and never looked for: what was decided is asked for in many words
  for (const { id, name } of corpus.decisions) shown.set(`decision:${id}`, name);
  for (const { id, name } of corpus.priorities) shown.set(`priority:${id}`, name);
  const exact = indexBy(names, (words) => words.map((word) => word.folded).join(" "));
  const stemmed = indexBy(
    names.filter(({ key }) => !key.startsWith("place:")),
    (words) => words.map((word) => stem(word.folded, "da")).join(" "),
  );
  const begins = new Set([...exact.keys()].map((key) => firstOf(key)));
  const beginsStemmed = new Set([...stemmed.keys()].map((key) => firstOf(key)));
  const indexes: Indexes = {
    exact,
    named: (folded) => namedBy(folded, { exact, stemmed }),
    ofWord: rememberWords((folded) => namedBy([folded], { exact, stemmed })),
    mayBegin: rememberWords((folded) => begins.has(folded) || beginsStemmed.has(stem(folded, "da"))),
    spelling: spellingIndex(names),
  };
  return {
    recognise: (words, isKnownWord) => recognise(words, isKnownWord, indexes),
    nameOf: (key) =>
      shown.get(key) ?? { da: key.slice(key.indexOf(":") + 1), en: key.slice(key.indexOf(":") + 1) },
  };
}

function isTooGeneric(words: readonly Word[]): boolean {
  return words.every(
    (word) => isFunctionWord(word.folded) || isAskingWord(word.folded) || word.folded.length < 3,
  );
}

function withoutGenericWords(words: readonly Word[]): readonly Word[] {
  const from = GENERIC_WORDS.has(words[0]?.folded ?? "") ? 1 : 0;
  const to = GENERIC_WORDS.has(words.at(-1)?.folded ?? "") ? words.length - 1 : words.length;
  return words.slice(from, Math.max(from, to));
}

type NameIndex = ReadonlyMap<string, readonly Name[]>;

function indexBy(names: readonly Name[], keyOf: (words: readonly Word[]) => string): NameIndex {
  const index = new Map<string, Name[]>();
  for (const name of names) {
    const key = keyOf(name.words);
    const list = index.get(key);
    if (list === undefined) index.set(key, [name]);
    else if (!list.some((each) => each.key === name.key)) list.push(name);
  }
  return index;
}

/** Short names, each with its letters in one and as bits, by first letter and length. */
type SpellingIndex = ReadonlyMap<string, readonly Spelt[]>;
type Spelt = { readonly name: Name; readonly joined: string; readonly bits: number };

/** Names of one or two words by first letter and length, for finding misspelt ones. */
function spellingIndex(names: readonly Name[]): SpellingIndex {
  const short = names.filter(({ words, caseSensitive }) => words.length <= 3 && !caseSensitive);
  const index = new Map<string, Spelt[]>();
  for (const name of short) {
    const joined = name.words.map((word) => word.folded).join("");
    if (joined.length < 5) continue;
    const key = `${joined[0] ?? ""}${joined.length}`;
    const list = index.get(key);
    const spelt = { name, joined, bits: letterBits(joined) };
    if (list === undefined) index.set(key, [spelt]);
    else list.push(spelt);
  }
  return index;
}

type Indexes = {
  readonly exact: NameIndex;
  /** The names of folded words, and of one. */
  readonly named: (folded: readonly string[]) => readonly Name[];
  readonly ofWord: (folded: string) => readonly Name[];
  /** Whether a name may begin with a word: with most none does, and longer spans from them need no look. */
  readonly mayBegin: (folded: string) => boolean;
  readonly spelling: SpellingIndex;
};

function firstOf(key: string): string {
  const space = key.indexOf(" ");
  return space < 0 ? key : key.slice(0, space);
}

function recognise(
  words: readonly Word[],
  isKnownWord: (folded: string) => boolean,
  indexes: Indexes,
): readonly NameMatch[] {
  const taken = Array.from(words, () => false);
  const matches: NameMatch[] = [];
  const take = (from: number, to: number, keys: readonly EntityKey[], how: NameMatch["how"]): void => {
    taken.fill(true, from, to);
    const end = how === "compound" ? (words[from]?.end ?? 0) : (words[to - 1]?.end ?? 0);
    matches.push({ keys: [...new Set(keys)], from, to, start: words[from]?.start ?? 0, end, how });
  };
  const isFree = (from: number, length: number): boolean => {
    const next = taken.indexOf(true, from);
    return next < 0 || next >= from + length;
  };
  const eachFree = (length: number, visit: (from: number) => void): void => {
    for (let from = 0; from + length <= words.length; from++) if (isFree(from, length)) visit(from);
  };
  const begins = words.map(({ folded }) => indexes.mayBegin(folded));
  const isHead = words.map((_, at) => namesDocument(words, at));
  // longest first, and exact names before misspelt ones: "Nordjylland" must not be taken for a slip of another
  const isSmall = words.map(({ folded }) => isFunctionWord(folded));
  for (let length = Math.min(MAX_NAME_WORDS, words.length); length >= 1; length--) {
    // a misspelt name of several words goes before a shorter one inside: "vastra gotland" is not Gotland
    if (length === 1)
      for (const size of [3, 2])
        eachFree(size, (from) => {
          if (isHead[from + size] === true || isSmall[from] === true || isSmall[from + size - 1] === true)
            return;
          const span = words.slice(from, from + size);
          const inner = span.some((word) => exactKeys([word], indexes).length > 0);
          const keys = inner ? misspeltKeys(span, indexes.spelling, size) : [];
          if (keys.length > 0) take(from, from + size, keys, "spelling");
        });
    eachFree(length, (from) => {
      // a name of one word may stand with an s more, so that its first word is not as in the index
      if ((length > 1 && begins[from] !== true) || isHead[from + length] === true) return;
      const keys = exactKeys(words.slice(from, from + length), indexes);
      if (keys.length > 0) take(from, from + length, keys, "exact");
    });
  }
  const isPlain = words.map(
    ({ folded }, at) => isSmall[at] === true || isAskingWord(folded) || isKnownWord(folded),
  );
  for (let length = 3; length >= 1; length--) {
    eachFree(length, (from) => {
      const notPlain = isPlain.indexOf(false, from);
      if (notPlain < 0 || notPlain >= from + length || isHead[from + length] === true) return;
      // "roman à clef": a small word at the border belongs to the sentence, not to a misspelt name
      if (length > 1 && (isSmall[from] === true || isSmall[from + length - 1] === true)) return;
      const keys = misspeltKeys(words.slice(from, from + length), indexes.spelling);
      if (keys.length > 0) take(from, from + length, keys, "spelling");
    });
  }
  eachFree(1, (from) => {
    const word = words[from];
    if (word === undefined || isKnownWord(word.folded)) return;
    const keys = compoundKeys(word.folded, indexes.exact);
    if (keys.length > 0) take(from, from + 1, keys, "compound");
  });
  return matches.sort((a, b) => a.start - b.start);
}

const isDocumentHead = rememberWords((folded) => DOCUMENT_HEADS.has(stem(folded, "da")));

/** Whether the word after a name makes it the name of a document: "Gøteborg-strategien". */
function namesDocument(words: readonly Word[], next: number): boolean {
  const word = words[next];
  const before = words[next - 1];
  // only when written together or right behind: "Gøteborg strategien", not "Gøteborg. Strategien"
  return (
    word !== undefined && before !== undefined && word.start - before.end <= 1 && isDocumentHead(word.folded)
  );
}

function exactKeys(span: readonly Word[], { named, ofWord }: Indexes): readonly EntityKey[] {
  const [first] = span;
  const isOne = first !== undefined && span.length === 1;
  const found = isOne ? ofWord(first.folded) : named(span.map(({ folded }) => folded));
  if (found.length === 0) return [];
  return found
    .filter(({ caseSensitive }) => !caseSensitive || /^\p{Lu}/u.test(span[0]?.text ?? ""))
    .map(({ key }) => key);
}

function namedBy(
  words: readonly string[],
  { exact, stemmed }: { readonly exact: NameIndex; readonly stemmed: NameIndex },
): readonly Name[] {
  const folded = words.join(" ");
  let found = exact.get(folded);
  if (found === undefined && folded.length > 4 && folded.endsWith("s"))
    found = exact.get(folded.slice(0, -1));
  if (found === undefined && folded.length > 5)
    found = stemmed.get(words.map((word) => stem(word, "da")).join(" "));
  return found ?? [];
}

/** Letters of a short name: one slip changes a fifth of it. */
const SHORT_LETTERS = 5;

/** Letters from which on a name written small may have two slips. */
const LONG_LETTERS = 9;

/** The names nearest to a span; with `size`, only names of so many words. */
function misspeltKeys(span: readonly Word[], spelling: SpellingIndex, size?: number): EntityKey[] {
  const joined = span.map((word) => word.folded).join("");
  const isSmall = !span.some(({ text }) => /^\p{Lu}/u.test(text));
  // written small, eight letters are an ordinary word sooner than a name with two slips: "presence" is not Provence
  const limit = Math.min(allowedEdits(joined.length), isSmall && joined.length < LONG_LETTERS ? 1 : 2);
  if (limit === 0 || /\d/.test(joined)) return [];
  const isShort = joined.length <= SHORT_LETTERS && isSmall;
  const own = letterBits(joined);
  let best = limit;
  let nearest: Name[] = [];
  for (let length = joined.length - limit; length <= joined.length + limit; length++) {
    for (const { name, joined: letters, bits } of spelling.get(`${joined[0] ?? ""}${length}`) ?? []) {
      if (name.words.length > span.length + 1 || areFarApart(own, bits, best)) continue;
      if (size !== undefined && name.words.length !== size) continue;
      // five small letters are an ordinary word sooner than a slip of another five: "bredt" is not Breda
      if (isShort && letters.length <= SHORT_LETTERS) continue;
      const distance = editDistance(joined, letters, best);
      if (distance > best) continue;
      nearest = distance < best ? [name] : [...nearest, name];
      best = distance;
    }
  }
  return nearest.map(({ key }) => key);
}
