// What the words of a message count by where they stand: in full where it asks, little in the talk around it. In: concepts
// with the parts of the message; out: the same with their masses changed. It knows no word.
import type { Word } from "../../knowledge/language/text.ts";
import { type Concept, WEIGHTS } from "../../knowledge/search/query.ts";

/** Where words stand in a message. */
type Parts = {
  readonly core: readonly Word[];
  readonly asking: readonly Word[];
  readonly aside: ReadonlySet<Word>;
  readonly inName: ReadonlySet<Word>;
};

/** The concepts with what they count where they stand; their order and words stay. */
export function weighed(concepts: readonly Concept[], parts: Parts): readonly Concept[] {
  return concepts.map((concept) => ({ ...concept, mass: concept.mass * worthOf(concept, parts) }));
}

/** What a word counts by where it stands: in full where it asks, little in the talk around it, which may hold anything. */
function worthOf({ word, familiarity }: Concept, parts: Parts): number {
  // a place that no text names is held against what is found as a name, not as a word
  if (parts.inName.has(word) && familiarity === "unknown") return WEIGHTS.unknownName;
  if (parts.aside.has(word)) return WEIGHTS.aside;
  if (parts.core.includes(word)) return 1;
  const worth = parts.asking.includes(word) ? WEIGHTS.leaned : WEIGHTS.frame;
  return familiarity === "unknown" ? worth * WEIGHTS.unknownFrame : worth;
}
