// What a form was filled in with -> the utterance that it stands for, or what is wrong with which field. Pure; it only
// writes what a person could have typed, so that a form can do nothing that typing cannot.
import { parseIsoDate } from "../../knowledge/calendar.ts";
import { cleanUtterance, splitWords } from "../../knowledge/language/text.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { IsoDate, Language } from "../../knowledge/model.ts";
import type { Form, FormName, FormProblem, FormValues } from "../forms.ts";
import { type FormPhrases, formPhrases } from "../wording/desk/form-phrases.ts";
import { type Utterances, utterances } from "../wording/desk/utterances.ts";
import { buildForm } from "./build-form.ts";

/** An utterance, or problems. */
export type ReadForm = { readonly utterance: string } | { readonly problems: readonly FormProblem[] };

/** What was filled in, and around what. */
export type Filled = {
  readonly form: Exclude<FormName, "feedback">;
  readonly subject?: string | undefined;
  readonly values: FormValues;
  readonly language: Language;
  readonly knowledge: Knowledge;
  readonly today: IsoDate;
};

type Reading = {
  /** A field's text, without white space around it; empty where nothing was filled in. */
  readonly text: (field: string) => string;
  readonly list: (field: string) => readonly string[];
  readonly words: FormPhrases;
  readonly utter: Utterances;
  readonly filled: Filled;
};

/** Reads a form. */
export function readForm(filled: Filled): ReadForm {
  const { form, values, language, knowledge } = filled;
  const words = formPhrases[language];
  const shape = buildForm(form, { language, knowledge, subject: filled.subject, mayBeHere: true });
  const problems = shape.fields.flatMap((field) => problemOf(field, values, words));
  if (problems.length > 0) return { problems };
  return READERS[form]({
    text: (field) => textOf(values, field),
    list: (field) => listOf(values, field),
    words,
    utter: utterances[language],
    filled,
  });
}

const READERS: Readonly<Record<Filled["form"], (reading: Reading) => ReadForm>> = {
  project: readProject,
  subscription: readSubscription,
  date: readDate,
  reply: ({ text, utter, filled }) => ({ utterance: utter.reply(filled.subject ?? "", text("reply")) }),
  question: ({ text, utter, words }) =>
    splitWords(text("question")).length === 0
      ? { problems: [{ field: "question", problem: words.problems.required }] }
      : { utterance: utter.toUnit(text("question")) },
};

/** What is wrong with a field whatever the form: it is empty, too long, or none of its options. */
function problemOf(
  field: Form["fields"][number],
  values: FormValues,
  words: FormPhrases,
): readonly FormProblem[] {
  const { name, isRequired } = field;
  const given = listOf(values, name);
  const isOptional = !isRequired || name === "where";
  if (given.length === 0) return isOptional ? [] : [{ field: name, problem: words.problems.required }];
  switch (field.kind) {
    case "text":
    case "longText":
      return textOf(values, name).length > field.maxChars
        ? [{ field: name, problem: words.problems.tooLong }]
        : [];
    case "date":
      return [];
    case "choice":
    case "choices":
      return given.every((value) => field.options.some((option) => option.value === value))
        ? []
        : [{ field: name, problem: words.problems.notListed }];
  }
}

function textOf(values: FormValues, field: string): string {
  const value = Object.hasOwn(values, field) ? values[field] : undefined;
  return cleanUtterance(typeof value === "string" ? value : (value?.join(" ") ?? ""));
}

function listOf(values: FormValues, field: string): readonly string[] {
  const value = Object.hasOwn(values, field) ? values[field] : undefined;
  const all = typeof value === "string" ? [value] : (value ?? []);
  return all.map(cleanUtterance).filter((each) => each !== "");
}

function readProject({ text, list, words, filled }: Reading): ReadForm {
  const { pieces, problems } = words;
  const numbers = (["partners", "years", "money"] as const).filter((name) => text(name) !== "");
  const wrong = numbers.filter((name) => !/^\d{1,3}(?:[.,]\d{1,2})?$/.test(text(name)));
  if (wrong.length > 0) return { problems: wrong.map((field) => ({ field, problem: problems.number })) };
  const theme = filled.knowledge.corpus.themes.find(({ id }) => id === text("theme"));
  const idea = text("idea");
  if (idea === "" && theme === undefined)
    return { problems: [{ field: "idea", problem: problems.tellMore }] };
  const said = [
    put(
      pieces.begin,
      [idea, put(pieces.theme, theme?.name[filled.language] ?? "")].filter(Boolean).join(" "),
    ),
    put(pieces.places, text("places")),
    ...list("applicants").map((each) => put(pieces.applicants, each)),
    ...numbers.map((name) => put(pieces[name], text(name))),
  ];
  return { utterance: said.filter((piece) => piece !== "").join(", ") };
}

/** A piece with its value; nothing where nothing was filled in. */
function put(piece: string, value: string): string {
  return value === "" ? "" : piece.replace("{}", () => value);
}

/** Leads as they are typed in the field: numbers with commas or spaces. */
const LEADS = /^\d{1,3}(?:[\s,]+\d{1,3}){0,11}$/;
const MAX_LEAD_DAYS = 366;

function readSubscription({ text, utter, words }: Reading): ReadForm {
  const typed = text("leads").replace(/[\s,]+$/u, "");
  const leads = typed.split(/[\s,]+/u).map(Number);
  if (!LEADS.test(typed) || leads.some((lead) => lead > MAX_LEAD_DAYS))
    return { problems: [{ field: "leads", problem: words.problems.leads }] };
  const wish = `${leads.join(",")} kl ${text("hour")} ${text("language")}`;
  return { utterance: utter.remind(text("duty"), text("where") === "here", wish) };
}

function readDate({ text, utter, words, filled }: Reading): ReadForm {
  const date = parseIsoDate(text("date"));
  if (date === undefined) return { problems: [{ field: "date", problem: words.problems.noSuchDay }] };
  if (date < filled.today) return { problems: [{ field: "date", problem: words.problems.past }] };
  // opened to move a duty's date, it moves it; with another duty chosen it registers one
  const isMove = filled.subject === text("duty");
  return {
    utterance: isMove ? `${utter.dateForm(text("duty"))} ${date}` : utter.registerDate(text("duty"), date),
  };
}
