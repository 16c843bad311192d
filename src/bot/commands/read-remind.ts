// Commands on subscriptions: "påmind statusrapport 30,14,7,1 kl 9 her", "stop statusrapport", "stop alt" / "remind me of
// the status report 14 days before at 8 in English", "stop all". "Remind me to buy milk" is no command.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Language } from "../../knowledge/model.ts";
import type { Command, SubscriptionWish } from "../commands.ts";
import { namedDuty } from "./duty-name.ts";
import type { Line } from "./line.ts";
import { takeAll, wordSet, wordsLeft } from "./take-words.ts";

const FILLERS = wordSet(
  "mig me os us om of about for til the den det dag dage days day before inden og and på in med with hver each time gang når at minde reminding tak please venligst",
);
const EVERYTHING = wordSet("alt alle all everything påmindelser påmindelserne reminders frister deadlines");
const NEW = wordSet("ny nyt new");
const CHANGE = wordSet("ret ændr change edit");

const HERE =
  /(?<![\p{L}\p{N}])(?:her|here|the channel|(?:i|in) (?:denne |this |the )?(?:kanal|kanalen|channel|gruppe|gruppen|group)|kanalen)(?![\p{L}\p{N}])/giu;
const HOUR =
  /(?<![\p{L}\p{N}])(?:(?:kl\.?|klokken|at)\s?(?<spoken>\d{1,2})(?:[.:](?<minute>\d{2}))?|(?<clock>\d{1,2}):(?<clockMinute>\d{2}))(?![\p{L}\p{N}])/giu;
const WEEKS =
  /(?<![\p{L}\p{N}])(?<count>\d{1,2}|en|et|to|tre|fire|one|two|three|four|a)\s(?<unit>uge|uger|week|weeks|måned|måneder|maaned|maaneder|month|months)(?![\p{L}\p{N}])/giu;
const LANGUAGE =
  /(?<![\p{L}\p{N}])(?:(?:på|paa|in) )?(?<language>dansk|danish|engelsk|english|da|en)(?![\p{L}\p{N}])/giu;
const NUMBER = /(?<![\p{L}\p{N}-])\d{1,4}(?:\s?d)?(?![\p{L}\p{N}-])/giu;

const COUNTS: ReadonlyMap<string, number> = new Map([
  ["en", 1],
  ["et", 1],
  ["one", 1],
  ["a", 1],
  ["to", 2],
  ["two", 2],
  ["tre", 3],
  ["three", 3],
  ["fire", 4],
  ["four", 4],
]);
const DAYS_A_WEEK = 7;
const DAYS_A_MONTH = 30;
/** What the store takes: see `Subscription` in the ports. */
const MAX_LEAD_DAYS = 366;
const MAX_LEADS = 12;
const MAX_HOUR = 23;

/** What a text wishes beside the duty, and the text without it. `wrong`: what cannot be wished. */
type Wishes = SubscriptionWish & { readonly left: string; readonly wrong: "leadDays" | "hour" | undefined };

function readWishes(text: string): Wishes {
  const here = takeAll(text, HERE);
  // the hour and the weeks before bare numbers, which are days; weeks before the language, since "en" is also "a"
  const hours = takeAll(here.left, HOUR);
  const weeks = takeAll(hours.left, WEEKS);
  const languages = takeAll(weeks.left, LANGUAGE);
  const numbers = takeAll(languages.left, NUMBER);
  const leads = [
    ...weeks.found.map(({ groups = {} }) => weekDays(groups)),
    ...numbers.found.map(([number]) => Number.parseInt(number, 10)),
  ];
  const clock = hours.found[0]?.groups;
  const hour = clock === undefined ? undefined : Number(clock["spoken"] ?? clock["clock"]);
  const minute = clock?.["minute"] ?? clock?.["clockMinute"] ?? "00";
  const isHourWrong = hours.found.length > 1 || (hour ?? 0) > MAX_HOUR || minute !== "00";
  const areLeadsWrong = leads.length > MAX_LEADS || leads.some((lead) => lead > MAX_LEAD_DAYS);
  return {
    leadDays: leads.length === 0 ? undefined : [...new Set(leads)].sort((a, b) => b - a),
    hour,
    language: languageOf(languages.found.at(-1)?.groups?.["language"]),
    isHere: here.found.length > 0,
    left: numbers.left,
    wrong: areLeadsWrong ? "leadDays" : isHourWrong ? "hour" : undefined,
  };
}

