// What Teams waits for: an invoke in, its reply out, within a second or so. Each name of an invoke has one handler;
// a name that we do not know is said to be so. What changes something is done once, however often it is delivered.
import type { Activity, InvokeReply } from "./activity.ts";
import type { Invoked, InvokeWorld } from "./invoked.ts";
import { placeOf } from "./place.ts";
import { pressCard } from "./press.ts";
import { askAboutMessage, searchExtension, selectResult } from "./search.ts";
import { fetchFeedback, fetchWindow, submitFeedback, submitWindow } from "./windows.ts";

type Handler = (world: InvokeWorld, invoked: Invoked) => Promise<InvokeReply>;

const handlers: Readonly<Record<string, Handler>> = {
  "adaptiveCard/action": pressCard,
  "task/fetch": fetchWindow,
  "task/submit": submitWindow,
  "message/fetchTask": fetchFeedback,
  "message/submitAction": submitFeedback,
  "composeExtension/query": searchExtension,
  "composeExtension/selectItem": selectResult,
  "composeExtension/fetchTask": askAboutMessage,
};

/** The reply to an invoke; 501 for one that we do not know. Throws StoreError while the store is away. */
export async function replyToInvoke(world: InvokeWorld, activity: Activity): Promise<InvokeReply> {
  const name = activity.name ?? "";
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  if (handler === undefined) return { status: 501 };
  const place = placeOf(activity);
  // a message extension also works in chats where we are not, and may not write
  if (!name.startsWith("composeExtension/")) await world.references.keep(place);
  return handler(world, { activity, place });
}
