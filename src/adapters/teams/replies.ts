// Which reply a message of ours was: Teams' thumbs name the message alone. A message's name in, the desk's id of the
// reply out; kept as long as anyone may still judge it, and never more than the id.
import { z } from "zod";
import type { Clock, Conversations } from "../../bot/ports.ts";
import type { RecipientKey } from "../../bot/reminder.ts";

/** The replies behind messages. */
export type Replies = {
  readonly remember: (standing: string, replyId: string, owner: RecipientKey) => Promise<void>;
  readonly of: (standing: string) => Promise<string | undefined>;
};

/** Fourteen days: thumbs on older messages are rare, and then politely not known. */
const KEPT_MS = 14 * 86_400_000;

/** Replies over the store's short-lived rows. */
export function createReplies(conversations: Conversations, clock: Pick<Clock, "now">): Replies {
  return {
    remember: (standing, replyId, owner) =>
      conversations.keepSlots(nameOf(standing), {
        owner,
        json: JSON.stringify(replyId),
        expiresAt: clock.now() + KEPT_MS,
      }),
    of: async (standing) => {
      const json = await conversations.slots(nameOf(standing), clock.now());
      return json === undefined ? undefined : z.string().parse(JSON.parse(json));
    },
  };
}

function nameOf(standing: string): string {
  return `teams-reply/${standing}`;
}
