// language/text.ts with words in lower case only: marks and double spellings stay as they are typed.
import { splitWords as split, type Word } from "../../../src/knowledge/language/text.ts";

export * from "../../../src/knowledge/language/text.ts";

export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

export function splitWords(text: string): Word[] {
  return split(text).map((word) => ({ ...word, folded: fold(word.text) }));
}
