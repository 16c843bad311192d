// Which buttons open a window: an utterance in, the form that it stands for out. The grammar decides; nothing is said.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { FormOf } from "./parts.ts";

/** The forms behind utterances. */
export function formOf(_knowledge: () => Knowledge): FormOf {
  return () => undefined;
}
