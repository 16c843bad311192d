// Room 2: an utterance and what the conversation left -> what it means, in a visible order. Pure; finds no facts.
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { NameMatch } from "../knowledge/gazetteer.ts";
import { isAskingWord, isFunctionWord } from "../knowledge/language/function-words.ts";
import { cleanUtterance, splitWords, type Word } from "../knowledge/language/text.ts";
import type { Language } from "../knowledge/model.ts";
import { tokenOf } from "../knowledge/search/analyse.ts";
import { conceptsOf, type Concept, WEIGHTS } from "../knowledge/search/query.ts";
import type { Context, Question } from "./question.ts";
import { chosenUtterance } from "./recognise/choice.ts";
import { decideIntent } from "./decide-intent.ts";
import { carryOver } from "./recognise/follow-up.ts";
import { aspectsOf } from "./recognise/aspects.ts";
import { type Entity, type Named, placeOf, resolveEntities } from "./recognise/entities.ts";
import { featuresOf } from "./recognise/features.ts";
import { detectLanguage } from "./recognise/language.ts";
import { profileOf } from "./recognise/profile.ts";
import { isSignalWord, signalsOf } from "./recognise/signals.ts";
import type { Understanding } from "./understanding.ts";

/** Understands one question. A text without a word is understood as `out_of_scope` with an empty text. */
export function understand(question: Question, context: Context): Understanding {
  const { knowledge, slots } = context;
  const text = chosenUtterance(cleanUtterance(question.text), slots.choices);
  const typed = splitWords(text);
  // names first: they tell language, intent and what is left to ask
  const matches = knowledge.gazetteer.recognise(typed, isCommonWord(knowledge));
  const words = mendWords(typed, matches, knowledge);
  const folded = foldedText(words);
  const named = resolveEntities(matches, knowledge);
  const language = question.language ?? languageOf(words, matches, { knowledge, earlier: slots.language });
  const signals = signalsOf(folded);
  const aspects = aspectsOf(folded);
  // follow-ups before the intent, because a taken-over thing or intent decides it
  const carried = carryOver({ words, signals, named, slots });
  const entities: readonly Entity[] = [
    ...named.entities,
    ...carried.entities.map((key): Entity => ({ key, start: 0, end: 0, certainty: "implied" })),
  ];
  const guess = context.intents.guess(
    folded,
    featuresOf({ signals, aspects, entities, named, words, knowledge }),
  );
  const profile = profileOf({
    words,
    named,
    carriedPlaces: carried.places,
    carriedThemes: carried.themes,
    carriedIdea: carried.idea,
    knowledge,
  });
  const ideas = {
    themes: profile.themes.length + profile.activities.size,
    abroad: profile.places.filter(({ country }) => country !== "DK").length,
  };
  const decided = decideIntent({
    ideas,
    guess,
    signals,
    aspects,
    entities,
    named,
    carried,
    words,
    knowledge,
  });
  const own = conceptsOf(words, language, searchWords(knowledge));
  const matter = own.filter(({ word }) => !isAskingWord(word.folded)).length;
  const earlier = carriedConcepts(carried.topic, language, knowledge, matter > 1 ? WEIGHTS.earlier : 1);
  const inName = new Set(matches.flatMap(({ from, to }) => words.slice(from, to)));
  return {
    text,
    language,
    intent: decided.intent,
    certainty: decided.certainty,
    runnerUp: decided.runnerUp,
    matched: guess.matched,
    signals,
    aspects,
    entities,
    foreign: named.foreign,
    foreignNames: named.foreign.map((key) => [knowledge.nameOf(key).da, knowledge.nameOf(key).en]),
    strangers: [...strangersOf(named, knowledge), ...otherRegions(named, knowledge)],
    counted: countedIn(words, own),
    unclear: named.unclear,
    unknownPlaces: unknownPlaces(words, inName, knowledge),
    concepts: [...own, ...earlier],
    residue: own.filter(
      ({ word }) => !inName.has(word) && !isAskingWord(word.folded) && !isSignalWord(word.folded),
    ),
    profile,
    carried: { entities: carried.entities, intent: carried.intent, topic: carried.topic },
  };
}

/** Words joined for the patterns of signals and aspects. */
export function foldedText(words: readonly Word[]): string {
  return words.map((word) => word.folded).join(" ");
}

