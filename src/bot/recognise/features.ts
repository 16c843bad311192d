// What is known of an utterance beside its words, as features for the intent classifier: which ways of saying and
// which kinds of thing it holds. The same when training and when asked.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { Aspect } from "./aspects.ts";
import { type Entity, type Named, typeOf } from "./entities.ts";
import type { Signal } from "./signals.ts";

/** Features of one utterance, unordered. */
export function featuresOf(asked: {
  readonly signals: ReadonlySet<Signal>;
  readonly aspects: readonly Aspect[];
  readonly entities: readonly Entity[];
  readonly named: Named;
  readonly words: readonly Word[];
  readonly knowledge: Knowledge;
}): readonly string[] {
  const types = new Set(asked.entities.map(({ key }) => typeOf(key)));
  const groups = asked.knowledge.glossary.groupsIn(asked.words);
  const themes = asked.knowledge.themes.recognise(asked.words);
  return [
    ...[...asked.signals].map((signal) => `signal:${signal}`),
    ...asked.aspects.map((aspect) => `aspect:${aspect}`),
    ...[...types].map((type) => `names:${type}`),
    ...(asked.named.foreign.length > 0 ? ["names:foreign"] : []),
    ...(asked.named.places.length > 1 ? ["names:places"] : []),
    ...(themes.length > 0 ? ["names:theme"] : []),
    ...groups.map((group) => `concept:${group}`),
  ];
}
