// The features of a text: words, pairs of neighbours, pairs with one word between, letter groups with word borders,
// and whatever is known beside the text. In: text; out: feature names with their counts. Any text is fine.

/** Letter groups: 2 to 5 letters catch slips and compounds; 6 and more gained nothing. */
const GROUP_LETTERS = { min: 2, max: 5 } as const;
/** Letters of a text that are looked at: enough for any question. */
const MAX_CHARS = 1000;

/**
 * Feature names by kind: `w` words, `p` pairs, `c` letter groups, `g` given. A Map, so that words such as
 * "constructor" are words like any other.
 */
export function featureNames(text: string, given: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const words =
    text
      .slice(0, MAX_CHARS)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  words.forEach((word, at) => {
    add(`w${word}`);
    const [next, after] = [words[at + 1], words[at + 2]];
    add(`p${at === 0 ? "^" : (words[at - 1] ?? "")} ${word}`);
    if (next === undefined) add(`p${word} $`);
    if (next !== undefined && after !== undefined) add(`p${word} * ${after}`);
    const bordered = `^${word}$`;
    for (let length = GROUP_LETTERS.min; length <= GROUP_LETTERS.max; length++) {
      for (let from = 0; from + length <= bordered.length; from++)
        add(`c${bordered.slice(from, from + length)}`);
    }
  });
  for (const name of given) add(`g${name}`);
  return counts;
}
