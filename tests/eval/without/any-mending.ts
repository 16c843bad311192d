// language/spelling.ts that finds no word near another: neither questions nor searches are mended, names still are.
import { buildSpelling as whole, type Spelling } from "../../../src/knowledge/language/spelling.ts";

export * from "../../../src/knowledge/language/spelling.ts";

export function buildSpelling(words: Iterable<string>): Spelling {
  return { ...whole(words), nearest: () => undefined };
}

export function buildNearest(): (folded: string) => readonly string[] {
  return () => [];
}
