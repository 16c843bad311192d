// Mends slips of the keyboard in ordinary words: a folded word that nobody writes in, the one word near it out. Names
// are not its business; it never changes a word that is known.
import { allowedEdits, areFarApart, editDistance, letterBits } from "./distance.ts";

/** Finds the one known word that a slip meant. */
export type Spelling = {
  readonly knows: (folded: string) => boolean;
  /** The nearest known word; `undefined` when none is near or two are equally near and differ in their beginning. */
  readonly nearest: (folded: string) => string | undefined;
};

/** Letters of the beginning that equally near words must share to count as one: inflections of one word. */
const SAME_BEGINNING = 4;

/** From this length on a slip that two words are near to is taken for the longer one. */
const LOSES_LETTERS = 6;

/** Builds the look-up over folded words; what `isWord` knows besides is no slip, and no slip is mended into it. */
export function buildSpelling(words: Iterable<string>, isWord: (folded: string) => boolean): Spelling {
  const known = new Set(words);
  const nearestTo = buildNearest(known);
  const nearest = (folded: string): string | undefined => {
    const near = nearestTo(folded);
    if (agreed(near) !== undefined || folded.length < LOSES_LETTERS) return agreed(near);
    // letters are lost more often than added: "regoner" is regioner, not regner
    return agreed(near.filter((word) => word.length > folded.length));
  };
  return { knows: (folded) => known.has(folded) || isWord(folded), nearest };
}

/** The longest of words that begin alike ("europ" is Europe, not euro), which are forms of one word; `undefined` for none, and for several words. */
function agreed(words: readonly string[]): string | undefined {
  const first = words[0]?.slice(0, SAME_BEGINNING) ?? "";
  if (!words.every((word) => word.startsWith(first))) return undefined;
  return words.toSorted((a, b) => b.length - a.length)[0];
}

/** All words nearest to a folded one by edit distance, among those with its first letter; none when none is near. */
export function buildNearest(words: ReadonlySet<string>): (folded: string) => readonly string[] {
  const buckets = new Map<string, { readonly word: string; readonly letters: number }[]>();
  for (const word of words) {
    const key = `${word[0] ?? ""}${word.length}`;
    const bucket = buckets.get(key);
    const entry = { word, letters: letterBits(word) };
    if (bucket === undefined) buckets.set(key, [entry]);
    else bucket.push(entry);
  }
  return (folded) => {
    // a word of four letters may be one of five that lost one: "leav"; as slip of another of four it is too short
    const limit = folded.length === 4 ? 1 : allowedEdits(folded.length);
    if (limit === 0 || /\d/.test(folded)) return [];
    const own = letterBits(folded);
    let best = limit;
    let near: string[] = [];
    const shortest = folded.length === 4 ? 5 : folded.length - limit;
    for (let length = shortest; length <= folded.length + limit; length++) {
      for (const { word, letters } of buckets.get(`${folded[0] ?? ""}${length}`) ?? []) {
        if (areFarApart(own, letters, best)) continue;
        const distance = editDistance(folded, word, best);
        if (distance > best) continue;
        near = distance < best ? [word] : [...near, word];
        best = distance;
      }
    }
    return near;
  };
}
