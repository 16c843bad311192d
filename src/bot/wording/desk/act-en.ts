// The desk's English sentences for what is done: dates, periods, reminders, and what stands in the way. In: names, days
// and counts in words; out: English. No knowledge, no decisions.
import { formatList } from "../format.ts";
import type { ActPhrases } from "./act-phrases.ts";

const and = (items: readonly string[]): string => formatList(items, "and");

export const actEnglish: ActPhrases = {
  dates: {
    registered: (day, distance) => `The deadline is now registered as ${day}, ${distance}.`,
    moved: (from, to, distance) => `The deadline is moved from ${from} to ${to}, ${distance}.`,
    unchanged: (day) => `The deadline of ${day} stands already. Nothing is changed.`,
    allTold: "Those who were reminded of the old date are told the new one.",
    closedDay: (day) => `Mind: ${day} is not a working day.`,
    past: (day) => `${day} has passed. Give a day to come.`,
    tooFar: (day) => `${day} is more than ten years ahead. Is the year right?`,
    otherPeriod: (period, day) => `There is also a deadline for ${period}: ${day}.`,
    withdrawn: (day) => `The deadline of ${day} is withdrawn. Those who were reminded of it are told.`,
    nothingToWithdraw: (name) =>
      `${name}: there is no date to come to withdraw here. A date that stands in the sources is changed there.`,
    undone: (day) => `The latest change is undone. The deadline is ${day} again.`,
    undoneToNone: "The latest change is undone. No date is registered any more.",
    nothingToUndo: (name) => `${name}: there is no change to undo.`,
    historyTitle: (name) => `Dates of ${name}`,
    historyNone: (name) => `${name}: nobody has registered or changed a date here.`,
    change: ({ day, who, from, to, isUndo }) => {
      const what =
        from === undefined
          ? `registered: ${to ?? ""}`
          : to === undefined
            ? `withdrawn: ${from}`
            : `moved from ${from} to ${to}`;
      return `${day}, ${who}: ${isUndo ? "undone, " : ""}${what}`;
    },
  },
  periods: {
    done: (period) => `Reported done for ${period}. Nobody gets more reminders of it.`,
    doneBefore: (who, day) => `It was reported done by ${who} on ${day}.`,
    reopened: (period) => `It is not done after all for ${period}. The reminders go on.`,
    notDone: (period) => `It is not reported done for ${period}.`,
    noDate: (name) => `${name}: there is no open deadline, since no date to come is registered.`,
    noPeriod: (name, period) => `${name}: I know of no deadline for ${period}.`,
    snoozed: (day) => `I will remind you of it again on ${day}.`,
    tooLate: (name, day) => `${name}: it cannot be put off that long, since the deadline is ${day}.`,
    taken: (period) => `You have taken it over for ${period}. Everybody can see that on their reminders.`,
    takenFrom: (who) => `Before you, ${who} had it.`,
  },
  remind: {
    title: "Your reminders",
    channelTitle: "The channel's reminders",
    set: (name, times, isHere) =>
      isHere ? `The channel is reminded of ${name} ${times}.` : `You are reminded of ${name} ${times}.`,
    times: (leadDays, hour) =>
      `${and(leadDays.map(String))} ${leadDays.at(-1) === 1 ? "day" : "days"} before the deadline, at ${hour}:00`,
    noDate: "There is no date yet. I will write when one is registered.",
    next: (day, distance) => `The deadline is ${day}, ${distance}.`,
    none: "There are no reminders here.",
    isOptedOut: "All reminders are turned off.",
    stopped: (name, isHere) =>
      isHere ? `The channel is no longer reminded of ${name}.` : `You are no longer reminded of ${name}.`,
    notSet: (name, isHere) =>
      isHere ? `The channel is not reminded of ${name}.` : `You are not reminded of ${name}.`,
    stoppedAll: (isHere) =>
      isHere ? "The channel gets no more reminders from me." : "You get no more reminders from me.",
    resumed: (isHere) => (isHere ? "The channel's reminders are on again." : "Your reminders are on again."),
    onlyInChannel: '"here" means a channel or group. Write it there, or leave out "here" for yourself.',
  },
  problems: {
    title: "One thing first",
    whichDuty: "Which duty is it about?",
    noSuchDay: (typed) => `"${typed}" is not in the calendar. Write the date as 2027-03-15 or 15 March 2027.`,
    noYear: (typed) => `Which year? Write "${typed}" with its year, such as March 15 2027.`,
    severalDays: "There is more than one date. Write one at a time.",
    leadDays:
      "Write at most 12 numbers from 0 to 366: how many days before the deadline. For example 30,14,7,1.",
    hour: "Write a whole hour from 0 to 23, for example at 9.",
    snoozeFor: "For how long? One day, three days or a week.",
    mayNotTitle: "That takes another role",
    mayNot: {
      register_dates: "Only editors can register and change dates.",
      answer_questions: "Only editors and the unit's channel can see and answer colleagues' questions.",
      operate: "Only those who run Vindrose can see and settle deliveries.",
    },
    askThem: (people) => `Ask ${people}.`,
    typeInstead: {
      project:
        'Write "programme" and your idea in one sentence: what it is about, where the partners are from, and who takes part. For example: programme food waste with Malmö and Rostock.',
      subscription:
        'Write "remind", the duty and, if you like, days, hour and language. For example: remind status report 30,14,7,1 at 9.',
      date: 'Write "deadline", the duty and the date. For example: deadline status report 2027-03-15.',
      feedback: "Use the buttons below the answer.",
      reply: 'Write "reply", the name of the question and your reply.',
      question: 'Write "to the unit" and your question.',
    },
    gone: "That answer is too old for feedback.",
  },
  lengths: { "1d": "1 day", "3d": "3 days", "1w": "1 week" },
};
