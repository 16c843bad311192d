// A row of the store in a line that its person can read: duties by name, instants as days, people as they are called.
// What tells the person nothing (whose it is, how the store works) is left out. Pure.
import type { PersonData } from "../ports.ts";
import { dayOfInstant, personWords } from "../wording/date-phrases.ts";
import { dutyOf, type Spoken } from "./visit.ts";

type Row = NonNullable<PersonData[string]>[number];

/** Columns that are told, in this order, by what is in them. */
const DAYS = ["asked_at", "replied_at", "set_at", "done_at", "opened_at", "put_at", "at"] as const;
const TEXTS = [
  "occurrence",
  "date",
  "deadline",
  "old_date",
  "new_date",
  "verdict",
  "text",
  "reply",
  "comment",
];
const PEOPLE = ["done_by", "taken_by", "reply_by"] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Of a long text, this much is shown. */
const MAX_VALUE_CHARS = 200;

/** A row in a line; empty when there is nothing to tell but that it is there. */
export function rowWords(table: string, row: Row, visit: Spoken): string {
  if (table === "subscription") return subscriptionWords(row, visit);
  if (table === "person_setting") return settingWords(row, visit);
  const { language, phrases, say, asker } = visit;
  const subject = row["subject"];
  const state = row["state"];
  const pieces = [
    ...DAYS.flatMap((column) => instantIn(row[column]))
      .slice(0, 1)
      .map((at) => phrases.date(dayOfInstant(at))),
    ...(typeof subject === "string" ? [dutyOf(subject, visit).name] : []),
    ...TEXTS.flatMap((column) => textIn(row[column])).map((text) =>
      DAY.test(text) ? phrases.date(text) : text,
    ),
    ...PEOPLE.flatMap((column) => textIn(row[column]))
      .filter((key) => key !== asker.person)
      .map((key) => personWords(key, language)),
    ...(table === "ledger" && isState(state) ? [say.operate.states[state]] : []),
  ];
  return pieces.join(" · ");

  function isState(value: unknown): value is keyof typeof say.operate.states {
    return typeof value === "string" && Object.hasOwn(say.operate.states, value);
  }
}

function instantIn(value: unknown): readonly number[] {
  return typeof value === "number" ? [value] : [];
}

function textIn(value: unknown): readonly string[] {
  if (typeof value !== "string" || value === "") return [];
  return [value.length > MAX_VALUE_CHARS ? `${value.slice(0, MAX_VALUE_CHARS)}…` : value];
}

function subscriptionWords(row: Row, visit: Spoken): string {
  const leads = numbersIn(row["lead_days"]);
  const hour = typeof row["hour"] === "number" ? row["hour"] : 0;
  const { name } = dutyOf(String(row["subject"]), visit);
  return `${name}: ${visit.say.remind.times(leads, hour)}`;
}

function settingWords(row: Row, { say }: Spoken): string {
  const settings = jsonIn(row["settings"]);
  const language: unknown = Reflect.get(settings, "language");
  return [
    say.self.languageIs[language === "da" || language === "en" ? language : "auto"],
    ...(Reflect.get(settings, "isOptedOut") === true ? [say.remind.isOptedOut] : []),
  ].join(" ");
}

/** JSON that the store itself wrote. */
function jsonIn(value: unknown): object {
  const parsed: unknown = typeof value === "string" ? JSON.parse(value) : {};
  return typeof parsed === "object" && parsed !== null ? parsed : {};
}

function numbersIn(value: unknown): readonly number[] {
  const parsed = jsonIn(value);
  return Array.isArray(parsed) ? parsed.filter((each) => typeof each === "number") : [];
}
