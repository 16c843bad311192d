// Every kind of reminder in both languages: what is due, when, how far, what the strategy says, who owns it, and the
// buttons as commands; and how it looks once done or taken over.
import { describe, expect, test } from "vitest";
import { renderText } from "../../../src/adapters/text/render.ts";
import type { Action, Answer } from "../../../src/bot/answer.ts";
import type { RegisteredDate } from "../../../src/bot/ports.ts";
import { recipientKey, type Reminder, reminderKey } from "../../../src/bot/reminder.ts";
import { type ReminderState, wordReminder } from "../../../src/bot/wording/reminder.ts";
import type { Language } from "../../../src/knowledge/model.ts";
import { day, entry, person } from "../../support/entries.ts";
import { vindrose } from "../../support/product.ts";

const { knowledge } = vindrose;
const colleague = recipientKey({ surface: "teams", tenant: "T", kind: "person", id: "29:abc" });
const about = {
  key: reminderKey(entry()),
  subject: "status-report",
  occurrence: "2027",
  revision: 1,
} as const;
const due = { ...about, deadline: day("2027-03-15"), daysLeft: 7, isLate: false } as const;
const reminders = {
  reminder: { ...due, kind: "reminder", leads: [7] },
  late: { ...due, kind: "reminder", leads: [7], isLate: true, daysLeft: 6 },
  snooze: { ...due, kind: "snooze", daysLeft: 4 },
  escalation: { ...due, kind: "escalation", daysLeft: 3 },
  moved: {
    ...about,
    kind: "date_change",
    from: day("2027-03-15"),
    to: { deadline: day("2027-04-15"), daysLeft: 38 },
  },
  withdrawn: { ...about, kind: "date_change", from: day("2027-03-15"), to: null },
  back: { ...about, kind: "date_change", from: null, to: { deadline: day("2027-04-15"), daysLeft: 38 } },
  confirmation: { ...about, kind: "confirmation", deadline: day("2027-03-15"), daysLeft: 110 },
} as const satisfies Readonly<Record<string, Reminder>>;

const word = (
  reminder: Reminder,
  language: Language,
  more: { state?: ReminderState; registered?: readonly RegisteredDate[] } = {},
): Answer => wordReminder(reminder, { language, knowledge, ...more });
const textOf = (answer: Answer): string => renderText(answer).replace(/\s+/g, " ");
const actionsOf = ({ parts }: Answer): readonly Action[] =>
  parts.flatMap((part) => (part.kind === "actions" ? part.actions : []));

describe("what each kind says", () => {
  test.each([
    [
      "reminder",
      "Fristen er mandag den 15. marts 2027: om 7 dage, heraf 5 arbejdsdage.",
      "The deadline is Monday 15 March 2027: in 7 days, 5 of them working days.",
    ],
    ["late", "senere, end den skulle", "later than it should have"],
    ["snooze", "Du bad om at blive mindet om den igen", "You asked to be reminded of it again"],
    [
      "escalation",
      "ingen har meldt den færdig eller taget den over",
      "nobody has reported it done or taken it over",
    ],
    [
      "moved",
      "flyttet fra mandag den 15. marts 2027 til torsdag den 15. april 2027",
      "moved from Monday 15 March 2027 to Thursday 15 April 2027",
    ],
    [
      "withdrawn",
      "Fristen mandag den 15. marts 2027 gælder ikke længere",
      "The deadline of Monday 15 March 2027 no longer holds",
    ],
    ["back", "Fristen er nu torsdag den 15. april 2027", "The deadline is now Thursday 15 April 2027"],
    ["confirmation", "Du får dine påmindelser inden da", "Your reminders come before then"],
  ] as const)("%s", (kind, da, en) => {
    for (const [language, told] of [
      ["da", da],
      ["en", en],
    ] as const) {
      const answer = word(reminders[kind], language);
      expect(textOf(answer)).toContain(told);
      expect(answer).toMatchObject({
        language,
        intent: "deadline",
        refused: false,
        entities: [{ type: "duty", id: "status-report" }],
      });
      // what the strategy says of it, with its place, and that it names no owner
      expect(answer.citations[0]).toMatchObject({ provenance: "stated", sectionId: "monitorering" });
      expect(textOf(answer)).toContain(
        language === "da" ? "Ansvarlig: ingen er registreret" : "Owner: none is registered",
      );
      expect(answer.title).toContain(language === "da" ? "Årlig status" : "Yearly status");
    }
  });

  test("the last days: today, tomorrow, yesterday", () => {
    const on = (deadline: string, daysLeft: number) =>
      textOf(word({ ...reminders.reminder, deadline: day(deadline), daysLeft }, "en"));
    expect(on("2027-03-15", 0)).toContain("Monday 15 March 2027: today.");
    expect(on("2027-03-16", 1)).toContain("tomorrow (1 working day)");
    expect(on("2027-03-14", 1)).toContain("tomorrow (no working day)");
  });
});

