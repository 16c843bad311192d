// What a conversation has left for the next question: typed, small, and forgotten after a while. Pure.
import type { EntityKey, Language } from "../knowledge/model.ts";
import { isAskingWord, isFunctionWord } from "../knowledge/language/function-words.ts";
import { fold, splitWords } from "../knowledge/language/text.ts";
import type { Answer, Choice } from "./answer.ts";
import type { Intent } from "./intent.ts";
import { type Idea, ideaOf } from "./recognise/profile.ts";
import type { Understanding } from "./understanding.ts";

/** What was taken from earlier turns and may be taken over by the next. */
export type Slots = {
  readonly language: Language | undefined;
  readonly intent: Intent | undefined;
  /** What the last answer was about, most important first. */
  readonly about: readonly EntityKey[];
  /** Places and themes of a project idea, gathered over its turns. */
  readonly places: readonly EntityKey[];
  readonly themes: readonly string[];
  /** What else was told of the idea; absent before one was told. */
  readonly idea?: Idea | undefined;
  /** The last question's words that carry matter, as typed, for a question that goes on from it. */
  readonly topic: string;
  /** The sources that the last answer told of, best first, by the ids of their citations; absent before one was told. */
  readonly told?: readonly string[] | undefined;
  /** The things that the last answer listed, all of one kind and in its order; absent before one did. */
  readonly listed?: readonly EntityKey[] | undefined;
  /** Choices that the last answer offered. */
  readonly choices: readonly Choice[];
};

/** A conversation's slots are used for this long after its last turn, in milliseconds: half an hour, as the store keeps them. */
export const SLOT_LIFETIME_MS = 30 * 60 * 1000;

/** Before the first turn. */
export const emptySlots: Slots = {
  language: undefined,
  intent: undefined,
  about: [],
  places: [],
  themes: [],
  topic: "",
  choices: [],
};

/** What a turn leaves. A courtesy or an empty message changes only the language: the subject before it stays. */
export function nextSlots(understanding: Understanding, answer: Answer, before: Slots): Slots {
  const { language, profile } = understanding;
  if (understanding.text === "" || understanding.intent === "smalltalk" || understanding.intent === "help")
    return { ...before, language };
  const own = splitWords(understanding.text)
    .filter((word) => !isFunctionWord(word.folded) && !isAskingWord(word.folded))
    .map((word) => word.text);
  const carried = understanding.carried.topic === "" ? [] : [understanding.carried.topic];
  return {
    language,
    intent: answer.intent,
    about: answer.entities
      .filter(({ type }) => type !== "place")
      .map(({ type, id }): EntityKey => `${type}:${id}`)
      .slice(0, MAX_ABOUT),
    places: profile.places.map(({ id }): EntityKey => `place:${id}`),
    themes: profile.themes,
    idea: ideaOf(profile),
    topic: [...own, ...carried].join(" ").slice(0, MAX_TOPIC_CHARS),
    listed: listedIn(answer),
    told: answer.citations.slice(0, MAX_ABOUT).map(({ id }) => id),
    choices: answer.parts.flatMap((part) => (part.kind === "choices" ? part.choices : [])),
  };
}

/** The things of the kind that an answer tells most of, in the order in which its text names them. */
function listedIn(answer: Answer): readonly EntityKey[] {
  const things = answer.entities.filter(({ type }) => type !== "place" && type !== "organisation");
  const counts = new Map<string, number>();
  for (const { type } of things) counts.set(type, (counts.get(type) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (most === undefined || most[1] < 2) return [];
  const text = fold(JSON.stringify(answer.parts));
  return things
    .filter(({ type }) => type === most[0])
    .map(({ type, id, name }) => ({ key: `${type}:${id}` as const, at: text.indexOf(fold(name)) }))
    .sort((one, other) => (one.at < 0 || other.at < 0 ? 0 : one.at - other.at))
    .map(({ key }) => key)
    .slice(0, MAX_LISTED);
}

/** Things of one answer that may be meant by their place. */
const MAX_LISTED = 12;
/** Things of one answer that the next question may mean by "it". */
const MAX_ABOUT = 4;
/** Enough for two questions' words of matter. */
const MAX_TOPIC_CHARS = 300;
