// The corpus with everything built over it that answering needs: index, names, synonyms, look-ups by id.
// Built once at start; frozen; no I/O.
import { buildGazetteer, type Gazetteer } from "./gazetteer.ts";
import type { Corpus, EntityKey, Localized } from "./model.ts";
import { buildDocuments, citer, type Citer, type SearchDocument } from "./search/documents.ts";
import { buildGlossary, type Glossary } from "./search/glossary.ts";
import { buildSearchIndex, type SearchIndex } from "./search/index.ts";
import { buildThemes, type Themes } from "./match/themes.ts";

/** All that is known, ready to be asked. */
export type Knowledge = {
  readonly corpus: Corpus;
  readonly documents: readonly SearchDocument[];
  readonly index: SearchIndex;
  readonly gazetteer: Gazetteer;
  readonly glossary: Glossary;
  readonly themes: Themes;
  readonly cite: Citer;
  readonly nameOf: (key: EntityKey) => Localized;
};

/** Builds the knowledge from a corpus that `loadCorpus` returned. */
export function buildKnowledge(corpus: Corpus): Knowledge {
  const documents = buildDocuments(corpus);
  const index = buildSearchIndex(documents);
  const gazetteer = buildGazetteer(corpus);
  return {
    corpus,
    documents,
    index,
    gazetteer,
    glossary: buildGlossary(corpus.terms),
    themes: buildThemes(corpus.themes),
    cite: citer(corpus),
    nameOf: gazetteer.nameOf,
  };
}
