// A reminder as it looks now, for drawing it anew where it stands: still due, taken over, put off or done. In: its
// ledger key and the day; out: its answer. Reads only.
import type { IsoDate } from "../../knowledge/model.ts";
import type { Answer } from "../answer.ts";
import type { Entry, ReminderKey } from "../reminder.ts";
import { reminderOf } from "../reminders.ts";
import { datePhrases } from "../wording/date-phrases.ts";
import { deskPhrases } from "../wording/desk/desk-phrases.ts";
import { utterances } from "../wording/desk/utterances.ts";
import { wordReminder } from "../wording/reminder.ts";
import type { DeskWorld } from "./desk-ports.ts";
import { button } from "./visit.ts";

/** Words a row of the ledger; `undefined` when there is none, or when it has nothing to tell. */
export async function drawReminder(
  key: string,
  today: IsoDate,
  { ports, settings, product }: DeskWorld,
): Promise<Answer | undefined> {
  // a key that the ledger never made finds no row
  const row = await ports.ledger.get(key as ReminderKey);
  const reminder = row === undefined ? undefined : reminderOf(row, today);
  if (row === undefined || reminder === undefined) return undefined;
  const state = await ports.occurrences.get(row.subject, row.occurrence);
  const { language } = row.detail;
  const { knowledge } = product();
  const answer = wordReminder(reminder, {
    language,
    knowledge,
    state,
    registered: ports.registered.current(),
    free: settings.free,
  });
  if (state !== undefined && state.doneAt !== null) {
    const undo = utterances[language].reopen(row.subject, row.occurrence);
    const actions = [button(deskPhrases[language].labels.undo, undo)];
    return { ...answer, parts: [...answer.parts, { kind: "actions", actions }] };
  }
  const later = await snoozeAfter(row, ports);
  if (later === undefined) return answer;
  const text = deskPhrases[language].periods.snoozed(datePhrases[language].day(later));
  return { ...answer, parts: [{ kind: "paragraph", text, citations: [] }, ...answer.parts] };
}

/** The day to which this recipient has put the occurrence off, while that is still to come. */
async function snoozeAfter(row: Entry, { ledger }: DeskWorld["ports"]): Promise<IsoDate | undefined> {
  const rows = await ledger.of(row.subject, [row.recipient]);
  return rows
    .filter(
      ({ kind, state, occurrence, key }) =>
        kind === "snooze" && state === "planned" && occurrence === row.occurrence && key !== row.key,
    )
    .map(({ sendDay }) => sendDay)
    .sort()
    .at(-1);
}
