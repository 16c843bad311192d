// Events of a surface in, each written down before `accept` returns; answers out, in order within a conversation and
// side by side across them. What an earlier process left open is taken up again. Knows no surface.
import type { InboxEvent, OpenEvent } from "../bot/ports.ts";
import { answerEvent, type InboxWork, type Outcome } from "./inbox-event.ts";
import { errorFields } from "./log.ts";

/** A running worker. */
export type InboxRunner = {
  /** Writes an event down and has it answered; false for one that is known already. Throws StoreError while it
   * cannot be written: then the platform must be told to deliver it again. */
  readonly accept: (event: InboxEvent) => Promise<boolean>;
  /** Looks for open events now; also done every few seconds by itself. */
  readonly sweep: () => Promise<void>;
  /** Resolves once nothing is waiting or under way. */
  readonly idle: () => Promise<void>;
  /** Ends what is under way and takes nothing more; what waits stays in the inbox. */
  readonly stop: () => Promise<void>;
};

/** How much at once, and how often to look. */
export type RunnerSettings = {
  /** Conversations answered at once, 1..: they wait for the network, so far more than there are cores. */
  readonly sideBySide: number;
  /** Events held in memory at most; what comes beyond waits in the store. */
  readonly waitingLimit: number;
  /** Milliseconds between two looks for open events. */
  readonly sweepMs: number;
  /** Events younger than this belong to the instance that accepted them, in milliseconds. */
  readonly graceMs: number;
};

const defaultRunnerSettings: RunnerSettings = {
  sideBySide: 128,
  waitingLimit: 20_000,
  sweepMs: 5000,
  graceMs: 15_000,
};

/** Open events asked for in one look. */
const PAGE = 200;

type Waiting = { readonly event: OpenEvent; readonly isAccepted: Promise<boolean> };

/** Starts a worker; it begins by taking up what is open. */
export function startInbox(work: InboxWork, change: Partial<RunnerSettings> = {}): InboxRunner {
  const settings = { ...defaultRunnerSettings, ...change };
  const stop = stoppable();
  const lanes = startLanes(settings.sideBySide, stop.isStopping, (event, claimNumber) =>
    answerEvent(work, event, { claim: `${work.instance}/${claimNumber}`, stopping: stop }).then(
      (outcome: Outcome) => work.ended?.(outcome),
    ),
  );
  const sweeper = startSweeping(work, settings, { lanes, isStopping: stop.isStopping });
  const accept = (event: InboxEvent): Promise<boolean> => {
    const isAccepted = work.inbox.accept(event);
    sweeper.take({ event: { ...event, state: "new", claimedAt: null }, isAccepted });
    return isAccepted;
  };
  return {
    accept,
    sweep: sweeper.sweep,
    idle: async () => {
      await sweeper.looked();
      await lanes.idle();
    },
    stop: async () => {
      stop.begin();
      await sweeper.stop();
      await lanes.idle();
    },
  };
}

function stoppable() {
  const { promise, resolve } = Promise.withResolvers<void>();
  let isStopping = false;
  const begin = (): void => {
    isStopping = true;
    resolve();
  };
  return { stopped: promise, isStopping: () => isStopping, begin };
}

type Lanes = {
  readonly add: (waiting: Waiting) => void;
  readonly has: (id: string) => boolean;
  readonly size: () => number;
  readonly idle: () => Promise<void>;
};

/** One lane a conversation; a bounded number of them move at once, each in its turn. */
function startLanes(
  sideBySide: number,
  isStopping: () => boolean,
  answer: (event: OpenEvent, claimNumber: number) => Promise<void>,
): Lanes {
  const lanes = new Map<string, Waiting[]>();
  const ready: string[] = [];
  /** How often each event waits or is answered here: twice where one delivery was refused and the next is taken. */
  const known = new Map<string, number>();
  let moving = 0;
  let claims = 0;
  let whenIdle: (() => void)[] = [];

  async function move(conversation: string): Promise<void> {
    const next = lanes.get(conversation)?.shift();
    if (next !== undefined) {
      // A refused or known event was told to whoever delivered it; here it is only left out.
      const isMine = await next.isAccepted.catch(() => false);
      if (isMine && !isStopping()) await answer(next.event, (claims += 1));
      forget(next.event.id);
    }
    moving -= 1;
    if ((lanes.get(conversation)?.length ?? 0) === 0) lanes.delete(conversation);
    else ready.push(conversation);
    pump();
  }
  function forget(id: string): void {
    const left = (known.get(id) ?? 1) - 1;
    if (left === 0) known.delete(id);
    else known.set(id, left);
  }
  function pump(): void {
    while (moving < sideBySide) {
      const conversation = ready.shift();
      if (conversation === undefined) break;
      moving += 1;
      void move(conversation);
    }
    if (moving > 0) return;
    for (const resolve of whenIdle) resolve();
    whenIdle = [];
  }
  return {
    add: (waiting) => {
      const { conversation, id } = waiting.event;
      // Delivered twice at once, both stand in line: which of them was accepted shows when it is their turn.
      known.set(id, (known.get(id) ?? 0) + 1);
      const lane = lanes.get(conversation);
      if (lane !== undefined) {
        lane.push(waiting);
        return;
      }
      lanes.set(conversation, [waiting]);
      ready.push(conversation);
      pump();
    },
    has: (id) => known.has(id),
    size: () => known.size,
    idle: () => (moving === 0 ? Promise.resolve() : new Promise((resolve) => whenIdle.push(resolve))),
  };
}

/** Looks for open events again and again: those of a process that died, and those that memory had no room for. */
function startSweeping(
  work: InboxWork,
  { sweepMs, graceMs, waitingLimit }: RunnerSettings,
  { lanes, isStopping }: { readonly lanes: Lanes; readonly isStopping: () => boolean },
) {
  // True at first: what an earlier process left comes before anything new.
  let isBehind = true;
  let leftBehind = 0;
  // Newcomers while older events may still lie in the store: they keep their place behind those.
  let held: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    // Too busy for others' left-overs; they can wait.
    if (!isBehind && lanes.size() > 5 * PAGE) return;
    const before = leftBehind;
    const now = work.clock.now();
    const limit = lanes.size() + PAGE;
    const open = await work.inbox.open(work.surface, now, limit);
    let isFull = false;
    for (const event of open) {
      const isAnothers = !isBehind && event.state === "new" && now - event.at < graceMs;
      if (isAnothers || lanes.has(event.id)) continue;
      isFull = lanes.size() >= waitingLimit;
      if (isFull) break;
      lanes.add({ event, isAccepted: Promise.resolve(true) });
    }
    isBehind = isFull || open.length === limit || leftBehind !== before;
    if (isBehind) return;
    for (const waiting of held) lanes.add(waiting);
    held = [];
  }
  async function sweep(): Promise<void> {
    clearTimeout(timer);
    current = look().catch((error: unknown) => {
      work.log.error("inbox not read", { surface: work.surface, ...errorFields(error) });
    });
    await current;
    // Behind, and soon with room again: no reason to wait long.
    if (!isStopping()) timer = setTimeout(() => void sweep(), isBehind ? Math.min(250, sweepMs) : sweepMs);
  }
  void sweep();
  return {
    sweep,
    looked: () => current,
    take: (waiting: Waiting): void => {
      if (lanes.size() + held.length >= waitingLimit) {
        leftBehind += 1;
        isBehind = true;
      } else if (isBehind) held.push(waiting);
      else lanes.add(waiting);
    },
    stop: async (): Promise<void> => {
      clearTimeout(timer);
      await current;
    },
  };
}
