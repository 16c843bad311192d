// What the bot needs of the world, in words and types: stores, senders, time. Contracts only; adapters keep them.
// Every method is safe to call twice and from several instances at once; what "once" needs, the store decides.
import type { Answer } from "./answer.ts";
import type { IsoDate, Language } from "../knowledge/model.ts";
import type {
  Entry,
  EntryKind,
  EntryState,
  PlannedEntry,
  RecipientKey,
  Reminder,
  ReminderKey,
  Surface,
} from "./reminder.ts";

/** Time and chance, so that tests own both. */
export type Clock = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 up to, not including, 1; for jitter only. */
  readonly random: () => number;
};

/** One page of a list ordered by a text key: `after` is the last key seen, "" for the first page. */
type Page = { readonly after: string; readonly limit: number };

// ---- reminders ----

/** A row to be closed without a send. */
export type Closing = {
  readonly key: ReminderKey;
  readonly state: "skipped" | "cancelled";
  readonly reason: string;
};
/** How a claimed row ends, or goes back to wait. */
export type Settlement =
  | { readonly kind: "sent"; readonly messageId: string | null }
  | { readonly kind: "failed"; readonly class: string; readonly reason: string }
  | { readonly kind: "retry"; readonly notBefore: number; readonly class: string; readonly reason: string }
  | { readonly kind: "in_doubt"; readonly class: string; readonly reason: string };
/** How a doubtful row is resolved: by looking on the platform, or by an operator. */
export type Resolution = "sent" | "resend" | "drop";

/** Rows of one occurrence, counted. */
type Tally = {
  readonly kind: EntryKind;
  readonly revision: number;
  readonly step: string;
  readonly state: EntryState;
  readonly count: number;
};

/** The durable record of reminders: one row a message, unique by its parts. */
export type Ledger = {
  /** Writes rows that are not there yet, all or none; returns how many were new. */
  readonly plan: (entries: readonly PlannedEntry[], now: number) => Promise<number>;
  /** Writes rows that are settled from birth, as skipped; returns how many were new. */
  readonly skip: (entries: readonly PlannedEntry[], reason: string, now: number) => Promise<number>;
  /** Planned rows of one surface whose time has come, earliest first; at most `limit`. */
  readonly due: (now: number, surface: Surface, limit: number) => Promise<readonly ReminderKey[]>;
  /** Takes a planned row for sending: the row for one caller, `undefined` for all others, and for a row whose
   * occurrence has moved or is done since. Durable before it returns. */
  readonly claim: (key: ReminderKey, claim: string, now: number) => Promise<Entry | undefined>;
  /** Ends a claim. False when the claim no longer holds the row. */
  readonly settle: (key: ReminderKey, claim: string, settlement: Settlement, now: number) => Promise<boolean>;
  /** Closes planned rows; rows in any other state stay. Returns how many were closed. */
  readonly close: (closings: readonly Closing[], now: number) => Promise<number>;
  /** Claims older than an instant become in_doubt. Returns their keys. */
  readonly doubt: (claimedBefore: number, now: number) => Promise<readonly ReminderKey[]>;
  /** Resolves a doubtful row; false when it is not in doubt (any more). */
  readonly resolve: (key: ReminderKey, resolution: Resolution, by: string, now: number) => Promise<boolean>;
  readonly get: (key: ReminderKey) => Promise<Entry | undefined>;
  /** Rows in one state, by key. */
  readonly list: (state: EntryState, page: Page) => Promise<readonly Entry[]>;
  /** Rows of one subject for some recipients, every occurrence and revision. At most 500 recipients a call. */
  readonly of: (subject: string, recipients: readonly RecipientKey[]) => Promise<readonly Entry[]>;
  /** Recipients that have rows for a subject, by key, subscribed or not; without anyone who opted out. */
  readonly recipients: (subject: string, page: Page) => Promise<readonly RecipientKey[]>;
  /** How many rows one occurrence has, by kind, revision, step and state: the states of a step add up to its
   * recipients. */
  readonly tally: (subject: string, occurrence: string) => Promise<readonly Tally[]>;
  /** How many rows stand in which state. */
  readonly counts: () => Promise<Readonly<Record<EntryState, number>>>;
};

/** Who wants to hear of a duty, and how. */
export type Subscription = {
  readonly subject: string;
  readonly recipient: RecipientKey;
  /** Whole days before the deadline, each 0..366, at most 12. */
  readonly leadDays: readonly number[];
  /** Hour of the day in Europe/Copenhagen, 0..23. */
  readonly hour: number;
  readonly language: Language;
  /** The day it began: nothing is caught up from before. */
  readonly since: IsoDate;
  /** Epoch milliseconds at which it was last set; the store says, and takes no notice of it in `put`. */
  readonly changedAt?: number | undefined;
};

