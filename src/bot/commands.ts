// The one command grammar of all surfaces: an utterance in, a command out, or `undefined` for a question. Pure. The
// first words decide, and a command takes in every word: "hjælp mig med en partner" is a question, "hjælp" is not.
import type { Knowledge } from "../knowledge/knowledge.ts";
import { cleanUtterance } from "../knowledge/language/text.ts";
import type { IsoDate, Language } from "../knowledge/model.ts";
import type { FormName } from "./forms.ts";
import { type Line, readLine, type Verb } from "./commands/line.ts";
import { readDeadline } from "./commands/read-deadline.ts";
import { readDone, readReopen, readSnooze, readTakeOver } from "./commands/read-occurrence.ts";
import { readRemind, readResume, readStop } from "./commands/read-remind.ts";
import {
  readCalendar,
  readErase,
  readLanguage,
  readList,
  readProgramme,
  readSource,
  readWhy,
} from "./commands/read-self.ts";
import { readDeliveries, readReply, readToUnit } from "./commands/read-unit.ts";

/** A period of a duty, such as 2027; `undefined` for the one that is open. */
export type Period = string | undefined;

/** What a command asks to be done. */
export type Command =
  /** A look-up without anything to look up: the question that lists them all. */
  | { readonly kind: "list"; readonly what: "partners" | "programmes" | "deadlines" }
  | { readonly kind: "registerDate"; readonly duty: string; readonly date: IsoDate; readonly isMove: boolean }
  | { readonly kind: "withdrawDate" | "undoDate" | "dateHistory"; readonly duty: string }
  | { readonly kind: "subscribe"; readonly duty: string; readonly wish: SubscriptionWish }
  | { readonly kind: "stop"; readonly duty: string; readonly isHere: boolean }
  | { readonly kind: "subscriptions" | "stopAll" | "resume"; readonly isHere: boolean }
  | { readonly kind: "done" | "reopen" | "takeOver"; readonly duty: string; readonly period: Period }
  | { readonly kind: "snooze"; readonly duty: string; readonly period: Period; readonly days: 1 | 3 | 7 }
  | { readonly kind: "language"; readonly to: Language | "auto" | undefined }
  | { readonly kind: "home" | "help" | "showData" | "why" | "questions" | "deliveries" }
  | { readonly kind: "eraseData"; readonly isConfirmed: boolean }
  | { readonly kind: "calendar"; readonly what: "show" | "open" | "stop" }
  | { readonly kind: "source"; readonly section: string; readonly paragraph: number }
  | { readonly kind: "toUnit"; readonly text: string }
  | { readonly kind: "reply"; readonly question: string; readonly text: string }
  | { readonly kind: "resolve"; readonly key: string; readonly as: "sent" | "resend" | "drop" }
  /** Opens a form; where there are no windows, what to type instead is told. */
  | { readonly kind: "form"; readonly form: FormName; readonly subject: string | undefined }
  /** A command that lacks something or cannot be. */
  | { readonly kind: "wrong"; readonly problem: Problem };

/** What a subscription wishes; what is left out stays as it is, or is the person's own or the usual. */
export type SubscriptionWish = {
  readonly leadDays: readonly number[] | undefined;
  readonly hour: number | undefined;
  readonly language: Language | undefined;
  /** For the channel that it is said in. */
  readonly isHere: boolean;
};

/** What is wrong with a command. */
export type Problem =
  /** Several duties fit, or none was named: each is offered as `${before} ${duty} ${after}`. */
  | { readonly kind: "whichDuty"; readonly duties: readonly string[]; readonly retry: Retry }
  | { readonly kind: "noSuchDay" | "noYear"; readonly typed: string }
  | { readonly kind: "severalDays" | "leadDays" | "hour" }
  | { readonly kind: "snoozeFor"; readonly duty: string; readonly period: Period };

/** A command with a hole for the duty's id. */
export type Retry = { readonly before: string; readonly after: string };

/** A command with the language its words are in, where they tell. */
export type Parsed = { readonly command: Command; readonly language: Language | undefined };

/** Reads what stands behind one command word; `undefined` when the line is a question after all. */
type Reader = (line: Line, knowledge: Knowledge) => Command | undefined;

/** A command that stands alone. */
function alone(kind: "home" | "help" | "showData" | "questions"): Reader {
  return ({ words }) => (words.length === 0 ? { kind } : undefined);
}

const READERS: Readonly<Record<Verb, Reader>> = {
  partner: (line) => readList(line, "partners"),
  programme: readProgramme,
  deadline: readDeadline,
  remind: readRemind,
  resume: readResume,
  stop: readStop,
  done: readDone,
  reopen: readReopen,
  snooze: readSnooze,
  takeOver: readTakeOver,
  language: readLanguage,
  home: alone("home"),
  help: alone("help"),
  showData: alone("showData"),
  eraseData: readErase,
  calendar: readCalendar,
  source: readSource,
  why: readWhy,
  toUnit: readToUnit,
  reply: readReply,
  questions: alone("questions"),
  deliveries: readDeliveries,
};

/** Reads an utterance. `undefined`: it is a question. */
export function parseCommand(utterance: string, knowledge: Knowledge): Parsed | undefined {
  const line = readLine(cleanUtterance(utterance));
  if (line === undefined) return undefined;
  const command = READERS[line.verb](line, knowledge);
  if (command !== undefined) return { command, language: line.language };
  return line.verb === "deadline" && !line.isQuestion ? parseBelow(line.rest, knowledge) : undefined;
}

/** What can be done about a deadline may stand behind its word: "frist påmind statusrapport 30" is the reminder. */
const BELOW_DEADLINE: readonly Verb[] = ["remind", "resume", "stop", "done", "reopen", "snooze", "takeOver"];

function parseBelow(rest: string, knowledge: Knowledge): Parsed | undefined {
  const below = readLine(rest.trim());
  return below !== undefined && BELOW_DEADLINE.includes(below.verb)
    ? parseCommand(rest, knowledge)
    : undefined;
}
