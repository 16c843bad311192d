// language/spelling.ts that finds no word near another: neither questions nor searches are mended, names still are.
import { buildSpelling as whole, type Spelling } from "../../../src/knowledge/language/spelling.ts";

export * from "../../../src/knowledge/language/spelling.ts";

export function buildSpelling(words: Iterable<string>, isWord: (folded: string) => boolean): Spelling {
  return { ...whole(words, isWord), nearest: () => undefined };
}

export function buildNearest(): (folded: string) => readonly string[] {
  return () => [];
}
