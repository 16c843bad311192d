// Every call to Teams goes through here: at the platform's pace, tried again where it says so, within one time limit.
// A call in, its result out, or one of the two errors. Never repeats a message that may have arrived.
import type { Clock } from "../../bot/ports.ts";
import { isWorthRetrying, RefusedError, teamsError, type UnreachableError } from "./errors.ts";
import type { Pace } from "./pace.ts";

/** Waits before the second, third and fourth try, in milliseconds, before jitter. What lasts longer is tried again by
 * the inbox and the ledger, which outlive this process. */
const BACK_OFF_MS = [300, 900, 1_600] as const;
/** No further try begins after this long, waits for the pace included: with the time limit of one call (5 s) a send
 * ends within the 10 s that the inbox gives it. */
const LAST_TRY_MS = 4_800;

/** A call with its name for errors and the conversation whose pace it keeps. */
type Call<T> = {
  readonly method: string;
  readonly conversation: string;
  readonly run: () => Promise<T>;
};

/** Makes calls. */
export type Caller = <T>(call: Call<T>) => Promise<T>;

/** A caller that keeps one pace for all that it calls. */
export function createCaller(pace: Pace, clock: Clock): Caller {
  return async <T>({ method, conversation, run }: Call<T>): Promise<T> => {
    const started = clock.now();
    for (let tries = 0; ; tries += 1) {
      const wait = pace.take(conversation, clock.now());
      if (clock.now() - started + wait > LAST_TRY_MS) throw tooFast(method, wait);
      if (wait > 0) await clock.sleep(wait);
      try {
        return await run();
      } catch (thrown) {
        const error = teamsError(method, thrown);
        const backOff = backOffMs(error, tries, clock);
        if (backOff === undefined || clock.now() - started + backOff > LAST_TRY_MS) throw error;
        await clock.sleep(backOff);
      }
    }
  };
}

/** How long to wait before the next try; undefined when there is none. Half fixed, half by chance, so that two
 * instances do not return together; Teams' own word is never undercut. */
function backOffMs(
  error: RefusedError | UnreachableError,
  tries: number,
  clock: Pick<Clock, "random">,
): number | undefined {
  const base = BACK_OFF_MS[tries];
  if (base === undefined || !isWorthRetrying(error)) return undefined;
  const jittered = Math.ceil(base * (0.5 + clock.random()));
  const asked = error instanceof RefusedError ? error.retryAfterMs : undefined;
  return asked === undefined ? jittered : asked + Math.ceil(0.2 * base * clock.random());
}

/** Our own pace says wait for longer than anyone would: the same to the caller as if Teams had said so. */
function tooFast(method: string, retryAfterMs: number): RefusedError {
  return new RefusedError(method, { status: 429, code: "OwnPace", retryAfterMs, cause: undefined });
}
