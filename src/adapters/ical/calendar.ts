// Deadlines -> iCalendar text: one as a file, or many as a feed. Whole days with alarms at the lead times, at the
// recipient's hour. The words come in ready; UIDs stay the same however often a date moves.
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { IsoDate, Language } from "../../knowledge/model.ts";

/** One deadline with its words in the calendar's language. */
export type CalendarDeadline = {
  /** The duty's id and the period; together the identity of the entry. */
  readonly subject: string;
  readonly occurrence: string;
  /** Counts the moves of the date, from 1. */
  readonly revision: number;
  readonly deadline: IsoDate;
  readonly summary: string;
  readonly description: string;
  /** Epoch milliseconds of the last change. */
  readonly changedAt: number;
};

/** How a calendar is made. */
export type CalendarOptions = {
  readonly name: string;
  readonly language: Language;
  /** Whole days before the deadline; an alarm each. */
  readonly leadDays: readonly number[];
  /** Hour of the alarms, local time, 0..23. */
  readonly hour: number;
};

/** How often a reader should fetch a feed, in seconds: Outlook asks about every three hours anyway. */
const REFRESH_SECONDS = 3 * 3600;
const DAY_SECONDS = 86_400;

/** The calendar as text with CRLF line ends. */
export function calendarText(deadlines: readonly CalendarDeadline[], options: CalendarOptions): string {
  // No `timezone`: with one, the library writes DTSTAMP without its Z. Whole days need none.
  const calendar = ical({
    name: options.name,
    prodId: { company: "Region Midtjylland", product: "Vindrose", language: options.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { subject, occurrence, revision, deadline, summary, description, changedAt } of deadlines) {
    const event = calendar.createEvent({
      id: `${subject}-${occurrence}@vindrose`,
      sequence: revision - 1,
      start: new Date(`${deadline}T00:00:00Z`),
      end: new Date(Date.parse(`${deadline}T00:00:00Z`) + DAY_SECONDS * 1000),
      allDay: true,
      summary,
      description,
      stamp: new Date(changedAt),
      // A deadline takes nobody's day.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const seconds of alarmSeconds(options)) {
      const text = { type: ICalAlarmType.display, description: summary } as const;
      if (seconds >= 0) event.createAlarm({ ...text, triggerBefore: seconds });
      else event.createAlarm({ ...text, triggerAfter: -seconds });
    }
  }
  return calendar.toString();
}

/** Seconds before the day begins, largest first; negative on the day itself. */
function alarmSeconds({ leadDays, hour }: CalendarOptions): readonly number[] {
  return [...new Set(leadDays)].sort((a, b) => b - a).map((lead) => lead * DAY_SECONDS - hour * 3600);
}
