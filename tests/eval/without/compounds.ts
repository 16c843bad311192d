// search/vocabulary.ts without the parts of compounds.
import {
  type Vocabulary,
  vocabularyOf as whole,
  type WordCounts,
} from "../../../src/knowledge/search/vocabulary.ts";

export * from "../../../src/knowledge/search/vocabulary.ts";

export function vocabularyOf(counts: WordCounts): Vocabulary {
  return { ...whole(counts), partsOf: () => [] };
}
