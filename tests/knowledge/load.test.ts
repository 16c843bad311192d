// The corpus' border: a right corpus loads whole, and every planted fault is told once, with file, line, field, what was
// found, what was expected and what to do.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CorpusError, type Fault } from "../../src/knowledge/faults.ts";
import { loadCorpus } from "../../src/knowledge/load.ts";
import { type Plant, type SmallCorpus, writeSmallCorpus } from "../support/small-corpus.ts";

const TODAY = "2026-11-23";
const MARKDOWN = "strategy/01-samarbejde.md";

let small: SmallCorpus;
beforeEach(() => {
  small = writeSmallCorpus();
});
afterEach(() => small.dispose());

function faultsIn(folder: string): readonly Fault[] {
  try {
    loadCorpus(folder, TODAY);
    return [];
  } catch (error) {
    if (error instanceof CorpusError) return error.faults;
    throw error;
  }
}

describe("a right corpus", () => {
  test("loads whole, with Norway's code as text and wrapped lines as one paragraph", () => {
    const { corpus } = loadCorpus(small.folder, TODAY);
    expect(corpus.partners.map(({ country }) => country)).toEqual(["NO", "NO"]);
    expect(corpus.passages[0]?.text).toEqual({
      da: "Vi samarbejder med Fjordland.",
      en: "We work with Fjordland.",
    });
    expect(corpus.passages.map(({ id, section }) => [id, section])).toEqual([
      ["coop-first", "samarbejde"],
      ["coop-second", "samarbejde"],
    ]);
  });

  test("a date stays the text that was written, and a year alone becomes text", () => {
    const { corpus } = loadCorpus(small.folder, TODAY);
    expect(corpus.sources.map(({ date }) => date)).toEqual(["2008-04-16", "2013-03"]);
    expect(corpus.programmes[0]?.asOf).toBe("2013");
  });

  test("is frozen all the way down", () => {
    const { corpus } = loadCorpus(small.folder, TODAY);
    expect(Object.isFrozen(corpus)).toBe(true);
    expect(Object.isFrozen(corpus.partners[0]?.name)).toBe(true);
    expect(Object.isFrozen(corpus.passages[0]?.about)).toBe(true);
  });

  test("an overdue review is a warning on the day after it, never a fault", () => {
    expect(loadCorpus(small.folder, "2026-07-01").warnings).toEqual([]);
    const { warnings } = loadCorpus(small.folder, "2026-07-02");
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ file: "corpus/people.yaml", line: 2 });
    expect(warnings[0]?.message).toContain("ida-eksempel");
  });

  test("comments, CRLF line ends, an empty list and a file that is no YAML change nothing", () => {
    const before = loadCorpus(small.folder, TODAY).corpus;
    small.plant(["sources.yaml", "sources:\n", "# kilder\r\nsources:\r\n"]);
    writeFileSync(join(small.folder, "networks.yaml"), "networks: []\n");
    writeFileSync(join(small.folder, "decisions.yaml"), "# nothing yet\n");
    writeFileSync(join(small.folder, "notes.txt"), "partners: wrong");
    expect(loadCorpus(small.folder, TODAY).corpus).toEqual(before);
  });
});

/** A planted fault and what must be told of it; `at` is the text whose line the report names. */
type Case = {
  readonly name: string;
  readonly plant: Plant;
  readonly at: string;
  readonly field: string;
  readonly found: RegExp;
  readonly expected: RegExp;
};

