// recognise/outside.ts that does not see what is none of ours.
import type { Named } from "../../../src/bot/recognise/entities.ts";
import type { Outside } from "../../../src/bot/recognise/outside.ts";

export function outsideOf(): Outside {
  return {
    foreign: [],
    unknownPlaces: [],
    foreignNames: [],
    strangers: [],
    otherRegions: [],
    isInUnknownTown: false,
  };
}

export function heldNames(_: unknown, { named }: { readonly named: Named }): Named {
  return named;
}
