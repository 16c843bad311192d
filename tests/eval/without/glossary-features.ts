// search/glossary.ts without the terms that it gives the classifier.
import type { Term } from "../../../src/knowledge/model.ts";
import { buildGlossary as whole, type Glossary } from "../../../src/knowledge/search/glossary.ts";

export * from "../../../src/knowledge/search/glossary.ts";

export function buildGlossary(terms: readonly Term[]): Glossary {
  return { ...whole(terms), groupsIn: () => [] };
}
