// Our way of asking Lunr's index against Lunr's own: the same documents in the same order with the same scores, to the
// last digit, for any weighted terms of the corpus.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { analyseDocuments } from "../../../src/knowledge/search/index.ts";
import { makeScorer, type WeightedTerm } from "../../../src/knowledge/search/score-like-lunr.ts";
import { loadLunr } from "../../support/lunr-index.ts";
import { vindrose } from "../../support/product.ts";

const { lunr: state } = analyseDocuments(vindrose.knowledge.documents);
const lunr = loadLunr(state);
const score = makeScorer(state);

function byLunr(terms: readonly WeightedTerm[]): readonly { readonly ref: string; readonly score: number }[] {
  if (terms.length === 0) return [];
  return lunr
    .query((clauses) => {
      for (const { term, weight } of terms)
        clauses.term(state.terms[term] ?? "", { boost: weight, usePipeline: false });
    })
    .map(({ ref, score: value }) => ({ ref, score: value }));
}

const byUs = (terms: readonly WeightedTerm[], limit: number) =>
  score(terms, limit).map(({ place, score: value }) => ({ ref: state.keys[place], score: value }));

const anyTerms = fc.array(
  fc.record({
    term: fc.nat({ max: state.terms.length - 1 }),
    weight: fc.constantFrom(1, 0.9, 0.8, 0.7, 0.6, 0.4, 0.36),
  }),
  { maxLength: 30 },
);

test("any weighted terms find what Lunr finds, one term given twice too", () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      expect(byUs(terms, Number.POSITIVE_INFINITY)).toEqual(byLunr(terms));
    }),
    { numRuns: 100 },
  );
});

test("a limit cuts the end off, and the next query knows nothing of the one before", () => {
  const terms = [1, 5, 9].map((term) => ({ term, weight: 1 }));
  const all = byUs(terms, Number.POSITIVE_INFINITY);
  expect(byUs(terms, 2)).toEqual(all.slice(0, 2));
  expect(byUs(terms, Number.POSITIVE_INFINITY)).toEqual(all);
  expect(byUs([], 10)).toEqual([]);
});
