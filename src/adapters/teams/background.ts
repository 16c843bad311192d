// Work that nobody waits for: promises in, their faults in the log, and at the end a way to wait for what is left.
import { errorFields, type Log } from "../log.ts";

/** Takes work over; it never throws. */
export type Background = (work: Promise<unknown>) => void;

/** A background, and a promise for when it is empty. */
export function createBackground(log: Log): {
  readonly run: Background;
  readonly idle: () => Promise<void>;
} {
  const running = new Set<Promise<void>>();
  return {
    run: (work) => {
      const kept = work
        .then(
          () => undefined,
          (error: unknown) =>
            log.error("work in the background failed", { surface: "teams", ...errorFields(error) }),
        )
        .finally(() => running.delete(kept));
      running.add(kept);
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
