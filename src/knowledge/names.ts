// Every name that the corpus gives a thing, and the countries of the world. In: the corpus. Out: names by thing.
import type { Corpus, EntityKey, EntityType, Localized } from "./model.ts";
import { worldCountries } from "./world-countries.ts";

/** The names of one thing. */
export type Naming = {
  readonly key: EntityKey;
  readonly name: Localized;
  readonly others: readonly (string | undefined)[];
  /** Also an everyday word: a name only when written with a capital. */
  readonly caseSensitive: boolean;
};

const NAMED_LISTS: readonly (readonly [
  EntityType,
  "partners" | "offices" | "organisations" | "networks" | "duties",
])[] = [
  ["partner", "partners"],
  ["office", "offices"],
  ["organisation", "organisations"],
  ["network", "networks"],
  ["duty", "duties"],
];

/** All names; a country of the world that has a place record is named by that. */
export function namesOf(corpus: Corpus): readonly Naming[] {
  const known = new Set(corpus.places.filter(({ type }) => type === "country").map(({ country }) => country));
  return [
    ...NAMED_LISTS.flatMap(([type, list]) =>
      corpus[list].map(({ id, name, aliases }) => naming(`${type}:${id}`, name, [name.local, ...aliases])),
    ),
    ...corpus.programmes.map(({ id, name, shortName, aliases }) =>
      naming(`programme:${id}`, name, [shortName.da, shortName.en, ...aliases]),
    ),
    ...corpus.places.map((place) => {
      const people = [place.adjectives, place.demonyms].flatMap((forms) => [...forms.da, ...forms.en]);
      return {
        ...naming(`place:${place.id}`, place.name, [place.name.local, ...place.aliases, ...people]),
        caseSensitive: place.ambiguous,
      };
    }),
    ...worldCountries()
      .filter(({ code }) => !known.has(code))
      .map(({ code, name }) => naming(`place:country-${code}`, name, [])),
    ...corpus.people.map(({ id, name }) => naming(`person:${id}`, { da: name, en: name }, [])),
  ];
}

function naming(key: EntityKey, name: Localized, others: readonly (string | undefined)[]): Naming {
  return { key, name, others, caseSensitive: false };
}
