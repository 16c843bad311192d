// The command line as staff and programs use it: real processes, few of them, each asked for several things at once.
import { spawn } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { INTENTS } from "../../../src/bot/intent.ts";
import { MAX_INPUT_CHARS } from "../../../src/adapters/console/ask-line.ts";
import { writeSmallCorpus } from "../../support/small-corpus.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const NOW = "2026-11-23T09:00:00+01:00";

type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Generous: the machine may have much else to do, and a hang is still found. */
vi.setConfig({ testTimeout: 60_000 });

/** Runs `ask` with arguments and input until it ends; `folder` is where the product stands. */
function ask(args: readonly string[], input = "", folder = root): Promise<Ran> {
  return run([join(folder, "src/main.ts"), ...args], input, folder);
}

function run(args: readonly string[], input: string, folder: string): Promise<Ran> {
  // a store that is not there: no date of this machine's own gets into an answer
  const env = { ...process.env, DATABASE_URL: "", VINDROSE_DATA: join(tmpdir(), "vindrose-none") };
  const child = spawn(process.execPath, args, { cwd: folder, env });
  const { promise, resolve, reject } = Promise.withResolvers<Ran>();
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => (stdout += piece));
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (stderr += piece));
  child.on("error", reject).on("close", (code) => resolve({ code, stdout, stderr }));
  child.stdin.end(input);
  return promise;
}

/** The outside contract of one answer: these fields, all of them, in this order. */
const answerSchema = z.strictObject({
  id: z.union([z.string(), z.number()]).nullable(),
  language: z.enum(["da", "en"]),
  intent: z.enum(INTENTS),
  refused: z.boolean(),
  title: z.string().min(1),
  text: z.string().min(1),
  parts: z.array(z.looseObject({ kind: z.string() })).min(1),
  citations: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string().min(1),
      section: z.string().nullable(),
      sectionId: z.string().nullable(),
      paragraph: z.number().nullable(),
      source: z.string().min(1),
      asOf: z.string().regex(/^(\d{4}(-\d{2}){0,2})?$/),
      provenance: z.enum(["stated", "registered", "public"]),
      url: z.url().optional(),
    }),
  ),
  entities: z.array(z.strictObject({ type: z.string(), id: z.string(), name: z.string().min(1) })),
  suggestions: z.array(z.string()),
  why: z.strictObject({
    intent: z.enum(INTENTS),
    certainty: z.number().min(0).max(1),
    matched: z.array(z.string()),
    runnerUp: z.strictObject({ intent: z.enum(INTENTS).nullable(), document: z.string().nullable() }),
    carried: z.array(z.string()),
  }),
});
const errorSchema = z.strictObject({
  id: z.union([z.string(), z.number()]).optional(),
  error: z.string().min(1),
});

/** No trace of the inside: what a person typed is never answered with where in the code it went wrong. */
const STACK = /\n\s+at |node:internal|\.ts:\d/;

