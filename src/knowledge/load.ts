// Reads the corpus folder and hands out a frozen Corpus, or throws CorpusError with every fault at once.
// The only file of knowledge/ that does I/O. It never repairs and never leaves out what it cannot read.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { checkAges, checkRecords, type Entry } from "./check.ts";
import { checkDuties } from "./check-duties.ts";
import { checkReferences } from "./check-references.ts";
import { CorpusError, type Fault, type Warning } from "./faults.ts";
import type { Corpus, Examples, Passage, Section } from "./model.ts";
import { readSection } from "./read-section.ts";
import { faultsOf, readYaml } from "./read-yaml.ts";
import { wrongEncoding } from "./read-text.ts";
import type { Positions } from "./report.ts";
import { examplesSchema, recordSchemas } from "./schema.ts";

type Kind = keyof typeof recordSchemas;

type Reading = {
  readonly records: Map<Kind, unknown[]>;
  readonly sections: Section[];
  readonly passages: Passage[];
  readonly examples: Examples[];
  readonly entries: Entry[];
  readonly faults: Fault[];
};

/** A corpus that was read, and what time has made of it. */
export type LoadedCorpus = {
  readonly corpus: Corpus;
  readonly positions: Positions;
  readonly warnings: readonly Warning[];
};

/**
 * Reads `folder`: every `*.yaml` in it, every `strategy/*.md`, every `examples/*.yaml`.
 * `today` (YYYY-MM-DD) decides about warnings only. Throws CorpusError, also for a folder that cannot be read.
 */
export function loadCorpus(folder: string, today: string): LoadedCorpus {
  const reading: Reading = {
    records: new Map(),
    sections: [],
    passages: [],
    examples: [],
    entries: [],
    faults: [],
  };
  for (const file of filesIn(folder, ".yaml", reading.faults)) readRecords(reading, folder, file);
  for (const file of filesIn(join(folder, "strategy"), ".md", reading.faults))
    readPassages(reading, folder, file);
  for (const file of filesIn(join(folder, "examples"), ".yaml", reading.faults))
    readExamples(reading, folder, file);
  // references are checked only when every record could be read: else each slip would be told twice
  if (reading.faults.length > 0) throw new CorpusError(reading.faults);
  const corpus = assemble(reading);
  const positions: Positions = new Map(
    reading.entries.map(([list, id, file, line]) => [`${list}:${id}`, { file, line }]),
  );
  const faults = [
    ...checkRecords(corpus, reading.entries, positions),
    ...checkReferences(corpus, positions),
    ...checkDuties(corpus.duties, positions),
  ];
  if (faults.length > 0) throw new CorpusError(faults);
  return { corpus: freeze(corpus), positions, warnings: checkAges(corpus, positions, today) };
}

function filesIn(folder: string, ending: string, faults: Fault[]): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    faults.push(unreadable(folder, error, "a folder"));
    return [];
  }
}

/** The text of a file, or a fault and no text: a file may vanish, be locked, or be a folder. */
function textIn(file: string, name: string, faults: Fault[]): string | undefined {
  try {
    const text = readFileSync(file, "utf8");
    const fault = wrongEncoding(name, text);
    if (fault === undefined) return text;
    faults.push(fault);
  } catch (error) {
    faults.push(unreadable(name, error, "a file"));
  }
  return undefined;
}

function unreadable(file: string, error: unknown, what: string): Fault {
  const found = error instanceof Error && "code" in error ? String(error.code) : "an error";
  const expected = `${what} that can be read`;
  return {
    file,
    line: 1,
    column: 1,
    field: "",
    found,
    expected,
    remedy: "Check the path and its permissions.",
  };
}

/** The file as reports name it: below the corpus folder, whatever path led there. */
function nameIn(folder: string, file: string): string {
  return join(basename(folder), file.slice(folder.length)).replaceAll("\\", "/");
}

function readRecords(reading: Reading, folder: string, file: string): void {
  const name = nameIn(folder, file);
  const text = textIn(file, name, reading.faults);
  if (text === undefined) return;
  const yaml = readYaml(name, text);
  reading.faults.push(...yaml.faults);
  if (yaml.faults.length > 0 || yaml.value === null) return;
  if (typeof yaml.value !== "object" || Array.isArray(yaml.value)) {
    reading.faults.push({
      file: name,
      line: 1,
      column: 1,
      field: "",
      found: "no named list",
      expected: `one of ${Object.keys(recordSchemas).join(", ")} with its records`,
      remedy: "Begin the file with the list's name and a colon.",
    });
    return;
  }
  for (const [kind, records] of Object.entries(yaml.value)) {
    if (!isKind(kind) || !Array.isArray(records)) {
      reading.faults.push({
        file: name,
        ...yaml.locate([kind]),
        field: kind,
        found: isKind(kind) ? "no list" : `'${kind}'`,
        expected: `a list named ${Object.keys(recordSchemas).join(", ")}`,
        remedy: "Correct the name, or write the records as a list.",
      });
      continue;
    }
    records.forEach((record: unknown, index) => {
      const parsed = recordSchemas[kind].safeParse(record);
      if (!parsed.success) {
        reading.faults.push(...faultsOf(name, parsed.error, { ...yaml, below: [kind, index] }));
        return;
      }
      const list = reading.records.get(kind) ?? [];
      list.push(parsed.data);
      reading.records.set(kind, list);
      const id = "id" in parsed.data ? parsed.data.id : parsed.data.date;
      reading.entries.push([kind, id, name, yaml.locate([kind, index]).line]);
    });
  }
}

function isKind(key: string): key is Kind {
  return Object.hasOwn(recordSchemas, key);
}

function readPassages(reading: Reading, folder: string, file: string): void {
  const name = nameIn(folder, file);
  const text = textIn(file, name, reading.faults);
  if (text === undefined) return;
  const read = readSection(name, text);
  reading.faults.push(...read.faults);
  if (read.section === undefined) return;
  reading.sections.push(read.section);
  reading.passages.push(...read.passages);
  reading.entries.push(["sections", read.section.id, name, 1]);
  for (const [id, line] of read.lines) reading.entries.push(["passages", id, name, line]);
}

function readExamples(reading: Reading, folder: string, file: string): void {
  const name = nameIn(folder, file);
  const text = textIn(file, name, reading.faults);
  if (text === undefined) return;
  const yaml = readYaml(name, text);
  reading.faults.push(...yaml.faults);
  if (yaml.faults.length > 0) return;
  const parsed = examplesSchema.safeParse(yaml.value);
  if (parsed.success) reading.examples.push(parsed.data);
  else reading.faults.push(...faultsOf(name, parsed.error, yaml));
}

function assemble(reading: Reading): Corpus {
  const records = Object.fromEntries(
    Object.keys(recordSchemas).map((kind) => [kind, isKind(kind) ? (reading.records.get(kind) ?? []) : []]),
  );
  const sections = reading.sections.sort((a, b) => a.number - b.number);
  // each list was parsed by its own schema above; the map's type cannot say so
  return {
    ...records,
    sections,
    passages: reading.passages,
    examples: reading.examples,
  } as unknown as Corpus;
}

/** Makes a plain value unchangeable, all the way down. */
export function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) freeze(child);
  }
  return value;
}
