// A project profile and a day in, the programmes in order of fit with their reasons out. Every reason points to a
// record; a programme whose period is over or whose area leaves a partner out is never ranked, only named as a miss.
import type { Localized, Place, Programme } from "../model.ts";
import { type RegionOf, type Verdict, worst } from "./area.ts";
import { type Asked, type Criterion, criteriaOf, stateOn } from "./criteria.ts";
import { hintsOf, type Hint, missingOf, type Missing } from "./change.ts";
import { hasIdea, type Profile } from "./profile.ts";
import { isItsBusiness, scoreOf, WORTH_OF_NAME } from "./score.ts";

/** One programme against the profile. */
export type Matched = {
  readonly programme: Programme;
  /** Order only, unitless. */
  readonly score: number;
  readonly criteria: readonly Criterion[];
  readonly geography: Verdict | "not-stated";
  /** The partners' places; the asker's own region stands in `criteria` only. */
  readonly places: readonly { readonly place: Place; readonly verdict: Verdict }[];
  /** Themes of the profile that the programme's record lists, with what each fits under. */
  readonly themes: readonly { readonly id: string; readonly under: Localized }[];
  /** The programme of this line that the strategy itself names, when it is another one. */
  readonly ofStrategy: Programme | undefined;
};

export type MatchResult = {
  readonly profile: Profile;
  /** Best first; none whose geography or period is out. */
  readonly ranking: readonly Matched[];
  /** The best programme that something rules out, when nothing fits; its criteria tell what. */
  readonly nearestMiss: Matched | undefined;
  /** Programmes that the asker named and that are over on that day. */
  readonly closed: readonly Programme[];
  /** What would change the ranking most and was not said. */
  readonly missing: Missing | undefined;
  /** What would bring other programmes in, the likeliest first. */
  readonly hints: readonly Hint[];
};

/** Ranks the programmes that run on `today` (YYYY-MM-DD). A profile without an idea ranks what it names. */
export function matchProgrammes(
  programmes: readonly Programme[],
  profile: Profile,
  asked: { readonly regionOf: RegionOf; readonly today: string },
): MatchResult {
  const candidates = programmes.filter((programme) => isOpenToProjects(programme));
  const running = candidates.filter((programme) => stateOn(programme, asked.today) === "running");
  const lines = linesOf(profile.named, programmes);
  const all = sorted(
    running.map((programme) => matchOne(programme, profile, { ...asked, programmes, lines })),
  );
  const ranking = all.filter((matched) => isFit(matched, profile));
  return {
    profile,
    ranking,
    nearestMiss: ranking.length > 0 ? undefined : nearestOf(all, { candidates, programmes, profile, asked }),
    closed: closedOf(programmes, profile, asked.today),
    missing: missingOf(profile, ranking),
    hints: hintsOf(all, ranking, asked.today),
  };
}

/** A name that several generations share means the strategy's own one: that is what staff read of. */
function closedOf(programmes: readonly Programme[], profile: Profile, today: string): readonly Programme[] {
  const closed = programmes
    .filter(({ id }) => profile.named.includes(id))
    .filter((each) => stateOn(each, today) === "closed");
  const ofStrategy = closed.filter(({ where }) => where !== undefined);
  return ofStrategy.length > 0 ? ofStrategy : closed;
}

/** The named lines side by side, best first, also where something rules them out; only those that run on the day. */
export function compareProgrammes(
  programmes: readonly Programme[],
  profile: Profile,
  asked: { readonly regionOf: RegionOf; readonly today: string },
): readonly Matched[] {
  const lines = linesOf(profile.named, programmes);
  const running = programmes.filter(
    (each) => lines.has(each.line) && isOpenToProjects(each) && stateOn(each, asked.today) === "running",
  );
  return sorted(running.map((programme) => matchOne(programme, profile, { ...asked, programmes, lines })));
}

/** Lines of programmes by their ids: who asks for KASK in 2026 means what follows it. */
export function linesOf(ids: readonly string[], programmes: readonly Programme[]): ReadonlySet<string> {
  return new Set(programmes.filter(({ id }) => ids.includes(id)).map(({ line }) => line));
}

