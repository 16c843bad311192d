// What would change a ranking: the one thing worth asking for, and the partners that would bring another programme
// in or keep one out. In: rankings; out: plain data. Offers only countries that the records name.
import type { Place, Programme } from "../model.ts";
import type { Criterion } from "./criteria.ts";
import type { Profile } from "./profile.ts";

/** What was not said. */
export type Missing = "places" | "theme" | "applicant" | "activity" | "partners";

/** A change that would bring a programme in. */
export type Hint =
  | { readonly kind: "with"; readonly programme: Programme; readonly countries: readonly string[] }
  | { readonly kind: "without"; readonly programme: Programme; readonly places: readonly Place[] };

/** What change needs to know of a match. */
type Ranked = {
  readonly programme: Programme;
  readonly score: number;
  readonly criteria: readonly Criterion[];
};

/** Programmes at the top between which a missing answer may decide. */
const TOP = 3;
/** Most hints at once: an answer keeps within a phone's screen. */
const MAX_HINTS = 2;
/** Most countries that one hint offers. */
const MAX_COUNTRIES = 3;
/** Lines that stand or fall with a way of working. */
const ONE_BUSINESS: ReadonlySet<string> = new Set(["research-framework", "interreg-europe", "leader-dk"]);

/** The missing answer that would move the top most: places move every score, then the theme, then who applies. */
export function missingOf(profile: Profile, ranking: readonly Ranked[]): Missing | undefined {
  if (profile.places.length === 0 && !profile.danishOnly) return "places";
  if (profile.themes.length === 0) return "theme";
  const top = ranking.slice(0, TOP);
  const hasLimits = top[0] !== undefined && top[0].programme.applicants.length > 0;
  if (profile.applicants.length === 0 && hasLimits && differInApplicants(top)) return "applicant";
  if (profile.activities.size === 0 && top.slice(1).some(({ programme }) => ONE_BUSINESS.has(programme.line)))
    return "activity";
  const isShort = top[0]?.criteria.some(({ kind, verdict }) => kind === "partnership" && verdict === "check");
  return isShort === true ? "partners" : undefined;
}

function differInApplicants(top: readonly Ranked[]): boolean {
  return new Set(top.map(({ programme }) => [...programme.applicants].sort().join())).size > 1;
}

/** Hints for cooperation programmes that the theme lets in: a partner more, or one less. */
export function hintsOf(all: readonly Ranked[], ranking: readonly Ranked[], today: string): readonly Hint[] {
  const first = ranking[0]?.programme.id;
  const hints = all.flatMap((matched): readonly Hint[] => {
    const { programme, criteria } = matched;
    if (programme.id === first || programme.strand === undefined || programme.strand === "C") return [];
    if (isOffTheme(criteria)) return [];
    const out = criteria.flatMap((each) =>
      each.kind === "geography" && each.verdict === "out" ? [each.place] : [],
    );
    const abroad = criteria.filter((each) => each.kind === "geography" && each.place.country !== "DK");
    if (out.length === 1 && abroad.length > 1) return [{ kind: "without", programme, places: out }];
    if (out.length > 0 || abroad.length > 0) return [];
    return [{ kind: "with", programme, countries: countriesOf(programme, today).slice(0, MAX_COUNTRIES) }];
  });
  return hints.slice(0, MAX_HINTS);
}

function isOffTheme(criteria: readonly Criterion[]): boolean {
  const themes = criteria.filter(({ kind }) => kind === "theme");
  return themes.length > 0 && themes.every(({ verdict }) => verdict === "out");
}

/** Countries abroad that a programme's area names and doesn't exclude on the day. */
function countriesOf({ area }: Programme, today: string): readonly string[] {
  if (area === undefined) return [];
  const excluded = area.exclude
    .filter(({ since, until }) => (since ?? "") <= today && (until ?? "9999") >= today)
    .map(({ country }) => country);
  const all = area.include.map(({ country }) => country);
  return [...new Set(all)].filter((country) => country !== "DK" && !excluded.includes(country));
}
