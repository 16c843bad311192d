// The sentences of reminders, in both languages: a missing one does not compile. In: names, days and distances in
// words; out: sentences and the commands that their buttons stand for. Decides nothing.
import type { Language } from "../../knowledge/model.ts";
import type { EntryKind } from "../reminder.ts";

export type ReminderPhrases = {
  readonly title: Readonly<Record<EntryKind | "withdrawn" | "done", (name: string) => string>>;
  readonly due: (day: string, distance: string) => string;
  readonly late: string;
  readonly snoozed: string;
  readonly escalated: string;
  readonly moved: (from: string, to: string, distance: string) => string;
  readonly dated: (to: string, distance: string) => string;
  readonly withdrawn: (from: string) => string;
  readonly withdrawnBefore: string;
  readonly confirmed: (day: string, distance: string) => string;
  readonly done: (who: string, day: string) => string;
  readonly takenBy: (who: string) => string;
  /** The duty is in the store and no longer in the corpus. */
  readonly unknownDuty: string;
  readonly action: Readonly<
    Record<"done" | "snooze1" | "snooze3" | "snooze7" | "takeOver" | "stop", ReminderAction>
  >;
};

/** A button's words, and the command that it stands for. */
type ReminderAction = {
  readonly label: string;
  readonly utterance: (duty: string, occurrence: string) => string;
};

const danish: ReminderPhrases = {
  title: {
    reminder: (name) => `Påmindelse: ${name}`,
    snooze: (name) => `Påmindelse igen: ${name}`,
    escalation: (name) => `Ingen har taget sig af: ${name}`,
    date_change: (name) => `Ny dato: ${name}`,
    confirmation: (name) => `Dato registreret: ${name}`,
    withdrawn: (name) => `Datoen er trukket tilbage: ${name}`,
    done: (name) => `Færdig: ${name}`,
  },
  due: (day, distance) => `Fristen er ${day}: ${distance}.`,
  late: "Påmindelsen kommer senere, end den skulle.",
  snoozed: "Du bad om at blive mindet om den igen nu.",
  escalated: "Det var den sidste påmindelse, og ingen har meldt den færdig eller taget den over.",
  moved: (from, to, distance) => `Fristen er flyttet fra ${from} til ${to}: ${distance}.`,
  dated: (to, distance) => `Fristen er nu ${to}: ${distance}.`,
  withdrawn: (from) => `Fristen ${from} gælder ikke længere. Der er ingen ny dato endnu.`,
  withdrawnBefore: "Der er ingen dato længere, og ingen ny endnu.",
  confirmed: (day, distance) => `Fristen er ${day}: ${distance}. Du får dine påmindelser inden da.`,
  done: (who, day) => `Meldt færdig af ${who} ${day}. Der kommer ikke flere påmindelser om den.`,
  takenBy: (who) => `Overtaget af ${who}.`,
  unknownDuty: "Opgaven står ikke længere i mine kilder.",
  action: {
    done: { label: "Færdig", utterance: (duty, occurrence) => `færdig ${duty} ${occurrence}` },
    snooze1: { label: "Udsæt 1 dag", utterance: (duty, occurrence) => `udsæt ${duty} ${occurrence} 1d` },
    snooze3: { label: "Udsæt 3 dage", utterance: (duty, occurrence) => `udsæt ${duty} ${occurrence} 3d` },
    snooze7: { label: "Udsæt 1 uge", utterance: (duty, occurrence) => `udsæt ${duty} ${occurrence} 1w` },
    takeOver: { label: "Jeg tager den", utterance: (duty, occurrence) => `overtag ${duty} ${occurrence}` },
    stop: { label: "Stop påmindelser", utterance: (duty) => `stop ${duty}` },
  },
};

const english: ReminderPhrases = {
  title: {
    reminder: (name) => `Reminder: ${name}`,
    snooze: (name) => `Reminder again: ${name}`,
    escalation: (name) => `Nobody has taken it up: ${name}`,
    date_change: (name) => `New date: ${name}`,
    confirmation: (name) => `Date registered: ${name}`,
    withdrawn: (name) => `The date is withdrawn: ${name}`,
    done: (name) => `Done: ${name}`,
  },
  due: (day, distance) => `The deadline is ${day}: ${distance}.`,
  late: "This reminder comes later than it should have.",
  snoozed: "You asked to be reminded of it again now.",
  escalated: "That was the last reminder, and nobody has reported it done or taken it over.",
  moved: (from, to, distance) => `The deadline has moved from ${from} to ${to}: ${distance}.`,
  dated: (to, distance) => `The deadline is now ${to}: ${distance}.`,
  withdrawn: (from) => `The deadline of ${from} no longer holds. There is no new date yet.`,
  withdrawnBefore: "There is no date any more, and no new one yet.",
  confirmed: (day, distance) => `The deadline is ${day}: ${distance}. Your reminders come before then.`,
  done: (who, day) => `Reported done by ${who} on ${day}. No more reminders of it will come.`,
  takenBy: (who) => `Taken over by ${who}.`,
  unknownDuty: "This duty is no longer in my sources.",
  action: {
    done: { label: "Done", utterance: (duty, occurrence) => `done ${duty} ${occurrence}` },
    snooze1: { label: "Snooze 1 day", utterance: (duty, occurrence) => `snooze ${duty} ${occurrence} 1d` },
    snooze3: { label: "Snooze 3 days", utterance: (duty, occurrence) => `snooze ${duty} ${occurrence} 3d` },
    snooze7: { label: "Snooze 1 week", utterance: (duty, occurrence) => `snooze ${duty} ${occurrence} 1w` },
    takeOver: { label: "I take it", utterance: (duty, occurrence) => `take ${duty} ${occurrence}` },
    stop: { label: "Stop reminders", utterance: (duty) => `stop ${duty}` },
  },
};

/** The sentences of a language. */
export const reminderPhrases: Readonly<Record<Language, ReminderPhrases>> = { da: danish, en: english };
