// What the web surface is given from outside. Types only.
import type { Vindrose } from "../../app.ts";
import type { Desk } from "../../bot/desk.ts";
import type { DateSources } from "../../bot/told-dates.ts";
import type { HealthReport } from "../health.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Store } from "../store/store.ts";

/** What the routes work with; `vindrose` is asked anew each time, since a corpus may be reloaded. */
export type WebOptions = {
  readonly vindrose: () => Vindrose;
  readonly desk: Desk;
  /** The duties and what is registered of them now. */
  readonly dates: () => DateSources;
  readonly store: Pick<Store, "mailbox" | "people">;
  /** ISO date-time. */
  readonly clock: () => string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly health: () => Promise<HealthReport>;
  /** Numbers for the metrics beside those of the process. */
  readonly gauges: () => Promise<Readonly<Record<string, number>>>;
};
