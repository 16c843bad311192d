// What every handler of an invoke is given, and the one question that each asks before it changes anything. Types, and
// a look into the store.
import type { Desk, Reply } from "../../bot/desk.ts";
import type { Clock, Conversations, People } from "../../bot/ports.ts";
import type { Activity } from "./activity.ts";
import type { Background } from "./background.ts";
import type { FormOf } from "./parts.ts";
import { conversationKey, type Place } from "./place.ts";
import type { Poster } from "./post.ts";
import type { References } from "./references.ts";
import type { Replies } from "./replies.ts";

/** What replying to an invoke acts through. */
export type InvokeWorld = {
  readonly desk: Desk;
  readonly people: People;
  readonly conversations: Conversations;
  readonly references: References;
  readonly replies: Replies;
  readonly poster: Poster;
  readonly clock: Pick<Clock, "now">;
  readonly formOf: FormOf;
  readonly background: Background;
  /** Has something answered as if it had been typed, through the inbox. */
  readonly say: (text: string, activity: Activity) => Promise<void>;
  /** The reminder behind a message of ours, where there is one. */
  readonly reminderAt: (
    changed: NonNullable<Reply["changed"]>,
    standing: string,
  ) => Promise<string | undefined>;
  readonly redraw: (changed: NonNullable<Reply["changed"]>) => Promise<void>;
};

/** An invoke and where it happened. */
export type Invoked = { readonly activity: Activity; readonly place: Place };

/** True for the first time that Teams delivers this invoke. */
export async function isFirst(
  { conversations, clock }: Pick<InvokeWorld, "conversations" | "clock">,
  { activity, place }: Invoked,
): Promise<boolean> {
  if (activity.id === undefined) return true;
  return conversations.firstSeen(`${conversationKey(place)}/${activity.id}`, clock.now());
}
