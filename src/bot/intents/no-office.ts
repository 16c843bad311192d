// "Hvornår lukkede kontoret i Budapest?" where we had none: a premise that no source bears out. In: an understanding and what
// it is about; out: the kind of fact that is not stated, or `undefined` where there is an office. Pure.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { EntityKey } from "../../knowledge/model.ts";
import { typeOf } from "../recognise/entities.ts";
import type { Understanding } from "../understanding.ts";

/** "When did we close the office in X?" where there was none: that a cooperation ended is no answer to that. */
export function closedWithoutOffice(
  { aspects, text }: Understanding,
  about: readonly EntityKey[],
): "ending" | undefined {
  const hasOffice = about.some((key) => typeOf(key) === "office");
  return aspects.includes("ending") && /kontor|office/i.test(text) && !hasOffice ? "ending" : undefined;
}

/** The same for the partners that a question names. */
export function closedAtPartner(understanding: Understanding, { corpus }: Knowledge): "ending" | undefined {
  const named = understanding.entities.map(({ key }) => key);
  const partners = corpus.partners.filter(({ id }) => named.includes(`partner:${id}`));
  if (partners.length === 0) return undefined;
  const offices = partners.flatMap((partner) => partner.offices.map((id): EntityKey => `office:${id}`));
  return closedWithoutOffice(understanding, [...named, ...offices]);
}
