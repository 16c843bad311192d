// One programme against a profile on a day: a verdict for each criterion with the record's field and its sources.
// "in" and "out" only where the record says so; everything else is "check". What was not said gives no criterion.
import type { Localized, Place, Programme } from "../model.ts";
import { type RegionOf, type Verdict, verdictOf } from "./area.ts";
import { WIDER } from "./kin.ts";
import type { Applicant, Profile } from "./profile.ts";

/** Where a verdict comes from: a field of the programme's record and the ids of its sources; never empty. */
type Ground = { readonly verdict: Verdict; readonly field: string; readonly sources: readonly string[] };

/** A criterion with its verdict. */
export type Criterion =
  | (Ground & { readonly kind: "theme"; readonly theme: string; readonly under: Localized | undefined })
  | (Ground & { readonly kind: "geography"; readonly place: Place; readonly isLikely: boolean })
  | (Ground & {
      readonly kind: "partnership";
      readonly rule: Localized | undefined;
      readonly isShort: boolean;
    })
  | (Ground & { readonly kind: "applicant"; readonly applicant: Applicant })
  | (Ground & { readonly kind: "duration"; readonly rule: Localized })
  | (Ground & { readonly kind: "period"; readonly state: ProgrammeState })
  | (Ground & { readonly kind: "calls"; readonly last: Localized | undefined });

/** A programme's period seen from a day. */
export type ProgrammeState = "running" | "closed" | "upcoming";

/** What criteria are looked up with: places by id, and the day (YYYY-MM-DD). */
export type Asked = { readonly regionOf: RegionOf; readonly today: string };

/** Every criterion that the profile and the record give something for, in the order in which they are told. */
export function criteriaOf(programme: Programme, profile: Profile, asked: Asked): readonly Criterion[] {
  const places = profile.home === undefined ? profile.places : [...profile.places, profile.home];
  const geography = places.map(
    (place): Criterion => ({ kind: "geography", place, ...verdictOf(programme, place, asked) }),
  );
  return [
    ...profile.themes.map((theme) => themeOf(programme, theme)),
    ...geography,
    ...partnershipOf(programme, profile, geography),
    ...profile.applicants.map((applicant) => applicantOf(programme, applicant)),
    ...durationOf(programme, profile),
    periodOf(programme, asked.today),
    callsOf(programme, asked.today),
  ];
}

/** Whether a programme runs on a day; both ends of its period count as running. */
export function stateOn(programme: Programme, today: string): ProgrammeState {
  if (today < programme.period.from) return "upcoming";
  return today > programme.period.to ? "closed" : "running";
}

function themeOf(programme: Programme, theme: string): Criterion {
  const sources = sourcesOf(programme, programme.priorities?.sources);
  const base = { kind: "theme", theme, field: "themes", sources } as const;
  const own = programme.themes.find(({ tag }) => tag === theme);
  if (own !== undefined) return { ...base, verdict: "in", under: own.under };
  const wider = programme.themes.find(({ tag }) => WIDER[theme]?.includes(tag) === true);
  if (wider !== undefined) return { ...base, verdict: "check", under: wider.under };
  return { ...base, verdict: programme.themes.length === 0 ? "check" : "out", under: undefined };
}

function partnershipOf(
  programme: Programme,
  profile: Profile,
  geography: readonly Criterion[],
): readonly Criterion[] {
  const { partnership } = programme;
  const base = {
    kind: "partnership",
    field: partnership === undefined ? "area" : "partnership",
    sources: sourcesOf(programme, partnership?.sources ?? programme.area?.sources),
    rule: partnership?.rule,
    isShort: false,
  } as const;
  if (isNational(programme)) return [];
  const isCooperation = programme.strand !== undefined;
  if (profile.danishOnly) {
    // a cooperation programme lives of its borders; the Union's own programmes have parts for one applicant
    return [{ ...base, verdict: isCooperation ? "out" : "check" }];
  }
  if (partnership === undefined) return [];
  // a place outside brings no country that counts
  const countries = new Set(
    geography.flatMap((each) =>
      each.kind === "geography" && each.verdict !== "out" ? [each.place.country] : [],
    ),
  );
  const hasPartners = profile.partners === undefined || profile.partners >= (partnership.minPartners ?? 1);
  if (!hasPartners) return [{ ...base, verdict: "out" }];
  const isShort = countries.size < (partnership.minCountries ?? 1);
  return [{ ...base, isShort, verdict: isShort || partnership.certainty !== undefined ? "check" : "in" }];
}

/** Kinds of applicant that a record may mean by another word: worth a look, not a no. */
const NEAR: Readonly<Partial<Record<Applicant, readonly Applicant[]>>> = {
  hospital: ["public-authority"],
  school: ["public-authority", "association"],
  university: ["public-authority"],
  company: ["sme"],
  sme: ["company"],
};

function applicantOf(programme: Programme, applicant: Applicant): Criterion {
  const sources = sourcesOf(programme, programme.who?.sources);
  const base = { kind: "applicant", applicant, field: "applicants", sources } as const;
  if (programme.applicants.length === 0) return { ...base, verdict: "check" };
  if (programme.applicants.includes(applicant)) return { ...base, verdict: "in" };
  const isNear = NEAR[applicant]?.some((each) => programme.applicants.includes(each)) === true;
  return { ...base, verdict: isNear ? "check" : "out" };
}

function durationOf(programme: Programme, profile: Profile): readonly Criterion[] {
  const { durations } = programme;
  if (profile.months === undefined || durations === undefined) return [];
  const sources = sourcesOf(programme, durations.sources);
  return [{ kind: "duration", verdict: "check", field: "durations", sources, rule: durations }];
}

function periodOf(programme: Programme, today: string): Criterion {
  const state = stateOn(programme, today);
  const verdict = state === "running" ? "in" : "out";
  return { kind: "period", verdict, field: "period", sources: [programme.source], state };
}

/** No record tells of an open call, so a call is never "in"; what was last known has its own date. */
function callsOf(programme: Programme, today: string): Criterion {
  const { state } = programme;
  const isOut = stateOn(programme, today) !== "running" || hasNoMoreCalls(programme, today);
  return {
    kind: "calls",
    verdict: isOut ? "out" : "check",
    field: state === undefined ? "period" : "state",
    sources: sourcesOf(programme, state?.sources),
    last: state,
  };
}

/** Whether the record says that no money is left, and that was so on the day. */
export function hasNoMoreCalls({ state, period }: Programme, today: string): boolean {
  return state?.calls === "none-left" && (state.asOf ?? period.to) <= today;
}

/** Whether a programme pays for work in Denmark alone. */
export function isNational({ area, kind }: Programme): boolean {
  // a fund's record of 2014-2020 has no area: the funds of the seed are Denmark's own shares
  return area === undefined ? kind === "fund" : area.include.every(({ country }) => country === "DK");
}

function sourcesOf(programme: Programme, sources: readonly string[] | undefined): readonly string[] {
  return sources === undefined || sources.length === 0 ? [programme.source] : sources;
}
