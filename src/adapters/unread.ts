// What waits in a mailbox, as answers to draw: a reminder as it stands now (done, taken over, or still due), a post as
// it was sent. Nothing is marked read here: that is for whoever has shown it.
import type { Answer } from "../bot/answer.ts";
import type { Desk } from "../bot/desk.ts";
import type { Mailbox } from "../bot/ports.ts";
import type { RecipientKey } from "../bot/reminder.ts";
import { wordReminder } from "../bot/wording/reminder.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { IsoDate } from "../knowledge/model.ts";

/** What unread messages are drawn with. */
export type MailWorld = {
  readonly mailbox: Mailbox;
  readonly desk: Pick<Desk, "reminder">;
  readonly knowledge: () => Knowledge;
};

/** A message to show. */
export type Mail = { readonly key: string; readonly answer: Answer };

/** Messages shown at once; the next look brings the rest. */
const MAX_MAILS = 20;

/** A recipient's unread messages, oldest first. Throws StoreError. */
export async function unreadMail(
  { mailbox, desk, knowledge }: MailWorld,
  recipient: RecipientKey,
  today: IsoDate,
): Promise<readonly Mail[]> {
  const mails: Mail[] = [];
  for (const message of await mailbox.unread(recipient, MAX_MAILS)) {
    const { key } = message;
    if ("answer" in message) mails.push({ key, answer: message.answer });
    else {
      // the ledger's row may be older than what is kept of it; the message itself still says all
      const { reminder, language } = message;
      const answer = await desk.reminder(key, today);
      mails.push({ key, answer: answer ?? wordReminder(reminder, { language, knowledge: knowledge() }) });
    }
  }
  return mails;
}
