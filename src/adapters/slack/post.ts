// A drawn message to its place on Slack, and what became of it: posted, shown to one person, changed or removed. In:
// blocks and text. Out: a DeliveryResult; a message's name is its channel and time stamp.
import { z } from "zod";
import type { DeliveryResult } from "../../bot/ports.ts";
import type { Found } from "../inbox-event.ts";
import type { SlackClient } from "./client.ts";
import { deliveryOf, RefusedError } from "./errors.ts";
import { MESSAGE_EVENT } from "./render.ts";

/** A message's body, as render.ts draws it. */
export type Body = Readonly<Record<string, unknown>>;

/** Where a message stands. */
export type MessageName = { readonly channel: string; readonly ts: string };

const posted = z.object({ channel: z.string().optional(), ts: z.string().optional() });
const history = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        metadata: z
          .object({
            event_type: z.string().optional(),
            event_payload: z.record(z.string(), z.unknown()).optional(),
          })
          .optional(),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).nullish(),
});

/** Messages of one page, and pages looked through for a key; beyond them nobody can tell. */
const LOOK_UP_LIMIT = 200;
const LOOK_UP_PAGES = 10;
/** Milliseconds by which Slack's clock may be behind ours. */
const MAX_BEHIND_MS = 300_000;

/** Ends a call as a send ends. */
export async function settle(work: () => Promise<string | null>): Promise<DeliveryResult> {
  try {
    return { kind: "sent", messageId: await work() };
  } catch (error) {
    return deliveryOf(error);
  }
}

/** Posts a message for everyone in a channel; a person's id stands for the conversation with them. */
export function postMessage(
  client: SlackClient,
  where: { readonly channel: string; readonly root?: string | undefined },
  body: Body,
): Promise<DeliveryResult> {
  const { channel, root } = where;
  return settle(async () => {
    const read = posted.parse(
      await client.call("chat.postMessage", {
        ...body,
        channel,
        ...(root === undefined ? {} : { thread_ts: root }),
        unfurl_links: false,
        unfurl_media: false,
      }),
    );
    return read.ts === undefined ? null : nameOf({ channel: read.channel ?? channel, ts: read.ts });
  });
}

/** Shows a message to one person in a channel. It has no name: nobody can change it, or look for it. */
export function postEphemeral(
  client: SlackClient,
  where: { readonly channel: string; readonly user: string; readonly root?: string | undefined },
  body: Body,
): Promise<DeliveryResult> {
  const { channel, user, root } = where;
  // Nothing of ours is kept with it, so no metadata either.
  const { metadata: _, ...shown } = body;
  return settle(async () => {
    await client.call("chat.postEphemeral", {
      ...shown,
      channel,
      user,
      ...(root === undefined ? {} : { thread_ts: root }),
    });
    return null;
  });
}

/** Answers through a response_url: to the person alone, or to everyone in the channel. */
export function postResponse(
  client: SlackClient,
  url: string,
  {
    body,
    isForAll,
    thread,
  }: { readonly body: Body; readonly isForAll: boolean; readonly thread?: string | undefined },
): Promise<DeliveryResult> {
  const { metadata: _, ...shown } = body;
  return settle(async () => {
    await client.respond(url, {
      ...shown,
      response_type: isForAll ? "in_channel" : "ephemeral",
      replace_original: false,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
    return null;
  });
}

/** Puts a message in the place of one of ours. */
export function updateMessage(client: SlackClient, name: MessageName, body: Body): Promise<DeliveryResult> {
  return settle(async () => {
    await client.call("chat.update", { ...body, channel: name.channel, ts: name.ts });
    return nameOf(name);
  });
}

/** Removes one of ours; one that is gone already is as it should be. */
export function removeMessage(client: SlackClient, name: MessageName): Promise<DeliveryResult> {
  return settle(async () => {
    try {
      await client.call("chat.delete", { channel: name.channel, ts: name.ts });
    } catch (error) {
      if (!(error instanceof RefusedError && error.code === "message_not_found")) throw error;
    }
    return null;
  });
}

/** Where a message is looked for: in a thread or a conversation, from `since` (epoch milliseconds) on. */
type LookUp = {
  readonly channel: string;
  readonly root?: string | undefined;
  readonly since?: number | undefined;
};

/** Looks for a message by its key. Absent only when everything since then was looked through. */
export async function lookForKey(client: SlackClient, where: LookUp, key: string): Promise<Found> {
  let cursor = "";
  try {
    for (let page = 0; page < LOOK_UP_PAGES; page += 1) {
      const { messages, response_metadata } = await pageOf(client, where, cursor);
      const found = messages.find(
        ({ metadata }) => metadata?.event_type === MESSAGE_EVENT && metadata.event_payload?.["key"] === key,
      );
      if (found !== undefined)
        return { kind: "found", messageId: nameOf({ channel: where.channel, ts: found.ts }) };
      cursor = response_metadata?.next_cursor ?? "";
      if (cursor === "") return { kind: "absent" };
    }
    return { kind: "unknowable" };
  } catch (error) {
    // Without the scope, or without the conversation, asking again would not help.
    if (error instanceof RefusedError && error.retryAfterMs === undefined) return { kind: "unknowable" };
    return { kind: "unknown" };
  }
}

/** Some messages: a thread's from its beginning, a conversation's from its end. */
async function pageOf(client: SlackClient, { channel, root, since }: LookUp, cursor: string) {
  const args = {
    channel,
    include_all_metadata: true,
    limit: LOOK_UP_LIMIT,
    ...(since === undefined ? {} : { oldest: ((since - MAX_BEHIND_MS) / 1000).toFixed(6) }),
    ...(cursor === "" ? {} : { cursor }),
  };
  return history.parse(
    root === undefined
      ? await client.call("conversations.history", args)
      : await client.call("conversations.replies", { ...args, ts: root }),
  );
}

/** A message's name as one text. */
function nameOf({ channel, ts }: MessageName): string {
  return `${channel}/${ts}`;
}

/** The name in a text; `undefined` for a text that is none. */
export function parseName(text: string | null | undefined): MessageName | undefined {
  const [channel, ts, extra] = (text ?? "").split("/");
  return channel && ts && extra === undefined ? { channel, ts } : undefined;
}
