// What understanding is made of, each with the module that does its work and the stand-in that does without. In: nothing;
// out: the list that the ablation goes through. The product has no switches: it is the modules that are exchanged.

/** One mechanism. */
export type Mechanism = {
  readonly name: string;
  /** Below src/. */
  readonly module: string;
  /** Beside this file, in without/. */
  readonly standIn: string;
};

/** All of them, in the order of the table. */
export const MECHANISMS: readonly Mechanism[] = [
  { name: "folding of marks", module: "knowledge/language/text.ts", standIn: "folding.ts" },
  { name: "stemming exceptions", module: "knowledge/language/stem.ts", standIn: "stem-exceptions.ts" },
  { name: "compound splitting", module: "knowledge/search/vocabulary.ts", standIn: "compounds.ts" },
  { name: "glossary: synonyms", module: "knowledge/search/glossary.ts", standIn: "synonyms.ts" },
  { name: "glossary: features", module: "knowledge/search/glossary.ts", standIn: "glossary-features.ts" },
  { name: "words to ask with", module: "knowledge/search/documents.ts", standIn: "words-to-ask-with.ts" },
  { name: "typos: words mended", module: "knowledge/language/spelling.ts", standIn: "mended-words.ts" },
  {
    name: "typos: in the search",
    module: "knowledge/search/vocabulary.ts",
    standIn: "search-corrections.ts",
  },
  { name: "typos: both of these", module: "knowledge/language/spelling.ts", standIn: "any-mending.ts" },
  { name: "typos: names", module: "knowledge/gazetteer.ts", standIn: "misspelt-names.ts" },
  { name: "names in compounds", module: "knowledge/gazetteer.ts", standIn: "names-in-compounds.ts" },
  { name: "character n-grams", module: "bot/recognise/classifier.ts", standIn: "word-pieces.ts" },
  { name: "word n-grams and pairs", module: "bot/recognise/classifier.ts", standIn: "word-company.ts" },
  { name: "given features", module: "bot/recognise/features.ts", standIn: "given-features.ts" },
  { name: "follow-up slots", module: "bot/recognise/follow-up.ts", standIn: "follow-ups.ts" },
  { name: "asking part of a message", module: "bot/recognise/focus.ts", standIn: "focus.ts" },
  { name: "everyday words", module: "knowledge/language/plain-words.ts", standIn: "everyday-words.ts" },
  { name: "kinds of fact", module: "bot/recognise/aspects.ts", standIn: "kinds-of-fact.ts" },
  { name: "what is none of ours", module: "bot/recognise/outside.ts", standIn: "outside-names.ts" },
];
