// The project idea in an utterance: only what was said in it, and what earlier turns of the same idea left. "madspild
// med Malmö", then "og Bergen", then "uden universitetet" / "food waste with Malmö", "and Bergen", "without the university".
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { liesIn } from "../../knowledge/match/area.ts";
import type { Activity, Applicant, Profile } from "../../knowledge/match/profile.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { EntityKey, Place } from "../../knowledge/model.ts";
import { activitiesIn, applicantsIn } from "./activities.ts";
import { idOf, type Named, placeOf, resolveEntities, typeOf } from "./entities.ts";
import { splitLeftOut } from "./left-out.ts";
import { sizeIn } from "./project-size.ts";

/** What a conversation keeps of an idea beside its places and themes; plain data that survives JSON. */
export type Idea = Pick<Profile, "danishOnly" | "abroad" | "partners" | "months" | "size"> & {
  readonly activities: readonly Activity[];
  readonly applicants: readonly Applicant[];
  /** The asker's own region takes part. */
  readonly atHome: boolean;
};

const DANISH_ONLY =
  /\b(?:kun (?:\p{L}+ )?dansk\w*|udelukkende dansk\w*|only (?:\p{L}+ )?danish|danish (?:\p{L}+ )?only|ingen udenlandske|no foreign|without foreign|uden udenlandske|uden partnere i udlandet|no partners abroad|without partners abroad)\b/u;
const ABROAD =
  /\b(?:udenlandske partner\w*|internationale partner\w*|europaeiske partner\w*|partnere i (?:udlandet|europa)|i udlandet|graenseoverskridende|pa tvaers af graenser|foreign partners?|international partners?|european partners?|partners (?:abroad|in europe)|abroad|cross border|across borders)\b/u;
const HOME_OUT =
  /\b(?:uden for (?:regionen|region midtjylland|midtjylland)|outside (?:the|our) region|outside central (?:jutland|denmark))\b/u;
/** The asker's own region in corpus/places.yaml. */
const HOME = "midtjylland";

/** Reads the profile. An utterance without an idea gives an empty one. */
export function profileOf(asked: {
  readonly words: readonly Word[];
  readonly named: Named;
  readonly carriedPlaces: readonly EntityKey[];
  readonly carriedThemes: readonly string[];
  readonly carriedIdea: Idea | undefined;
  readonly knowledge: Knowledge;
}): Profile {
  const { knowledge, carriedIdea: earlier } = asked;
  const whole = textOf(asked.words);
  const { kept, out } = splitLeftOut(asked.words);
  const [text, outText] = [textOf(kept), textOf(out)];
  const places = placesOf(asked, out);
  const danishOnly = DANISH_ONLY.test(whole);
  const size = sizeIn(text);
  const atHome = homeOf({ whole, out, earlier, knowledge });
  const gone = applicantsIn(outText);
  const stopped = activitiesIn(outText);
  return {
    themes: themesOf(asked, kept, out),
    places,
    home: atHome ? homeUnlessNamed(places, knowledge) : undefined,
    activities: new Set(
      [...activitiesIn(text), ...(earlier?.activities ?? [])].filter((each) => !stopped.has(each)),
    ),
    applicants: unique([...applicantsIn(text), ...(earlier?.applicants ?? [])]).filter(
      (each) => !gone.includes(each),
    ),
    danishOnly:
      danishOnly || (earlier?.danishOnly === true && places.every(({ country }) => country === "DK")),
    abroad: !danishOnly && (ABROAD.test(text) || earlier?.abroad === true),
    partners: size.partners ?? earlier?.partners,
    months: size.months ?? earlier?.months,
    size: size.size ?? earlier?.size,
    named: programmesOf(asked.named, kept, knowledge),
  };
}

/** What the next turn may take over. */
export function ideaOf(profile: Profile): Idea {
  const { danishOnly, abroad, partners, months, size, applicants } = profile;
  const atHome = profile.home !== undefined || profile.places.some(({ country }) => country === "DK");
  return {
    danishOnly,
    abroad,
    partners,
    months,
    size,
    applicants,
    activities: [...profile.activities],
    atHome,
  };
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.folded).join(" ");
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function themesOf(
  asked: { readonly carriedThemes: readonly string[]; readonly knowledge: Knowledge },
  kept: readonly Word[],
  out: readonly Word[],
): readonly string[] {
  const { themes } = asked.knowledge;
  const gone = themes.recognise(out).map(({ id }) => id);
  const own = themes.recognise(withoutNames(kept, asked.knowledge)).map(({ id }) => id);
  return unique([...own, ...asked.carriedThemes.filter((id) => !gone.includes(id))]);
}

