// The words of forms in both languages: one that a language lacks does not compile. Titles and submit labels have at
// most 24 characters. Pieces become a sentence that a person could have typed; `{}` stands for what was filled in.
import type { Language } from "../../../knowledge/model.ts";
import type { FormName } from "../../forms.ts";

type FieldWords = { readonly label: string; readonly hint?: string };

export type FormPhrases = {
  readonly title: Readonly<Record<FormName, string>>;
  readonly submit: Readonly<Record<FormName, string>>;
  readonly fields: Readonly<
    Record<
      | "idea"
      | "theme"
      | "places"
      | "applicants"
      | "partners"
      | "years"
      | "money"
      | "duty"
      | "date"
      | "leads"
      | "hour"
      | "language"
      | "where"
      | "verdict"
      | "comment"
      | "reply"
      | "question",
      FieldWords
    >
  >;
  readonly pieces: Readonly<
    Record<"begin" | "theme" | "places" | "applicants" | "partners" | "years" | "money", string>
  >;
  readonly applicants: readonly string[];
  readonly hour: (hour: number) => string;
  readonly where: Readonly<Record<"me" | "here", string>>;
  readonly verdict: Readonly<Record<"helpful" | "not_helpful", string>>;
  readonly problems: Readonly<
    Record<
      "required" | "number" | "notListed" | "noSuchDay" | "past" | "leads" | "tellMore" | "tooLong",
      string
    >
  >;
  readonly thanks: string;
};

const danish: FormPhrases = {
  title: {
    project: "Projektidé",
    subscription: "Påmindelse",
    date: "Registrér en dato",
    feedback: "Hjalp svaret?",
    reply: "Svar en kollega",
    question: "Spørg enheden",
  },
  submit: {
    project: "Find EU-program",
    subscription: "Gem",
    date: "Registrér",
    feedback: "Send",
    reply: "Send svaret",
    question: "Send",
  },
  fields: {
    idea: {
      label: "Hvad handler projektet om?",
      hint: "En sætning er nok, for eksempel: mindre madspild i storkøkkener",
    },
    theme: { label: "Tema" },
    places: { label: "Partnernes byer, regioner eller lande", hint: "For eksempel: Malmö og Rostock" },
    applicants: { label: "Hvem deltager?" },
    partners: { label: "Antal partnere" },
    years: { label: "Varighed i år" },
    money: { label: "Budget i mio. euro" },
    duty: { label: "Opgave" },
    date: { label: "Dato" },
    leads: { label: "Dage før fristen", hint: "Op til 12 tal, for eksempel 30,14,7,1" },
    hour: { label: "Klokken" },
    language: { label: "Sprog" },
    where: { label: "Hvem skal mindes?" },
    verdict: { label: "Hjalp svaret dig?" },
    comment: { label: "Hvad manglede, eller hvad var godt?", hint: "Skriv ikke personoplysninger." },
    reply: { label: "Dit svar" },
    question: { label: "Dit spørgsmål", hint: "Enheden ser spørgsmålet, ikke dit navn. Du får svaret her." },
  },
  pieces: {
    begin: "program {}",
    theme: "om {}",
    places: "med partnere i {}",
    applicants: "{} deltager",
    partners: "{} partnere",
    years: "{} år",
    money: "{} mio. euro",
  },
  applicants: ["en kommune", "et hospital", "et universitet", "en virksomhed", "en forening", "en skole"],
  hour: (hour) => `kl. ${hour}`,
  where: { me: "Mig", here: "Denne kanal" },
  verdict: { helpful: "Ja", not_helpful: "Nej" },
  problems: {
    required: "Udfyld feltet.",
    number: "Skriv et tal.",
    notListed: "Vælg fra listen.",
    noSuchDay: "Den dato findes ikke. Skriv den som 2027-03-15.",
    past: "Datoen er allerede gået.",
    leads: "Skriv højst 12 tal fra 0 til 366, for eksempel 30,14,7,1.",
    tellMore: "Fortæl, hvad projektet handler om, eller vælg et tema.",
    tooLong: "Teksten er for lang.",
  },
  thanks: "Tak. Det hjælper enheden med at gøre svarene bedre.",
};

const english: FormPhrases = {
  title: {
    project: "Project idea",
    subscription: "Reminder",
    date: "Register a date",
    feedback: "Did the answer help?",
    reply: "Reply to a colleague",
    question: "Ask the unit",
  },
  submit: {
    project: "Find EU programme",
    subscription: "Save",
    date: "Register",
    feedback: "Send",
    reply: "Send the reply",
    question: "Send",
  },
  fields: {
    idea: {
      label: "What is the project about?",
      hint: "One sentence will do, such as: less food waste in large kitchens",
    },
    theme: { label: "Theme" },
    places: { label: "The partners' cities, regions or countries", hint: "For example: Malmö and Rostock" },
    applicants: { label: "Who takes part?" },
    partners: { label: "Number of partners" },
    years: { label: "Length in years" },
    money: { label: "Budget in EUR million" },
    duty: { label: "Duty" },
    date: { label: "Date" },
    leads: { label: "Days before the deadline", hint: "Up to 12 numbers, such as 30,14,7,1" },
    hour: { label: "Hour" },
    language: { label: "Language" },
    where: { label: "Who is reminded?" },
    verdict: { label: "Did the answer help you?" },
    comment: { label: "What was missing, or what was good?", hint: "Leave out personal data." },
    reply: { label: "Your reply" },
    question: {
      label: "Your question",
      hint: "The unit sees the question, not your name. The reply comes here.",
    },
  },
  pieces: {
    begin: "programme {}",
    theme: "about {}",
    places: "with partners in {}",
    applicants: "{} takes part",
    partners: "{} partners",
    years: "{} years",
    money: "EUR {} million",
  },
  applicants: ["a municipality", "a hospital", "a university", "a company", "an association", "a school"],
  hour: (hour) => `${hour}:00`,
  where: { me: "Me", here: "This channel" },
  verdict: { helpful: "Yes", not_helpful: "No" },
  problems: {
    required: "Fill in this field.",
    number: "Write a number.",
    notListed: "Choose from the list.",
    noSuchDay: "There is no such day. Write it as 2027-03-15.",
    past: "That day has passed.",
    leads: "Write at most 12 numbers from 0 to 366, such as 30,14,7,1.",
    tellMore: "Tell what the project is about, or choose a theme.",
    tooLong: "The text is too long.",
  },
  thanks: "Thank you. That helps the unit to make the answers better.",
};

/** The words of a language. */
export const formPhrases: Readonly<Record<Language, FormPhrases>> = { da: danish, en: english };
