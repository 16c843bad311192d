// "hvor ligger kontoret?" when nobody said which, or a slip that could mean two of our names -> a question back.
// "where is the office?" Asked once: each choice stands for a question that says which.
import type { EntityKey } from "../../knowledge/model.ts";
import type { Finding } from "../finding.ts";
import type { Context } from "../question.ts";
import { typeOf } from "../recognise/entities.ts";
import type { Understanding } from "../understanding.ts";

/** The question back, or `undefined` when the question says enough. */
export function findWhichOne(understanding: Understanding, { knowledge }: Context): Finding | undefined {
  const { text, unclear, signals, intent, residue } = understanding;
  if (unclear !== undefined) {
    return {
      kind: "whichOne",
      keys: unclear.keys,
      utteranceOf: (name) => `${text.slice(0, unclear.start)}${name}${text.slice(unclear.end)}`,
    };
  }
  const namesOwn =
    understanding.entities.some(({ key }) => typeOf(key) !== "place") || understanding.foreign.length > 0;
  const isOpen =
    signals.has("someOffice") &&
    !namesOwn &&
    residue.every(({ word }) => /^(?:kontor|office|adress)/.test(word.folded));
  if (
    !isOpen ||
    (intent !== "contact" && intent !== "partner_info") ||
    understanding.unknownPlaces.length > 0
  )
    return undefined;
  const keys = knowledge.corpus.offices
    .filter(({ partners }) => partners.length > 0)
    .map(({ id }): EntityKey => `office:${id}`);
  return { kind: "whichOne", keys, utteranceOf: (name) => `${text.replace(/[?!. ]+$/u, "")}: ${name}` };
}
