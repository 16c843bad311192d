// Which words of an utterance take something away from a project idea: "uden universitetet", "ikke i Midtjylland" /
// "without the university", "drop Oslo". In: words; out: the words that stay and those that are taken out.
import type { Word } from "../../knowledge/language/text.ts";

const LEAVES_OUT =
  /^(?:uden|without|minus|undtagen|except|drop(?!ped)\w*|fjern|fjerne|fjerner|remov\w*|skip|swap\w*|replac\w*|byt|bytte|bytter|skift|skifter|udskift|udskifter|erstat|erstatter)$/u;
/** After "ikke" / "not" these make it a place or partner that is left out, and not a plain no. */
const NOT_WITH = /^(?:i|in|med|with|fra|from|tied|bound|limited|bundet|begraenset|knyttet)$/u;
/** What is swapped without taking anything away: "swap experience", "bytte erfaringer". */
const SHARED =
  /^(?:erfaring\w*|experienc\w*|idea?s?|ideer|viden|knowledge|ansatte|staff|medarbejder\w*|elever|pupils|students|practice\w*|lessons|good|best|gode|notes|know)$/u;
/** Where what is left out ends. */
const ENDS = /^(?:men|but|med|with|sammen|together|til|to|for|om|about|kun|only|if|hvis)$/u;

/** These take away only from what was told before: who begins with "unge uden uddannelse" takes nothing away. */
const OF_EARLIER = /^(?:uden|without)$/u;

/** Splits the words. Without a word of leaving out everything stays. */
export function splitLeftOut(
  words: readonly Word[],
  { goesOn }: { readonly goesOn: boolean } = { goesOn: true },
): {
  readonly kept: readonly Word[];
  readonly out: readonly Word[];
} {
  const kept: Word[] = [];
  const out: Word[] = [];
  let leaving = false;
  words.forEach((word, index) => {
    const next = words[index + 1];
    const isNot = /^(?:ikke|not)$/u.test(word.folded) && next !== undefined && NOT_WITH.test(next.folded);
    const isOpening =
      words[index - 1] !== undefined && /^(?:ikke|not|uden)$/u.test(words[index - 1]?.folded ?? "");
    const isSharing = next !== undefined && SHARED.test(next.folded);
    const takesAway = LEAVES_OUT.test(word.folded) && (goesOn || !OF_EARLIER.test(word.folded));
    if ((takesAway && !isSharing) || isNot) leaving = true;
    else if (leaving && ENDS.test(word.folded) && !isOpening) leaving = false;
    (leaving ? out : kept).push(word);
  });
  return { kept, out };
}
