// The corpus with everything built over it that answering needs: index, names, synonyms, look-ups by id.
// Built once at start; frozen; no I/O.
import { buildGazetteer, type Gazetteer } from "./gazetteer.ts";
import { grammarWords } from "./language/function-words.ts";
import { countLetters, type Letters, lettersOf } from "./language/letters.ts";
import { isPlainWord } from "./language/plain-words.ts";
import { rememberWords } from "./language/remember-words.ts";
import { buildSpelling, type Spelling } from "./language/spelling.ts";
import { splitWords } from "./language/text.ts";
import type { Corpus, EntityKey, Language, Localized, Place } from "./model.ts";
import { buildDocuments, citer, type Citer, type SearchDocument } from "./search/documents.ts";
import { buildGlossary, type Glossary } from "./search/glossary.ts";
import { tokenOf } from "./search/analyse.ts";
import { analyseDocuments, buildSearchIndex, type SearchIndex } from "./search/index.ts";
import type { Vocabulary } from "./search/vocabulary.ts";
import { buildThemes, type Themes } from "./match/themes.ts";

/** All that is known, ready to be asked. */
export type Knowledge = {
  readonly corpus: Corpus;
  readonly documents: readonly SearchDocument[];
  readonly index: SearchIndex;
  readonly gazetteer: Gazetteer;
  readonly glossary: Glossary;
  readonly themes: Themes;
  /** Place records by id. */
  readonly places: ReadonlyMap<string, Place>;
  /** Whether a folded word is one that the corpus or its examples write, in either language. */
  readonly isKnownWord: (folded: string) => boolean;
  /** Whether a word looks Danish or English by its letters. */
  readonly letters: Letters;
  /** Mends slips in ordinary words. */
  readonly spelling: Spelling;
  readonly cite: Citer;
  readonly nameOf: (key: EntityKey) => Localized;
};

/** Gives what `make` would give, perhaps from an earlier start. Plain data only. */
export type Keep = <T>(name: string, make: () => T) => T;

/**
 * Builds the knowledge from a corpus that `loadCorpus` returned; `sayings` are folded words of asking to mend slips
 * of. `keep` may save the analysis of the documents.
 */
export function buildKnowledge(
  corpus: Corpus,
  sayings: readonly string[],
  keep: Keep = (_, make) => make(),
): Knowledge {
  const documents = buildDocuments(corpus);
  const index = buildSearchIndex(
    documents,
    keep("index", () => analyseDocuments(documents)),
  );
  const examples = exampleWords(corpus);
  const terms = glossaryWords(corpus);
  const gazetteer = buildGazetteer(corpus);
  const themes = buildThemes(corpus.themes);
  return {
    corpus,
    documents,
    index,
    gazetteer,
    glossary: buildGlossary(corpus.terms),
    themes,
    places: new Map(corpus.places.map((place) => [place.id, place])),
    spelling: buildSpelling(
      [...index.vocabulary.words, ...grammarWords(), ...examples, ...themes.words, ...terms, ...sayings],
      isPlainWord,
    ),
    isKnownWord: knownWords([...examples, ...terms], index.vocabulary, themes),
    letters: lettersOf(keep("letters", () => countLetters(wordsIn(corpus, "da"), wordsIn(corpus, "en")))),
    cite: citer(corpus),
    nameOf: gazetteer.nameOf,
  };
}

/** The words of one language's texts and examples, without those that may be names. */
function wordsIn(corpus: Corpus, language: Language): readonly string[] {
  const texts = [
    ...corpus.passages.map((passage) => passage.text[language]),
    ...corpus.examples.flatMap((file) => file[language]),
    ...corpus.themes.flatMap(({ words }) => words[language]),
    ...corpus.terms.flatMap((term) => term[language]),
  ];
  return texts.flatMap((text) =>
    splitWords(text)
      .filter((word) => /^\p{Ll}/u.test(word.text))
      .map(({ folded }) => folded),
  );
}

function knownWords(
  written: readonly string[],
  vocabulary: Vocabulary,
  themes: Themes,
): (folded: string) => boolean {
  const own = new Set(written);
  return rememberWords(
    (folded) =>
      own.has(folded) ||
      isPlainWord(folded) ||
      vocabulary.knowsWord(folded) ||
      vocabulary.has(tokenOf(folded, "da")) ||
      vocabulary.has(tokenOf(folded, "en")) ||
      themes.knowsWord(folded),
  );
}

/** Words that the examples write more than once: what stands there once may be a slip that somebody wrote on purpose. */
function exampleWords(corpus: Corpus): readonly string[] {
  const counts = new Map<string, number>();
  for (const { da, en } of corpus.examples) {
    for (const { text, folded } of [...da, ...en].flatMap((utterance) => splitWords(utterance))) {
      // a capital may begin a name, and names are what slips are looked for in
      if (/^\p{Ll}/u.test(text)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count > 1).map(([folded]) => folded);
}

function glossaryWords(corpus: Corpus): readonly string[] {
  return corpus.terms.flatMap(({ da, en }) =>
    [...da, ...en].flatMap((text) => splitWords(text).map(({ folded }) => folded)),
  );
}
