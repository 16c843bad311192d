// What the store asks of a database: run one SQL text with $1, $2, ... and give rows back, alone or in a transaction.
// Two engines keep it, sqlite.ts and postgres.ts; nothing else in the product speaks to a database.

/** A value that both engines store alike. Times are epoch milliseconds, JSON is text, truth is 0 or 1. */
export type SqlValue = string | number | null;
/** A row as it comes back, unchecked; `rows.ts` makes it typed. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs one statement. */
export type Run = (sql: string, values?: readonly SqlValue[]) => Promise<readonly Row[]>;

/** One database. */
export type Engine = {
  readonly kind: "embedded" | "shared";
  /** Where it is, fit to be shown: no password. */
  readonly place: string;
  readonly run: Run;
  /** All or nothing; nothing else of this process runs in between on the embedded engine. */
  readonly transaction: <T>(work: (run: Run) => Promise<T>) => Promise<T>;
  /** The column type that numbers rows by itself. */
  readonly identity: string;
  /** Taken first in a migration, so that two starts do not migrate at once; "" where the transaction does it. */
  readonly migrationLock: string;
  /** First in a transaction that reads much: it then sees one moment; "" where every transaction does. */
  readonly oneMoment: string;
  /** After rows came with their own numbers: numbering goes on behind them; "" where it does by itself. */
  readonly renumber: (table: string) => string;
  /** Copies the database to a file; undefined where the server's own tools do that. */
  readonly copyTo: ((file: string) => Promise<void>) | undefined;
  /** The engine's own check of its files; says what is wrong, or nothing. */
  readonly integrity: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** The store said no or could not be reached; the cause holds what the engine said. Never holds values. */
export class StoreError extends Error {
  readonly kind: "unreachable" | "full" | "schema" | "data";

  constructor(kind: StoreError["kind"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreError";
    this.kind = kind;
  }
}

/** The work's result, or what is given instead while the store is away; throws everything else. */
export async function whileStoreIsThere<T>(work: () => Promise<T>, otherwise: () => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return otherwise();
  }
}
