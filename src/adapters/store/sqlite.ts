// The embedded engine: one file through node:sqlite, nothing to install. WAL with a flush to disk at each commit.
// Calls queue: node:sqlite has one connection, and a transaction must not take in another caller's statement. Writes
// that wait at the same time share one commit, because the flush to disk costs far more than the writing.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { setImmediate, setTimeout } from "node:timers/promises";
import { type Engine, type Row, type Run, type SqlValue, StoreError } from "./engine.ts";
import { sharedCommits } from "./shared-commits.ts";

/** Milliseconds to wait for another connection's write, 0..; ours take single milliseconds: 5 s means a stuck one. */
const BUSY_TIMEOUT_MS = 5000;
/** Of that, milliseconds waited in one go: the wait blocks this whole process, a second store in it included. */
const BUSY_STEP_MS = 20;
const BUSY = 5;
/** Milliseconds of calls in a row before the rest of the process gets its turn: node:sqlite never waits by itself. */
const TURN_MS = 10;
/** Prepared statements kept; our SQL texts are fewer than this but for bulk inserts of odd sizes. */
const MAX_STATEMENTS = 200;
const IS_WRITE = /^\s*(?:insert|update|delete)\b/i;

/** Opens or creates the file; ":memory:" for a store that ends with the process. Throws StoreError. */
export function openSqlite(file: string): Engine {
  const database = open(file);
  const statements = new Map<string, Prepared>();
  const runNow: Run = (sql, values = []) => Promise.resolve().then(() => execute(sql, values));
  const runPatiently: Run = (sql, values = []) => patiently(() => execute(sql, values));
  const queue = startQueue();

  function execute(sql: string, values: readonly SqlValue[]): readonly Row[] {
    let prepared = statements.get(sql);
    if (prepared === undefined) {
      if (statements.size >= MAX_STATEMENTS) statements.clear();
      prepared = prepare(database, sql);
      statements.set(sql, prepared);
    }
    return prepared.statement.all(...prepared.order.map((at) => values[at] ?? null));
  }
  async function transact<T>(work: (run: Run) => Promise<T>): Promise<T> {
    await runPatiently("begin immediate");
    try {
      const result = await work(runNow);
      execute("commit", []);
      return result;
    } catch (error) {
      if (database.isTransaction) execute("rollback", []);
      throw error;
    }
  }

  const write = sharedCommits({
    execute,
    alone: runPatiently,
    together: (work) => transact(async () => work()),
    isTransaction: () => database.isTransaction,
    queue,
    asError: asStoreError,
  });

  return {
    kind: "embedded",
    place: file,
    run: (sql, values = []) =>
      IS_WRITE.test(sql) ? write(sql, values) : queue(() => runPatiently(sql, values)),
    transaction: (work) => queue(() => transact(work)),
    identity: "integer primary key autoincrement",
    migrationLock: "",
    oneMoment: "",
    renumber: () => "",
    copyTo: (target) => queue(async () => void (await runNow("vacuum into $1", [target]))),
    integrity: () =>
      queue(async () =>
        (await runNow("pragma integrity_check"))
          .map((row) => String(row["integrity_check"]))
          .filter((line) => line !== "ok"),
      ),
    close: () => queue(async () => database.close()),
  };
}

type Prepared = {
  readonly statement: StatementSync;
  /** By place in the statement, which of the values goes there. */
  readonly order: readonly number[];
};

/** `$1, $2, ...` become places without a name: binding by name takes a third of a statement's time. */
function prepare(database: DatabaseSync, sql: string): Prepared {
  const order: number[] = [];
  const text = sql.replace(/\$(\d+)/g, (_, number: string) => {
    order.push(Number(number) - 1);
    return "?";
  });
  return { statement: database.prepare(text), order };
}

/** One caller at a time, in order; the rest of the process gets its turn in between. */
function startQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let turnFrom = performance.now();
  const giveWay = async (): Promise<void> => {
    if (performance.now() - turnFrom < TURN_MS) return;
    await setImmediate();
    turnFrom = performance.now();
  };
  return (work) => {
    const mine = last
      .then(giveWay)
      .then(work)
      .catch((error: unknown) => {
        throw asStoreError(error);
      });
    last = mine.catch(() => undefined);
    return mine;
  };
}

function open(file: string): DatabaseSync {
  try {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // The wait is set before WAL: else two first starts at once end in "database is locked".
    const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
    database.exec("pragma journal_mode = wal; pragma synchronous = full; ");
    database.exec(`pragma busy_timeout = ${BUSY_STEP_MS}`);
    return database;
  } catch (error) {
    throw new StoreError("unreachable", `The store file ${file} cannot be opened.`, { cause: error });
  }
}

/** Tries again while another connection writes, giving the rest of this process its turn in between. */
async function patiently<T>(work: () => T): Promise<T> {
  const deadline = performance.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (primaryCode(error) !== BUSY || performance.now() > deadline) throw error;
      await setTimeout(1);
    }
  }
}

function primaryCode(error: unknown): number | undefined {
  return error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : undefined;
}

/** SQLite's primary result codes: busy, locked, read-only, I/O, full, cannot open. */
const FULL = 13;
const AWAY: readonly number[] = [BUSY, 6, 8, 10, 14];

function asStoreError(error: unknown): unknown {
  const code = primaryCode(error);
  if (code === FULL) return new StoreError("full", "The disk of the store is full.", { cause: error });
  if (code !== undefined && AWAY.includes(code))
    return new StoreError("unreachable", "The store file cannot be used now.", { cause: error });
  return error;
}