describe("buttons are commands of the grammar, in the reminder's language", () => {
  test("a reminder has all of them", () => {
    expect(actionsOf(word(reminders.reminder, "da")).map(({ utterance }) => utterance)).toEqual([
      "færdig status-report 2027",
      "udsæt status-report 2027 1d",
      "udsæt status-report 2027 3d",
      "udsæt status-report 2027 1w",
      "overtag status-report 2027",
      "stop status-report",
    ]);
    expect(actionsOf(word(reminders.snooze, "en")).map(({ utterance }) => utterance)).toEqual([
      "done status-report 2027",
      "snooze status-report 2027 1d",
      "snooze status-report 2027 3d",
      "snooze status-report 2027 1w",
      "take status-report 2027",
      "stop status-report",
    ]);
  });

  test("the unit's channel is asked to take it, and not to stop or put off", () => {
    expect(actionsOf(word(reminders.escalation, "en")).map(({ utterance }) => utterance)).toEqual([
      "take status-report 2027",
      "done status-report 2027",
    ]);
  });

  test("without a date there is nothing to do", () => {
    expect(actionsOf(word(reminders.withdrawn, "en"))).toEqual([]);
  });
});

describe("drawn anew", () => {
  const open = { doneBy: null, doneAt: null, takenBy: null };

  test("done: by whom and when, and no buttons", () => {
    const state = { ...open, doneBy: colleague, doneAt: Date.parse("2027-03-09T23:30:00Z") };
    const answer = word(reminders.reminder, "da", { state });
    expect(answer.title).toBe("Færdig: Årlig status til Regionsrådet");
    // half past midnight in Copenhagen
    expect(textOf(answer)).toContain("Meldt færdig af Teams-bruger 29:abc onsdag den 10. marts 2027.");
    expect(actionsOf(answer)).toEqual([]);
  });

  test("taken over: by whom, and still to be done", () => {
    const state = { ...open, takenBy: person("anna") };
    const answer = word(reminders.escalation, "en", { state });
    expect(textOf(answer)).toContain("Taken over by terminal user anna.");
    expect(textOf(answer)).not.toContain("nobody has reported it done");
    expect(actionsOf(answer).length).toBeGreaterThan(0);
  });

  test("still open: as it was", () => {
    expect(word(reminders.reminder, "en", { state: open })).toEqual(word(reminders.reminder, "en"));
  });
});

test("who registered the date is told for this date only", () => {
  const set = {
    subject: "status-report",
    occurrence: "2027",
    date: day("2027-03-15"),
    by: colleague,
    at: Date.parse("2026-11-25T09:00:00Z"),
  };
  const told = "registered by Teams user 29:abc on 25 November 2026";
  expect(textOf(word(reminders.reminder, "en", { registered: [set] }))).toContain(told);
  expect(textOf(word(reminders.moved, "en", { registered: [set] }))).not.toContain(told);
});

test("a duty that has left the corpus is told by its id, and that it is gone", () => {
  const answer = word({ ...reminders.reminder, subject: "old-duty" }, "en");
  expect(answer.title).toBe("Reminder: old-duty");
  expect(textOf(answer)).toContain("no longer in my sources");
  expect(answer.entities).toEqual([]);
});