const CASES: readonly Case[] = [
  {
    name: "a country's name where its code belongs",
    plant: ["partners.yaml", "country: NO\n    place: fjordland", "country: Norge\n    place: fjordland"],
    at: "country: Norge",
    field: "partners.0.country",
    found: /^'Norge'$/,
    expected: /ISO 3166/,
  },
  {
    name: "a field that nobody knows",
    plant: ["offices.yaml", "city: havby", "by: havby\n    city: havby"],
    at: "  - id: fjord-office",
    field: "offices.0",
    found: /'by'/,
    expected: /README/,
  },
  {
    name: "a field that is missing",
    plant: ["offices.yaml", "    form: {da: Kontor, en: Office}\n", ""],
    at: "  - id: fjord-office",
    field: "offices.0.form",
    found: /^nothing$/,
    expected: /object/,
  },
  {
    name: "a text without its other language",
    plant: ["offices.yaml", "{da: Kontor, en: Office}", "{da: Kontor}"],
    at: "form: {da: Kontor}",
    field: "offices.0.form.en",
    found: /^nothing$/,
    expected: /string/,
  },
  {
    name: "a day that no calendar has",
    plant: ["people.yaml", "reviewBy: 2026-07-01", "reviewBy: 2026-02-30"],
    at: "reviewBy",
    field: "people.0.reviewBy",
    found: /2026-02-30/,
    expected: /exists/,
  },
  {
    name: "29 February of a year that is no leap year",
    plant: ["people.yaml", "verifiedOn: 2026-01-01", "verifiedOn: 2025-02-29"],
    at: "verifiedOn",
    field: "people.0.verifiedOn",
    found: /2025-02-29/,
    expected: /exists/,
  },
  {
    name: "a month that does not exist, in a loose date",
    plant: ["developments.yaml", "asOf: 2013-03", "asOf: 2013-13"],
    at: "asOf",
    field: "developments.0.asOf",
    found: /2013-13/,
    expected: /exists/,
  },
  {
    name: "a date the Danish way",
    plant: ["people.yaml", "reviewBy: 2026-07-01", "reviewBy: 01-07-2026"],
    at: "reviewBy",
    field: "people.0.reviewBy",
    found: /01-07-2026/,
    expected: /YYYY-MM-DD/,
  },
  {
    name: "a value that is none of the allowed",
    plant: ["partners.yaml", "status: investigated", "status: friend"],
    at: "status: friend",
    field: "partners.1.status",
    found: /^'friend'$/,
    expected: /'partner'.*'investigated'.*'humanitarian'/,
  },
  {
    name: "a list with an unknown name",
    plant: ["people.yaml", "people:", "poeple:"],
    at: "poeple:",
    field: "poeple",
    found: /'poeple'/,
    expected: /people/,
  },
  {
    name: "text that is not YAML",
    plant: ["people.yaml", "name: Ida Eksempel", "name: Ida: Eksempel"],
    at: "    name: Ida: Eksempel",
    field: "",
    found: /not YAML/,
    expected: /valid YAML/,
  },
  {
    name: "a passage without English",
    plant: [MARKDOWN, "### en\n\nWe look at Woodland.\n", ""],
    at: "## coop-second",
    field: "",
    found: /no English text in 'coop-second'/,
    expected: /### en/,
  },
  {
    name: "a passage whose Danish is empty",
    plant: [MARKDOWN, "Vi ser på Skovland.\n", ""],
    at: "## coop-second",
    field: "",
    found: /no Danish text in 'coop-second'/,
    expected: /### da/,
  },
  {
    name: "a passage without its paragraph",
    plant: [MARKDOWN, "> paragraph: 2\n", ""],
    at: "> title: {da: Skovland",
    field: "paragraph",
    found: /^nothing$/,
    expected: /number/,
  },
  {
    name: "a section file without front matter",
    plant: [MARKDOWN, "---\nid: samarbejde", "id: samarbejde"],
    at: "id: samarbejde",
    field: "",
    found: /no front matter/,
    expected: /---/,
  },
  {
    name: "an example file of an intent that there is not",
    plant: ["examples/contact.yaml", "intent: contact", "intent: contacts"],
    at: "intent",
    field: "intent",
    found: /'contacts'/,
    expected: /'contact'/,
  },
  // faults between records
  {
    name: "an id that a list has twice",
    plant: ["partners.yaml", "id: skovland", "id: fjordland"],
    at: "  - id: fjordland\n    status: investigated",
    field: "partners.id",
    found: /'fjordland' a second time/,
    expected: /once/,
  },
  {
    name: "a passage id that stands twice",
    plant: [MARKDOWN, "## coop-second", "## coop-first"],
    at: "## coop-first\n\n> paragraph: 2",
    field: "passages.id",
    found: /'coop-first' a second time/,
    expected: /once/,
  },
  {
    name: "an alias that two records have, whatever its capitals",
    plant: ["partners.yaml", "name: {da: Skovland, en: Woodland}", "name: {da: Skovland, en: FJORDLANDET}"],
    at: "  - id: skovland",
    field: "skovland.aliases",
    found: /'fjordlandet', which 'fjordland' has too/,
    expected: /only one record/,
  },
  {
    name: "a stated record that does not say where",
    plant: ["offices.yaml", "    where: {section: samarbejde, paragraph: 1}\n", ""],
    at: "  - id: fjord-office",
    field: "fjord-office.where",
    found: /^nothing$/,
    expected: /section and paragraph/,
  },
  {
    name: "a partner's office that does not know the partner",
    plant: ["offices.yaml", "partners: [fjordland]", "partners: [skovland]"],
    at: "  - id: fjord-office",
    field: "fjord-office.partners",
    found: /no 'fjordland'/,
    expected: /'fjordland'/,
  },
];

