// What the desk acts through and depends on. Types only: the store's ports, the ways out, and what settings decide.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Language } from "../../knowledge/model.ts";
import type { FreeDays } from "../../knowledge/working-days.ts";
import type {
  Conversations,
  Feeds,
  Ledger,
  Lessons,
  Occurrences,
  Outlet,
  People,
  RegisteredDate,
  RegisteredDates,
  Subscriptions,
  UnitQuestions,
} from "../ports.ts";
import type { Question } from "../question.ts";
import type { RecipientKey, Surface } from "../reminder.ts";
import type { Turn } from "../respond.ts";
import type { RoleSettings } from "../roles.ts";
import type { Slots } from "../slots.ts";

/** The product that answers; asked for anew each time, since a corpus may be reloaded. */
type DeskProduct = {
  readonly knowledge: Knowledge;
  /** One turn; `now` is an ISO date-time with offset or Z. */
  readonly turn: (question: Question, slots: Slots, now: string) => Turn;
};

/** The world of the desk. The store's ports bear the names that the store gives them. */
export type DeskPorts = {
  readonly ledger: Ledger;
  readonly subscriptions: Subscriptions;
  readonly occurrences: Occurrences;
  readonly registeredDates: RegisteredDates;
  readonly people: People;
  readonly conversations: Conversations;
  readonly lessons: Lessons;
  readonly feeds: Feeds;
  readonly unitQuestions: UnitQuestions;
  /** The dates at hand, and the look after a change of one's own. */
  readonly registered: {
    readonly current: () => readonly RegisteredDate[];
    readonly refresh: () => Promise<void>;
  };
  readonly outlets: Readonly<Partial<Record<Surface, Outlet>>>;
  /** A name unlike every other that cannot be guessed: 16 or more letters a-z and digits. */
  readonly newId: () => string;
};

/** What settings decide. */
export type DeskSettings = {
  readonly roles: RoleSettings;
  /** Where questions to the unit go; null when no channel is set. */
  readonly unitChannel: { readonly recipient: RecipientKey; readonly language: Language } | null;
  readonly free: FreeDays;
  /** How long a conversation is remembered after its last message, in minutes, 1 or more. */
  readonly slotMinutes: number;
  /** The address of a calendar feed with this secret; null when nobody outside can reach one. */
  readonly feedAddress: ((secret: string) => string) | null;
};

/** All that one message is handled with. */
export type DeskWorld = {
  readonly product: () => DeskProduct;
  readonly ports: DeskPorts;
  readonly settings: DeskSettings;
};
