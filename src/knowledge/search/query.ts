// Typed words in, what to look for out: each word with its other spellings, parts and synonyms as one concept,
// so that a document is not paid twice for saying the same thing in two languages.
import { isAskingWord, isFunctionWord } from "../language/function-words.ts";
import { isPlainWord } from "../language/plain-words.ts";
import { rememberWords } from "../language/remember-words.ts";
import type { Word } from "../language/text.ts";
import type { Language } from "../model.ts";
import { type Token, tokenOf } from "./analyse.ts";
import type { Glossary } from "./glossary.ts";
import type { WeightedToken } from "./index.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How a concept's word is known to the corpus, best first. */
type Familiarity = "word" | "synonym" | "correction" | "parts" | "unknown";

/** One word of the question with everything that would count as finding it. */
export type Concept = {
  readonly word: Word;
  readonly alternatives: readonly WeightedToken[];
  /** What the word counts: its rarity times its weight in the question. */
  readonly mass: number;
  readonly familiarity: Familiarity;
  /** The parts of a compound that the corpus does not have as a word; empty for every other word. */
  readonly parts: readonly Token[];
  /** Everyday talk that the corpus does not write: it names no subject. */
  readonly isPlain: boolean;
};

/** What one way of finding a word is worth beside the word itself; 0..1, measured by `npm run eval`. */
export const WEIGHTS = {
  /** The word read in the other language: full, since names and loan words are the same in both. */
  otherLanguage: 0.9,
  synonym: 0.7,
  correction: 0.8,
  parts: 0.6,
  /** A part of a compound that is not its rarest, of what that one is worth. */
  commonPart: 0.7,
  /** A document that has every part of a compound. */
  allParts: 0.85,
  /** "hedder", "tell": they may stand in a passage, but nobody asks for them. */
  asking: 0.15,
  /** Everyday talk that no document has: "remse op", "awkward". */
  plain: 0.05,
  /** Everyday talk that some document happens to write. */
  talk: 0.6,
  /** "the strategy" in a question that names next to nothing else. */
  subject: 0.6,
  /** Words around the part that asks: "I am writing a speech", "my manager wonders". */
  frame: 0.3,
  /** A sentence that the asking one leans on: "... that picture. What is it that we build there?" */
  leaned: 0.7,
  /** A word of a name that no document has. */
  unknownName: 0.1,
  /** What is named to be left out: "apart from the EU". */
  aside: 0.1,
  /** A word that nobody knows in either, of what it would count there. */
  unknownFrame: 0,
  /** Words of the utterance before, when this one goes on from it. */
  earlier: 0.4,
} as const;

/** The paper itself: every passage is of it, so that it tells something only where nothing else does. */
const STRATEGY = /^strateg/u;

/** Whether a concept says what is asked for, and not only that something is. */
export function isMatter({ word, isPlain }: Concept): boolean {
  return !isPlain && !isAskingWord(word.folded);
}

/** The concepts of a question's words. Words of grammar give none; a text of nothing else gives an empty list. */
export function conceptsOf(
  words: readonly Word[],
  language: Language,
  known: {
    readonly vocabulary: Vocabulary;
    readonly glossary: Glossary;
    readonly weight?: number;
    /** Words of a whole date: they tell much, where a bare number tells little. */
    readonly inDate?: ReadonlySet<Word>;
  },
): readonly Concept[] {
  const synonyms = known.glossary.synonymsIn(words);
  const matter = words.filter(({ folded }) => !isFunctionWord(folded) && !isAskingWord(folded)).length;
  return words.flatMap((word, index) => {
    if (isFunctionWord(word.folded)) return [];
    const alternatives = alternativesOf(word.folded, language, known.vocabulary, synonyms.get(index) ?? []);
    const isNumber = /^\d+$/.test(word.folded) && known.inDate?.has(word) !== true;
    const isSubject = matter <= 1 && STRATEGY.test(word.folded);
    const asking = isSubject ? WEIGHTS.subject : WEIGHTS.asking;
    const isPlain = alternatives.familiarity === "unknown" && isPlainWord(word.folded);
    const talk = isPlainWord(word.folded) ? WEIGHTS.talk : 1;
    const worth = isPlain ? WEIGHTS.plain : isAskingWord(word.folded) || isNumber ? asking : talk;
    const weight = (known.weight ?? 1) * worth;
    const rarity = rarityOf(alternatives, known.vocabulary);
    return [
      {
        word,
        alternatives: alternatives.tokens,
        mass: rarity * weight,
        familiarity: alternatives.familiarity,
        parts: alternatives.parts,
        isPlain,
      },
    ];
  });
}