/** Places named now and earlier, without those that are left out and without Denmark as a whole. */
function placesOf(
  asked: {
    readonly named: Named;
    readonly carriedPlaces: readonly EntityKey[];
    readonly knowledge: Knowledge;
  },
  out: readonly Word[],
): readonly Place[] {
  const { knowledge } = asked;
  const gone = new Set(namedIn(out, knowledge).places);
  const keys = unique([...asked.named.places, ...asked.carriedPlaces]).filter((key) => !gone.has(key));
  const places = keys.flatMap((key): readonly Place[] => {
    const place = placeOf(key, knowledge) ?? countryOf(key, knowledge);
    return place === undefined || (place.type === "country" && place.country === "DK") ? [] : [place];
  });
  return withoutWider(places, knowledge);
}

/** A country of the world that the corpus has no record of: known by name, so that it can be told as outside. */
function countryOf(key: EntityKey, knowledge: Knowledge): Place | undefined {
  const country = /^place:country-([A-Z]{2})$/.exec(key)?.[1];
  if (country === undefined) return undefined;
  const none = { da: [], en: [] };
  const name = knowledge.nameOf(key);
  return {
    id: idOf(key),
    type: "country",
    country,
    name,
    aliases: [],
    adjectives: none,
    demonyms: none,
    source: null,
    ambiguous: false,
  };
}

/** "Trollhättan i Sverige" names one place, and "Oslo" is a city and a county: the narrower one stays. */
function withoutWider(places: readonly Place[], knowledge: Knowledge): readonly Place[] {
  const byId = (id: string): Place | undefined => placeOf(`place:${id}`, knowledge);
  return places.filter((place) =>
    places.every((other) => {
      if (other === place) return true;
      const isWider = place.type === "country" && other.type !== "country" && other.country === place.country;
      return !isWider && !liesIn(other, place.id, byId);
    }),
  );
}

function namedIn(words: readonly Word[], knowledge: Knowledge): Named {
  // only names written as such: a slip of the pen must not take a partner away
  return resolveEntities(
    knowledge.gazetteer.recognise(words, () => true),
    knowledge,
  );
}

function homeOf(asked: {
  readonly whole: string;
  readonly out: readonly Word[];
  readonly earlier: Idea | undefined;
  readonly knowledge: Knowledge;
}): boolean {
  if (HOME_OUT.test(asked.whole)) return false;
  if (namedIn(asked.out, asked.knowledge).places.includes(`place:${HOME}`)) return false;
  return asked.earlier?.atHome ?? true;
}

/** The asker's region; `undefined` when it or a place in it is named, which says more. */
function homeUnlessNamed(places: readonly Place[], knowledge: Knowledge): Place | undefined {
  const byId = (id: string): Place | undefined => placeOf(`place:${id}`, knowledge);
  return places.some((place) => liesIn(place, HOME, byId)) ? undefined : byId(HOME);
}

/** Words that are no part of a name: the "borg" of a city says nothing of citizens. */
function withoutNames(words: readonly Word[], knowledge: Knowledge): readonly Word[] {
  const matches = knowledge.gazetteer
    .recognise(words, () => true)
    .filter(({ keys }) => keys.every((key) => typeOf(key) === "place"));
  return words.filter(({ start, end }) => !matches.some((match) => match.start <= start && end <= match.end));
}

/** Programmes that are named. "life science" names a theme and no programme: the longer reading wins. */
function programmesOf(named: Named, words: readonly Word[], knowledge: Knowledge): readonly string[] {
  return named.entities.flatMap(({ key, start, end }) => {
    if (typeOf(key) !== "programme") return [];
    const at = words.findIndex((word) => word.start === start && word.end === end);
    const isPhrase =
      at >= 0 &&
      knowledge.themes
        .recognise(words.slice(at, at + 2))
        .some(({ words: [phrase] }) => phrase?.includes(" ") === true);
    return isPhrase ? [] : [idOf(key)];
  });
}
