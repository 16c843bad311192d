// A project profile and a day in, the programmes in order of fit with their reasons out. Every reason points to a
// record; a programme whose period is over is never ranked, only named as what it was.
import type { Place, Programme } from "../model.ts";
import { type RegionOf, type Verdict, verdictOf } from "./area.ts";
import type { Activity, Profile } from "./profile.ts";

/** One programme against the profile. */
export type Matched = {
  readonly programme: Programme;
  /** Order only, unitless. */
  readonly score: number;
  readonly geography: Verdict | "not-stated";
  readonly places: readonly { readonly place: Place; readonly verdict: Verdict }[];
  /** Themes of the profile that the programme's record lists, with what each fits under. */
  readonly themes: readonly {
    readonly id: string;
    readonly under: { readonly da: string; readonly en: string };
  }[];
  /** The programme of this line that the strategy itself names, when it is another one. */
  readonly ofStrategy: Programme | undefined;
};

export type MatchResult = {
  readonly profile: Profile;
  /** Best first; none whose geography is out. */
  readonly ranking: readonly Matched[];
  /** The best programme that geography rules out, when nothing fits. */
  readonly nearestMiss: Matched | undefined;
  /** Programmes that the asker named and that are over on that day. */
  readonly closed: readonly Programme[];
  /** What would change the ranking most and was not said. */
  readonly missing: "places" | "theme" | undefined;
};

/** Worth of each reason, unitless; their order is what counts: narrow areas before wide ones, named before all. */
const WORTH = {
  /** An area that holds every partner: the narrower the area, the more it is made for them. */
  strand: { A: 4, B: 3, C: 2 },
  /** Programmes of the whole Union that need partners abroad. */
  union: 1.6,
  /** A national programme when partners abroad are named: it has no use for them. */
  nationalWithAbroad: -2,
  /** A national programme when no partner abroad is named. */
  nationalAtHome: 2,
  /** Cooperation across borders when no partner abroad is named: possible, but nobody said so. */
  abroadUnsaid: 0.8,
  /** Each place that the record cannot place for sure. */
  check: -0.4,
  theme: 1.5,
  /** Each further theme. */
  moreThemes: 0.3,
  activity: 3,
  named: 6,
} as const;

/** Which lines an activity is the business of. */
const LINES_OF_ACTIVITY: Readonly<Record<Activity, readonly string[]>> = {
  research: ["research-framework"],
  exchange: ["interreg-europe", "urbact"],
  skills: ["esf-dk"],
  rural: ["leader-dk"],
};

/** Ranks the programmes that run on `today` (YYYY-MM-DD). An empty profile ranks nothing. */
export function matchProgrammes(
  programmes: readonly Programme[],
  profile: Profile,
  asked: { readonly regionOf: RegionOf; readonly today: string },
): MatchResult {
  const open = programmes.filter(
    (programme) => isOpenToProjects(programme) && stateOn(programme, asked.today) === "running",
  );
  const all = open
    .map((programme) => matchOne(programme, profile, { ...asked, programmes }))
    .sort((a, b) => b.score - a.score || (a.programme.id < b.programme.id ? -1 : 1));
  const ranking = all.filter(({ geography, score }) => geography !== "out" && score > 0);
  return {
    profile,
    ranking,
    nearestMiss: ranking.length === 0 ? all.find(({ geography }) => geography === "out") : undefined,
    closed: programmes.filter(
      (programme) => profile.named.includes(programme.id) && stateOn(programme, asked.today) === "closed",
    ),
    missing: missingOf(profile),
  };
}

/** Whether a programme runs on a day; both ends of its period count as running. */
export function stateOn(programme: Programme, today: string): "running" | "closed" | "upcoming" {
  if (today < programme.period.from) return "upcoming";
  return today > programme.period.to ? "closed" : "running";
}

function isOpenToProjects(programme: Programme): boolean {
  return programme.openToProjects && (programme.kind === "programme" || programme.kind === "fund");
}

function missingOf(profile: Profile): MatchResult["missing"] {
  if (profile.places.length === 0 && !profile.danishOnly && profile.activities.size === 0) return "places";
  return profile.themes.length === 0 && profile.activities.size === 0 ? "theme" : undefined;
}

function matchOne(
  programme: Programme,
  profile: Profile,
  asked: { readonly regionOf: RegionOf; readonly today: string; readonly programmes: readonly Programme[] },
): Matched {
  const places = profile.places.map((place) => ({ place, verdict: verdictOf(programme, place, asked) }));
  const abroad = places.filter(({ place }) => place.country !== "DK");
  const themes = profile.themes.flatMap((id) => {
    const theme = programme.themes.find(({ tag }) => tag === id);
    return theme === undefined ? [] : [{ id, under: theme.under }];
  });
  const geography = places.length === 0 ? "not-stated" : worst(places.map(({ verdict }) => verdict));
  const score =
    scoreOfReach(programme, profile, abroad.length > 0) +
    places.filter(({ verdict }) => verdict === "check").length * WORTH.check +
    (themes.length > 0 ? WORTH.theme + (themes.length - 1) * WORTH.moreThemes : 0) +
    scoreOfActivities(programme, profile) +
    (isNamed(programme, profile, asked.programmes) ? WORTH.named : 0);
  const ofStrategy = asked.programmes.find(
    (other) => other.line === programme.line && other.where !== undefined && other.id !== programme.id,
  );
  return { programme, score, geography, places, themes, ofStrategy };
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("out")) return "out";
  return verdicts.includes("check") ? "check" : "in";
}

function scoreOfReach(programme: Programme, profile: Profile, hasAbroad: boolean): number {
  const isNational = programme.area?.include.every(({ country }) => country === "DK") === true;
  if (isNational) return hasAbroad ? WORTH.nationalWithAbroad : WORTH.nationalAtHome;
  if (profile.danishOnly) return -1;
  if (!hasAbroad) return WORTH.abroadUnsaid;
  return programme.strand === undefined ? WORTH.union : WORTH.strand[programme.strand];
}

function scoreOfActivities(programme: Programme, profile: Profile): number {
  let score = 0;
  for (const activity of profile.activities) {
    if (LINES_OF_ACTIVITY[activity].includes(programme.line)) score += WORTH.activity;
  }
  return score;
}

/** A programme is named by itself or by its predecessor: who asks for KASK in 2026 means what follows it. */
function isNamed(programme: Programme, profile: Profile, programmes: readonly Programme[]): boolean {
  return profile.named.some(
    (id) => id === programme.id || programmes.find((other) => other.id === id)?.line === programme.line,
  );
}
