// Holds what is reached: every fact of the inventory can be asked for in both languages, and the measure of both halves
// stays above floors that lie a little below the figures that `npm run eval` prints.
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { createVindrose, type Vindrose } from "../../src/app.ts";
import { type Judged, judge, NOW, parseRows, type Row, tally } from "./score.ts";

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const rowsOf = (name: string): readonly Row[] => parseRows(read(name));

let vindrose: Vindrose;
beforeAll(() => {
  vindrose = createVindrose(NOW);
});

const ask = (rows: readonly Row[]): readonly Judged[] => rows.map((row) => judge(vindrose, row));

describe("each fact can be asked for", () => {
  const facts = rowsOf("facts.jsonl");

  test("every fact id has a question in Danish and one in English", () => {
    const ids: unknown = JSON.parse(
      readFileSync(new URL("../fixtures/fact-ids.json", import.meta.url), "utf8"),
    );
    const asked = (language: string) =>
      facts
        .filter(({ lang }) => lang === language)
        .flatMap((row) => row.facts)
        .sort();
    expect(asked("da")).toEqual([...(ids as readonly string[])].sort());
    expect(asked("en")).toEqual([...(ids as readonly string[])].sort());
  });

  test.each(facts)("$id: $text", (row) => {
    const { why, cited } = judge(vindrose, row);
    expect({ why, cited }).toEqual({ why: "", cited: true });
  });
});

describe("the measure", () => {
  test("the test half is the one that was written before the rules", () => {
    const hash = createHash("sha256").update(read("test.jsonl")).digest("hex");
    expect(read("test.sha256").slice(0, 64)).toBe(hash);
  });

  test.each([
    { name: "dev.jsonl", right: 0.945, refused: 0.97, wrongly: 0.035, cited: 0.98, language: 0.975 },
    // labelled by situation and not by fact, so that nothing is cited that could be judged
    { name: "situations.jsonl", right: 0.955, refused: 0.935, wrongly: 0.02, cited: 0, language: 0.975 },
    // programme fit and what only looks like it: named programmes, other senses, follow-ups, other givers
    { name: "programme.jsonl", right: 0.95, refused: 0.97, wrongly: 0.03, cited: 0.98, language: 0.985 },
    // names and places: other regions, towns of the same name, people, ordinary words that look like a place
    { name: "names.jsonl", right: 0.955, refused: 0.94, wrongly: 0.02, cited: 0.97, language: 0.98 },
    { name: "forms.jsonl", right: 0.93, refused: 0.95, wrongly: 0.05, cited: 0.965, language: 0.98 },
    { name: "earlier.jsonl", right: 0.945, refused: 0.9, wrongly: 0.02, cited: 0.98, language: 0.985 },
    { name: "fresh.jsonl", right: 0.95, refused: 0.95, wrongly: 0.025, cited: 0.975, language: 0.99 },
    { name: "follow.jsonl", right: 0.95, refused: 0.91, wrongly: 0.025, cited: 0.97, language: 0.98 },
    { name: "later.jsonl", right: 0.945, refused: 0.96, wrongly: 0.045, cited: 0.97, language: 0.98 },
    { name: "plain.jsonl", right: 0.92, refused: 0.95, wrongly: 0.04, cited: 0.95, language: 0.98 },
    { name: "last.jsonl", right: 0.915, refused: 0.95, wrongly: 0.06, cited: 0.95, language: 0.98 },
    { name: "stories.jsonl", right: 0.83, refused: 0.88, wrongly: 0.1, cited: 0.9, language: 0.98 },
    { name: "test.jsonl", right: 0.925, refused: 0.91, wrongly: 0.05, cited: 0.975, language: 0.99 },
  ])("$name stays above its floors", { timeout: 60_000 }, ({ name, ...floors }) => {
    const all = tally(ask(rowsOf(name))).get("all");
    if (all === undefined) throw new Error("no rows");
    expect(all.right / all.n).toBeGreaterThanOrEqual(floors.right);
    expect(all.refused / all.must).toBeGreaterThanOrEqual(floors.refused);
    expect(all.wrongly / (all.n - all.must)).toBeLessThanOrEqual(floors.wrongly);
    expect(all.cited / Math.max(1, all.claims)).toBeGreaterThanOrEqual(floors.cited);
    expect(all.language / all.n).toBeGreaterThanOrEqual(floors.language);
  });
});
