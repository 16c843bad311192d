// The one command grammar of all surfaces: an utterance in, a command out, or `undefined` for a question. Pure. The
// first words decide, and a command takes in every word: "hjælp mig med en partner" is a question, "hjælp" is not.
import { cleanUtterance } from "../knowledge/language/text.ts";
import type { IsoDate, Language } from "../knowledge/model.ts";
import type { FormName } from "./forms.ts";
import { readLine } from "./commands/line.ts";
import { parseSelf } from "./commands/parse-self.ts";

/** A period of a duty, such as 2027; `undefined` for the one that is open. */
type Period = string | undefined;

/** What a command asks to be done. */
export type Command =
  /** A look-up without anything to look up: the question that lists them all. */
  | { readonly kind: "list"; readonly what: "partners" | "programmes" | "deadlines" }
  | { readonly kind: "registerDate"; readonly duty: string; readonly date: IsoDate; readonly isMove: boolean }
  | { readonly kind: "withdrawDate"; readonly duty: string }
  | { readonly kind: "undoDate"; readonly duty: string }
  | { readonly kind: "dateHistory"; readonly duty: string }
  | { readonly kind: "subscribe"; readonly duty: string; readonly wish: SubscriptionWish }
  | { readonly kind: "subscriptions"; readonly isHere: boolean }
  | { readonly kind: "stop"; readonly duty: string; readonly isHere: boolean }
  | { readonly kind: "stopAll"; readonly isHere: boolean }
  | { readonly kind: "resume"; readonly isHere: boolean }
  | { readonly kind: "done"; readonly duty: string; readonly period: Period }
  | { readonly kind: "snooze"; readonly duty: string; readonly period: Period; readonly days: 1 | 3 | 7 }
  | { readonly kind: "takeOver"; readonly duty: string; readonly period: Period }
  | { readonly kind: "language"; readonly to: Language | "auto" | undefined }
  | { readonly kind: "home" }
  | { readonly kind: "help" }
  | { readonly kind: "showData" }
  | { readonly kind: "eraseData"; readonly isConfirmed: boolean }
  | { readonly kind: "calendar"; readonly what: "show" | "open" | "stop" }
  | { readonly kind: "source"; readonly section: string; readonly paragraph: number }
  | { readonly kind: "why" }
  | { readonly kind: "toUnit"; readonly text: string }
  | { readonly kind: "reply"; readonly question: string; readonly text: string }
  | { readonly kind: "questions" }
  | { readonly kind: "deliveries" }
  | { readonly kind: "resolve"; readonly key: string; readonly as: "sent" | "resend" | "drop" }
  /** Opens a form; where there are no windows, what to type instead is told. */
  | { readonly kind: "form"; readonly form: FormName; readonly subject: string | undefined }
  /** A command that lacks something or cannot be. */
  | { readonly kind: "wrong"; readonly problem: Problem };

/** What a subscription wishes; what is left out stays, or is the person's or the usual. */
export type SubscriptionWish = {
  readonly leadDays: readonly number[] | undefined;
  readonly hour: number | undefined;
  readonly language: Language | undefined;
  /** For the channel that it is said in. */
  readonly isHere: boolean;
};

/** What is wrong with a command. `verb` is the command without its duty, for the choices: "frist 2027-03-15". */
export type Problem =
  | {
      readonly kind: "whichDuty";
      readonly duties: readonly string[];
      readonly retry: (duty: string) => string;
    }
  | { readonly kind: "noSuchDay"; readonly typed: string }
  | { readonly kind: "noYear"; readonly typed: string }
  | { readonly kind: "severalDates"; readonly typed: string }
  | { readonly kind: "noDate"; readonly duty: string }
  | { readonly kind: "leadDays" }
  | { readonly kind: "hour" }
  | { readonly kind: "snoozeFor"; readonly duty: string; readonly period: Period };

/** A command with the language its words are in, where they tell. */
export type Parsed = { readonly command: Command; readonly language: Language | undefined };

/** Reads an utterance. `undefined`: it is a question. */
export function parseCommand(utterance: string): Parsed | undefined {
  const line = readLine(cleanUtterance(utterance));
  if (line === undefined) return undefined;
  return parseSelf(line);
}
