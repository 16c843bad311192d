// Names found by the gazetteer -> the things they stand for: a city's region, a country's partners, an office's
// city. In: matches; out: things by kind, each stated or implied. Never makes a partner of a place that has none.
import type { NameMatch } from "../../knowledge/gazetteer.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { EntityKey, EntityType, Partner, Place } from "../../knowledge/model.ts";

/** A recognised thing. */
export type Entity = {
  readonly key: EntityKey;
  /** Span in the cleaned utterance; of the place, when the thing is implied by it. */
  readonly start: number;
  readonly end: number;
  /** `stated`: named itself; `implied`: by a place, a country or a city that it belongs to. */
  readonly certainty: "stated" | "implied";
};

/** What an utterance names. */
export type Named = {
  readonly entities: readonly Entity[];
  readonly places: readonly EntityKey[];
  /** Places that belong to no partner: named, known, and not ours. */
  readonly foreign: readonly EntityKey[];
  /** Places that stand for a partner or an office of ours. */
  readonly implying: readonly EntityKey[];
  /** A misspelt name that several of our partners or offices are equally near to; their keys, else empty. */
  readonly unclear:
    | { readonly start: number; readonly end: number; readonly keys: readonly EntityKey[] }
    | undefined;
};

/** Resolves the matches. No match: nothing is named. */
export function resolveEntities(matches: readonly NameMatch[], knowledge: Knowledge): Named {
  const entities: Entity[] = [];
  const places: EntityKey[] = [];
  const foreign: EntityKey[] = [];
  const implying: EntityKey[] = [];
  const add = (key: EntityKey, match: NameMatch, certainty: Entity["certainty"]): void => {
    if (!entities.some((entity) => entity.key === key))
      entities.push({ key, start: match.start, end: match.end, certainty });
  };
  const russian = matches.some(
    (match) => match.keys.includes("place:country-RU") || match.keys.includes("partner:leningrad-oblast"),
  );
  const programmes = namedProgrammes(matches);
  for (const match of matches) {
    const keys = disambiguate(match.keys, knowledge, russian).filter(
      (key) => typeOf(key) !== "programme" || programmes.has(key),
    );
    for (const key of keys) if (typeOf(key) !== "place") add(key, match, "stated");
    const strange: EntityKey[] = [];
    for (const key of keys) {
      if (typeOf(key) !== "place") continue;
      places.push(key);
      const implied = impliedBy(key, knowledge);
      if (implied.length > 0 || keys.some((other) => typeOf(other) !== "place")) implying.push(key);
      for (const each of implied) add(each, match, "implied");
      const isNamedOtherwise = keys.some((other) => typeOf(other) === "partner");
      if (implied.length === 0 && !isNamedOtherwise && !isDanish(key, knowledge)) strange.push(key);
    }
    // Valencia the city and Valencia the region are one place to who asks
    const city = strange.find((key) => placeOf(key, knowledge)?.type === "city");
    foreign.push(...(city === undefined ? strange : [city]));
  }
  return {
    entities,
    places: [...new Set(places)],
    foreign: [...new Set(foreign)],
    implying,
    unclear: unclearOf(matches),
  };
}

/** "lisabon strategien": a strategy is named after the place, and the place is not meant. */
export function withoutNamesakes(named: Named, matches: readonly NameMatch[], words: readonly Word[]): Named {
  const isNamesake = (key: EntityKey): boolean =>
    matches.some(({ keys, to }) => keys.includes(key) && (words[to]?.folded ?? "").startsWith("strateg"));
  return { ...named, foreign: named.foreign.filter((key) => !isNamesake(key)) };
}

/** "Regionalfonden under Mål 2": two names that share a programme mean that one, not all that each could mean. */
function namedProgrammes(matches: readonly NameMatch[]): ReadonlySet<EntityKey> {
  const sets = matches
    .map(({ keys }) => keys.filter((key) => typeOf(key) === "programme"))
    .filter((keys) => keys.length > 0);
  const shared = sets.reduce((kept, keys) => {
    const both = kept.filter((key) => keys.includes(key));
    return both.length > 0 ? both : [...kept, ...keys];
  }, sets[0] ?? []);
  return new Set(shared);
}

