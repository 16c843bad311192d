// The desk's sentences for what is told, as one interface that both languages fill: one that a language lacks does not
// compile. Names, days and distances come in as words; nothing is decided here.
import type { Intent } from "../../intent.ts";
import type { EntryState } from "../../reminder.ts";
import type { Talk } from "../phrases.ts";
import type { DutyDay } from "./act-phrases.ts";

type SelfPhrases = {
  readonly languageTitle: string;
  readonly languageIs: Readonly<Record<"da" | "en" | "auto", string>>;
  readonly languageNames: Readonly<Record<"da" | "en" | "auto", string>>;
  readonly dataTitle: string;
  readonly dataNone: string;
  readonly dataLead: string;
  /** What each table of the store holds, by the table's name. */
  readonly dataLabels: Readonly<Record<string, string>>;
  readonly rows: (count: number) => string;
  readonly more: (count: number) => string;
  readonly keptHow: string;
  readonly eraseTitle: string;
  readonly eraseAsk: string;
  readonly erased: (count: number) => string;
  readonly calendarTitle: string;
  readonly calendarOpen: string;
  readonly calendarHow: string;
  readonly calendarSecret: string;
  readonly calendarAbout: string;
  readonly calendarNoAddress: string;
  readonly calendarStopped: string;
  readonly calendarNone: string;
};

type ExplainPhrases = {
  readonly whyTitle: string;
  readonly whyNone: string;
  readonly whyAbout: (title: string) => string;
  readonly intents: Readonly<Record<Intent, string>>;
  readonly labels: Readonly<
    Record<
      "understood" | "certainty" | "words" | "otherwise" | "nextSource" | "takenOver" | "sources",
      string
    >
  >;
  readonly certainty: Readonly<Record<"sure" | "likely" | "unsure", string>>;
  readonly noSource: Talk;
  readonly paragraph: (number: number) => string;
  readonly before: string;
  readonly after: string;
};

type UnitPhrases = {
  readonly sent: string;
  /** It is kept and goes out as soon as it can. */
  readonly waits: string;
  readonly noChannel: string;
  readonly willHear: string;
  readonly tooLong: string;
  readonly questionTitle: string;
  readonly question: (surface: string) => string;
  readonly howToReply: (utterance: string) => string;
  readonly replyTitle: string;
  readonly youAsked: (text: string) => string;
  readonly theyReply: string;
  readonly replied: string;
  readonly repliedBefore: (who: string, day: string) => string;
  readonly noQuestion: string;
  readonly listTitle: string;
  readonly openHeading: string;
  readonly refusedHeading: string;
  readonly listNone: string;
  readonly listLine: (day: string, text: string) => string;
  readonly notPosted: string;
};

type OperatePhrases = {
  readonly title: string;
  readonly none: string;
  readonly lead: (count: number) => string;
  readonly entry: (name: string, who: string, day: string) => string;
  readonly failedHeading: string;
  readonly failed: (name: string, who: string, reason: string) => string;
  readonly states: Readonly<Record<EntryState, string>>;
  readonly resolved: Readonly<Record<"resend" | "drop" | "sent", string>>;
  readonly notInDoubt: string;
};

type HomePhrases = {
  readonly title: string;
  readonly deadlines: string;
  readonly noDates: string;
  readonly deadline: DutyDay;
  readonly mine: string;
  readonly mineNone: string;
  readonly settings: string;
  readonly data: string;
  readonly can: string;
  readonly canList: readonly string[];
  readonly unit: string;
  readonly unitWaits: (open: number, refused: number) => string;
  readonly operate: string;
  readonly operateWaits: (count: number) => string;
};

/** The words of buttons. */
type LabelPhrases = Readonly<
  Record<
    | "undo"
    | "done"
    | "history"
    | "register"
    | "remindMe"
    | "changeReminder"
    | "newReminder"
    | "stop"
    | "stopAll"
    | "resume"
    | "myReminders"
    | "deadlines"
    | "showData"
    | "eraseData"
    | "eraseYes"
    | "newAddress"
    | "closeAddress"
    | "toUnit"
    | "reply"
    | "questions"
    | "deliveries"
    | "resend"
    | "drop"
    | "arrived"
    | "home"
    | "help"
    | "project"
    | "ask",
    string
  >
> & { readonly about: (label: string, name: string) => string };

/** What is told. */
export type TellPhrases = {
  readonly self: SelfPhrases;
  readonly explain: ExplainPhrases;
  readonly unit: UnitPhrases;
  readonly operate: OperatePhrases;
  readonly home: HomePhrases;
  readonly labels: LabelPhrases;
  /** Commands that help tells of, with what they do. */
  readonly commands: readonly (readonly [utterance: string, does: string])[];
  readonly commandsTitle: string;
  /** The questions that look-ups without a name stand for. */
  readonly lists: Readonly<Record<"partners" | "programmes" | "deadlines", string>>;
};
