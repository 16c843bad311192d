// What the part of a message that asks says by itself, and what it leaves to the talk around it. In: the words that ask
// among all words, with what is known of them; out: a part of the text, or yes and no. Decides nothing else.
import type { NameMatch } from "../../knowledge/gazetteer.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { EntityKey } from "../../knowledge/model.ts";
import { type Concept, isMatter } from "../../knowledge/search/query.ts";
import type { Intent } from "../intent.ts";
import { type Named, typeOf } from "./entities.ts";
import { isSignalWord } from "./signals.ts";

/** Words of matter by which a question tells by itself what it is about. */
const TELLING_MATTER = 3;
/** What every question here is about, and none by itself. */
const HOME: ReadonlySet<EntityKey> = new Set<EntityKey>([
  "organisation:region-midtjylland",
  "place:midtjylland",
]);
/** Words that point at a thing told of before. */
const DEMONSTRATIVES = new Set("that this those these denne dette disse deres their its".split(" "));
/** "Hvad hedder kontoret i byen?": a place told of before is meant, as folded words. */
const THERE =
  /(?:^| )(?:i (?:byen|landet|omradet)|derude|dernede|derovre|deroppe|there|in (?:the|that) (?:city|town|country|area))(?: |$)/u;

/** Whether the sentences that ask say alone what they are about: a thing of ours, or what is written of it. */
export function asksByItself(
  words: readonly Word[],
  core: readonly Word[],
  known: {
    readonly intent: Intent;
    readonly named: Named;
    readonly matches: readonly NameMatch[];
    readonly concepts: readonly Concept[];
  },
): boolean {
  const { intent, named, matches, concepts } = known;
  const isOwn = (key: EntityKey): boolean =>
    !HOME.has(key) && (named.implying.includes(key) || typeOf(key) !== "place");
  const namesOwn = matches.some(
    ({ keys, from, to }) =>
      keys.some((key) => isOwn(key)) && words.slice(from, to).some((word) => core.includes(word)),
  );
  const matter = concepts.filter(
    (concept) => core.includes(concept.word) && isMatter(concept) && !isSignalWord(concept.word.folded),
  );
  if (namesOwn) return true;
  // "who signed that agreement?" is about what was told, whatever it is
  if (intent === "strategy" || intent === "deadline")
    return !core.some(({ folded }) => DEMONSTRATIVES.has(folded));
  return matter.length >= TELLING_MATTER && !THERE.test(core.map(({ folded }) => folded).join(" "));
}

/** The text from the first to the last of some words; the whole text without any. */
export function spanOf(text: string, words: readonly Word[]): string {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? text : text.slice(first.start, last.end);
}

/** The sentences that ask; the last of them alone where they cannot be told from the talk around them. */
export function coreOf(
  core: readonly Word[],
  last: readonly Word[],
  words: readonly Word[],
): readonly Word[] {
  return core.length === words.length && last.length > 0 ? last : core;
}
