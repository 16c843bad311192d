// Room 2 of a tick: computes each duty's dates, settles them with the store, and writes what is due into the ledger,
// a page of recipients at a time. Acts only through the ports it is given; sends nothing.
import { addDays } from "../knowledge/calendar.ts";
import type { IsoDate, Language } from "../knowledge/model.ts";
import { type DutyRules, occurrencesByRule } from "../knowledge/recurrence.ts";
import { confirmation } from "./confirmations.ts";
import { dateChanges } from "./date-changes.ts";
import type {
  Ledger,
  Occurrence,
  Occurrences,
  RegisteredDate,
  RegisteredDates,
  Subscriptions,
} from "./ports.ts";
import type { Entry, RecipientKey } from "./reminder.ts";
import { dueReminders, escalation, outdated, type Today } from "./reminders.ts";

/** What planning acts through. */
export type PlanPorts = {
  readonly ledger: Ledger;
  readonly subscriptions: Subscriptions;
  readonly occurrences: Occurrences;
  readonly registeredDates: RegisteredDates;
};

/** What planning depends on. */
export type PlanTask = {
  readonly duties: readonly DutyRules[];
  readonly when: Today;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Where escalations go; null for nowhere. */
  readonly unitChannel: { readonly recipient: RecipientKey; readonly language: Language } | null;
};

/** Rows written or closed. */
export type PlanReport = { readonly planned: number; readonly skipped: number; readonly closed: number };

/** Recipients of one page; bounds the memory of a fan-out. */
const PAGE = 500;
/** Dates are settled this far back and ahead, in days: beyond the largest lead (366), and a deadline lately past. */
const SPAN_BEFORE_DAYS = 60;
const SPAN_AFTER_DAYS = 800;

/** Plans everything that is due. Safe to repeat and to run on several instances at once. */
export async function planReminders(ports: PlanPorts, task: PlanTask): Promise<PlanReport> {
  const occurrences = await settleDates(ports, task);
  const registered = await ports.registeredDates.list();
  const report = { planned: 0, skipped: 0, closed: 0 };
  const subjects = [...new Set(occurrences.map(({ subject }) => subject))];
  for (const subject of subjects) {
    const own = occurrences.filter((each) => each.subject === subject);
    add(report, await planChanges(ports, own, task));
    add(report, await planSubject(ports, { occurrences: own, registered }, task));
  }
  return report;
}

/** Computes the dates of lately and to come, settles them with the store, and gives every period with its state. */
export async function settleDates(
  ports: Pick<PlanPorts, "occurrences" | "registeredDates">,
  { duties, when, now }: Pick<PlanTask, "duties" | "now"> & { readonly when: Pick<Today, "today" | "free"> },
): Promise<readonly Occurrence[]> {
  const span = { from: addDays(when.today, -SPAN_BEFORE_DAYS), to: addDays(when.today, SPAN_AFTER_DAYS) };
  const registered = (await ports.registeredDates.list()).map(({ subject, occurrence, date }) => ({
    subject,
    occurrence,
    deadline: date,
  }));
  const dates = occurrencesByRule(duties, { span, free: when.free, registered });
  return ports.occurrences.sync(dates, span, now);
}

/** Those who were told another date hear of the one that holds; what was planned for another is closed. */
async function planChanges(
  { ledger }: PlanPorts,
  occurrences: readonly Occurrence[],
  { when, now }: PlanTask,
): Promise<PlanReport> {
  const [first] = occurrences;
  const report = { planned: 0, skipped: 0, closed: 0 };
  if (first === undefined) return report;
  let after = "";
  for (;;) {
    const recipients = await ledger.recipients(first.subject, { after, limit: PAGE });
    if (recipients.length === 0) break;
    const rows = await ledger.of(first.subject, recipients);
    const plan = occurrences.flatMap((occurrence) => dateChanges(occurrence, rows, when));
    const close = occurrences.flatMap((occurrence) =>
      outdated(occurrence, rows, { today: when.today, leadDays: undefined }),
    );
    if (plan.length > 0) report.planned += await ledger.plan(plan, now);
    if (close.length > 0) report.closed += await ledger.close(close, now);
    after = recipients.at(-1) ?? "";
  }
  return report;
}

async function planSubject(
  ports: PlanPorts,
  dates: { readonly occurrences: readonly Occurrence[]; readonly registered: readonly RegisteredDate[] },
  task: PlanTask,
): Promise<PlanReport> {
  const { occurrences, registered } = dates;
  const [first] = occurrences;
  const report = { planned: 0, skipped: 0, closed: 0 };
  if (first === undefined) return report;
  let lastLead: number | undefined;
  let after = "";
  for (;;) {
    const page = await ports.subscriptions.page(first.subject, { after, limit: PAGE });
    if (page.length === 0) break;
    const rows = await ports.ledger.of(
      first.subject,
      page.map(({ recipient }) => recipient),
    );
    const byRecipient = Map.groupBy(rows, ({ recipient }) => recipient);
    for (const occurrence of occurrences)
      add(report, await planPage(ports, { occurrence, registered, page, byRecipient }, task));
    lastLead = Math.min(lastLead ?? Infinity, ...page.flatMap(({ leadDays }) => leadDays));
    after = page.at(-1)?.recipient ?? "";
  }
  const channel = task.unitChannel;
  if (channel === null) return report;
  const escalations = occurrences.flatMap((occurrence) => {
    const { recipient, language } = channel;
    return escalation({ occurrence, lastLead, channel: recipient, language, when: task.when }) ?? [];
  });
  if (escalations.length > 0) report.planned += await ports.ledger.plan(escalations, task.now);
  return report;
}

type SubscriptionPage = Awaited<ReturnType<Subscriptions["page"]>>;

async function planPage(
  { ledger }: PlanPorts,
  work: {
    readonly occurrence: Occurrence;
    readonly registered: readonly RegisteredDate[];
    readonly page: SubscriptionPage;
    readonly byRecipient: ReadonlyMap<RecipientKey, readonly Entry[]>;
  },
  { when, now }: PlanTask,
): Promise<PlanReport> {
  const { occurrence, registered, page, byRecipient } = work;
  const due = page.map((subscription) => {
    const settled = byRecipient.get(subscription.recipient) ?? [];
    const { leadDays } = subscription;
    const stale = outdated(occurrence, settled, { today: when.today, leadDays });
    const { plan, skip, close } = dueReminders({ occurrence, subscription, settled, when });
    // a reminder that goes out now tells the date as well
    const first =
      plan.length > 0 ? undefined : confirmation({ occurrence, subscription, registered, settled, when });
    return { plan: first === undefined ? plan : [first], skip, close: [...close, ...stale] };
  });
  const plan = due.flatMap((each) => each.plan);
  const close = due.flatMap((each) => each.close);
  const skip = due.flatMap((each) => each.skip);
  let skipped = 0;
  for (const reason of ["overtaken", "past"] as const) {
    const entries = skip.filter((each) => each.reason === reason).map(({ entry }) => entry);
    if (entries.length > 0) skipped += await ledger.skip(entries, reason, now);
  }
  return {
    planned: plan.length === 0 ? 0 : await ledger.plan(plan, now),
    skipped,
    closed: close.length === 0 ? 0 : await ledger.close(close, now),
  };
}

function add(sum: { planned: number; skipped: number; closed: number }, more: PlanReport): void {
  sum.planned += more.planned;
  sum.skipped += more.skipped;
  sum.closed += more.closed;
}

/** The day up to which rows are written ahead. */
export function planUntil(today: IsoDate): IsoDate {
  return addDays(today, 1);
}
