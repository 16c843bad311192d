// Single writes in, and one commit for all that wait at the same time: the flush to disk costs far more than the
// writing. Each write ends as if it were alone, and only once it is on disk.
import { setImmediate } from "node:timers/promises";
import type { Row, Run, SqlValue } from "./engine.ts";

/** Writes that share one commit at most, so that it stays within a turn: they take about 2 ms. */
const MAX_SHARED = 200;

/** What a connection gives for it. */
export type Connection = {
  /** One statement at once, within the transaction that is open. */
  readonly execute: (sql: string, values: readonly SqlValue[]) => readonly Row[];
  /** One statement with its own commit. */
  readonly alone: Run;
  /** All or nothing; what `work` throws comes out. */
  readonly together: <T>(work: () => T) => Promise<T>;
  readonly isTransaction: () => boolean;
  /** One caller at a time, in order. */
  readonly queue: (work: () => Promise<void>) => Promise<void>;
  readonly asError: (error: unknown) => unknown;
};

type Write = {
  readonly sql: string;
  readonly values: readonly SqlValue[];
  readonly resolve: (rows: readonly Row[]) => void;
  readonly reject: (error: unknown) => void;
};

/** A `run` for single writes. */
export function sharedCommits(connection: Connection): Run {
  let waiting: Write[] | undefined;
  const begin = (mine: Write[]): void => {
    waiting = mine;
    const commit = connection.queue(async () => {
      // Whatever this turn of the loop reads from its sockets comes along.
      await setImmediate();
      if (waiting === mine) waiting = undefined;
      await commitAll(connection, mine);
    });
    void commit.catch((error: unknown) => {
      for (const each of mine) each.reject(error);
    });
  };
  return (sql, values = []) =>
    new Promise((resolve, reject) => {
      const write = { sql, values, resolve, reject };
      if (waiting !== undefined && waiting.length < MAX_SHARED) waiting.push(write);
      else begin([write]);
    });
}

async function commitAll(connection: Connection, writes: readonly Write[]): Promise<void> {
  const [only] = writes;
  if (only !== undefined && writes.length === 1) {
    only.resolve(await connection.alone(only.sql, only.values));
    return;
  }
  const done = await connection.together(() => writes.map((write) => attempt(connection, write)));
  for (const settle of done) settle();
}

/** Runs one write and gives what is to be told once the commit is on disk. */
function attempt(
  { execute, isTransaction, asError }: Connection,
  { sql, values, resolve, reject }: Write,
): () => void {
  try {
    const rows = execute(sql, values);
    return () => resolve(rows);
  } catch (error) {
    // A constraint undoes one statement; a full disk may undo all, and then none may say that it is written.
    if (!isTransaction()) throw error;
    return () => reject(asError(error));
  }
}