describe("a planted fault is told once, where it stands, with what was expected and what to do", () => {
  test.each(CASES)("$name", ({ plant, at, field, found, expected }) => {
    small.plant(plant);
    const [fault, ...more] = faultsIn(small.folder);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ file: `corpus/${plant[0]}`, line: small.lineOf(plant[0], at), field });
    expect(fault?.found).toMatch(found);
    expect(fault?.expected).toMatch(expected);
    expect(fault?.remedy).not.toBe("");
  });
});

describe("a reference that leads nowhere is a fault, in whatever field", () => {
  test.each<{ readonly file: string; readonly from: string; readonly to: string; readonly field: string }>([
    { file: "partners.yaml", from: "place: fjordland", to: "place: nowhere", field: "fjordland.place" },
    {
      file: "partners.yaml",
      from: "offices: [fjord-office]",
      to: "offices: [nowhere]",
      field: "fjordland.offices",
    },
    { file: "offices.yaml", from: "city: havby", to: "city: nowhere", field: "fjord-office.city" },
    { file: "offices.yaml", from: "source: plan", to: "source: nowhere", field: "fjord-office.source" },
    {
      file: "offices.yaml",
      from: "section: samarbejde",
      to: "section: nowhere",
      field: "fjord-office.where.section",
    },
    {
      file: "people.yaml",
      from: "offices: [fjord-office]",
      to: "offices: [nowhere]",
      field: "ida-eksempel.offices",
    },
    { file: "places.yaml", from: "region: fjordland", to: "region: nowhere", field: "havby.region" },
    { file: "places.yaml", from: "source: news", to: "source: nowhere", field: "havby.source" },
    {
      file: "developments.yaml",
      from: "partner:fjordland",
      to: "partner:nowhere",
      field: "fjordland-ended.about",
    },
    {
      file: "developments.yaml",
      from: "source: news",
      to: "source: nowhere",
      field: "fjordland-ended.source",
    },
    {
      file: "programmes.yaml",
      from: "Three years., sources: [news]",
      to: "Three years., sources: [nowhere]",
      field: "fjord-programme.durations.sources",
    },
    {
      file: "programmes.yaml",
      from: "It began., sources: [news]",
      to: "It began., sources: [news, nowhere]",
      field: "fjord-programme.history.0.sources",
    },
    {
      file: "programmes.yaml",
      from: "{country: RU, sources: [news]}",
      to: "{country: RU, sources: [nowhere]}",
      field: "fjord-programme.area.exclude.0.sources",
    },
    {
      file: "programmes.yaml",
      from: "complete: true\n      sources: [news]",
      to: "complete: true\n      sources: [nowhere]",
      field: "fjord-programme.area.sources",
    },
    {
      file: "programmes.yaml",
      from: "places: [fjordland]",
      to: "places: [nowhere]",
      field: "fjord-programme.area.include.places",
    },
    {
      file: "programmes.yaml",
      from: "period:",
      to: "successor: nowhere\n    period:",
      field: "fjord-programme.successor",
    },
    {
      file: MARKDOWN,
      from: "about: [partner:fjordland]",
      to: "about: [partner:nowhere]",
      field: "coop-first.about",
    },
    { file: MARKDOWN, from: "source: plan", to: "source: nowhere", field: "samarbejde.source" },
  ])("$file: $to", ({ file, from, to, field }) => {
    small.plant([file, from, to]);
    const told = faultsIn(small.folder).filter(({ found }) => found === "'nowhere'");
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ file: `corpus/${file}`, field });
    expect(told[0]?.expected).toMatch(/^an id of /);
  });
});

