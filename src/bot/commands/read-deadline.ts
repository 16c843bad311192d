// Commands on the dates of duties: "frist statusrapport 15.3.2027", "frist flyt status-report 2027-03-20", "frist
// fortryd statusrapport" / "deadline status report March 15 2027". A question about dates stays a question.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { isAskingWord, isFunctionWord } from "../../knowledge/language/function-words.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { Command, Retry } from "../commands.ts";
import { namedDuty } from "./duty-name.ts";
import type { Line } from "./line.ts";
import { readList } from "./read-self.ts";
import { blank, wordSet, wordsLeft } from "./take-words.ts";
import { type TypedDate, typedDates } from "./typed-dates.ts";

type Deed = "new" | "move" | "withdraw" | "undo" | "history";

/** Folded words right behind "frist" that say what is to be done. */
const DEEDS: ReadonlyMap<string, Deed> = new Map(
  (
    [
      ["new", "ny nyt new registrer registrér register sæt set"],
      ["move", "flyt ret ændr move change"],
      ["withdraw", "træk slet fjern withdraw remove delete"],
      ["undo", "fortryd undo"],
      ["history", "historik historie history log"],
    ] as const
  ).flatMap(([deed, words]) => [...wordSet(words)].map((word) => [word, deed] as const)),
);

/** Words that may stand between a duty and its date. */
const FILLERS = wordSet(
  "for til er d den det the is on of på to at senest by fra som tilbage med date dato datoen",
);

/** Reads a line that begins with "frist" or "deadline". */
export function readDeadline(line: Line, knowledge: Knowledge): Command | undefined {
  const list = readList(line, "deadlines");
  if (list !== undefined) return list;
  if (line.isQuestion) return undefined;
  const first = line.words[0];
  const deed = first === undefined ? undefined : DEEDS.get(first.folded);
  const text = deed === undefined || first === undefined ? line.rest : blank(line.rest, 0, first.end);
  const dates = typedDates(text);
  const left = wordsLeft(
    dates.reduce((rest, { start, end }) => blank(rest, start, end - start), text),
    FILLERS,
  );
  const retry = {
    before: deed === undefined || first === undefined ? line.head : `${line.head} ${first.text}`,
    after: dates.map(({ typed }) => typed).join(" "),
  };
  return deed === "withdraw" || deed === "undo" || deed === "history"
    ? readPlain(deed, { left, dates, retry, knowledge })
    : readDated(deed, { left, dates, retry, knowledge });
}

type Rest = {
  readonly left: readonly Word[];
  readonly dates: readonly TypedDate[];
  readonly retry: Retry;
  readonly knowledge: Knowledge;
};

const PLAIN = { withdraw: "withdrawDate", undo: "undoDate", history: "dateHistory" } as const;

/** What needs a duty and no date. */
function readPlain(deed: keyof typeof PLAIN, rest: Rest): Command | undefined {
  if (rest.dates.length > 0) return undefined;
  const duty = dutyOf(rest);
  return typeof duty === "string" ? { kind: PLAIN[deed], duty } : duty;
}

/** What needs a duty and a date; without either it is a question, or the form. */
function readDated(deed: "new" | "move" | undefined, rest: Rest): Command | undefined {
  const { dates, left } = rest;
  const [date] = dates;
  if (date === undefined) {
    if (deed === undefined) return undefined;
    if (left.length === 0) return { kind: "form", form: "date", subject: undefined };
    const duty = dutyOf(rest);
    return typeof duty === "string" ? { kind: "form", form: "date", subject: duty } : duty;
  }
  const duty = dutyOf(rest);
  if (typeof duty !== "string") return duty;
  if (dates.length > 1) return { kind: "wrong", problem: { kind: "severalDays" } };
  return date.kind === "day"
    ? { kind: "registerDate", duty, date: date.date, isMove: deed === "move" }
    : { kind: "wrong", problem: { kind: date.kind, typed: date.typed } };
}

/** The one duty that is meant; else the question which one. `undefined` when the words are those of a question. */
function dutyOf({ left, retry, knowledge }: Rest): string | Command | undefined {
  const named = namedDuty(left, knowledge);
  if (named.kind === "one") return named.duty;
  // "frister inden 1. marts 2027" asks; "frist budget 1. marts 2027" means a duty that nobody knows
  const asks = left.some(({ folded }) => isFunctionWord(folded) || isAskingWord(folded));
  if (named.kind === "none" && asks) return undefined;
  const duties = named.kind === "several" ? named.duties : knowledge.corpus.duties.map(({ id }) => id);
  return { kind: "wrong", problem: { kind: "whichDuty", duties, retry } };
}
