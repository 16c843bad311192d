// What stands behind a card's buttons: made here, and read back here from what Teams sends when one is pressed. Data
// from outside is checked; what is none of ours reads as undefined, never as something else.
import { z } from "zod";
import type { FormName } from "../../bot/forms.ts";
import { type ActionData, type CardAction, labelled } from "./card.ts";
import { LIMITS } from "./limits.ts";

/** The verb of every button of ours. */
export const VERB = "vindrose";

/** A button that was pressed. */
export type Pressed =
  /** As if the utterance had been typed. */
  | { readonly kind: "say"; readonly utterance: string; readonly replyId: string }
  /** Opens a window with a form. */
  | {
      readonly kind: "form";
      readonly form: FormName;
      readonly subject: string | undefined;
      readonly replyId: string;
    }
  /** The answer helped; that it did not comes as a form, with the reason. */
  | { readonly kind: "judge"; readonly verdict: "helpful"; readonly replyId: string }
  /** Teams asks how a reminder looks now; nobody pressed anything. */
  | { readonly kind: "refresh"; readonly reminder: string };

const FORM_NAMES = [
  "project",
  "subscription",
  "date",
  "feedback",
  "reply",
  "question",
] as const satisfies readonly FormName[];
/** The name of a form, from outside. */
export const formName = z.enum(FORM_NAMES);

const REPLY_ID_CHARS = 240;
const version = z.literal(1);
/** The desk's ids have at most 200 characters; what the surface puts before them has its room. */
const replyId = z.string().max(REPLY_ID_CHARS);
// ordered: a refresh or a form carries no utterance, so that the first that fits is the only one
const pressed = z.union([
  z
    .object({ v: version, utterance: z.string().min(1).max(LIMITS.utteranceChars), replyId })
    .transform(({ utterance, ...data }): Pressed => ({ kind: "say", utterance, replyId: data.replyId })),
  z
    .object({
      v: version,
      form: formName,
      subject: z.string().max(LIMITS.utteranceChars).optional(),
      replyId,
    })
    .transform(
      ({ form, subject, ...data }): Pressed => ({ kind: "form", form, subject, replyId: data.replyId }),
    ),
  z
    .object({ v: version, verdict: z.literal("helpful"), replyId })
    .transform(({ verdict, ...data }): Pressed => ({ kind: "judge", verdict, replyId: data.replyId })),
  z
    .object({ v: version, reminder: z.string().min(1).max(2_000) })
    .transform(({ reminder }): Pressed => ({ kind: "refresh", reminder })),
]);

/** Reads the data behind a pressed button; undefined for anything that no button of ours carries. */
export function readPressed(data: unknown): Pressed | undefined {
  const read = pressed.safeParse(data);
  return read.success ? read.data : undefined;
}

type Style = "plain" | "primary" | "danger";

/** A button that says an utterance. */
export function sayButton(
  label: string,
  utterance: string,
  { replyId: id, style = "plain" }: { readonly replyId: string; readonly style?: Style },
): CardAction {
  return {
    type: "Action.Execute",
    verb: VERB,
    ...labelled(label),
    data: sayData(utterance, id),
    associatedInputs: "none",
    ...styled(style),
  };
}

/** The data of a button that says an utterance, for places that are no card. */
export function sayData(utterance: string, id: string): ActionData {
  return { v: 1, utterance, replyId: id };
}

/** A button that opens a form; what Teams calls a dialog wants a submit with its own word in the data. */
export function formButton(
  label: string,
  opens: { readonly form: FormName; readonly subject?: string | undefined },
  { replyId: id, style = "plain" }: { readonly replyId: string; readonly style?: Style },
): CardAction {
  const subject = opens.subject === undefined ? {} : { subject: opens.subject };
  return {
    type: "Action.Submit",
    ...labelled(label),
    data: { v: 1, form: opens.form, ...subject, replyId: id, msteams: { type: "task/fetch" } },
    associatedInputs: "none",
    ...styled(style),
  };
}

/** A button that says that an answer helped. */
export function helpfulButton(label: string, id: string): CardAction {
  return {
    type: "Action.Execute",
    verb: VERB,
    ...labelled(label),
    data: { v: 1, verdict: "helpful", replyId: id },
    associatedInputs: "none",
  };
}

/** What Teams sends by itself when someone looks at a reminder. */
export function refreshAction(reminder: string): CardAction {
  return {
    type: "Action.Execute",
    verb: VERB,
    title: "Vindrose",
    data: { v: 1, reminder },
    associatedInputs: "none",
  };
}

function styled(style: Style): { readonly style?: "positive" | "destructive" } {
  if (style === "plain") return {};
  return { style: style === "primary" ? "positive" : "destructive" };
}
