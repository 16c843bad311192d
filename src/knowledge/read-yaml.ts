// YAML text in, plain value out, with the line and column of every field; faults instead of exceptions.
import { isCollection, isNode, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Fault } from "./faults.ts";

type Position = { readonly line: number; readonly column: number };

/** A parsed YAML text: its value, where each path stands, and what kept it from being read. */
export type YamlText = {
  readonly value: unknown;
  readonly locate: (path: readonly PropertyKey[]) => Position;
  readonly faults: readonly Fault[];
};

/** Longest piece of a wrong value that a report repeats, in characters: enough to find it by. */
const MAX_SHOWN_CHARS = 60;

/**
 * Reads one YAML text (1.2, core schema: dates stay text, NO stays NO).
 * `firstLine` is the 1-based line of the file at which the text begins. An empty text gives `null`.
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core", prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const faults = document.errors.map(
    (error): Fault => ({
      file,
      ...at(error.pos[0]),
      field: "",
      found: "text that is not YAML",
      expected: "valid YAML",
      remedy: `${error.message.split("\n")[0] ?? "Check"}: check the indentation, quotes and colons on this line.`,
    }),
  );
  // an alias repeats what stands elsewhere, so that a change there changes both; and nested ones fill any memory
  visit(document, {
    Alias: (_key, alias) => {
      faults.push({
        file,
        ...at(alias.range?.[0] ?? 0),
        field: "",
        found: `the YAML alias '*${alias.source}'`,
        expected: "the value itself",
        remedy: "Write it out, or put it in quotes if the * is meant.",
      });
    },
  });
  const locate = (path: readonly PropertyKey[]): Position => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(positionOf(path, length, node.range[0], document));
    }
    return { line: firstLine, column: 1 };
  };
  return { value: faults.length === 0 ? document.toJS() : null, locate, faults };
}

/** The offset of a field: of its key where it has one, so that a report points at the field's name. */
function positionOf(
  path: readonly PropertyKey[],
  length: number,
  fallback: number,
  document: ReturnType<typeof parseDocument>,
): number {
  if (length === 0) return fallback;
  const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
  if (!isCollection(parent)) return fallback;
  for (const item of parent.items) {
    if (typeof item !== "object" || item === null || !("key" in item)) continue;
    const key: unknown = item.key;
    if (isNode(key) && key.range && "value" in key && key.value === path[length - 1]) return key.range[0];
  }
  return fallback;
}

/**
 * Turns zod's issues into faults of the corpus, with the value that was found and what to do about it. `below`: the
 * path of the checked value in the file, empty for the whole.
 */
export function faultsOf(
  file: string,
  error: z.ZodError,
  yaml: YamlText & { readonly below?: readonly PropertyKey[] },
): Fault[] {
  return error.issues.map((issue): Fault => {
    const path = [...(yaml.below ?? []), ...issue.path];
    const found = show(valueAt(yaml.value, path));
    return { file, ...yaml.locate(path), field: path.map(String).join("."), ...explain(issue, found) };
  });
}

function explain(issue: z.core.$ZodIssue, found: string): Pick<Fault, "found" | "expected" | "remedy"> {
  switch (issue.code) {
    case "unrecognized_keys":
      return {
        found: `the unknown ${issue.keys.length > 1 ? "fields" : "field"} ${issue.keys.map((key) => `'${key}'`).join(", ")}`,
        expected: "only fields that corpus/README.md names",
        remedy: "Correct the spelling or remove the field.",
      };
    case "invalid_value":
      return {
        found,
        expected: `one of ${issue.values.map((value) => `'${String(value)}'`).join(", ")}`,
        remedy: "Choose one of these.",
      };
    case "invalid_type":
      return found === "nothing"
        ? { found, expected: issue.expected, remedy: "Add the field." }
        : { found, expected: issue.expected, remedy: "Write the value in this form." };
    case "invalid_format":
    case "custom":
    case "too_small":
    case "too_big":
    case "not_multiple_of":
      return { found, expected: issue.message, remedy: "Write the value in this form." };
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
      return { found, expected: issue.message, remedy: "Compare with a record that is right." };
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here: unknown = value;
  for (const key of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Reflect.get(here, key);
  }
  return here;
}

function show(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  const text = typeof value === "string" ? `'${value}'` : JSON.stringify(value);
  return text.length > MAX_SHOWN_CHARS ? `${text.slice(0, MAX_SHOWN_CHARS)}…` : text;
}
