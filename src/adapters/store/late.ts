// A store that may come later: given at once, usable as soon as the database can be reached. Until then every call
// throws StoreError "unreachable". A database that must not be written to (a newer schema) is told, not tried again.
import { setTimeout } from "node:timers/promises";
import { type Engine, StoreError } from "./engine.ts";
import { openMigrated, type Store, type StorePlace, storeOver } from "./store.ts";

/** Milliseconds between two tries: a database that restarts takes seconds. */
const RETRY_MS = 2000;
/** Milliseconds that a start waits for the first try; the embedded file opens in a few. */
const PATIENCE_MS = 1500;

/** A store that is opening or open. */
export type LateStore = {
  readonly store: Store;
  /** Settles once the first try has ended, or has taken too long to wait for. */
  readonly tried: Promise<void>;
};

/** How tries are heard of. */
export type OpeningEvents = {
  /** A try that did not reach the database; another follows. */
  readonly failed: (error: unknown) => void;
  /** The database is there and must not be used: nothing is tried any more. */
  readonly refused: (error: StoreError) => void;
  readonly retryMs?: number;
};

/** Begins to open the store. */
export function openStoreLate(place: StorePlace, events: OpeningEvents): LateStore {
  const closing = new AbortController();
  let engine: Engine | undefined;
  let away: unknown = new StoreError("unreachable", "The store is being opened.");
  const opened = (): Engine => {
    if (engine === undefined) throw away;
    return engine;
  };
  /** False when there is no use in trying again. */
  const tryOnce = async (): Promise<boolean> => {
    try {
      const found = await openMigrated(place);
      if (closing.signal.aborted) await found.close();
      else engine = found;
      return false;
    } catch (error) {
      away = error;
      const isRefusal = error instanceof StoreError && (error.kind === "schema" || error.kind === "data");
      if (isRefusal) events.refused(error);
      else events.failed(error);
      return !isRefusal;
    }
  };
  const first = tryOnce();
  const opening = (async () => {
    let mustRetry = await first;
    while (mustRetry && !closing.signal.aborted) {
      await setTimeout(events.retryMs ?? RETRY_MS, undefined, { ref: false, signal: closing.signal }).catch(
        ignore,
      );
      if (!closing.signal.aborted) mustRetry = await tryOnce();
    }
  })();
  const close = async (): Promise<void> => {
    closing.abort();
    await opening;
    await engine?.close();
  };
  const patience = setTimeout(PATIENCE_MS, undefined, { ref: false });
  return {
    store: storeOver(lateEngine(place, opened, close)),
    tried: Promise.race([first, patience]).then(() => undefined),
  };
}

/** An aborted wait is the end of waiting, nothing else. */
function ignore(): void {}

function lateEngine(place: StorePlace, opened: () => Engine, close: () => Promise<void>): Engine {
  return {
    kind: "file" in place ? "embedded" : "shared",
    place: describePlace(place),
    run: async (sql, values) => opened().run(sql, values),
    transaction: async (work) => opened().transaction(work),
    get identity() {
      return opened().identity;
    },
    get migrationLock() {
      return opened().migrationLock;
    },
    get oneMoment() {
      return opened().oneMoment;
    },
    renumber: (table) => opened().renumber(table),
    get copyTo() {
      return opened().copyTo;
    },
    integrity: async () => opened().integrity(),
    close,
  };
}

/** The place fit to be shown: no password. */
function describePlace(place: StorePlace): string {
  if ("file" in place) return place.file;
  const { host, pathname } = new URL(place.url);
  return `postgresql://${host}${pathname}`;
}
