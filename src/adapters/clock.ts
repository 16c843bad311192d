// The world's own time and chance, for whatever takes a clock. Nothing else in the product reads them for a decision.
import { setTimeout } from "node:timers/promises";
import type { Clock } from "../bot/ports.ts";

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms) => {
    await setTimeout(ms);
  },
  random: () => Math.random(),
};
