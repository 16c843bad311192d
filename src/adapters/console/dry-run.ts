// What would be sent between two days: the store, the duties' rules and the settings in; lines out, the dates with who
// registered them first, then each message with what the ledger knows of it. Only reads.
import type { Subscription } from "../../bot/ports.ts";
import type { PlanTask } from "../../bot/plan-reminders.ts";
import { type Entry, reminderKey, type ReminderKey } from "../../bot/reminder.ts";
import { escalation, sendingsOf } from "../../bot/reminders.ts";
import { addDays, copenhagenDayAt } from "../../knowledge/calendar.ts";
import {
  type DaySpan,
  type DutyRules,
  occurrencesByRule,
  type RuleDate,
} from "../../knowledge/recurrence.ts";
import type { FreeDays } from "../../knowledge/working-days.ts";
import type { Store } from "../store/store.ts";

/** What a dry run looks at. */
export type DryRunWorld = {
  readonly store: Store;
  readonly duties: readonly DutyRules[];
  readonly free: FreeDays;
  readonly unitChannel: PlanTask["unitChannel"];
};

/** The largest lead, in days: dates up to here beyond the last day may send within it. */
const LARGEST_LEAD_DAYS = 366;
const PAGE = 500;

/** The lines. Escalations stand there as what would come if nobody took the duty up. */
export async function dryRun({ from, to }: DaySpan, world: DryRunWorld): Promise<readonly string[]> {
  const { store, duties, free } = world;
  const known = await store.registeredDates.list();
  const registered = known.map(({ subject, occurrence, date }) => ({ subject, occurrence, deadline: date }));
  const span = { from, to: addDays(to, LARGEST_LEAD_DAYS) };
  const dates = occurrencesByRule(duties, { span, registered, free });
  const shown: string[] = [];
  const messages: string[] = [];
  for (const date of dates) {
    const lines = await messagesOf(date, { from, to }, world);
    messages.push(...lines);
    if (date.deadline > to && lines.length === 0) continue;
    const set = known.find(
      ({ subject, occurrence }) => subject === date.subject && occurrence === date.occurrence,
    );
    const origin =
      set === undefined ? "by the corpus" : `registered by ${set.by} on ${copenhagenDayAt(set.at)}`;
    shown.push(`${date.deadline}        ${date.subject} ${date.occurrence}  ${origin}`);
  }
  messages.push(...(await plannedOthers(store, { from, to })));
  return [
    `${shown.length} ${shown.length === 1 ? "date" : "dates"}`,
    ...shown.sort(),
    `${messages.length} ${messages.length === 1 ? "message" : "messages"} from ${from} to ${to}`,
    ...messages.sort(),
  ];
}

async function messagesOf(date: RuleDate, span: DaySpan, world: DryRunWorld): Promise<readonly string[]> {
  const { store } = world;
  const known = await store.occurrences.get(date.subject, date.occurrence);
  if (known !== undefined && known.doneAt !== null) return [];
  // The tick will raise the revision when it sees a date that moved.
  const revision = known === undefined ? 1 : known.revision + (known.deadline === date.deadline ? 0 : 1);
  const lines: string[] = [];
  let lastLead: number | undefined;
  let after = "";
  for (;;) {
    const page = await store.subscriptions.page(date.subject, { after, limit: PAGE });
    const recipients = page.map(({ recipient }) => recipient);
    const rows = await store.ledger.of(date.subject, recipients);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    const work = { date, revision, span, byKey, free: world.free };
    lines.push(...page.flatMap((subscription) => remindersOf(subscription, work)));
    if (page.length > 0)
      lastLead = Math.min(lastLead ?? Infinity, ...page.flatMap(({ leadDays }) => leadDays));
    if (page.length < PAGE) break;
    after = page.at(-1)?.recipient ?? "";
  }
  const takenBy = known?.takenBy ?? null;
  return [...lines, ...escalationOf({ date, revision, takenBy, lastLead }, span, world)];
}

function remindersOf(
  subscription: Subscription,
  work: {
    readonly date: RuleDate;
    readonly revision: number;
    readonly span: DaySpan;
    readonly byKey: ReadonlyMap<ReminderKey, Entry>;
    readonly free: FreeDays;
  },
): readonly string[] {
  const { date, revision, span, byKey } = work;
  return sendingsOf(date.deadline, subscription.leadDays, work.free)
    .filter(({ sendDay }) => sendDay >= span.from && sendDay <= span.to && sendDay >= subscription.since)
    .map(({ sendDay, leads }) => {
      const { subject, occurrence, deadline } = date;
      const { recipient, hour, language } = subscription;
      const step = `lead:${leads.at(-1) ?? 0}`;
      const key = reminderKey({ kind: "reminder", subject, occurrence, revision, step, recipient });
      const row = byKey.get(key);
      // a row for another date, before any tick has seen the move, says nothing of this one
      const state = row === undefined || row.deadline !== deadline ? "to be sent" : row.state;
      return `${sendDay} ${clockOf(hour)}  ${subject} ${occurrence} due ${deadline} (${leads.join("+")} days)  ${recipient} ${language}  ${state}`;
    });
}

/** The escalation that would come at noon of the last lead's day. */
function escalationOf(
  due: {
    readonly date: RuleDate;
    readonly revision: number;
    readonly takenBy: string | null;
    readonly lastLead: number | undefined;
  },
  span: DaySpan,
  { unitChannel, free }: DryRunWorld,
): readonly string[] {
  if (unitChannel === null) return [];
  const { date, revision, takenBy, lastLead } = due;
  const { subject, occurrence, deadline } = date;
  const state = { revision, takenBy, doneBy: null, doneAt: null };
  const row = escalation({
    occurrence: { ...date, ...state },
    lastLead,
    channel: unitChannel.recipient,
    language: unitChannel.language,
    // as the last day of the span would see it; a later deadline has not come to it yet
    when: { today: span.to < deadline ? span.to : deadline, until: span.to, free },
  });
  return row === undefined || row.sendDay < span.from
    ? []
    : [
        `${row.sendDay} ${clockOf(12)}  ${subject} ${occurrence} due ${deadline} (escalation)  ${row.recipient} ${unitChannel.language}  if nobody takes it up`,
      ];
}

/** Rows of the ledger that wait and are no reminders: snoozed ones, confirmations, moved dates. */
async function plannedOthers({ ledger }: Store, { from, to }: DaySpan): Promise<readonly string[]> {
  const lines: string[] = [];
  let after = "";
  for (;;) {
    const page = await ledger.list("planned", { after, limit: PAGE });
    for (const { kind, subject, occurrence, deadline, recipient, notBefore, detail } of page) {
      const sendDay = copenhagenDayAt(notBefore);
      if (kind === "reminder" || kind === "escalation" || sendDay < from || sendDay > to) continue;
      const due = deadline === null ? "withdrawn" : `due ${deadline}`;
      lines.push(
        `${sendDay} ${timeAt(notBefore)}  ${subject} ${occurrence} ${due} (${kind})  ${recipient} ${detail.language}  planned`,
      );
    }
    if (page.length < PAGE) return lines;
    after = page.at(-1)?.key ?? "";
  }
}

function clockOf(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

/** The time of day in Copenhagen. */
function timeAt(epochMs: number): string {
  const options = { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Copenhagen" } as const;
  return new Intl.DateTimeFormat("en-GB", options).format(epochMs);
}
