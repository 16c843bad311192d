// Criteria in, a number for ordering out: unitless, comparable only within one ranking. A place outside never adds.
import type { Programme } from "../model.ts";
import { type Criterion, isNational } from "./criteria.ts";
import type { Activity, Profile } from "./profile.ts";

/**
 * Worth of each reason, unitless; tuned by hand on tests/knowledge/match/ideas.ts, where their order is what counts:
 * narrow areas before wide ones, a programme's own business before a general one, named before all.
 */
const WORTH = {
  /** Partners abroad within the area: the narrower the area, the more it is made for them. A: 5 to 6 give the ideas' order
   * alike, below 5.5 neighbours lose to a sea's programme that names their subject. */
  strand: { A: 6, B: 3, C: 1.6 },
  /** The same for programmes of the whole Union. */
  union: 1.6,
  /** A programme with one way of working (research, exchange of policy) when that way was not told. */
  otherBusiness: -0.6,
  /** A national programme when partners abroad are named: it has no use for them. */
  nationalWithAbroad: -2,
  /** A national programme when no partner abroad is named. */
  nationalAtHome: 2,
  /** Cooperation across borders when no partner within the area is named: possible, but nobody said so. */
  abroadUnsaid: 0.8,
  /** The same when the partners are said to be Danish only. */
  danishOnly: 0.3,
  place: { in: 0, check: -0.4, out: -10 },
  theme: { in: 1.5, check: 0.7, out: -2.5 },
  /** A theme outside, for a programme across a border or one whose own way of working was told, whatever it names. */
  outOfAny: -0.8,
  /** Each further theme that is in, up to `maxMoreThemes`. */
  moreThemes: 0.3,
  /** Shared among a programme's themes: one that is about this and little else comes before one about everything. */
  focus: 1,
  applicant: { in: 0.2, check: 0, out: -1 },
  /** Partners abroad are named, but not in so many countries as the record asks for. */
  tooFewCountries: -0.7,
  noMoreCalls: -0.3,
  named: 6,
} as const;
const MAX_MORE_THEMES = 2;

/** How much a line gains by an activity. */
const BUSINESS: Readonly<Record<Activity, Readonly<Record<string, number>>>> = {
  research: { "research-framework": 3 },
  exchange: { "interreg-europe": 3, urbact: 1 },
  skills: { "esf-dk": 3, education: 0.8 },
  rural: { "leader-dk": 3 },
  infrastructure: { infrastructure: 1.2 },
  pilot: {},
};
/** Lines that have one way of working. */
const ONE_BUSINESS: Readonly<Record<string, Activity>> = {
  "research-framework": "research",
  "interreg-europe": "exchange",
  "leader-dk": "rural",
};

/** The score. Every part of it follows from a criterion, from what was said, or from the record. */
export function scoreOf(programme: Programme, profile: Profile, criteria: readonly Criterion[]): number {
  let score = scoreOfReach(programme, profile, criteria) + scoreOfThemes(programme, profile, criteria);
  for (const each of criteria) {
    if (each.kind === "geography" && !each.isLikely) score += WORTH.place[each.verdict];
    if (each.kind === "applicant") score += WORTH.applicant[each.verdict];
    if (each.kind === "partnership" && each.isShort && isAbroad(profile)) score += WORTH.tooFewCountries;
    if (each.kind === "calls" && each.verdict === "out") score += WORTH.noMoreCalls;
  }
  for (const activity of profile.activities) score += BUSINESS[activity][programme.line] ?? 0;
  return score;
}

/** What naming a programme, or an earlier one of its line, adds. */
export const WORTH_OF_NAME = WORTH.named;

/** Whether one of the told activities is this line's own business. */
export function isItsBusiness({ line }: Programme, { activities }: Profile): boolean {
  return [...activities].some((activity) => BUSINESS[activity][line] !== undefined);
}

function isAbroad(profile: Profile): boolean {
  return profile.abroad || profile.places.some(({ country }) => country !== "DK");
}

function scoreOfReach(programme: Programme, profile: Profile, criteria: readonly Criterion[]): number {
  const abroad = criteria.filter((each) => each.kind === "geography" && each.place.country !== "DK");
  if (isNational(programme)) {
    const own = isAbroad(profile) ? WORTH.nationalWithAbroad : WORTH.nationalAtHome;
    return own + scoreOfBusiness(programme, profile);
  }
  const reaches = abroad.some(({ verdict }) => verdict !== "out");
  const reach = programme.strand === undefined ? WORTH.union : WORTH.strand[programme.strand];
  return (
    (reaches ? reach : profile.danishOnly ? WORTH.danishOnly : WORTH.abroadUnsaid) +
    scoreOfBusiness(programme, profile)
  );
}

function isOwnBusiness({ line }: Programme, { activities }: Profile): boolean {
  const business = ONE_BUSINESS[line];
  return business !== undefined && activities.has(business);
}

function scoreOfBusiness({ line }: Programme, { activities }: Profile): number {
  const business = ONE_BUSINESS[line];
  return business === undefined || activities.has(business) ? 0 : WORTH.otherBusiness;
}

function scoreOfThemes(programme: Programme, profile: Profile, criteria: readonly Criterion[]): number {
  const themes = criteria.filter(({ kind }) => kind === "theme");
  if (themes.length === 0) return 0;
  const inside = themes.filter(({ verdict }) => verdict === "in").length;
  // what is exchanged between authorities may be of any field, and so may what neighbours do
  const isForAny = programme.strand === "A" || isOwnBusiness(programme, profile);
  const outside = isForAny ? WORTH.outOfAny : WORTH.theme.out;
  if (inside === 0) return themes.some(({ verdict }) => verdict === "check") ? WORTH.theme.check : outside;
  const more = Math.min(inside - 1, MAX_MORE_THEMES) * WORTH.moreThemes;
  return WORTH.theme.in + more + WORTH.focus / programme.themes.length;
}
