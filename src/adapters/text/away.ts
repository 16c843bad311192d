// What is said when the store cannot be reached: a neutral answer in the asker's language, drawn as any other.
import type { Answer } from "../../bot/answer.ts";
import type { Language } from "../../knowledge/model.ts";

const WORDS = {
  da: {
    title: "Det kan Vindrose ikke lige nu",
    text: "Lageret kan ikke nås, så frister, påmindelser og indstillinger må vente. Spørgsmål bliver stadig besvaret, og intet er glemt. Prøv igen om lidt.",
  },
  en: {
    title: "Vindrose cannot do that just now",
    text: "The store cannot be reached, so dates, reminders and settings have to wait. Questions are still answered, and nothing is forgotten. Try again shortly.",
  },
} as const;

/** The answer to a command while the store is away. */
export function storeAway(language: Language): Answer {
  const { title, text } = WORDS[language];
  return {
    language,
    intent: "help",
    refused: false,
    title,
    parts: [{ kind: "notice", about: "missing", text, citations: [] }],
    citations: [],
    entities: [],
    suggestions: [],
    why: {
      intent: "help",
      certainty: 1,
      matched: [],
      runnerUp: { intent: null, document: null },
      carried: [],
    },
  };
}
