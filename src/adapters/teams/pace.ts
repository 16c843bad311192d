// The pace that Teams allows: a conversation in, how long to wait before the next message into it out. Pure but for the
// times it remembers; the clock is given. What is waited for is counted at once, so that two callers never share a slot.

/** At most `count` messages within `ms`. */
type Window = { readonly count: number; readonly ms: number };

/** A bot's limits in one conversation: Microsoft's "Rate limit your bot", read November 2026. The first two are one
 * message below it, since Teams counts by its own clock. */
const CONVERSATION: readonly Window[] = [
  { count: 6, ms: 1_000 },
  { count: 7, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
/** Requests of one app in one tenant; the page says 30 or 50 depending on its age, so that we stay below the lower. */
const TENANT: readonly Window[] = [{ count: 28, ms: 1_000 }];

/** Conversations remembered at most; the longest silent are forgotten first, and have their whole pace again. */
const MAX_CONVERSATIONS = 10_000;

/** Gives each message its time. */
export type Pace = {
  /** Milliseconds to wait from `now` for a message into a conversation; 0 for at once. The slot is taken. */
  readonly take: (conversation: string, now: number) => number;
};

/** A pace with nothing sent yet. `tenant` is left out where no platform counts, as on a test peer. */
export function createPace({
  conversation = CONVERSATION,
  tenant = TENANT,
}: {
  readonly conversation?: readonly Window[];
  readonly tenant?: readonly Window[];
} = {}): Pace {
  const all: number[] = [];
  const each = new Map<string, number[]>();
  return {
    take: (name, now) => {
      const own = each.get(name) ?? [];
      // set anew, so that the map is in the order of last use
      each.delete(name);
      each.set(name, own);
      if (each.size > MAX_CONVERSATIONS) each.delete(each.keys().next().value ?? "");
      let at = now;
      // a later slot in one list may break the other's window: go on until both agree
      for (let earlier = -1; earlier !== at; ) {
        earlier = at;
        at = earliest(all, tenant, earliest(own, conversation, at));
      }
      insert(own, at, longest(conversation));
      insert(all, at, longest(tenant));
      return at - now;
    },
  };
}

/** The earliest time from `at` at which one more message keeps every window; `sent` is in ascending order. */
function earliest(sent: readonly number[], windows: readonly Window[], at: number): number {
  let time = at;
  for (const { count, ms } of windows) {
    // the `count`-th latest message must lie a whole window back
    const before = sent[sent.length - count];
    if (before !== undefined) time = Math.max(time, before + ms);
  }
  return time;
}

/** Keeps the order, and forgets what no window sees any more. */
function insert(sent: number[], at: number, memoryMs: number): void {
  let place = sent.length;
  while (place > 0 && (sent[place - 1] ?? 0) > at) place -= 1;
  sent.splice(place, 0, at);
  let old = 0;
  while ((sent[old] ?? at) < at - memoryMs) old += 1;
  // in bulk, since cutting one off the front moves the whole list
  if (old > 64 || old === sent.length) sent.splice(0, old);
}

function longest(windows: readonly Window[]): number {
  return Math.max(0, ...windows.map(({ ms }) => ms));
}