describe("a right use", () => {
  test("a question is answered readably, with source and date", async () => {
    const { code, stdout, stderr } = await ask(["--now", NOW, "hvem er vores kontakt i Shanghai?"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Kontakt: Shanghai/);
    expect(stdout).toContain("Innovationscenter");
    expect(stdout).toMatch(/Kilder:\n\[1\] .*strategi/);
    expect(stdout).toContain("16. april 2008");
    expect(
      Math.max(
        ...stdout
          .split("\n")
          .filter((line) => !line.includes("http"))
          .map((line) => line.length),
      ),
    ).toBeLessThan(97);
  });

  test("--json prints one object with every field of the contract, in its order", async () => {
    const { code, stdout } = await ask(["--json", "--now", NOW, "who is our contact in Poland?"]);
    expect(code).toBe(0);
    const answer = answerSchema.parse(JSON.parse(stdout));
    expect(Object.keys(answer)).toEqual(Object.keys(answerSchema.shape));
    expect(answer).toMatchObject({ id: null, language: "en", intent: "contact", refused: false });
    expect(answer.entities[0]).toEqual({ type: "partner", id: "lower-silesia", name: "Lower Silesia" });
    expect(answer.text.length).toBeLessThan(1500);
  });
});

describe("--jsonl", () => {
  const lines: readonly (readonly [line: string, check: (out: unknown) => void])[] = [
    [
      JSON.stringify({ id: "first", text: "hvem er vores kontakt i Rumænien?" }),
      (out) =>
        expect(answerSchema.parse(out)).toMatchObject({ id: "first", language: "da", intent: "contact" }),
    ],
    ["{not json", (out) => expect(errorSchema.parse(out)).not.toHaveProperty("id")],
    [
      JSON.stringify({ id: 7, text: 12 }),
      (out) => expect(errorSchema.parse(out)).toEqual({ id: 7, error: expect.stringMatching(/^text: /) }),
    ],
    ["[]", (out) => errorSchema.parse(out)],
    ["null", (out) => errorSchema.parse(out)],
    [
      JSON.stringify({ id: "no-text" }),
      (out) => expect(errorSchema.parse(out)).toMatchObject({ id: "no-text" }),
    ],
    [
      JSON.stringify({ id: "when", text: "hej", now: "i går" }),
      (out) => expect(errorSchema.parse(out)).toEqual({ id: "when", error: expect.stringMatching(/^now: /) }),
    ],
    [
      JSON.stringify({ id: "tongue", text: "hej", language: "sv" }),
      (out) =>
        expect(errorSchema.parse(out)).toEqual({ id: "tongue", error: expect.stringMatching(/^language: /) }),
    ],
    [
      JSON.stringify({ id: "long", text: "x".repeat(MAX_INPUT_CHARS + 1) }),
      (out) => expect(errorSchema.parse(out)).toMatchObject({ id: "long" }),
    ],
    [
      JSON.stringify({ id: "longest", text: "abcdefghi ".repeat(MAX_INPUT_CHARS / 10) }),
      (out) => expect(answerSchema.parse(out).text.length).toBeLessThan(1500),
    ],
    [
      JSON.stringify({ id: "empty", text: "" }),
      (out) => expect(answerSchema.parse(out)).toMatchObject({ refused: true, citations: [] }),
    ],
    [
      '{"id":"half","text":"\\ud83d Polen \\udc00"}',
      (out) => expect(answerSchema.parse(out).entities[0]?.id).toBe("lower-silesia"),
    ],
    [
      JSON.stringify({ id: "english", text: "Polen", language: "en" }),
      (out) => expect(answerSchema.parse(out)).toMatchObject({ language: "en" }),
    ],
    [
      JSON.stringify({
        id: "follow-up",
        text: "and in Romania?",
        history: ["who is our contact in Poland?"],
      }),
      (out) =>
        expect(answerSchema.parse(out)).toMatchObject({
          intent: "contact",
          entities: expect.arrayContaining([expect.objectContaining({ id: "brasov" })]),
        }),
    ],
    // the clock of a line goes before the clock of the command
    [
      JSON.stringify({ id: "then", text: "Interreg IV A", now: "2010-01-01T12:00:00Z" }),
      (out) => expect(JSON.stringify(answerSchema.parse(out).parts)).not.toContain('"about":"closed"'),
    ],
    [
      JSON.stringify({ id: "now", text: "Interreg IV A" }),
      (out) => expect(JSON.stringify(answerSchema.parse(out).parts)).toContain('"about":"closed"'),
    ],
    [
      JSON.stringify({ id: "last", text: "tak" }),
      (out) => expect(answerSchema.parse(out).intent).toBe("smalltalk"),
    ],
  ];

  test("answers line by line in order; a wrong line gets its error and the rest go on", async () => {
    // an empty line is none, a carriage return no part of a line, and the last line needs no end
    const input = lines.map(([line]) => line).join("\r\n\n");
    const { code, stdout, stderr } = await ask(["--jsonl", "--now", NOW], input);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const out = stdout.trimEnd().split("\n");
    expect(out).toHaveLength(lines.length);
    out.forEach((line, index) => lines[index]?.[1](JSON.parse(line)));
  });

  test("ends quietly when the reader has had enough", async () => {
    const child = spawn(process.execPath, [join(root, "src/main.ts"), "--jsonl"], { cwd: root });
    const { promise, resolve } = Promise.withResolvers<Ran>();
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (piece: string) => (stderr += piece));
    child.on("close", (code) => resolve({ code, stdout: "", stderr }));
    // the process may be gone before all is written to it
    child.stdin.on("error", () => child.stdin.destroy());
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.end('{"text":"hej"}\n'.repeat(500));
    expect(await promise).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("a wrong use", () => {
  test("ends with code 2, one clear message and nothing else", async () => {
    const { code, stdout, stderr } = await ask(["--frobnicate", "hej"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^Unknown option '--frobnicate'/);
    expect(stderr).not.toMatch(STACK);
  });

  test("of each kind has its own message, and an empty question is none", async () => {
    // several command lines in one process, since starting each costs more than all of them
    const uses: readonly (readonly string[])[] = [
      ["--now", "2026-02-30", "hej"],
      ["--now"],
      ["--language", "sv", "hej"],
      ["--json"],
      ["--jsonl", "hej"],
    ];
    const script = `
      const { runConsole } = await import(${JSON.stringify(pathToFileURL(join(root, "src/adapters/console/run.ts")).href)});
      for (const use of ${JSON.stringify(uses)}) {
        await runConsole(use);
        if (process.exitCode !== 2) process.stderr.write("exit code " + process.exitCode);
        process.exitCode = 0;
        process.stderr.write("\\u0000");
      }
      await runConsole(["--language", "en", ""]);`;
    const { code, stdout, stderr } = await run(["--input-type=module", "--eval", script], "", root);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Type a question/);
    const told = stderr.split("\u0000");
    expect(told).toHaveLength(uses.length + 1);
    [
      /^--now: found '2026-02-30', expected an ISO date-time such as .*\n$/,
      /^Option '--now <value>' argument missing\.\nUsage:/,
      /^--language: found 'sv', expected da or en\.\n$/,
      /^--json wants a question, .*\n$/,
      /^--jsonl reads its questions from standard input.*\n$/,
      /^$/,
    ].forEach((message, index) => expect(told[index]).toMatch(message));
    expect(stderr).not.toMatch(STACK);
  });
});

test("on a faulty corpus nothing starts, and every fault is told with its place", async () => {
  const small = writeSmallCorpus();
  const folder = dirname(small.folder);
  try {
    small.plant(["partners.yaml", "status: investigated", "status: friend"]);
    small.plant(["people.yaml", "reviewBy: 2026-07-01", "reviewBy: 2026-02-30"]);
    // the same code beside another corpus
    cpSync(join(root, "src"), join(folder, "src"), { recursive: true });
    cpSync(join(root, "package.json"), join(folder, "package.json"));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    for (const args of [["hej"], ["--check-corpus"]]) {
      const { code, stdout, stderr } = await ask(args, "", folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(
        /^The corpus has 2 faults:\ncorpus\/partners\.yaml:\d+:\d+ partners\.1\.status: found 'friend', expected one of .*\. .*\ncorpus\/people\.yaml:\d+:\d+ people\.0\.reviewBy: found '2026-02-30', .*\n$/,
      );
    }
  } finally {
    small.dispose();
  }
});
