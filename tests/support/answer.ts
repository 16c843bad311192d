// A made-up answer around given parts, for the tests of what draws answers.
import type { Answer, AnswerCitation, Part } from "../../src/bot/answer.ts";

/** A place in the strategy. */
export const strategyCitation: AnswerCitation = {
  id: "coop-first",
  title: "Fjordland",
  section: "Samarbejde",
  sectionId: "samarbejde",
  paragraph: 6,
  source: "Planen",
  asOf: "2008-04-16",
  provenance: "stated",
};

/** A public page, without a place in the strategy. */
export const publicCitation: AnswerCitation = {
  id: "development:fjordland-ended",
  title: "Nyheden",
  section: null,
  sectionId: null,
  paragraph: null,
  source: "Nyheden",
  asOf: "2013-03",
  provenance: "public",
  url: "https://example.org/news",
};

/** An answer of these parts; any other field can be given. */
export function answerOf(parts: readonly Part[], more: Partial<Answer> = {}): Answer {
  return {
    language: "da",
    intent: "partner_info",
    refused: false,
    title: "Fjordland",
    parts,
    citations: [strategyCitation, publicCitation],
    entities: [],
    suggestions: [],
    why: {
      intent: "partner_info",
      certainty: 1,
      matched: [],
      runnerUp: { intent: null, document: null },
      carried: [],
    },
    ...more,
  };
}