export type Subscriptions = {
  /** Sets or changes one; `since` of an existing one is kept. */
  readonly put: (subscription: Subscription, now: number) => Promise<void>;
  /** Stops one, and cancels what was planned for it. False when there was none. */
  readonly stop: (subject: string, recipient: RecipientKey, now: number) => Promise<boolean>;
  readonly of: (recipient: RecipientKey) => Promise<readonly Subscription[]>;
  /** Those of a subject by recipient, without anyone who opted out of everything. */
  readonly page: (subject: string, page: Page) => Promise<readonly Subscription[]>;
};

/** An occurrence as the store has settled it. */
export type Occurrence = {
  readonly subject: string;
  readonly occurrence: string;
  /** Null when the date was withdrawn. */
  readonly deadline: IsoDate | null;
  readonly revision: number;
  readonly doneBy: string | null;
  readonly doneAt: number | null;
  readonly takenBy: string | null;
};

/** One computed date of a duty. */
export type DutyDate = { readonly subject: string; readonly occurrence: string; readonly deadline: IsoDate };

export type Occurrences = {
  /** Takes the dates computed for `from`..`to`: a new one gets revision 1, a moved one the next, one that is
   * missing within the span is withdrawn. Returns every occurrence of the span. */
  readonly sync: (
    dates: readonly DutyDate[],
    span: { readonly from: IsoDate; readonly to: IsoDate },
    now: number,
  ) => Promise<readonly Occurrence[]>;
  readonly get: (subject: string, occurrence: string) => Promise<Occurrence | undefined>;
  /** Done for all: cancels what is planned of the occurrence. False when unknown or done already. */
  readonly done: (subject: string, occurrence: string, by: string, now: number) => Promise<boolean>;
  /** Not done after all: what was cancelled for that is planned again. False when it is not done. */
  readonly reopen: (subject: string, occurrence: string, now: number) => Promise<boolean>;
  readonly takeOver: (subject: string, occurrence: string, by: string, now: number) => Promise<boolean>;
};

/** A date registered by an editor from chat or terminal; wins over the corpus. */
export type RegisteredDate = {
  readonly subject: string;
  readonly occurrence: string;
  readonly date: IsoDate;
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
};
/** One change of a registered date; null is "none registered". */
export type DateChange = {
  readonly subject: string;
  readonly occurrence: string;
  readonly old: IsoDate | null;
  readonly new: IsoDate | null;
  readonly by: string;
  readonly at: number;
  readonly action: "register" | "withdraw" | "undo";
};

export type RegisteredDates = {
  readonly list: () => Promise<readonly RegisteredDate[]>;
  /** Registers or moves a date, or withdraws it with null. Returns the change; `undefined` when nothing changes. */
  readonly set: (
    date: Omit<RegisteredDate, "date"> & { readonly date: IsoDate | null },
  ) => Promise<DateChange | undefined>;
  /** Takes back the newest change of an occurrence that is not taken back yet. `undefined` when there is none. */
  readonly undo: (
    subject: string,
    occurrence: string,
    by: string,
    at: number,
  ) => Promise<DateChange | undefined>;
  /** Newest first; at most 500. */
  readonly history: (subject: string) => Promise<readonly DateChange[]>;
  /** Grows with every change: cheap to ask each second, so that every instance sees a change within two. */
  readonly version: () => Promise<number>;
};

/** How a send ended. `mayHaveArrived`: the request left, no answer came; then nobody guesses. */
export type DeliveryResult =
  | { readonly kind: "sent"; readonly messageId: string | null }
  | { readonly kind: "refused"; readonly class: RefusalClass; readonly reason: string }
  | { readonly kind: "limited"; readonly retryAfterMs: number }
  | { readonly kind: "unreachable"; readonly mayHaveArrived: boolean; readonly reason: string };
/** Why a platform said no: trying again would not help. */
type RefusalClass = "uninstalled" | "blocked" | "gone" | "invalid";

/** A message that is no reminder: the unit's copy of a question, the unit's reply to its asker. */
export type Post = {
  readonly answer: Answer;
  /** Unlike every other post, opaque: a second post with it is the same message. At most 200 characters. */
  readonly key: string;
};

/** A surface's way to someone who did not ask just now; limits and throwing as in `Delivery.send`. */
export type Outlet = {
  readonly post: (post: Post, recipient: RecipientKey) => Promise<DeliveryResult>;
};

