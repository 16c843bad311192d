// The corpus's duties -> the rules by which their dates are found: registered dates and registered rules. Pure.
import { parseIsoDate } from "./calendar.ts";
import type { Duty } from "./model.ts";
import type { DateRule, DutyRules } from "./recurrence.ts";

/** Every duty with its rules; without any where the unit has registered none. */
export function rulesOfDuties(duties: readonly Duty[]): readonly DutyRules[] {
  return duties.map(({ id, dates, rules }) => ({
    duty: id,
    rules: [
      ...dates.flatMap(({ date }): readonly DateRule[] => {
        const day = parseIsoDate(date);
        return day === undefined ? [] : [{ kind: "date", date: day }];
      }),
      ...rules.map(({ rule }) => rule),
    ],
  }));
}
