// The one place that judges what goes to Slack: any message, view or response is held against the Block Kit schema, the
// limits of a third party's table, and the house's own rules. In: a payload. Out: its faults, none for a sound one.
import { Ajv, type ValidateFunction } from "ajv";
import {
  atMost,
  elementFaults,
  fixture,
  isObject,
  type Json,
  kindOf,
  points,
  publishedLimit,
  tableFaults,
} from "./slack-elements.ts";
import { textFaults } from "./slack-text.ts";

const schema = fixture("block-kit.schema.json");
/** Slack's numbers that the third party's table lacks, from docs.slack.dev, read 25 November 2026. */
const BLOCKS_OF_MESSAGE = 50;
const MESSAGE_TEXT = 4000;
const PROMPTS = 4;
/** methods/views.publish: view_too_large. */
const VIEW_BYTES = 250_000;
/** Where Slack's msg_blocks_too_long has been met, less a margin, and what a block weighs there beyond its JSON; see
 * src/adapters/slack/limits.ts. */
const MESSAGE_BYTES = 13_000;
const BLOCK_BYTES = 107;

/** Kinds of block and of view, and the schema's name for each. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  actions: "ActionsBlock",
  context: "ContextBlock",
  context_actions: "ContextActionsBlock",
  divider: "DividerBlock",
  header: "HeaderBlock",
  input: "InputBlock",
  section: "SectionBlock",
  table: "TableBlock",
  home: "HomeView",
  modal: "ModalView",
};

const ajv = new Ajv({ strict: false, allErrors: true }).addSchema(schema, "slack");
const validators = new Map<string, ValidateFunction>();

/** What is wrong with the body of a Web API call, a response_url or an acknowledgement; empty for a sound one. Finds
 * the message, the view or the prompts in it by their fields; a body with none of them has nothing to check. */
export function slackFaults(body: unknown): readonly string[] {
  if (!isObject(body)) return ["a body that is no object"];
  const view = parsed(body["view"]);
  const blocks = parsed(body["blocks"]);
  return [
    ...formFaults(JSON.stringify(body)),
    ...(body["type"] === "modal" || body["type"] === "home" ? viewFaults(body) : []),
    ...(isObject(view) ? viewFaults(view) : []),
    ...(body["type"] === undefined && Array.isArray(blocks) ? messageFaults(body, blocks) : []),
    ...(typeof body["text"] === "string" ? fallbackFaults(body["text"]) : []),
    ...promptFaults(parsed(body["prompts"])),
  ];
}

function messageFaults(body: Json, blocks: readonly unknown[]): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(blocks)) + blocks.length * BLOCK_BYTES;
  return [
    ...atMost("blocks of a message", blocks.length, BLOCKS_OF_MESSAGE),
    ...atMost("bytes of a message", bytes, MESSAGE_BYTES),
    ...(blocks.length === 0 ? ["a message with an empty list of blocks"] : []),
    ...(typeof body["text"] === "string" && body["text"] !== "" ? [] : ["blocks without a text beside them"]),
    ...blocksFaults(blocks),
    ...atMost("tables of a message", blocks.filter((block) => kindOf(block) === "table").length, 1),
  ];
}

function viewFaults(view: Json): readonly string[] {
  const blocks = Array.isArray(view["blocks"]) ? (view["blocks"] as readonly unknown[]) : [];
  const hasInput = blocks.some((block) => kindOf(block) === "input");
  const limited = (name: "callback_id" | "private_metadata") =>
    atMost(name, points(view[name]), publishedLimit("view", name, "max_length"));
  return [
    ...schemaFaults(view),
    ...atMost("blocks of a view", blocks.length, publishedLimit("view", "blocks", "max_items")),
    ...(blocks.length === 0 ? ["a view without blocks"] : []),
    ...atMost("bytes of a view", Buffer.byteLength(JSON.stringify(view)), VIEW_BYTES),
    ...limited("callback_id"),
    ...limited("private_metadata"),
    ...["title", "submit", "close"].flatMap((name) =>
      textFaults(view[name], publishedLimit("view", name, "max_length"), `view.${name}`),
    ),
    ...(hasInput && view["type"] === "modal" && view["submit"] === undefined
      ? ["inputs without a submit"]
      : []),
    ...blocks
      .filter((block) => ["table", "context_actions"].includes(kindOf(block)))
      .map((block) => `a ${kindOf(block)} in a view`),
    ...blocksFaults(blocks),
  ];
}

