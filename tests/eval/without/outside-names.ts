// recognise/outside.ts that does not see what is none of ours.
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
