// The ledger port over SQL. Who may send a row is decided by one conditional update on it, written to disk before
// the caller hears of it; a claim is a lease that ends in doubt, never in a guess.
import type { Closing, Ledger, Resolution, Settlement } from "../../bot/ports.ts";
import { type EntryState, type PlannedEntry, reminderKey } from "../../bot/reminder.ts";
import type { Engine, Run, SqlValue } from "./engine.ts";
import { insertNew, placeholders, readEntry, readKey, readRecipient, readTally } from "./rows.ts";

const INSERT = `insert into ledger (id, kind, subject, occurrence, revision, step, recipient, state, deadline,
  send_day, not_before, detail, attempts, reason, created_at, changed_at)`;

/** The occurrence of the row is still as it was planned: not moved, not done. */
const IS_CURRENT = `not exists (select 1 from occurrence o
  where o.subject = ledger.subject and o.occurrence = ledger.occurrence
  and (o.revision <> ledger.revision or o.done_at is not null))`;

type Reads = Pick<Ledger, "due" | "get" | "list" | "of" | "recipients" | "tally" | "counts">;

/** The ledger of an engine. */
export function ledgerOf(engine: Engine): Ledger {
  const { run } = engine;
  return {
    ...readsOf(run),
    plan: (entries, now) => write(engine, "planned", entries, { reason: null, now }),
    skip: (entries, reason, now) => write(engine, "skipped", entries, { reason, now }),
    claim: async (key, claim, now) => {
      const rows = await run(
        `update ledger set state = 'sending', claim = $2, claimed_at = $3, changed_at = $3,
        attempts = attempts + 1 where id = $1 and state = 'planned' and not_before <= $3 and ${IS_CURRENT}
        returning *`,
        [key, claim, now],
      );
      return rows.map(readEntry)[0];
    },
    settle: (key, claim, settlement, now) => settle(run, [key, claim, now], settlement),
    close: (closings, now) => engine.transaction((inside) => closeAll(inside, closings, now)),
    doubt: async (claimedBefore, now) =>
      (
        await run(
          `update ledger set state = 'in_doubt', class = 'crash', reason = 'claim never settled',
          changed_at = $2 where state = 'sending' and claimed_at < $1 returning id`,
          [claimedBefore, now],
        )
      ).map(readKey),
    resolve: (key, resolution, by, now) => resolve(run, [key, by, now], resolution),
  };
}

function readsOf(run: Run): Reads {
  return {
    due: async (now, surface, limit) => {
      const sql = `select id from ledger where state = 'planned' and not_before <= $1
        and recipient like $2 order by not_before, id limit $3`;
      return (await run(sql, [now, `${surface}/%`, limit])).map(readKey);
    },
    get: async (key) => (await run("select * from ledger where id = $1", [key])).map(readEntry)[0],
    list: async (state, { after, limit }) => {
      const sql = "select * from ledger where state = $1 and id > $2 order by id limit $3";
      return (await run(sql, [state, after, limit])).map(readEntry);
    },
    of: async (subject, recipients) => {
      if (recipients.length === 0) return [];
      const sql = `select * from ledger where subject = $1
        and recipient in (${placeholders(recipients.length, 1)}) order by id`;
      return (await run(sql, [subject, ...recipients])).map(readEntry);
    },
    recipients: async (subject, { after, limit }) => {
      const sql = `select distinct recipient from ledger where subject = $1 and recipient > $2
        and recipient not in (select recipient from person_setting where opted_out = 1)
        order by recipient limit $3`;
      return (await run(sql, [subject, after, limit])).map(readRecipient);
    },
    tally: async (subject, occurrence) => {
      const sql = `select kind, revision, step, state, count(*) as count from ledger
        where subject = $1 and occurrence = $2 group by kind, revision, step, state
        order by kind, revision, step, state`;
      return (await run(sql, [subject, occurrence])).map(readTally);
    },
    counts: () => counts(run),
  };
}

function write(
  engine: Engine,
  state: EntryState,
  entries: readonly PlannedEntry[],
  { reason, now }: { readonly reason: string | null; readonly now: number },
): Promise<number> {
  const rows = entries.map((entry) => valuesOf(entry, state, reason, now));
  return engine.transaction((inside) => insertNew(inside, INSERT, rows));
}

function valuesOf(
  entry: PlannedEntry,
  state: EntryState,
  reason: string | null,
  now: number,
): readonly SqlValue[] {
  const { kind, subject, occurrence, revision, step, recipient, deadline, sendDay, notBefore } = entry;
  const parts = [reminderKey(entry), kind, subject, occurrence, revision, step, recipient];
  return [...parts, state, deadline, sendDay, notBefore, JSON.stringify(entry.detail), 0, reason, now, now];
}

/** A late word from the holder still counts when its claim was put in doubt meanwhile: it knows. */
async function settle(
  run: Run,
  target: readonly [string, string, number],
  settlement: Settlement,
): Promise<boolean> {
  const state = settlement.kind === "retry" ? "planned" : settlement.kind;
  const sent = settlement.kind === "sent";
  const rows = await run(
    `update ledger set state = $4, class = $5, reason = $6, message_id = $7,
    not_before = coalesce($8, not_before), changed_at = $3
    where id = $1 and claim = $2 and state in ('sending', 'in_doubt') returning id`,
    [
      ...target,
      state,
      sent ? null : settlement.class,
      sent ? null : bounded(settlement.reason),
      sent ? settlement.messageId : null,
      settlement.kind === "retry" ? settlement.notBefore : null,
    ],
  );
  return rows.length > 0;
}

async function closeAll(run: Run, closings: readonly Closing[], now: number): Promise<number> {
  let closed = 0;
  for (const { key, state, reason } of closings) {
    const sql = `update ledger set state = $2, reason = $3, changed_at = $4
      where id = $1 and state = 'planned' returning id`;
    closed += (await run(sql, [key, state, bounded(reason), now])).length;
  }
  return closed;
}

async function resolve(
  run: Run,
  [key, by, now]: readonly [string, string, number],
  resolution: Resolution,
): Promise<boolean> {
  const state = { sent: "sent", resend: "planned", drop: "cancelled" }[resolution];
  // A new claim is needed after "resend": the old holder's late word must not settle the second send.
  const sql = `update ledger set state = $2, class = 'resolved', reason = $3, claim = null, changed_at = $4,
    not_before = case when $2 = 'planned' then $4 else not_before end
    where id = $1 and state = 'in_doubt' returning id`;
  return (await run(sql, [key, state, bounded(`${resolution} by ${by}`), now])).length > 0;
}

async function counts(run: Run): Promise<Readonly<Record<EntryState, number>>> {
  const rows = await run("select state, count(*) as count from ledger group by state");
  const found = new Map(rows.map((row) => [row["state"], Number(row["count"])]));
  const of = (state: EntryState): number => found.get(state) ?? 0;
  return {
    planned: of("planned"),
    sending: of("sending"),
    sent: of("sent"),
    failed: of("failed"),
    in_doubt: of("in_doubt"),
    skipped: of("skipped"),
    cancelled: of("cancelled"),
  };
}

/** Reasons may come from a platform: kept short. */
const MAX_REASON_CHARS = 300;
function bounded(reason: string): string {
  return reason.slice(0, MAX_REASON_CHARS);
}