function blocksFaults(blocks: readonly unknown[]): readonly string[] {
  const actionIds = blocks.flatMap((block) => valuesOf(block, "action_id"));
  const blockIds = blocks.flatMap((block) => valuesOf(block, "block_id"));
  // an input's action_id is told apart by its block_id
  const isTwice = (id: string, index: number, all: readonly string[]) => all.indexOf(id) !== index;
  const inputs = new Set(
    blocks.filter((block) => kindOf(block) === "input").flatMap((each) => valuesOf(each, "action_id")),
  );
  return [
    ...blocks.flatMap(blockFaults),
    ...actionIds
      .filter((id) => !inputs.has(id))
      .filter(isTwice)
      .map((id) => `action_id ${id} twice`),
    ...blockIds.filter(isTwice).map((id) => `block_id ${id} twice`),
    ...[...actionIds, ...blockIds].flatMap((id) => atMost(`identifier ${id}`, points(id), 255)),
  ];
}

function blockFaults(block: unknown): readonly string[] {
  if (!isObject(block)) return ["a block that is no object"];
  const elements = Array.isArray(block["elements"]) ? (block["elements"] as readonly unknown[]) : [];
  const kind = kindOf(block);
  const fields = Array.isArray(block["fields"]) ? (block["fields"] as readonly unknown[]) : [];
  const limits: Readonly<Record<string, () => readonly string[]>> = {
    header: () => textFaults(block["text"], publishedLimit("header", "text", "max_length"), "header"),
    section: () => [
      ...textFaults(block["text"], publishedLimit("section", "text", "max_length"), "section"),
      ...atMost("fields", fields.length, publishedLimit("section", "fields", "max_items")),
      ...fields.flatMap((field) =>
        textFaults(field, publishedLimit("section", "fields", "item_max_length"), "field"),
      ),
    ],
    context: () => [
      ...atMost("context elements", elements.length, publishedLimit("context", "elements", "max_items")),
      ...elements.flatMap((element) => textFaults(element, publishedLimit("text", "max_length"), "context")),
    ],
    actions: () => atMost("actions", elements.length, publishedLimit("actions", "elements", "max_items")),
    context_actions: () =>
      atMost("context actions", elements.length, publishedLimit("context_actions", "elements", "max_items")),
    input: () => [
      ...textFaults(block["label"], publishedLimit("input", "label", "max_length"), "label"),
      ...textFaults(block["hint"], publishedLimit("input", "hint", "max_length"), "hint"),
      ...elementFaults(block["element"]),
    ],
    table: () => tableFaults(block["rows"]),
  };
  return [...schemaFaults(block), ...(limits[kind]?.() ?? []), ...elements.flatMap(elementFaults)];
}

function promptFaults(prompts: unknown): readonly string[] {
  return Array.isArray(prompts) ? atMost("prompts", prompts.length, PROMPTS) : [];
}

function fallbackFaults(text: string): readonly string[] {
  return textFaults({ type: "fallback", text }, MESSAGE_TEXT, "text");
}

/** Halves of characters and control characters, wherever they are. */
function formFaults(json: string): readonly string[] {
  const halves = /\\ud[89a-f][0-9a-f]{2}/i.test(json) ? ["half a character"] : [];
  return /\\u00(?:[01][0-9a-f]|7f)/i.test(json) ? [...halves, "a control character"] : halves;
}

function schemaFaults(object: Json): readonly string[] {
  const name = DEFINITIONS[kindOf(object)];
  if (name === undefined) return [`a kind that we do not send: ${kindOf(object)}`];
  const validate = validators.get(name) ?? ajv.compile({ $ref: `slack#/definitions/${name}` });
  validators.set(name, validate);
  if (validate(object)) return [];
  return (validate.errors ?? [])
    .slice(0, 3)
    .map(({ instancePath, message }) => `${name}${instancePath} ${message ?? ""}`);
}

/** Every text below a name, however deep. */
function valuesOf(value: unknown, name: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesOf(each, name));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === name && typeof each === "string" ? [each] : valuesOf(each, name),
  );
}

/** A field as it is, or as the JSON that form-encoded bodies carry. */
function parsed(field: unknown): unknown {
  if (typeof field !== "string") return field;
  try {
    return JSON.parse(field) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
