// The words on a card around an answer, in both languages: a word that one language lacks does not compile. The
// sentences of answers stand in bot/wording and nowhere else.
import type { Part } from "../../bot/answer.ts";
import type { EntityType, Language } from "../../knowledge/model.ts";

/** Words of one language. */
export type Words = {
  readonly sources: string;
  readonly moreSources: (count: number) => string;
  readonly notices: Readonly<Record<Extract<Part, { kind: "notice" }>["about"], string>>;
  /** What was left out: how many pieces, the first words of some, how many sources. */
  readonly left: (pieces: number, examples: readonly string[], sources: number) => string;
  readonly moreCharacters: (count: number) => string;
  readonly openPassage: (title: string) => string;
  readonly openPage: (title: string) => string;
  readonly typeThis: string;
  readonly toUnit: string;
  /** The command that sends a question to the unit. */
  readonly toUnitCommand: string;
  readonly sourceCommand: string;
  readonly whyCommand: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly moreResults: (count: number) => string;
  readonly narrow: string;
  readonly required: string;
  readonly choose: string;
  /** The question about a thing that an answer names. */
  readonly about: Readonly<Record<EntityType, (name: string) => string>>;
};

const danish: Words = {
  sources: "Kilder",
  moreSources: (count) => (count === 1 ? "Vis 1 kilde mere" : `Vis ${count} kilder mere`),
  notices: { later: "Siden da", closed: "Lukket", missing: "Mangler", assumed: "Antaget" },
  left: (pieces, examples, sources) =>
    `Der er mere, end kortet kan vise. Ikke vist: ${list(
      [
        ...(pieces > 0 ? [`${pieces} ${pieces === 1 ? "punkt" : "punkter"}${named(examples)}`] : []),
        ...(sources > 0 ? [`${sources} ${sources === 1 ? "kilde" : "kilder"}`] : []),
      ],
      "og",
    )}. Spørg om én ting ad gangen for at se det hele.`,
  moreCharacters: (count) => ` … (${count.toLocaleString("da-DK")} tegn mere)`,
  openPassage: (title) => `Læs afsnittet: ${title}`,
  openPage: (title) => `Åbn kilden: ${title}`,
  typeThis: "Skriv:",
  toUnit: "Send til enheden",
  toUnitCommand: "til enheden",
  sourceCommand: "kilde",
  whyCommand: "hvorfor",
  helpful: "👍 Det hjalp",
  notHelpful: "👎 Det hjalp ikke",
  moreResults: (count) => `${count} mere`,
  narrow: "Skriv flere bogstaver for at se dem.",
  required: "Feltet skal udfyldes.",
  choose: "Vælg",
  about: aboutEach((name) => `Hvad ved du om ${name}?`, {
    duty: (name) => `Hvornår er ${name}?`,
    person: (name) => `Hvem er ${name}?`,
  }),
};

const english: Words = {
  sources: "Sources",
  moreSources: (count) => (count === 1 ? "Show 1 more source" : `Show ${count} more sources`),
  notices: { later: "Since then", closed: "Closed", missing: "Missing", assumed: "Assumed" },
  left: (pieces, examples, sources) =>
    `There is more than the card can show. Not shown: ${list(
      [
        ...(pieces > 0 ? [`${pieces} ${pieces === 1 ? "item" : "items"}${named(examples)}`] : []),
        ...(sources > 0 ? [`${sources} ${sources === 1 ? "source" : "sources"}`] : []),
      ],
      "and",
    )}. Ask about one thing at a time to see it all.`,
  moreCharacters: (count) => ` … (${count.toLocaleString("en-GB")} more characters)`,
  openPassage: (title) => `Read the passage: ${title}`,
  openPage: (title) => `Open the source: ${title}`,
  typeThis: "Type:",
  toUnit: "Send to the unit",
  toUnitCommand: "to the unit",
  sourceCommand: "source",
  whyCommand: "why",
  helpful: "👍 It helped",
  notHelpful: "👎 It did not help",
  moreResults: (count) => `${count} more`,
  narrow: "Type more letters to see them.",
  required: "This field must be filled in.",
  choose: "Choose",
  about: aboutEach((name) => `What do you know about ${name}?`, {
    duty: (name) => `When is ${name} due?`,
    person: (name) => `Who is ${name}?`,
  }),
};

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return language === "da" ? danish : english;
}

/** One way to ask for every kind, save those with their own. */
function aboutEach(
  usual: (name: string) => string,
  own: Partial<Record<EntityType, (name: string) => string>>,
): Readonly<Record<EntityType, (name: string) => string>> {
  return {
    partner: usual,
    office: usual,
    organisation: usual,
    network: usual,
    decision: usual,
    duty: usual,
    priority: usual,
    programme: usual,
    place: usual,
    person: usual,
    ...own,
  };
}

function list(pieces: readonly string[], and: string): string {
  return pieces.join(` ${and} `);
}

function named(examples: readonly string[]): string {
  return examples.length === 0 ? "" : ` (${examples.map((text) => `»${text}«`).join(", ")})`;
}
