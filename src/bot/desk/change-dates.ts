// Registers, moves, withdraws and takes back the dates of duties, and tells who did what. Only editors change; everyone
// may see the history. A date that moves keeps its period's name, so that those who were told the old one are told.
import { addDays, daysBetween } from "../../knowledge/calendar.ts";
import type { IsoDate } from "../../knowledge/model.ts";
import { isWorkingDay } from "../../knowledge/working-days.ts";
import type { Command } from "../commands.ts";
import type { Occurrence } from "../ports.ts";
import { dayOfInstant, personWords } from "../wording/date-phrases.ts";
import { allPeriodsOf, type Dated, dayWords, farWords, isDated, openPeriod, periodsOf } from "./periods.ts";
import { refuseTask, refuseWith } from "./refuse.ts";
import { button, compose, dutyOf, type Outcome, type Spoken } from "./visit.ts";

/** A date further ahead than this is a slip of the year, in days. */
const FARTHEST_DAYS = 3653;
/** Half a year: a date nearer than this to the open one moves it, unless it names another period. */
const NEAR_DAYS = 183;
/** Changes that are shown at once. */
const SHOWN = 20;

type Of<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;
type DutyAlone = Of<"withdrawDate" | "undoDate" | "dateHistory">;

/** Registers or moves a date. */
export async function registerDate(
  { duty: id, date, isMove }: Of<"registerDate">,
  visit: Spoken,
): Promise<Outcome> {
  const { say, utter, ports, asker, now, today, settings } = visit;
  const refused = refuseTask("register_dates", visit, utter.registerDate(id, date));
  if (refused !== undefined) return refused;
  const { duty, name } = dutyOf(id, visit);
  const day = dayWords(date, visit);
  if (date < today) return refuseWith(say.dates.past(day), visit);
  if (date > addDays(today, FARTHEST_DAYS)) return refuseWith(say.dates.tooFar(day), visit);
  const all = await allPeriodsOf(id, visit);
  const moved = movedPeriod(all.filter(isDated), { date, isMove, today });
  const occurrence = moved?.occurrence ?? newPeriod(all, date);
  const isNews = moved?.deadline !== date;
  const change = isNews
    ? await ports.registeredDates.set({ subject: id, occurrence, date, by: asker.person, at: now })
    : undefined;
  await ports.registered.refresh();
  const answer = compose(visit, { title: name, duty }, (draft) => {
    if (change === undefined) draft.paragraph(say.dates.unchanged(day));
    else if (moved === undefined) draft.paragraph(say.dates.registered(day, farWords(date, visit)));
    else {
      const from = dayWords(moved.deadline, visit);
      draft.paragraph(say.dates.moved(from, day, farWords(date, visit)));
      draft.paragraph(say.dates.allTold);
    }
    if (!isWorkingDay(date, settings.free)) draft.notice("assumed", say.dates.closedDay(day));
    for (const other of all.filter(isDated))
      if (other.occurrence !== occurrence && other.doneAt === null && other.deadline >= today)
        draft.notice("assumed", say.dates.otherPeriod(other.occurrence, dayWords(other.deadline, visit)));
    draft.actions([
      ...(change === undefined ? [] : [button(say.labels.undo, utter.undoDate(id))]),
      button(say.labels.remindMe, utter.remind(id), "primary"),
      button(say.labels.history, utter.history(id)),
    ]);
  });
  return { answer, isPrivate: false };
}

/** The period that the date is of, when there is one: told by name, or by being near. */
function movedPeriod(
  periods: readonly Dated[],
  { date, isMove, today }: { readonly date: IsoDate; readonly isMove: boolean; readonly today: IsoDate },
): Dated | undefined {
  const open = periods.filter(({ doneAt }) => doneAt === null);
  const named = open.find(({ occurrence }) => [date.slice(0, 7), date.slice(0, 4)].includes(occurrence));
  const nearest = openPeriod(open, today);
  if (isMove) return nearest;
  if (named !== undefined || nearest === undefined) return named;
  // a yearly duty's date slips over new year; one long past, or of a monthly duty, is not what is meant
  const isYearly = /^\d{4}$/.test(nearest.occurrence);
  const isNear = Math.abs(daysBetween(nearest.deadline, date)) < NEAR_DAYS;
  return isYearly && isNear && nearest.deadline >= today ? nearest : undefined;
}

