// The one place that judges what would be sent to Teams: every card against schema 1.5, Teams' own rules and our
// limits. In: a card or a whole message; out: what is wrong with it, nothing when it may be sent.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { readPressed } from "../../src/adapters/teams/actions.ts";
import { readFilled } from "../../src/adapters/teams/forms.ts";
import { LIMITS } from "../../src/adapters/teams/limits.ts";

const SCHEMA = new URL("../fixtures/adaptivecards/adaptive-card-1.5.0.json", import.meta.url);

type Validate = (card: unknown) => readonly string[];
let validate: Validate | undefined;

/** What the schema says against a card; compiled once, when the first card comes. */
function againstSchema(card: unknown): readonly string[] {
  validate ??= compile();
  return validate(card);
}

function compile(): Validate {
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
  ajv.addMetaSchema(JSON.parse(readFileSync(draft6(), "utf8")));
  // the file names itself in the way of draft 4 and calls itself draft 6
  const { id: _, ...schema } = JSON.parse(readFileSync(SCHEMA, "utf8")) as Readonly<Record<string, unknown>>;
  const check = ajv.compile(schema);
  return (card) =>
    check(card)
      ? []
      : (check.errors ?? [])
          .slice(0, 5)
          .map(
            ({ instancePath, message, params }) =>
              `${instancePath} ${message ?? ""} ${JSON.stringify(params)}`,
          );
}

function draft6(): URL {
  return new URL(import.meta.resolve("ajv/dist/refs/json-schema-draft-06.json"));
}

/** An object somewhere in a card, with where it is. */
type Node = { readonly path: string; readonly value: Readonly<Record<string, unknown>> };

function nodesOf(value: unknown, path = ""): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => nodesOf(each, `${path}/${index}`));
  if (typeof value !== "object" || value === null) return [];
  const own = value as Readonly<Record<string, unknown>>;
  return [
    { path, value: own },
    ...Object.entries(own).flatMap(([key, child]) => nodesOf(child, `${path}/${key}`)),
  ];
}

/** The card without the one property that Teams adds to the schema; what is in it is checked here. */
function withoutTeamsOwn(card: unknown): unknown {
  if (typeof card !== "object" || card === null) return card;
  const { msteams, ...rest } = card as Readonly<Record<string, unknown>>;
  return JSON.stringify(msteams) === '{"width":"Full"}' ? rest : card;
}

/** All that is wrong with a card; empty when Teams takes it and shows all of it. */
export function faultsOfCard(card: unknown): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const nodes = nodesOf(card);
  const ids = nodes
    .filter(({ value }) => "type" in value)
    .flatMap(({ value }) => (typeof value["id"] === "string" ? [value["id"]] : []));
  return [
    ...againstSchema(withoutTeamsOwn(card)),
    ...(bytes > LIMITS.cardBytes ? [`the card has ${bytes} bytes`] : []),
    ...(new Set(ids).size < ids.length ? ["an id stands twice"] : []),
    ...nodes.flatMap((node) => faultsOfNode(node, ids)),
  ];
}

function faultsOfNode({ path, value }: Node, ids: readonly string[]): readonly string[] {
  const type = typeof value["type"] === "string" ? value["type"] : "";
  const isAction = type.startsWith("Action.");
  return [
    ...(isAction ? faultsOfAction(type, value, ids) : []),
    ...(type.startsWith("Input.") ? [] : faultsOfTexts(value)),
    ...faultsOfShape(type, value),
  ].map((fault) => `${path}: ${fault}`);
}

function faultsOfShape(type: string, value: Node["value"]): readonly string[] {
  const { actions, items, wrap } = value;
  if (type === "TextBlock" && wrap !== true) return ["does not wrap"];
  if ((type === "Container" || type === "TableCell") && Array.isArray(items) && items.length === 0)
    return ["is empty"];
  if (type !== "ActionSet" || !Array.isArray(actions)) return [];
  if (actions.length === 0) return ["no button"];
  return actions.length > LIMITS.actionsPerSet ? ["more buttons than Teams shows"] : [];
}

