// "hvad er forskellen på Nordsøkommissionen og Nordsøprogrammet?" -> what is told of each, side by side; two
// programmes are compared by their criteria elsewhere. "what is the difference between A and B?"
import { fold } from "../../knowledge/language/text.ts";
import type { EntityKey } from "../../knowledge/model.ts";
import type { Ranked } from "../../knowledge/search/rank.ts";
import { search } from "../evidence.ts";
import type { Finding } from "../finding.ts";
import type { Context } from "../question.ts";
import { typeOf } from "../recognise/entities.ts";
import { setsAgainst } from "../recognise/project-programmes.ts";
import { closedAmong } from "./strategy.ts";
import type { Understanding } from "../understanding.ts";

/** The best document about each of two named things; `undefined` when no two are set against each other. */
export function findDifference(
  understanding: Understanding,
  { knowledge, today }: Context,
): Finding | undefined {
  if (!setsAgainst(fold(understanding.text))) return undefined;
  const keys = understanding.entities
    .filter(({ certainty, key }) => certainty === "stated" && typeOf(key) !== "place")
    .map(({ key }) => key);
  const [first, ...others] = keys;
  const second = others.find((key) => first !== undefined && !areBothProgrammes(first, key));
  if (first === undefined || second === undefined) return undefined;
  const ranked = search(understanding, knowledge);
  const about = (key: EntityKey): Ranked | undefined =>
    ranked.find(({ document }) => document.about[0] === key) ??
    ranked.find(({ document }) => document.about.includes(key));
  const [one, other] = [about(first), about(second)];
  if (one === undefined || other === undefined || one === other) return undefined;
  return {
    kind: "passages",
    best: one,
    more: [other],
    later: [],
    closed: closedAmong([one, other], knowledge, today),
  };
}

function areBothProgrammes(one: EntityKey, other: EntityKey): boolean {
  return typeOf(one) === "programme" && typeOf(other) === "programme";
}
