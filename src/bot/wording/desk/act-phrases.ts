// The desk's sentences for what is done, as one interface that both languages fill: one that a language lacks does not
// compile. Names, days and distances come in as words; nothing is decided here.

/** Names a duty, a day and how far it is. */
export type DutyDay = (name: string, day: string, distance: string) => string;

type DatesPhrases = {
  /** The title names the duty, here and in what follows unless a name is given. */
  readonly registered: (day: string, distance: string) => string;
  readonly moved: (from: string, to: string, distance: string) => string;
  readonly unchanged: (day: string) => string;
  /** Those who were told the old date are told the new one. */
  readonly allTold: string;
  readonly closedDay: (day: string) => string;
  readonly past: (day: string) => string;
  readonly tooFar: (day: string) => string;
  readonly otherPeriod: (period: string, day: string) => string;
  readonly withdrawn: (day: string) => string;
  readonly nothingToWithdraw: (name: string) => string;
  readonly undone: (day: string) => string;
  readonly undoneToNone: string;
  readonly nothingToUndo: (name: string) => string;
  readonly historyTitle: (name: string) => string;
  readonly historyNone: (name: string) => string;
  /** One change: when, by whom, what. `isUndo`: it took back the one before. */
  readonly change: (change: {
    readonly day: string;
    readonly who: string;
    readonly from: string | undefined;
    readonly to: string | undefined;
    readonly isUndo: boolean;
  }) => string;
};

type PeriodPhrases = {
  readonly done: (period: string) => string;
  readonly doneBefore: (who: string, day: string) => string;
  readonly reopened: (period: string) => string;
  readonly notDone: (period: string) => string;
  readonly noDate: (name: string) => string;
  readonly noPeriod: (name: string, period: string) => string;
  readonly snoozed: (day: string) => string;
  readonly tooLate: (name: string, day: string) => string;
  readonly taken: (period: string) => string;
  readonly takenFrom: (who: string) => string;
};

type RemindPhrases = {
  readonly title: string;
  readonly channelTitle: string;
  /** For the person, or for the channel. */
  readonly set: (name: string, times: string, isHere: boolean) => string;
  readonly times: (leadDays: readonly number[], hour: number) => string;
  readonly noDate: string;
  readonly next: (day: string, distance: string) => string;
  readonly none: string;
  readonly isOptedOut: string;
  readonly stopped: (name: string, isHere: boolean) => string;
  readonly notSet: (name: string, isHere: boolean) => string;
  readonly stoppedAll: (isHere: boolean) => string;
  readonly resumed: (isHere: boolean) => string;
  readonly onlyInChannel: string;
};

type ProblemPhrases = {
  readonly title: string;
  readonly whichDuty: string;
  readonly noSuchDay: (typed: string) => string;
  readonly noYear: (typed: string) => string;
  readonly severalDays: string;
  readonly leadDays: string;
  readonly hour: string;
  readonly snoozeFor: string;
  readonly mayNotTitle: string;
  readonly mayNot: Readonly<Record<"register_dates" | "answer_questions" | "operate", string>>;
  readonly askThem: (people: string) => string;
  /** What to type where no window opens, by form. */
  readonly typeInstead: Readonly<
    Record<"project" | "subscription" | "date" | "feedback" | "reply" | "question", string>
  >;
  readonly gone: string;
};

/** What is done, and what stands in the way. */
export type ActPhrases = {
  readonly dates: DatesPhrases;
  readonly periods: PeriodPhrases;
  readonly remind: RemindPhrases;
  readonly problems: ProblemPhrases;
  /** How long a reminder is put off. */
  readonly lengths: Readonly<Record<"1d" | "3d" | "1w", string>>;
};