function faultsOfAction(type: string, value: Node["value"], ids: readonly string[]): readonly string[] {
  const { title, data, url, targetElements } = value;
  const faults: string[] = [];
  if (typeof title !== "string" || title.trim() === "") faults.push("no title");
  else if (title.length > LIMITS.tooltipChars) faults.push("a label that is cut");
  if (type === "Action.Execute" && readPressed(data) === undefined)
    faults.push("a button that nobody can read back");
  if (type === "Action.Submit" && readPressed(data) === undefined && readFilled(data) === undefined)
    faults.push("a form that nobody can read back");
  if (type === "Action.OpenUrl" && !/^https?:\/\//.test(String(url))) faults.push("no web address");
  if (type === "Action.ToggleVisibility" && Array.isArray(targetElements))
    for (const target of targetElements)
      if (!ids.includes(String(target))) faults.push(`toggles ${String(target)}, which is nowhere`);
  return faults;
}

/** What people read, save in inputs, where what was typed stands as it was. */
function faultsOfTexts(value: Node["value"]): readonly string[] {
  return ["text", "title", "label", "value"].flatMap((key) => {
    const text = value[key];
    if (typeof text !== "string") return [];
    return [
      ...(text.isWellFormed() ? [] : [`${key} has half a character`]),
      ...(/(?!\n)\p{Cc}/u.test(text) ? [`${key} has a control character`] : []),
      ...(/<\/?[a-z]/i.test(text) ? [`${key} has a tag`] : []),
    ];
  });
}

/** What is wrong with a message: its cards, its size, its text, and its citations. */
export function faultsOfMessage(message: {
  readonly text?: string | undefined;
  readonly entities?: readonly unknown[] | undefined;
  readonly attachments?: readonly { readonly contentType: string; readonly content?: unknown }[] | undefined;
}): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(message), "utf16le");
  const cards = (message.attachments ?? []).filter(
    ({ contentType }) => contentType === "application/vnd.microsoft.card.adaptive",
  );
  return [
    ...cards.flatMap(({ content }) => faultsOfCard(content)),
    // such a message is split, and neither half's name is told
    ...(cards.length > 0 && (message.text ?? "") !== "" ? ["has both text and card"] : []),
    ...(bytes > LIMITS.messageBytes ? [`the message has ${bytes} bytes`] : []),
    ...(/AIGeneratedContent/.test(JSON.stringify(message)) ? ["is marked as made by AI"] : []),
    ...faultsOfCitations(
      [message.text ?? "", ...cards.flatMap(({ content }) => shownOn(content))],
      message.entities ?? [],
    ),
  ];
}

/** Every text that a card shows. */
function shownOn(card: unknown): readonly string[] {
  return nodesOf(card).flatMap(({ value }) =>
    ["text", "value"].flatMap((key) => (typeof value[key] === "string" ? [value[key]] : [])),
  );
}

function faultsOfCitations(shown: readonly string[], entities: readonly unknown[]): readonly string[] {
  const roots = nodesOf(entities).filter(({ value }) => value["type"] === "https://schema.org/Message");
  const claims = nodesOf(entities).filter(({ value }) => value["@type"] === "Claim");
  return [
    ...(roots.length > 1 ? ["more than one root message entity"] : []),
    ...(claims.length > LIMITS.citations ? [`${claims.length} citations`] : []),
    ...faultsOfPositions(
      claims.map(({ value }) => value["position"]),
      shown,
    ),
    ...claims.flatMap(({ value }) => faultsOfAppearance(value["appearance"])),
  ];
}

/** Whole numbers, rising, each a mark that the text or the card shows. */
function faultsOfPositions(positions: readonly unknown[], shown: readonly string[]): readonly string[] {
  return positions.flatMap((position, index) => {
    const isNext = Number.isInteger(position) && Number(position) > Number(positions[index - 1] ?? 0);
    const isShown = shown.some((text) => text.includes(`[${String(position)}]`));
    return [
      ...(isNext ? [] : [`citation ${String(position)} is out of order`]),
      ...(isShown ? [] : [`citation ${String(position)} has no mark`]),
    ];
  });
}

function faultsOfAppearance(appearance: unknown): readonly string[] {
  if (typeof appearance !== "object" || appearance === null) return ["a citation without appearance"];
  const { name, abstract = "", keywords = [], ...rest } = appearance as Node["value"];
  if (rest["@type"] !== "DigitalDocument" || typeof name !== "string" || typeof abstract !== "string")
    return ["a citation without name, or of another kind"];
  return [
    ...(name === "" || name.length > LIMITS.citationNameChars ? ["a citation's name does not fit"] : []),
    ...(abstract.length > LIMITS.citationAbstractChars ? ["a citation's abstract does not fit"] : []),
    ...(Array.isArray(keywords) &&
    keywords.length <= 3 &&
    keywords.every((each) => String(each).length <= LIMITS.citationKeywordChars)
      ? []
      : ["a citation's keywords do not fit"]),
    // either alone is refused (microsoft/teams.ts#579)
    ...((rest["text"] === undefined) === (rest["encodingFormat"] === undefined)
      ? []
      : ["a citation's text without its format"]),
  ];
}
