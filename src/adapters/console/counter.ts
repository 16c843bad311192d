// The desk as the terminal opens it: settings and the store, only when something needs them. In: the product. Out: the
// desk, the person at this machine, and the mailbox; `close` when done.
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import type { Vindrose } from "../../app.ts";
import type { Asker, Desk } from "../../bot/desk.ts";
import type { RegisteredDate } from "../../bot/ports.ts";
import { recipientKey, type RecipientKey } from "../../bot/reminder.ts";
import { systemClock } from "../clock.ts";
import { type Config, readConfig } from "../config.ts";
import { localUrl } from "../greeting.ts";
import { openDesk, ownOutlets } from "../open-desk.ts";
import { storePlace } from "../store/place.ts";
import { keepRegisteredDates } from "../store/registered-snapshot.ts";
import { openStore, type Store } from "../store/store.ts";

/** The open desk, for one person. */
export type Counter = {
  readonly desk: Desk;
  readonly store: Store;
  readonly asker: Asker;
  readonly registered: () => readonly RegisteredDate[];
  readonly close: () => Promise<void>;
};

/** Opens the store and the desk. Throws ConfigError and StoreError. */
export async function openCounter(
  vindrose: Vindrose,
  ignoreFailure: (error: unknown) => void,
): Promise<Counter> {
  const config: Config = readConfig(process.env);
  const store = await openStore(config.store);
  const registered = await keepRegisteredDates(store.registeredDates, ignoreFailure);
  const { host, port } = config.local;
  const outlets = ownOutlets(store, systemClock);
  const desk = openDesk({
    vindrose,
    config,
    store,
    registered,
    outlets,
    localUrl: () => localUrl(host, port),
  });
  const person = terminalPerson();
  return {
    desk,
    store,
    // one conversation a person: a terminal that is closed and opened again goes on within the half hour that slots last
    asker: { person, conversation: person },
    registered: registered.current,
    close: async () => {
      registered.stop();
      await store.close();
    },
  };
}

/** The dates that the store holds, where there is a store already; none is made for a question. */
export async function readRegisteredDates(): Promise<readonly RegisteredDate[]> {
  const place = storePlace(process.env);
  if ("file" in place && !existsSync(place.file)) return [];
  const store = await openStore(place);
  try {
    return await store.registeredDates.list();
  } finally {
    await store.close();
  }
}

/** Whoever runs the terminal, by the system's name for them. */
function terminalPerson(): RecipientKey {
  return recipientKey({ surface: "terminal", tenant: "local", kind: "person", id: userName() });
}

/** A container may run under a number that has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? "unknown"}`;
  }
}
