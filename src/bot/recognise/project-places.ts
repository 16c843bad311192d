// The places of a project idea: those named now and in earlier turns, and the asker's own region. In: names and the
// words that leave something out; out: place records, the narrowest of each. "med Malmö og Oslo" / "with Malmö and Oslo".
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Word } from "../../knowledge/language/text.ts";
import { liesIn } from "../../knowledge/match/area.ts";
import type { EntityKey, Place } from "../../knowledge/model.ts";
import { idOf, type Named, placeOf, resolveEntities } from "./entities.ts";

const HOME_OUT =
  /\b(?:uden for (?:regionen|region midtjylland|midtjylland)|outside (?:the|our) region|outside central (?:jutland|denmark))\b/u;
/** The asker's own region in corpus/places.yaml. */
const HOME = "midtjylland";

/** Places named now and earlier, without those that are left out and without Denmark as a whole. */
export function placesOf(
  asked: {
    readonly named: Named;
    readonly carriedPlaces: readonly EntityKey[];
    readonly knowledge: Knowledge;
  },
  out: readonly Word[],
): readonly Place[] {
  const { knowledge } = asked;
  const gone = new Set(namedIn(out, knowledge).places);
  const keys = [...new Set([...asked.named.places, ...asked.carriedPlaces])].filter((key) => !gone.has(key));
  const places = keys.flatMap((key): readonly Place[] => {
    const place = placeOf(key, knowledge) ?? countryOf(key, knowledge);
    return place === undefined || (place.type === "country" && place.country === "DK") ? [] : [place];
  });
  // "drop the Swedes" takes away Halmstad as well
  const goneCountries = new Set(
    [...gone].flatMap((key) => /^place:country-(\w+)$/.exec(key)?.[1]?.toUpperCase() ?? []),
  );
  return withoutWider(
    places.filter(({ country }) => !goneCountries.has(country)),
    knowledge,
  );
}

/** A country of the world that the corpus has no record of: known by name, so that it can be told as outside. */
function countryOf(key: EntityKey, knowledge: Knowledge): Place | undefined {
  const country = /^place:country-([A-Z]{2})$/.exec(key)?.[1];
  if (country === undefined) return undefined;
  const none = { da: [], en: [] };
  const name = knowledge.nameOf(key);
  return {
    id: idOf(key),
    type: "country",
    country,
    name,
    aliases: [],
    adjectives: none,
    demonyms: none,
    source: null,
    ambiguous: false,
  };
}

/** "Trollhättan i Sverige" names one place, and "Oslo" is a city and a county: the narrower one stays. */
function withoutWider(places: readonly Place[], knowledge: Knowledge): readonly Place[] {
  const byId = (id: string): Place | undefined => placeOf(`place:${id}`, knowledge);
  return places.filter((place) =>
    places.every((other) => {
      if (other === place) return true;
      const isWider = place.type === "country" && other.type !== "country" && other.country === place.country;
      return !isWider && !liesIn(other, place.id, byId);
    }),
  );
}

function namedIn(words: readonly Word[], knowledge: Knowledge): Named {
  // only names written as such: a slip of the pen must not take a partner away
  return resolveEntities(
    knowledge.gazetteer.recognise(words, () => true),
    knowledge,
  );
}

/** The asker's own region, unless it is said to stand outside, or is named with more detail. */
export function homeOf(asked: {
  readonly whole: string;
  readonly out: readonly Word[];
  /** What earlier turns said; `undefined`: nothing. */
  readonly atHome: boolean | undefined;
  readonly places: readonly Place[];
  readonly knowledge: Knowledge;
}): Place | undefined {
  if (HOME_OUT.test(asked.whole)) return undefined;
  if (namedIn(asked.out, asked.knowledge).places.includes(`place:${HOME}`)) return undefined;
  return (asked.atHome ?? true) ? homeUnlessNamed(asked.places, asked.knowledge) : undefined;
}

/** The asker's region; `undefined` when it or a place in it is named, which says more. */
function homeUnlessNamed(places: readonly Place[], knowledge: Knowledge): Place | undefined {
  const byId = (id: string): Place | undefined => placeOf(`place:${id}`, knowledge);
  return places.some((place) => liesIn(place, HOME, byId)) ? undefined : byId(HOME);
}
