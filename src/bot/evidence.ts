// Whether what was found is strong enough to be an answer: the one place where "I don't know" is decided.
// In: an understanding and ranked documents. The thresholds come with the understanding and stand in limits.ts.
import type { Knowledge } from "../knowledge/knowledge.ts";
import { fold, splitWords } from "../knowledge/language/text.ts";
import type { EntityKey } from "../knowledge/model.ts";
import type { SearchDocument } from "../knowledge/search/documents.ts";
import { type Concept, isMatter } from "../knowledge/search/query.ts";
import { analyse, tokenOf } from "../knowledge/search/analyse.ts";
import { type Ranked, rank } from "../knowledge/search/rank.ts";
import { type Aspect, states } from "./recognise/aspects.ts";
import { grants } from "./recognise/wish.ts";
import type { Understanding } from "./understanding.ts";

/** What was found for an understanding: several finds ask for the same. */
const searched = new WeakMap<
  Understanding,
  { readonly knowledge: Knowledge; readonly ranked: readonly Ranked[] }
>();

/** The documents for an understanding, best first; a question for what the strategy says is answered by it alone. */
export function search(understanding: Understanding, knowledge: Knowledge): readonly Ranked[] {
  const before = searched.get(understanding);
  if (before?.knowledge === knowledge) return before.ranked;
  const ranked = searchAnew(understanding, knowledge);
  searched.set(understanding, { knowledge, ranked });
  return ranked;
}

function searchAnew(understanding: Understanding, knowledge: Knowledge): readonly Ranked[] {
  const about = understanding.entities
    .map(({ key }) => key)
    .filter((key) => key !== "organisation:region-midtjylland");
  const ranked = granting(
    rank(knowledge.index, understanding.concepts, {
      about: new Set(about),
      told: new Set(understanding.carried.told),
    }),
    new Set(about),
    understanding,
  );
  if (!understanding.signals.has("citesStrategy")) return ranked;
  return ranked.filter(({ document }) => document.citation.provenance === "stated");
}

/** What granting the wish is worth in the order, beside what ranks it: more than to have been told of before. */
const WISHED = 0.9;

/** Those first that tell what is wished of the things asked about, or of what was told of them before. */
function granting(
  ranked: readonly Ranked[],
  about: ReadonlySet<EntityKey>,
  { wish, carried }: Understanding,
): readonly Ranked[] {
  if (wish === undefined) return ranked;
  const told = ranked.filter(({ document }) => carried.told.includes(document.citation.id));
  const facts = new Set(told.flatMap(({ document }) => document.facts));
  return ranked
    .map((each) => {
      const { document, score } = each;
      const isOfIt =
        document.about.some((key) => about.has(key)) || document.facts.some((fact) => facts.has(fact));
      return isOfIt ? { ...each, score: score + WISHED * grants(wish, document) } : each;
    })
    .sort((a, b) => b.score - a.score);
}

/** How well a document grants what is asked on about the thing told before, 0..1; 0 for a question with matter of its own. */
export function grantsWish({ document }: Ranked, { wish, carried }: Understanding): number {
  return wish === undefined || carried.told.length === 0 ? 0 : grants(wish, document);
}

/** The address of the first thing named: whoever asks for it may tell any errand around it. */
function tellsAddress({ document }: Ranked, { aspects, entities }: Understanding): boolean {
  const isOfFirst = document.about.some((key) => key === entities[0]?.key);
  return isOfFirst && aspects[0] === "address" && states("address", document.text.da);
}

/** Whether a ranked document answers the understanding at all. */
export function isEnough(best: Ranked | undefined, understanding: Understanding): best is Ranked {
  if (best === undefined || contradicts(best.document, understanding)) return false;
  const { limits, concepts } = understanding;
  const keys = new Set(understanding.entities.map(({ key }) => key));
  const isAbout = best.document.about.some((key) => keys.has(key));
  if (isAbout && (grantsWish(best, understanding) === 1 || tellsAddress(best, understanding))) return true;
  const matter = concepts.filter((concept) => isMatter(concept));
  const found = matter.filter(({ word }) => best.matched.includes(word.text)).length;
  if (!isAbout && matter.length > 1 && found < 2 && best.coverage < limits.coverageOne) return false;
  const unknown = unknownShare(concepts);
  if (matter.length < limits.long && (best.coverage < limits.coverageShort || unknown > limits.unknownUnsure))
    return false;
  // "why did the council reject X?" takes something for granted that no source has a word for
  if (/\b(?:hvorfor|why)\b/i.test(understanding.asked) && unknown > limits.unknownWhy) return false;
  const how = howSure(understanding);
  const least = limits[`coverage${how}`];
  const needed = isAbout ? Math.min(limits.coverageAbout, least) : least;
  // the longer a question, the more of it is told around the point
  const ease = matter.length > LONG_MATTER ? Math.sqrt(LONG_MATTER / matter.length) : 1;
  return best.coverage >= needed * ease && 1 - unknown >= (1 - limits[`unknown${how}`]) * ease;
}

/** Words of matter from which on a question needs less of them found. */
const LONG_MATTER = 6;

function howSure({ certainty, limits }: Understanding): "Sure" | "Likely" | "Unsure" {
  if (certainty >= limits.sure) return "Sure";
  return certainty >= limits.likely ? "Likely" : "Unsure";
}

/**
 * Whether the question hangs on something that the document does not have: a year or another number, a place that is none of ours, a
 * thing to be counted. What is asked of 2010 is not answered by what was so in 2008.
 */
