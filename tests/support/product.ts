// The product on the corpus that comes with it, built once a test file, and short ways to ask it. No test data here.
import { cleanUtterance, splitWords } from "../../src/knowledge/language/text.ts";
import type { NameMatch } from "../../src/knowledge/gazetteer.ts";
import { isCommonWord } from "../../src/bot/recognise/read-words.ts";
import { createVindrose } from "../../src/app.ts";

/** The day on which every test asks, unless it says otherwise. */
export const NOW = "2026-11-23T09:00:00+01:00";

/** The assembled product. */
export const vindrose = createVindrose(NOW);

const isKnown = isCommonWord(vindrose.knowledge);

/** The names that the gazetteer finds in an utterance, as the product asks it. */
export function namesIn(utterance: string): readonly NameMatch[] {
  return vindrose.knowledge.gazetteer.recognise(splitWords(cleanUtterance(utterance)), isKnown);
}
