// What a chat platform is to the server: what it is given, and what it gives. Slack and Teams each stand behind this
// one type and are loaded only when they are set up. Types only.
import type { Desk, Reply } from "../bot/desk.ts";
import type { Clock, Delivery, Outlet } from "../bot/ports.ts";
import type { RecipientKey } from "../bot/reminder.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Route } from "./http-route.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { Store } from "./store/store.ts";

/** What a surface works with. `settings` is its own section of the settings. */
export type SurfaceWorld<Settings> = {
  readonly settings: Settings;
  readonly desk: Desk;
  /** Every port of the store; each throws StoreError while the store is away, and works again when it is back. */
  readonly store: Store;
  /** Asked anew each time, since a corpus may be reloaded. */
  readonly knowledge: () => Knowledge;
  /** The unit's channel, on whichever surface it is; null when none is set. */
  readonly unitChannel: RecipientKey | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** This process, unlike every other that ever ran: for claims of the inbox. */
  readonly instance: string;
};

/** How a surface is: for health, the greeting and operators. `detail` never holds a secret or a name. */
export type SurfaceHealth = {
  readonly kind: "starting" | "well" | "ill";
  /** In one line, such as "Socket Mode, connected" or "the platform cannot be reached". */
  readonly detail: string;
};

/** A surface that runs. */
export type SurfaceAdapter = {
  readonly name: "slack" | "teams";
  /** For the public listener: the body arrives raw and bounded, after the listener's own limit on rate. */
  readonly routes: readonly Route[];
  /** For the local listener: what can be tried without credentials. */
  readonly localRoutes: readonly Route[];
  readonly delivery: Delivery;
  readonly outlet: Outlet;
  /** Draws the reminders of an occurrence anew, wherever they stand on this surface, after it was changed on another.
   * Does so in its own time; never throws for a platform that is away. */
  readonly redraw?: (changed: NonNullable<Reply["changed"]>) => Promise<void>;
  /** Connects and goes on with what the inbox holds. Returns soon, and never throws for a platform that is away. */
  readonly start: () => Promise<void>;
  /** Takes in nothing new, finishes what is under way within a few seconds, and lets go of timers and sockets. */
  readonly stop: () => Promise<void>;
  readonly health: () => SurfaceHealth;
};

/** What `slack/app.ts` exports as `connectSlack` and `teams/app.ts` as `connectTeams`: makes it, connects to nothing
 * yet. */
export type ConnectSurface<Settings> = (world: SurfaceWorld<Settings>) => SurfaceAdapter;
