// language/spelling.ts that mends no word of a question; the search may still correct.
import { buildSpelling as whole, type Spelling } from "../../../src/knowledge/language/spelling.ts";

export * from "../../../src/knowledge/language/spelling.ts";

export function buildSpelling(words: Iterable<string>, isWord: (folded: string) => boolean): Spelling {
  return { ...whole(words, isWord), nearest: () => undefined };
}
