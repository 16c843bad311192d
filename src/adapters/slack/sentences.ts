// The sentences beside an answer: an apology where it failed, thanks, and that work is under way. Texts alone.
import type { KnownBlock } from "@slack/types";
import type { Language } from "../../knowledge/model.ts";
import { plain } from "./escape.ts";
import { LIMITS } from "./limits.ts";

const APOLOGIES: Readonly<Record<Language, (reference: string) => string>> = {
  da: (reference) => `Noget gik galt hos Vindrose, så der kom intet svar. Prøv igen. Reference: ${reference}`,
  en: (reference) =>
    `Something went wrong in Vindrose, so there is no answer. Please try again. Reference: ${reference}`,
};

/** Said to whoever found an answer helpful. */
export const THANKS: Readonly<Record<Language, string>> = {
  da: "Tak, det er noteret.",
  en: "Thank you, noted.",
};

/** What stands while an answer is looked up. */
export const WORKING: Readonly<Record<Language, string>> = { da: "slår op …", en: "looking it up …" };

/** An apology as a message. */
export function apologyOf(language: Language, reference: string): Sentence {
  return sentence(APOLOGIES[language](reference));
}

/** One sentence as a message. */
export function sentence(text: string): Sentence {
  return { text, blocks: [{ type: "section", text: plain(text, LIMITS.text) }] };
}

type Sentence = { readonly text: string; readonly blocks: readonly KnownBlock[] };
