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

/** By the texts and titles of the documents about it, in either language. */
export function tellsOf({ index }: Knowledge): Tells {
  return (key, { folded }) =>
    (index.about.get(key) ?? []).some((document) => {
      const tokens = index.tokens.get(document.key);
      return (["da", "en"] as const).some((language) => {
        const token = tokenOf(folded, language);
        return (
          tokens !== undefined && [tokens.text, tokens.title, tokens.parts].some((field) => field.has(token))
        );
      });
    });
}

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
