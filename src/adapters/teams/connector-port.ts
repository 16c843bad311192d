// What the adapter needs of the way out to Teams: five calls with plain data. The SDK keeps it; errors of any of them
// are what `errors.ts` reads. Types only.
import type { OutgoingActivity } from "./activity.ts";

/** A conversation to write into; `replyToId` puts a message under another where the place has threads. */
export type Target = {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly replyToId?: string | undefined;
};
/** A message of ours that stands in Teams. */
export type Standing = {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly activityId: string;
};

/** One call each, tried once; a time limit is kept by whoever keeps the port. */
export type ConnectorPort = {
  /** The message's id, null where Teams gives it none. */
  readonly send: (target: Target, activity: OutgoingActivity) => Promise<string | null>;
  readonly update: (standing: Standing, activity: OutgoingActivity) => Promise<void>;
  readonly remove: (standing: Standing) => Promise<void>;
  /** The personal chat with someone who has the app; its conversation id. */
  readonly openPersonal: (person: {
    readonly serviceUrl: string;
    readonly tenantId: string;
    readonly botId: string;
    readonly userId: string;
  }) => Promise<string>;
};
