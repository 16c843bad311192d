// Room 2: an utterance and what the conversation left -> what it means, in a visible order. Pure; finds no facts.
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { NameMatch } from "../knowledge/gazetteer.ts";
import { isAskingWord } from "../knowledge/language/function-words.ts";
import { splitWords, type Word } from "../knowledge/language/text.ts";
import type { EntityKey, Language } from "../knowledge/model.ts";
import { conceptsOf, type Concept, isMatter, WEIGHTS } from "../knowledge/search/query.ts";
import type { Context, Question } from "./question.ts";
import type { Intent } from "./intent.ts";
import { decideIntent } from "./decide-intent.ts";
import { type Carried, carryOver } from "./recognise/follow-up.ts";
import { askedDues } from "./recognise/asked-dues.ts";
import { asksByItself, coreOf, spanOf } from "./recognise/asked-part.ts";
import { aspectsOf } from "./recognise/aspects.ts";
import { type Entity, resolveEntities, withoutNamesakes } from "./recognise/entities.ts";
import { featuresOf } from "./recognise/features.ts";
import { type Focus, focusOf } from "./recognise/focus.ts";
import type { IntentGuess } from "./recognise/intent-model.ts";
import { detectLanguage } from "./recognise/language.ts";
import { asksForMoney } from "./recognise/funding.ts";
import { heldNames, type Outside, outsideOf } from "./recognise/outside.ts";
import { readWords } from "./recognise/read-words.ts";
import { profileOf } from "./recognise/profile.ts";
import { countedIn, wantedIn } from "./recognise/asked-kind.ts";
import { askedDuty } from "./recognise/said-duty.ts";
import { setAsideIn } from "./recognise/set-aside.ts";
import { isSignalWord, signalsOf } from "./recognise/signals.ts";
import { tellsOf } from "./recognise/told-of.ts";
import { weighed } from "./recognise/weigh.ts";
import { wishOf, withAddress } from "./recognise/wish.ts";
import type { Understanding } from "./understanding.ts";

/**
 * Understands one question. A text without a word is understood as `out_of_scope` with an empty text. `reading` counts
 * from 0, in the order in which readings are likely; see `readings` of what is returned.
 */
export function understand(question: Question, context: Context, reading = 0): Understanding {
  const { knowledge, limits } = context;
  const { read, folded, named, language, signals, carried, entities } = readAll(question, context);
  const { text, isNewTopic, slots, typed, dates, words } = read;
  const focus = focusOf(text, words, reading);
  const { core, asking, last, lastSays, readings } = focus;
  const wish = wishOf(foldedText(asking), signals, carried.entities.length + carried.told.length > 0);
  const aspects = withAddress(aspectsOf(foldedText(core)), wish, entities);
  const profile = profileOf({ words, named, language, knowledge, ...ideaBefore(carried) });
  // a bare "next month?" can only ask for deadlines, unless something else was talked about before
  const goesOn = carried.intent === "deadline" || slots.intent === undefined;
  const dues = askedDues({ typed, words: asking, named, goesOn, today: context.today });
  const inDate = new Set(dates.values());
  const found = conceptsOf(soughtIn(words, carried), language, { ...searchWords(knowledge), inDate });
  const duty = askedDuty(found, core, { signals, duties: knowledge.corpus.duties });
  const { guess, decided } = intentOf(
    { read, named, signals, carried, entities, focus, aspects, profile, dues, found, duty, folded },
    context,
  );
  return {
    text,
    isNewTopic,
    language,
    ...decided,
    matched: guess.matched,
    signals,
    aspects,
    wish,
    entities,
    ...matterOf(found, {
      read,
      named,
      language,
      focus,
      intent: decided.intent,
      topic: carried.topic,
      knowledge,
    }),
    asked: spanOf(text, core),
    lastAsked: spanOf(text, last),
    lastSays,
    readings,
    dated: [...inDate].map((word) => word.text),
    unclear: named.unclear,
    profile,
    limits,
    dues,
    duty,
    carried: takenOver(carried),
  };
}

/** Words of who plans: without them a project is spoken of and not planned. */
const PLANS =
  /\b(?:vi (?:vil|onsker|mangler|planlaegger|overvejer)|we (?:want|would like|d like|need|plan)|projekt\w*|projects?)\b/u;

/** The classifier's guess by the sentences that ask, and what is decided of it. */
function intentOf(
  known: Pick<
    ReturnType<typeof readAll>,
    "read" | "named" | "signals" | "carried" | "entities" | "folded"
  > & {
    readonly focus: Focus;
    readonly aspects: Understanding["aspects"];
    readonly profile: Understanding["profile"];
    readonly dues: Understanding["dues"];
    readonly found: readonly Concept[];
    readonly duty: Understanding["duty"];
  },
  context: Context,
) {
  const { named, signals, carried, entities, folded, aspects, profile, dues, found, duty } = known;
  const { words, matches } = known.read;
  const { core, asking, last, lastSays } = known.focus;
  const asksMoney = asksForMoney(foldedText(lastSays ? last : core));
  // cities told of around a question for something else make no idea of it
  const inCore = asksMoney ? named : heldNames(words, { named, matches, held: core });
  const guess = guessOf(core, {
    entities,
    named: inCore,
    context,
    read: { folded, signals, asking, aspects },
  });
  const decided = decideIntent({
    profile,
    guess,
    signals,
    carried,
    words,
    dues,
    limits: context.limits,
    core: signalsOf(foldedText(coreOf(core, last, words))),
    placesAsked: inCore.places,
    asksForProject: asksMoney && aspects.length === 0 && PLANS.test(folded),
    asksBeside: lastSays && last.length < words.length && !asksMoney,
    isNamed: named.entities.some(({ key }) => key !== "organisation:region-midtjylland"),
    isStrange: found.some((concept) => concept.familiarity === "unknown" && isMatter(concept)),
    saysDuty: duty !== undefined,
  });
  return { guess, decided };
}

