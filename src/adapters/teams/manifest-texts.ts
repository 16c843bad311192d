// The texts of the app package in both languages: what the store, the list of prompts and the compose box say. A text
// that one language lacks does not compile; lengths are held by the manifest's schema in a test.
import type { Language } from "../../knowledge/model.ts";

type Told = { readonly title: string; readonly description: string };
type Search = Told & { readonly parameter: Told };

/** Every text of the package in one language. */
export type ManifestTexts = {
  readonly nameShort: string;
  readonly nameFull: string;
  readonly descriptionShort: string;
  readonly descriptionFull: string;
  /** Prompts of the personal chat: choosing one writes its title, so that each is a whole utterance. */
  readonly starters: readonly Told[];
  /** Prompts after a mention in a team or a group chat. */
  readonly groupCommands: readonly Told[];
  readonly extension: {
    readonly partner: Search;
    readonly programme: Search;
    readonly deadline: Search;
    readonly ask: Told;
  };
};

const danish: ManifestTexts = {
  nameShort: "Vindrose",
  nameFull: "Vindrose: regionens internationale arbejde",
  descriptionShort: "Svar om regionens internationale arbejde, med kilde og dato",
  descriptionFull:
    "Vindrose svarer på dansk og engelsk om Region Midtjyllands internationale arbejde: hvem der er kontakt i en samarbejdsregion, hvilket EU-program der passer til en idé, og hvornår noget skal afleveres. Hvert svar viser, hvor det står, og fra hvilken dag. Det, der ikke står nogen steder, siger Vindrose, at den ikke ved. Der gættes ikke, og der er ingen sprogmodel bag. Vindrose læser kun det, der skrives til den; i en kanal eller gruppe kun det, den nævnes i. Skriv mine data for at se, hvad den gemmer om dig, og slet mine data for at slette det.",
  starters: [
    { title: "Hvem er vores kontakt i Ungarn?", description: "Kontakter og kontorer i samarbejdsregionerne" },
    { title: "Hvilke samarbejdsregioner har vi?", description: "Alle partnere, og hvad der er sket siden" },
    {
      title: "Hvilket EU-program passer til madspild med Malmö og Rostock?",
      description: "Programmer, der passer til en projektidé, med begrundelse",
    },
    { title: "frist", description: "Frister og pligter, og hvornår de falder" },
    { title: "påmind", description: "Bestil påmindelser om en frist" },
    { title: "hjem", description: "Dine frister, påmindelser og sprog" },
    { title: "mine data", description: "Det, der gemmes om dig" },
    { title: "hjælp", description: "Alt, hvad du kan skrive" },
  ],
  groupCommands: [
    { title: "partner", description: "Slå en samarbejdsregion op: partner Shanghai" },
    { title: "program", description: "Find et EU-program: program rent vand med Polen" },
    { title: "frist", description: "Se frister, eller registrér en dato" },
    { title: "påmind her", description: "Bestil påmindelser til denne kanal eller gruppe" },
    { title: "hjælp", description: "Alt, hvad du kan skrive" },
  ],
  extension: {
    partner: {
      title: "Partner",
      description: "Slå en samarbejdsregion, et kontor eller et sted op",
      parameter: { title: "Sted eller navn", description: "For eksempel Shanghai eller Polen" },
    },
    programme: {
      title: "EU-program",
      description: "Find EU-programmer, der passer til en idé",
      parameter: { title: "Idé eller program", description: "For eksempel rent vand med Sverige og Polen" },
    },
    deadline: {
      title: "Frist",
      description: "Slå en frist eller en pligt op",
      parameter: { title: "Pligt", description: "For eksempel status til Regionsrådet" },
    },
    ask: { title: "Spørg Vindrose om beskeden", description: "Stiller beskedens tekst som et spørgsmål" },
  },
};

const english: ManifestTexts = {
  nameShort: "Vindrose",
  nameFull: "Vindrose: the region's international work",
  descriptionShort: "Answers about the region's international work, with source and date",
  descriptionFull:
    "Vindrose answers in Danish and English about the international work of the Central Denmark Region: who is the contact in a partner region, which EU programme fits an idea, and when something is due. Every answer shows where it stands and as of which day. What stands nowhere, Vindrose says it does not know. Nothing is guessed, and there is no language model behind it. Vindrose reads only what is written to it; in a channel or group only what mentions it. Type my data to see what it keeps about you, and erase my data to erase that.",
  starters: [
    { title: "Who is our contact in Hungary?", description: "Contacts and offices in the partner regions" },
    { title: "Which partner regions do we have?", description: "All partners, and what has happened since" },
    {
      title: "Which EU programme fits food waste with Malmö and Rostock?",
      description: "Programmes that fit a project idea, with reasons",
    },
    { title: "deadline", description: "Deadlines and duties, and when they fall" },
    { title: "remind", description: "Have yourself reminded of a deadline" },
    { title: "home", description: "Your deadlines, reminders and language" },
    { title: "my data", description: "What is kept about you" },
    { title: "help", description: "Everything that you can type" },
  ],
  groupCommands: [
    { title: "partner", description: "Look up a partner region: partner Shanghai" },
    { title: "programme", description: "Find an EU programme: programme clean water with Poland" },
    { title: "deadline", description: "See deadlines, or register a date" },
    { title: "remind here", description: "Have this channel or group reminded" },
    { title: "help", description: "Everything that you can type" },
  ],
  extension: {
    partner: {
      title: "Partner",
      description: "Look up a partner region, an office or a place",
      parameter: { title: "Place or name", description: "For example Shanghai or Poland" },
    },
    programme: {
      title: "EU programme",
      description: "Find EU programmes that fit an idea",
      parameter: {
        title: "Idea or programme",
        description: "For example clean water with Sweden and Poland",
      },
    },
    deadline: {
      title: "Deadline",
      description: "Look up a deadline or a duty",
      parameter: { title: "Duty", description: "For example status to the Regional Council" },
    },
    ask: { title: "Ask Vindrose about this message", description: "Puts the message's text as a question" },
  },
};

/** The texts of a language. */
export function manifestTexts(language: Language): ManifestTexts {
  return language === "da" ? danish : english;
}
