// Looks through a whole store: the engine's own check, the schema, every row's shape, and what must hold between rows.
// Changes nothing; findings are sentences for an operator, without personal data.
import { reminderKey } from "../../bot/reminder.ts";
import { rowsOf } from "./archive.ts";
import { type Engine, StoreError } from "./engine.ts";
import { schemaVersion } from "./migrate.ts";
import { migrations, tables } from "./migrations.ts";
import { readChange, readEntry, readOccurrence, readRegistered, readSubscription } from "./rows.ts";

/** What was looked at and what is wrong. */
export type VerifyReport = {
  readonly schema: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly findings: readonly string[];
};

/** Findings listed at most; the first ones show the way. */
const MAX_FINDINGS = 50;

const readers = {
  subscription: readSubscription,
  occurrence: readOccurrence,
  registered_date: readRegistered,
  date_change: readChange,
  ledger: (row: Parameters<typeof readEntry>[0]) => {
    const entry = readEntry(row);
    if (reminderKey(entry) !== entry.key)
      throw new StoreError("data", "A row of ledger has a key that does not fit its parts.");
    if (entry.state === "sending" && entry.claim === null)
      throw new StoreError("data", "A row of ledger is being sent without a claim.");
    return entry;
  },
} as const;

/** Verifies the store of an engine at one moment. */
export async function verifyStore(engine: Engine): Promise<VerifyReport> {
  const findings: string[] = [...(await engine.integrity())];
  const rows: Record<string, number> = {};
  const schema = await engine.transaction(async (run) => {
    if (engine.oneMoment !== "") await run(engine.oneMoment);
    for (const table of Object.keys(tables) as readonly (keyof typeof tables)[]) {
      const read = table in readers ? readers[table as keyof typeof readers] : undefined;
      rows[table] = 0;
      for await (const row of rowsOf(run, table)) {
        rows[table] += 1;
        try {
          read?.(row);
        } catch (error) {
          if (!(error instanceof StoreError)) throw error;
          findings.push(error.message);
        }
      }
    }
    const ahead = await run(
      `select count(*) as count from ledger l join occurrence o
      on o.subject = l.subject and o.occurrence = l.occurrence where l.revision > o.revision`,
    );
    if (Number(ahead[0]?.["count"]) > 0)
      findings.push("Rows of ledger are ahead of the revision of their occurrence.");
    return schemaVersion(run);
  });
  if (schema !== migrations.length)
    findings.push(`The schema has version ${schema}; this program knows ${migrations.length}.`);
  return { schema, rows, findings: findings.slice(0, MAX_FINDINGS) };
}
