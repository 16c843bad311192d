// Who subscribed while there was no date hears once that one is registered: an occurrence, a subscription, the store's
// date and what the ledger holds in; a row to write out. Pure. Nobody is told what they were told or have done themselves.
import { addDays, copenhagenDayAt, copenhagenInstant } from "../knowledge/calendar.ts";
import type { IsoDate } from "../knowledge/model.ts";
import { isWorkingDay, workingDayOnOrAfter } from "../knowledge/working-days.ts";
import type { Occurrence, RegisteredDate, Subscription } from "./ports.ts";
import type { Entry, PlannedEntry } from "./reminder.ts";
import type { Today } from "./reminders.ts";

/** A date that is undone within this time reaches nobody, milliseconds. */
const REST_MS = 600_000;
/** Hour after which it waits for the next working day: nothing is urgent about it. */
const LAST_HOUR = 18;

/**
 * The confirmation that one subscription asks for. `settled`: every row of the recipient for this subject, in any
 * state. `undefined` when a reminder tells the date anyway, when the recipient knows it, and for dates by rule.
 */
export function confirmation(input: {
  readonly occurrence: Occurrence;
  readonly subscription: Subscription;
  readonly registered: readonly RegisteredDate[];
  readonly settled: readonly Entry[];
  readonly when: Today;
}): PlannedEntry | undefined {
  const { occurrence, subscription, when } = input;
  const { subject, deadline } = occurrence;
  const set = input.registered.find(
    (each) => each.subject === subject && each.occurrence === occurrence.occurrence && each.date === deadline,
  );
  if (set === undefined || deadline === null || occurrence.doneAt !== null || deadline < when.today)
    return undefined;
  const isKnown = set.by === subscription.recipient || set.at <= lastDealtWith(subscription) || isTold(input);
  if (isKnown) return undefined;
  const { sendDay, notBefore } = goingOut(set.at, deadline, { subscription, when });
  return {
    kind: "confirmation",
    subject,
    occurrence: occurrence.occurrence,
    revision: occurrence.revision,
    step: "registered",
    recipient: subscription.recipient,
    deadline,
    sendDay,
    notBefore,
    detail: { leads: [], previous: null, language: subscription.language },
  };
}

/** When the person last set the subscription, and was told the date with the answer. */
function lastDealtWith({ changedAt, since }: Subscription): number {
  return changedAt ?? copenhagenInstant(since, 0);
}

/** A message about the occurrence has gone out, whatever its date was then, or will tell this one. */
function isTold(input: { readonly occurrence: Occurrence; readonly settled: readonly Entry[] }): boolean {
  const { occurrence, revision } = input.occurrence;
  return input.settled.some((row) => {
    if (row.occurrence !== occurrence) return false;
    const isOut = row.state === "sent" || row.state === "sending" || row.state === "in_doubt";
    return isOut || (row.revision === revision && (row.state === "planned" || row.kind === "confirmation"));
  });
}

/** After the rest, between the subscriber's hour and the evening of a working day. */
function goingOut(
  at: number,
  deadline: IsoDate,
  { subscription, when }: { readonly subscription: Subscription; readonly when: Today },
): { readonly sendDay: IsoDate; readonly notBefore: number } {
  const rested = at + REST_MS;
  const day = copenhagenDayAt(rested);
  if (isWorkingDay(day, when.free) && rested <= copenhagenInstant(day, LAST_HOUR))
    return { sendDay: day, notBefore: Math.max(rested, copenhagenInstant(day, subscription.hour)) };
  const next = workingDayOnOrAfter(addDays(day, 1), when.free);
  return next <= deadline
    ? { sendDay: next, notBefore: copenhagenInstant(next, subscription.hour) }
    : { sendDay: day, notBefore: rested };
}
