// Slash commands, pressed buttons, shortcuts and filled-in windows as Slack sends them -> events for the inbox, or what a
// window was filled in with. Every payload is checked here, once.
import { z } from "zod";
import type { InboxEvent } from "../../bot/ports.ts";
import { CALLBACKS } from "./actions.ts";
import { isDirectMessage } from "./incoming.ts";
import { eventOf } from "./jobs.ts";

const id = z.string().min(1).max(200);
const user = z.object({ id });

const command = z.object({
  command: id,
  text: z.string().default(""),
  channel_id: id,
  user_id: id,
  response_url: id.max(2000),
  trigger_id: id,
});
const view = z.object({
  id,
  type: z.enum(["home", "modal"]),
  callback_id: z.string().default(""),
  private_metadata: z.string().default(""),
  state: z.unknown(),
});
const press = z.object({
  user,
  trigger_id: id,
  response_url: z.string().max(2000).optional(),
  /** An empty id is as good as none: a button on the home tab stands in no channel. */
  channel: z.object({ id: z.string().max(200) }).optional(),
  container: z
    .object({
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .optional(),
  message: z
    .object({ ts: id.optional(), thread_ts: id.optional(), subtype: z.string().optional() })
    .optional(),
  view: view.optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string().max(300),
        value: z.string().optional(),
        action_ts: z.string().optional(),
      }),
    )
    .min(1),
});
const shortcut = z.object({
  type: z.enum(["shortcut", "message_action"]),
  callback_id: z.string(),
  trigger_id: id,
  user,
  channel: z.object({ id }).optional(),
  message: z.object({ ts: id, thread_ts: id.optional(), text: z.string().default("") }).optional(),
  response_url: z.string().max(2000).optional(),
});
const submission = z.object({ type: z.enum(["view_submission", "view_closed"]), user, view });

/** A slash command. */
export function readCommand(team: string, body: unknown, now: number): InboxEvent | undefined {
  const read = command.safeParse(body).data;
  if (read === undefined) return undefined;
  const { channel_id: channel, user_id, text, response_url: responseUrl, trigger_id: triggerId } = read;
  const isDirect = isDirectMessage({ channel });
  return eventOf(
    {
      kind: "command",
      team,
      channel,
      user: user_id,
      isDirect,
      command: read.command,
      text,
      responseUrl,
      triggerId,
    },
    `command/${triggerId}`,
    now,
  );
}

/** A pressed button. */
export function readPress(team: string, body: unknown, now: number): InboxEvent | undefined {
  const read = press.safeParse(body).data;
  const action = read?.actions[0];
  if (read === undefined || action === undefined) return undefined;
  const { view: shown, trigger_id: triggerId } = read;
  const channel = read.channel?.id === "" ? undefined : read.channel?.id;
  const responseUrl = read.response_url ?? "";
  return eventOf(
    {
      kind: "pressed",
      team,
      user: read.user.id,
      channel,
      isDirect: channel !== undefined && isDirectMessage({ channel }),
      ...standing(read),
      actionId: action.action_id,
      value: action.value ?? "",
      responseUrl: responseUrl === "" ? undefined : responseUrl,
      triggerId,
      view:
        shown === undefined
          ? undefined
          : { id: shown.id, type: shown.type, metadata: shown.private_metadata },
    },
    `pressed/${triggerId}/${action.action_ts ?? ""}`,
    now,
  );
}

/** The message that a button stands in, and the thread of it. */
function standing({ container, message }: z.infer<typeof press>) {
  const messageTs = (container?.message_ts ?? message?.ts) || undefined;
  const isEphemeral = container?.is_ephemeral === true || message?.subtype === "ephemeral";
  const thread = (container?.thread_ts ?? message?.thread_ts) || undefined;
  // Nothing can stand below a private message, and its turns are those of the command that it answers.
  const root = thread ?? (isEphemeral ? undefined : messageTs);
  return { messageTs, root, isEphemeral };
}

/** A shortcut of ours. */
export function readShortcut(team: string, body: unknown, now: number): InboxEvent | undefined {
  const read = shortcut.safeParse(body).data;
  if (read === undefined) return undefined;
  const { trigger_id: triggerId, channel, message, response_url: responseUrl } = read;
  if (read.callback_id === CALLBACKS.ask)
    return eventOf({ kind: "ask", team, user: read.user.id, triggerId }, `ask/${triggerId}`, now);
  if (read.callback_id !== CALLBACKS.about || channel === undefined || message === undefined)
    return undefined;
  if (responseUrl === undefined) return undefined;
  return eventOf(
    {
      kind: "about",
      team,
      user: read.user.id,
      channel: channel.id,
      root: message.thread_ts ?? message.ts,
      isDirect: isDirectMessage({ channel: channel.id }),
      text: message.text,
      responseUrl,
    },
    `about/${triggerId}`,
    now,
  );
}

/** A window that was filled in, or closed without. */
export type Submission = {
  readonly user: string;
  readonly isClosed: boolean;
  readonly callbackId: string;
  readonly viewId: string;
  readonly metadata: string;
  /** As Slack gives it; forms.ts reads it. */
  readonly state: unknown;
};

/** What happened to a window. */
export function readSubmission(body: unknown): Submission | undefined {
  const read = submission.safeParse(body).data;
  if (read === undefined) return undefined;
  return {
    user: read.user.id,
    isClosed: read.type === "view_closed",
    callbackId: read.view.callback_id,
    viewId: read.view.id,
    metadata: read.view.private_metadata,
    state: read.view.state,
  };
}
