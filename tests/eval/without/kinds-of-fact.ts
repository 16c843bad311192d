// recognise/aspects.ts that never sees which kind of fact is asked for.
import type { Aspect } from "../../../src/bot/recognise/aspects.ts";

export * from "../../../src/bot/recognise/aspects.ts";

export function aspectsOf(): readonly Aspect[] {
  return [];
}
