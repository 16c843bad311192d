// Where a programme applies, in words: countries with their parts, as far as the sources tell. In: a programme's
// area. Out: a tree, or `undefined` where nothing is known of it.
import type { Language, Programme } from "../../../knowledge/model.ts";
import { h, type Tree } from "../tree.ts";
import { countryName, type Reading, type RecordReading, renderSources } from "./record.ts";

type Area = NonNullable<Programme["area"]>;
type Entry = Area["include"][number];

const SCOPES: Readonly<Record<Language, Readonly<Record<Entry["scope"], string>>>> = {
  da: {
    whole: "",
    regions: "",
    partial: "en del af landet",
    "unknown-part": "en del af landet, som kilderne ikke nævner",
    associated: "associeret",
    "pillar-II-only": "kun søjle II",
    "lag-areas": "områder med en lokal aktionsgruppe",
  },
  en: {
    whole: "",
    regions: "",
    partial: "a part of the country",
    "unknown-part": "a part of the country that the sources do not name",
    associated: "associated",
    "pillar-II-only": "pillar II only",
    "lag-areas": "areas with a local action group",
  },
};

/** The countries and their parts, a note, and the sources. */
export function renderArea({ area }: Programme, reading: RecordReading): readonly Tree[] | undefined {
  if (area === undefined) return undefined;
  const { language } = reading;
  const entries = area.include.map((entry) => describeEntry(entry, reading));
  const hasParts = entries.some((text) => text.includes(":") || text.includes("("));
  return [
    // whole countries read best in one line, parts of countries one a line
    hasParts ? h("ul", {}, ...entries.map((text) => h("li", {}, text))) : entries.join(", "),
    ...(area.note === undefined ? [] : [h("p", {}, area.note[language])]),
    ...renderSources(area.sources, reading),
  ];
}

function describeEntry({ country, scope, places, note }: Entry, { knowledge, language }: Reading): string {
  const parts = places.map((id) => knowledge.nameOf(`place:${id}`)[language]).join(", ");
  const told = [SCOPES[language][scope], note?.[language] ?? ""].filter((text) => text !== "").join("; ");
  return `${countryName(country, language)}${parts === "" ? "" : `: ${parts}`}${told === "" ? "" : ` (${told})`}`;
}