/** The words with what they name, in which language and ways of saying, and what they take over. */
function readAll(question: Question, context: Context) {
  const { knowledge } = context;
  const read = readWords(question, context);
  const { slots, matches, words } = read;
  const folded = foldedText(words);
  const named = withoutNamesakes(resolveEntities(matches, knowledge), matches, words);
  const signals = signalsOf(folded);
  // follow-ups before the intent, because a taken-over thing or intent decides it
  const carried = carryOver({ words, signals, named, slots, tells: tellsOf(knowledge) });
  return {
    read,
    folded,
    named,
    signals,
    carried,
    language: question.language ?? languageOf(words, matches, { knowledge, earlier: slots.language }),
    entities: [...named.entities, ...carried.entities.map(implied)],
  };
}

/** What is looked for and what is held against what is found, weighed by where it stands. */
function matterOf(
  found: readonly Concept[],
  known: {
    readonly read: ReturnType<typeof readWords>;
    readonly named: ReturnType<typeof resolveEntities>;
    readonly language: Language;
    readonly focus: Focus;
    readonly intent: Intent;
    readonly topic: string;
    readonly knowledge: Knowledge;
  },
): Outside & Pick<Understanding, "concepts" | "residue" | "counted" | "wanted"> {
  const { named, language, intent, topic, knowledge } = known;
  const { text, words, matches } = known.read;
  const { core, asking } = known.focus;
  const inName = new Set(matches.flatMap(({ from, to }) => words.slice(from, to)));
  const own = weighed(found, { core, asking, aside: setAsideIn(text, words), inName });
  const isAlone = asksByItself(words, core, { intent, named, matches, concepts: found });
  const held = isAlone ? core : words;
  return {
    ...outsideOf(words, inName, { named, knowledge, language, matches, asking, held }),
    counted: countedIn(words, own),
    wanted: wantedIn(words, own),
    concepts: [...own, ...carriedConcepts(topic, own, { language, knowledge })],
    residue: own.filter((concept) => isResidue(concept, inName)),
  };
}

/** "den sidste" has become the thing that it means. */
function soughtIn(words: readonly Word[], { placed }: Carried): readonly Word[] {
  return words.filter((word) => word !== placed);
}

function ideaBefore({ places, themes, idea }: Carried) {
  return { carriedPlaces: places, carriedThemes: themes, carriedIdea: idea };
}

/** Matter that is no part of a name and no everyday word. */
function isResidue({ word, isPlain }: Concept, inName: ReadonlySet<Word>): boolean {
  return !inName.has(word) && !isPlain && isSubject(word);
}

/** What an understanding says of what was taken over; the rest has gone into the profile. */
function takenOver({ entities, intent, topic, told }: Carried): Understanding["carried"] {
  return { entities, intent, topic, told };
}

function implied(key: EntityKey): Entity {
  return { key, start: 0, end: 0, certainty: "implied" };
}

/** No word of asking, and none that only tells the intent. */
function isSubject({ folded }: Word): boolean {
  return !isAskingWord(folded) && !isSignalWord(folded);
}

/** The classifier's guess by the words that ask, with what is named anywhere. */
function guessOf(
  words: readonly Word[],
  known: {
    readonly entities: readonly Entity[];
    readonly named: ReturnType<typeof resolveEntities>;
    readonly context: Context;
    /** Signals and aspects of texts that were read before: mostly the same text asks. */
    readonly read: {
      readonly folded: string;
      readonly signals: ReturnType<typeof signalsOf>;
      readonly asking: readonly Word[];
      readonly aspects: ReturnType<typeof aspectsOf>;
    };
  },
): IntentGuess {
  const text = foldedText(words);
  const { entities, named, context, read } = known;
  const features = featuresOf({
    signals: text === read.folded ? read.signals : signalsOf(text),
    aspects: text === foldedText(read.asking) ? read.aspects : aspectsOf(text),
    entities,
    named,
    words,
    knowledge: context.knowledge,
  });
  return context.intents.guess(text, features);
}

/** Words joined for the patterns of signals and aspects. */
function foldedText(words: readonly Word[]): string {
  return words.map((word) => word.folded).join(" ");
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
    letters: known.knowledge.letters,
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
  own: readonly Concept[],
  { language, knowledge }: { readonly language: Language; readonly knowledge: Knowledge },
): readonly Concept[] {
  const weight = own.filter((concept) => isMatter(concept)).length > 1 ? WEIGHTS.earlier : 1;
  return topic === "" ? [] : conceptsOf(splitWords(topic), language, { ...searchWords(knowledge), weight });
}
