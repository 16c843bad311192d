// search/documents.ts without the words that people ask with and the texts lack.
import type { Corpus } from "../../../src/knowledge/model.ts";
import { buildDocuments as whole, type SearchDocument } from "../../../src/knowledge/search/documents.ts";

export * from "../../../src/knowledge/search/documents.ts";

export function buildDocuments(corpus: Corpus): readonly SearchDocument[] {
  return whole(corpus).map((document) => ({ ...document, words: { da: [], en: [] } }));
}
