// What looks like a question for a programme and lies outside: a programme of another sense, another giver's money, and
// what became of applications. "programme on TV tonight", "how many of our applications were turned down?".
import { splitWords, type Word } from "../../knowledge/language/text.ts";
import type { Finding } from "../finding.ts";
import type { Context } from "../question.ts";
import { typeOf } from "../recognise/entities.ts";
import { isOtherKind, meansOtherProgramme, namesOtherGiver, speaksOfFunding } from "../recognise/funding.ts";
import type { Understanding } from "../understanding.ts";
import { foldedText } from "./programme-words.ts";

/** "how many of our applications were turned down?": about the programme named or told of, and not known. */
export function resultsNotStated({ entities }: Understanding): Finding {
  const about = entities.map(({ key }) => key).filter((key) => typeOf(key) === "programme");
  return about.length === 0
    ? { kind: "outOfScope" }
    : { kind: "notStated", aspect: undefined, about: about.slice(0, 1), nearest: undefined };
}

/** Whether another giver of money than the Union is asked about: "deadline for the X Foundation's grants?". */
export function isOfOtherGiver(understanding: Understanding): boolean {
  const isNamed = understanding.entities.some(({ certainty }) => certainty === "stated");
  const { text, carried } = understanding;
  return !isNamed && carried.intent === undefined && namesOtherGiver(foldedText(understanding), text);
}

/** "programme on TV tonight", "Which programme opens dwg files?": no programme of ours is named and no money spoken of. */
export function isOtherProgramme(
  { text, language, profile, carried }: Understanding,
  folded: string,
  { knowledge }: Context,
): boolean {
  if (profile.named.length > 0 || carried.intent !== undefined) return false;
  if (meansOtherProgramme(folded)) return true;
  const hasTheme = (word: Word): boolean => knowledge.themes.recognise([word], language).length > 0;
  const isAbroad = profile.places.some(({ country }) => country !== "DK");
  return !isAbroad && !speaksOfFunding(folded) && isOtherKind(splitWords(text), hasTheme);
}
