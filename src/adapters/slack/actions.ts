// What the buttons, windows and shortcuts of Slack are called, and what they carry: built and read back here alone.
// A button carries an utterance or an opaque id, never a name or an answer.
import { z } from "zod";
import { countPoints } from "./measure.ts";
import { LIMITS } from "./limits.ts";

/** Begins every name; a button of an earlier version, in an old message, is told apart by it. */
const PREFIX = "vindrose1";

/** What a pressed button asks for. */
export type SlackAction =
  /** Says an utterance, as if it were typed. */
  | { readonly kind: "say"; readonly utterance: string }
  /** Says the question's own command for the unit: an utterance too, set apart so that it can be told. */
  | { readonly kind: "unit"; readonly utterance: string }
  /** Opens a form; `subject` as in `Desk.form`. */
  | { readonly kind: "form"; readonly form: SlackForm; readonly subject?: string | undefined }
  /** Opens the passages behind an answer, in the order of its sources. */
  | { readonly kind: "sources"; readonly passages: readonly Passage[] }
  /** Shows another of the passages in the window that is open. */
  | { readonly kind: "passage"; readonly utterance: string }
  /** Says the utterance again, for everyone in the channel. */
  | { readonly kind: "share"; readonly utterance: string }
  | { readonly kind: "feedback"; readonly verdict: "helpful" | "not_helpful"; readonly replyId: string };

/** A passage behind an answer: its number among the answer's sources, and the utterance that shows it. */
export type Passage = { readonly number: number; readonly utterance: string };

const formName = z.enum(["project", "subscription", "date", "feedback", "reply", "question"]);
type SlackForm = z.infer<typeof formName>;

/** Windows and shortcuts, as they are called in the manifest and in what Slack sends. */
export const CALLBACKS = {
  form: `${PREFIX}:form`,
  passage: `${PREFIX}:passage`,
  answer: `${PREFIX}:answer`,
  /** Global shortcut: ask. */
  ask: `${PREFIX}:ask`,
  /** Message shortcut: ask about this message. */
  about: `${PREFIX}:about`,
} as const;

/** How a button is named and what it carries. */
type Named = { readonly action_id: string; readonly value: string };

/** The name and value of a button; `index` makes the name unlike every other in its message. `undefined` when what it
 * carries does not fit, or could not be read back: then there is no such button. */
export function buildAction(action: SlackAction, index: number): Named | undefined {
  if (!isReadable(action)) return undefined;
  const value = encodeValue(valueOf(action));
  return countPoints(value) > LIMITS.buttonValue
    ? undefined
    : { action_id: `${PREFIX}:${action.kind}:${index}`, value };
}

/** What a pressed button asks for; `undefined` for a button that is not ours, of another version, or tampered with. */
export function parseAction(actionId: string, value: string): SlackAction | undefined {
  const [prefix, kind = ""] = actionId.split(":");
  const decoded = decodeValue(value);
  if (prefix !== PREFIX || !isKind(kind) || decoded === undefined) return undefined;
  return readers[kind](decoded);
}

/** Passages as a window carries them; what fits a button fits a window. */
export function packPassages(passages: readonly Passage[]): string {
  return encodeValue(valueOf({ kind: "sources", passages }));
}

/** The passages that a window carries; none for a text that carries none. */
export function unpackPassages(text: string): readonly Passage[] {
  return readPassages(decodeValue(text) ?? "") ?? [];
}

const REPLY_ID = /^\S{1,200}$/;
const utterance = z.string().max(4000).regex(/\S/);
const saying = (kind: "say" | "unit" | "passage" | "share") => (value: string) => {
  const read = utterance.safeParse(value);
  return read.success ? { kind, utterance: read.data } : undefined;
};

/** How each kind of value is read; a new kind does not compile until it stands here. */
const readers: Readonly<Record<SlackAction["kind"], (value: string) => SlackAction | undefined>> = {
  say: saying("say"),
  unit: saying("unit"),
  passage: saying("passage"),
  share: saying("share"),
  form: (value) => {
    const [name, ...subject] = value.split(" ");
    const form = formName.safeParse(name);
    if (!form.success) return undefined;
    return subject.length === 0
      ? { kind: "form", form: form.data }
      : { kind: "form", form: form.data, subject: subject.join(" ") };
  },
  sources: (value) => {
    const passages = readPassages(value);
    return passages === undefined ? undefined : { kind: "sources", passages };
  },
  feedback: (value) => {
    const [verdict = "", replyId = "", ...more] = value.split(" ");
    if ((verdict !== "helpful" && verdict !== "not_helpful") || more.length > 0) return undefined;
    if (!REPLY_ID.test(replyId)) return undefined;
    return { kind: "feedback", verdict, replyId };
  },
};

/** Whether `parseAction` will read an action back; the tests hold the two together. */
function isReadable(action: SlackAction): boolean {
  switch (action.kind) {
    case "say":
    case "unit":
    case "passage":
    case "share":
      return /\S/.test(action.utterance);
    case "form":
      return true;
    case "sources":
      return (
        action.passages.length > 0 && action.passages.every(({ utterance: said }) => /^\S.*$/.test(said))
      );
    case "feedback":
      return REPLY_ID.test(action.replyId);
  }
  return assertNever(action);
}

function isKind(text: string): text is SlackAction["kind"] {
  return Object.hasOwn(readers, text);
}

function valueOf(action: SlackAction): string {
  switch (action.kind) {
    case "say":
    case "unit":
    case "passage":
    case "share":
      return action.utterance;
    case "form":
      return action.subject === undefined ? action.form : `${action.form} ${action.subject}`;
    case "sources":
      return action.passages.map(({ number, utterance: said }) => `${number} ${said}`).join("\n");
    case "feedback":
      return `${action.verdict} ${action.replyId}`;
  }
  return assertNever(action);
}

/** One a line, each with its number. */
function readPassages(value: string): readonly Passage[] | undefined {
  const read = value.split("\n").map((line) => /^(\d{1,4}) (\S.*)$/.exec(line));
  const passages = read.map((match) => ({ number: Number(match?.[1]), utterance: match?.[2] ?? "" }));
  return passages.some((passage) => passage.utterance === "") ? undefined : passages;
}

/** Slack gives `& < >` back as entities, in some payloads; written this way there are none. */
function encodeValue(value: string): string {
  return value.toWellFormed().replace(/[%&<>]|(?!\n)[\p{Cc}]/gu, (char) => encodeURIComponent(char));
}

function decodeValue(value: string): string | undefined {
  return /%(?![0-9A-F]{2})/i.test(value)
    ? undefined
    : value.replace(/%([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function assertNever(action: never): never {
  throw new Error(`defect: a button that has no value: ${JSON.stringify(action)}`);
}
