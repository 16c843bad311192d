// Who is told that a date has moved or was withdrawn: an occurrence and what the ledger holds in, rows to write out. Pure.
// Only those who were told another date hear of it, once a revision.
import { copenhagenInstant } from "../knowledge/calendar.ts";
import type { IsoDate } from "../knowledge/model.ts";
import { workingDayOnOrAfter } from "../knowledge/working-days.ts";
import type { Occurrence } from "./ports.ts";
import type { Entry, PlannedEntry, RecipientKey } from "./reminder.ts";
import { DEFAULT_HOUR, type Today } from "./reminders.ts";

/**
 * Tells those who were told another date than the one that holds now, once a revision. `rows`: the rows of some
 * recipients for this subject. What may have arrived counts as told.
 */
export function dateChanges(
  occurrence: Occurrence,
  rows: readonly Entry[],
  when: Today,
): readonly PlannedEntry[] {
  if (occurrence.doneAt !== null) return [];
  const told = new Map<RecipientKey, Entry>();
  for (const row of rows) {
    const hasTold = row.state === "sent" || row.state === "in_doubt" || row.state === "sending";
    const isAbout = row.occurrence === occurrence.occurrence;
    const before = told.get(row.recipient);
    if (hasTold && isAbout && (before === undefined || before.revision <= row.revision))
      told.set(row.recipient, row);
  }
  const sendDay = workingDayOnOrAfter(when.today, when.free);
  return [...told.values()].flatMap((last): readonly PlannedEntry[] => {
    if (last.revision >= occurrence.revision || last.deadline === occurrence.deadline) return [];
    if (isOver(last.deadline, when.today) && isOver(occurrence.deadline ?? last.deadline, when.today))
      return [];
    return [
      {
        kind: "date_change",
        subject: occurrence.subject,
        occurrence: occurrence.occurrence,
        revision: occurrence.revision,
        step: "moved",
        recipient: last.recipient,
        deadline: occurrence.deadline,
        sendDay,
        notBefore: copenhagenInstant(sendDay, DEFAULT_HOUR),
        detail: { leads: [], previous: last.deadline, language: last.detail.language },
      },
    ];
  });
}

/** A date that is past: whether it moves is nobody's news any more. */
function isOver(deadline: IsoDate | null, today: IsoDate): boolean {
  return deadline !== null && deadline < today;
}
