// The reminders as the server runs them: the loop around the tick, with every surface's delivery, and what waits between
// staff and the unit. Once stopping, nothing more is claimed, so that a tick with thousands of rows ends at once and
// loses none.
import { defaultRemindSettings, tick } from "../bot/remind.ts";
import type { Clock, Delivery } from "../bot/ports.ts";
import type { Surface } from "../bot/reminder.ts";
import { rulesOfDuties } from "../knowledge/duty-rules.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { postUnit } from "../bot/desk/post-unit.ts";
import type { Config } from "./config.ts";
import type { Outlets } from "./open-desk.ts";
import { type KeptReminders, keepReminding } from "./store/keep-reminding.ts";
import { mailboxDelivery } from "./store/mailbox-delivery.ts";
import type { Store } from "./store/store.ts";

/** Deliveries by surface; surfaces that come later are added. */
export type Deliveries = Partial<Record<Surface, Delivery>>;

/** The deliveries of the surfaces that are our own. */
export function ownDeliveries(store: Store, clock: Clock): Deliveries {
  const delivery = mailboxDelivery(store.mailbox, clock);
  return { terminal: delivery, web: delivery };
}

/** Questions to the unit and replies that one round sends at most. */
const POSTS = 20;

/** Starts the loop. */
export function startReminders(parts: {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  readonly knowledge: () => Knowledge;
  readonly deliveries: Readonly<Deliveries>;
  readonly outlets: Readonly<Outlets>;
  readonly instance: string;
  readonly failed: (error: unknown) => void;
}): KeptReminders {
  const { config, store, clock, knowledge, deliveries, outlets, instance, failed } = parts;
  let isStopping = false;
  const ledger: Store["ledger"] = {
    ...store.ledger,
    claim: async (...asked) => (isStopping ? undefined : store.ledger.claim(...asked)),
  };
  const settings = {
    ...defaultRemindSettings,
    instance,
    free: config.freeDays,
    unitChannel: config.unitChannel,
  };
  const kept = keepReminding({
    tick: async () => {
      const duties = rulesOfDuties(knowledge().corpus.duties);
      const report = await tick({ ...store, ledger, clock, deliveries }, duties, settings);
      if (!isStopping) await postUnit({ ports: { ...store, outlets }, settings: config }, clock.now(), POSTS);
      return report;
    },
    clean: () => store.enforceRetention(config.retention, clock.now()),
    now: clock.now,
    failed,
  });
  return {
    health: kept.health,
    stop: () => {
      isStopping = true;
      return kept.stop();
    },
  };
}
