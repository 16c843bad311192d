// One line of `ask --jsonl`: text in, a checked request or one clear error out.
import { z } from "zod";
import { Temporal } from "temporal-polyfill";

/** Longest question that is taken in, in UTF-16 units; what is understood of it is shorter still. */
export const MAX_INPUT_CHARS = 100_000;
/** Longest line that is parsed. */
const MAX_LINE_CHARS = 1_000_000;
/** Earlier utterances that count; older ones are left out. */
const MAX_HISTORY = 50;

const requestSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string().max(MAX_INPUT_CHARS),
  history: z.array(z.string().max(MAX_INPUT_CHARS)).default([]),
  language: z.enum(["da", "en"]).optional(),
  now: z.string().optional(),
});

/** A checked request. */
type AskRequest = {
  readonly id: string | number | undefined;
  readonly text: string;
  readonly history: readonly string[];
  readonly language: "da" | "en" | undefined;
  readonly now: string | undefined;
};

/** A request, or why there is none, with the id where the line has one. */
export type AskLine =
  | { readonly kind: "request"; readonly request: AskRequest }
  | { readonly kind: "error"; readonly id: string | number | undefined; readonly error: string };

/** Reads one line. */
export function parseAskLine(line: string): AskLine {
  if (line.length > MAX_LINE_CHARS)
    return {
      kind: "error",
      id: undefined,
      error: `the line has ${line.length} characters, at most ${MAX_LINE_CHARS} are read`,
    };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return {
      kind: "error",
      id: undefined,
      error: 'not valid JSON: expected one object a line, such as {"text": "..."}',
    };
  }
  const parsed = requestSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      kind: "error",
      id: idOf(value),
      error: `${issue?.path.join(".") || "line"}: ${issue?.message ?? "not a request"}`,
    };
  }
  const { id, text, history, language, now } = parsed.data;
  const instant = now === undefined ? undefined : parseInstant(now);
  if (now !== undefined && instant === undefined)
    return { kind: "error", id, error: "now: expected an ISO date-time such as 2026-11-23T09:00:00+01:00" };
  return {
    kind: "request",
    request: { id, text, history: history.slice(-MAX_HISTORY), language, now: instant },
  };
}

/** An ISO date-time with offset or Z, or a day alone (its noon in Copenhagen); `undefined` for anything else. */
export function parseInstant(text: string): string | undefined {
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    // not an instant: it may still be a day or a local time, both read in Copenhagen
  }
  try {
    const local = Temporal.PlainDateTime.from(/T/i.test(text) ? text : `${text}T12:00`);
    return local.toZonedDateTime("Europe/Copenhagen").toInstant().toString();
  } catch {
    return undefined;
  }
}

function idOf(value: unknown): string | number | undefined {
  const id: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "id") : undefined;
  return typeof id === "string" || typeof id === "number" ? id : undefined;
}
