// Words that a question sets aside: "ud over EU", "apart from the partner regions, which ...". In: a text with its
// words; out: the words that are named only to be left out of the answer. A project idea's own are in left-out.ts.
import type { Word } from "../../knowledge/language/text.ts";

/** What opens it, as folded words in a row. */
const OPENINGS = [
  ["ud", "over"],
  ["bortset", "fra"],
  ["udover"],
  ["foruden"],
  ["undtagen"],
  ["apart", "from"],
  ["aside", "from"],
  ["other", "than"],
  ["in", "addition", "to"],
  ["besides"],
  ["except"],
] as const;

/** Words at which it ends without a comma: a question begins. */
const ENDS =
  /^(?:hvad|hvem|hvilke[nt]?|hvor|hvordan|hvorfor|hvornar|er|har|what|who|which|where|when|how|why|is|are|does|do|naevner|nævner|siger)$/u;

/** The words set aside; none where nothing is. */
export function setAsideIn(text: string, words: readonly Word[]): ReadonlySet<Word> {
  const aside = new Set<Word>();
  words.forEach((_, at) => {
    const opening = OPENINGS.find((each) => each.every((part, index) => words[at + index]?.folded === part));
    if (opening === undefined) return;
    for (const [index, word] of words.entries()) {
      if (index < at + opening.length) continue;
      if (ENDS.test(word.folded)) break;
      aside.add(word);
      if (/[,;:?!.]/.test(text.slice(word.end, words[index + 1]?.start ?? text.length))) break;
    }
  });
  return aside;
}