/** One surface's way out for reminders. */
export type Delivery = {
  /** Must answer within its own time limit, shorter than the lease of a claim; may throw, which counts as
   * unreachable with `mayHaveArrived`. */
  readonly send: (reminder: Reminder, recipient: RecipientKey, language: Language) => Promise<DeliveryResult>;
  /** Whether the message is on the platform; left out where that cannot be known. */
  readonly lookUp?: (key: ReminderKey, recipient: RecipientKey) => Promise<"there" | "absent" | "unknown">;
  /** Milliseconds between two sends: the platform's pace. */
  readonly gapMs: number;
};

/** Messages for surfaces of our own (terminal, browser): kept until read; the same key is kept once. */
export type MailboxMessage =
  | {
      readonly key: ReminderKey;
      readonly reminder: Reminder;
      readonly language: Language;
      readonly at: number;
    }
  /** A post of an outlet. */
  | { readonly key: string; readonly answer: Answer; readonly at: number };
export type Mailbox = {
  readonly put: (recipient: RecipientKey, message: MailboxMessage) => Promise<void>;
  readonly has: (key: string) => Promise<boolean>;
  /** Unread messages, oldest first, at most `limit`. */
  readonly unread: (recipient: RecipientKey, limit: number) => Promise<readonly MailboxMessage[]>;
  readonly markRead: (recipient: RecipientKey, key: string, now: number) => Promise<boolean>;
};

/** Addresses of calendar feeds: whoever has one may read, so that it must not be guessed and can be taken back. */
export type Feeds = {
  /** A new secret for a person's feed; an earlier one ends. Only its hash is kept. */
  readonly open: (recipient: RecipientKey, now: number) => Promise<string>;
  /** Whose feed it is; `undefined` for every text that is no living secret. */
  readonly ownerOf: (secret: string) => Promise<RecipientKey | undefined>;
  /** False when there was none. */
  readonly revoke: (recipient: RecipientKey) => Promise<boolean>;
};

// ---- conversations and people ----

/** What a person has set for all that Vindrose does for them; a field left out is not set. */
type PersonSettings = {
  readonly language?: Language | undefined;
  readonly hour?: number | undefined;
  readonly leadDays?: readonly number[] | undefined;
  /** Out of every reminder, in one step. */
  readonly isOptedOut?: boolean | undefined;
};

/** A person's rows, as they are shown on request. */
export type PersonData = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export type People = {
  readonly settings: (recipient: RecipientKey) => Promise<PersonSettings>;
  /** Changes the given fields; opting out cancels what is planned. */
  readonly change: (recipient: RecipientKey, settings: PersonSettings, now: number) => Promise<void>;
  /** What lets us write first, as the surface gave it; at most 16,000 characters of JSON. */
  readonly reference: (recipient: RecipientKey) => Promise<string | undefined>;
  readonly keepReference: (recipient: RecipientKey, json: string, now: number) => Promise<void>;
  readonly forgetReference: (recipient: RecipientKey) => Promise<void>;
  readonly show: (recipient: RecipientKey) => Promise<PersonData>;
  /** Erases everything of a person; in the history of dates their name becomes "erased". Returns rows touched. */
  readonly erase: (recipient: RecipientKey) => Promise<number>;
};

export type Conversations = {
  /** The slots of a conversation as JSON; `undefined` when none or expired. */
  readonly slots: (conversation: string, now: number) => Promise<string | undefined>;
  readonly keepSlots: (
    conversation: string,
    slots: { readonly owner: RecipientKey; readonly json: string; readonly expiresAt: number },
  ) => Promise<void>;
  /** True for the first caller with an event's id, false for every other. */
  readonly firstSeen: (eventId: string, now: number) => Promise<boolean>;
};

/** What a platform delivered, written down before it is acknowledged; answered afterwards, once. */
export type InboxEvent = {
  /** One text for one thing that a person did, however often and however it is delivered. */
  readonly id: string;
  readonly surface: Surface;
  /** Events of one conversation are answered in their order. */
  readonly conversation: string;
  /** Who did it, for showing and erasing; null where nobody did. */
  readonly owner: RecipientKey | null;
  /** What the surface needs for answering, as JSON of its own making; at most 100,000 characters. */
  readonly payload: string;
  /** Epoch milliseconds at which it came. */
  readonly at: number;
};

/** An event whose answering began and did not end here. */
export type OpenEvent = InboxEvent & {
  /** "new": nobody began. "sending": the answer may be on the platform; the surface looks it up, never guesses. */
  readonly state: "new" | "working" | "sending";
  readonly claimedAt: number | null;
};

/** An event given up: "in_doubt" where nobody can tell whether the answer arrived, else why it could not. */
type FailedEvent = {
  readonly id: string;
  readonly surface: Surface;
  readonly at: number;
  readonly reason: string;
};

