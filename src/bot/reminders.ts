// What is due: an occurrence, who subscribes and what the ledger holds in; rows to write and rows to close out. Pure.
// It never decides who sends: rows are the same whoever computes them, and the ledger lets each be sent once.
import { addDays, copenhagenInstant, daysBetween } from "../knowledge/calendar.ts";
import type { IsoDate, Language } from "../knowledge/model.ts";
import {
  type FreeDays,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from "../knowledge/working-days.ts";
import type { Closing, Occurrence, Subscription } from "./ports.ts";
import type { Entry, PlannedEntry, RecipientKey, Reminder } from "./reminder.ts";

/** Lead times where nobody has set others, in days. */
export const DEFAULT_LEAD_DAYS: readonly number[] = [30, 14, 7, 1];
/** Hour of the day in Copenhagen where nobody has set another. */
export const DEFAULT_HOUR = 9;
/** Escalation waits from the morning's last reminder until noon: somebody may take it up. */
const ESCALATION_HOUR = 12;

/** A row that is settled from birth, and why. */
type SkippedEntry = { readonly entry: PlannedEntry; readonly reason: "overtaken" | "past" };

/** What a day asks for. */
export type Due = {
  readonly plan: readonly PlannedEntry[];
  readonly skip: readonly SkippedEntry[];
  readonly close: readonly Closing[];
};

/** Nothing to do. */
const nothing: Due = { plan: [], skip: [], close: [] };

/** The day it is, how far ahead to plan, and which days are off. */
export type Today = {
  readonly today: IsoDate;
  /** Rows are written ahead for send days up to this one. */
  readonly until: IsoDate;
  readonly free: FreeDays;
};

/** One message to come: the working day it goes out, and the leads it stands for, largest first. */
export type Sending = { readonly sendDay: IsoDate; readonly leads: readonly number[] };

/** The sendings of a deadline in order of days; leads that fall on one working day are one. */
export function sendingsOf(
  deadline: IsoDate,
  leadDays: readonly number[],
  free: FreeDays,
): readonly Sending[] {
  const byDay = new Map<IsoDate, number[]>();
  for (const lead of [...new Set(leadDays)].sort((a, b) => b - a)) {
    const sendDay = workingDayOnOrBefore(addDays(deadline, -lead), free);
    byDay.set(sendDay, [...(byDay.get(sendDay) ?? []), lead]);
  }
  return [...byDay]
    .map(([sendDay, leads]) => ({ sendDay, leads }))
    .sort((a, b) => (a.sendDay < b.sendDay ? -1 : 1));
}

/**
 * What one subscription asks for. `settled`: every row of the recipient for this subject, in any state. Catches up on
 * what was missed: the latest missed sending goes out late while the deadline is ahead, the earlier ones are skipped.
 */
export function dueReminders(input: {
  readonly occurrence: Occurrence;
  readonly subscription: Subscription;
  readonly settled: readonly Entry[];
  readonly when: Today;
}): Due {
  const { occurrence, subscription, when } = input;
  const rows = input.settled.filter((row) => row.occurrence === occurrence.occurrence);
  const { deadline } = occurrence;
  if (deadline === null || occurrence.doneAt !== null) return nothing;
  const current = rows.filter((row) => row.revision === occurrence.revision && row.state !== "cancelled");
  const covered = coveredUntil(current);
  const open = sendingsOf(deadline, subscription.leadDays, when.free).filter(
    ({ sendDay }) =>
      sendDay >= subscription.since &&
      sendDay <= when.until &&
      !(covered !== undefined && sendDay <= covered),
  );
  const missedOrNow = open.filter(({ sendDay }) => sendDay <= when.today);
  const isPast = deadline < when.today;
  const newest = isPast ? undefined : missedOrNow.at(-1);
  const toEntry = (sending: Sending): PlannedEntry => reminderEntry({ ...input, deadline, sending });
  return {
    plan: [
      ...(newest === undefined ? [] : [newest]),
      ...open.filter(({ sendDay }) => sendDay > when.today),
    ].map(toEntry),
    skip: missedOrNow
      .filter((sending) => sending !== newest)
      .map((sending) => ({ entry: toEntry(sending), reason: isPast ? "past" : "overtaken" })),
    close: needless(current, newest?.sendDay),
  };
}

/** The last day that needs no reminder any more: told, given up, or put off by the recipient until then. */
function coveredUntil(current: readonly Entry[]): IsoDate | undefined {
  return current
    .filter(({ kind }) => kind === "reminder" || kind === "snooze" || kind === "date_change")
    .map(({ sendDay }) => sendDay)
    .sort()
    .at(-1);
}

/**
 * Rows planned ahead that another message stands for: older reminders where a newer one goes out, reminders up to the
 * day until which the recipient put them off, and the news of a date where a reminder tells it.
 */
function needless(current: readonly Entry[], newest: IsoDate | undefined): readonly Closing[] {
  const planned = current.filter(({ state }) => state === "planned");
  const putOff = planned
    .filter(({ kind }) => kind === "snooze")
    .map(({ sendDay }) => sendDay)
    .sort()
    .at(-1);
  return planned.flatMap(({ key, kind, sendDay }): readonly Closing[] => {
    const isOlder =
      newest !== undefined && (kind === "reminder" ? sendDay < newest : kind === "confirmation");
    if (isOlder) return [{ key, state: "skipped", reason: "overtaken" }];
    const isPutOff = kind === "reminder" && putOff !== undefined && sendDay <= putOff;
    return isPutOff ? [{ key, state: "skipped", reason: "put off" }] : [];
  });
}

function reminderEntry(input: {
  readonly occurrence: Occurrence;
  readonly subscription: Subscription;
  readonly deadline: IsoDate;
  readonly sending: Sending;
  readonly when: Today;
}): PlannedEntry {
  const { occurrence, subscription, deadline, when } = input;
  const { sendDay, leads } = input.sending;
  return {
    kind: "reminder",
    subject: occurrence.subject,
    occurrence: occurrence.occurrence,
    revision: occurrence.revision,
    step: `lead:${leads.at(-1) ?? 0}`,
    recipient: subscription.recipient,
    deadline,
    sendDay,
    notBefore: copenhagenInstant(goingDay(sendDay, deadline, when), subscription.hour),
    detail: { leads, previous: null, language: subscription.language },
  };
}

/** A late one waits over a closed day, unless it would come after the deadline then. */
function goingDay(sendDay: IsoDate, deadline: IsoDate, { today, free }: Today): IsoDate {
  if (sendDay >= today || isWorkingDay(today, free)) return sendDay;
  const next = workingDayOnOrAfter(today, free);
  return next <= deadline ? next : today;
}

/** Planned rows that no longer hold: moved, withdrawn, done, past, taken over, or a lead that was given up. */
export function outdated(
  occurrence: Occurrence,
  rows: readonly Entry[],
  { today, leadDays }: { readonly today: IsoDate; readonly leadDays: readonly number[] | undefined },
): readonly Closing[] {
  return rows
    .filter((row) => row.occurrence === occurrence.occurrence && row.state === "planned")
    .flatMap((row): readonly Closing[] => {
      const closed = whyOutdated(occurrence, row, { today, leadDays });
      return closed === undefined ? [] : [{ key: row.key, ...closed }];
    });
}

function whyOutdated(
  occurrence: Occurrence,
  row: Entry,
  { today, leadDays }: { readonly today: IsoDate; readonly leadDays: readonly number[] | undefined },
): Omit<Closing, "key"> | undefined {
  if (row.revision !== occurrence.revision)
    return { state: "cancelled", reason: occurrence.deadline === null ? "withdrawn" : "moved" };
  if (occurrence.doneAt !== null) return { state: "cancelled", reason: "done" };
  if (row.kind === "date_change") return undefined;
  if (row.kind === "escalation" && occurrence.takenBy !== null)
    return { state: "cancelled", reason: "taken over" };
  if (occurrence.deadline !== null && occurrence.deadline < today)
    return { state: "skipped", reason: "past" };
  const isWanted = leadDays === undefined || row.detail.leads.some((lead) => leadDays.includes(lead));
  return row.kind === "reminder" && !isWanted ? { state: "cancelled", reason: "lead given up" } : undefined;
}

/** The one message to the unit's channel when nobody has taken an occurrence up by its last lead. */
export function escalation(input: {
  readonly occurrence: Occurrence;
  /** The smallest lead of all subscriptions; `undefined` without any. */
  readonly lastLead: number | undefined;
  readonly channel: RecipientKey;
  readonly language: Language;
  readonly when: Today;
}): PlannedEntry | undefined {
  const { occurrence, lastLead, when } = input;
  const { deadline } = occurrence;
  if (
    deadline === null ||
    lastLead === undefined ||
    occurrence.doneAt !== null ||
    occurrence.takenBy !== null
  )
    return undefined;
  const sendDay = workingDayOnOrBefore(addDays(deadline, -lastLead), when.free);
  if (sendDay > when.today || deadline < when.today) return undefined;
  return {
    kind: "escalation",
    subject: occurrence.subject,
    occurrence: occurrence.occurrence,
    revision: occurrence.revision,
    step: "last",
    recipient: input.channel,
    deadline,
    sendDay,
    notBefore: copenhagenInstant(goingDay(sendDay, deadline, when), ESCALATION_HOUR),
    detail: { leads: [lastLead], previous: null, language: input.language },
  };
}

/** A reminder put off by 1, 3 or 7 days; `undefined` when that would be after the deadline. */
export function snooze(input: {
  readonly occurrence: Occurrence;
  readonly recipient: RecipientKey;
  readonly days: 1 | 3 | 7;
  readonly hour: number;
  readonly language: Language;
  readonly when: Today;
}): PlannedEntry | undefined {
  const { occurrence, when } = input;
  const { deadline } = occurrence;
  if (deadline === null || occurrence.doneAt !== null) return undefined;
  const wished = workingDayOnOrBefore(addDays(when.today, input.days), when.free);
  const sendDay = wished > when.today ? wished : workingDayOnOrAfter(addDays(when.today, 1), when.free);
  if (sendDay > deadline) return undefined;
  return {
    kind: "snooze",
    subject: occurrence.subject,
    occurrence: occurrence.occurrence,
    revision: occurrence.revision,
    step: `snooze:${sendDay}`,
    recipient: input.recipient,
    deadline,
    sendDay,
    notBefore: copenhagenInstant(sendDay, input.hour),
    detail: { leads: [], previous: null, language: input.language },
  };
}

/** The neutral data of a row on the day it goes out; `undefined` for a row that has nothing to tell. */
export function reminderOf(row: Entry, today: IsoDate): Reminder | undefined {
  const { key, subject, occurrence, revision, deadline } = row;
  const about = { key, subject, occurrence, revision };
  if (row.kind === "date_change") {
    const to = deadline === null ? null : { deadline, daysLeft: daysBetween(today, deadline) };
    return { kind: row.kind, ...about, from: row.detail.previous, to };
  }
  if (deadline === null) return undefined;
  if (row.kind === "confirmation")
    return { kind: row.kind, ...about, deadline, daysLeft: daysBetween(today, deadline) };
  const due = { ...about, deadline, daysLeft: daysBetween(today, deadline), isLate: today > row.sendDay };
  return row.kind === "reminder"
    ? { kind: row.kind, ...due, leads: row.detail.leads }
    : { kind: row.kind, ...due };
}
