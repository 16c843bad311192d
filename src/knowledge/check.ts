// Checks what no single record can: ids used twice, aliases that clash, records that name no place in the strategy.
// In: the records with where they stand. Out: every fault, and the warnings that only time brings.
import type { Fault, Warning } from "./faults.ts";
import type { Corpus } from "./model.ts";
import { type Positions, reporter } from "./report.ts";

/** A record where it stands. */
export type Entry = readonly [list: string, id: string, file: string, line: number];

/** Lists whose names must tell records apart, and whose stated records must say where they stand. */
const NAMED_LISTS = ["partners", "offices", "organisations", "networks"] as const;

/** Every fault between records. */
export function checkRecords(corpus: Corpus, entries: readonly Entry[], positions: Positions): Fault[] {
  return [
    ...repeatedIds(entries),
    ...NAMED_LISTS.flatMap((list) => [
      ...sharedNames(corpus, list, positions),
      ...placeless(corpus, list, positions),
    ]),
    ...oneSidedOffices(corpus, positions),
  ];
}

function repeatedIds(entries: readonly Entry[]): readonly Fault[] {
  const seen = new Map<string, string>();
  return entries.flatMap(([list, id, file, line]): readonly Fault[] => {
    const first = seen.get(`${list}:${id}`);
    if (first === undefined) {
      seen.set(`${list}:${id}`, `${file}:${line}`);
      return [];
    }
    const remedy = `The first one stands at ${first}: rename or remove one.`;
    return [
      {
        file,
        line,
        column: 1,
        field: `${list}.id`,
        found: `'${id}' a second time`,
        expected: "an id used once",
        remedy,
      },
    ];
  });
}

type NamedList = (typeof NAMED_LISTS)[number];

function sharedNames(corpus: Corpus, list: NamedList, positions: Positions): readonly Fault[] {
  const report = reporter(positions);
  const owners = new Map<string, string>();
  return corpus[list].flatMap((record) =>
    [
      ...new Set([record.name.da, record.name.en, ...record.aliases].map((name) => name.toLowerCase())),
    ].flatMap((alias) => {
      const other = owners.get(alias);
      owners.set(alias, record.id);
      if (other === undefined) return [];
      const found = `'${alias}', which '${other}' has too`;
      const remedy = "Remove it from one of the two.";
      return [
        report(`${list}:${record.id}`, {
          field: "aliases",
          found,
          expected: "a name that only one record has",
          remedy,
        }),
      ];
    }),
  );
}

function placeless(corpus: Corpus, list: NamedList, positions: Positions): readonly Fault[] {
  const report = reporter(positions);
  return corpus[list]
    .filter(({ provenance, where }) => provenance === "stated" && where === undefined)
    .map(({ id }) => {
      const expected = "the section and paragraph of the strategy";
      const remedy = "Add `where: {section: ..., paragraph: ...}`.";
      return report(`${list}:${id}`, { field: "where", found: "nothing", expected, remedy });
    });
}

function oneSidedOffices(corpus: Corpus, positions: Positions): readonly Fault[] {
  const report = reporter(positions);
  return corpus.partners.flatMap((partner) =>
    corpus.offices
      .filter((office) => partner.offices.includes(office.id) && !office.partners.includes(partner.id))
      .map(({ id }) => {
        const expected = `'${partner.id}', since that partner lists this office`;
        const remedy = "Make both records say the same.";
        return report(`offices:${id}`, { field: "partners", found: `no '${partner.id}'`, expected, remedy });
      }),
  );
}

/** Lists whose records may say until when they were true. */
const DATED_LISTS = [...NAMED_LISTS, "decisions", "duties", "priorities"] as const;

/** What only time brings: reviews that are overdue on `today`, records whose time is over. Never stops the product. */
export function checkAges(corpus: Corpus, positions: Positions, today: string): Warning[] {
  const warn = (owner: string, message: string): Warning => ({
    ...(positions.get(owner) ?? { file: "corpus", line: 1 }),
    message,
  });
  const overdue = corpus.people
    .filter(({ reviewBy }) => reviewBy < today)
    .map(({ id, reviewBy }) =>
      warn(`people:${id}`, `the entry of '${id}' should have been reviewed by ${reviewBy}`),
    );
  const ended = DATED_LISTS.flatMap((list) =>
    corpus[list].flatMap(({ id, validTo }) =>
      validTo !== undefined && validTo < today
        ? [warn(`${list}:${id}`, `'${id}' was valid until ${validTo}`)]
        : [],
    ),
  );
  return [...overdue, ...ended];
}
