// gazetteer.ts without misspelt names.
import { buildGazetteer as whole, type Gazetteer } from "../../../src/knowledge/gazetteer.ts";
import type { Corpus } from "../../../src/knowledge/model.ts";

export * from "../../../src/knowledge/gazetteer.ts";

export function buildGazetteer(corpus: Corpus): Gazetteer {
  const gazetteer = whole(corpus);
  return {
    ...gazetteer,
    recognise: (words, isKnownWord) =>
      gazetteer.recognise(words, isKnownWord).filter(({ how }) => how !== "spelling"),
  };
}
