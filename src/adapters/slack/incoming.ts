// What Slack sends -> what a person did, as an event for the inbox; `undefined` for what needs no answer. Every payload is
// checked here, once. Reads nothing but its arguments.
import { z } from "zod";
import type { InboxEvent } from "../../bot/ports.ts";
import { eventOf, messageName } from "./jobs.ts";

/** How the bot is called and what it may do; ids are unknown until Slack could be asked. */
export type Reading = {
  readonly now: number;
  readonly botUserId: string | undefined;
  /** Follow-ups in threads without a mention. */
  readonly hasChannelFollowUps: boolean;
};

const id = z.string().min(1).max(200);
const message = z.object({
  type: z.enum(["message", "app_mention"]),
  channel: id,
  channel_type: z.string().optional(),
  ts: id,
  thread_ts: id.optional(),
  subtype: z.string().optional(),
  user: id.optional(),
  text: z.string().default(""),
  bot_id: z.string().nullish(),
  edited: z.object({ ts: id }).optional(),
  event_ts: id.optional(),
});
const change = z.object({
  channel: id,
  channel_type: z.string().optional(),
  message: z.object({
    ts: id,
    thread_ts: id.optional(),
    subtype: z.string().optional(),
    user: id.optional(),
    text: z.string().default(""),
    bot_id: z.string().nullish(),
    edited: z.object({ ts: id }).optional(),
  }),
  previous_message: z.object({ text: z.string().default(""), bot_id: z.string().nullish() }).optional(),
});
const removal = z.object({
  channel: id,
  deleted_ts: id,
  previous_message: z.object({ bot_id: z.string().nullish() }).optional(),
});
const subtyped = z.object({ subtype: z.string() });
const opening = z.object({ user: id, channel: id.optional(), tab: z.string() });

/** A message or a mention: one event however it comes. */
export function readMessage(team: string, body: unknown, reading: Reading): InboxEvent | undefined {
  const subtype = subtyped.safeParse(body).data?.subtype;
  if (subtype === "message_changed") return readChange(team, body, reading);
  if (subtype === "message_deleted") return readRemoval(team, body, reading);
  const read = message.safeParse(body).data;
  if (read === undefined || read.user === undefined || read.user === reading.botUserId) return undefined;
  const { channel, ts, user, thread_ts: thread, edited } = read;
  // Bots are never answered: two of them would talk for ever. Joins, topics and the like say nothing.
  const isSpeech = subtype === undefined || subtype === "file_share" || subtype === "thread_broadcast";
  if ((read.bot_id ?? "") !== "" || !isSpeech) return undefined;
  const isDirect = isDirectMessage(read);
  const isMention = read.type === "app_mention" || mentions(read.text, reading.botUserId);
  if (!isDirect && !isMention && !(reading.hasChannelFollowUps && thread !== undefined)) return undefined;
  const place = { team, channel, user, root: thread ?? ts, isDirect };
  const text = withoutMentions(read.text, reading.botUserId);
  const canStart = isDirect || isMention;
  if (edited !== undefined)
    return eventOf(
      { kind: "edited", ...place, ts, text, canStart },
      `${messageName(channel, ts)}/edited/${edited.ts}`,
      reading.now,
    );
  // A follow-up without a mention is answered only in a thread that has been.
  return eventOf({ kind: "question", ...place, ts, text, canStart }, messageName(channel, ts), reading.now);
}

function readChange(team: string, body: unknown, reading: Reading): InboxEvent | undefined {
  const read = change.safeParse(body).data;
  if (read === undefined) return undefined;
  const { channel, message: changed, previous_message: before } = read;
  const { user, edited, ts } = changed;
  // What has replies, such as our answer, leaves a stone in its place when it is deleted.
  if (changed.subtype === "tombstone" && (before?.bot_id ?? "") === "")
    return eventOf(
      { kind: "deleted", team, channel, ts },
      `${messageName(channel, ts)}/deleted`,
      reading.now,
    );
  // Links that unfold and answers of ours change messages too, without an edit by a person.
  if (user === undefined || edited === undefined || user === reading.botUserId) return undefined;
  if ((changed.bot_id ?? "") !== "" || before?.text === changed.text) return undefined;
  const isDirect = isDirectMessage(read);
  const text = withoutMentions(changed.text, reading.botUserId);
  const root = changed.thread_ts ?? ts;
  const canStart = isDirect || mentions(changed.text, reading.botUserId);
  return eventOf(
    { kind: "edited", team, channel, user, root, isDirect, ts, text, canStart },
    `${messageName(channel, ts)}/edited/${edited.ts}`,
    reading.now,
  );
}

function readRemoval(team: string, body: unknown, { now }: Reading): InboxEvent | undefined {
  const read = removal.safeParse(body).data;
  if (read === undefined || (read.previous_message?.bot_id ?? "") !== "") return undefined;
  const { channel, deleted_ts: ts } = read;
  return eventOf({ kind: "deleted", team, channel, ts }, `${messageName(channel, ts)}/deleted`, now);
}

/** Somebody looks at the home tab, or at the conversation with the app. */
export function readOpening(
  team: string,
  body: unknown,
  { eventId, now }: { readonly eventId: string; readonly now: number },
): InboxEvent | undefined {
  const read = opening.safeParse(body).data;
  if (read === undefined) return undefined;
  const { user, channel, tab } = read;
  if (tab === "home") return eventOf({ kind: "home", team, user, direct: channel }, `home/${eventId}`, now);
  if (tab !== "messages" || channel === undefined) return undefined;
  return eventOf({ kind: "opened", team, user, channel }, `opened/${eventId}`, now);
}

/** Channels of direct messages begin with D; only events say it otherwise. */
export function isDirectMessage(read: {
  readonly channel: string;
  readonly channel_type?: string | undefined;
}) {
  return read.channel_type === "im" || (read.channel_type === undefined && read.channel.startsWith("D"));
}

function mentions(text: string, botUserId: string | undefined): boolean {
  return botUserId !== undefined && text.includes(`<@${botUserId}`);
}

/** The utterance: mentions of the bot off; other people's stay as names would, addresses and links as they read. */
function withoutMentions(text: string, botUserId: string | undefined): string {
  // While the bot's own id is unknown, the first mention is it: nobody else's mention delivers to us.
  const own =
    botUserId === undefined
      ? text.replace(/<@[UW]\w*(?:\|[^>]*)?>/, " ")
      : text.replace(/<@(\w+)(?:\|[^>]*)?>/g, (mention, user) => (user === botUserId ? " " : mention));
  return unescapeText(
    own
      .replace(/<[@#!][^>|]*\|([^>]*)>/g, "$1")
      .replace(/<[@#!][^>]*>/g, " ")
      .replace(/<(?:mailto:|tel:)?([^>|]*)\|([^>]*)>/g, "$2")
      .replace(/<(https?:[^>]*)>/g, "$1"),
  )
    .replace(/\s+/g, " ")
    .trim();
}

/** What Slack escapes in every text. */
function unescapeText(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
