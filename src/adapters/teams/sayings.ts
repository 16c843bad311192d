// The few sentences that belong to Teams alone: what is said around answers, in both languages. A sentence that one
// language lacks does not compile.
import type { Language } from "../../knowledge/model.ts";

/** Sentences of one language. */
export type Sayings = {
  /** The command that a greeting, or a mention without words, stands for. */
  readonly help: string;
  readonly apology: (reference: string) => string;
  /** In a group, where the answer is for one person whom we cannot reach alone. */
  readonly onlyInPrivate: string;
  /** Told by a pressed button whose answer stands as a message of its own. */
  readonly answeredBelow: string;
  readonly alreadyDone: string;
  readonly thanks: string;
  readonly tooOld: string;
  readonly notUnderstood: string;
  /** Above a reminder in the unit's channel whose recipient could not be reached. */
  readonly unreachable: string;
  readonly received: string;
};

const danish: Sayings = {
  help: "hjælp",
  apology: (reference) => `Noget gik galt hos mig, og spørgsmålet er ikke besvaret. Reference: ${reference}`,
  onlyInPrivate: "Det svar er kun til dig. Åbn en chat med mig alene, og skriv det samme der.",
  answeredBelow: "Svaret kommer som en ny besked.",
  alreadyDone: "Det er allerede gjort.",
  thanks: "Tak. Det er noteret.",
  tooOld: "Jeg kan ikke længere finde det svar, som det handler om.",
  notUnderstood: "Den knap kender jeg ikke. Spørg igen for at få et nyt kort.",
  unreachable: "En modtager af denne påmindelse kan ikke nås i Teams. Se »leveringer«.",
  received: "Modtaget",
};

const english: Sayings = {
  help: "help",
  apology: (reference) =>
    `Something went wrong on my side, and the question is not answered. Reference: ${reference}`,
  onlyInPrivate: "That answer is for you alone. Open a chat with me and write the same there.",
  answeredBelow: "The answer comes as a new message.",
  alreadyDone: "That is done already.",
  thanks: "Thank you. It is noted.",
  tooOld: "I can no longer find the answer that this is about.",
  notUnderstood: "I do not know that button. Ask again for a new card.",
  unreachable: "A recipient of this reminder cannot be reached in Teams. See “deliveries”.",
  received: "Received",
};

/** The sentences of a language. */
export function sayingsOf(language: Language): Sayings {
  return language === "da" ? danish : english;
}
