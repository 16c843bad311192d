// Builds every form from the corpus and what is set: fields with their words, options and first values. Pure; a form
// never shows what its reader may not see, since the caller gives what it begins with.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Language } from "../../knowledge/model.ts";
import type { Form, FormField, FormName, FormOption } from "../forms.ts";
import type { Subscription } from "../ports.ts";
import { DEFAULT_HOUR, DEFAULT_LEAD_DAYS } from "../reminders.ts";
import { type FormPhrases, formPhrases } from "../wording/desk/form-phrases.ts";

/** What a form begins with. */
export type FormStart = {
  readonly language: Language;
  readonly knowledge: Knowledge;
  /** A duty's id, a reply's or a question's name. */
  readonly subject?: string | undefined;
  /** The subscription that is changed. */
  readonly subscription?: Subscription | undefined;
  /** It can also be for the channel. */
  readonly mayBeHere?: boolean;
  /** The colleague's question that is replied to, where the reader may see it. */
  readonly question?: string | undefined;
};

type Build = FormStart & { readonly words: FormPhrases };

/** Characters of texts; platforms hold 3,000, and with the words around them they fit into one message anywhere. */
const MAX = { idea: 500, short: 200, text: 1500, comment: 1000, number: 5, leads: 60, label: 75 } as const;
const HOURS = 24;

const FIELDS: Readonly<Record<FormName, (build: Build) => readonly FormField[]>> = {
  project: projectFields,
  subscription: subscriptionFields,
  date: (build) => [
    dutyField(build),
    { kind: "date", name: "date", ...build.words.fields.date, isRequired: true, initial: "" },
  ],
  feedback: ({ words }) => [
    {
      kind: "choice",
      name: "verdict",
      ...words.fields.verdict,
      isRequired: true,
      options: optionsOf(words.verdict),
      initial: "not_helpful",
    },
    { ...longText("comment", words, MAX.comment), isRequired: false },
  ],
  reply: ({ words, question }) => [
    {
      ...longText("reply", words, MAX.text),
      ...(question === undefined ? {} : { hint: shorten(question, MAX.short) }),
    },
  ],
  question: ({ words }) => [longText("question", words, MAX.text)],
};

/** Builds a form. */
export function buildForm(name: FormName, start: FormStart): Form {
  const words = formPhrases[start.language];
  return {
    name,
    title: words.title[name],
    submit: words.submit[name],
    fields: FIELDS[name]({ ...start, words }),
  };
}

function projectFields({ words, knowledge, language }: Build): readonly FormField[] {
  const themes = knowledge.corpus.themes
    .map(({ id, name }): FormOption => ({ value: id, label: shorten(name[language], MAX.label) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  const applicants = words.applicants.map((label): FormOption => ({ value: label, label }));
  const text = (name: "places" | "partners" | "years" | "money", maxChars: number): FormField => ({
    kind: "text",
    name,
    ...words.fields[name],
    isRequired: false,
    maxChars,
    initial: "",
  });
  return [
    { ...longText("idea", words, MAX.idea), isRequired: false },
    { kind: "choice", name: "theme", ...words.fields.theme, isRequired: false, options: themes, initial: "" },
    text("places", MAX.short),
    {
      kind: "choices",
      name: "applicants",
      ...words.fields.applicants,
      isRequired: false,
      options: applicants,
      initial: [],
    },
    text("partners", MAX.number),
    text("years", MAX.number),
    text("money", MAX.number),
  ];
}

function subscriptionFields(build: Build): readonly FormField[] {
  const { words, language, subscription, mayBeHere } = build;
  const hours = Array.from(
    { length: HOURS },
    (_, hour): FormOption => ({
      value: String(hour),
      label: words.hour(hour),
    }),
  );
  const languages: readonly FormOption[] = [
    { value: "da", label: "Dansk" },
    { value: "en", label: "English" },
  ];
  const leads = (subscription?.leadDays ?? DEFAULT_LEAD_DAYS).join(",");
  const choice = (name: "hour" | "language" | "where", options: readonly FormOption[], initial: string) =>
    ({ kind: "choice", name, ...words.fields[name], isRequired: true, options, initial }) as const;
  return [
    dutyField(build),
    {
      kind: "text",
      name: "leads",
      ...words.fields.leads,
      isRequired: true,
      maxChars: MAX.leads,
      initial: leads,
    },
    choice("hour", hours, String(subscription?.hour ?? DEFAULT_HOUR)),
    choice("language", languages, subscription?.language ?? language),
    ...(mayBeHere === true ? [choice("where", optionsOf(words.where), "me")] : []),
  ];
}

function dutyField({ words, knowledge, language, subject }: Build): FormField {
  const options = knowledge.corpus.duties.map(
    ({ id, name }): FormOption => ({ value: id, label: shorten(name[language], MAX.label) }),
  );
  const initial = options.some(({ value }) => value === subject) ? (subject ?? "") : "";
  return { kind: "choice", name: "duty", ...words.fields.duty, isRequired: true, options, initial };
}

function longText(name: "idea" | "comment" | "reply" | "question", words: FormPhrases, maxChars: number) {
  return { kind: "longText", name, ...words.fields[name], isRequired: true, maxChars, initial: "" } as const;
}

function optionsOf(labels: Readonly<Record<string, string>>): readonly FormOption[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function shorten(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : `${text.slice(0, maxChars - 1)}…`;
}
