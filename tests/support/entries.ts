// Ready-made recipients and ledger rows for the tests; invented people.
import { type PlannedEntry, recipientKey, type RecipientKey } from "../../src/bot/reminder.ts";
import type { IsoDate } from "../../src/knowledge/model.ts";

/** A person on the terminal. */
export function person(id: string, surface: "terminal" | "slack" = "terminal"): RecipientKey {
  return recipientKey({ surface, tenant: "local", kind: "person", id });
}

/** A day; tests write only days that exist. */
export function day(text: string): IsoDate {
  return text as IsoDate;
}

/** A planned reminder, 7 days ahead of 2027-03-15. */
export function entry(change: Partial<PlannedEntry> = {}): PlannedEntry {
  return {
    kind: "reminder",
    subject: "status-report",
    occurrence: "2027",
    revision: 1,
    step: "lead:7",
    recipient: person("anna"),
    deadline: day("2027-03-15"),
    sendDay: day("2027-03-08"),
    notBefore: 1000,
    detail: { leads: [7], previous: null, language: "da" },
    ...change,
  };
}
