// Whether a question that names nothing is one on the thing told before, since all its matter is told of that: "hvilke
// byer er bibliotekerne i?" after a network of libraries. In: its words of matter and the slots; never for things of
// which so much is told that any word would do.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { EntityKey } from "../../knowledge/model.ts";
import { tokenOf } from "../../knowledge/search/analyse.ts";
import type { Slots } from "../slots.ts";
import type { Signal } from "./signals.ts";

/** Whether what is known of a thing has a word. */
export type Tells = (key: EntityKey, word: Word) => boolean;

/** By the texts and titles of the documents about it, in either language; the last part of a compound counts too. */
export function tellsOf({ index }: Knowledge): Tells {
  return (key, { folded }) =>
    (index.about.get(key) ?? []).some((document) => {
      const tokens = index.tokens.get(document.key);
      if (tokens === undefined) return false;
      return (["da", "en"] as const).some((language) => {
        const token = tokenOf(folded, language);
        if (tokens.text.has(token) || tokens.title.has(token)) return true;
        // "bibliotekerne" of "hovedbibliotekerne"
        const stem = token.slice(2);
        return stem.length >= MIN_TAIL && [...tokens.text].some((each) => each.endsWith(stem));
      });
    });
}

/** Shortest word, in letters, that is looked for at the end of compounds. */
const MIN_TAIL = 6;

/** Words of matter up to which a question may be one on the thing told before because that has all of them. */
const MAX_TOLD = 3;
/** Things of which so little is known that having a word says that it is meant. */
const SMALL = /^(?:partner|office|network):/u;

/** "hvilke byer er bibliotekerne i?" after a network of libraries: all its matter is told of the thing before. */
export function isToldOf(
  matter: readonly Word[],
  asked: { readonly signals: ReadonlySet<Signal>; readonly slots: Slots; readonly tells: Tells },
): boolean {
  const [thing] = asked.slots.about;
  if (thing === undefined || !SMALL.test(thing) || asked.signals.has("programmeWord")) return false;
  const own = matter.filter(({ folded }) => !GENERAL_MATTER.test(folded));
  return own.length > 0 && matter.length <= MAX_TOLD && own.every((word) => asked.tells(thing, word));
}

/** Words that nearly every text has, or that ask for a kind of thing: they tell no thing. */
const GENERAL_MATTER =
  /^(?:by|byer|byen|town|towns|cit(?:y|ies)|region\w*|internation\w*|samarbejd\w*|cooperat\w*|partner\w*|eu|europ\w*|danmark|denmark|dansk\w*|danish|arbejd\w*|work\w*|kontor\w*|office\w*|land\w*|countr\w*|projekt\w*|project\w*|udvikling\w*|development|kontakt\w*|contact\w*|mal|formal|aim\w*|goal\w*|network\w*|netvaerk\w*|politi\w*)$/u;

/** Whether an address is asked for. */
export function asksAddress(words: readonly Word[]): boolean {
  return words.some(({ folded }) => ADDRESS.test(folded));
}

const ADDRESS = /^(?:post|besogs)?adresse(?:n|r|rne)?$|^address(?:es)?$/u;

/** Whether the end of a question leaves out what it is about: "how many regions take part?", "hvornår kom vi med?" */
export function leavesOut(words: readonly Word[]): boolean {
  return LEAVES_OUT.test(words.map(({ folded }) => folded).join(" "));
}

const LEAVES_OUT =
  /(?: (?:er|var|vaeret|kom|kommer|kommet|gik|med|vi|der|horer|deltager|ind|ind i|sidder)(?: (?:vi|der|alle))? (?:med|med i|deri|under|bag|medlem|medlemmer)| (?:deltager|medvirker|indgar|horer (?:til|under))| (?:takes?|taking|took) part| (?:is|are|was|were|been|we|you|get|got) (?:in|behind|involved|included|(?:a )?members?)| (?:participate[sd]?|participating|belong|belongs|joined?))$/u;
