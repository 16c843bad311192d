// The environment in, checked settings out; every fault at once, each with what was found, what is expected and what
// to do. It never prints the value of a secret and never starts half-right.
import { z } from "zod";

/** Settings of the server. */
export type Config = {
  /** Address that the local listener binds to. */
  readonly host: string;
  /** Its port; 0 lets the system choose, for tests. */
  readonly port: number;
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

type Setting = {
  readonly schema: z.ZodType;
  readonly fallback: string;
  readonly expected: string;
  readonly remedy: string;
};

/** Every setting; an empty value counts as not set, since that is how shells and compose files unset one. */
const settings = {
  HOST: {
    schema: z.string().regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)$/),
    fallback: "127.0.0.1",
    expected: "a host name or an IP address without port",
    remedy: "Leave it out to listen on this machine only.",
  },
  PORT: {
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535),
    fallback: "3978",
    expected: "a whole number from 0 to 65535",
    remedy: "Leave it out for 3978, or choose a free port such as 8080.",
  },
} as const satisfies Record<string, Setting>;

/** Longest piece of a wrong value that an error repeats, in characters. */
const MAX_ECHO_CHARS = 40;

/** Reads the settings. Throws ConfigError with every fault. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const read = <Name extends keyof typeof settings>(
    name: Name,
  ): z.output<(typeof settings)[Name]["schema"]> | undefined => {
    const { schema, fallback, expected, remedy } = settings[name];
    const value = environment[name]?.trim() || fallback;
    const parsed = schema.safeParse(value);
    // each schema's own output, which the lookup by name loses
    if (parsed.success) return parsed.data as z.output<(typeof settings)[Name]["schema"]>;
    faults.push(`${name}: found '${value.slice(0, MAX_ECHO_CHARS)}', expected ${expected}. ${remedy}`);
    return undefined;
  };
  const host = read("HOST");
  const port = read("PORT");
  if (host === undefined || port === undefined) throw new ConfigError(faults);
  return { host, port };
}

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
