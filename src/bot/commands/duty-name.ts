// Words -> the duty that they name: its id, a name or alias of it, or words that only its names have, slips mended.
// Every word must belong to a name, so that "remind me to buy milk" names none. Pure.
import { allowedEdits, editDistance } from "../../knowledge/language/distance.ts";
import { stem } from "../../knowledge/language/stem.ts";
import { splitWords, type Word } from "../../knowledge/language/text.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Duty } from "../../knowledge/model.ts";

/** What words name. `none`: some word belongs to no duty. */
export type NamedDuty =
  | { readonly kind: "one"; readonly duty: string }
  | { readonly kind: "several"; readonly duties: readonly string[] }
  | { readonly kind: "none" }
  /** There were no words. */
  | { readonly kind: "empty" };

/** Reads the words that are left when a command has taken its own. */
export function namedDuty(words: readonly Word[], { corpus }: Pick<Knowledge, "corpus">): NamedDuty {
  if (words.length === 0) return { kind: "empty" };
  const typed = words.map(({ folded }) => folded).join(" ");
  const exact = corpus.duties.filter((duty) => namesOf(duty).some((name) => name.join(" ") === typed));
  const found = exact.length > 0 ? exact : corpus.duties.filter((duty) => hasWords(duty, words));
  const [first] = found;
  if (first === undefined) return { kind: "none" };
  if (found.length === 1 && exact.length === 0 && !isCalled(first, words)) return { kind: "none" };
  return found.length === 1
    ? { kind: "one", duty: first.id }
    : { kind: "several", duties: found.map(({ id }) => id) };
}

/** The names of a duty as folded words. */
function namesOf({ id, name, aliases }: Duty): readonly (readonly string[])[] {
  return [id, name.da, name.en, ...aliases].map((text) => splitWords(text).map(({ folded }) => folded));
}

function hasWords(duty: Duty, words: readonly Word[]): boolean {
  const known = namesOf(duty).flat();
  return words.every((word) => isOneOf(known, word));
}

/** Names of up to this many words are what a duty is called; longer ones also say of what: "the offices' contracts". */
const SHORT_NAME_WORDS = 2;

/** Whether words single a duty out on purpose: "the office" is a word of one duty's name and names none. */
function isCalled(duty: Duty, words: readonly Word[]): boolean {
  const short = namesOf(duty).filter((name) => name.length <= SHORT_NAME_WORDS);
  return words.some((word) => isOneOf(short.flat(), word));
}

function isOneOf(known: readonly string[], { folded }: Word): boolean {
  return known.some((word) => isSameWord(folded, word));
}

/** Equal but for its ending or a slip; a short word must be the word itself. */
function isSameWord(typed: string, known: string): boolean {
  if (typed === known || (typed.length > 3 && stem(typed, "da") === stem(known, "da"))) return true;
  const limit = Math.min(allowedEdits(typed.length), allowedEdits(known.length));
  return limit > 0 && editDistance(typed, known, limit) <= limit;
}
