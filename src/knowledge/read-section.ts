// One Markdown file of a section in, its front matter and passages out, or faults with file and line.
// The format is told in corpus/README.md: `---` front matter, then `## id`, `> ` lines, `### da`, `### en`.
import type { Fault } from "./faults.ts";
import type { Passage, Section } from "./model.ts";
import { faultsOf, readYaml } from "./read-yaml.ts";
import { passageSchema, sectionSchema } from "./schema.ts";

/** What a section file holds, and where each passage stands in it. */
export type SectionFile = {
  readonly section: Section | undefined;
  readonly passages: readonly Passage[];
  /** Id and 1-based line of each passage, in order; an id that stands twice is there twice. */
  readonly lines: readonly (readonly [id: string, line: number])[];
  readonly faults: readonly Fault[];
};

type Line = { readonly number: number; readonly text: string };

/** Reads one section file; a file without a passage is a fault. */
export function readSection(file: string, text: string): SectionFile {
  const lines = text.split(/\r?\n/).map((line, index): Line => ({ number: index + 1, text: line }));
  const end = lines.findIndex((line, index) => index > 0 && line.text.trim() === "---");
  if (lines[0]?.text.trim() !== "---" || end < 0) {
    const fault = faultAt(file, 1, "no front matter", "'---', the section's fields, '---'");
    return { section: undefined, passages: [], lines: [], faults: [fault] };
  }
  const faults: Fault[] = [];
  const front = readYaml(file, textOf(lines.slice(1, end)), 2);
  const head = sectionSchema.safeParse(front.value);
  faults.push(...front.faults);
  if (!head.success && front.faults.length === 0) faults.push(...faultsOf(file, head.error, front));
  const section = head.success ? head.data : undefined;

  const passages: Passage[] = [];
  const positions: [string, number][] = [];
  for (const block of splitAt(lines.slice(end + 1), /^## /)) {
    const passage = readPassage(file, block, section?.id ?? "");
    faults.push(...passage.faults);
    if (passage.passage === undefined) continue;
    passages.push(passage.passage);
    positions.push([passage.passage.id, block[0]?.number ?? 1]);
  }
  if (passages.length === 0 && faults.length === 0) {
    faults.push(faultAt(file, end + 1, "no passage", "at least one '## id' with its texts"));
  }
  return { section, passages, lines: positions, faults };
}

function readPassage(
  file: string,
  block: readonly Line[],
  section: string,
): { readonly passage: Passage | undefined; readonly faults: Fault[] } {
  const heading = block[0];
  const id = heading?.text.slice(3).trim() ?? "";
  const line = heading?.number ?? 1;
  const faults: Fault[] = [];
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    faults.push(faultAt(file, line, `'${id}'`, "an id in lower case with hyphens after '## '"));
  }
  const quoted = block.filter((each) => each.text.startsWith(">"));
  const yaml = readYaml(
    file,
    quoted.map((each) => each.text.replace(/^> ?/, "")).join("\n"),
    quoted[0]?.number ?? line,
  );
  const fields = passageSchema.safeParse(yaml.value);
  faults.push(...yaml.faults);
  if (!fields.success && yaml.faults.length === 0) faults.push(...faultsOf(file, fields.error, yaml));
  const languages = new Map(
    splitAt(block, /^### /).map((part) => [part[0]?.text.slice(4).trim() ?? "", textOf(part.slice(1))]),
  );
  const da = paragraphOf(languages.get("da"));
  const en = paragraphOf(languages.get("en"));
  if (da === "") faults.push(faultAt(file, line, `no Danish text in '${id}'`, "'### da' and its text"));
  if (en === "") faults.push(faultAt(file, line, `no English text in '${id}'`, "'### en' and its text"));
  const complete = fields.success && faults.length === 0;
  return { passage: complete ? { ...fields.data, id, section, text: { da, en } } : undefined, faults };
}

function splitAt(lines: readonly Line[], heading: RegExp): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (heading.test(line.text)) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join("\n");
}

/** Joins wrapped lines: in Markdown a single line end is a space. */
function paragraphOf(text: string | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

function faultAt(file: string, line: number, found: string, expected: string): Fault {
  return { file, line, column: 1, field: "", found, expected, remedy: "Compare with another section file." };
}