function weekDays({ count = "", unit = "" }: Readonly<Record<string, string | undefined>>): number {
  const number = COUNTS.get(count.toLowerCase()) ?? Number(count);
  return number * (/^[uw]/i.test(unit) ? DAYS_A_WEEK : DAYS_A_MONTH);
}

function languageOf(typed: string | undefined): Language | undefined {
  if (typed === undefined) return undefined;
  return /^da/i.test(typed) ? "da" : "en";
}

/** Reads a line that begins with "påmind" or "remind"; alone it lists the subscriptions. */
export function readRemind(line: Line, knowledge: Knowledge): Command | undefined {
  const { words, rest } = line;
  const [first] = words;
  if (first === undefined) return { kind: "subscriptions", isHere: false };
  if (NEW.has(first.folded) && words.length === 1)
    return { kind: "form", form: "subscription", subject: undefined };
  const isChange = CHANGE.has(first.folded);
  const { left, wrong, ...wish } = readWishes(isChange ? rest.slice(first.end) : rest);
  const named = namedDuty(
    wordsLeft(left, FILLERS).filter(({ folded }) => !EVERYTHING.has(folded)),
    knowledge,
  );
  if (named.kind === "none" || line.isQuestion) return undefined;
  const isListHere = named.kind === "empty" && wish.isHere && words.length <= 3;
  if (isListHere) return { kind: "subscriptions", isHere: true };
  if (named.kind !== "one") {
    const duties = named.kind === "several" ? named.duties : knowledge.corpus.duties.map(({ id }) => id);
    // the wishes are typed again behind the duty, without the words that named several
    const after = wishWords(wish);
    return { kind: "wrong", problem: { kind: "whichDuty", duties, retry: { before: line.head, after } } };
  }
  if (wrong !== undefined) return { kind: "wrong", problem: { kind: wrong } };
  return isChange && wishWords(wish) === ""
    ? { kind: "form", form: "subscription", subject: named.duty }
    : { kind: "subscribe", duty: named.duty, wish };
}

/** A wish as it is typed: "30,14 kl 9 en her". */
export function wishWords({ leadDays, hour, language, isHere }: SubscriptionWish): string {
  return [
    leadDays?.join(",") ?? "",
    hour === undefined ? "" : `kl ${hour}`,
    language ?? "",
    isHere ? "her" : "",
  ]
    .filter((word) => word !== "")
    .join(" ");
}

/** Reads a line that begins with "stop"; alone it lists what could be stopped. */
export function readStop(line: Line, knowledge: Knowledge): Command | undefined {
  const { found, left } = takeAll(line.rest, HERE);
  const isHere = found.length > 0;
  const words = wordsLeft(left, FILLERS);
  if (words.length === 0) return { kind: "subscriptions", isHere };
  if (line.isQuestion) return undefined;
  if (words.every(({ folded }) => EVERYTHING.has(folded))) return { kind: "stopAll", isHere };
  const named = namedDuty(
    words.filter(({ folded }) => !EVERYTHING.has(folded)),
    knowledge,
  );
  if (named.kind === "one") return { kind: "stop", duty: named.duty, isHere };
  if (named.kind !== "several") return undefined;
  const retry = { before: line.head, after: isHere ? "her" : "" };
  return { kind: "wrong", problem: { kind: "whichDuty", duties: named.duties, retry } };
}

/** "start påmindelser" / "start reminders here": after "stop alt" */
export function readResume({ rest }: Line): Command | undefined {
  const { found, left } = takeAll(rest, HERE);
  return wordsLeft(left, FILLERS).length === 0 ? { kind: "resume", isHere: found.length > 0 } : undefined;
}
