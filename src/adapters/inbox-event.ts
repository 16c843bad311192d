// One stored event -> one answer on the platform, whatever breaks off in between. `sending` is on disk before the send;
// a send whose end is unknown is settled by looking it up, never by guessing. Knows no surface.
import { randomUUID } from "node:crypto";
import type { Clock, DeliveryResult, Inbox, OpenEvent } from "../bot/ports.ts";
import type { Surface } from "../bot/reminder.ts";
import { errorFields, type Log } from "./log.ts";
import { StoreError } from "./store/engine.ts";

/** What is to be done about an event. `send` must end within 10 s, and may be called again when nothing arrived. */
export type Prepared =
  | { readonly kind: "nothing" }
  | { readonly kind: "send"; readonly send: () => Promise<DeliveryResult> };

/** Whether an event's answer is on the platform; "unknown" may be asked again, "unknowable" never helps. */
export type Found =
  | { readonly kind: "found"; readonly messageId: string | null }
  | { readonly kind: "absent" | "unknown" | "unknowable" };

/** What answering acts through. */
export type InboxWork = {
  readonly surface: Surface;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: Log;
  /** This process, unlike every other that ever ran. */
  readonly instance: string;
  /** Works the answer out. Throws StoreError while the store is away; whatever else it throws is a defect of ours. */
  readonly prepare: (event: OpenEvent) => Promise<Prepared>;
  /** What the asker is told of a defect; the log has the same reference. */
  readonly apologise: (event: OpenEvent, reference: string) => Promise<Prepared>;
  /** Left out where the platform cannot be asked. */
  readonly lookUp?: ((event: OpenEvent) => Promise<Found>) | undefined;
  /** Hears how each event ended. */
  readonly ended?: ((outcome: Outcome) => void) | undefined;
};

/** How it ended here: "lost" to another instance, or "left" for a later round. */
export type Outcome = "answered" | "failed" | "lost" | "left";

/** Milliseconds after which an answer is given up: whoever asked has gone elsewhere. */
const GIVE_UP_MS = 600_000;
/** An event that nobody could answer within a day is for the operator. */
const EXPIRE_MS = 86_400_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** Milliseconds between two signs of life while waiting; well below the lease of a claim. */
const SIGN_MS = 10_000;
/** Times and wait for writing down how a send ended while the store is away. */
const FINISH_TRIES = 10;
const FINISH_WAIT_MS = 2000;

/** Ends waiting early when the process stops. */
export type Stopping = { readonly isStopping: () => boolean; readonly stopped: Promise<void> };

type Held = { readonly event: OpenEvent; readonly claim: string; readonly since: number };

/** Answers one event. Never throws; what cannot be ended now stays open in the inbox. */
export async function answerEvent(
  work: InboxWork,
  event: OpenEvent,
  { claim, stopping }: { readonly claim: string; readonly stopping: Stopping },
): Promise<Outcome> {
  try {
    const since = work.clock.now();
    if (!(await work.inbox.claim(event.id, claim, since))) return "lost";
    return await go(work, { event, claim, since }, stopping);
  } catch (error) {
    const kind = error instanceof StoreError ? "store away while answering" : "answering broke off";
    work.log.error(kind, { surface: work.surface, ...errorFields(error) });
    return "left";
  }
}

async function go(work: InboxWork, held: Held, stopping: Stopping): Promise<Outcome> {
  const { event } = held;
  if (event.state === "sending") {
    const ended = await settleByLooking(work, held, stopping);
    if (ended !== "absent") return ended;
  }
  if (held.since - event.at > EXPIRE_MS) return fail(work, held, "expired");
  const prepared = await prepareSafely(work, event);
  if (prepared.kind === "nothing") return finish(work, held, null);
  return send(work, held, { send: prepared.send, stopping });
}

/** A defect of ours becomes an apology with a number; the store's absence goes up. */
async function prepareSafely(work: InboxWork, event: OpenEvent): Promise<Prepared> {
  try {
    return await work.prepare(event);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reference = randomUUID().slice(0, 8);
    work.log.error("answer failed", { surface: work.surface, reference, ...errorFields(error) });
    return work.apologise(event, reference);
  }
}

