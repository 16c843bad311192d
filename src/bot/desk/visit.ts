// One message at the desk: who says it, when, in which language it is answered, and what the conversation has left.
// In: the world and the message; out: plain data that every command is carried out with.
import { copenhagenDayAt } from "../../knowledge/calendar.ts";
import { splitWords } from "../../knowledge/language/text.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Duty, IsoDate, Language } from "../../knowledge/model.ts";
import type { Action, Answer } from "../answer.ts";
import type { Asker, Reply } from "../desk.ts";
import type { Intent } from "../intent.ts";
import type { People } from "../ports.ts";
import { detectLanguage } from "../recognise/language.ts";
import { type Role, roleOf } from "../roles.ts";
import { type DeskPhrases, deskPhrases } from "../wording/desk/desk-phrases.ts";
import { type Utterances, utterances } from "../wording/desk/utterances.ts";
import { danish } from "../wording/da.ts";
import { type Draft, startDraft } from "../wording/draft.ts";
import { english } from "../wording/en.ts";
import type { Phrases } from "../wording/phrases.ts";
import type { DeskWorld } from "./desk-ports.ts";
import { type Kept, loadKept } from "./kept.ts";

/** One message and all that it is handled with. */
export type Visit = DeskWorld & {
  readonly asker: Asker;
  /** Epoch milliseconds, and its day in Copenhagen. */
  readonly now: number;
  readonly today: IsoDate;
  readonly kept: Kept;
  /** What the person has set. */
  readonly own: Awaited<ReturnType<People["settings"]>>;
  readonly role: Role;
  readonly knowledge: Knowledge;
};

/** A visit with the language that it is answered in. */
export type Spoken = Visit & {
  readonly language: Language;
  readonly phrases: Phrases;
  readonly say: DeskPhrases;
  readonly utter: Utterances;
};

/** What a command comes to. */
export type Outcome = {
  readonly answer: Answer;
  /** For the person alone, also when it was said in a channel. */
  readonly isPrivate: boolean;
  readonly changed?: Reply["changed"];
  /** Nothing is kept of the conversation: the person has just been forgotten. */
  readonly isForgetting?: boolean;
};

/** Looks up what is needed of person and conversation. */
export async function openVisit(world: DeskWorld, asker: Asker, now: number): Promise<Visit> {
  const { ports, settings, product } = world;
  return {
    ...world,
    asker,
    now,
    today: copenhagenDayAt(now),
    kept: await loadKept(ports.conversations, asker.conversation, now),
    own: await ports.people.settings(asker.person),
    role: roleOf(asker.person, settings.roles),
    knowledge: product().knowledge,
  };
}

/** The person's setting first, then the words', then the conversation's, then the surface's; Danish where none is. */
export function speak(visit: Visit, words?: Language): Spoken {
  const language =
    visit.own.language ?? words ?? visit.kept.slots.language ?? visit.asker.surfaceLanguage ?? "da";
  return {
    ...visit,
    language,
    phrases: language === "da" ? danish : english,
    say: deskPhrases[language],
    utter: utterances[language],
  };
}

/** The language of a command whose first word both languages have: "deadline status report" is English. A duty's id,
 * which buttons write in both, tells nothing. */
export function languageOfWords(utterance: string, { knowledge, kept, asker }: Visit): Language {
  const ids = knowledge.corpus.duties.map(({ id }) => id);
  const text = utterance.split(" ").filter((word) => !ids.includes(word));
  return detectLanguage(splitWords(text.join(" ")), {
    vocabulary: knowledge.index.vocabulary,
    letters: knowledge.letters,
    names: [],
    earlier: kept.slots.language ?? asker.surfaceLanguage,
  });
}

/** An answer of the desk's own: its title, what it is about, and what `write` puts into it. */
export function compose(
  { language }: Pick<Spoken, "language">,
  head: {
    readonly title: string;
    readonly duty?: Duty | undefined;
    readonly suggestions?: readonly string[];
  },
  write: (draft: Draft) => void,
): Answer {
  const { title, duty, suggestions = [] } = head;
  const draft = startDraft(language);
  write(draft);
  const intent: Intent = duty === undefined ? "help" : "deadline";
  return {
    language,
    intent,
    refused: false,
    title,
    parts: draft.parts,
    citations: draft.citations,
    entities: duty === undefined ? [] : [{ type: "duty", id: duty.id, name: duty.name[language] }],
    suggestions,
    why: {
      intent,
      certainty: 1,
      matched: [],
      runnerUp: { intent: null, document: null },
      carried: [],
    },
  };
}

/** A button. */
export function button(label: string, utterance: string, style: Action["style"] = "plain"): Action {
  return { label, utterance, style };
}

/** The duty of an id, and its name; for an id that the corpus no longer has, the id is the name. */
export function dutyOf(
  id: string,
  { knowledge, language }: Spoken,
): { readonly duty: Duty | undefined; readonly name: string } {
  const duty = knowledge.corpus.duties.find((each) => each.id === id);
  return { duty, name: duty?.name[language] ?? id };
}
