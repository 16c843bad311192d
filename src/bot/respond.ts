// Rooms 2 to 4 in one: a question in, its answer and what the conversation keeps out. Synchronous and pure.
import type { Answer } from "./answer.ts";
import { fold } from "../knowledge/language/text.ts";
import { find } from "./find.ts";
import type { Finding } from "./finding.ts";
import type { Context, Question } from "./question.ts";
import { speaksOfFunding } from "./recognise/funding.ts";
import type { Slots } from "./slots.ts";
import { nextSlots } from "./slots.ts";
import type { Understanding } from "./understanding.ts";
import { understand } from "./understand.ts";
import { word } from "./wording/word.ts";

/** An answer, and what the next question of the conversation may take over. */
export type Turn = { readonly answer: Answer; readonly slots: Slots };

/** Answers one question and says what the conversation keeps. Never throws for any text. */
export function respond(question: Question, context: Context): Turn {
  const { understanding, finding } = readAndFind(question, context);
  const given = word(finding, understanding, context.knowledge);
  return { answer: given, slots: nextSlots(understanding, given, context.slots) };
}

type Read = { readonly understanding: Understanding; readonly finding: Finding };

/** The likeliest reading; another one where that finds nothing and the other a firm answer. */
function readAndFind(question: Question, context: Context): Read {
  const first = read(question, context, 0);
  if (!isOpen(first)) return first;
  for (let at = 1; at < first.understanding.readings; at++) {
    const other = read(question, context, at);
    if (isFirm(other)) return other;
  }
  return first;
}

function read(question: Question, context: Context, reading: number): Read {
  const understanding = understand(question, context, reading);
  return { understanding, finding: find(understanding, context) };
}

/** Nothing was found, or a programme for what was only told of: "He needs it for an application. What is it?" */
function isOpen({ understanding, finding }: Read): boolean {
  if (finding.kind === "programmeFit") return !speaksOfFunding(fold(understanding.lastAsked));
  return (
    finding.kind === "outOfScope" ||
    finding.kind === "notAPartner" ||
    (finding.kind === "notStated" && finding.aspect === undefined)
  );
}

/** Least coverage of a document by which another reading is taken. */
const FIRM = 0.5;

function isFirm({ finding }: Read): boolean {
  return finding.kind === "passages" ? finding.best.coverage >= FIRM : FIRM_KINDS.has(finding.kind);
}

const FIRM_KINDS: ReadonlySet<Finding["kind"]> = new Set<Finding["kind"]>(["duties", "partners", "offices"]);

/** Answers one question. */
export function answer(question: Question, context: Context): Answer {
  return respond(question, context).answer;
}
