// The commands that buttons stand for, in both languages, each as a person could type it. In: ids, days, words; out:
// an utterance that the grammar in `commands.ts` reads back as the same command.
import type { IsoDate, Language } from "../../../knowledge/model.ts";

/** Every command that the desk itself offers. `here`: for the channel that it is said in. */
export type Utterances = {
  readonly deadlines: string;
  readonly registerDate: (duty: string, date: IsoDate) => string;
  readonly dateForm: (duty?: string) => string;
  readonly undoDate: (duty: string) => string;
  readonly withdrawDate: (duty: string) => string;
  readonly history: (duty: string) => string;
  /** `wish`: leads, hour and language as they are typed. */
  readonly remind: (duty: string, here?: boolean, wish?: string) => string;
  readonly remindForm: (duty?: string) => string;
  readonly reminders: (here?: boolean) => string;
  readonly stop: (duty: string, here?: boolean) => string;
  readonly stopAll: (here?: boolean) => string;
  readonly resume: (here?: boolean) => string;
  readonly done: (duty: string, period: string) => string;
  readonly reopen: (duty: string, period: string) => string;
  readonly snooze: (duty: string, period: string, length: "1d" | "3d" | "1w") => string;
  readonly language: (to: Language | "auto") => string;
  readonly home: string;
  readonly help: string;
  readonly showData: string;
  readonly eraseData: (isConfirmed: boolean) => string;
  readonly calendar: (what: "open" | "stop") => string;
  readonly source: (section: string, paragraph: number) => string;
  readonly toUnit: (text?: string) => string;
  readonly reply: (question: string, text?: string) => string;
  readonly questions: string;
  readonly deliveries: string;
  readonly resolve: (key: string, as: "resend" | "drop" | "sent") => string;
  readonly projectForm: string;
};

/** Joins the pieces that are there. */
function said(...pieces: readonly (string | undefined)[]): string {
  return pieces.filter((piece) => piece !== undefined && piece !== "").join(" ");
}

const danish: Utterances = {
  deadlines: "frister",
  registerDate: (duty, date) => said("frist", duty, date),
  dateForm: (duty) => (duty === undefined ? "frist ny" : said("frist flyt", duty)),
  undoDate: (duty) => said("frist fortryd", duty),
  withdrawDate: (duty) => said("frist slet", duty),
  history: (duty) => said("frist historik", duty),
  remind: (duty, here, wish) => said("påmind", duty, wish, here === true ? "her" : ""),
  remindForm: (duty) => (duty === undefined ? "påmind ny" : said("påmind ret", duty)),
  reminders: (here) => said("påmindelser", here === true ? "her" : ""),
  stop: (duty, here) => said("stop", duty, here === true ? "her" : ""),
  stopAll: (here) => said("stop alt", here === true ? "her" : ""),
  resume: (here) => said("start påmindelser", here === true ? "her" : ""),
  done: (duty, period) => said("færdig", duty, period),
  reopen: (duty, period) => said("genåbn", duty, period),
  snooze: (duty, period, length) => said("udsæt", duty, period, length),
  language: (to) => said("sprog", to),
  home: "hjem",
  help: "hjælp",
  showData: "mine data",
  eraseData: (isConfirmed) => said("slet mine data", isConfirmed ? "ja" : ""),
  calendar: (what) => said("kalender", what === "open" ? "ny" : "stop"),
  source: (section, paragraph) => said("kilde", section, String(paragraph)),
  toUnit: (text) => said("til enheden", text),
  reply: (question, text) => said("svar", question, text),
  questions: "spørgsmål",
  deliveries: "leveringer",
  resolve: (key, as) => said("leveringer", { resend: "gensend", drop: "opgiv", sent: "ankommet" }[as], key),
  projectForm: "program ny",
};

const english: Utterances = {
  deadlines: "deadlines",
  registerDate: (duty, date) => said("deadline", duty, date),
  dateForm: (duty) => (duty === undefined ? "deadline new" : said("deadline move", duty)),
  undoDate: (duty) => said("deadline undo", duty),
  withdrawDate: (duty) => said("deadline withdraw", duty),
  history: (duty) => said("deadline history", duty),
  remind: (duty, here, wish) => said("remind", duty, wish, here === true ? "here" : ""),
  remindForm: (duty) => (duty === undefined ? "remind new" : said("remind change", duty)),
  reminders: (here) => said("reminders", here === true ? "here" : ""),
  stop: (duty, here) => said("stop", duty, here === true ? "here" : ""),
  stopAll: (here) => said("stop all", here === true ? "here" : ""),
  resume: (here) => said("start reminders", here === true ? "here" : ""),
  done: (duty, period) => said("done", duty, period),
  reopen: (duty, period) => said("reopen", duty, period),
  snooze: (duty, period, length) => said("snooze", duty, period, length),
  language: (to) => said("language", to),
  home: "home",
  help: "help",
  showData: "my data",
  eraseData: (isConfirmed) => said("erase my data", isConfirmed ? "yes" : ""),
  calendar: (what) => said("calendar", what === "open" ? "new" : "stop"),
  source: (section, paragraph) => said("source", section, String(paragraph)),
  toUnit: (text) => said("to the unit", text),
  reply: (question, text) => said("reply", question, text),
  questions: "questions",
  deliveries: "deliveries",
  resolve: (key, as) => said("deliveries", { resend: "resend", drop: "drop", sent: "arrived" }[as], key),
  projectForm: "programme new",
};

/** The commands of a language. */
export const utterances: Readonly<Record<Language, Utterances>> = { da: danish, en: english };
