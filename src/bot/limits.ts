// How sure is sure enough: every threshold that decides between an answer and "that I do not know". Numbers only; they
// are chosen by `npm run eval -- --calibrate --out`, which rewrites the values below in place and nothing else.

/** The thresholds; shares and certainties are 0..1, counts are words. */
export type Limits = {
  /** Least certainty of the intent to count as likely, and as sure. */
  readonly likely: number;
  readonly sure: number;
  /** Least share of the question's mass that the best document must have, by how sure the intent is. */
  readonly coverageUnsure: number;
  readonly coverageLikely: number;
  readonly coverageSure: number;
  /** Most of the mass that may lie in words nobody knows, likewise. */
  readonly unknownUnsure: number;
  readonly unknownLikely: number;
  readonly unknownSure: number;
  /** Most of it in a question for a reason. */
  readonly unknownWhy: number;
  /** Least coverage when the question names a thing that the document is about. */
  readonly coverageAbout: number;
  /** Least coverage of a short question: it holds no talk around the point. */
  readonly coverageShort: number;
  /** Least coverage when only one word of matter of several is found and no thing is named: that may be chance. */
  readonly coverageOne: number;
  /** From how many words of matter on a question is long. */
  readonly long: number;
  /** Least share of what is asked of a named thing that the documents about it must have; in a long question. */
  readonly residue: number;
  readonly residueLong: number;
  /** Least coverage at which a question is answered though it looks like one from outside, by how sure that is. */
  readonly overwhelmingUnsure: number;
  readonly overwhelmingLikely: number;
  readonly overwhelmingSure: number;
  /** Most of its mass that may then lie in words nobody knows. */
  readonly overwhelmingUnknown: number;
  /** Certainty from which a question is outside without a look at the evidence. */
  readonly sureOutside: number;
  /** Least certainty of a courtesy or a call for help that no rule knows: what they look like by chance is seldom one. */
  readonly sureCourtesy: number;
  /** Words of a courtesy at most. */
  readonly courtesyWords: number;
  /** A second document is shown, or taken where the first contradicts, from this share of the best one's score on. */
  readonly more: number;
};

/** The values in use. */
export const LIMITS: Limits = {
  likely: 0.35,
  sure: 0.75,
  coverageUnsure: 0.42,
  coverageLikely: 0.3,
  coverageSure: 0.17,
  unknownUnsure: 0.5,
  unknownLikely: 0.52,
  unknownSure: 0.8,
  unknownWhy: 0.42,
  coverageAbout: 0.25,
  coverageShort: 0.42,
  coverageOne: 0.55,
  long: 3,
  residue: 0.3,
  residueLong: 0.35,
  overwhelmingUnsure: 0.7,
  overwhelmingLikely: 0.75,
  overwhelmingSure: 0.85,
  overwhelmingUnknown: 0.1,
  sureOutside: 0.45,
  sureCourtesy: 0.75,
  courtesyWords: 6,
  more: 0.5,
};
