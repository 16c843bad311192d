// Checks what no single record can: ids used twice, references to nothing, aliases that clash, missing places in
// the strategy. In: the records with where they stand. Out: every fault, and the warnings that only time brings.
import type { Fault, Warning } from "./faults.ts";
import type { Corpus, EntityType } from "./model.ts";

/** Where a record stands: its file and line, by `list:id` (`passages:pol-aim`, `offices:dbo`). */
export type Positions = ReadonlyMap<string, { readonly file: string; readonly line: number }>;

/** The list that holds each kind of entity. */
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

/** Every reference that leads nowhere, and every alias that two records of one kind claim. */
export function checkReferences(corpus: Corpus, positions: Positions): Fault[] {
  const report = reporter(positions);
  const ids = new Map<string, ReadonlySet<string>>();
  for (const [list, records] of Object.entries(corpus)) {
    ids.set(list, new Set(records.flatMap((record) => ("id" in record ? [record.id] : []))));
  }
  const wanted: { readonly owner: string; readonly field: string; readonly list: string; readonly id: string }[] =
    [];
  const want = (owner: string, field: string, list: string, targets: readonly (string | null | undefined)[]): void => {
    for (const id of targets) if (id !== null && id !== undefined) wanted.push({ owner, field, list, id });
  };
  collectReferences(corpus, want);
  return wanted.flatMap(({ owner, field, list, id }) =>
    ids.get(list)?.has(id) === true
      ? []
      : [report(owner, field, `'${id}'`, `an id of ${list}`, `Correct it, or add '${id}' to ${list}.`)],
  );
}

type Want = (
  owner: string,
  field: string,
  // biome-ignore format: one line reads as the sentence it is
  list: string, targets: readonly (string | null | undefined)[],
) => void;

function collectReferences(corpus: Corpus, want: Want): void {
  const about = (owner: string, references: readonly string[]): void => {
    for (const reference of references) {
      const [kind = "", id = ""] = reference.split(":");
      want(owner, "about", Object.hasOwn(listOf, kind) ? listOf[kind as EntityType] : kind, [id]);
    }
  };
  for (const list of ["partners", "offices", "organisations", "networks", "decisions", "duties", "priorities"] as const) {
    for (const record of corpus[list]) {
      want(`${list}:${record.id}`, "source", "sources", [record.source]);
      want(`${list}:${record.id}`, "where.section", "sections", [record.where?.section]);
    }
  }
  for (const section of corpus.sections) want(`sections:${section.id}`, "source", "sources", [section.source]);
  for (const passage of corpus.passages) about(`passages:${passage.id}`, passage.about);
  for (const item of corpus.developments) {
    about(`developments:${item.id}`, item.about);
    want(`developments:${item.id}`, "source", "sources", [item.source]);
  }
  for (const partner of corpus.partners) {
    want(`partners:${partner.id}`, "place", "places", [partner.place]);
    want(`partners:${partner.id}`, "offices", "offices", partner.offices);
  }
  for (const office of corpus.offices) {
    want(`offices:${office.id}`, "city", "places", [office.city]);
    want(`offices:${office.id}`, "partners", "partners", office.partners);
  }
  for (const decision of corpus.decisions) want(`decisions:${decision.id}`, "body", "organisations", [decision.body]);
  for (const duty of corpus.duties) {
    want(`duties:${duty.id}`, "owner", "organisations", [duty.owner]);
    want(`duties:${duty.id}`, "recipient", "organisations", [duty.recipient]);
  }
  for (const network of corpus.networks) want(`networks:${network.id}`, "parent", "networks", [network.parent]);
  for (const person of corpus.people) {
    want(`people:${person.id}`, "partners", "partners", person.partners);
    want(`people:${person.id}`, "offices", "offices", person.offices);
  }
  for (const place of corpus.places) {
    want(`places:${place.id}`, "region", "places", [place.region]);
    want(`places:${place.id}`, "partner", "partners", [place.partner, place.partnerHint]);
  }
  for (const programme of corpus.programmes) {
    const owner = `programmes:${programme.id}`;
    want(owner, "source", "sources", [programme.source]);
    want(owner, "predecessor", "programmes", [programme.predecessor]);
    want(owner, "successor", "programmes", [programme.successor]);
    want(owner, "where.section", "sections", [programme.where?.section]);
    want(owner, "area.include.places", "places", programme.area?.include.flatMap((entry) => entry.places) ?? []);
    want(owner, "themes", "themes", programme.themes.map((theme) => theme.tag));
  }
}

/** Ids used twice in one list, aliases two records share, records of the strategy that name no place in it. */
export function checkRecords(corpus: Corpus, all: readonly (readonly [list: string, id: string, file: string, line: number])[]): Fault[] {
  const positions: Positions = new Map(all.map(([list, id, file, line]) => [`${list}:${id}`, { file, line }]));
  const report = reporter(positions);
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  for (const [list, id, file, line] of all) {
    const key = `${list}:${id}`;
    const first = seen.get(key);
    if (first !== undefined) {
      faults.push({ file, line, column: 1, field: `${list}.id`, found: `'${id}' a second time`, expected: "an id used once", remedy: `The first one stands at ${first}: rename or remove one.` });
    } else seen.set(key, `${file}:${line}`);
  }
  for (const list of ["partners", "offices", "organisations", "networks"] as const) {
    const owners = new Map<string, string>();
    for (const record of corpus[list]) {
      for (const alias of new Set([record.name.da, record.name.en, ...record.aliases].map((name) => name.toLowerCase()))) {
        const other = owners.get(alias);
        if (other !== undefined && other !== record.id) {
          faults.push(report(`${list}:${record.id}`, "aliases", `'${alias}', which '${other}' has too`, "a name that only one record has", "Remove it from one of the two."));
        }
        owners.set(alias, record.id);
      }
      if (record.provenance === "stated" && record.where === undefined) {
        faults.push(report(`${list}:${record.id}`, "where", "nothing", "the section and paragraph of the strategy", "Add `where: {section: ..., paragraph: ...}`."));
      }
    }
  }
  for (const partner of corpus.partners) {
    for (const office of partner.offices) {
      const record = corpus.offices.find((each) => each.id === office);
      if (record !== undefined && !record.partners.includes(partner.id)) {
        faults.push(report(`offices:${office}`, "partners", `no '${partner.id}'`, `'${partner.id}', since that partner lists this office`, "Make both records say the same."));
      }
    }
  }
  return faults;
}

/** What only time brings: reviews that are overdue on `today`. Never stops the product. */
export function checkAges(corpus: Corpus, positions: Positions, today: string): Warning[] {
  return corpus.people
    .filter((person) => person.reviewBy < today)
    .map((person) => ({
      ...(positions.get(`people:${person.id}`) ?? { file: "corpus", line: 1 }),
      message: `the entry of '${person.id}' should have been reviewed by ${person.reviewBy}`,
    }));
}

function reporter(positions: Positions) {
  // biome-ignore format: five plain words are easier to read in one line than an object a call
  return (owner: string, field: string, found: string, expected: string, remedy: string): Fault => {
    const { file, line } = positions.get(owner) ?? { file: "corpus", line: 1 };
    const id = owner.slice(owner.indexOf(":") + 1);
    return { file, line, column: 1, field: `${id}.${field}`, found, expected, remedy };
  };
}
