// What a person did in Slack, as the inbox keeps it: everything that answering it needs, also after a restart. Built by
// incoming.ts, read back here, answered by answer.ts.
import { createHmac } from "node:crypto";
import { z } from "zod";
import type { Asker } from "../../bot/desk.ts";
import type { InboxEvent } from "../../bot/ports.ts";
import { recipientKey, type RecipientKey } from "../../bot/reminder.ts";

/** Characters of a message that are read: Slack's own bound is 40,000, a question has a few hundred. */
const MAX_TEXT = 8000;
const id = z.string().min(1).max(200);
const text = z
  .string()
  .transform((value) => value.slice(0, MAX_TEXT))
  .pipe(z.string());
const url = z.url().max(2000);

/** Where and by whom; `root` is the thread that an answer goes into. */
const place = { team: id, channel: id, user: id, root: id.optional(), isDirect: z.boolean() };

const job = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("question"), ...place, ts: id, text, canStart: z.boolean() }),
  /** The question of `ts` reads otherwise now, or has become one. */
  z.object({ kind: z.literal("edited"), ...place, ts: id, text, canStart: z.boolean().default(false) }),
  z.object({ kind: z.literal("deleted"), team: id, channel: id, ts: id }),
  z.object({ kind: z.literal("command"), ...place, command: id, text, responseUrl: url, triggerId: id }),
  z.object({
    kind: z.literal("pressed"),
    ...place,
    /** Absent on the home tab and in windows. */
    channel: id.optional(),
    messageTs: id.optional(),
    /** Only whoever pressed sees the message. */
    isEphemeral: z.boolean(),
    actionId: z.string().max(300),
    value: z.string().max(4000),
    responseUrl: url.optional(),
    triggerId: id,
    view: z.object({ id, type: z.enum(["home", "modal"]), metadata: z.string().max(4000) }).optional(),
  }),
  z.object({ kind: z.literal("ask"), team: id, user: id, triggerId: id }),
  z.object({ kind: z.literal("about"), ...place, text, responseUrl: url }),
  /** `direct`: the person's conversation with the app, where Slack tells it. */
  z.object({ kind: z.literal("home"), team: id, user: id, direct: id.optional() }),
  /** The conversation with the app is open in front of somebody. */
  z.object({ kind: z.literal("opened"), team: id, user: id, channel: id }),
  /** A message that is made already, such as what a window led to. */
  z.object({ kind: z.literal("said"), ...place, message: z.record(z.string(), z.unknown()) }),
  /** Reminders of an occurrence, where they stand, drawn anew; recipients after one, in pages. */
  z.object({ kind: z.literal("redraw"), subject: id, occurrence: id, after: z.string() }),
]);

export type Job = z.infer<typeof job>;
export type JobOf<Kind extends Job["kind"]> = Extract<Job, { kind: Kind }>;

/** The job of a stored event; `undefined` for one that is none (any more), such as an erased one. */
export function readJob({ payload }: Pick<InboxEvent, "payload">): Job | undefined {
  try {
    const read = job.safeParse(JSON.parse(payload));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The event of a job. `what` tells it from every other of its team; the same thing always has the same. */
export function eventOf(made: Job, what: string, at: number): InboxEvent {
  const team = "team" in made ? made.team : "-";
  return {
    id: `slack/${team}/${what}`,
    surface: "slack",
    conversation: `slack/${team}/${laneOf(made)}`,
    owner: "user" in made ? personKey(made) : null,
    payload: JSON.stringify(made),
    at,
  };
}

/** What is done in order: a channel's events, a person's own, the changes of one occurrence. */
function laneOf(made: Job): string {
  if (made.kind === "redraw") return `redraw/${made.subject}/${made.occurrence}`;
  if ("channel" in made && made.channel !== undefined) return made.channel;
  return "user" in made ? made.user : "";
}

/** The event's name of a message: the same for a mention, a message and every delivery of either. */
export function messageName(channel: string, ts: string): string {
  return `${channel}/${ts}`;
}

/** A person as a recipient. */
export function personKey({ team, user }: { readonly team: string; readonly user: string }): RecipientKey {
  return recipientKey({ surface: "slack", tenant: team, kind: "person", id: user });
}

/** Who asks, as the desk knows them. A direct conversation is one whatever its threads; a channel has one a thread. */
export function askerOf(made: {
  readonly team: string;
  readonly user: string;
  readonly channel?: string | undefined;
  readonly root?: string | undefined;
  readonly isDirect: boolean;
}): Asker {
  const { team, channel, root, isDirect, user } = made;
  const person = personKey(made);
  if (channel === undefined) return { person, conversation: `slack/${team}/${user}` };
  if (isDirect) return { person, conversation: `slack/${team}/${channel}` };
  // Without a thread (a slash command) nobody else's turns count.
  const conversation = `slack/${team}/${channel}/${root ?? user}`;
  return {
    person,
    conversation,
    channel: recipientKey({ surface: "slack", tenant: team, kind: "channel", id: channel }),
  };
}

/** What finds a message again on Slack, where every app of the workspace can read it: nothing can be told from it. */
export function opaqueKey(text_: string, secret: string): string {
  return createHmac("sha256", secret).update(text_).digest("base64url").slice(0, 24);
}
