// Subscriptions over SQL. Stopping one, or opting out, also takes back what was planned for it, in one transaction.
import { z } from "zod";
import type { Subscription, Subscriptions } from "../../bot/ports.ts";
import type { Engine } from "./engine.ts";
import { readSubscription } from "./rows.ts";

/** What may be asked for: what the port's comment says, held here for every surface. */
const wish = z.object({
  subject: z.string().min(1).max(200),
  leadDays: z.array(z.number().int().min(0).max(366)).min(1).max(12),
  hour: z.number().int().min(0).max(23),
});

/** The subscriptions of an engine. */
export function subscriptionsOf(engine: Engine): Subscriptions {
  const { run } = engine;
  return {
    put: async (subscription, now) => put(engine, subscription, now),
    stop: (subject, recipient, now) =>
      engine.transaction(async (inside) => {
        const rows = await inside(
          "delete from subscription where subject = $1 and recipient = $2 returning subject",
          [subject, recipient],
        );
        await inside(
          `update ledger set state = 'cancelled', reason = 'unsubscribed', changed_at = $3
          where subject = $1 and recipient = $2 and state = 'planned'`,
          [subject, recipient, now],
        );
        return rows.length > 0;
      }),
    of: async (recipient) =>
      (await run("select * from subscription where recipient = $1 order by subject", [recipient])).map(
        readSubscription,
      ),
    page: async (subject, { after, limit }) =>
      (
        await run(
          `select * from subscription where subject = $1 and recipient > $2
          and recipient not in (select recipient from person_setting where opted_out = 1)
          order by recipient limit $3`,
          [subject, after, limit],
        )
      ).map(readSubscription),
  };
}

async function put(engine: Engine, subscription: Subscription, now: number): Promise<void> {
  const { subject, leadDays, hour } = wish.parse(subscription);
  const leads = [...new Set(leadDays)].sort((a, b) => b - a);
  await engine.run(
    `insert into subscription (subject, recipient, lead_days, hour, language, since, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7) on conflict (subject, recipient) do update
    set lead_days = excluded.lead_days, hour = excluded.hour, language = excluded.language,
    changed_at = excluded.changed_at`,
    [
      subject,
      subscription.recipient,
      JSON.stringify(leads),
      hour,
      subscription.language,
      subscription.since,
      now,
    ],
  );
}
