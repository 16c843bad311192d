// An occurrence that is done, taken over or moved -> its reminders drawn anew where they stand, for everyone. The ledger
// knows where; done again, it leaves things as they are.
import type { Desk } from "../../bot/desk.ts";
import type { InboxEvent } from "../../bot/ports.ts";
import { copenhagenDayAt } from "../../knowledge/calendar.ts";
import type { Prepared } from "../inbox-event.ts";
import type { DeliverWorld } from "./deliver.ts";
import { eventOf, type JobOf, opaqueKey } from "./jobs.ts";
import { parseName, updateMessage } from "./post.ts";
import { renderAnswer } from "./render.ts";

/** Recipients of one job: their messages are changed well within the time of a send. */
const PAGE = 20;

type RedrawWorld = DeliverWorld & {
  readonly desk: Pick<Desk, "reminder">;
  readonly accept: (event: InboxEvent) => Promise<boolean>;
};

/** One page of messages; the next page is a job of its own. */
export async function prepareRedraw(world: RedrawWorld, job: JobOf<"redraw">): Promise<Prepared> {
  const { ledger } = world.store;
  const recipients = await ledger.recipients(job.subject, { after: job.after, limit: PAGE });
  const last = recipients.at(-1);
  if (last === undefined) return { kind: "nothing" };
  if (recipients.length === PAGE) {
    const what = `redraw/${opaqueKey(`${job.subject} ${job.occurrence} ${last} ${world.clock.now()}`, "")}`;
    await world.accept(eventOf({ ...job, after: last }, what, world.clock.now()));
  }
  const rows = await ledger.of(job.subject, recipients);
  const names = rows.flatMap(({ key, occurrence, state, recipient, messageId }) => {
    const name = parseName(messageId);
    const isShown = occurrence === job.occurrence && state === "sent" && recipient.startsWith("slack/");
    return isShown && name !== undefined ? [{ key, name }] : [];
  });
  if (names.length === 0) return { kind: "nothing" };
  return {
    kind: "send",
    send: async () => {
      for (const { key, name } of names) {
        const answer = await world.desk.reminder(key, copenhagenDayAt(world.clock.now()));
        if (answer === undefined) continue;
        const body = renderAnswer(answer, { key: opaqueKey(key, world.settings.botToken) });
        const result = await updateMessage(world.client, name, body);
        // One that was removed on Slack holds nobody else's up.
        if (result.kind === "limited" || result.kind === "unreachable") return result;
      }
      return { kind: "sent", messageId: null };
    },
  };
}
