// The log: one JSON line an event. Fields are names, numbers and states; never the text of a question or an answer,
// a person's name, or a secret. What the world sends in is not logged at all.

/** What a field of an event may hold: nothing nested, so that each line stays a line. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where events go. */
export type Log = {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
};

/** A log that writes lines with `write`; the clock gives ISO date-times. */
export function createLog(write: (line: string) => void, clock: () => string): Log {
  const at =
    (level: "info" | "error") =>
    (event: string, fields: LogFields = {}): void =>
      write(JSON.stringify({ at: clock(), level, event, ...fields }));
  return { info: at("info"), error: at("error") };
}

/** What of an error may stand in the log: its class, its code, and where in our own code it arose. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const where = /[/\\](src[/\\][^\s)]+:\d+:\d+)/.exec(error.stack ?? "")?.[1];
  const code: unknown = Reflect.get(error, "code");
  return { error: error.name, code: typeof code === "string" ? code : undefined, where };
}

/** Longest that a fault which goes on is not mentioned again, in milliseconds. */
const QUIET_MS = 60_000;

/** Tells the log of a fault that may come each second, at most once a minute; `now` gives epoch milliseconds. */
export function quietly(log: Log, event: string, now: () => number): (error: unknown) => void {
  let toldAt: number | undefined;
  return (error) => {
    if (toldAt !== undefined && Math.abs(now() - toldAt) < QUIET_MS) return;
    toldAt = now();
    log.error(event, errorFields(error));
  };
}
