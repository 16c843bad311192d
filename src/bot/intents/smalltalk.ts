// "hej", "tak", "hvem er du?" -> which courtesy it is. "hi", "thanks", "who are you?"
import type { Finding } from "../finding.ts";
import type { Understanding } from "../understanding.ts";

/** The courtesy to return; a greeting where none is clear. */
export function findSmalltalk({ signals }: Understanding): Finding {
  if (signals.has("wellbeing")) return { kind: "smalltalk", what: "wellbeing" };
  if (signals.has("thanks")) return { kind: "smalltalk", what: "thanks" };
  if (signals.has("goodbye")) return { kind: "smalltalk", what: "goodbye" };
  return { kind: "smalltalk", what: "greeting" };
}
