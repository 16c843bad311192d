// The one counter that every surface goes to: a message or a pressed button in, a reply out. Commands, questions,
// forms and what is kept of a conversation are handled here, so that no surface decides anything. Acts through ports.
import type { IsoDate, Language } from "../knowledge/model.ts";
import type { Answer } from "./answer.ts";
import type { Form, FormName, FormProblem, FormValues } from "./forms.ts";
import type { RecipientKey } from "./reminder.ts";

/** Who says something, and where. */
export type Asker = {
  readonly person: RecipientKey;
  /** The thread or chat whose earlier turns count, unlike every other on every surface. */
  readonly conversation: string;
  /** The channel or group it was said in, as a recipient; absent in private. */
  readonly channel?: RecipientKey | undefined;
  /** The interface's language on the surface (Slack's and Teams' locale), where it is told; decides only where
   * neither the person's setting nor the words do. */
  readonly surfaceLanguage?: Language | undefined;
};

/** What is given back for one message. */
export type Reply = {
  /** Opaque and unlike every other: what feedback refers to. */
  readonly id: string;
  readonly answer: Answer;
  /** For the person alone, also when it was asked in a channel. */
  readonly isPrivate: boolean;
  /** The occurrence whose reminders, where they stand, are to be drawn anew for everyone. */
  readonly changed?: { readonly subject: string; readonly occurrence: string } | undefined;
};

type Verdict = {
  readonly replyId: string;
  readonly verdict: "helpful" | "not_helpful";
  /** Why, in the person's words; at most 1,000 characters are kept. */
  readonly comment?: string | undefined;
};

/** Never throws for any text; throws StoreError while the store is away. `now` is epoch milliseconds. */
export type Desk = {
  /** One message, mentions taken off: a command of the grammar in `commands.ts`, or a question. */
  readonly say: (text: string, asker: Asker, now: number) => Promise<Reply>;
  /** The person's own page: duties, subscriptions, language, what is kept; for those allowed also administration. */
  readonly home: (asker: Asker, now: number) => Promise<Answer>;
  /** A form to fill in; `subject` is what it is about (a duty's id, a reply's id), where the form has one. */
  readonly form: (name: FormName, asker: Asker, subject?: string) => Promise<Form>;
  /** What a form was filled in with: a reply, or what is wrong with which field. */
  readonly submit: (
    filled: { readonly form: FormName; readonly subject?: string | undefined; readonly values: FormValues },
    asker: Asker,
    now: number,
  ) => Promise<Reply | { readonly problems: readonly FormProblem[] }>;
  /** Keeps whether a reply helped. False when the reply is not known (any more). */
  readonly judge: (verdict: Verdict, asker: Asker, now: number) => Promise<boolean>;
  /** How a reminder looks now: done, taken over, or still due. `undefined` when the ledger has no such row. */
  readonly reminder: (key: string, today: IsoDate) => Promise<Answer | undefined>;
};