async function send(
  work: InboxWork,
  held: Held,
  how: { readonly send: () => Promise<DeliveryResult>; readonly stopping: Stopping },
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    if (!(await work.inbox.sending(held.event.id, held.claim, work.clock.now()))) return "lost";
    const result = await sendSafely(how.send);
    switch (result.kind) {
      case "sent":
        return finish(work, held, result.messageId);
      case "refused":
        return fail(work, held, result.class);
      case "limited":
        if (isOver(work, held)) return fail(work, held, "limited");
        // The platform's word counts; a little spread keeps instances from returning together.
        if (!(await rest(work, held, { ms: result.retryAfterMs * (1 + 0.1 * work.clock.random()), ...how })))
          return putBack(work, held);
        break;
      case "unreachable": {
        if (result.mayHaveArrived) {
          const ended = await settleByLooking(work, held, how.stopping);
          if (ended !== "absent") return ended;
        }
        if (isOver(work, held)) return fail(work, held, "unreachable");
        if (!(await rest(work, held, { ms: waitOf(work, attempt), ...how }))) return putBack(work, held);
      }
    }
  }
}

/** Nothing arrived, and the process stops: whoever goes on with the event need not look for an answer, which not every
 * platform allows. Does nothing when the event is another's by now. */
async function putBack({ inbox, clock }: InboxWork, { event, claim }: Held): Promise<Outcome> {
  if (await inbox.fail(event.id, claim, "left", clock.now())) await inbox.reopen(event.id, clock.now());
  return "left";
}

/** A send that throws has told nothing, so the message may have arrived. */
async function sendSafely(once: () => Promise<DeliveryResult>): Promise<DeliveryResult> {
  try {
    return await once();
  } catch (error) {
    const reason = `the send broke off: ${error instanceof Error ? error.name : "unknown"}`;
    return { kind: "unreachable", mayHaveArrived: true, reason };
  }
}

/** Asks the platform until it knows; what nobody can tell is the operator's. */
async function settleByLooking(work: InboxWork, held: Held, stopping: Stopping): Promise<Outcome | "absent"> {
  for (let attempt = 1; ; attempt += 1) {
    // A look-up that fails has found out nothing.
    const found: Found = (await work.lookUp?.(held.event).catch((): Found => ({ kind: "unknown" }))) ?? {
      kind: "unknowable",
    };
    switch (found.kind) {
      case "found":
        return finish(work, held, found.messageId);
      case "absent":
        return "absent";
      case "unknowable":
        return fail(work, held, "in_doubt");
      case "unknown":
        if (isOver(work, held)) return fail(work, held, "in_doubt");
        if (!(await rest(work, held, { ms: waitOf(work, attempt), stopping }))) return "left";
    }
  }
}

/** Waits and keeps the claim alive. False when the process stops or the claim is gone. */
async function rest(
  { clock, inbox }: InboxWork,
  { event, claim }: Held,
  { ms, stopping }: { readonly ms: number; readonly stopping: Stopping },
): Promise<boolean> {
  const until = clock.now() + ms;
  while (clock.now() < until) {
    if (stopping.isStopping()) return false;
    await Promise.race([clock.sleep(Math.min(SIGN_MS, until - clock.now())), stopping.stopped]);
    if (!(await inbox.sending(event.id, claim, clock.now()))) return false;
  }
  return !stopping.isStopping();
}

function waitOf({ clock }: InboxWork, attempt: number): number {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
  return wait * (0.5 + 0.5 * clock.random());
}

function isOver({ clock }: InboxWork, { since }: Held): boolean {
  return clock.now() - since > GIVE_UP_MS;
}

/** The answer is there: its record is worth waiting for while the store is away for a moment. */
async function finish(work: InboxWork, { event, claim }: Held, messageId: string | null): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    try {
      return (await work.inbox.finish(event.id, claim, messageId, work.clock.now())) ? "answered" : "lost";
    } catch (error) {
      if (tries >= FINISH_TRIES || !(error instanceof StoreError)) throw error;
      await work.clock.sleep(FINISH_WAIT_MS);
    }
  }
}

async function fail(work: InboxWork, { event, claim }: Held, reason: string): Promise<Outcome> {
  work.log.error("event given up", { surface: work.surface, reason });
  return (await work.inbox.fail(event.id, claim, reason, work.clock.now())) ? "failed" : "lost";
}
