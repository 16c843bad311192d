// Room 4 of a reminder: its neutral data, the corpus and how the occurrence stands now in; an Answer out, which every
// surface draws as it draws any other. Pure. It decides nothing of what is due, and names nobody the store does not.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Duty, IsoDate, Language } from "../../knowledge/model.ts";
import { defaultFreeDays, type FreeDays } from "../../knowledge/working-days.ts";
import type { Action, Answer } from "../answer.ts";
import type { Occurrence, RegisteredDate } from "../ports.ts";
import type { Reminder } from "../reminder.ts";
import { datePhrases, dayOfInstant, distanceWords, personWords } from "./date-phrases.ts";
import { type Draft, startDraft } from "./draft.ts";
import { strategyOn } from "./duties.ts";
import { type ReminderPhrases, reminderPhrases } from "./reminder-phrases.ts";
import { danish } from "./da.ts";
import { english } from "./en.ts";

/** How an occurrence stands now. */
export type ReminderState = Pick<Occurrence, "doneBy" | "doneAt" | "takenBy">;

/** What a reminder is worded with. */
export type ReminderTask = {
  readonly language: Language;
  readonly knowledge: Knowledge;
  /** Left out on the first send; given when the message is drawn anew. */
  readonly state?: ReminderState | undefined;
  /** For saying who registered the date; left out, nothing is said of it. */
  readonly registered?: readonly RegisteredDate[] | undefined;
  readonly free?: FreeDays | undefined;
};

type Worded = ReminderTask & {
  readonly phrases: ReminderPhrases;
  readonly draft: Draft;
  readonly duty: Duty | undefined;
  readonly name: string;
};

/** Words a reminder of any kind. */
export function wordReminder(reminder: Reminder, task: ReminderTask): Answer {
  const { language, knowledge } = task;
  const duty = knowledge.corpus.duties.find(({ id }) => id === reminder.subject);
  const draft = startDraft(language);
  const phrases = reminderPhrases[language];
  const name = duty?.name[language] ?? reminder.subject;
  const worded: Worded = { ...task, phrases, draft, duty, name };
  const title = isDone(task.state) ? wordDone(task.state, worded) : wordKind(reminder, worded);
  wordDuty(reminder, worded);
  draft.actions(actionsOf(reminder, worded));
  return {
    language,
    intent: "deadline",
    refused: false,
    title,
    parts: draft.parts,
    citations: draft.citations,
    entities: duty === undefined ? [] : [{ type: "duty", id: duty.id, name }],
    suggestions: [],
    why: {
      intent: "deadline",
      certainty: 1,
      matched: [],
      runnerUp: { intent: null, document: null },
      carried: [],
    },
  };
}

type Done = ReminderState & { readonly doneAt: number };

function isDone(state: ReminderState | undefined): state is Done {
  return state !== undefined && state.doneAt !== null;
}

function wordDone({ doneBy, doneAt }: Done, { phrases, draft, name, language }: Worded): string {
  const day = datePhrases[language].day(dayOfInstant(doneAt));
  draft.paragraph(phrases.done(personWords(doneBy ?? "", language), day));
  return phrases.title.done(name);
}

/** What this kind tells, and its title. */
function wordKind(reminder: Reminder, worded: Worded): string {
  const { phrases, draft, name, language, state } = worded;
  const { day } = datePhrases[language];
  const title = phrases.title[reminder.kind](name);
  switch (reminder.kind) {
    case "reminder":
    case "snooze":
    case "escalation":
      draft.paragraph(phrases.due(day(reminder.deadline), distance(reminder, worded)));
      if (reminder.kind === "escalation" && !hasOwnerNow(state)) draft.paragraph(phrases.escalated);
      else if (reminder.isLate) draft.paragraph(phrases.late);
      else if (reminder.kind === "snooze") draft.paragraph(phrases.snoozed);
      break;
    case "date_change": {
      const { from, to } = reminder;
      if (to === null) {
        draft.paragraph(from === null ? phrases.withdrawnBefore : phrases.withdrawn(day(from)));
        return phrases.title.withdrawn(name);
      }
      const far = distance(to, worded);
      draft.paragraph(
        from === null
          ? phrases.dated(day(to.deadline), far)
          : phrases.moved(day(from), day(to.deadline), far),
      );
      break;
    }
    case "confirmation":
      draft.paragraph(phrases.confirmed(day(reminder.deadline), distance(reminder, worded)));
      break;
  }
  if (hasOwnerNow(state)) draft.paragraph(phrases.takenBy(personWords(state.takenBy, language)));
  return title;
}

function hasOwnerNow(
  state: ReminderState | undefined,
): state is ReminderState & { readonly takenBy: string } {
  return state !== undefined && state.takenBy !== null;
}

type Due = { readonly deadline: IsoDate; readonly daysLeft: number };

function distance({ deadline, daysLeft }: Due, { language, free = defaultFreeDays }: Worded): string {
  return distanceWords(deadline, { daysLeft, free, language });
}

/** What the strategy says of the duty, who owns it, and where the date comes from. */
function wordDuty(reminder: Reminder, worded: Worded): void {
  const { draft, phrases, duty, knowledge, language, registered = [] } = worded;
  const words = datePhrases[language];
  const { labels, date } = language === "da" ? danish : english;
  if (duty === undefined) {
    draft.notice("missing", phrases.unknownDuty);
    return;
  }
  const told = strategyOn(duty, knowledge);
  draft.paragraph(told.text[language], told.citation);
  const deadline = deadlineOf(reminder);
  const set = registered.find(
    (each) =>
      each.subject === reminder.subject && each.occurrence === reminder.occurrence && each.date === deadline,
  );
  const owner =
    duty.owner === null ? words.noOwner : knowledge.nameOf(`organisation:${duty.owner}`)[language];
  draft.facts([
    [words.labels.period, reminder.occurrence],
    [words.labels.owner, owner],
    [labels.cadence, duty.cadence[language], told.citation],
    [
      words.labels.origin,
      set === undefined
        ? undefined
        : words.registeredBy(personWords(set.by, language), date(dayOfInstant(set.at))),
    ],
  ]);
}

function deadlineOf(reminder: Reminder): IsoDate | null {
  return reminder.kind === "date_change" ? (reminder.to?.deadline ?? null) : reminder.deadline;
}

function actionsOf(reminder: Reminder, { phrases, state }: Worded): readonly Action[] {
  if (isDone(state) || deadlineOf(reminder) === null) return [];
  const { action } = phrases;
  const make = (which: keyof ReminderPhrases["action"], style: Action["style"] = "plain"): Action => ({
    label: action[which].label,
    utterance: action[which].utterance(reminder.subject, reminder.occurrence),
    style,
  });
  switch (reminder.kind) {
    case "reminder":
    case "snooze":
      return [
        make("done", "primary"),
        make("snooze1"),
        make("snooze3"),
        make("snooze7"),
        make("takeOver"),
        make("stop"),
      ];
    case "escalation":
      return [make("takeOver", "primary"), make("done")];
    case "date_change":
    case "confirmation":
      return [make("done"), make("takeOver"), make("stop")];
  }
}
