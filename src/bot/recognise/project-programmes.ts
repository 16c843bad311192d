// The programmes that a project idea names, and the words that are left when all names are taken out. "Nordsøen eller
// Østersøen?" / "the North Sea or the Baltic?" names two programmes; "life science" names a theme and no programme.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Word } from "../../knowledge/language/text.ts";
import { idOf, typeOf } from "./entities.ts";

/** What sets programmes against each other. */
const SETS_AGAINST = /\b(?:eller|or|versus|vs|kontra|sammenlign\w*|compar\w*|forskel\w*|difference)\b/u;

/** Seas that stand for a line of programmes, but only when two are set against each other. */
const SEAS: readonly (readonly [line: string, RegExp])[] = [
  ["north-sea", /^(?:nordso|nordsoen|north)$/u],
  ["baltic-sea", /^(?:osterso|ostersoen|baltic)$/u],
  ["oks", /^(?:oresund|kattegat|skagerrak)$/u],
];

/** Whether a folded text sets things against each other. */
export function setsAgainst(folded: string): boolean {
  return SETS_AGAINST.test(folded);
}

/** Ids of the named programmes, and the words that belong to no name of a place or programme. */
export function programmesIn(
  words: readonly Word[],
  knowledge: Knowledge,
): { readonly named: readonly string[]; readonly rest: readonly Word[] } {
  const matches = knowledge.gazetteer
    .recognise(words, () => true)
    .filter(({ keys }) => keys.every((key) => typeOf(key) === "place" || typeOf(key) === "programme"))
    .filter((match) => match.to - match.from > 1 || !isInPhrase(words, match.from, knowledge));
  const named = matches.flatMap(({ keys }) =>
    keys.filter((key) => typeOf(key) === "programme").map((key) => idOf(key)),
  );
  const rest = words.filter((_, at) => !matches.some(({ from, to }) => from <= at && at < to));
  const seas = seasIn(words);
  if (seas.length < 2) return { named: [...new Set(named)], rest };
  const ofSeas = knowledge.corpus.programmes.filter(({ line }) => seas.includes(line)).map(({ id }) => id);
  return { named: [...new Set([...named, ...ofSeas])], rest: rest.filter((word) => !isSea(word)) };
}

function isSea({ folded }: Word): boolean {
  return folded === "sea" || SEAS.some(([, pattern]) => pattern.test(folded));
}

function seasIn(words: readonly Word[]): readonly string[] {
  if (!setsAgainst(words.map(({ folded }) => folded).join(" "))) return [];
  return SEAS.filter(([, pattern]) => words.some(({ folded }) => pattern.test(folded))).map(([line]) => line);
}

/** Whether a one-word name begins a longer theme word: the longer reading wins. */
function isInPhrase(words: readonly Word[], at: number, { themes }: Knowledge): boolean {
  return themes
    .recognise(words.slice(at, at + 2))
    .some(({ words: [phrase] }) => phrase?.includes(" ") === true);
}
