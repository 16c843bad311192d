// Whether what was found is strong enough to be an answer: the one place where "I don't know" is decided.
// In: an understanding and ranked documents. The thresholds are calibrated by `npm run eval -- --calibrate`.
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { EntityKey } from "../knowledge/model.ts";
import type { SearchDocument } from "../knowledge/search/documents.ts";
import type { Concept } from "../knowledge/search/query.ts";
import { type Ranked, rank } from "../knowledge/search/rank.ts";
import { type Aspect, states } from "./recognise/aspects.ts";
import type { Understanding } from "./understanding.ts";

/** Limits of evidence, 0..1 each. */
export const LIMITS = {
  /** Least share of the question's mass that the best document must have. */
  coverage: 0.42,
  /** The same when the question names a thing that the document is about. */
  coverageAbout: 0.25,
  /** Most of the mass that may lie in words nobody knows. */
  unknown: 0.5,
  /** Least share of what is asked of a named thing that the documents about it must have. */
  residue: 0.35,
  /** Least coverage at which a question is answered though it looks like one from outside. */
  overwhelming: 0.7,
  /** A second document is shown when its score is at least this share of the best one's. */
  more: 0.6,
} as const;

/** The documents for an understanding, best first. */
export function search(understanding: Understanding, knowledge: Knowledge): readonly Ranked[] {
  return rank(
    knowledge.index,
    understanding.concepts,
    new Set(
      understanding.entities.map(({ key }) => key).filter((key) => key !== "organisation:region-midtjylland"),
    ),
  );
}

/** Whether a ranked document answers the understanding at all. */
export function isEnough(best: Ranked | undefined, understanding: Understanding): best is Ranked {
  if (best === undefined) return false;
  const keys = new Set(understanding.entities.map(({ key }) => key));
  const isAbout = best.document.about.some((key) => keys.has(key));
  if (best.coverage < (isAbout ? LIMITS.coverageAbout : LIMITS.coverage)) return false;
  return unknownShare(understanding.concepts) <= LIMITS.unknown;
}

/** Whether a ranked document answers so well that the question cannot be from outside. */
export function isOverwhelming(best: Ranked | undefined, understanding: Understanding): best is Ranked {
  if (best === undefined || best.coverage < LIMITS.overwhelming || unknownShare(understanding.concepts) > 0.1)
    return false;
  return best.matched.length >= 2;
}

/** The share of the concepts' mass in words that the corpus does not know, 0..1; 0 for no concepts. */
export function unknownShare(concepts: readonly Concept[]): number {
  const total = concepts.reduce((sum, { mass }) => sum + mass, 0);
  const unknown = concepts
    .filter(({ familiarity }) => familiarity === "unknown")
    .reduce((sum, { mass }) => sum + mass, 0);
  return total === 0 ? 0 : unknown / total;
}

/**
 * The share of what is asked of named things that the documents about them have, 0..1; 1 when nothing more is asked
 * than the things themselves.
 */
export function residueCovered(
  understanding: Understanding,
  about: readonly EntityKey[],
  knowledge: Knowledge,
): number {
  const { residue } = understanding;
  const keys = new Set(about);
  const documents = knowledge.documents.filter((document) => document.about.some((key) => keys.has(key)));
  let mass = 0;
  let covered = 0;
  for (const concept of residue) {
    mass += concept.mass;
    if (documents.some((document) => hasConcept(document, concept, knowledge))) covered += concept.mass;
  }
  return mass === 0 ? 1 : covered / mass;
}

function hasConcept(document: SearchDocument, concept: Concept, knowledge: Knowledge): boolean {
  const tokens = knowledge.index.tokens.get(document.key);
  if (tokens === undefined) return false;
  return concept.alternatives.some(
    ({ token }) => tokens.text.has(token) || tokens.title.has(token) || tokens.words.has(token),
  );
}

/** Aspects that a text must state to answer; a count is often asked where a list answers it. */
const STRICT: ReadonlySet<Aspect> = new Set<Aspect>([
  "phone",
  "mail",
  "money",
  "hours",
  "holder",
  "ending",
  "address",
]);

/** The kind of fact that is asked for and that none of the texts states; `undefined` when all is stated. */
export function missingAspect(understanding: Understanding, texts: readonly string[]): Aspect | undefined {
  return understanding.aspects.find(
    (aspect) => STRICT.has(aspect) && !texts.some((text) => states(aspect, text)),
  );
}
