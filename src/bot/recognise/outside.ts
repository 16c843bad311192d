// What an utterance names that is not ours: foreign places, places that nobody knows, other regions of the country.
// In: words and names; out: names to hold against what is found. It finds nothing by itself.
import type { NameMatch } from "../../knowledge/gazetteer.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { isAskingWord, isFunctionWord } from "../../knowledge/language/function-words.ts";
import { isFirstName } from "../../knowledge/language/look-alikes.ts";
import { isPlainWord } from "../../knowledge/language/plain-words.ts";
import { splitWords, type Word } from "../../knowledge/language/text.ts";
import { liesIn } from "../../knowledge/match/area.ts";
import type { EntityKey, Language } from "../../knowledge/model.ts";
import { tokenOf } from "../../knowledge/search/analyse.ts";
import { type Named, placeOf } from "./entities.ts";
import { isSignalWord } from "./signals.ts";

/** Names of one thing, in both languages. */
type Names = readonly string[];

/** A region of the country that is not ours, or a town of the country whose own matters are asked for. */
export type OtherRegion = {
  readonly names: Names;
  readonly isRegion: boolean;
  /** What is asked for is its own: "Region Sjællands partnere". */
  readonly owns: boolean;
};

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
function heldNames(
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
function isOwner(words: readonly Word[], { keys, from, to }: NameMatch, { nameOf }: Knowledge): boolean {
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
function regionsAsked(
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

/** Words after which a place is named, folded: an English "I send" is no place, nor is a Danish "at sende". */
const PLACE_PREPOSITIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  da: new Set(["i", "in", "fra", "from", "til", "ved", "om", "for"]),
  en: new Set(["in", "from", "near", "at", "for", "about", "fra", "til", "ved"]),
};

/** What a person is called before the name, folded. */
const TITLES = new Set(
  "mr mrs ms miss dr prof professor sir madam hr herr fru froken direktor borgmester minister kontorchef kollega".split(
    " ",
  ),
);

/** Words that name a person: a first name, what follows a title, and the names after either. */
function personWords(words: readonly Word[]): ReadonlySet<Word> {
  const persons = new Set<Word>();
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const follows =
      before !== undefined &&
      word.start - before.end <= 2 &&
      /^\p{Lu}/u.test(word.text) &&
      (TITLES.has(before.folded) || persons.has(before));
    if (follows || isFirstName(word.folded) || (TITLES.has(word.folded) && /^\p{Lu}/u.test(word.text)))
      persons.add(word);
  }
  return persons;
}

/** Words that look like places and that nobody knows: capitalised or after a preposition, in no list of ours. */
function unknownPlaces(
  words: readonly Word[],
  inName: ReadonlySet<Word>,
  { knowledge, language }: { readonly knowledge: Knowledge; readonly language: Language },
): readonly Word[] {
  const vocabulary = knowledge.index.vocabulary;
  const persons = personWords(words);
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    const isCapital = index > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(word.text);
    const isPlaced =
      before !== undefined &&
      PLACE_PREPOSITIONS[language].has(before.folded) &&
      word.folded.length > 3 &&
      before.text !== "I";
    if (!isCapital && !isPlaced) return [];
    const isKnown =
      inName.has(word) ||
      persons.has(word) ||
      isFunctionWord(word.folded) ||
      isAskingWord(word.folded) ||
      isPlainWord(word.folded) ||
      isSignalWord(word.folded) ||
      knowledge.themes.knowsWord(word.folded) ||
      vocabulary.has(tokenOf(word.folded, "da")) ||
      vocabulary.has(tokenOf(word.folded, "en")) ||
      /\d/.test(word.text);
    return isKnown ? [] : [word];
  });
}
