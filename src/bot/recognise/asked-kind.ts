// What kind of thing a question wants: what "how many" counts, and the one or two words after "which". In: words with
// their concepts; out: the concepts that a document must have to answer. None where nothing of the kind is asked.
import { isAskingWord, isFunctionWord } from "../../knowledge/language/function-words.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { Concept } from "../../knowledge/search/query.ts";
import { isSignalWord } from "./signals.ts";

function isTalk({ folded }: Word): boolean {
  return isFunctionWord(folded) || isAskingWord(folded);
}

/** The words of matter in a row after "hvor mange" / "how many": one of them is counted, the others say more of it. */
export function countedIn(words: readonly Word[], concepts: readonly Concept[]): readonly Concept[] {
  const at = words.findIndex(
    ({ folded }, index) =>
      /^(?:mange|many)$/.test(folded) && /^(?:hvor|how)$/.test(words[index - 1]?.folded ?? ""),
  );
  // "hvor mange skal inddrages?": what is counted is not said
  if (at < 0 || AUXILIARY.test(words[at + 1]?.folded ?? "")) return [];
  const from = words.findIndex((word, index) => index > at && !isTalk(word));
  if (from < 0) return [];
  const to = words.findIndex((word, index) => index > from && isTalk(word));
  const row = words.slice(from, to < 0 ? words.length : to).slice(0, MOST_COUNTED);
  return concepts.filter(({ word }) => row.includes(word));
}

const AUXILIARY =
  /^(?:skal|skulle|er|var|har|havde|kan|kunne|vil|ville|bliver|blev|are|is|were|was|will|would|should|shall|must|have|has|had|can|could|do|did)$/u;

/** Words that may say what is counted, at most: "old partner regions". */
const MOST_COUNTED = 3;

/** Kinds so general that a text tells one without the word: a town is named, an organisation too. Folded beginnings. */
const GENERAL_KIND =
  /^(?:by|byer|town|cit|land|countr|stat|omrade|area|field|felt|organisation|organization|prog|ordning|scheme|strand|part|del|aspect|niveau|level|mal$|aim|goal|purpose|formal|plan|event|begivenhed|status|sort|slag|type|kind|form|year|ar$|aret|maned|month|day|dag|retning|direction|rolle|role|fordel|benefit|tema|theme|emne|topic|subject|mulighed|option|opportunit|krav|requirement|language|sprog|ord|word|phrase|udtryk|vending|label|verb|kapitel|chapter|afsnit|section|box|boks|kasse|felt|one|ones|en|et|to|tre|fire|fem|seks|two|three|four|five|six|other|anden|andre|new|ny|nye)/u;

const HELPING = /^(?:is|was|are|were|do|does|did|has|have|had|will|can|should)$/u;

/** The one or two words of matter after "hvilken" / "which", where none of them is a name or a general word. */
export function wantedIn(words: readonly Word[], concepts: readonly Concept[]): readonly Concept[] {
  const at = words.findIndex(
    ({ folded }, index) =>
      /^(?:hvilke[nt]?|which)$/.test(folded) ||
      // "what party was he from?", but not "what marks the EU?"
      (folded === "what" && HELPING.test(words[index + 2]?.folded ?? "")),
  );
  if (at < 0) return [];
  const after: Word[] = [];
  for (const word of words.slice(at + 1, at + 3)) {
    if (isFunctionWord(word.folded)) break;
    after.push(word);
  }
  if (after.some(({ folded }) => isAskingWord(folded) || isSignalWord(folded) || GENERAL_KIND.test(folded)))
    return [];
  const found = after.flatMap((word) => concepts.filter((concept) => concept.word === word));
  return found.length === after.length ? found : [];
}
