// The command line: which of its modes is wanted, and what a wrong one is told. Exit code 2 for wrong use or settings
// and for a faulty corpus, 1 for a store that is away; never a stack trace for what a person typed.
import { parseArgs } from "node:util";
import { createVindrose, type Vindrose } from "../../app.ts";
import type { Answer } from "../../bot/answer.ts";
import { parseCommand } from "../../bot/commands.ts";
import { CorpusError } from "../../knowledge/faults.ts";
import { ConfigError } from "../config-setting.ts";
import { StoreError } from "../store/engine.ts";
import { MAX_INPUT_CHARS, parseInstant } from "./ask-line.ts";
import { askKnowing, createLateDates, type LateDates } from "./late-dates.ts";
import { answerLines } from "./jsonl.ts";
import { toJson } from "./json.ts";
import { printAnswer } from "./print.ts";

const USAGE = `Usage:
  npm run ask                              a chat in the terminal (Ctrl-D ends it)
  npm run ask -- "a question"              one readable answer
  npm run ask -- "a command"               the same for commands; "hjælp" or "help" lists them
  npm run ask -- --json "a question"       one answer as JSON
  npm run ask -- --jsonl                   one JSON object a line in, one a line out
Options:
  --now 2026-11-23T09:00:00+01:00          the time to answer for (default: now)
  --language da|en                         the language to answer in (default: the question's)
  --check-corpus                           check corpus/ and report every fault
  --help                                   this text`;

/** Runs one command line; sets `process.exitCode`. */
export async function runConsole(argv: readonly string[]): Promise<void> {
  process.stdout.on("error", endOnClosedPipe);
  try {
    const wish = readWish(argv);
    if (wish.help) return print(USAGE);
    await runWish(wish);
  } catch (error) {
    const isFault =
      error instanceof WrongUse ||
      error instanceof CorpusError ||
      error instanceof ConfigError ||
      error instanceof StoreError;
    if (!isFault) throw error;
    process.exitCode = error instanceof StoreError ? 1 : 2;
    process.stderr.write(`${error.message}\n`);
  }
}

/** The reader has enough (`... | head -1`): nothing is left to do, and nothing is wrong. */
function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

type Wish = {
  readonly help: boolean;
  readonly check: boolean;
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly now: string | undefined;
  readonly language: "da" | "en" | undefined;
  readonly text: string | undefined;
};

class WrongUse extends Error {}

function readWish(argv: readonly string[]): Wish {
  const { values, positionals } = parse(argv);
  const text = positionals.length === 0 ? undefined : positionals.join(" ");
  if (values.json && text === undefined)
    throw new WrongUse(
      `--json wants a question, as in: npm run ask -- --json "hvem er vores kontakt i Shanghai?"`,
    );
  if (values.jsonl && text !== undefined)
    throw new WrongUse(
      "--jsonl reads its questions from standard input, a JSON object a line: leave the question out.",
    );
  if (values.language !== undefined && values.language !== "da" && values.language !== "en")
    throw new WrongUse(`--language: found '${values.language.slice(0, 20)}', expected da or en.`);
  const now = values.now === undefined ? undefined : parseInstant(values.now);
  if (values.now !== undefined && now === undefined)
    throw new WrongUse(
      `--now: found '${values.now.slice(0, 40)}', expected an ISO date-time such as 2026-11-23T09:00:00+01:00.`,
    );
  return {
    help: values.help,
    check: values["check-corpus"],
    json: values.json,
    jsonl: values.jsonl,
    now,
    language: values.language,
    text: text?.slice(0, MAX_INPUT_CHARS),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h", default: false },
        json: { type: "boolean", default: false },
        jsonl: { type: "boolean", default: false },
        now: { type: "string" },
        language: { type: "string" },
        "check-corpus": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new WrongUse(
      `${error instanceof Error ? (error.message.split(". ")[0] ?? "") : "wrong options"}.\n${USAGE}`,
      { cause: error },
    );
  }
}

async function runWish(wish: Wish): Promise<void> {
  const clock = (): string => wish.now ?? new Date().toISOString();
  const dates = createLateDates();
  const vindrose = createVindrose(clock(), { registered: dates.current });
  if (wish.check) return reportCorpus(vindrose);
  const asked = { clock, language: wish.language };
  if (wish.jsonl)
    return answerLines(process.stdin, {
      ask: (...question) => askKnowing(vindrose, dates, question),
      ...asked,
      write,
    });
  if (wish.text === undefined) return chat(vindrose, dates, asked);
  const answer =
    parseCommand(wish.text, vindrose.knowledge) === undefined
      ? await askKnowing(vindrose, dates, [{ text: wish.text, language: wish.language }, [], clock()])
      : await command(wish.text, vindrose, { dates, ...asked });
  print(wish.json ? JSON.stringify(toJson(answer), null, 2) : printAnswer(answer));
}

type Asked = { readonly clock: () => string; readonly language: Wish["language"] };

/** One command at the desk; its module and the store load only for this. */
async function command(
  text: string,
  vindrose: Vindrose,
  { dates, clock, language }: Asked & { readonly dates: LateDates },
): Promise<Answer> {
  const { openCounter } = await import("./counter.ts");
  const counter = await openCounter(vindrose, tellStoreFault);
  dates.use(counter.registered);
  try {
    const asker = { ...counter.asker, surfaceLanguage: language };
    return (await counter.desk.say(text, asker, Date.parse(clock()))).answer;
  } finally {
    await counter.close();
  }
}

async function chat(vindrose: Vindrose, dates: LateDates, asked: Asked): Promise<void> {
  const [{ openCounter }, { runChat }] = await Promise.all([import("./counter.ts"), import("./chat.ts")]);
  const counter = await openCounter(vindrose, tellStoreFault).catch((error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
    tellStoreFault(error);
    return undefined;
  });
  if (counter !== undefined) dates.use(counter.registered);
  try {
    await runChat({ vindrose, counter, ...asked });
  } finally {
    await counter?.close();
  }
}

function tellStoreFault(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : "The store cannot be used."}\n`);
}

function reportCorpus({ knowledge, warnings }: Vindrose): void {
  for (const { file, line, message } of warnings) print(`warning: ${file}:${line} ${message}`);
  const { corpus } = knowledge;
  print(
    `The corpus is right: ${corpus.sections.length} sections, ${corpus.passages.length} passages, ${corpus.partners.length} partners, ${corpus.programmes.length} programmes, ${corpus.places.length} places.`,
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes and waits while the reader is slow, so that a long run stays small in memory. */
async function write(line: string): Promise<void> {
  if (process.stdout.write(line)) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  process.stdout.once("drain", resolve);
  await promise;
}
