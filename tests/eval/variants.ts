// Labelled questions in, the same questions as a hurried hand types them out: with slips, and without Danish letters.
// The labels stay. No chance: a question always gets the same slips.
import type { Row } from "./score.ts";

/** Shortest word that gets a slip, in letters: a slip in a shorter one often makes another word of it. */
const MIN_LETTERS = 5;
/** Words with a slip in one utterance, at most. */
const MAX_SLIPS = 2;

/** Keys beside a key, on the Danish and the English keyboard alike. */
const BESIDE: Readonly<Record<string, string>> = {
  a: "s",
  b: "v",
  c: "x",
  d: "f",
  e: "r",
  f: "g",
  g: "h",
  h: "j",
  i: "o",
  k: "l",
  l: "k",
  m: "n",
  n: "m",
  o: "p",
  p: "o",
  r: "t",
  s: "d",
  t: "r",
  u: "i",
  v: "b",
  y: "u",
};

/** The ways of slipping at a letter that is not the first: swapped, left out, doubled, its neighbour on the keyboard. */
const SLIPS: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  (word, at) => word.slice(0, at) + (BESIDE[word.charAt(at)] ?? word.charAt(at)) + word.slice(at + 1),
];

/** Every variant of the rows that differs from its row. */
export function variantsOf(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) =>
    [withSlips(row), withoutMarks(row)].filter((variant) => variant.text !== row.text),
  );
}

/** The row with a slip in one or two of its longer words; its history stays as typed. */
function withSlips(row: Row): Row {
  const random = randomOf(row.id);
  const words = row.text.match(/\p{L}+/gu) ?? [];
  const long = words.filter((word) => word.length >= MIN_LETTERS);
  const chosen = new Set(
    Array.from({ length: Math.min(MAX_SLIPS, long.length) }, () => long[random(long.length)] ?? ""),
  );
  const text = row.text.replace(/\p{L}+/gu, (word) => {
    if (!chosen.delete(word)) return word;
    // from the third letter on: whoever swaps the first two sees it
    const at = 2 + random(word.length - 2);
    return SLIPS[random(SLIPS.length)]?.(word, at) ?? word;
  });
  return { ...row, id: `${row.id}~slips`, style: "slips", text };
}

/** The row without Danish letters, as å=aa, ø=oe or as bare a and o. */
function withoutMarks(row: Row): Row {
  const isBare = randomOf(row.id)(2) === 0;
  const plain = (text: string): string =>
    text
      .replace(/å/g, isBare ? "a" : "aa")
      .replace(/Å/g, isBare ? "A" : "Aa")
      .replace(/ø/g, isBare ? "o" : "oe")
      .replace(/Ø/g, isBare ? "O" : "Oe")
      .replace(/æ/g, "ae")
      .replace(/Æ/g, "Ae")
      .normalize("NFD")
      .replace(/\p{M}/gu, "");
  return {
    ...row,
    id: `${row.id}~plain`,
    style: "plain letters",
    text: plain(row.text),
    history: row.history.map((text) => plain(text)),
  };
}

/** Whole numbers below a limit that look random and are the same for the same seed. */
function randomOf(seed: string): (below: number) => number {
  let state = 2166136261;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 16777619);
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
