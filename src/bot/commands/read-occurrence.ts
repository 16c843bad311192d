// Commands on one period of a duty: "færdig status-report 2027", "udsæt statusrapport 3 dage", "overtag handlingsplaner" /
// "done status report", "snooze status-report 2027 1w", "take action plans". Without a period the open one is meant.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Command, Period } from "../commands.ts";
import { namedDuty } from "./duty-name.ts";
import type { Line } from "./line.ts";
import { takeAll, wordSet, wordsLeft } from "./take-words.ts";

/** A year, a month of it, or a day: how periods are named. */
const PERIOD = /(?<![\p{L}\p{N}-])\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\p{L}\p{N}-])/gu;
const FILLERS = wordSet("med with for the er is den det som as vores our this");

type Found = { readonly duty: string; readonly period: Period };

/** The duty and period of a text; a problem when none or several are named; `undefined` for a question. */
function readPeriod(
  line: Line,
  { text, length = "" }: { readonly text: string; readonly length?: string | undefined },
  knowledge: Knowledge,
): Found | Command | undefined {
  if (line.isQuestion && line.words.length > 0) return undefined;
  const { found, left } = takeAll(text, PERIOD);
  const named = namedDuty(wordsLeft(left, FILLERS), knowledge);
  if (named.kind === "none" || found.length > 1) return undefined;
  const period = found[0]?.[0];
  if (named.kind === "one") return { duty: named.duty, period };
  const duties = named.kind === "several" ? named.duties : knowledge.corpus.duties.map(({ id }) => id);
  const retry = { before: line.head, after: [period ?? "", length].filter((each) => each !== "").join(" ") };
  return { kind: "wrong", problem: { kind: "whichDuty", duties, retry } };
}

/** "færdig statusrapport" / "done status-report 2027" */
export function readDone(line: Line, knowledge: Knowledge): Command | undefined {
  const found = readPeriod(line, { text: line.rest }, knowledge);
  return found === undefined || "kind" in found ? found : { kind: "done", ...found };
}

/** "genåbn statusrapport 2027" / "reopen status-report 2027": it was not done after all */
export function readReopen(line: Line, knowledge: Knowledge): Command | undefined {
  const found = readPeriod(line, { text: line.rest }, knowledge);
  return found === undefined || "kind" in found ? found : { kind: "reopen", ...found };
}

/** "overtag statusrapport" / "take status-report 2027" */
export function readTakeOver(line: Line, knowledge: Knowledge): Command | undefined {
  const found = readPeriod(line, { text: line.rest }, knowledge);
  return found === undefined || "kind" in found ? found : { kind: "takeOver", ...found };
}

/** How long: "1d", "3 dage", "en uge", "1 week", "til i morgen". */
const LENGTH =
  /(?<![\p{L}\p{N}])(?<count>\d{1,3}|en|et|one|a)\s?(?<unit>d|dag|dage|days?|w|u|uger?|weeks?)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:(?:til|until) )?(?:i morgen|tomorrow)(?![\p{L}\p{N}])/giu;

/** "udsæt statusrapport 3 dage" / "snooze status-report 2027 1w": one day, three days or a week. */
export function readSnooze(line: Line, knowledge: Knowledge): Command | undefined {
  const { found: lengths, left } = takeAll(line.rest, LENGTH);
  const found = readPeriod(line, { text: left, length: lengths[0]?.[0] }, knowledge);
  if (found === undefined || "kind" in found) return found;
  const days = lengths.length === 1 ? daysOf(lengths[0]?.groups ?? {}) : undefined;
  return days === undefined
    ? { kind: "wrong", problem: { kind: "snoozeFor", ...found } }
    : { kind: "snooze", ...found, days };
}

function daysOf({
  count = "1",
  unit = "d",
}: Readonly<Record<string, string | undefined>>): 1 | 3 | 7 | undefined {
  const number = /\d/.test(count) ? Number(count) : 1;
  const days = /^[wu]/i.test(unit) ? number * 7 : number;
  return days === 1 || days === 3 || days === 7 ? days : undefined;
}
