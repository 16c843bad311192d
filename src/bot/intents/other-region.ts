// "hvilken strategi har Region Sjælland?", "does the North Denmark Region have an office in China?" -> that nothing is
// told of it, unless a document names that region in that matter. What ours does is no answer for another.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { fold, splitWords } from "../../knowledge/language/text.ts";
import type { EntityKey } from "../../knowledge/model.ts";
import type { SearchDocument } from "../../knowledge/search/documents.ts";
import type { Concept } from "../../knowledge/search/query.ts";
import type { Finding } from "../finding.ts";
import type { Intent } from "../intent.ts";
import type { Context } from "../question.ts";
import { typeOf } from "../recognise/entities.ts";
import type { Understanding } from "../understanding.ts";

/** Least share of what is asked that a document about the region has. */
const TOLD = 0.5;

/** Intents under which another region is no more than a partner of an idea, or nothing at all. */
const ELSEWHERE: ReadonlySet<Intent> = new Set<Intent>(["programme_fit", "help", "smalltalk"]);

/** The plain statement that nothing is told of that region; `undefined` where it is, or none is asked about. */
export function findOtherRegion(understanding: Understanding, { knowledge }: Context): Finding | undefined {
  const { otherRegions, entities, intent } = understanding;
  if (otherRegions.length === 0) return undefined;
  const names = otherRegions.flatMap((region) => region.names).map(fold);
  const residue = beside(names, understanding);
  const asksTwins = residue.some(({ word }) => TWINS.test(word.folded));
  if (ELSEWHERE.has(intent) && !asksTwins) return undefined;
  const asksPartners = residue.some(({ word }) => PARTNERS.test(word.folded));
  // of a town only its own partners and agreements are asked as of a region: all else is told where it is
  if (!asksPartners && !otherRegions.some(({ isRegion }) => isRegion)) return undefined;
  const others = entities.map(({ key }) => key).filter((key) => !isRegionKey(key, knowledge));
  if (residue.length === 0 && others.length === 0) return undefined;
  const ownsPartners = asksPartners && otherRegions.some(({ owns, isRegion }) => owns && isRegion);
  const isTold =
    !ownsPartners &&
    knowledge.documents.some((document) => {
      const text = fold(`${document.text.da} ${document.text.en} ${document.title.da} ${document.title.en}`);
      return (
        names.some((name) => text.includes(name)) &&
        (others.length === 0 || document.about.some((key) => others.includes(key))) &&
        shareOf(residue, document, knowledge) >= TOLD
      );
    });
  if (isTold) return undefined;
  const about = entities.map(({ key }) => key).filter((key) => isRegionKey(key, knowledge) && key !== HOME);
  return about.length === 0
    ? { kind: "outOfScope" }
    : { kind: "notStated", aspect: undefined, about, nearest: undefined };
}

/** What is asked beside the names of regions. */
function beside(names: readonly string[], { residue, concepts, carried }: Understanding): readonly Concept[] {
  const inNames = new Set(names.flatMap((name) => splitWords(name).map(({ folded }) => folded)));
  const told = new Set(splitWords(carried.topic).map(({ folded }) => folded));
  const more = concepts.filter(
    ({ word }) =>
      (PARTNERS.test(word.folded) || told.has(word.folded)) &&
      !inNames.has(word.folded) &&
      !residue.some((each) => each.word === word),
  );
  return [...residue, ...more];
}

/** Words that tell the intent, and what is asked of another region. */
const PARTNERS = /^(?:partner|samarbejd|kontakt|contact|aftale|agreement|kontor|office|venskab|twin)/;

/** Friendship towns, which are no matter of a region. */
const TWINS = /^(?:venskabsby|twin)/;

const HOME = "organisation:region-midtjylland";

function isRegionKey(key: EntityKey, { corpus }: Knowledge): boolean {
  if (typeOf(key) !== "organisation") return false;
  return corpus.organisations.some(({ id, type }) => key === `organisation:${id}` && type === "region");
}

/** The share of the concepts' mass that a document has, 0..1; 1 for no concepts. */
function shareOf(residue: readonly Concept[], document: SearchDocument, { index }: Knowledge): number {
  const tokens = index.tokens.get(document.key);
  const total = residue.reduce((sum, { mass }) => sum + mass, 0);
  const found = residue.filter(({ alternatives }) =>
    alternatives.some(
      ({ token }) =>
        tokens !== undefined &&
        (tokens.text.has(token) || tokens.title.has(token) || tokens.words.has(token)),
    ),
  );
  return total === 0 ? 1 : found.reduce((sum, { mass }) => sum + mass, 0) / total;
}
