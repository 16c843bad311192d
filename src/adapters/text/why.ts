// Why an answer is the way it is, as labelled rows that surfaces fold away below it: what it was understood as, how
// surely, by which words, and what came second. In: an answer. Out: texts in its language; decides nothing.
import type { Answer } from "../../bot/answer.ts";
import type { Intent } from "../../bot/intent.ts";
import type { Language } from "../../knowledge/model.ts";

type WhyWords = {
  readonly title: string;
  readonly intent: string;
  readonly certainty: string;
  readonly matched: string;
  readonly runnerUp: string;
  readonly document: string;
  readonly carried: string;
  readonly nothing: string;
  readonly intents: Readonly<Record<Intent, string>>;
  /** Made once: a format costs more than the rest. */
  readonly percent: Intl.NumberFormat;
};

const WORDS: Readonly<Record<Language, WhyWords>> = {
  da: {
    title: "Hvorfor dette svar?",
    intent: "Forstået som",
    certainty: "Sikkerhed",
    matched: "Ord, der afgjorde det",
    runnerUp: "Næstbedste læsning",
    document: "Næstbedste tekst",
    carried: "Taget med fra før",
    nothing: "intet",
    intents: {
      contact: "kontakt",
      partner_info: "om en partner",
      programme_fit: "EU-program",
      deadline: "frist",
      strategy: "strategien",
      help: "hjælp",
      smalltalk: "høflighed",
      out_of_scope: "uden for emnet",
    },
    percent: new Intl.NumberFormat("da-DK", { style: "percent" }),
  },
  en: {
    title: "Why this answer?",
    intent: "Understood as",
    certainty: "Certainty",
    matched: "Words that decided",
    runnerUp: "Next best reading",
    document: "Next best text",
    carried: "Taken over from before",
    nothing: "nothing",
    intents: {
      contact: "contact",
      partner_info: "about a partner",
      programme_fit: "EU programme",
      deadline: "deadline",
      strategy: "the strategy",
      help: "help",
      smalltalk: "courtesy",
      out_of_scope: "outside the subject",
    },
    percent: new Intl.NumberFormat("en-GB", { style: "percent" }),
  },
};

/** What the folded explanation, or the button that opens it, is called. */
export function whyTitle(language: Language): string {
  return WORDS[language].title;
}

/** The rows, always all of them; what there is nothing of says so. */
export function whyRows({ why, language }: Answer): readonly (readonly [label: string, value: string])[] {
  const words = WORDS[language];
  const rows: readonly (readonly [string, string])[] = [
    [words.intent, words.intents[why.intent]],
    [words.certainty, words.percent.format(why.certainty)],
    [words.matched, why.matched.join(", ")],
    [words.runnerUp, why.runnerUp.intent === null ? "" : words.intents[why.runnerUp.intent]],
    [words.document, why.runnerUp.document ?? ""],
    [words.carried, why.carried.join(", ")],
  ];
  return rows.map(([label, value]) => [label, value.trim() === "" ? words.nothing : value]);
}
