// The deadlines of the two years ahead with their words: the product, the store and a reader's wishes in, calendar text
// out. Only dates that the unit has registered; what a date is worth to remind of is the reader's own setting.
import type { Occurrences, People } from "../../bot/ports.ts";
import { DEFAULT_HOUR, DEFAULT_LEAD_DAYS } from "../../bot/reminders.ts";
import type { RecipientKey } from "../../bot/reminder.ts";
import { type DateSources, type ToldDate, toldDates } from "../../bot/told-dates.ts";
import { datePhrases } from "../../bot/wording/date-phrases.ts";
import { originWords, strategyOn } from "../../bot/wording/duties.ts";
import { addDays } from "../../knowledge/calendar.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { IsoDate, Language } from "../../knowledge/model.ts";
import { type CalendarDeadline, type CalendarOptions, calendarText } from "./calendar.ts";

/** What calendars are made of. */
export type CalendarWorld = {
  /** Asked anew each time, since a corpus may be reloaded. */
  readonly knowledge: () => Knowledge;
  readonly dates: () => DateSources;
  readonly store: {
    readonly people: Pick<People, "settings">;
    readonly occurrences: Pick<Occurrences, "get">;
  };
  readonly today: () => IsoDate;
};

/** Days ahead that a calendar shows: the longest cadence but the elections' is a year. */
const AHEAD_DAYS = 800;
/** Days back, so that an entry does not vanish the day after. */
const BACK_DAYS = 60;

/** What a person's calendar is in: their language, lead times and hour, or the usual ones. */
export async function wishesOf(
  { store }: CalendarWorld,
  owner: RecipientKey,
): Promise<Omit<CalendarOptions, "name">> {
  const {
    language = "da",
    leadDays = DEFAULT_LEAD_DAYS,
    hour = DEFAULT_HOUR,
  } = await store.people.settings(owner);
  return { language, leadDays, hour };
}

/** Every deadline as one calendar. */
export async function allDeadlines(
  world: CalendarWorld,
  wishes: Omit<CalendarOptions, "name">,
): Promise<string> {
  const today = world.today();
  const span = { from: addDays(today, -BACK_DAYS), to: addDays(today, AHEAD_DAYS) };
  const entries: CalendarDeadline[] = [];
  for (const date of toldDates(world.dates(), span))
    entries.push(await entryOf(world, date, wishes.language));
  return calendarText(entries, { ...wishes, name: nameIn(wishes.language) });
}

/** One deadline as a calendar of its own; `undefined` when there is no such date. */
export async function oneDeadline(
  world: CalendarWorld,
  wanted: { readonly subject: string; readonly occurrence: string },
  wishes: Omit<CalendarOptions, "name">,
): Promise<string | undefined> {
  const today = world.today();
  const span = { from: addDays(today, -BACK_DAYS), to: addDays(today, AHEAD_DAYS) };
  const date = toldDates(world.dates(), span).find(
    ({ subject, occurrence }) => subject === wanted.subject && occurrence === wanted.occurrence,
  );
  if (date === undefined) return undefined;
  const entry = await entryOf(world, date, wishes.language);
  return calendarText([entry], { ...wishes, name: entry.summary });
}

function nameIn(language: Language): string {
  return language === "da" ? "Vindrose: frister" : "Vindrose: deadlines";
}

async function entryOf(world: CalendarWorld, date: ToldDate, language: Language): Promise<CalendarDeadline> {
  const { subject, occurrence, deadline, duty, origin } = date;
  const known = await world.store.occurrences.get(subject, occurrence);
  const knowledge = world.knowledge();
  const { labels, noOwner } = datePhrases[language];
  const owner = duty.owner === null ? noOwner : knowledge.nameOf(`organisation:${duty.owner}`)[language];
  return {
    subject,
    occurrence,
    // the tick raises the revision when it sees a date that moved
    revision: known === undefined ? 1 : known.revision + (known.deadline === deadline ? 0 : 1),
    deadline,
    summary: duty.name[language],
    description: [
      strategyOn(duty, knowledge).text[language],
      `${labels.owner}: ${owner}`,
      originWords(date, { language, knowledge }),
    ].join("\n"),
    changedAt: origin.kind === "registered" ? origin.at : Date.parse(origin.on),
  };
}
