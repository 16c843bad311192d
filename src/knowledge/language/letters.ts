// Whether a word looks Danish or English: by the texts that write it, and by its groups of letters where none does.
// In: words of both languages; out: a leaning per word. It knows no grammar.
import { rememberWords } from "./remember-words.ts";

/** Leaning of a folded word: above 0 Danish, below 0 English, -1..1; near 0 for what both could write. */
export type Letters = (folded: string) => number;

/** Letters in a group; three tell "tion" from "ning" and need few texts. */
const GROUP = 3;
/** Added to each count, so that a group never seen decides nothing by itself. */
const SMOOTHING = 0.5;

/** Added to the share of a word likewise: a word that one language has once leans a little, one it has often leans fully. */
const WORD_SMOOTHING = 1;

/** Times from which on a word that both languages have leans to neither. */
const SHARED = 2;

/** Groups and words as counted, plain so that they can be kept. */
export type LetterCounts = { readonly da: Counted; readonly en: Counted };
type Counted = {
  readonly groups: readonly (readonly [group: string, count: number])[];
  readonly total: number;
  readonly words: readonly (readonly [word: string, count: number])[];
};

/** Counts the words of both languages; a word that comes twice counts twice. */
export function countLetters(danish: Iterable<string>, english: Iterable<string>): LetterCounts {
  return { da: count(danish), en: count(english) };
}

/** The leanings of counted words. Without words every leaning is 0. */
export function lettersOf(counts: LetterCounts): Letters {
  const da = new Map(counts.da.groups);
  const en = new Map(counts.en.groups);
  const kinds = Math.max(1, new Set([...da.keys(), ...en.keys()]).size);
  const share = (groups: ReadonlyMap<string, number>, total: number, group: string): number =>
    ((groups.get(group) ?? 0) + SMOOTHING) / (total + SMOOTHING * kinds);
  const written = { da: new Map(counts.da.words), en: new Map(counts.en.words) };
  return rememberWords((folded) => {
    const [inDanish, inEnglish] = [written.da.get(folded) ?? 0, written.en.get(folded) ?? 0];
    // "partner" is written in both, and tells nothing however much oftener it is in one
    if (Math.min(inDanish, inEnglish) >= SHARED) return 0;
    if (inDanish + inEnglish > 0)
      return Math.tanh(Math.log((inDanish + WORD_SMOOTHING) / (inEnglish + WORD_SMOOTHING)));
    const groups = groupsOf(folded);
    const sum = groups.reduce(
      (all, group) => all + Math.log(share(da, counts.da.total, group) / share(en, counts.en.total, group)),
      0,
    );
    return groups.length === 0 ? 0 : Math.tanh(sum / groups.length);
  });
}

function count(words: Iterable<string>): Counted {
  const groups = new Map<string, number>();
  const written = new Map<string, number>();
  let total = 0;
  for (const word of words) {
    written.set(word, (written.get(word) ?? 0) + 1);
    for (const group of groupsOf(word)) {
      groups.set(group, (groups.get(group) ?? 0) + 1);
      total += 1;
    }
  }
  return { groups: [...groups], total, words: [...written] };
}

/** "joke" -> "^jo", "jok", "oke", "ke$". */
function groupsOf(word: string): readonly string[] {
  const marked = `^${word}$`;
  return Array.from({ length: Math.max(0, marked.length - GROUP + 1) }, (_, at) =>
    marked.slice(at, at + GROUP),
  );
}
