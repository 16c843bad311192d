// What Slack gets without having asked: reminders, and answers to someone who asked earlier. In: neutral data and a
// recipient. Out: how the send ended. A message in doubt is looked up by its opaque key.
import { z } from "zod";
import type { Delivery, DeliveryResult, Outlet, People } from "../../bot/ports.ts";
import { type Address, parseRecipient, type RecipientKey } from "../../bot/reminder.ts";
import { wordReminder } from "../../bot/wording/reminder.ts";
import { StoreError } from "../store/engine.ts";
import type { SurfaceWorld } from "../surface.ts";
import type { SlackSettings } from "../config-slack.ts";
import type { SlackClient } from "./client.ts";
import type { AskedIdentity } from "./identity.ts";
import { opaqueKey } from "./jobs.ts";
import { lookForKey, parseName, postMessage } from "./post.ts";
import { renderAnswer } from "./render.ts";

/** What deliveries act through. */
export type DeliverWorld = Pick<SurfaceWorld<SlackSettings>, "knowledge" | "store" | "settings" | "clock"> & {
  readonly client: SlackClient;
  readonly identity: AskedIdentity;
};

/** Milliseconds between two reminders: each goes to a conversation of its own, where one a second is allowed; this
 * stays within several hundred a minute for the workspace (docs.slack.dev/apis/web-api/rate-limits, 25 November 2026). */
const GAP_MS = 200;

/** Slack's way out for reminders. */
export function slackDelivery(world: DeliverWorld): Delivery {
  const { client, store, settings } = world;
  return {
    gapMs: GAP_MS,
    send: async (reminder, recipient, language) => {
      const registered = await store.registeredDates.list();
      const answer = wordReminder(reminder, { language, knowledge: world.knowledge(), registered });
      const key = opaqueKey(reminder.key, settings.botToken);
      return sendTo(world, recipient, renderAnswer(answer, { key }));
    },
    lookUp: async (key, recipient) => {
      const channel = await conversationWith(store.people, recipient);
      if (channel === undefined) return "unknown";
      const since = (await store.ledger.get(key))?.claimedAt ?? undefined;
      const found = await lookForKey(client, { channel, since }, opaqueKey(key, settings.botToken));
      return found.kind === "found" ? "there" : found.kind === "absent" ? "absent" : "unknown";
    },
  };
}

/** Slack's way to someone who did not ask just now. A post that arrived is not sent again. */
export function slackOutlet(world: DeliverWorld): Outlet {
  const { store, settings } = world;
  return {
    post: async ({ answer, key: given }, recipient) => {
      const key = opaqueKey(given, settings.botToken);
      const arrived = await store.inbox.answerTo(postId(key));
      if (arrived !== undefined) return { kind: "sent", messageId: arrived };
      const result = await sendTo(world, recipient, renderAnswer(answer, { key }));
      if (result.kind === "sent") await rememberPost(world, { key, recipient, messageId: result.messageId });
      return result;
    },
  };
}

function postId(key: string): string {
  return `slack/-/post/${key}`;
}

/** Keeps that a post arrived, as the inbox keeps it of answers: for as long as anything would send it again. */
async function rememberPost(
  { store, clock }: DeliverWorld,
  post: { readonly key: string; readonly recipient: RecipientKey; readonly messageId: string | null },
): Promise<void> {
  const id = postId(post.key);
  const now = clock.now();
  const event = {
    id,
    surface: "slack",
    conversation: id,
    owner: post.recipient,
    payload: "",
    at: now,
  } as const;
  try {
    await store.inbox.accept(event);
    if (await store.inbox.claim(id, post.key, now))
      await store.inbox.finish(id, post.key, post.messageId, now);
  } catch (error) {
    // It is sent, which matters more.
    if (!(error instanceof StoreError)) throw error;
  }
}

async function sendTo(
  world: DeliverWorld,
  recipient: RecipientKey,
  body: ReturnType<typeof renderAnswer>,
): Promise<DeliveryResult> {
  const address = parseRecipient(recipient);
  if (address?.surface !== "slack") return { kind: "refused", class: "invalid", reason: "not of Slack" };
  if (world.identity.state().kind === "uninstalled")
    return { kind: "refused", class: "uninstalled", reason: "Vindrose is not installed" };
  if (!isOurs(address, world)) return { kind: "refused", class: "uninstalled", reason: "another workspace" };
  // A person's id is enough with chat:write: Slack opens the conversation (docs.slack.dev/reference/methods/
  // chat.postMessage, read 25 November 2026), which also holds when the app was made anew and has others.
  const result = await postMessage(world.client, { channel: address.id }, body);
  if (result.kind === "sent" && address.kind === "person")
    await keepConversation(world, recipient, parseName(result.messageId)?.channel);
  return result;
}

/** The token reaches one workspace, or one organisation: no other recipient can be meant. */
function isOurs({ tenant }: Address, { identity, settings }: DeliverWorld): boolean {
  const known = identity.identity();
  if (settings.teams.size > 0) return settings.teams.has(tenant);
  return known === undefined || known.enterprise !== undefined || known.team === tenant;
}

const reference = z.object({ conversation: z.string() });

/** The conversation with a person, once there has been one; a channel is its own. */
async function conversationWith(people: People, recipient: RecipientKey): Promise<string | undefined> {
  const address = parseRecipient(recipient);
  if (address === undefined || address.kind === "channel") return address?.id;
  const kept = await people.reference(recipient);
  return kept === undefined ? undefined : reference.safeParse(JSON.parse(kept)).data?.conversation;
}

/** Keeps where a person is met, for looking up what was sent there. */
export async function keepConversation(
  { store, clock }: Pick<DeliverWorld, "store" | "clock">,
  person: RecipientKey,
  channel: string | undefined,
): Promise<void> {
  if (channel === undefined || !channel.startsWith("D")) return;
  const json = JSON.stringify({ conversation: channel });
  try {
    if ((await store.people.reference(person)) !== json)
      await store.people.keepReference(person, json, clock.now());
  } catch (error) {
    // The message is sent, which matters more; the next one keeps it.
    if (!(error instanceof StoreError)) throw error;
  }
}