describe("many faults", () => {
  test("in several files are told in one report, each once, a line each", () => {
    small.plant(
      ["partners.yaml", "status: investigated", "status: friend"],
      ["people.yaml", "reviewBy: 2026-07-01", "reviewBy: 2026-02-30"],
      ["people.yaml", "name: Ida Eksempel\n", "name: ''\n"],
      [MARKDOWN, "### en\n\nWe look at Woodland.\n", ""],
    );
    const faults = faultsIn(small.folder);
    expect(faults.map(({ file, field }) => `${file} ${field}`)).toEqual([
      "corpus/partners.yaml partners.1.status",
      "corpus/people.yaml people.0.name",
      "corpus/people.yaml people.0.reviewBy",
      "corpus/strategy/01-samarbejde.md ",
    ]);
    const { message } = new CorpusError(faults);
    expect(message.split("\n")).toHaveLength(5);
    expect(message).toMatch(
      /^The corpus has 4 faults:\ncorpus\/partners\.yaml:\d+:\d+ partners\.1\.status: found 'friend', expected one of .*\. Choose one of these\.$/m,
    );
  });

  test("between records are told in one report too", () => {
    small.plant(
      ["offices.yaml", "city: havby", "city: nowhere"],
      ["partners.yaml", "name: {da: Skovland, en: Woodland}", "name: {da: Skovland, en: Fjordlandet}"],
    );
    expect(faultsIn(small.folder).map(({ field }) => field)).toEqual([
      "skovland.aliases",
      "fjord-office.city",
    ]);
  });
});

describe("a folder that is no corpus", () => {
  test("that is missing is a fault that names the path", () => {
    const missing = join(small.folder, "not-here");
    const faults = faultsIn(missing);
    expect(faults[0]).toMatchObject({
      file: missing,
      found: "ENOENT",
      expected: "a folder that can be read",
    });
  });

  test("without its strategy folder is a fault", () => {
    rmSync(join(small.folder, "strategy"), { recursive: true });
    expect(faultsIn(small.folder).map(({ file }) => file)).toEqual([join(small.folder, "strategy")]);
  });

  test("with a file that holds a list without a name is a fault", () => {
    writeFileSync(join(small.folder, "networks.yaml"), "- id: x\n");
    expect(faultsIn(small.folder)).toMatchObject([{ file: "corpus/networks.yaml", found: "no named list" }]);
  });

  test("with YAML that multiplies itself by anchors is refused, not unfolded", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 9; level++)
      bomb.push(
        `${"abcdefghi"[level]}: &${"abcdefghi"[level]} [${Array(9)
          .fill(`*${"abcdefghi"[level - 1]}`)
          .join(", ")}]`,
      );
    writeFileSync(join(small.folder, "networks.yaml"), `${bomb.join("\n")}\n`);
    const faults = faultsIn(small.folder);
    expect(faults[0]).toMatchObject({ file: "corpus/networks.yaml", line: 2, found: "the YAML alias '*a'" });
  });

  test("with a folder named like a file is told and not thrown as a defect", () => {
    mkdirSync(join(small.folder, "networks.yaml"));
    expect(faultsIn(small.folder)).toMatchObject([
      { file: "corpus/networks.yaml", expected: "a file that can be read" },
    ]);
  });

  test("with a file that was not saved as UTF-8 is told where the first wrong character stands", () => {
    writeFileSync(
      join(small.folder, "networks.yaml"),
      Buffer.from("networks: []\n# København og \xc5rhus\n", "latin1"),
    );
    expect(faultsIn(small.folder)).toMatchObject([
      { file: "corpus/networks.yaml", line: 2, column: 4, expected: "a file saved as UTF-8" },
    ]);
  });
});
