// A command -> who carries it out: one line a kind, so that a new command does not compile until it is done. What is
// missing or forbidden is an outcome, not an error.
import type { Command } from "../commands.ts";
import { putOff, reopen, reportDone, takeOver } from "./act-on-period.ts";
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
type Deed = Exclude<Command, { kind: "list" }>;
/** The command of a kind; several kinds may share one shape. */
type Given<Kind, Member extends Deed = Deed> = Member extends Deed
  ? Kind extends Member["kind"]
    ? Member
    : never
  : never;
type Handle<Kind extends Deed["kind"]> = (command: Given<Kind>, visit: Spoken) => Promise<Outcome>;

const HANDLES: { readonly [Kind in Deed["kind"]]: Handle<Kind> } = {
  registerDate,
  withdrawDate,
  undoDate,
  dateHistory,
  subscribe,
  subscriptions: listSubscriptions,
  stop: stopOne,
  stopAll: stopOrResume,
  resume: stopOrResume,
  done: reportDone,
  reopen,
  takeOver,
  snooze: putOff,
  language: setLanguage,
  home: (_, visit) => home(visit),
  help: (_, visit) => help(visit),
  showData: (_, visit) => showData(visit),
  eraseData,
  calendar,
  source: showSource,
  why: (_, visit) => explainLast(visit),
  toUnit,
  reply: replyToAsker,
  questions: (_, visit) => listQuestions(visit),
  deliveries: (_, visit) => listDeliveries(visit),
  resolve: resolveDelivery,
  form: async ({ form }, visit) => refuseWith(visit.say.problems.typeInstead[form], visit),
  wrong: async ({ problem }, visit) => refuseProblem(problem, visit),
};

/** Carries a command out. */
export async function runCommand<Kind extends Deed["kind"]>(
  command: Deed & { readonly kind: Kind },
  visit: Spoken,
): Promise<Outcome> {
  // the mapped type pairs each kind with its handler; the compiler cannot follow that through an index
  return (HANDLES[command.kind] as (given: Deed, visit: Spoken) => Promise<Outcome>)(command, visit);
}
