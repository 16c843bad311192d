// What a reminder is: its key, its row in the ledger, and the neutral data that wording turns into a message.
// Types and the two makers of brands; no language, no clock, no I/O.
import type { IsoDate, Language } from "../knowledge/model.ts";

/** Where a recipient is reached. Persons of two surfaces are never linked. */
export type Surface = "terminal" | "web" | "slack" | "teams";

/** A person or a channel on one surface; `tenant` is Slack's team or Teams' tenant, "local" for our own surfaces. */
export type Address = {
  readonly surface: Surface;
  readonly tenant: string;
  readonly kind: "person" | "channel";
  readonly id: string;
};

/** An address as one text, `slack/T1/person/U1`, each piece URI-encoded. Made only by `recipientKey`. */
export type RecipientKey = string & { readonly __brand: "RecipientKey" };
/** A ledger row's identity as one text. Made only by `reminderKey`. */
export type ReminderKey = string & { readonly __brand: "ReminderKey" };

export type EntryKind = "reminder" | "snooze" | "escalation" | "date_change" | "confirmation";

/** What makes a message the same message: two rows never share it. */
export type EntryParts = {
  readonly kind: EntryKind;
  /** The duty's id. */
  readonly subject: string;
  /** The period of the duty, such as "2027"; its date may move, the period stays. */
  readonly occurrence: string;
  /** Counts the moves of the occurrence's date, from 1. */
  readonly revision: number;
  /** A lead, `lead:7`, or a follow-up, `snooze:2026-11-26`. */
  readonly step: string;
  readonly recipient: RecipientKey;
};

export type EntryState = "planned" | "sending" | "sent" | "failed" | "in_doubt" | "skipped" | "cancelled";

/** What the row remembers for wording, beside its key. */
type EntryDetail = {
  /** The lead times told with this message, largest first; several where they fell on one working day. */
  readonly leads: readonly number[];
  /** For a date change: the date that the recipient was told last. */
  readonly previous: IsoDate | null;
  readonly language: Language;
};

/** A row to be written ahead of its send. */
export type PlannedEntry = EntryParts & {
  /** The date to be told; null when the date was withdrawn. */
  readonly deadline: IsoDate | null;
  /** The working day on which it goes out. */
  readonly sendDay: IsoDate;
  /** Not claimed before this instant, epoch milliseconds. */
  readonly notBefore: number;
  readonly detail: EntryDetail;
};

/** A row of the ledger. */
export type Entry = PlannedEntry & {
  readonly key: ReminderKey;
  readonly state: EntryState;
  readonly attempts: number;
  /** The claim that holds or held it; null before the first. */
  readonly claim: string | null;
  readonly claimedAt: number | null;
  /** Why it failed, was skipped or cancelled. */
  readonly class: string | null;
  readonly reason: string | null;
  /** What the platform calls the message that arrived. */
  readonly messageId: string | null;
  readonly createdAt: number;
  readonly changedAt: number;
};

/** What is told, as data. A new kind fails to compile until every language words it. */
export type Reminder =
  | (Due & { readonly kind: "reminder"; readonly leads: readonly number[] })
  | (Due & { readonly kind: "snooze" })
  /** To the unit's channel: nobody has taken it up by the last lead. */
  | (Due & { readonly kind: "escalation" })
  | (Subject & {
      readonly kind: "date_change";
      /** What was told last; null when a withdrawal was. */
      readonly from: IsoDate | null;
      /** The new date with its distance; null when the date was withdrawn. */
      readonly to: { readonly deadline: IsoDate; readonly daysLeft: number } | null;
    })
  /** To who subscribed while there was no date: one is registered now. */
  | (Subject & {
      readonly kind: "confirmation";
      readonly deadline: IsoDate;
      /** Whole days from the day of sending to the deadline. */
      readonly daysLeft: number;
    });

type Subject = {
  readonly key: ReminderKey;
  readonly subject: string;
  readonly occurrence: string;
  readonly revision: number;
};
type Due = Subject & {
  readonly deadline: IsoDate;
  /** Whole days from the day of sending to the deadline. */
  readonly daysLeft: number;
  /** Goes out after the day it was meant for. */
  readonly isLate: boolean;
};

/** The one text for an address. */
export function recipientKey({ surface, tenant, kind, id }: Address): RecipientKey {
  return [surface, tenant, kind, id].map(encodeURIComponent).join("/") as RecipientKey;
}

/** The address of a recipient key; `undefined` for a text that is none. */
export function parseRecipient(text: string): Address | undefined {
  const pieces = text.split("/");
  const [surface, tenant, kind, id] = pieces.map(decodePiece);
  if (pieces.length !== 4 || !isSurface(surface) || !tenant || !id) return undefined;
  if (kind !== "person" && kind !== "channel") return undefined;
  return { surface, tenant, kind, id };
}

/** The one text for a row's identity. */
export function reminderKey(parts: EntryParts): ReminderKey {
  const { kind, subject, occurrence, revision, step, recipient } = parts;
  return [kind, subject, occurrence, String(revision), step, recipient]
    .map(encodeURIComponent)
    .join("|") as ReminderKey;
}

function isSurface(text: string | undefined): text is Surface {
  return text === "terminal" || text === "web" || text === "slack" || text === "teams";
}

/** Undoes encodeURIComponent; the empty text for what it never made. */
function decodePiece(piece: string): string {
  return /%(?![0-9A-Fa-f]{2})/.test(piece) ? "" : decodeURIComponent(piece);
}
