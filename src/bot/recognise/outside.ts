// What an utterance names that is not ours: foreign places, places that nobody knows, other regions of the country.
// In: words and names; out: names to hold against what is found. It finds nothing by itself.
import type { NameMatch } from "../../knowledge/gazetteer.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Word } from "../../knowledge/language/text.ts";
import { liesIn } from "../../knowledge/match/area.ts";
import type { EntityKey, Language } from "../../knowledge/model.ts";
import { type Named, placeOf } from "./entities.ts";
import { isOwner, type OtherRegion, regionsAsked } from "./other-regions.ts";
import { unknownPlaces } from "./unknown-places.ts";

/** Names of one thing, in both languages. */
type Names = readonly string[];

export type Outside = {
  /** Places that no partner belongs to: known ones by key, others as typed. */
  readonly foreign: readonly EntityKey[];
  readonly unknownPlaces: readonly string[];
  /** The names of each place in `foreign`. */
  readonly foreignNames: readonly Names[];
  /** The names of each named place or region that is neither ours nor the home region, Danish ones too. */
  readonly strangers: readonly Names[];
  /** Names of the other regions of the country that the question is about: their doings are seldom told. */
  readonly otherRegions: readonly OtherRegion[];
  /** A town that nobody knows stands before its country's name: "Atlanta, Georgia". */
  readonly isInUnknownTown: boolean;
};

/** Collects what is not ours; `inName` are the words that belong to a recognised name. */
export function outsideOf(
  words: readonly Word[],
  inName: ReadonlySet<Word>,
  known: {
    readonly named: Named;
    readonly knowledge: Knowledge;
    readonly language: Language;
    readonly matches: readonly NameMatch[];
    readonly asking: readonly Word[];
    /** The words whose names are held against what is found: all, or those that ask. */
    readonly held: readonly Word[];
  },
): Outside {
  const { knowledge, language, held } = known;
  const named = heldNames(words, known);
  const owners = new Set(
    known.matches.flatMap((match) => (isOwner(words, match, knowledge) ? match.keys : [])),
  );
  const unknown = unknownPlaces(words, inName, { knowledge, language }).filter((word) => held.includes(word));
  return {
    foreign: named.foreign,
    foreignNames: named.foreign.map((key) => [knowledge.nameOf(key).da, knowledge.nameOf(key).en]),
    strangers: [...strangersOf(named, knowledge, owners), ...otherRegions(named, knowledge)],
    otherRegions: regionsAsked(words, known),
    isInUnknownTown: known.matches.some(
      ({ keys, from }) => keys.some((key) => isCountry(key, knowledge)) && isTown(words, from, unknown),
    ),
    unknownPlaces: unknown.map(({ text }) => text),
  };
}

/** What is named in the words that count; "a German firm asked me" is no question about Germany. */
export function heldNames(
  words: readonly Word[],
  {
    named,
    matches,
    held,
  }: { readonly named: Named; readonly matches: readonly NameMatch[]; readonly held: readonly Word[] },
): Named {
  if (held.length === words.length) return named;
  const isHeld = (key: EntityKey): boolean =>
    matches.some(
      ({ keys, from, to }) => keys.includes(key) && words.slice(from, to).some((word) => held.includes(word)),
    );
  return {
    ...named,
    places: named.places.filter((key) => isHeld(key)),
    foreign: named.foreign.filter((key) => isHeld(key)),
  };
}

function isCountry(key: EntityKey, knowledge: Knowledge): boolean {
  return key.startsWith("place:country-") || placeOf(key, knowledge)?.type === "country";
}

/** Whether the word before a country is an unknown town in it: "in Atlanta, Georgia", "i Tartu i Estland". */
function isTown(words: readonly Word[], country: number, unknown: readonly Word[]): boolean {
  const preposition = /^(?:i|in)$/;
  const isLinked = preposition.test(words[country - 1]?.folded ?? "");
  const town = words[country - (isLinked ? 2 : 1)];
  if (town === undefined || !unknown.includes(town)) return false;
  return preposition.test(words[words.indexOf(town) - 1]?.folded ?? "") || !isLinked;
}

/** The asker's own region in corpus/places.yaml. */
const HOME = "midtjylland";

/** Places named by themselves that no partner belongs to, but for the home region and its country. */
function strangersOf(
  { places, implying }: Named,
  knowledge: Knowledge,
  owners: ReadonlySet<EntityKey>,
): readonly (readonly string[])[] {
  return places
    .filter((key) => !implying.includes(key))
    .flatMap((key) => {
      const place = placeOf(key, knowledge);
      // towns at home are where the asker is, or whom the errand is for
      const isHome =
        place?.country === "DK" &&
        (place.type === "country" ||
          place.id === HOME ||
          (!owners.has(key) && liesIn(place, HOME, (id) => knowledge.places.get(id))));
      return isHome ? [] : [[knowledge.nameOf(key).da, knowledge.nameOf(key).en]];
    });
}

/** Regions of the country named as doing something: what they do with a partner is not ours to tell. */
function otherRegions({ entities }: Named, { corpus, nameOf }: Knowledge): readonly (readonly string[])[] {
  return entities.flatMap(({ key }) => {
    const organisation = corpus.organisations.find(({ id }) => key === `organisation:${id}`);
    const isOther = organisation?.type === "region" && organisation.id !== "region-midtjylland";
    return isOther ? [[nameOf(key).da, nameOf(key).en]] : [];
  });
}
