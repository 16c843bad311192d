// Whether a written word is a theme word in another inflection, and not merely one of the same stem: "wind turbine" is,
// "important" is no "import". And words that are a theme's in one language and mean something else in the other. Pure.
import type { Language } from "../model.ts";

/** Endings by inflection alone, folded. */
const ENDINGS: Readonly<Record<Language, ReadonlySet<string>>> = {
  da: new Set(
    " e en ene ens er ere erne ernes ers es et ets ede n ne nes ns r re rne rnes rs s t te ts".split(" "),
  ),
  en: new Set(" d e ed er ers es ied ies ing s y".split(" ")),
};
/** Short Danish words whose "t" makes another word: "vandt" is no water. */
const MIN_WITH_T = 5;

/** Whether two folded words of one language with the same stem differ by inflection alone. */
export function isSameWord(known: string, written: string, language: Language): boolean {
  if (known === written) return true;
  let same = 0;
  while (same < known.length && known[same] === written[same]) same++;
  const [rest, tail] = [known.slice(same), written.slice(same)];
  if (language === "da" && tail === "t" && same < MIN_WITH_T) return false;
  if (ENDINGS[language].has(rest) && ENDINGS[language].has(tail)) return true;
  // "bus", "busser": the last letter doubled before an ending
  return rest === "" && tail[0] === known.at(-1) && ENDINGS[language].has(tail.slice(1));
}

/** Words that a theme has, in either language, and that mean something else in a text of this one, folded. */
const FALSE_FRIENDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  da: new Set("art een farm fund leader rights skille vet".split(" ")),
  en: new Set("fly gods kor kurs mad mess rev right skov slot slots strand strands tang".split(" ")),
};

/** Whether a folded word only looks like a theme word. */
export function isFalseFriend(folded: string, language: Language): boolean {
  return FALSE_FRIENDS[language].has(folded);
}

/** Danish words that only look like compounds of a theme word: of "politi", "forske", "kræft", "østers". */
const NO_COMPOUND = /^(?:politi[ks]|forskel|osterso)|kraefter(?:ne)?$/u;

/** Whether a folded word is no compound, though it begins or ends like one. */
export function isNoCompound(folded: string): boolean {
  return NO_COMPOUND.test(folded);
}