/** The criteria that rule a programme out. */
export function ruledOutBy({ criteria }: Matched): readonly Criterion[] {
  return criteria.filter(({ verdict, kind }) => verdict === "out" && kind !== "calls");
}

function sorted(all: readonly Matched[]): readonly Matched[] {
  return [...all].sort((a, b) => b.score - a.score || (a.programme.id < b.programme.id ? -1 : 1));
}

function isOpenToProjects(programme: Programme): boolean {
  return programme.openToProjects && (programme.kind === "programme" || programme.kind === "fund");
}

/** When all that run are ruled out: the nearest of them; when none runs any more: the nearest of the last ones. */
function nearestOf(
  all: readonly Matched[],
  rest: {
    readonly candidates: readonly Programme[];
    readonly programmes: readonly Programme[];
    readonly profile: Profile;
    readonly asked: Asked;
  },
): Matched | undefined {
  if (all[0] !== undefined || !hasIdea(rest.profile)) return all[0];
  const { candidates, profile, asked } = rest;
  const last = candidates
    .map(({ period }) => period.to)
    .filter((to) => to < asked.today)
    .sort()
    .at(-1);
  const ended = candidates.filter(({ period }) => period.to === last);
  const { programmes } = rest;
  const lines = linesOf(profile.named, programmes);
  return sorted(ended.map((each) => matchOne(each, profile, { ...asked, programmes, lines })))[0];
}

/**
 * Whether nothing rules a programme out: a place, the partnership, and, unless its area is made for just these
 * partners, the theme and who applies. The themes are our own reading, so there they only lower the score.
 */
function isFit(matched: Matched, profile: Profile): boolean {
  const { criteria, programme } = matched;
  const verdicts = (kind: Criterion["kind"]): readonly Verdict[] =>
    criteria.filter((each) => each.kind === kind).map(({ verdict }) => verdict);
  if (matched.geography === "out" || verdicts("partnership").includes("out")) return false;
  if (isMadeForPlaces(matched)) return true;
  if (isAllOut(verdicts("applicant"))) return false;
  return (
    !isAllOut(verdicts("theme")) || isItsBusiness(programme, profile) || profile.named.includes(programme.id)
  );
}

function isAllOut(verdicts: readonly Verdict[]): boolean {
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === "out");
}

/** Whether this is a cooperation area that partners abroad lie in. */
function isMadeForPlaces({ programme, places }: Matched): boolean {
  return (
    (programme.strand === "A" || programme.strand === "B") &&
    places.some(({ place }) => place.country !== "DK")
  );
}

/** The line of the objective that all Interreg programmes stand under. */
const INTERREG = "etc";

function matchOne(
  programme: Programme,
  profile: Profile,
  asked: Asked & {
    readonly programmes: readonly Programme[];
    /** Lines of the programmes that the profile names. */
    readonly lines: ReadonlySet<string>;
  },
): Matched {
  const criteria = criteriaOf(programme, profile, asked);
  const geography = criteria.filter((each) => each.kind === "geography");
  // "Interreg" alone names none of its programmes and all of them
  const isInterreg = asked.lines.size === 1 && asked.lines.has(INTERREG) && programme.strand !== undefined;
  const isNamed = isInterreg || asked.lines.has(programme.line);
  return {
    programme,
    score: scoreOf(programme, profile, criteria) + (isNamed ? WORTH_OF_NAME : 0),
    criteria,
    geography: geography.length === 0 ? "not-stated" : worst(geography.map(({ verdict }) => verdict)),
    places: geography
      .filter(({ place }) => place !== profile.home)
      .map(({ place, verdict }) => ({ place, verdict })),
    themes: criteria.flatMap((each) =>
      each.kind === "theme" && each.verdict === "in" && each.under !== undefined
        ? [{ id: each.theme, under: each.under }]
        : [],
    ),
    ofStrategy: asked.programmes.find(
      (other) => other.line === programme.line && other.where !== undefined && other.id !== programme.id,
    ),
  };
}
