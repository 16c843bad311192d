// Done, put off, taken over: what the buttons of a reminder do. Done is done for all; putting off is for whoever was
// reminded there. Says which occurrence changed, so that surfaces draw its reminders anew.
import type { Command, Period } from "../commands.ts";
import type { RecipientKey } from "../reminder.ts";
import { DEFAULT_HOUR, snooze } from "../reminders.ts";
import { dayOfInstant, personWords } from "../wording/date-phrases.ts";
import { type Dated, dayWords, openPeriod, periodsOf } from "./periods.ts";
import { refuseWith } from "./refuse.ts";
import { button, compose, dutyOf, type Outcome, type Spoken } from "./visit.ts";

type Of<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;
type PeriodCommand = Of<"done" | "reopen" | "takeOver">;

/** The period that is meant, or why there is none. */
async function findPeriod(
  { duty: id, period }: { readonly duty: string; readonly period: Period },
  visit: Spoken,
): Promise<Dated | Outcome> {
  const { say } = visit;
  const { name } = dutyOf(id, visit);
  const periods = await periodsOf(id, visit);
  if (period === undefined)
    return openPeriod(periods, visit.today) ?? refuseWith(say.periods.noDate(name), visit);
  return (
    periods.find(({ occurrence }) => occurrence === period) ??
    refuseWith(say.periods.noPeriod(name, period), visit)
  );
}

/** Reports a period done for everybody. */
export async function reportDone(command: PeriodCommand, visit: Spoken): Promise<Outcome> {
  const { say, utter, ports, asker, now } = visit;
  const found = await findPeriod(command, visit);
  if ("answer" in found) return found;
  const { subject, occurrence } = found;
  const { duty, name } = dutyOf(subject, visit);
  const isNew = await ports.occurrences.done(subject, occurrence, asker.person, now);
  const answer = compose(visit, { title: name, duty }, (draft) => {
    draft.paragraph(isNew ? say.periods.done(occurrence) : doneBefore(found, visit));
    draft.actions([button(say.labels.undo, utter.reopen(subject, occurrence))]);
  });
  return { answer, isPrivate: false, changed: { subject, occurrence } };
}

/** Takes a report back: it was not done after all. Without a period the one that was reported last is meant. */
export async function reopen(command: PeriodCommand, visit: Spoken): Promise<Outcome> {
  const { say, utter, ports, now } = visit;
  const done = (await periodsOf(command.duty, visit)).filter(({ doneAt }) => doneAt !== null);
  const last = done.toSorted((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0))[0];
  const period = command.period ?? last?.occurrence;
  const found = await findPeriod({ duty: command.duty, period }, visit);
  if ("answer" in found) return found;
  const { subject, occurrence } = found;
  const { duty, name } = dutyOf(subject, visit);
  const isReopened = await ports.occurrences.reopen(subject, occurrence, now);
  const answer = compose(visit, { title: name, duty }, (draft) => {
    draft.paragraph(isReopened ? say.periods.reopened(occurrence) : say.periods.notDone(occurrence));
    draft.actions([button(say.labels.done, utter.done(subject, occurrence))]);
  });
  return { answer, isPrivate: false, changed: { subject, occurrence } };
}

function doneBefore({ doneBy, doneAt }: Dated, { say, language, phrases, now }: Spoken): string {
  const day = phrases.date(dayOfInstant(doneAt ?? now));
  return say.periods.doneBefore(personWords(doneBy ?? "", language), day);
}

/** Takes a period over: the asker sees to it. */
export async function takeOver(command: PeriodCommand, visit: Spoken): Promise<Outcome> {
  const { say, utter, ports, asker, now, language } = visit;
  const found = await findPeriod(command, visit);
  if ("answer" in found) return found;
  const { subject, occurrence, takenBy } = found;
  const { duty, name } = dutyOf(subject, visit);
  const isTaken = await ports.occurrences.takeOver(subject, occurrence, asker.person, now);
  const answer = compose(visit, { title: name, duty }, (draft) => {
    if (!isTaken) {
      draft.paragraph(doneBefore(found, visit));
      return;
    }
    draft.paragraph(say.periods.taken(occurrence));
    if (takenBy !== null && takenBy !== asker.person)
      draft.paragraph(say.periods.takenFrom(personWords(takenBy, language)));
    draft.actions([button(say.labels.done, utter.done(subject, occurrence), "primary")]);
  });
  return { answer, isPrivate: false, changed: { subject, occurrence } };
}

/** Puts the next reminder off for whoever it goes to here: the channel where it has a subscription, else the asker. */
export async function putOff(command: Of<"snooze">, visit: Spoken): Promise<Outcome> {
  const { say, utter, ports, own, today, now, settings, language } = visit;
  const found = await findPeriod(command, visit);
  if ("answer" in found) return found;
  const { subject, occurrence, deadline } = found;
  const { duty, name } = dutyOf(subject, visit);
  if (found.doneAt !== null) return refuseWith(doneBefore(found, visit), visit);
  const recipient = await remindedHere(subject, visit);
  const entry = snooze({
    occurrence: found,
    recipient,
    days: command.days,
    hour: own.hour ?? DEFAULT_HOUR,
    language,
    when: { today, until: today, free: settings.free },
  });
  if (entry === undefined) return refuseWith(say.periods.tooLate(name, dayWords(deadline, visit)), visit);
  await ports.ledger.plan([entry], now);
  // what is planned for before then would break the word just given
  const rows = await ports.ledger.of(subject, [recipient]);
  const overtaken = rows.filter(
    (row) =>
      row.kind === "reminder" &&
      row.state === "planned" &&
      row.occurrence === occurrence &&
      row.sendDay <= entry.sendDay,
  );
  await ports.ledger.close(
    overtaken.map(({ key }) => ({ key, state: "cancelled", reason: "snoozed" })),
    now,
  );
  const answer = compose(visit, { title: name, duty }, (draft) => {
    draft.paragraph(say.periods.snoozed(dayWords(entry.sendDay, visit)));
    draft.actions([button(say.labels.done, utter.done(subject, occurrence))]);
  });
  return { answer, isPrivate: true, changed: { subject, occurrence } };
}

async function remindedHere(subject: string, { asker, ports }: Spoken): Promise<RecipientKey> {
  if (asker.channel === undefined) return asker.person;
  const ofChannel = await ports.subscriptions.of(asker.channel);
  return ofChannel.some((each) => each.subject === subject) ? asker.channel : asker.person;
}
