// The words around an answer in Slack, in both languages: buttons, windows, what was left out. Answers bring their own
// sentences; nothing is decided here.
import type { Part } from "../../bot/answer.ts";
import type { Language } from "../../knowledge/model.ts";

type Notice = Extract<Part, { kind: "notice" }>["about"];

/** Labels of buttons have at most 75 characters, those of windows 24. */
export type Words = {
  readonly notices: Readonly<Record<Notice, string>>;
  /** What did not fit, counted and named; `names` may be cut, and then says so itself. */
  readonly more: (count: number, names: string) => string;
  readonly moreSources: (count: number, names: string) => string;
  readonly sources: (count: number) => string;
  readonly source: (number: number) => string;
  /** The command that opens a passage, followed by section and paragraph. */
  readonly sourceCommand: string;
  readonly toUnit: string;
  /** The command that sends a question on, followed by the question. */
  readonly unitCommand: string;
  readonly share: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly helpfulLabel: string;
  readonly notHelpfulLabel: string;
  readonly sure: string;
  readonly cannotUndo: (label: string) => string;
  readonly cancel: string;
  readonly close: string;
  readonly item: string;
  readonly detail: string;
  readonly passage: string;
  readonly nothingToChoose: string;
  readonly choose: string;
  readonly forms: Readonly<Record<"question" | "project" | "subscription" | "date", string>>;
};

const danish: Words = {
  notices: { later: "Siden da", closed: "Lukket", missing: "Bemærk", assumed: "Antaget" },
  more: (count, names) => `${count} mere: ${names}`,
  moreSources: (count, names) => (count === 1 ? `1 kilde mere: ${names}` : `${count} kilder mere: ${names}`),
  sources: (count) => (count === 1 ? "Se kilden" : `Se kilderne (${count})`),
  source: (number) => `Kilde ${number}`,
  sourceCommand: "kilde",
  toUnit: "Send til enheden",
  unitCommand: "til enheden",
  share: "Del i kanalen",
  helpful: "Hjalp",
  notHelpful: "Hjalp ikke",
  helpfulLabel: "Svaret hjalp",
  notHelpfulLabel: "Svaret hjalp ikke: fortæl hvorfor",
  sure: "Er du sikker?",
  cannotUndo: (label) => `${label}: det kan ikke fortrydes.`,
  cancel: "Fortryd",
  close: "Luk",
  item: "Emne",
  detail: "Oplysning",
  passage: "Kilden",
  nothingToChoose: "der er intet at vælge",
  choose: "Vælg",
  forms: {
    question: "Stil et spørgsmål",
    project: "Beskriv en projektidé",
    subscription: "Bestil påmindelser",
    date: "Registrér en frist",
  },
};

const english: Words = {
  notices: { later: "Since then", closed: "Closed", missing: "Note", assumed: "Assumed" },
  more: (count, names) => `${count} more: ${names}`,
  moreSources: (count, names) =>
    count === 1 ? `1 more source: ${names}` : `${count} more sources: ${names}`,
  sources: (count) => (count === 1 ? "See the source" : `See the sources (${count})`),
  source: (number) => `Source ${number}`,
  sourceCommand: "source",
  toUnit: "Send to the unit",
  unitCommand: "to the unit",
  share: "Share in the channel",
  helpful: "Helpful",
  notHelpful: "Not helpful",
  helpfulLabel: "The answer helped",
  notHelpfulLabel: "The answer did not help: say why",
  sure: "Are you sure?",
  cannotUndo: (label) => `${label}: this cannot be undone.`,
  cancel: "Cancel",
  close: "Close",
  item: "Item",
  detail: "Details",
  passage: "The source",
  nothingToChoose: "there is nothing to choose",
  choose: "Choose",
  forms: {
    question: "Ask a question",
    project: "Describe a project idea",
    subscription: "Set reminders",
    date: "Register a deadline",
  },
};

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return language === "da" ? danish : english;
}
