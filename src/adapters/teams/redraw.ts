// Reminders that stand in Teams, drawn anew for everyone when one of them is done, taken over or moved: an occurrence
// in, changed messages out. A message that cannot be changed is left as it is; the ledger stays right without it.
import type { Answer } from "../../bot/answer.ts";
import type { Desk } from "../../bot/desk.ts";
import type { Clock, Ledger } from "../../bot/ports.ts";
import { parseRecipient, type Entry, type RecipientKey, type ReminderKey } from "../../bot/reminder.ts";
import { copenhagenDayAt } from "../../knowledge/calendar.ts";
import type { OutgoingActivity } from "./activity.ts";
import { answerMessage, REMINDER_MARK } from "./message.ts";
import type { FormOf } from "./parts.ts";
import { type Poster, standingOf } from "./post.ts";
import type { References } from "./references.ts";

/** What drawing anew acts through. */
export type RedrawWorld = {
  readonly desk: Desk;
  readonly ledger: Ledger;
  readonly references: References;
  readonly poster: Poster;
  readonly clock: Pick<Clock, "now">;
  readonly formOf: FormOf;
};

type Occurrence = { readonly subject: string; readonly occurrence: string };

/** Recipients asked for at once, as many as the ledger takes. */
const PAGE = 500;

/** The message of a reminder: the card alone, since a message's text cannot be drawn anew for one person. */
export function reminderMessage(
  answer: Answer,
  told: { readonly key: string; readonly users: readonly string[]; readonly formOf: FormOf },
): OutgoingActivity {
  const { key, users, formOf } = told;
  // its buttons are about the occurrence, and need no reply to refer to
  return answerMessage(answer, {
    replyId: REMINDER_MARK,
    lead: "card",
    formOf,
    refresh: { reminder: key, users },
  });
}

/** The message of a reminder as it looks now; undefined when the ledger has no such row. */
export async function reminderNow(
  { desk, clock, formOf }: Pick<RedrawWorld, "desk" | "clock" | "formOf">,
  key: string,
  users: readonly string[],
): Promise<OutgoingActivity | undefined> {
  const answer = await desk.reminder(key, copenhagenDayAt(clock.now()));
  if (answer === undefined) return undefined;
  return reminderMessage(answer, { key, users, formOf });
}

/** The reminder that a message of ours is, by the message's name in the store. */
export async function reminderAt(
  world: Pick<RedrawWorld, "ledger">,
  changed: Occurrence,
  standing: string,
): Promise<ReminderKey | undefined> {
  for await (const row of standingRows(world, changed)) if (row.messageId === standing) return row.key;
  return undefined;
}

/** Draws every message of an occurrence in Teams anew. */
export async function redraw(world: RedrawWorld, changed: Occurrence): Promise<void> {
  for await (const row of standingRows(world, changed)) {
    const reference = await world.references.of(row.recipient);
    const standing =
      reference === undefined ? undefined : standingOf(reference.serviceUrl, row.messageId ?? "");
    const message = await reminderNow(
      world,
      row.key,
      reference?.userId === undefined ? [] : [reference.userId],
    );
    if (standing !== undefined && message !== undefined) await world.poster.update(standing, message);
  }
}

async function* standingRows(
  { ledger }: Pick<RedrawWorld, "ledger">,
  { subject, occurrence }: Occurrence,
): AsyncGenerator<Entry> {
  for (let after = ""; ; ) {
    const recipients = await ledger.recipients(subject, { after, limit: PAGE });
    const ours = recipients.filter((recipient) => parseRecipient(recipient)?.surface === "teams");
    for (const row of ours.length === 0 ? [] : await ledger.of(subject, ours))
      if (row.occurrence === occurrence && row.state === "sent" && row.messageId !== null) yield row;
    const last: RecipientKey | undefined = recipients.at(-1);
    if (last === undefined || recipients.length < PAGE) return;
    after = last;
  }
}
