// The desk over a store, put together once for the server and the terminal: the product, settings, a store and the ways
// out in, a desk that knows the registered dates out. A store that is away is no hindrance.
import { randomBytes } from "node:crypto";
import type { Vindrose } from "../app.ts";
import type { Desk } from "../bot/desk.ts";
import { createDesk } from "../bot/desk/create-desk.ts";
import type { Clock, Outlet } from "../bot/ports.ts";
import type { Surface } from "../bot/reminder.ts";
import { type Config, needsPublicListener } from "./config.ts";
import { feedPath } from "./ical/routes.ts";
import { mailboxOutlet } from "./store/mailbox-delivery.ts";
import type { RegisteredSnapshot } from "./store/registered-snapshot.ts";
import type { Store } from "./store/store.ts";

/** Ways out by surface; surfaces that come later are added. */
export type Outlets = Partial<Record<Surface, Outlet>>;

/** What the desk stands on. */
export type DeskParts = {
  readonly vindrose: Vindrose;
  readonly config: Config;
  readonly store: Store;
  readonly registered: RegisteredSnapshot;
  readonly outlets: Readonly<Outlets>;
  /** The local listener's address, for calendars where no public one is known. */
  readonly localUrl: () => string;
};

/** Opens the desk. */
export function openDesk(parts: DeskParts): Desk {
  const { vindrose, config, store, registered, outlets } = parts;
  return createDesk({
    product: () => vindrose,
    ports: { ...store, registered, outlets, newId },
    settings: {
      roles: config.roles,
      unitChannel: config.unitChannel,
      free: config.freeDays,
      slotMinutes: config.slotMinutes,
      feedAddress: (secret) => `${publicUrl(parts)}${feedPath(secret)}`,
    },
  });
}

/** The ways out to the surfaces that are our own. */
export function ownOutlets(store: Store, clock: Clock): Outlets {
  const outlet = mailboxOutlet(store.mailbox, clock);
  return { terminal: outlet, web: outlet };
}

/** Where calendars are reached from outside, or on this machine where nothing is. */
function publicUrl({ config, localUrl }: DeskParts): string {
  return (needsPublicListener(config) ? config.public.url : undefined) ?? localUrl();
}

/** 20 letters and digits, 80 bits of chance. */
function newId(): string {
  return randomBytes(10).toString("hex");
}
