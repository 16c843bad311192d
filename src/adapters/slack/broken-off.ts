// When an answer broke off: whether it is on Slack after all, and what somebody is told when it failed through our fault.
// Nothing is guessed.
import type { InboxEvent } from "../../bot/ports.ts";
import type { Found, Prepared } from "../inbox-event.ts";
import type { DeliverWorld } from "./deliver.ts";
import { opaqueKey, personKey, readJob } from "./jobs.ts";
import { lookForKey, postMessage, postResponse } from "./post.ts";
import type { AnswerWorld } from "./reply.ts";
import { apologyOf } from "./sentences.ts";

/** Whether the answer to an event is on Slack. Done again, most jobs leave things as they are; what went through a
 * response_url or to one person alone nobody can look for. */
export async function lookUpAnswer(world: DeliverWorld, event: InboxEvent): Promise<Found> {
  const job = readJob(event);
  switch (job?.kind) {
    case "question":
      return lookForKey(
        world.client,
        { ...job, since: event.at },
        opaqueKey(event.id, world.settings.botToken),
      );
    case undefined:
    case "edited":
    case "deleted":
    case "home":
    case "opened":
    case "redraw":
      return { kind: "absent" };
    case "command":
    case "pressed":
    case "ask":
    case "about":
    case "said":
      return { kind: "unknowable" };
  }
  return job satisfies never;
}

/** What somebody is told when an answer failed through our fault; the log has the same reference. */
export async function prepareApology(
  world: AnswerWorld,
  event: InboxEvent,
  reference: string,
): Promise<Prepared> {
  const job = readJob(event);
  if (job === undefined || !("user" in job)) return { kind: "nothing" };
  const language = (await world.store.people.settings(personKey(job))).language ?? "da";
  const body = apologyOf(language, reference);
  if ("responseUrl" in job && job.responseUrl !== undefined) {
    const { responseUrl } = job;
    return {
      kind: "send",
      send: () => postResponse(world.client, responseUrl, { body, isForAll: false }),
    };
  }
  if (job.kind !== "question") return { kind: "nothing" };
  return { kind: "send", send: () => postMessage(world.client, job, body) };
}