export function contradicts(document: SearchDocument, understanding: Understanding): boolean {
  const text = foldedOf(document);
  const numbers = inWords(understanding.asked).match(/\b\d{2,4}\b/g) ?? [];
  if (numbers.some((number) => !text.includes(number))) return true;
  if (lacksWanted(document, understanding) || namesOtherPaper(understanding)) return true;
  if (understanding.foreignNames.some((names) => !names.some((name) => text.includes(fold(name)))))
    return true;
  const { counted } = understanding;
  return counted.length > 0 && !counted.some((concept) => tellsCount(document, concept));
}

/** A date in figures without its month, which texts tell by name: "15.11.2006" and "2006-11-15" -> "15 2006". */
function inWords(text: string): string {
  return text
    .replace(/\b(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})\b/g, "$1 $3")
    .replace(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, "$3 $1");
}

/** A compound of the corpus' words that is a paper of its own: "klimastrategi", "psykiatriplan" are none of ours. */
const PAPER = /(?:strategi|plan|aftale|politik)(?:en|er|erne|ens|s)?$/u;

function namesOtherPaper({ concepts }: Understanding): boolean {
  return concepts.some(({ familiarity, word }) => familiarity === "parts" && PAPER.test(word.folded));
}

/** Whether "which hospital ...?" asks for a kind of thing that the document has no word for. */
export function lacksWanted(document: SearchDocument, { wanted }: Understanding): boolean {
  return wanted.length > 0 && !wanted.some((concept) => countsIn(document, concept));
}

/** Folded texts of documents that were looked at before: folding one takes longer than all else that is asked of it. */
const folded = new WeakMap<SearchDocument, string>();

function foldedOf(document: SearchDocument): string {
  const known = folded.get(document);
  if (known !== undefined) return known;
  const text = fold(
    `${document.text.da} ${document.text.en} ${document.title.da} ${document.citation.asOf} 2008`,
  );
  folded.set(document, text);
  return text;
}

function countsIn(document: SearchDocument, counted: Concept): boolean {
  const own = new Set([
    ...analyse(document.text.da, "da"),
    ...analyse(document.title.da, "da"),
    ...analyse(document.text.en, "en"),
    ...analyse(document.title.en, "en"),
    ...document.words.da.flatMap((words) => analyse(words, "da")),
    ...document.words.en.flatMap((words) => analyse(words, "en")),
  ]);
  return counted.alternatives.some(({ token }) => own.has(token));
}

/** Words before what is counted in which its number stands: "ca. 100 European regions". */
const COUNT_REACH = 3;
const NUMBER_WORD =
  /^(?:(?!(?:19|20)\d\d$)\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|nitten|begge|two|three|four|five|six|seven|eight|nine|ten|nineteen|hundred|both)$/;

/** Whether a text says how many there are: a number shortly before what is counted. */
function tellsCount(document: SearchDocument, counted: Concept): boolean {
  const tokens = new Set(counted.alternatives.map(({ token }) => token));
  return (["da", "en"] as const).some((language) =>
    [document.title[language], document.text[language]].some((text) => {
      const words = splitWords(text);
      return words.some(
        (word, at) =>
          tokens.has(tokenOf(word.folded, language)) &&
          words
            .slice(Math.max(0, at - COUNT_REACH), at)
            .some(({ folded: each }) => NUMBER_WORD.test(each) && !(language === "en" && each === "to")),
      );
    }),
  );
}

/** Whether a ranked document answers so well that the question cannot be from outside. */
export function isOverwhelming(best: Ranked | undefined, understanding: Understanding): best is Ranked {
  if (best === undefined || contradicts(best.document, understanding)) return false;
  // a day on which something was decided is asked for by nobody who means something else
  const { dated, limits } = understanding;
  if (dated.length > 0 && dated.every((text) => best.matched.includes(text))) return true;
  const isKnown = unknownShare(understanding.concepts) <= limits.overwhelmingUnknown;
  const least = limits[`overwhelming${howSure(understanding)}`];
  return isKnown && best.matched.length >= 2 && best.coverage >= least;
}

/** The share of the concepts' mass in words that the corpus does not know, 0..1; 0 for no concepts. */
function unknownShare(concepts: readonly Concept[]): number {
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
  const documents = documentsAbout(about, knowledge);
  let mass = 0;
  let covered = 0;
  for (const concept of residue) {
    mass += concept.mass;
    if (documents.some((document) => hasConcept(document, concept, knowledge))) covered += concept.mass;
  }
  return mass === 0 ? 1 : covered / mass;
}

/** The documents about any of these things, in no order that tells anything. */
export function documentsAbout(about: readonly EntityKey[], { index }: Knowledge): readonly SearchDocument[] {
  return [...new Set(about.flatMap((key) => index.about.get(key) ?? []))];
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
  "holderNow",
  "ending",
  "address",
  "outcome",
  "votes",
  "rejection",
  "future",
  "staff",
  "grants",
  "founding",
  "validity",
  "call",
  "grantSize",
  "personName",
  "author",
  "companies",
  "memberNames",
  "owner",
  "payer",
  "edition",
  "anotherOffice",
  "schedule",
  "route",
  "move",
  "size",
  "content",
]);

/** The kind of fact that is asked for and that none of the texts states; `undefined` when all is stated. */
export function missingAspect(understanding: Understanding, texts: readonly string[]): Aspect | undefined {
  return understanding.aspects.find(
    (aspect) =>
      STRICT.has(aspect) &&
      // when a duty is due is told by its cadence
      !(aspect === "future" && understanding.signals.has("dutyWord")) &&
      !texts.some((text) => states(aspect, text)),
  );
}
