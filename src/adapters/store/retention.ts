// The retention job: removes what has been kept long enough, in small bites so that sending never waits for it.
// Open rows of the ledger and the inbox, and the history of registered dates, stay however old.
import type { Retention } from "../../bot/ports.ts";
import type { Engine, SqlValue } from "./engine.ts";

const DAY_MS = 86_400_000;
/** Rows removed in one statement. */
const BITE = 1000;

/** What one run removed, by table. */
export type RetentionReport = Readonly<Record<string, number>>;

/** Removes expired rows; safe to run at any time and on several instances. */
export async function enforceRetention(
  engine: Engine,
  retention: Retention,
  now: number,
): Promise<RetentionReport> {
  const eventLimit = now - retention.eventDays * DAY_MS;
  const lessonLimit = now - retention.lessonDays * DAY_MS;
  const ledgerLimit = now - retention.ledgerDays * DAY_MS;
  const isSettled = "state in ('sent', 'failed', 'skipped', 'cancelled')";
  const jobs: readonly (readonly [string, string, string, SqlValue])[] = [
    ["slot", "conversation", "expires_at <= $1", now],
    ["event", "id", "seen_at < $1", eventLimit],
    ["inbox", "id", "at < $1 and state in ('answered', 'failed')", eventLimit],
    ["feedback", "id", "at < $1", lessonLimit],
    ["unanswered", "id", "at < $1", lessonLimit],
    ["unit_question", "id", "asked_at < $1", lessonLimit],
    ["ledger", "id", `changed_at < $1 and ${isSettled}`, ledgerLimit],
    ["mailbox", "id", "put_at < $1", ledgerLimit],
  ];
  const report: Record<string, number> = {};
  for (const [table, key, condition, limit] of jobs)
    report[table] = await removeInBites(
      engine,
      `delete from ${table} where ${key} in (select ${key} from ${table} where ${condition} limit ${BITE})
      returning 1 as one`,
      limit,
    );
  return report;
}

async function removeInBites(engine: Engine, sql: string, limit: SqlValue): Promise<number> {
  let removed = 0;
  let bite = BITE;
  while (bite === BITE) {
    bite = (await engine.run(sql, [limit])).length;
    removed += bite;
  }
  return removed;
}
