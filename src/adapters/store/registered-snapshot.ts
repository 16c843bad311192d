// Keeps the registered dates of the store at hand as one frozen list, so that answering stays pure and fast. Asks for
// the version only; reads the dates anew when it has grown.
import type { RegisteredDate, RegisteredDates } from "../../bot/ports.ts";

/** The dates as they were at the last look. */
export type RegisteredSnapshot = {
  readonly current: () => readonly RegisteredDate[];
  /** Looks now; after a change of one's own, so that the next answer knows it. Throws what the store throws. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
};

/** Milliseconds between two looks: with the read itself, every instance sees a change within two seconds. */
const LOOK_MS = 1000;

/** Reads the dates once, then looks for changes until stopped; `failed` hears of every look that the store refused, the
 * first one too: there are no dates then until a look goes through. */
export async function keepRegisteredDates(
  registeredDates: RegisteredDates,
  failed: (error: unknown) => void,
): Promise<RegisteredSnapshot> {
  let version = -1;
  let dates: readonly RegisteredDate[] = [];
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const refresh = async (): Promise<void> => {
    // The version first: a change between the two reads is seen again at the next look, never missed.
    const next = await registeredDates.version();
    if (next === version) return;
    dates = Object.freeze([...(await registeredDates.list())]);
    version = next;
  };
  const look = async (): Promise<void> => {
    await refresh().catch(failed);
    if (!isStopped) timer = setTimeout(() => void look(), LOOK_MS).unref();
  };
  await refresh().catch(failed);
  timer = setTimeout(() => void look(), LOOK_MS).unref();
  return {
    current: () => dates,
    refresh,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
