// What the web surface is given from outside. Types only.
import type { Vindrose } from "../../app.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";

/** What the routes work with; `vindrose` is asked anew each time, since a corpus may be reloaded. */
export type WebOptions = {
  readonly vindrose: () => Vindrose;
  /** ISO date-time. */
  readonly clock: () => string;
  readonly log: Log;
  readonly metrics: Metrics;
};
