// Sentences about days, distances and who registered what, in both languages: a missing one does not compile. In: days,
// counts and recipient keys; out: words. Names nobody: a person is a surface and an id, as long as no source says more.
import { addDays, copenhagenDayAt } from "../../knowledge/calendar.ts";
import type { IsoDate, Language } from "../../knowledge/model.ts";
import type { DateRule } from "../../knowledge/recurrence.ts";
import { type FreeDays, workingDaysBetween } from "../../knowledge/working-days.ts";
import { parseRecipient, type Surface } from "../reminder.ts";
import { formatDayWithWeekday, formatMonth } from "./format.ts";

export type DatePhrases = {
  /** "mandag den 15. marts 2027" */
  readonly day: (day: string) => string;
  /** How far ahead (or, negative, back) a day lies, and how many working days that is. */
  readonly distance: (days: number, workingDays: number) => string;
  /** Where somebody is known, with the id there: "Slack-bruger U1". */
  readonly surface: Readonly<Record<Surface, Readonly<Record<"person" | "channel", (id: string) => string>>>>;
  /** Whose name was erased on their wish. */
  readonly erased: string;
  readonly rule: (rule: DateRule, nameOf: (duty: string) => string) => string;
  readonly labels: Readonly<
    Record<"deadline" | "daysLeft" | "owner" | "origin" | "period" | "note" | "doneBy" | "takenBy", string>
  >;
  readonly noOwner: string;
  readonly registeredBy: (who: string, day: string) => string;
  readonly byRule: (rule: string, who: string, day: string) => string;
  readonly registeredDate: string;
  readonly registeredRule: string;
};

const danish: DatePhrases = {
  day: (day) => formatDayWithWeekday(day, "da-DK"),
  distance: (days, working) => {
    if (days === 0) return "i dag";
    if (days === 1) return `i morgen (${working === 1 ? "1 arbejdsdag" : "ingen arbejdsdag"})`;
    if (days === -1) return "i går";
    return days < 0
      ? `for ${-days} dage siden`
      : `om ${days} dage, heraf ${working === 1 ? "1 arbejdsdag" : `${working} arbejdsdage`}`;
  },
  surface: {
    terminal: { person: (id) => `terminalbruger ${id}`, channel: (id) => `terminalkanal ${id}` },
    web: { person: (id) => `bruger ${id} af siden`, channel: (id) => `kanal ${id} på siden` },
    slack: { person: (id) => `Slack-bruger ${id}`, channel: (id) => `Slack-kanal ${id}` },
    teams: { person: (id) => `Teams-bruger ${id}`, channel: (id) => `Teams-kanal ${id}` },
  },
  erased: "en, hvis navn er slettet",
  rule: (rule, nameOf) => {
    switch (rule.kind) {
      case "date":
        return formatDayWithWeekday(rule.date, "da-DK");
      case "yearly":
        return `${rule.everyYears === 1 ? "hvert år" : `hvert ${rule.everyYears}. år fra ${rule.from}`} den ${rule.day}. ${formatMonth(rule.month, "da-DK")}`;
      case "working_day":
        return `${rule.which === "first" ? "første" : "sidste"} arbejdsdag i ${rule.month === null ? "hver måned" : formatMonth(rule.month, "da-DK")}`;
      case "before":
        return `${rule.days} dage før ${nameOf(rule.duty)}`;
      case "election":
        return "dagen for regionsrådsvalget";
    }
  },
  labels: {
    deadline: "Frist",
    daysLeft: "Tid tilbage",
    owner: "Ansvarlig",
    origin: "Datoen",
    period: "Periode",
    note: "Bemærkning",
    doneBy: "Meldt færdig",
    takenBy: "Overtaget af",
  },
  noOwner: "ingen er registreret",
  registeredBy: (who, day) => `registreret af ${who} den ${day}`,
  byRule: (rule, who, day) => `efter reglen »${rule}«, registreret af ${who} den ${day}`,
  registeredDate: "Registreret dato",
  registeredRule: "Registreret regel",
};

const english: DatePhrases = {
  day: (day) => formatDayWithWeekday(day, "en-GB"),
  distance: (days, working) => {
    if (days === 0) return "today";
    if (days === 1) return `tomorrow (${working === 1 ? "1 working day" : "no working day"})`;
    if (days === -1) return "yesterday";
    return days < 0
      ? `${-days} days ago`
      : `in ${days} days, ${working} of them ${working === 1 ? "a working day" : "working days"}`;
  },
  surface: {
    terminal: { person: (id) => `terminal user ${id}`, channel: (id) => `terminal channel ${id}` },
    web: { person: (id) => `page user ${id}`, channel: (id) => `page channel ${id}` },
    slack: { person: (id) => `Slack user ${id}`, channel: (id) => `Slack channel ${id}` },
    teams: { person: (id) => `Teams user ${id}`, channel: (id) => `Teams channel ${id}` },
  },
  erased: "somebody whose name was erased",
  rule: (rule, nameOf) => {
    switch (rule.kind) {
      case "date":
        return formatDayWithWeekday(rule.date, "en-GB");
      case "yearly":
        return `${rule.everyYears === 1 ? "every year" : `every ${rule.everyYears} years from ${rule.from}`} on ${rule.day} ${formatMonth(rule.month, "en-GB")}`;
      case "working_day":
        return `the ${rule.which} working day of ${rule.month === null ? "each month" : formatMonth(rule.month, "en-GB")}`;
      case "before":
        return `${rule.days} days before ${nameOf(rule.duty)}`;
      case "election":
        return "the day of the regional election";
    }
  },
  labels: {
    deadline: "Deadline",
    daysLeft: "Time left",
    owner: "Owner",
    origin: "The date",
    period: "Period",
    note: "Note",
    doneBy: "Reported done",
    takenBy: "Taken over by",
  },
  noOwner: "none is registered",
  registeredBy: (who, day) => `registered by ${who} on ${day}`,
  byRule: (rule, who, day) => `by the rule "${rule}", registered by ${who} on ${day}`,
  registeredDate: "Registered date",
  registeredRule: "Registered rule",
};

/** The sentences of a language. */
export const datePhrases: Readonly<Record<Language, DatePhrases>> = { da: danish, en: english };

/** The name under which the store keeps whoever has been erased. */
const ERASED = "erased";

/** Who did something, readably: surface and id for a recipient key, any other text as it stands. */
export function personWords(by: string, language: Language): string {
  const phrases = datePhrases[language];
  if (by === ERASED) return phrases.erased;
  const address = parseRecipient(by);
  return address === undefined ? by : phrases.surface[address.surface][address.kind](address.id);
}

/** How far a deadline lies from a day, in words. */
export function distanceWords(
  deadline: IsoDate,
  {
    daysLeft,
    free,
    language,
  }: { readonly daysLeft: number; readonly free: FreeDays; readonly language: Language },
): string {
  const from = addDays(deadline, -daysLeft);
  return datePhrases[language].distance(daysLeft, workingDaysBetween(from, deadline, free));
}

/** The day of an instant, for "registered on". */
export function dayOfInstant(epochMs: number): IsoDate {
  return copenhagenDayAt(epochMs);
}
