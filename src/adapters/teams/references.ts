// What lets us write first: kept for each person and channel, refreshed with every activity, forgotten when the app is
// removed. Recipients in, places to write to out. A service URL that is not allowed is never kept and never used.
import { z } from "zod";
import type { Clock, People } from "../../bot/ports.ts";
import type { RecipientKey } from "../../bot/reminder.ts";
import { channelAt, personAt, type Place, rootOf } from "./place.ts";

const schema = z.object({
  v: z.literal(1),
  serviceUrl: z.string(),
  tenantId: z.string(),
  conversationId: z.string(),
  botId: z.string(),
  /** The person's account, in a personal chat: whose view of a card may be refreshed. */
  userId: z.string().optional(),
});

/** A stored conversation reference. */
export type Reference = Omit<z.output<typeof schema>, "v">;

/** The references of a store. */
export type References = {
  /** Whether one is known for where this happened. */
  readonly isKnown: (place: Place) => Promise<boolean>;
  readonly keep: (place: Place) => Promise<void>;
  readonly forget: (recipient: RecipientKey) => Promise<void>;
  readonly of: (recipient: RecipientKey) => Promise<Reference | undefined>;
};

/** References over the store of people. */
export function createReferences(
  people: People,
  {
    clock,
    isAllowed,
  }: { readonly clock: Pick<Clock, "now">; readonly isAllowed: (serviceUrl: string) => boolean },
): References {
  return {
    isKnown: async (place) => (await people.reference(recipientAt(place))) !== undefined,
    keep: async (place) => {
      if (!isAllowed(place.serviceUrl)) return;
      const recipient = recipientAt(place);
      const json = JSON.stringify({ v: 1, ...referenceOf(place) });
      // a read costs less than a write on disk, and a memory of ours would not see an erasure
      if ((await people.reference(recipient)) !== json)
        await people.keepReference(recipient, json, clock.now());
    },
    forget: people.forgetReference,
    of: async (recipient) => {
      const json = await people.reference(recipient);
      const reference = json === undefined ? undefined : schema.safeParse(parse(json)).data;
      return reference !== undefined && isAllowed(reference.serviceUrl) ? reference : undefined;
    },
  };
}

/** Whom a place stands for when we write first: the person in private, else the channel or group. */
export function recipientAt(place: Place): RecipientKey {
  return place.kind === "personal" ? personAt(place) : channelAt(place);
}

function referenceOf({ serviceUrl, tenantId, conversationId, botId, userId, kind }: Place): Reference {
  const place = { serviceUrl, tenantId, conversationId: rootOf(conversationId), botId };
  return kind === "personal" ? { ...place, userId } : place;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // no reference of ours: the schema says so
    return undefined;
  }
}
