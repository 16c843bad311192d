// What makes a reminder of seven days go out on the day of the run, whatever day that is. On a working day: a deadline in
// seven days. On a closed day nothing goes out but what could not wait: a deadline today, of which nobody was told in time.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { addDays, copenhagenDay } from "../../src/knowledge/calendar.ts";
import { defaultFreeDays, isWorkingDay } from "../../src/knowledge/working-days.ts";

const today = copenhagenDay(new Date().toISOString());
const isOpen = isWorkingDay(today, defaultFreeDays);

/** The date to register; the lead to subscribe with is 7. */
export const deadline = isOpen ? addDays(today, 7) : today;

/** Lets the subscriptions of a running server's store have begun before the lead, where the day wants that. */
export function subscribedInTime(dataFolder: string): void {
  if (isOpen) return;
  const store = new DatabaseSync(join(dataFolder, "store.sqlite"), { timeout: 5000 });
  store.prepare("update subscription set since = ?").run(addDays(today, -20));
  store.close();
}
