// The project idea in an utterance: only what was said in it, and what earlier turns of the same idea left. "madspild
// med Malmö", then "og Bergen", then "uden universitetet" / "food waste with Malmö", "and Bergen", "without the university".
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Activity, Applicant, Profile } from "../../knowledge/match/profile.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { EntityKey, Language } from "../../knowledge/model.ts";
import { activitiesIn, applicantsIn } from "./activities.ts";
import type { Named } from "./entities.ts";
import { splitLeftOut } from "./left-out.ts";
import { staysAtHome } from "./project-changes.ts";
import { homeOf, placesOf } from "./project-places.ts";
import { programmesIn } from "./project-programmes.ts";
import { sizeIn } from "./project-size.ts";

/** What a conversation keeps of an idea beside its places and themes; plain data that survives JSON. */
export type Idea = Pick<Profile, "danishOnly" | "abroad" | "partners" | "months" | "size"> & {
  readonly activities: readonly Activity[];
  readonly applicants: readonly Applicant[];
  /** The asker's own region takes part. */
  readonly atHome: boolean;
};

const DANISH_ONLY =
  /\b(?:kun (?:\p{L}+ )?dansk\w*|udelukkende dansk\w*|only (?:\p{L}+ )?danish|danish (?:\p{L}+ )?only|ingen udenlandske|no foreign|without foreign|uden udenlandske|uden partnere i udlandet|no partners abroad|(?:nobody|no one|none) (?:\p{L}+ )?(?:is |are )?from abroad|ingen (?:\p{L}+ )?(?:udefra|fra udlandet|udlaendinge)|(?:all|everyone|alle) (?:\p{L}+ ){0,3}?(?:from here|local|lokale|herfra|her fra)|without partners abroad)\b/u;
const ABROAD =
  /\b(?:udenlandske partner\w*|hele (?:europa|eu)|(?:across|all over|throughout|anywhere in) (?:europe|the eu)|overalt i (?:europa|eu)|internationale partner\w*|europaeiske partner\w*|partnere i (?:udlandet|europa)|i udlandet|graenseoverskridende|pa tvaers af graenser|foreign partners?|international partners?|european partners?|partners (?:abroad|in europe)|abroad|cross border|across borders)\b/u;

/** Reads the profile. An utterance without an idea gives an empty one. */
export function profileOf(asked: {
  readonly words: readonly Word[];
  readonly named: Named;
  readonly carriedPlaces: readonly EntityKey[];
  readonly carriedThemes: readonly string[];
  readonly carriedIdea: Idea | undefined;
  readonly language: Language;
  readonly knowledge: Knowledge;
}): Profile {
  const { knowledge, carriedIdea: earlier } = asked;
  const whole = textOf(asked.words);
  const { kept, out } = splitLeftOut(asked.words, { goesOn: earlier !== undefined });
  const [text, outText] = [textOf(kept), textOf(out)];
  const danishOnly = isDanishOnly(whole, earlier);
  // "and if we have no partners abroad?" takes the earlier ones away
  const places = placesOf(danishOnly ? { ...asked, carriedPlaces: [] } : asked, out);
  const { named, rest } = programmesIn(kept, knowledge);
  const size = sizeIn(text);
  const gone = applicantsIn(outText);
  const stopped = activitiesIn(outText);
  return {
    themes: themesOf(asked, rest, out),
    places,
    home: homeOf({ whole, out, places, atHome: earlier?.atHome, knowledge }),
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
    named,
  };
}

/** "only at home" says so of an idea told before: by itself it may be about anything. */
function isDanishOnly(folded: string, earlier: Idea | undefined): boolean {
  return DANISH_ONLY.test(folded) || (earlier !== undefined && staysAtHome(folded));
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

/** A university among the partners makes no project about schools. */
const WHO_NOT_WHAT = /^universit/u;

function themesOf(
  asked: {
    readonly carriedThemes: readonly string[];
    readonly language: Language;
    readonly knowledge: Knowledge;
  },
  kept: readonly Word[],
  out: readonly Word[],
): readonly string[] {
  const { language, knowledge } = asked;
  const idsIn = (words: readonly Word[]): readonly string[] =>
    knowledge.themes.recognise(words, language).map(({ id }) => id);
  const gone = idsIn(out);
  const own = idsIn(kept.filter(({ folded }) => !WHO_NOT_WHAT.test(folded)));
  return unique([...own, ...asked.carriedThemes.filter((id) => !gone.includes(id))]);
}
