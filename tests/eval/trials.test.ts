// What the trials rest on: variants that keep their labels, folds that keep a fact together, a memory that changes no
// figure, and a stand-in for every threshold in the table of values.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/bot/limits.ts";
import { assemble } from "./assemble.ts";
import { GRIDS, NAMES } from "./grids.ts";
import { inFolds, worthUnder } from "./objective.ts";
import { parseRows } from "./score.ts";
import { variantsOf } from "./variants.ts";

const rows = parseRows(readFileSync(new URL("dev.jsonl", import.meta.url), "utf8"));

describe("variants", () => {
  test("are the same every time, keep the labels and differ in the text", () => {
    const variants = variantsOf(rows);
    expect(variantsOf(rows)).toEqual(variants);
    for (const variant of variants) {
      const row = rows.find(({ id }) => variant.id.startsWith(`${id}~`));
      expect(variant.text).not.toBe(row?.text);
      expect(variant).toEqual({
        ...row,
        id: variant.id,
        style: variant.style,
        text: variant.text,
        history: variant.history,
      });
    }
  });

  test("without Danish letters hold none", () => {
    const plain = variantsOf(rows).filter(({ style }) => style === "plain letters");
    expect(plain.length).toBeGreaterThan(50);
    expect(plain.filter(({ text }) => /[æøå]/i.test(text))).toEqual([]);
  });
});

test("all questions of a fact, and their variants, lie in one fold", () => {
  const folded = inFolds(
    [
      { rows, weight: 1 },
      { rows: variantsOf(rows), weight: 1 },
    ],
    4,
  );
  const byGroup = Map.groupBy(folded, ({ row }) => row.facts.toSorted()[0] ?? row.id.replace(/~.*/, ""));
  for (const [, group] of byGroup) expect(new Set(group.map(({ fold }) => fold)).size).toBe(1);
  expect(new Set(folded.map(({ fold }) => fold)).size).toBe(4);
});

test("what is remembered of a row is what it is worth anew", { timeout: 30_000 }, () => {
  const trial = assemble();
  for (const row of rows.slice(0, 20)) {
    const remembered = worthUnder(trial, row);
    for (const limits of [LIMITS, { ...LIMITS, coverageSure: 0.9 }, { ...LIMITS, more: 0.9 }, LIMITS]) {
      expect(remembered(limits)).toBe(worthUnder(trial, row)(limits));
    }
  }
});

test("every threshold has values to try, rising, with its own among or between them", () => {
  expect([...NAMES].sort()).toEqual(Object.keys(LIMITS).sort());
  for (const name of NAMES) {
    expect(GRIDS[name].toSorted((one, other) => one - other)).toEqual(GRIDS[name]);
    expect(LIMITS[name]).toBeGreaterThanOrEqual(GRIDS[name][0] ?? Number.NaN);
    expect(LIMITS[name]).toBeLessThanOrEqual(GRIDS[name].at(-1) ?? Number.NaN);
  }
});
