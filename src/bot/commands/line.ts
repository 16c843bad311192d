// An utterance -> the command word that it begins with, and the words behind it. The words of both languages stand in
// one table, folded, so that "påmind", "paamind" and "PÅMIND" are one. Decides nothing but which word it is.
import { splitWords, type Word } from "../../knowledge/language/text.ts";
import type { Language } from "../../knowledge/model.ts";

/** What a line begins with. */
export type Verb =
  | "partner"
  | "programme"
  | "deadline"
  | "remind"
  | "resume"
  | "stop"
  | "done"
  | "reopen"
  | "snooze"
  | "takeOver"
  | "language"
  | "home"
  | "help"
  | "showData"
  | "eraseData"
  | "calendar"
  | "source"
  | "why"
  | "toUnit"
  | "reply"
  | "questions"
  | "deliveries";

/** A line that begins with a command word. */
export type Line = {
  readonly verb: Verb;
  /** The language of the command word; `undefined` where both use it. */
  readonly language: Language | undefined;
  /** The command word as typed. */
  readonly head: string;
  /** The text behind the command word, as typed. */
  readonly rest: string;
  /** The words of `rest`, with their places in it. */
  readonly words: readonly Word[];
  readonly isQuestion: boolean;
};

type Saying = { readonly verb: Verb; readonly da?: string; readonly en?: string; readonly both?: string };

/** Sayings, parted by commas; as typed, since the table folds them. */
const SAYINGS: readonly Saying[] = [
  { verb: "partner", both: "partner", da: "partnere", en: "partners" },
  { verb: "programme", da: "program, programmer", en: "programme, programmes, programs" },
  { verb: "deadline", da: "frist, frister, tidsfrist", en: "deadlines, due date", both: "deadline" },
  {
    verb: "remind",
    da: "påmind, påmindelse, påmindelser, mind mig, mind os, husk, husk mig",
    en: "remind, reminder, reminders",
  },
  { verb: "resume", da: "start påmindelser", en: "start reminders" },
  { verb: "stop", both: "stop", da: "afmeld", en: "unsubscribe" },
  { verb: "done", da: "færdig, meld færdig", en: "done, mark done" },
  { verb: "reopen", da: "genåbn, fortryd færdig", en: "reopen, undo done" },
  { verb: "snooze", da: "udsæt, udskyd", en: "snooze" },
  { verb: "takeOver", da: "overtag, tag over, jeg overtager", en: "take, take over" },
  {
    verb: "language",
    da: "sprog, skift sprog, skift sprog til, skift til, svar på, tal",
    en: "language, switch language to, switch to, answer in, reply in, speak",
  },
  { verb: "home", da: "hjem, forside", en: "home" },
  { verb: "help", da: "hjælp, kommandoer", en: "help, commands" },
  { verb: "showData", da: "mine data, vis mine data", en: "my data, show my data" },
  {
    verb: "eraseData",
    da: "slet mine data, slet alle mine data, slet alt om mig, glem mig",
    en: "erase my data, delete my data, erase all my data, delete all my data, forget me",
  },
  { verb: "calendar", da: "kalender", en: "calendar" },
  { verb: "source", da: "kilde", en: "source" },
  { verb: "why", da: "hvorfor, hvorfor dette svar, hvorfor det svar", en: "why, why this answer" },
  {
    verb: "toUnit",
    da: "til enheden, send til enheden, spørg enheden",
    en: "to the unit, to unit, send to the unit, ask the unit",
  },
  { verb: "reply", da: "svar", en: "reply" },
  { verb: "questions", da: "spørgsmål, ubesvarede spørgsmål", en: "questions, unanswered questions" },
  { verb: "deliveries", da: "leveringer", en: "deliveries" },
];

type Meaning = { readonly verb: Verb; readonly language: Language | undefined };

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  SAYINGS.flatMap(({ verb, da, en, both }) =>
    [
      { texts: da, language: "da" as const },
      { texts: en, language: "en" as const },
      { texts: both, language: undefined },
    ].flatMap(({ texts, language }) =>
      (texts ?? "")
        .split(", ")
        .filter((text) => text !== "")
        .map((text) => [keyOf(splitWords(text)), { verb, language }] as const),
    ),
  ),
);

/** The longest saying has this many words. */
const MAX_WORDS = Math.max(...[...MEANINGS.keys()].map((key) => key.split(" ").length));

/** Reads a cleaned utterance; `undefined` when it begins with no command word. */
export function readLine(text: string): Line | undefined {
  const words = splitWords(text);
  for (let count = Math.min(MAX_WORDS, words.length); count > 0; count -= 1) {
    const meaning = MEANINGS.get(keyOf(words.slice(0, count)));
    const last = words[count - 1];
    if (meaning === undefined || last === undefined) continue;
    const rest = text.slice(last.end).replace(/^[\s:,;.!–-]+/u, "");
    return {
      ...meaning,
      head: text.slice(0, last.end),
      rest,
      words: splitWords(rest),
      isQuestion: text.includes("?"),
    };
  }
  return undefined;
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ folded }) => folded).join(" ");
}
