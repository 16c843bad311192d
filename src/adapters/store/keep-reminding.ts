// Runs a tick again and again, one at a time, and the clean-up once a day; the timer is only a hint, the store decides.
// Survives a store that is away, and says so in its health.
import type { TickReport } from "../../bot/remind.ts";

/** How the reminders are. */
type RemindersHealth = {
  readonly kind: "starting" | "well" | "ill";
  /** Epoch milliseconds of the last tick that went through; null before the first. */
  readonly lastTickAt: number | null;
  readonly lastReport: TickReport | null;
  /** What the last tick failed with; null when it went through. */
  readonly reason: string | null;
};

/** A running loop. */
export type KeptReminders = {
  readonly health: () => RemindersHealth;
  /** Ends after the tick that is under way. */
  readonly stop: () => Promise<void>;
};

/** Milliseconds between the end of a tick and the next, and between two clean-ups. Never over a day: longer timers
 * of Node overflow at 24.8 days and fire at once. */
const TICK_MS = 20_000;
const CLEAN_MS = 6 * 3_600_000;

/** Starts the loop; `failed` hears of every tick or clean-up that did not go through. */
export function keepReminding(work: {
  readonly tick: () => Promise<TickReport>;
  readonly clean: () => Promise<unknown>;
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
  readonly tickMs?: number;
}): KeptReminders {
  let health: RemindersHealth = { kind: "starting", lastTickAt: null, lastReport: null, reason: null };
  let cleanedAt: number | undefined;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      const report = await work.tick();
      health = { kind: "well", lastTickAt: work.now(), lastReport: report, reason: null };
      if (cleanedAt === undefined || Math.abs(work.now() - cleanedAt) >= CLEAN_MS) {
        await work.clean();
        cleanedAt = work.now();
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unknown";
      health = { ...health, kind: "ill", reason };
      work.failed(error);
    }
    if (!isStopped) timer = setTimeout(start, work.tickMs ?? TICK_MS);
  };
  function start(): void {
    current = round();
  }
  start();
  return {
    health: () => health,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
