// The words of a message as they are understood: without courtesies, slips mended, names left alone. In: a question and
// what the conversation left; out: its words as typed and as read, the names in it, and the slots that it may use.
import type { NameMatch } from "../../knowledge/gazetteer.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { isFirstName, looksLikeName } from "../../knowledge/language/look-alikes.ts";
import { cleanUtterance, splitWords, type Word } from "../../knowledge/language/text.ts";
import type { Context, Question } from "../question.ts";
import { emptySlots } from "../slots.ts";
import { chosenUtterance } from "./choice.ts";
import { withoutCourtesies } from "./courtesies.ts";
import { datesIn } from "./dates.ts";
import { isSignalWord } from "./signals.ts";

/** The words of a question without its courtesies, slips mended and names left alone, with the slots that it may use. */
export function readWords(question: Question, { knowledge, slots }: Context) {
  const { text, isNewTopic } = withoutCourtesies(
    chosenUtterance(cleanUtterance(question.text), slots.choices),
  );
  const typed = splitWords(text);
  // names first: they tell language, intent and what is left to ask
  const matches = knowledge.gazetteer.recognise(typed, isCommonWord(knowledge));
  const dates = datesIn(typed);
  return {
    text,
    isNewTopic,
    typed,
    matches,
    dates,
    // "noget helt andet: ..." says that nothing told before is meant
    slots: isNewTopic ? { ...emptySlots, language: slots.language } : slots,
    words: mendWords(typed, matches, knowledge).map((word, at) => dates.get(typed[at] ?? word) ?? word),
  };
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
  return (folded) =>
    knowledge.isKnownWord(folded) || isSignalWord(folded) || looksLikeName(folded) || isFirstName(folded);
}
