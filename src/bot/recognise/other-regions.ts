// Which other regions of the country, and which towns' own matters, a question is about. In: words and recognised names;
// out: their names. It finds nothing by itself.
import type { NameMatch } from "../../knowledge/gazetteer.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { splitWords, type Word } from "../../knowledge/language/text.ts";
import type { EntityKey } from "../../knowledge/model.ts";
import { placeOf } from "./entities.ts";

/** A region of the country that is not ours, or a town of the country whose own matters are asked for. */
export type OtherRegion = {
  readonly names: readonly string[];
  readonly isRegion: boolean;
  /** What is asked for is its own: "Region Sjællands partnere". */
  readonly owns: boolean;
};
/** Other regions of the country by their places' ids in corpus/places.yaml. */
const REGIONS = new Set(
  ["nordjylland", "syddanmark", "sjaelland", "hovedstaden", "ostdanmark"].map((id) => `place:${id}`),
);
/** A region named in what comes before the question is meant by these, folded. */
const THEIRS = new Set(["deres", "dens", "their", "its", "they"]);

function isTownOfCountry(key: EntityKey, knowledge: Knowledge): boolean {
  const place = placeOf(key, knowledge);
  return place?.country === "DK" && (place.type === "city" || place.type === "municipality");
}

/** Whether what is asked for belongs to a named place: "Region Sjællands partnere", "har Viborg Kommune en venskabsby". */
export function isOwner(
  words: readonly Word[],
  { keys, from, to }: NameMatch,
  { nameOf }: Knowledge,
): boolean {
  const last = words[to - 1];
  const next = words[to];
  // "Randers" ends with an s of its own, and "'s" is cut from the word
  const ownWords = new Set(keys.flatMap((key) => splitWords(nameOf(key).da).map(({ folded }) => folded)));
  const isGenitive = last !== undefined && /s$/iu.test(last.text) && !ownWords.has(last.folded);
  const hasApostrophe = last !== undefined && next !== undefined && next.start - last.end === "'s ".length;
  return (
    hasApostrophe || isGenitive || HAS.test(words[from - 1]?.folded ?? "") || HAS.test(next?.folded ?? "")
  );
}

const HAS = /^(?:har|havde|has|have|had|does)$/;

/** The other regions that the asking words name, or that they point back to. */
export function regionsAsked(
  words: readonly Word[],
  {
    matches,
    asking,
    knowledge,
  }: {
    readonly matches: readonly NameMatch[];
    readonly asking: readonly Word[];
    readonly knowledge: Knowledge;
  },
): readonly OtherRegion[] {
  const pointsBack = asking.some(({ folded }) => THEIRS.has(folded));
  return matches.flatMap((match): readonly OtherRegion[] => {
    const { keys, from, to } = match;
    const key = keys.find((each) => REGIONS.has(each));
    const isAsked = pointsBack || words.slice(from, to).some((word) => asking.includes(word));
    const owns = isOwner(words, match, knowledge);
    if (key !== undefined && isAsked)
      return [{ names: [knowledge.nameOf(key).da, knowledge.nameOf(key).en], isRegion: true, owns }];
    const towns = keys.filter((each) => isTownOfCountry(each, knowledge));
    if (towns.length === 0 || !owns || !isAsked) return [];
    const names = towns.flatMap((each) => [knowledge.nameOf(each).da, knowledge.nameOf(each).en]);
    return [{ names, isRegion: false, owns }];
  });
}
