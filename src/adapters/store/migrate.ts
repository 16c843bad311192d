// Brings a database to the schema that this program knows: forward only, all steps in one transaction, the embedded
// file copied first. A newer schema is refused: an older program must not write into what it does not understand.
import { type Engine, type Run, StoreError } from "./engine.ts";

/** Migrates and returns the version. Throws StoreError "schema" for a newer or damaged one. */
export async function migrate(engine: Engine, steps: readonly (readonly string[])[]): Promise<number> {
  // Under the lock as well: "if not exists" alone still lets two PostgreSQL sessions collide.
  await engine.transaction(async (run) => {
    await lock(engine, run);
    await run("create table if not exists schema_version (version bigint not null)");
  });
  const before = await schemaVersion(engine.run);
  refuseNewer(before, steps.length, engine.place);
  if (before === steps.length) return before;
  if (before > 0 && engine.copyTo !== undefined && engine.place !== ":memory:")
    await engine.copyTo(`${engine.place}.before-v${steps.length}-${Date.now()}`);
  await engine.transaction(async (run) => {
    await lock(engine, run);
    // Asked again under the lock: another start may have done it meanwhile.
    const current = await schemaVersion(run);
    refuseNewer(current, steps.length, engine.place);
    await takeSteps(engine, run, steps.slice(current));
    await run("delete from schema_version");
    await run("insert into schema_version (version) values ($1)", [steps.length]);
  });
  return steps.length;
}

/** Takes steps one after another, within the caller's transaction; the version is the caller's to write. */
export async function takeSteps(
  engine: Engine,
  run: Run,
  steps: readonly (readonly string[])[],
): Promise<void> {
  for (const statement of steps.flat()) await run(statement.replaceAll("{identity}", engine.identity));
}

/** The version that stands in the database; 0 before the first migration. */
export async function schemaVersion(run: Run): Promise<number> {
  const rows = await run("select version from schema_version");
  return Number(rows[0]?.["version"] ?? 0);
}

async function lock(engine: Engine, run: Run): Promise<void> {
  if (engine.migrationLock !== "") await run(engine.migrationLock);
}

function refuseNewer(found: number, known: number, place: string): void {
  if (found <= known) return;
  throw new StoreError(
    "schema",
    `The store ${place} has schema version ${found}; this program knows ${known}. ` +
      "Start the newer program, or restore a backup made by this one.",
  );
}
