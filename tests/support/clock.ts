// A clock that tests turn by hand; sleeping turns it too, so that no test waits.
import type { Clock } from "../../src/bot/ports.ts";

export type HandClock = Clock & {
  /** Sets the time, forward or back. */
  readonly set: (iso: string) => void;
};

/** A clock at an ISO date-time with offset. */
export function handClock(iso: string): HandClock {
  let now = Date.parse(iso);
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
    random: () => 0.5,
    set: (next) => {
      now = Date.parse(next);
    },
  };
}