export type Inbox = {
  /** Durable before it returns; false when the event is known already. */
  readonly accept: (event: InboxEvent) => Promise<boolean>;
  /** Takes an event for answering; true for one caller. An event that another has had for longer than the lease (a
   * process that died) can be taken again. */
  readonly claim: (id: string, claim: string, now: number) => Promise<boolean>;
  /** Written ahead of the send. False when the claim no longer holds the event. */
  readonly sending: (id: string, claim: string, now: number) => Promise<boolean>;
  /** The event is answered; `messageId` is what the platform calls the answer, null where it has no name. */
  readonly finish: (id: string, claim: string, messageId: string | null, now: number) => Promise<boolean>;
  /** Gives the event up, with a class for the operator; it is not tried again. */
  readonly fail: (id: string, claim: string, reason: string, now: number) => Promise<boolean>;
  /** Events that are open and not held by a living claim, oldest first; at most `limit`. */
  readonly open: (surface: Surface, now: number, limit: number) => Promise<readonly OpenEvent[]>;
  /** What the platform calls the answer to an event, for updating or removing it. */
  readonly answerTo: (id: string) => Promise<string | undefined>;
  /** Events given up, newest first, for the operator; at most `limit`. */
  readonly failed: (limit: number) => Promise<readonly FailedEvent[]>;
  /** An operator's wish to have a given-up event answered after all; false when it is not (any more) one. */
  readonly reopen: (id: string, now: number) => Promise<boolean>;
};

type Feedback = {
  readonly from: RecipientKey;
  readonly at: number;
  readonly verdict: "helpful" | "not_helpful";
  /** Intent and sources of the answer, for whoever mends the corpus; at most 2,000 characters. */
  readonly about: string;
  readonly comment: string | null;
};
type UnansweredQuestion = {
  readonly from: RecipientKey;
  readonly at: number;
  /** As asked; at most 2,000 characters. */
  readonly text: string;
  readonly language: Language;
};

/** What the unit learns from. */
export type Lessons = {
  readonly addFeedback: (feedback: Feedback) => Promise<void>;
  readonly addUnanswered: (question: UnansweredQuestion) => Promise<void>;
  /** Newest first. */
  readonly feedback: (limit: number) => Promise<readonly Feedback[]>;
  readonly unanswered: (limit: number) => Promise<readonly UnansweredQuestion[]>;
};

/** A question that the sources do not answer, on its way to the unit and back. */
export type UnitQuestion = {
  /** Unlike every other, `q-` and letters and digits: what a reply names. */
  readonly id: string;
  readonly from: RecipientKey;
  /** As asked; at most 2,000 characters. */
  readonly text: string;
  readonly language: Language;
  readonly at: number;
  /** When the unit's channel had it; null before. */
  readonly postedAt: number | null;
  readonly reply: { readonly by: string; readonly text: string; readonly at: number } | null;
  /** When the asker had the reply; null before. */
  readonly toldAt: number | null;
  /** Tries of the post that is due now, 0..; and why the last one failed. */
  readonly tries: number;
  readonly reason: string | null;
};

/** Questions to the unit: written down before they are posted, so that no crash loses one. A post is made at least
 * once; its key makes a second one the same message. */
export type UnitQuestions = {
  readonly add: (question: Pick<UnitQuestion, "id" | "from" | "text" | "language" | "at">) => Promise<void>;
  readonly get: (id: string) => Promise<UnitQuestion | undefined>;
  /** Keeps the reply; false when the question is unknown or has one already. */
  readonly answer: (
    id: string,
    reply: { readonly by: string; readonly text: string },
    now: number,
  ) => Promise<boolean>;
  /** Takes those whose post is due, oldest first: a question that was not posted, a reply that was not told. They are
   * due again at `until` unless `settle` says otherwise, so that a crash only delays them. */
  readonly take: (now: number, until: number, limit: number) => Promise<readonly UnitQuestion[]>;
  /** How the post of a question (before its reply) or of its reply ended. */
  readonly settle: (
    id: string,
    end:
      | { readonly kind: "posted"; readonly isReply: boolean; readonly at: number }
      | { readonly kind: "retry"; readonly notBefore: number; readonly reason: string },
  ) => Promise<void>;
  /** Without a reply first, then the newest; at most `limit`. */
  readonly list: (limit: number) => Promise<readonly UnitQuestion[]>;
};

/** How long rows are kept, in days; slots carry their own end. */
export type Retention = Readonly<Record<"eventDays" | "lessonDays" | "ledgerDays", number>>;
/** The defaults. */
export const defaultRetention: Retention = { eventDays: 7, lessonDays: 180, ledgerDays: 400 };
