// Each mechanism's module and its stand-in must be exchangeable, or the ablation would measure something else.
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { MECHANISMS } from "./mechanisms.ts";

test.each(MECHANISMS)("$name: the stand-in has all that the module exports", async ({ module, standIn }) => {
  const [real, other] = await Promise.all(
    [`../../src/${module}`, `without/${standIn}`].map(async (path) => {
      const url = new URL(path, import.meta.url);
      expect(existsSync(url)).toBe(true);
      const exported: unknown = await import(url.href);
      return Object.keys(Object(exported)).sort();
    }),
  );
  expect(other).toEqual(expect.arrayContaining(real ?? ["the module"]));
});
