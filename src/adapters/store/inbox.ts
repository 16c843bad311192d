// The inbox port over SQL: what a platform delivered, on disk before it is acknowledged. Who may answer an event is
// decided by one conditional update; a claim is a lease, and an event whose send began is never taken for unsent.
import { z } from "zod";
import type { Inbox, OpenEvent } from "../../bot/ports.ts";
import type { Engine, Run } from "./engine.ts";
import { reader, recipient } from "./rows.ts";

/** Milliseconds a claim holds without a sign of life, above any single send and its time limit (10 s). Shorter means
 * that an answer goes on sooner after a crash. */
export const INBOX_LEASE_MS = 30_000;
const MAX_PAYLOAD_CHARS = 100_000;
const MAX_REASON_CHARS = 300;

const name = z.string().min(1).max(2000);
const newEvent = z.object({ id: name, conversation: name, payload: z.string().max(MAX_PAYLOAD_CHARS) });
const surface = z.enum(["terminal", "web", "slack", "teams"]);

const readOpen = reader(
  "inbox",
  z
    .object({
      id: z.string(),
      surface,
      conversation: z.string(),
      owner: recipient.nullable(),
      payload: z.string(),
      at: z.number().int(),
      state: z.enum(["new", "working", "sending"]),
      claimed_at: z.number().int().nullable(),
    })
    .transform(({ claimed_at, ...rest }): OpenEvent => ({ ...rest, claimedAt: claimed_at })),
);
const readAnswer = reader(
  "inbox",
  z.object({ message_id: z.string().nullable() }).transform((row) => row.message_id ?? undefined),
);
const readFailed = reader(
  "inbox",
  z.object({ id: z.string(), surface, at: z.number().int(), reason: z.string() }),
);

/** The inbox of an engine. */
export function inboxOf({ run }: Engine): Inbox {
  return {
    ...readsOf(run),
    accept: async (event) => {
      const { id, conversation, payload } = newEvent.parse(event);
      const rows = await run(
        `insert into inbox (id, surface, conversation, owner, payload, at, state, changed_at)
        values ($1, $2, $3, $4, $5, $6, 'new', $6) on conflict do nothing returning id`,
        [id, event.surface, conversation, event.owner, payload, event.at],
      );
      return rows.length > 0;
    },
    // "sending" stays: whoever takes over must know that the answer may have arrived.
    claim: (id, claim, now) =>
      change(
        run,
        `update inbox set claim = $2, claimed_at = $3, changed_at = $3,
        state = case when state = 'new' then 'working' else state end
        where id = $1 and (state = 'new' or (state in ('working', 'sending') and claimed_at < $4)) returning id`,
        [id, claim, now, now - INBOX_LEASE_MS],
      ),
    sending: (id, claim, now) =>
      change(
        run,
        `update inbox set state = 'sending', claimed_at = $3, changed_at = $3
        where id = $1 and claim = $2 and state in ('working', 'sending') returning id`,
        [id, claim, now],
      ),
    // What was said is not kept once it is answered.
    finish: (id, claim, messageId, now) =>
      change(
        run,
        `update inbox set state = 'answered', message_id = $3, payload = '', changed_at = $4
        where id = $1 and claim = $2 and state in ('working', 'sending') returning id`,
        [id, claim, messageId, now],
      ),
    fail: (id, claim, reason, now) =>
      change(
        run,
        `update inbox set state = 'failed', reason = $3, changed_at = $4
        where id = $1 and claim = $2 and state in ('working', 'sending') returning id`,
        [id, claim, reason.slice(0, MAX_REASON_CHARS), now],
      ),
    reopen: (id, now) =>
      change(
        run,
        // As if it had just come: an old one would be given up again for its age.
        `update inbox set state = 'new', claim = null, claimed_at = null, reason = null, at = $2, changed_at = $2
        where id = $1 and state = 'failed' and payload <> '' returning id`,
        [id, now],
      ),
  };
}

function readsOf(run: Run): Pick<Inbox, "open" | "answerTo" | "failed"> {
  return {
    open: async (of, now, limit) => {
      const sql = `select * from inbox where surface = $1 and state in ('new', 'working', 'sending')
        and (state = 'new' or claimed_at < $2) order by at, id limit $3`;
      return (await run(sql, [of, now - INBOX_LEASE_MS, limit])).map(readOpen);
    },
    answerTo: async (id) =>
      (await run("select message_id from inbox where id = $1 and state = 'answered'", [id])).map(
        readAnswer,
      )[0],
    failed: async (limit) =>
      (
        await run(
          `select id, surface, at, reason from inbox where state = 'failed' order by at desc, id limit $1`,
          [limit],
        )
      ).map(readFailed),
  };
}

async function change(run: Run, sql: string, values: readonly (string | number | null)[]): Promise<boolean> {
  return (await run(sql, values)).length > 0;
}
