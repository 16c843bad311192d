// The ways out to the surfaces that are our own, terminal and browser: a message is put into the mailbox, where it waits
// to be read. The same key is kept once, and a doubt is resolved by looking.
import type { Clock, Delivery, Mailbox, Outlet } from "../../bot/ports.ts";

/** The delivery of a surface whose messages wait in the store. */
export function mailboxDelivery(mailbox: Mailbox, clock: Pick<Clock, "now">): Delivery {
  return {
    gapMs: 0,
    send: async (reminder, recipient, language) => {
      await mailbox.put(recipient, { key: reminder.key, reminder, language, at: clock.now() });
      return { kind: "sent", messageId: reminder.key };
    },
    lookUp: async (key) => ((await mailbox.has(key)) ? "there" : "absent"),
  };
}

/** The outlet of such a surface. */
export function mailboxOutlet(mailbox: Mailbox, clock: Pick<Clock, "now">): Outlet {
  return {
    post: async ({ answer, key }, recipient) => {
      await mailbox.put(recipient, { key, answer, at: clock.now() });
      return { kind: "sent", messageId: key };
    },
  };
}
