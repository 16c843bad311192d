// Words of programmes and money that the finds of programmes share: what says only that a programme is meant, and whether
// a document has what is asked beside that. In: an understanding; out: yes or no. No knowledge.
import { splitWords } from "../../knowledge/language/text.ts";
import type { Ranked } from "../../knowledge/search/rank.ts";
import type { Understanding } from "../understanding.ts";

/** Whether a document has most of what is asked beside programmes and money: by these words alone it says nothing of it. */
export function hasAsked({ matched }: Ranked, { residue }: Understanding): boolean {
  const asked = residue.filter(({ word }) => !SAYS_PROGRAMME.test(word.folded));
  const massOf = (concepts: typeof asked): number => concepts.reduce((sum, { mass }) => sum + mass, 0);
  const found = massOf(asked.filter(({ word }) => matched.includes(word.text)));
  return asked.length > 0 && found * 2 >= massOf(asked);
}

/** Words that only say what kind of thing is named. */
const SAYS_PROGRAMME =
  /^(?:program\w*|projekt\w*|projects?|fond\w*|funds?|eu|european|europaeisk\w*|interreg\w*|mal|objective|stott\w*|support\w*|penge|money|midler|tilskud)$/u;

/** Words of funding, slips of "program" too. */
export const PROGRAMME_WORD =
  /prog|interreg|projekt(?!or)|projket|projct|project(?!or)|fond|fund|tilskud|grant|pulje|ansog|apply|soge/;

/** Whether a word of programmes or money stands in it. */
export function saysProgramme({ concepts }: Understanding): boolean {
  return PROGRAMME_WORD.test(concepts.map(({ word }) => word.folded).join(" "));
}

/** The typed words, folded and joined by spaces, as the patterns want them. */
export function foldedText({ text }: Understanding): string {
  return splitWords(text)
    .map((word) => word.folded)
    .join(" ");
}