/** The words with slips mended, names left alone; each keeps its text and place. */
function mendWords(
  words: readonly Word[],
  matches: readonly NameMatch[],
  { spelling }: Knowledge,
): readonly Word[] {
  const isNamed = words.map((_, index) => matches.some(({ from, to }) => index >= from && index < to));
  return words.map((word, index) => {
    if (isNamed[index] === true || spelling.knows(word.folded) || isSignalWord(word.folded)) return word;
    const nearest = spelling.nearest(word.folded);
    return nearest === undefined ? word : { ...word, folded: nearest };
  });
}

/** Whether a word is one that people write, so that it is no slip of a name. */
export function isCommonWord(knowledge: Knowledge): (folded: string) => boolean {
  return (folded) => knowledge.isKnownWord(folded) || isSignalWord(folded);
}

function languageOf(
  words: readonly Word[],
  matches: readonly NameMatch[],
  known: { readonly knowledge: Knowledge; readonly earlier: Language | undefined },
): Language {
  const names = matches.flatMap(({ keys, from, to }) => {
    const key = keys[0];
    const typed = words
      .slice(from, to)
      .map((word) => word.text)
      .join(" ");
    return key === undefined ? [] : [{ typed, name: known.knowledge.nameOf(key), from, to }];
  });
  return detectLanguage(words, {
    vocabulary: known.knowledge.index.vocabulary,
    names,
    earlier: known.earlier,
  });
}

function searchWords({ index, glossary }: Knowledge) {
  return { vocabulary: index.vocabulary, glossary };
}

/** Concepts of the earlier topic: light beside a question of its own, full for one that has nothing of its own. */
function carriedConcepts(
  topic: string,
  language: Language,
  knowledge: Knowledge,
  weight: number,
): readonly Concept[] {
  return topic === "" ? [] : conceptsOf(splitWords(topic), language, { ...searchWords(knowledge), weight });
}

/** Places named by themselves that no partner belongs to, but for the home region and its country. */
function strangersOf({ places, implying }: Named, knowledge: Knowledge): readonly (readonly string[])[] {
  return places
    .filter((key) => !implying.includes(key))
    .flatMap((key) => {
      const place = placeOf(key, knowledge);
      const isHome = place?.country === "DK" && (place.type === "country" || place.id === "midtjylland");
      return isHome ? [] : [[knowledge.nameOf(key).da, knowledge.nameOf(key).en]];
    });
}

/** Regions of the country named as doing something: what they do with a partner is not ours to tell. */
function otherRegions({ entities }: Named, { corpus, nameOf }: Knowledge): readonly (readonly string[])[] {
  return entities.flatMap(({ key }) => {
    const organisation = corpus.organisations.find(({ id }) => key === `organisation:${id}`);
    const isOther = organisation?.type === "region" && organisation.id !== "region-midtjylland";
    return isOther ? [[nameOf(key).da, nameOf(key).en]] : [];
  });
}

/** The word after "hvor mange" / "how many" that carries matter. */
function countedIn(words: readonly Word[], concepts: readonly Concept[]): Concept | undefined {
  const at = words.findIndex(
    ({ folded }, index) =>
      /^(?:mange|many)$/.test(folded) && /^(?:hvor|how)$/.test(words[index - 1]?.folded ?? ""),
  );
  const after =
    at < 0
      ? undefined
      : words.slice(at + 1).find(({ folded }) => !isFunctionWord(folded) && !isAskingWord(folded));
  return after === undefined ? undefined : concepts.find(({ word }) => word === after);
}

/** Words after which a place is named, folded. */
const PLACE_PREPOSITIONS = new Set([
  "i",
  "in",
  "fra",
  "from",
  "til",
  "ved",
  "near",
  "at",
  "om",
  "for",
  "about",
]);

/** Words that look like places and that nobody knows: capitalised or after a preposition, in no list of ours. */
function unknownPlaces(
  words: readonly Word[],
  inName: ReadonlySet<Word>,
  knowledge: Knowledge,
): readonly string[] {
  const vocabulary = knowledge.index.vocabulary;
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    const isCapital = index > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(word.text);
    const isPlaced = before !== undefined && PLACE_PREPOSITIONS.has(before.folded) && word.folded.length > 3;
    const isKnown =
      inName.has(word) ||
      isFunctionWord(word.folded) ||
      isAskingWord(word.folded) ||
      isSignalWord(word.folded) ||
      knowledge.themes.knowsWord(word.folded) ||
      vocabulary.has(tokenOf(word.folded, "da")) ||
      vocabulary.has(tokenOf(word.folded, "en")) ||
      /\d/.test(word.text);
    return (isCapital || isPlaced) && !isKnown ? [word.text] : [];
  });
}
