import { expect, test } from "vitest";
import { createLog, errorFields } from "../../src/adapters/log.ts";
import { createMetrics } from "../../src/adapters/metrics.ts";

test("an event is one line of JSON, whatever its fields hold", () => {
  const lines: string[] = [];
  createLog(
    (line) => lines.push(line),
    () => "2026-11-25T09:00:00Z",
  ).info("started", { port: 3978, text: "a\nb" });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain("\n");
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    at: "2026-11-25T09:00:00Z",
    level: "info",
    event: "started",
    port: 3978,
    text: "a\nb",
  });
});

test("an error is told by class, code and place, never by its message", () => {
  const error = Object.assign(new TypeError("hvem er Jens Jensen?"), { code: "E_TEST" });
  const fields = errorFields(error);
  expect(fields).toMatchObject({ error: "TypeError", code: "E_TEST" });
  expect(JSON.stringify(fields)).not.toContain("Jensen");
  expect(errorFields("hvem?")).toEqual({ error: "string" });
});

test("counters and durations come out in the Prometheus text format", () => {
  const metrics = createMetrics();
  metrics.count("vindrose_answers_total", { intent: "contact" });
  metrics.count("vindrose_answers_total", { intent: "contact" });
  metrics.count("vindrose_answers_total", { intent: 'a"b\\c\nd' });
  metrics.observe("vindrose_answer_seconds", {}, 0.001);
  metrics.observe("vindrose_answer_seconds", {}, 3);
  const text = metrics.text({ vindrose_corpus_passages: 2 });
  expect(text).toContain('vindrose_answers_total{intent="contact"} 2\n');
  expect(text).toContain('vindrose_answers_total{intent="a\\"b\\\\c\\nd"} 1\n');
  expect(text).toContain('vindrose_answer_seconds_bucket{le="0.001"} 1\n');
  expect(text).toContain('vindrose_answer_seconds_bucket{le="2.5"} 1\n');
  expect(text).toContain('vindrose_answer_seconds_bucket{le="+Inf"} 2\n');
  expect(text).toContain("vindrose_answer_seconds_sum 3.001\nvindrose_answer_seconds_count 2\n");
  expect(text).toContain("# TYPE vindrose_corpus_passages gauge\nvindrose_corpus_passages 2\n");
  expect(text.endsWith("\n")).toBe(true);
});
