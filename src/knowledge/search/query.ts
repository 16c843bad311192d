// Typed words in, what to look for out: each word with its other spellings, parts and synonyms as one concept,
// so that a document is not paid twice for saying the same thing in two languages.
import { isAskingWord, isFunctionWord } from "../language/function-words.ts";
import type { Word } from "../language/text.ts";
import type { Language } from "../model.ts";
import { type Token, tokenOf } from "./analyse.ts";
import type { Glossary } from "./glossary.ts";
import type { WeightedToken } from "./index.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How a concept's word is known to the corpus, best first. */
export type Familiarity = "word" | "synonym" | "correction" | "parts" | "unknown";

/** One word of the question with everything that would count as finding it. */
export type Concept = {
  readonly word: Word;
  readonly alternatives: readonly WeightedToken[];
  /** What the word counts: its rarity times its weight in the question. */
  readonly mass: number;
  readonly familiarity: Familiarity;
};

/** What one way of finding a word is worth beside the word itself; 0..1, measured by `npm run eval`. */
export const WEIGHTS = {
  /** The word read in the other language: full, since names and loan words are the same in both. */
  otherLanguage: 0.9,
  synonym: 0.7,
  correction: 0.8,
  parts: 0.45,
  /** "hedder", "tell": they may stand in a passage, but nobody asks for them. */
  asking: 0.15,
  /** Words of the utterance before, when this one goes on from it. */
  earlier: 0.4,
} as const;

/** The concepts of a question's words. Words of grammar give none; a text of nothing else gives an empty list. */
export function conceptsOf(
  words: readonly Word[],
  language: Language,
  known: { readonly vocabulary: Vocabulary; readonly glossary: Glossary; readonly weight?: number },
): readonly Concept[] {
  const synonyms = known.glossary.synonymsIn(words);
  return words.flatMap((word, index) => {
    if (isFunctionWord(word.folded)) return [];
    const alternatives = alternativesOf(word, language, known.vocabulary, synonyms.get(index) ?? []);
    const weight = (known.weight ?? 1) * (isAskingWord(word.folded) ? WEIGHTS.asking : 1);
    const rarity = Math.min(
      ...alternatives.tokens
        .filter(({ weight: each }) => each >= WEIGHTS.parts)
        .map(({ token }) => known.vocabulary.idf(token)),
      known.vocabulary.idf(tokenOf(word.folded, language)),
    );
    return [
      {
        word,
        alternatives: alternatives.tokens,
        mass: rarity * weight,
        familiarity: alternatives.familiarity,
      },
    ];
  });
}

function alternativesOf(
  word: Word,
  language: Language,
  vocabulary: Vocabulary,
  synonyms: readonly Token[],
): { readonly tokens: readonly WeightedToken[]; readonly familiarity: Familiarity } {
  const other: Language = language === "da" ? "en" : "da";
  const best = new Map<Token, number>();
  const add = (token: Token, weight: number): void => {
    if (vocabulary.has(token)) best.set(token, Math.max(weight, best.get(token) ?? 0));
  };
  let familiarity: Familiarity = "unknown";
  add(tokenOf(word.folded, language), 1);
  add(tokenOf(word.folded, other), WEIGHTS.otherLanguage);
  if (best.size > 0) familiarity = "word";
  for (const token of synonyms) add(token, WEIGHTS.synonym);
  if (familiarity === "unknown" && best.size > 0) familiarity = "synonym";
  if (best.size === 0) {
    for (const token of vocabulary.corrections(word.folded)) add(token, WEIGHTS.correction);
    if (best.size > 0) familiarity = "correction";
  }
  const parts = vocabulary.partsOf(tokenOf(word.folded, "da"));
  for (const token of parts) add(token, WEIGHTS.parts);
  if (familiarity === "unknown" && best.size > 0) familiarity = "parts";
  return { tokens: [...best].map(([token, weight]) => ({ token, weight })), familiarity };
}
