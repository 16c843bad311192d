// recognise/focus.ts that lets every word of a long message ask.
import type { Focus } from "../../../src/bot/recognise/focus.ts";
import type { Word } from "../../../src/knowledge/language/text.ts";

export type { Focus } from "../../../src/bot/recognise/focus.ts";

export function focusOf(_: string, words: readonly Word[]): Focus {
  return { core: words, asking: words, last: words, lastSays: true, readings: 1 };
}