/**
 * How rare a word is: by its own form where the corpus has it, else by the mean of what it stands for. Not by the
 * commonest synonym: "RUP" is a rare word though "plan" is not.
 */
function rarityOf({ tokens, own }: Alternatives, vocabulary: Vocabulary): number {
  const rarities = (own.length > 0 ? own : tokens.map(({ token }) => token)).map((token) =>
    vocabulary.idf(token),
  );
  if (rarities.length === 0) return vocabulary.idf("" as Token);
  return own.length > 0
    ? Math.min(...rarities)
    : rarities.reduce((sum, each) => sum + each, 0) / rarities.length;
}

type Alternatives = {
  readonly tokens: readonly WeightedToken[];
  readonly familiarity: Familiarity;
  /** Tokens of the word itself that the corpus has. */
  readonly own: readonly Token[];
  readonly parts: readonly Token[];
};

/** A synonym or part counts only when it is at least this share as rare as the word: "plan" does not find "RUP". */
const TELLING = 0.45;

/** The alternatives of words that have no synonym where they stand, by language. */
type Plain = Readonly<Record<Language, (folded: string) => Alternatives>>;
const plain = new WeakMap<Vocabulary, Plain>();

function alternativesOf(
  folded: string,
  language: Language,
  vocabulary: Vocabulary,
  synonyms: readonly Token[],
): Alternatives {
  if (synonyms.length > 0) return findAlternatives(folded, language, vocabulary, synonyms);
  const known: Plain = plain.get(vocabulary) ?? {
    da: rememberWords((each) => findAlternatives(each, "da", vocabulary, [])),
    en: rememberWords((each) => findAlternatives(each, "en", vocabulary, [])),
  };
  plain.set(vocabulary, known);
  return known[language](folded);
}

function findAlternatives(
  folded: string,
  language: Language,
  vocabulary: Vocabulary,
  synonyms: readonly Token[],
): Alternatives {
  const other: Language = language === "da" ? "en" : "da";
  const best = new Map<Token, number>();
  const add = (token: Token, weight: number): void => {
    if (vocabulary.has(token)) best.set(token, Math.max(weight, best.get(token) ?? 0));
  };
  let familiarity: Familiarity = "unknown";
  add(tokenOf(folded, language), 1);
  add(tokenOf(folded, other), WEIGHTS.otherLanguage);
  const own = [...best.keys()];
  if (own.length > 0) familiarity = "word";
  for (const token of synonyms) add(token, WEIGHTS.synonym);
  if (familiarity === "unknown" && best.size > 0) familiarity = "synonym";
  if (best.size === 0 && !isPlainWord(folded)) {
    for (const token of vocabulary.corrections(folded)) add(token, WEIGHTS.correction);
    if (best.size > 0) familiarity = "correction";
  }
  const parts = vocabulary.partsOf(tokenOf(folded, "da"));
  // of "psykiatriplan" it is the rarer part that tells: plans of another kind are hardly half of it
  const rarest = Math.max(0, ...parts.map((token) => vocabulary.idf(token)));
  for (const token of parts)
    add(token, WEIGHTS.parts * (vocabulary.idf(token) >= rarest ? 1 : WEIGHTS.commonPart));
  if (familiarity === "unknown" && best.size > 0) familiarity = "parts";
  const measure =
    own.length === 0
      ? Math.max(0, ...[...best.keys()].map((token) => vocabulary.idf(token)))
      : Math.min(...own.map((token) => vocabulary.idf(token)));
  const least = TELLING * measure;
  const tokens = [...best].filter(([token]) => own.includes(token) || vocabulary.idf(token) >= least);
  return {
    tokens: tokens.map(([token, weight]) => ({ token, weight })),
    familiarity,
    own,
    parts: own.length === 0 ? parts : [],
  };
}
