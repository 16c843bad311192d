// Names that begin a longer Danish word: "shanghaikontoret". In: a folded word and the names by their folded words; out:
// the things of the name. Only what people say together with a place counts as the rest.
import type { EntityKey } from "./model.ts";

/** The place that a longer word begins with: "shanghaikontoret", "ungarnsamarbejdet". */
export function compoundKeys(
  folded: string,
  exact: ReadonlyMap<string, readonly { readonly key: EntityKey }[]>,
): EntityKey[] {
  for (let end = folded.length - 4; end >= 4; end--) {
    const keys = (exact.get(folded.slice(0, end)) ?? [])
      .map(({ key }) => key)
      .filter((key) => /^(place|partner|office|network):/.test(key));
    if (
      keys.length > 0 &&
      COMPOUND_HEADS.some((head) => folded.startsWith(head, end) || folded.startsWith(`s${head}`, end))
    )
      return keys;
  }
  return [];
}

/** Folded beginnings of what is said together with a place in one Danish word. */
const COMPOUND_HEADS = [
  "kontor",
  "kontakt",
  "samarbejd",
  "partner",
  "aftale",
  "projekt",
  "region",
  "program",
  "strategi",
  "folk",
  "kontr",
  "repr",
  "netv",
  "arbejd",
];
