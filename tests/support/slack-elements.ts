// Judges the elements of Slack's blocks: buttons, selects, inputs, tables, against a third party's table of limits. In:
// an element. Out: faults.
import { readFileSync } from "node:fs";
import { parseAction } from "../../src/adapters/slack/actions.ts";
import { textFaults } from "./slack-text.ts";

/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** A file of Slack's own data. */
export const fixture = (name: string): Json =>
  // the fixtures are JSON objects
  JSON.parse(readFileSync(new URL(`../fixtures/slack/${name}`, import.meta.url), "utf8")) as Json;

/** The third party's numbers; ours are held against them in limits.test.ts. */
const published = fixture("limits.json");
/** docs.slack.dev, read 25 November 2026; the third party's table lacks them. */
const TABLE = { rows: 100, cells: 20 };

/** A number of the third party's table, by its path in it. */
export function publishedLimit(...path: readonly string[]): number {
  let value: unknown = published;
  for (const name of path) value = isObject(value) ? value[name] : undefined;
  if (typeof value !== "number") throw new Error(`the table has no ${path.join(".")}`);
  return value;
}

/** What is wrong with one element of a block or an input. */
export function elementFaults(element: unknown): readonly string[] {
  if (!isObject(element)) return [];
  const options = Array.isArray(element["options"]) ? (element["options"] as readonly unknown[]) : [];
  const groups = Array.isArray(element["option_groups"])
    ? (element["option_groups"] as readonly unknown[])
    : [];
  const isVisible = element["type"] === "checkboxes" || element["type"] === "radio_buttons";
  const positive = element["positive_button"];
  const negative = element["negative_button"];
  return [
    ...(element["type"] === "button" ? buttonFaults(element) : []),
    ...[positive, negative]
      .filter(isObject)
      .flatMap((each) => buttonFaults({ ...each, action_id: element["action_id"] })),
    ...atMost("options", options.length, isVisible ? 10 : publishedLimit("select", "options", "max_items")),
    ...atMost("option groups", groups.length, publishedLimit("select", "option_groups", "max_items")),
    ...(/select|radio|checkboxes/.test(String(element["type"])) && options.length + groups.length === 0
      ? ["nothing to select"]
      : []),
    ...options.flatMap(optionFaults),
    ...groups.flatMap((group) =>
      isObject(group) ? (group["options"] as readonly unknown[]).flatMap(optionFaults) : [],
    ),
    ...textFaults(
      element["placeholder"],
      publishedLimit("select", "placeholder", "max_length"),
      "placeholder",
    ),
    ...atMost(
      "max_length",
      Number(element["max_length"] ?? 1),
      publishedLimit("plain_text_input", "max_length", "max"),
    ),
    ...atMost("initial value", points(element["initial_value"]), Number(element["max_length"] ?? 3000)),
  ];
}

function buttonFaults(button: Json): readonly string[] {
  const { action_id: id, value } = button;
  const isOurs = typeof id === "string" && typeof value === "string" && parseAction(id, value) !== undefined;
  return [
    ...textFaults(button["text"], publishedLimit("button", "text", "max_length"), "button"),
    ...atMost("button value", points(value), publishedLimit("button", "value", "max_length")),
    ...atMost("accessibility label", points(button["accessibility_label"]), 75),
    ...(isOurs ? [] : [`a button that nobody can read back: ${String(id)} ${String(value)}`]),
    ...(isObject(button["confirm"])
      ? ["title", "text", "confirm", "deny"].flatMap((name) =>
          textFaults(
            (button["confirm"] as Json)[name],
            publishedLimit("confirmation", name, "max_length"),
            name,
          ),
        )
      : []),
  ];
}

function optionFaults(option: unknown): readonly string[] {
  if (!isObject(option)) return ["an option that is no object"];
  return [
    ...textFaults(option["text"], publishedLimit("option", "text", "max_length"), "option"),
    ...atMost("option value", points(option["value"]), publishedLimit("option", "value", "max_length")),
    ...(points(option["value"]) === 0 ? ["an option without a value"] : []),
  ];
}

/** What is wrong with the rows of a table. */
export function tableFaults(rows: unknown): readonly string[] {
  if (!Array.isArray(rows)) return ["a table without rows"];
  const cells = rows.flat() as readonly Json[];
  return [
    ...atMost("rows", rows.length, TABLE.rows),
    ...rows.flatMap((row) => atMost("cells", (row as readonly unknown[]).length, TABLE.cells)),
    ...cells.filter((cell) => String(cell["text"]).trim() === "").map(() => "an empty cell"),
  ];
}

/** A fault when there are too many of something. */
export function atMost(what: string, count: number, max: number): readonly string[] {
  return count > max ? [`${what}: ${count} of at most ${max}`] : [];
}

/** Characters as Slack counts them; 0 for what is no text. */
export function points(text: unknown): number {
  return typeof text === "string" ? Array.from(text).length : 0;
}

/** A block's `type`. */
export function kindOf(block: unknown): string {
  return isObject(block) ? String(block["type"]) : "";
}

/** A JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
