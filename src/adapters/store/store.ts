// Opens the store: the embedded file, or PostgreSQL where DATABASE_URL is set; migrates it; gives every port of it.
import type {
  Conversations,
  Feeds,
  Inbox,
  Ledger,
  Lessons,
  Mailbox,
  Occurrences,
  People,
  RegisteredDates,
  Retention,
  Subscriptions,
  UnitQuestions,
} from "../../bot/ports.ts";
import { conversationsOf, lessonsOf, mailboxOf } from "./conversations.ts";
import type { Engine } from "./engine.ts";
import { feedsOf } from "./feeds.ts";
import { inboxOf } from "./inbox.ts";
import { ledgerOf } from "./ledger.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations.ts";
import { occurrencesOf, registeredDatesOf } from "./occurrences.ts";
import { peopleOf } from "./people.ts";
import { enforceRetention, type RetentionReport } from "./retention.ts";
import { openSqlite } from "./sqlite.ts";
import { subscriptionsOf } from "./subscriptions.ts";
import { unitQuestionsOf } from "./unit-questions.ts";

/** Where the store is: a file (or ":memory:"), or a PostgreSQL URL. */
export type StorePlace = { readonly file: string } | { readonly url: string };

/** Whether the store can be written to and read now. */
export type StoreHealth =
  | { readonly kind: "well"; readonly place: string }
  | { readonly kind: "ill"; readonly place: string; readonly reason: string };

/** The open store. */
export type Store = {
  readonly engine: Engine;
  readonly ledger: Ledger;
  readonly subscriptions: Subscriptions;
  readonly occurrences: Occurrences;
  readonly registeredDates: RegisteredDates;
  readonly people: People;
  readonly conversations: Conversations;
  readonly lessons: Lessons;
  readonly mailbox: Mailbox;
  readonly feeds: Feeds;
  readonly inbox: Inbox;
  readonly unitQuestions: UnitQuestions;
  readonly enforceRetention: (retention: Retention, now: number) => Promise<RetentionReport>;
  readonly health: () => Promise<StoreHealth>;
  readonly close: () => Promise<void>;
};

/** Opens and migrates. Throws StoreError when it cannot be reached or its schema is newer than the program's. */
export async function openStore(
  place: StorePlace,
  steps: readonly (readonly string[])[] = migrations,
): Promise<Store> {
  return storeOver(await openMigrated(place, steps));
}

/** The engine alone, migrated. Throws as `openStore` does. */
export async function openMigrated(
  place: StorePlace,
  steps: readonly (readonly string[])[] = migrations,
): Promise<Engine> {
  const engine = await openEngine(place);
  try {
    await migrate(engine, steps);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** Every port over a migrated engine. */
export function storeOver(engine: Engine): Store {
  return {
    engine,
    ledger: ledgerOf(engine),
    subscriptions: subscriptionsOf(engine),
    occurrences: occurrencesOf(engine),
    registeredDates: registeredDatesOf(engine),
    people: peopleOf(engine),
    conversations: conversationsOf(engine),
    lessons: lessonsOf(engine),
    mailbox: mailboxOf(engine),
    feeds: feedsOf(engine),
    inbox: inboxOf(engine),
    unitQuestions: unitQuestionsOf(engine),
    enforceRetention: (retention, now) => enforceRetention(engine, retention, now),
    health: () => healthOf(engine),
    close: engine.close,
  };
}

/** Opens the database; `pg` loads only when wanted. */
async function openEngine(place: StorePlace): Promise<Engine> {
  if ("file" in place) return openSqlite(place.file);
  const { openPostgres } = await import("./postgres.ts");
  return openPostgres(place.url);
}

/** Asks for a real write: a store that only reads loses reminders. */
async function healthOf(engine: Engine): Promise<StoreHealth> {
  try {
    await engine.run("update schema_version set version = version");
    return { kind: "well", place: engine.place };
  } catch (error) {
    return { kind: "ill", place: engine.place, reason: error instanceof Error ? error.message : "unknown" };
  }
}
