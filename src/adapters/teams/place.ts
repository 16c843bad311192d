// Where something happened and who did it: an activity in, a place out, and from a place the asker, the recipients and
// the conversation's names. Plain data that goes into the inbox; nothing here sends.
import { z } from "zod";
import type { Asker } from "../../bot/desk.ts";
import { type RecipientKey, recipientKey } from "../../bot/reminder.ts";
import type { Language } from "../../knowledge/model.ts";
import { type Activity, isPersonal, tenantOf } from "./activity.ts";

/** A place as it is kept with an event. */
export const placeSchema = z.object({
  serviceUrl: z.string(),
  tenantId: z.string(),
  /** As Teams names it; in a channel with the thread's `;messageid=`. */
  conversationId: z.string(),
  kind: z.enum(["personal", "group", "channel"]),
  /** Our own account there, and the person's, in Teams' own names. */
  botId: z.string(),
  userId: z.string(),
  /** The person in the directory, the same in every chat; the account's name where Teams gives none. */
  personId: z.string(),
  /** Said to us alone although others are there: nothing may be said aloud about it. */
  isTargeted: z.boolean(),
  language: z.enum(["da", "en"]).optional(),
});

/** Where something happened. */
export type Place = z.output<typeof placeSchema>;

/** The place of an activity. */
export function placeOf(activity: Activity): Place {
  const { from, recipient, conversation, serviceUrl } = activity;
  const language = languageOf(activity.locale);
  return {
    serviceUrl,
    tenantId: tenantOf(activity) || "local",
    conversationId: conversation.id,
    kind: isPersonal(activity)
      ? "personal"
      : conversation.id.includes(";messageid=")
        ? "channel"
        : kindOf(activity),
    botId: recipient.id,
    userId: from.id,
    personId: from.aadObjectId ?? from.id,
    isTargeted: recipient.isTargeted === true,
    ...(language === undefined ? {} : { language }),
  };
}

function kindOf({ conversation }: Activity): Place["kind"] {
  return conversation.conversationType === "channel" ? "channel" : "group";
}

/** The asker at a place. */
export function askerAt(place: Place): Asker {
  return {
    person: personAt(place),
    conversation: conversationKey(place),
    channel: place.kind === "personal" ? undefined : channelAt(place),
    surfaceLanguage: place.language,
  };
}

/** The person at a place, as a recipient. */
export function personAt({ tenantId, personId }: Place): RecipientKey {
  return recipientKey({ surface: "teams", tenant: tenantId, kind: "person", id: personId });
}

/** The channel or group of a place, as a recipient: the whole of it, not one thread. */
export function channelAt({ tenantId, conversationId }: Place): RecipientKey {
  return recipientKey({ surface: "teams", tenant: tenantId, kind: "channel", id: rootOf(conversationId) });
}

/** A conversation unlike every other on every surface. */
export function conversationKey({ tenantId, conversationId }: Place): string {
  return `teams/${tenantId}/${conversationId}`;
}

/** `19:x@thread.tacv2;messageid=1` -> `19:x@thread.tacv2`: the channel without its thread. */
export function rootOf(conversationId: string): string {
  return conversationId.split(";messageid=")[0] ?? conversationId;
}

/** The interface's language, where it is one of ours. */
function languageOf(locale: string | undefined): Language | undefined {
  const tag = locale?.slice(0, 2).toLowerCase();
  return tag === "da" || tag === "en" ? tag : undefined;
}
