// language/stem.ts without the tables of forms that Snowball leaves apart.
import { stemByRule } from "../../../src/knowledge/language/stem.ts";
import type { Language } from "../../../src/knowledge/model.ts";

export * from "../../../src/knowledge/language/stem.ts";

const kept = new Map<string, string>();

export function stem(folded: string, language: Language): string {
  const key = `${language}:${folded}`;
  const known = kept.get(key) ?? stemByRule(folded, language);
  kept.set(key, known);
  return known;
}
