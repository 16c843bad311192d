// What Teams sends: unknown JSON in, the fields of an activity that we read out, or undefined for what is no activity.
// The rest of the adapter speaks these plain types; none of them is the SDK's.
import { z } from "zod";

/** Texts of the platform are bounded before anything is made of them. */
const id = z.string().min(1).max(500);
const account = z.looseObject({
  id,
  aadObjectId: z.string().max(100).optional(),
  isTargeted: z.boolean().optional(),
});
const entity = z.looseObject({
  type: z.string().max(100),
  text: z.string().max(1000).optional(),
  mentioned: z.looseObject({ id: z.string().max(500).optional() }).optional(),
});

const schema = z.looseObject({
  type: z.string().min(1).max(50),
  id: z.string().max(500).optional(),
  /** An ISO date-time; anything else counts as none. */
  timestamp: z.string().max(60).optional().catch(undefined),
  channelId: z.string().max(50),
  serviceUrl: z.string().max(1000),
  locale: z.string().max(30).optional().catch(undefined),
  name: z.string().max(100).optional(),
  text: z.string().max(100_000).nullish(),
  replyToId: z.string().max(500).optional(),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    conversationType: z.string().max(30).optional(),
    tenantId: z.string().max(100).optional(),
    isGroup: z.boolean().optional(),
  }),
  entities: z.array(entity).max(200).nullish(),
  membersAdded: z.array(z.looseObject({ id })).max(1000).nullish(),
  membersRemoved: z.array(z.looseObject({ id })).max(1000).nullish(),
  action: z.string().max(50).optional(),
  value: z.unknown().optional(),
  channelData: z
    .looseObject({
      eventType: z.string().max(100).optional(),
      tenant: z.looseObject({ id: z.string().max(100).optional() }).optional(),
    })
    .nullish(),
});

/** One activity as Teams posted it, checked; fields that we do not read stay as they came. */
export type Activity = z.output<typeof schema>;

/** An activity of ours on its way out: what the platform's documentation names, nothing of an SDK. */
export type OutgoingActivity = {
  readonly type: "message" | "typing";
  readonly text?: string | undefined;
  readonly textFormat?: "plain" | "markdown" | "xml" | undefined;
  readonly summary?: string | undefined;
  readonly locale?: string | undefined;
  readonly attachments?: readonly OutgoingAttachment[] | undefined;
  readonly entities?: readonly Readonly<Record<string, unknown>>[] | undefined;
  readonly channelData?: Readonly<Record<string, unknown>> | undefined;
  readonly replyToId?: string | undefined;
};
type OutgoingAttachment = { readonly contentType: string; readonly content: unknown };

/** The reply to an invoke: status and body as Teams expects them; a body left out is an empty one. */
export type InvokeReply = { readonly status: number; readonly body?: unknown };

/** The activity in a request's body; `undefined` for anything else. */
export function parseActivity(value: unknown): Activity | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The tenant an activity came from; empty where it names none. */
export function tenantOf({ channelData, conversation }: Activity): string {
  return channelData?.tenant?.id ?? conversation.tenantId ?? "";
}

/** Whether it is a personal chat; Teams leaves the type out of some invokes, whose group flag then tells. */
export function isPersonal({ conversation }: Activity): boolean {
  return conversation.conversationType === undefined
    ? conversation.isGroup !== true && !conversation.id.includes("@thread")
    : conversation.conversationType === "personal";
}
