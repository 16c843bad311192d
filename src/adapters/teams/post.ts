// Room 6: a finished activity and where it goes in, how it ended out. Every send, change and removal of ours passes
// here: allowed host, platform's pace, retries, one of the results of a delivery. Words nothing.
import type { DeliveryResult } from "../../bot/ports.ts";
import type { OutgoingActivity } from "./activity.ts";
import type { Caller } from "./call.ts";
import type { ConnectorPort, Standing, Target } from "./connector-port.ts";
import { resultOf, teamsError } from "./errors.ts";

/** Sends, and changes what was sent. None of it throws. */
export type Poster = {
  readonly post: (target: Target, activity: OutgoingActivity) => Promise<DeliveryResult>;
  readonly update: (standing: Standing, activity: OutgoingActivity) => Promise<DeliveryResult>;
  /** A message that is gone already counts as removed. */
  readonly remove: (standing: Standing) => Promise<DeliveryResult>;
  /** The personal chat with someone; undefined where there is none to be had. */
  readonly openPersonal: (
    person: Parameters<ConnectorPort["openPersonal"]>[0],
  ) => Promise<string | undefined>;
};

/** What a poster is made of. */
type PosterOptions = {
  readonly call: Caller;
  readonly isAllowed: (serviceUrl: string) => boolean;
  /** Hears how each send, change and removal ended. */
  readonly ended?: (result: DeliveryResult) => void;
};

const FORBIDDEN: DeliveryResult = {
  kind: "refused",
  class: "invalid",
  reason: "the service URL is not one of Teams",
};

/** A poster over the connector. */
export function createPoster(port: ConnectorPort, { call, isAllowed, ended }: PosterOptions): Poster {
  const guarded = async (
    { serviceUrl }: { readonly serviceUrl: string },
    attempt: () => Promise<DeliveryResult>,
  ): Promise<DeliveryResult> => {
    if (!isAllowed(serviceUrl)) return FORBIDDEN;
    const result = await attempt().catch((thrown: unknown) => resultOf(teamsError("the connector", thrown)));
    ended?.(result);
    return result;
  };
  return {
    post: (target, activity) =>
      guarded(target, async () => {
        const conversation = target.conversationId;
        const id = await call({ method: "send", conversation, run: () => port.send(target, activity) });
        return { kind: "sent", messageId: id === null ? null : standingId(conversation, id) };
      }),
    update: (standing, activity) =>
      guarded(standing, async () => {
        const conversation = standing.conversationId;
        await call({ method: "update", conversation, run: () => port.update(standing, activity) });
        return { kind: "sent", messageId: standingId(conversation, standing.activityId) };
      }),
    remove: async (standing) => {
      const conversation = standing.conversationId;
      const result = await guarded(standing, async () => {
        await call({ method: "remove", conversation, run: () => port.remove(standing) });
        return { kind: "sent", messageId: null };
      });
      return result.kind === "refused" && result.class === "gone"
        ? { kind: "sent", messageId: null }
        : result;
    },
    openPersonal: async (person) => {
      if (!isAllowed(person.serviceUrl)) return undefined;
      const run = (): Promise<string> => port.openPersonal(person);
      // whatever it fails with, the asker is told where to write instead
      return call({ method: "open", conversation: `personal/${person.userId}`, run }).catch(() => undefined);
    },
  };
}

/** What a message of ours is called in the store: its conversation and its own id, neither of which has a blank. */
export function standingId(conversationId: string, activityId: string): string {
  return `${conversationId} ${activityId}`;
}

/** The message behind a stored name; undefined for what `standingId` never made. */
export function standingOf(serviceUrl: string, name: string): Standing | undefined {
  const [conversationId, activityId, more] = name.split(" ");
  if (!conversationId || !activityId || more !== undefined) return undefined;
  return { serviceUrl, conversationId, activityId };
}
