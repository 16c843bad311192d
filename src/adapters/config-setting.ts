// How a setting is described and read: a table of settings and the environment in, checked values or one fault a
// setting out. It never repeats the value of a secret.
import type { z } from "zod";

/** The environment as it comes. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One setting of the environment. */
type Setting = {
  /** Takes the text with blanks around it gone. */
  readonly schema: z.ZodType<unknown, string>;
  /** What counts when it is not set, or set to nothing. */
  readonly fallback: string;
  readonly expected: string;
  readonly remedy: string;
  /** What it is for, in the words of the README's table. */
  readonly about: string;
  /** Its value is never shown, nor any piece of it. */
  readonly isSecret?: true;
};

/** Settings that belong together, by their names. */
export type Section = Readonly<Record<string, Setting>>;

/** The checked values of a section. */
export type Values<Of extends Section> = {
  readonly [Name in keyof Of]: z.output<Of[Name]["schema"]>;
};

/** Thrown when settings are wrong; the message has one line a fault. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(
      `The settings have ${faults.length} ${faults.length === 1 ? "fault" : "faults"}:\n${faults.join("\n")}`,
    );
    this.name = "ConfigError";
  }
}

/** Longest piece of a wrong value that an error repeats, in characters. */
const MAX_ECHO_CHARS = 40;

/** Reads a section; adds a line to `faults` for every wrong setting, and gives `undefined` when there was one. An
 * empty value counts as not set, since that is how shells and compose files unset one. */
export function readSection<Of extends Section>(
  section: Of,
  environment: Environment,
  faults: string[],
): Values<Of> | undefined {
  const values: Record<string, unknown> = {};
  const before = faults.length;
  for (const [name, { schema, fallback, expected, remedy, isSecret }] of Object.entries(section)) {
    const text = environment[name]?.trim() || fallback;
    const parsed = schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else {
      const found = isSecret ? "a value (not shown)" : `'${text.slice(0, MAX_ECHO_CHARS)}'`;
      faults.push(`${name}: found ${found}, expected ${expected}. ${remedy}`);
    }
  }
  // each value is its own schema's output, which the loop over names loses
  return faults.length === before ? (values as Values<Of>) : undefined;
}
