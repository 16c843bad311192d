// Which words are everyday talk that names no subject. In: a folded word; out: yes or no. A corpus that writes such a
// word may still mean something by it: who asks looks there first.
import { isFirstName } from "./look-alikes.ts";
import { PLAIN_DANISH } from "./plain-words-da.ts";
import { PLAIN_ENGLISH } from "./plain-words-en.ts";
import { fold } from "./text.ts";

const plain: ReadonlySet<string> = new Set(`${PLAIN_DANISH} ${PLAIN_ENGLISH}`.trim().split(/\s+/).map(fold));

/** Whether a folded word is everyday talk, or somebody's first name: "remse op", "forleden", "awkward", "jot down". */
export function isPlainWord(folded: string): boolean {
  return plain.has(folded) || isFirstName(folded);
}
