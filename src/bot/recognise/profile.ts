// The project idea in an utterance: its themes, places and kinds of activity. Only what was said; carried parts
// come from the same idea's earlier turns.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Activity, Profile } from "../../knowledge/match/profile.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { EntityKey, Place } from "../../knowledge/model.ts";
import { idOf, type Named, placeOf, typeOf } from "./entities.ts";
import type { Signal } from "./signals.ts";

/** Kinds of activity by the folded words that tell them. */
const ACTIVITIES: readonly (readonly [Activity, RegExp])[] = [
  [
    "research",
    /\b(?:forsk\w*|research\w*|resarch|universit\w*|univercit\w*|phd|ph d|videnskab\w*|scien\w*|professor\w*|laborator\w*|klinisk\w*|clinical)\b/u,
  ],
  [
    "exchange",
    /\b(?:politikudvikling\w*|policy|policies|best practices?|good practices?|erfaringsudveksl\w*|udveksl\w* erfaring\w*|exchange (?:of )?(?:experience\w*|knowledge|practice\w*|ideas)|laere af hinanden|learn from each other|hele europa|across europe|all over europe|rundt i europa|sammenlign\w*|compare)\b/u,
  ],
  [
    "skills",
    /\b(?:ledig\w*|arbejdslos\w*|unemploy\w*|kompetence\w*|opkvalific\w*|efteruddann\w*|skills|training|traen\w*|oplaer\w*|retrain\w*|upskill\w*|reskill\w*|kurser|courses|beskaeftigelse\w*|employment|arbejdsstyrke\w*|workforce|jobs?|arbejdsmarked\w*|labour market|apprentic\w*|laerling\w*|socialt? udsat\w*|inclusion)\b/u,
  ],
  [
    "rural",
    /\b(?:landdistrikt\w*|landsby\w*|rural|village\w*|lokale aktionsgrupper|local action groups?|lag|leader|landmaend|landbrug\w*|bonder|farmers?|forsamlingshus\w*|udkantsomr\w*|countryside)\b/u,
  ],
];

const DANISH_ONLY =
  /\b(?:kun danske|udelukkende danske|only danish|danish only|ingen udenlandske|no foreign|without foreign|uden udenlandske)\b/u;

/** Reads the profile. An utterance without an idea gives an empty one. */
export function profileOf(asked: {
  readonly words: readonly Word[];
  readonly folded: string;
  readonly signals: ReadonlySet<Signal>;
  readonly named: Named;
  readonly carriedPlaces: readonly EntityKey[];
  readonly carriedThemes: readonly string[];
  readonly knowledge: Knowledge;
}): Profile {
  const { knowledge, named } = asked;
  const own = knowledge.themes.recognise(asked.words).map(({ id }) => id);
  const keys = [...new Set([...named.places, ...asked.carriedPlaces])];
  const places = keys.flatMap((key): readonly Place[] => {
    const place = placeOf(key, knowledge);
    return place === undefined || (place.type === "country" && place.country === "DK") ? [] : [place];
  });
  return {
    themes: [...new Set([...own, ...asked.carriedThemes])],
    places: withoutWider(places),
    activities: new Set(
      ACTIVITIES.filter(([, pattern]) => pattern.test(asked.folded)).map(([activity]) => activity),
    ),
    danishOnly: DANISH_ONLY.test(asked.folded),
    named: named.entities.filter(({ key }) => typeOf(key) === "programme").map(({ key }) => idOf(key)),
  };
}

/** "Trollhättan i Sverige" names one place: a country is left out when a place in it is named too. */
function withoutWider(places: readonly Place[]): readonly Place[] {
  return places.filter(
    (place) =>
      place.type !== "country" ||
      !places.some((other) => other.type !== "country" && other.country === place.country),
  );
}
