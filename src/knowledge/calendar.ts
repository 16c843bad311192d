// Days and elections. A day is a Europe/Copenhagen calendar day as text; instants come in as arguments.
import { Temporal } from "temporal-polyfill";
import type { Election, IsoDate } from "./model.ts";

/** The day in Copenhagen at an instant given as an ISO 8601 date-time with offset or Z. Throws RangeError otherwise. */
export function copenhagenDay(instant: string): IsoDate {
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Copenhagen").toPlainDate();
  return day.toString() as IsoDate;
}

/** The next regional election on or after a day; `undefined` after the last one recorded. */
export function nextElection(elections: readonly Election[], today: IsoDate): string | undefined {
  return elections
    .map(({ date }) => date)
    .filter((date) => date >= today)
    .sort()[0];
}
