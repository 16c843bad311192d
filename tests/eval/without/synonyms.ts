// search/glossary.ts without the synonyms that it gives the search.
import type { Term } from "../../../src/knowledge/model.ts";
import { buildGlossary as whole, type Glossary } from "../../../src/knowledge/search/glossary.ts";

export * from "../../../src/knowledge/search/glossary.ts";

export function buildGlossary(terms: readonly Term[]): Glossary {
  return { ...whole(terms), synonymsIn: () => new Map() };
}
