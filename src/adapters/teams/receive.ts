// Room 1: an activity that asks for no reply of its own in, what it means for us out, as plain data for the inbox;
// undefined for what does not concern us. Mentions of us are taken off here and nowhere else.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { InboxEvent } from "../../bot/ports.ts";
import { readPressed } from "./actions.ts";
import { type Activity, isPersonal } from "./activity.ts";
import { channelAt, conversationKey, personAt, type Place, placeOf, placeSchema } from "./place.ts";

const happened = z.discriminatedUnion("kind", [
  /** Something was said; `messageId` is what an answer stands under. */
  z.object({ kind: z.literal("said"), text: z.string(), messageId: z.string(), place: placeSchema }),
  z.object({ kind: z.literal("edited"), text: z.string(), messageId: z.string(), place: placeSchema }),
  z.object({ kind: z.literal("deleted"), messageId: z.string(), place: placeSchema }),
  z.object({ kind: z.literal("installed"), isUpgrade: z.boolean(), place: placeSchema }),
  z.object({ kind: z.literal("uninstalled"), place: placeSchema }),
]);

/** What happened. */
export type Happened = z.output<typeof happened>;

/** Longest text that is kept, in characters; Teams' own limit for a message is lower. */
const MAX_TEXT_CHARS = 30_000;

/** What an activity means. */
export function receive(activity: Activity): Happened | undefined {
  const place = placeOf(activity);
  switch (activity.type) {
    case "message":
      return said(activity, place);
    case "messageUpdate":
      return activity.channelData?.eventType === "editMessage" && activity.id !== undefined
        ? { kind: "edited", text: utteranceOf(activity), messageId: activity.id, place }
        : undefined;
    case "messageDelete":
      return activity.id === undefined ? undefined : { kind: "deleted", messageId: activity.id, place };
    case "installationUpdate":
      return installation(activity.action, place);
    case "conversationUpdate":
      return membership(activity, place);
    default:
      return undefined;
  }
}

function said(activity: Activity, place: Place): Happened | undefined {
  // without a name of its own it could be told twice
  if (activity.id === undefined) return undefined;
  const pressed = readPressed(activity.value);
  // a client that draws buttons the old way sends what stands behind them as a message
  const text = pressed?.kind === "say" ? pressed.utterance : utteranceOf(activity);
  if (!isPersonal(activity) && !place.isTargeted && pressed === undefined && !isMentioned(activity))
    return undefined;
  return { kind: "said", text, messageId: activity.id, place };
}

/** In channels and groups Teams delivers only what mentions us, unless a permission says otherwise: we never speak
 * unasked even then. */
function isMentioned({ entities, recipient }: Activity): boolean {
  return (entities ?? []).some(({ type, mentioned }) => type === "mention" && mentioned?.id === recipient.id);
}

function installation(action: string | undefined, place: Place): Happened | undefined {
  if (action === "add" || action === "add-upgrade")
    return { kind: "installed", isUpgrade: action === "add-upgrade", place };
  return action === "remove" ? { kind: "uninstalled", place } : undefined;
}

/** Only our own coming and going matters: people are not greeted, they did not ask. */
function membership({ membersAdded, membersRemoved }: Activity, place: Place): Happened | undefined {
  if (membersAdded?.some(({ id }) => id === place.botId))
    return { kind: "installed", isUpgrade: false, place };
  return membersRemoved?.some(({ id }) => id === place.botId) ? { kind: "uninstalled", place } : undefined;
}

/** The text as typed: mentions of us gone, other mentions as plain names, Teams' own markup undone. */
function utteranceOf({ text, entities, recipient }: Activity): string {
  let left = text ?? "";
  for (const { type, mentioned, text: shown } of entities ?? [])
    if (type === "mention" && mentioned?.id === recipient.id && shown !== undefined && shown !== "")
      left = left.replaceAll(shown, " ");
  return plainText(left).slice(0, MAX_TEXT_CHARS).toWellFormed();
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#160": " ",
  amp: "&",
};

/** Text from Teams' light markup, also from the HTML of a message that someone points at. */
export function plainText(markup: string): string {
  return (
    markup
      .replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, "\n")
      .replace(/<\/?[a-z][^<>]*>/gi, "")
      // the last step, each once: what was written as a sign stays one
      .replace(/&(nbsp|lt|gt|quot|amp|#39|#160);/g, (_, name: string) => NAMED[name] ?? "")
      .replace(/[^\S\n]+/g, " ")
      .trim()
  );
}

/** The name of what happened, the same however often it is delivered. */
export function eventId(event: Happened, activity: Activity): string {
  switch (event.kind) {
    case "said":
      return saidId(event.place, event.messageId);
    case "edited": {
      const version = activity.timestamp ?? createHash("sha256").update(event.text).digest("base64url");
      return `${saidId(event.place, event.messageId)}/edit/${version}`;
    }
    case "deleted":
      return `${saidId(event.place, event.messageId)}/delete`;
    case "installed":
    case "uninstalled":
      return `${conversationKey(event.place)}/${event.kind}/${activity.id ?? activity.timestamp ?? ""}`;
  }
}

/** The event of the message that an edit or a deletion is about. */
export function saidId(place: Place, messageId: string): string {
  return `${conversationKey(place)}/${messageId}`;
}

/** As it is written into the inbox; `at` is epoch milliseconds. */
export function inboxEvent(event: Happened, id: string, at: number): InboxEvent {
  const { place } = event;
  return {
    id,
    surface: "teams",
    conversation: conversationKey(place),
    owner: event.kind === "installed" && place.kind !== "personal" ? channelAt(place) : personAt(place),
    payload: JSON.stringify(event),
    at,
  };
}

/** As it comes out of the inbox. Throws for what `inboxEvent` never wrote. */
export function readHappened(payload: string): Happened {
  return happened.parse(JSON.parse(payload));
}
