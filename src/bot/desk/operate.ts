// The operator's list: reminders of which nobody knows whether they arrived, each with the ways to settle it, and those
// that could not be delivered. Nothing is settled by guessing; only an operator's word does it.
import type { Command } from "../commands.ts";
import type { Entry, ReminderKey } from "../reminder.ts";
import { dayOfInstant, personWords } from "../wording/date-phrases.ts";
import { refuseTask, refuseWith } from "./refuse.ts";
import { button, compose, dutyOf, type Outcome, type Spoken } from "./visit.ts";

/** Rows that are shown at once; the next ones follow when these are settled. */
const SHOWN = 10;

/** Lists what waits for a decision, and what failed. */
export async function listDeliveries(visit: Spoken): Promise<Outcome> {
  const refused = refuseTask("operate", visit);
  if (refused !== undefined) return refused;
  const { ports, say, utter } = visit;
  const counts = await ports.ledger.counts();
  const doubts = await ports.ledger.list("in_doubt", { after: "", limit: SHOWN });
  const failed = await ports.ledger.list("failed", { after: "", limit: SHOWN });
  const answer = compose(visit, { title: say.operate.title }, (draft) => {
    draft.paragraph(counts.in_doubt === 0 ? say.operate.none : say.operate.lead(counts.in_doubt));
    for (const row of doubts) {
      draft.paragraph(entryWords(row, visit));
      draft.actions([
        button(say.labels.resend, utter.resolve(row.key, "resend")),
        button(say.labels.arrived, utter.resolve(row.key, "sent")),
        button(say.labels.drop, utter.resolve(row.key, "drop"), "danger"),
      ]);
    }
    if (counts.in_doubt > doubts.length) draft.paragraph(say.self.more(counts.in_doubt - doubts.length));
    if (failed.length > 0) draft.heading(say.operate.failedHeading);
    draft.list(failed.map((row) => [failedWords(row, visit)]));
    if (counts.failed > failed.length) draft.paragraph(say.self.more(counts.failed - failed.length));
    draft.facts(
      (["planned", "sending", "sent", "failed", "in_doubt", "skipped", "cancelled"] as const).map((state) => [
        say.operate.states[state],
        String(counts[state]),
      ]),
    );
  });
  return { answer, isPrivate: true };
}

function entryWords({ subject, recipient, claimedAt, changedAt }: Entry, visit: Spoken): string {
  const day = visit.phrases.date(dayOfInstant(claimedAt ?? changedAt));
  return visit.say.operate.entry(dutyOf(subject, visit).name, personWords(recipient, visit.language), day);
}

function failedWords({ subject, recipient, reason }: Entry, visit: Spoken): string {
  const who = personWords(recipient, visit.language);
  return visit.say.operate.failed(dutyOf(subject, visit).name, who, reason ?? "");
}

/** Settles one by the operator's word. */
export async function resolveDelivery(
  { key, as }: Extract<Command, { kind: "resolve" }>,
  visit: Spoken,
): Promise<Outcome> {
  const refused = refuseTask("operate", visit);
  if (refused !== undefined) return refused;
  const { ports, say, utter, asker, now } = visit;
  // a key that the ledger never made finds no row
  const isResolved = await ports.ledger.resolve(key as ReminderKey, as, asker.person, now);
  if (!isResolved) return refuseWith(say.operate.notInDoubt, visit);
  const answer = compose(visit, { title: say.operate.title }, (draft) => {
    draft.paragraph(say.operate.resolved[as]);
    draft.actions([button(say.labels.deliveries, utter.deliveries)]);
  });
  return { answer, isPrivate: true };
}