/** The name of a period that begins: its year; the day itself where the year has had one. */
function newPeriod(periods: readonly Occurrence[], date: IsoDate): string {
  const year = date.slice(0, 4);
  const before = periods.find(({ occurrence }) => occurrence === year);
  return before === undefined || (before.deadline === null && before.doneAt === null) ? year : date;
}

/** Withdraws the nearest date that was registered here. */
export async function withdrawDate({ duty: id }: DutyAlone, visit: Spoken): Promise<Outcome> {
  const { say, utter, ports, asker, now } = visit;
  const refused = refuseTask("register_dates", visit, utter.withdrawDate(id));
  if (refused !== undefined) return refused;
  const { duty, name } = dutyOf(id, visit);
  const registered = await ports.registeredDates.list();
  const mine = (await periodsOf(id, visit)).filter((period) =>
    registered.some((each) => each.subject === id && each.occurrence === period.occurrence),
  );
  const target = openPeriod(mine, visit.today);
  if (target === undefined) return refuseWith(say.dates.nothingToWithdraw(name), visit);
  const { occurrence, deadline } = target;
  await ports.registeredDates.set({ subject: id, occurrence, date: null, by: asker.person, at: now });
  await ports.registered.refresh();
  const answer = compose(visit, { title: name, duty }, (draft) => {
    draft.paragraph(say.dates.withdrawn(dayWords(deadline, visit)));
    draft.actions([
      button(say.labels.undo, utter.undoDate(id)),
      button(say.labels.history, utter.history(id)),
    ]);
  });
  return { answer, isPrivate: false };
}

/** Takes back the newest change that is not taken back yet. */
export async function undoDate({ duty: id }: DutyAlone, visit: Spoken): Promise<Outcome> {
  const { say, utter, ports, asker, now } = visit;
  const refused = refuseTask("register_dates", visit, utter.undoDate(id));
  if (refused !== undefined) return refused;
  const { duty, name } = dutyOf(id, visit);
  const history = await ports.registeredDates.history(id);
  const periods = new Set(history.map(({ occurrence }) => occurrence));
  for (const occurrence of periods) {
    const change = await ports.registeredDates.undo(id, occurrence, asker.person, now);
    if (change === undefined) continue;
    await ports.registered.refresh();
    const answer = compose(visit, { title: name, duty }, (draft) => {
      draft.paragraph(
        change.new === null ? say.dates.undoneToNone : say.dates.undone(dayWords(change.new, visit)),
      );
      draft.actions([button(say.labels.history, utter.history(id))]);
    });
    return { answer, isPrivate: false };
  }
  return refuseWith(say.dates.nothingToUndo(name), visit);
}

/** Who registered, moved and withdrew what, newest first. */
export async function dateHistory({ duty: id }: DutyAlone, visit: Spoken): Promise<Outcome> {
  const { say, utter, ports, language } = visit;
  const { duty, name } = dutyOf(id, visit);
  const history = await ports.registeredDates.history(id);
  const answer = compose(visit, { title: say.dates.historyTitle(name), duty }, (draft) => {
    if (history.length === 0) draft.paragraph(say.dates.historyNone(name));
    const lines = history.slice(0, SHOWN).map((change) =>
      say.dates.change({
        day: visit.phrases.date(dayOfInstant(change.at)),
        who: personWords(change.by, language),
        from: change.old === null ? undefined : dayWords(change.old, visit),
        to: change.new === null ? undefined : dayWords(change.new, visit),
        isUndo: change.action === "undo",
      }),
    );
    draft.list(lines.map((line) => [line]));
    if (history.length > SHOWN) draft.paragraph(say.self.more(history.length - SHOWN));
    if (history.length > 0) draft.actions([button(say.labels.undo, utter.undoDate(id))]);
  });
  return { answer, isPrivate: false };
}
