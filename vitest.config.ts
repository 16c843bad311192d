import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: process.env["CI"] ? ["default"] : ["dot"],
    projects: [
      {
        test: {
          name: "fast",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/**/*.slow.test.ts"],
          // tests assert no times; a busy machine only waits longer
          testTimeout: 60_000,
          // one knowledge for all files of a worker: building it for each took a third of the time
          isolate: false,
          sequence: { shuffle: true },
          // the first to want the corpus after a change reads and trains it: seconds, more on a busy machine
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "slow",
          include: ["tests/**/*.slow.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