function unclearOf(matches: readonly NameMatch[]): Named["unclear"] {
  const match = matches.find(
    ({ how, keys }) => how === "spelling" && keys.filter((key) => isOwn(key)).length > 1,
  );
  return match === undefined
    ? undefined
    : { start: match.start, end: match.end, keys: match.keys.filter((key) => isOwn(key)) };
}

function isOwn(key: EntityKey): boolean {
  return typeOf(key) === "partner" || typeOf(key) === "office";
}

/** The kind of a thing. */
export function typeOf(key: EntityKey): EntityType {
  // a key is made as `kind:id` by the gazetteer and the checked corpus only
  return key.slice(0, key.indexOf(":")) as EntityType;
}

/** The id of a thing. */
export function idOf(key: EntityKey): string {
  return key.slice(key.indexOf(":") + 1);
}

/** The place record of a place's key; `undefined` for countries that the corpus has nothing on. */
export function placeOf(key: EntityKey, knowledge: Knowledge): Place | undefined {
  return typeOf(key) === "place" ? knowledge.places.get(idOf(key)) : undefined;
}

/** Homonyms: Viborg is the Danish one unless Russia is named; a region before a city that shares its name. */
function disambiguate(
  keys: readonly EntityKey[],
  knowledge: Knowledge,
  russian: boolean,
): readonly EntityKey[] {
  const places = keys.filter((key) => typeOf(key) === "place");
  if (places.length < 2) return keys;
  const records = places.map((key) => ({ key, place: placeOf(key, knowledge) }));
  const danish = records.filter(({ place }) => place?.country === "DK");
  if (danish.length > 0 && danish.length < records.length) {
    const wanted = russian ? records.filter(({ place }) => place?.country === "RU") : danish;
    const kept = new Set((wanted.length > 0 ? wanted : danish).map(({ key }) => key));
    return keys.filter((key) => typeOf(key) !== "place" || kept.has(key));
  }
  return keys;
}

function isDanish(key: EntityKey, knowledge: Knowledge): boolean {
  return placeOf(key, knowledge)?.country === "DK" || key === "place:country-DK";
}

/** The partners and offices that a place stands for: those in it, and those whose region it lies in. */
function impliedBy(key: EntityKey, knowledge: Knowledge): readonly EntityKey[] {
  const place = placeOf(key, knowledge);
  if (place === undefined || place.country === "DK") return [];
  const { partners, offices } = knowledge.corpus;
  const { places } = knowledge;
  const keysOf = (fits: (partner: Partner) => boolean): EntityKey[] =>
    partners.filter(fits).map(({ id }): EntityKey => `partner:${id}`);
  if (place.type === "country") {
    const inCountry = keysOf(({ country }) => country === place.country);
    // "vores kontor i Belgien": a country without a partner may still have an office of ours
    return inCountry.length > 0
      ? inCountry
      : offices
          .filter(({ city }) => places.get(city ?? "")?.country === place.country)
          .map(({ id }): EntityKey => `office:${id}`);
  }
  const around = regionsAround(place, places);
  const inCity = offices
    .filter((office) => office.city === place.id)
    .map((office): EntityKey => `office:${office.id}`);
  return [
    ...new Set([
      ...inCity,
      ...keysOf(({ id }) => id === place.partner || id === place.partnerHint),
      ...keysOf((partner) => partner.place === place.id || around.includes(partner.place)),
      // "hvilken engelsk region?": England is wider than the region that is meant
      ...keysOf((partner) => places.get(partner.place)?.region === place.id),
    ]),
  ];
}

function regionsAround(place: Place, places: Knowledge["places"]): readonly string[] {
  const around: string[] = [];
  let region = place.region;
  while (region !== undefined && !around.includes(region)) {
    around.push(region);
    region = places.get(region)?.region;
  }
  return around;
}
