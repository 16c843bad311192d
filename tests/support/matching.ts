// The corpus as it is, with the way from an idea's text to its ranking: what the matcher's tests and its benchmark
// stand on. Reads the corpus once.
import { LIMITS } from "../../src/bot/limits.ts";
import { emptySlots } from "../../src/bot/slots.ts";
import { aspectWords } from "../../src/bot/recognise/aspects.ts";
import { trainFromCorpus } from "../../src/bot/recognise/train.ts";
import { understand } from "../../src/bot/understand.ts";
import { CORPUS_FOLDER } from "../../src/app.ts";
import { copenhagenDay } from "../../src/knowledge/calendar.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { loadCorpus } from "../../src/knowledge/load.ts";
import { type MatchResult, matchProgrammes } from "../../src/knowledge/match/match.ts";
import type { Profile } from "../../src/knowledge/match/profile.ts";
import type { Language, Place } from "../../src/knowledge/model.ts";
import { defaultFreeDays } from "../../src/knowledge/working-days.ts";

export const knowledge = buildKnowledge(loadCorpus(CORPUS_FOLDER, "2026-11-23").corpus, aspectWords());
const intents = trainFromCorpus(knowledge);
const places = new Map(knowledge.corpus.places.map((place) => [place.id, place]));

/** A place record by id. */
export const regionOf = (id: string): Place | undefined => places.get(id);

/** The profile that a text stands for, asked alone. */
export function profileOfText(text: string, language?: Language): Profile {
  const today = copenhagenDay("2026-11-23T10:00:00Z");
  const context = {
    knowledge,
    intents,
    limits: LIMITS,
    slots: emptySlots,
    today,
    registered: [],
    free: defaultFreeDays,
  };
  return understand({ text, language }, context).profile;
}

/** The ranking of a profile on a day. */
export function rankOn(profile: Profile, today: string): MatchResult {
  return matchProgrammes(knowledge.corpus.programmes, profile, { regionOf, today });
}

/** The id of the first programme, or "none". */
export function firstOf(result: MatchResult): string {
  return result.ranking[0]?.programme.id ?? "none";
}
