// What was found right a moment ago: names in, whether they still hold out. For tokens: Teams sends the same one for an
// hour, and verifying a signature costs more than all else at the door. Bounded, short-lived, and only ever of the right.

/** Holds values by name for a while. */
export type Recent<T> = {
  /** The value, while it holds. */
  readonly get: (name: string, now: number) => T | undefined;
  readonly put: (name: string, value: T, until: number) => void;
};

/** Five minutes at most: so soon does a withdrawn key stop counting. */
export const RECENT_MS = 300_000;
/** Names held at most; Teams has one token for a bot and a service URL. */
const MAX_NAMES = 500;

/** Holds nothing yet. */
export function createRecent<T>(): Recent<T> {
  const held = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    get: (name, now) => {
      const found = held.get(name);
      return found !== undefined && now < found.until ? found.value : undefined;
    },
    put: (name, value, until) => {
      // whoever has that many right tokens may begin anew
      if (held.size >= MAX_NAMES) held.clear();
      held.set(name, { value, until });
    },
  };
}
