// What every wording function gets: the draft to write to, the sentences of the language, and the knowledge that
// citations and names are taken from.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Language, Organisation } from "../../knowledge/model.ts";
import type { Draft } from "./draft.ts";
import type { Phrases } from "./phrases.ts";

export type Wording = {
  readonly language: Language;
  readonly phrases: Phrases;
  readonly draft: Draft;
  readonly knowledge: Knowledge;
  /** The unit that staff are sent to; `undefined` when the corpus names none. */
  readonly unit: Organisation | undefined;
};
