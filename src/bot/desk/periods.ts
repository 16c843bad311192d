// The periods of a duty as they stand now, and which of them is meant. Settles computed dates with the store first, so
// that a date registered a moment ago can be reported done.
import { addDays } from "../../knowledge/calendar.ts";
import { rulesOfDuties } from "../../knowledge/duty-rules.ts";
import type { IsoDate } from "../../knowledge/model.ts";
import { settleDates } from "../plan-reminders.ts";
import type { Occurrence } from "../ports.ts";
import { datePhrases, distanceWords } from "../wording/date-phrases.ts";
import type { Spoken, Visit } from "./visit.ts";

/** A period with a date. */
export type Dated = Occurrence & { readonly deadline: IsoDate };

/** Every period of a duty, of the last two months and the next two years, by date; withdrawn ones are left out. */
export async function periodsOf(duty: string, visit: Visit): Promise<readonly Dated[]> {
  const all = await allPeriodsOf(duty, visit);
  return all.filter(isDated).sort((a, b) => (a.deadline < b.deadline ? -1 : 1));
}

/** The same with the withdrawn ones, in no order. */
export async function allPeriodsOf(
  duty: string,
  { ports, settings, knowledge, today, now }: Visit,
): Promise<readonly Occurrence[]> {
  const duties = rulesOfDuties(knowledge.corpus.duties);
  const settled = await settleDates(ports, { duties, now, when: { today, free: settings.free } });
  return settled.filter(({ subject }) => subject === duty);
}

/** The nearest period that is not done: one to come, else the latest that is past. */
export function openPeriod(periods: readonly Dated[], today: IsoDate): Dated | undefined {
  const open = periods.filter(({ doneAt }) => doneAt === null);
  return open.find(({ deadline }) => deadline >= today) ?? open.at(-1);
}

/** Whether an occurrence has a date. */
export function isDated(occurrence: Occurrence): occurrence is Dated {
  return occurrence.deadline !== null;
}

/** A day in words. */
export function dayWords(day: string, { language }: Pick<Spoken, "language">): string {
  return datePhrases[language].day(day);
}

/** How far a day is from today, in words. */
export function farWords(day: IsoDate, { today, language, settings }: Spoken): string {
  const daysLeft = Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
  return distanceWords(day, { daysLeft, free: settings.free, language });
}

const DAY_MS = 86_400_000;

/** A day so many days from today. */
export function inDays({ today }: Visit, days: number): IsoDate {
  return addDays(today, days);
}
