// Forms that surfaces with windows draw, and what they stand for: fields in, an utterance of the command grammar out,
// so that a form can do nothing that typing cannot. Pure.

/** The forms: a project idea, a subscription, a date, why an answer did not help, the unit's reply to a question. */
export type FormName = "project" | "subscription" | "date" | "feedback" | "reply" | "question";

export type FormOption = { readonly value: string; readonly label: string };

/** A field. `value`s and `initial` are plain texts; several are a list. */
export type FormField = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isRequired: boolean;
} & (
  | { readonly kind: "text" | "longText"; readonly maxChars: number; readonly initial: string }
  /** YYYY-MM-DD, or empty. */
  | { readonly kind: "date"; readonly initial: string }
  | { readonly kind: "choice"; readonly options: readonly FormOption[]; readonly initial: string }
  | { readonly kind: "choices"; readonly options: readonly FormOption[]; readonly initial: readonly string[] }
);

/** A form in one language. Titles have at most 24 characters, submit labels 24, which is what Slack's windows hold. */
export type Form = {
  readonly name: FormName;
  readonly title: string;
  readonly submit: string;
  readonly fields: readonly FormField[];
};

/** What was filled in, by field; a field left empty is absent, an empty text or an empty list. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What is wrong with a field, in words for whoever filled it in. */
export type FormProblem = { readonly field: string; readonly problem: string };

/** Utterances that open a form, in both languages; a named group is what the form is about. Written as the buttons of
 * the desk write them: what people type goes through the grammar, which says what to type where there are no windows. */
const OPENERS: readonly (readonly [FormName, RegExp])[] = [
  ["project", /^(?:program ny|programme new)$/],
  ["subscription", /^(?:påmind ny|remind new|(?:påmind ret|remind change) (?<subject>\S+))$/],
  ["date", /^(?:frist ny|deadline new|(?:frist flyt|deadline move) (?<subject>\S+))$/],
  ["reply", /^(?:svar|reply) (?<subject>q-[a-z0-9]+)$/],
  ["question", /^(?:til enheden|to the unit)$/],
];

/** The form that a button's utterance opens where the surface has windows; `undefined` for every other utterance. */
export function formOf(
  utterance: string,
): { readonly form: FormName; readonly subject: string | undefined } | undefined {
  for (const [form, opener] of OPENERS) {
    const match = opener.exec(utterance);
    if (match !== null) return { form, subject: match.groups?.["subject"] };
  }
  return undefined;
}
