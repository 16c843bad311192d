// Finds references of the corpus that lead nowhere. In: the records with where they stand. Out: a fault each.
import type { Fault } from "./faults.ts";
import type { Corpus, EntityType } from "./model.ts";
import { type Positions, reporter } from "./report.ts";

/** The list of the corpus that holds each kind of entity. */
export const listOf = {
  partner: "partners",
  office: "offices",
  organisation: "organisations",
  network: "networks",
  decision: "decisions",
  duty: "duties",
  priority: "priorities",
  programme: "programmes",
  place: "places",
  person: "people",
} as const satisfies Record<EntityType, keyof Corpus>;

type List = keyof Corpus;
type Id = string | null | undefined;
/** A field that refers to records of a list. */
type Reference = { readonly owner: string; readonly field: string; readonly list: string; readonly id: Id };

/** Every reference that leads nowhere. */
export function checkReferences(corpus: Corpus, positions: Positions): Fault[] {
  const report = reporter(positions);
  const ids = new Map<string, ReadonlySet<string>>();
  for (const [list, records] of Object.entries(corpus)) {
    ids.set(list, new Set(records.flatMap((record) => ("id" in record ? [record.id] : []))));
  }
  return referencesOf(corpus).flatMap(({ owner, field, list, id }) =>
    id === null || id === undefined || ids.get(list)?.has(id) === true
      ? []
      : [
          report(owner, {
            field,
            found: `'${id}'`,
            expected: `an id of ${list}`,
            remedy: `Correct it, or add '${id}' to ${list}.`,
          }),
        ],
  );
}

function referencesOf(corpus: Corpus): readonly Reference[] {
  return [
    ...STATED_LISTS.flatMap((list) =>
      corpus[list].flatMap((record) => [
        ...refer(`${list}:${record.id}`, "where.section", "sections", record.where?.section),
      ]),
    ),
    ...corpus.passages.flatMap(({ id, about }) => referAbout(`passages:${id}`, about)),
    ...corpus.developments.flatMap(({ id, about }) => referAbout(`developments:${id}`, about)),
    ...SOURCED_LISTS.flatMap((list) =>
      corpus[list].flatMap((record) => {
        const owner = `${list}:${"id" in record ? record.id : record.date}`;
        return sourcesWithin(record).flatMap(({ field, ids }) => refer(owner, field, "sources", ...ids));
      }),
    ),
    ...partnerReferences(corpus),
    ...programmeReferences(corpus),
  ];
}

/** Lists whose records name sources, in whatever field. */
const SOURCED_LISTS = [
  "sections",
  "partners",
  "offices",
  "organisations",
  "networks",
  "decisions",
  "duties",
  "priorities",
  "people",
  "developments",
  "programmes",
  "places",
  "elections",
  "holidays",
  "schoolHolidays",
  "rules",
] as const satisfies readonly (keyof Corpus)[];

type Sourced = { readonly field: string; readonly ids: readonly Id[] };

/** Every `source` and `sources` in a record, however deep, so that a field added later is checked too. */
function sourcesWithin(value: unknown, path = ""): readonly Sourced[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: readonly [string, unknown]): readonly Sourced[] => {
    const field = path === "" ? key : `${path}.${key}`;
    if (key === "source" && typeof child === "string") return [{ field, ids: [child] }];
    if (key === "sources" && Array.isArray(child)) return [{ field, ids: child.map(String) }];
    return sourcesWithin(child, field);
  });
}

/** Lists whose records have a place in the strategy. */
const STATED_LISTS = [
  "partners",
  "offices",
  "organisations",
  "networks",
  "decisions",
  "duties",
  "priorities",
] as const;

function partnerReferences(corpus: Corpus): readonly Reference[] {
  return [
    ...corpus.partners.flatMap(({ id, place, offices }) => [
      ...refer(`partners:${id}`, "place", "places", place),
      ...refer(`partners:${id}`, "offices", "offices", ...offices),
    ]),
    ...corpus.offices.flatMap(({ id, city, partners }) => [
      ...refer(`offices:${id}`, "city", "places", city),
      ...refer(`offices:${id}`, "partners", "partners", ...partners),
    ]),
    ...corpus.decisions.flatMap(({ id, body }) => refer(`decisions:${id}`, "body", "organisations", body)),
    ...corpus.duties.flatMap(({ id, owner, recipient, rules }) => [
      ...rules.flatMap(({ rule }) =>
        rule.kind === "before" ? refer(`duties:${id}`, "rules.rule.duty", "duties", rule.duty) : [],
      ),
      ...refer(`duties:${id}`, "owner", "organisations", owner),
      ...refer(`duties:${id}`, "recipient", "organisations", recipient),
    ]),
    ...corpus.networks.flatMap(({ id, parent }) => refer(`networks:${id}`, "parent", "networks", parent)),
    ...corpus.people.flatMap(({ id, partners, offices }) => [
      ...refer(`people:${id}`, "partners", "partners", ...partners),
      ...refer(`people:${id}`, "offices", "offices", ...offices),
    ]),
    ...corpus.places.flatMap(({ id, region, partner, partnerHint }) => [
      ...refer(`places:${id}`, "region", "places", region),
      ...refer(`places:${id}`, "partner", "partners", partner, partnerHint),
    ]),
  ];
}

function programmeReferences(corpus: Corpus): readonly Reference[] {
  return corpus.programmes.flatMap((programme) => {
    const owner = `programmes:${programme.id}`;
    return [
      ...refer(owner, "predecessor", "programmes", programme.predecessor),
      ...refer(owner, "successor", "programmes", programme.successor),
      ...refer(owner, "where.section", "sections", programme.where?.section),
      ...refer(
        owner,
        "area.include.places",
        "places",
        ...(programme.area?.include.flatMap(({ places }) => places) ?? []),
      ),
      ...refer(owner, "themes", "themes", ...programme.themes.map(({ tag }) => tag)),
    ];
  });
}

function refer(owner: string, field: string, list: List, ...ids: readonly Id[]): readonly Reference[] {
  return ids.map((id) => ({ owner, field, list, id }));
}

function referAbout(owner: string, references: readonly string[]): readonly Reference[] {
  return references.map((reference) => {
    const [kind = "", id = ""] = reference.split(":");
    return { owner, field: "about", list: isEntityType(kind) ? listOf[kind] : kind, id };
  });
}

function isEntityType(kind: string): kind is EntityType {
  return Object.hasOwn(listOf, kind);
}
