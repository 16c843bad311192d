// A command -> who carries it out: one line a kind, so that a new command does not compile until it is done. What is
// missing or forbidden is an outcome, not an error.
import type { Command } from "../commands.ts";
import { putOff, reportDone, takeOver } from "./act-on-period.ts";
import { listQuestions, replyToAsker, toUnit } from "./ask-unit.ts";
import { dateHistory, registerDate, undoDate, withdrawDate } from "./change-dates.ts";
import { explainLast, help, showSource } from "./explain.ts";
import { home } from "./home.ts";
import { listDeliveries, resolveDelivery } from "./operate.ts";
import { calendar, eraseData, setLanguage, showData } from "./own-data.ts";
import { refuseProblem, refuseWith } from "./refuse.ts";
import { listSubscriptions, stopOne, stopOrResume, subscribe } from "./subscribe.ts";
import type { Outcome, Spoken } from "./visit.ts";

/** Every command but the look-ups, which are questions. */
export type Deed = Exclude<Command, { kind: "list" }>;

/** Carries a command out. */
export async function runCommand(command: Deed, visit: Spoken): Promise<Outcome> {
  switch (command.kind) {
    case "registerDate":
      return registerDate(command, visit);
    case "withdrawDate":
    case "undoDate":
    case "dateHistory":
      return { withdrawDate, undoDate, dateHistory }[command.kind](command, visit);
    case "subscribe":
      return subscribe(command, visit);
    case "subscriptions":
      return listSubscriptions(command, visit);
    case "stop":
      return stopOne(command, visit);
    case "stopAll":
    case "resume":
      return stopOrResume(command, visit);
    case "done":
      return reportDone(command, visit);
    case "takeOver":
      return takeOver(command, visit);
    case "snooze":
      return putOff(command, visit);
    case "language":
      return setLanguage(command, visit);
    case "eraseData":
      return eraseData(command, visit);
    case "calendar":
      return calendar(command, visit);
    case "source":
      return showSource(command, visit);
    case "toUnit":
      return toUnit(command, visit);
    case "reply":
      return replyToAsker(command, visit);
    case "resolve":
      return resolveDelivery(command, visit);
    case "form":
      return refuseWith(visit.say.problems.typeInstead[command.form], visit);
    case "wrong":
      return refuseProblem(command.problem, visit);
    case "home":
    case "help":
    case "showData":
    case "why":
    case "questions":
    case "deliveries":
      return PLAIN[command.kind](visit);
  }
}

const PLAIN = {
  home,
  help,
  showData,
  why: explainLast,
  questions: listQuestions,
  deliveries: listDeliveries,
} as const;
