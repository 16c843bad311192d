// Whether a place lies in a programme's area, as far as the record says: in, out, or "check" where the record
// names the country but not which part, or the place is wider than what is named. Pure.
import type { Place, Programme } from "../model.ts";

export type Verdict = "in" | "out" | "check";

/** Looks up a place by its id. */
export type RegionOf = (id: string) => Place | undefined;

/** A verdict with the sources of the entry that decided it. */
export type AreaVerdict = {
  readonly verdict: Verdict;
  readonly field: string;
  readonly sources: readonly string[];
  /** To be checked, but the place lies in the part of its country that the source describes. */
  readonly isLikely: boolean;
};

/**
 * Countries beside the EU that join programmes of the whole Union one by one. Where a record says that its list is
 * not complete, one of these that it doesn't name is "check": whether it joined was not read.
 */
const MAY_HAVE_JOINED: ReadonlySet<string> = new Set(
  "AL AM BA CH FO GB GE IL IS LI MD ME MK NO RS TN TR UA XK".split(" "),
);
/** A list with at least so many countries is one of the whole Union. */
const UNION_COUNTRIES = 20;

/** The verdict for one place on a day (YYYY-MM-DD). A programme without an area record gives "check". */
export function verdictOf(
  programme: Programme,
  place: Place,
  asked: { readonly regionOf: RegionOf; readonly today: string },
): AreaVerdict {
  const { area } = programme;
  if (area === undefined || area.include.length === 0)
    return { verdict: "check", field: "area", sources: [programme.source], isLikely: false };
  const excluded = area.exclude.find(
    ({ country, since, until }) =>
      country === place.country &&
      (since === undefined || since <= asked.today) &&
      (until === undefined || until >= asked.today),
  );
  const ofArea = area.sources.length > 0 ? area.sources : [programme.source];
  if (excluded !== undefined) {
    const own = excluded.sources.length > 0 ? excluded.sources : ofArea;
    return { verdict: "out", field: "area.exclude", sources: own, isLikely: false };
  }
  const verdict = includedIn(area, place, asked.regionOf);
  const isLikely = verdict === "check" && isInDescribedPart(area, place, asked.regionOf);
  return { verdict, field: "area.include", sources: ofArea, isLikely };
}

function isInDescribedPart(area: NonNullable<Programme["area"]>, place: Place, regionOf: RegionOf): boolean {
  const chain = chainOf(place, regionOf);
  return area.include.some(
    ({ country, scope, places }) =>
      scope === "partial" && country === place.country && chain.some((id) => places.includes(id)),
  );
}

function includedIn(area: NonNullable<Programme["area"]>, place: Place, regionOf: RegionOf): Verdict {
  const entries = area.include.filter(({ country }) => country === place.country);
  if (entries.length === 0) {
    if (area.associated.includes(place.country)) return "in";
    const isOpenList = !area.complete && area.include.length >= UNION_COUNTRIES;
    return isOpenList && MAY_HAVE_JOINED.has(place.country) ? "check" : "out";
  }
  const chain = chainOf(place, regionOf);
  return best(
    entries.map((entry): Verdict => {
      if (entry.scope === "whole" || entry.scope === "associated") return "in";
      if (entry.scope !== "regions" || place.type === "country") return "check";
      if (chain.some((id) => entry.places.includes(id))) return "in";
      // part of a wider place may be in: Midtjylland where only some of its municipalities are named
      if (entry.places.some((id) => isWithin(id, place.id, regionOf))) return "check";
      // a place whose region is not recorded may still lie in one of those named
      return chain.length > 1 || place.type === "region" ? "out" : "check";
    }),
  );
}

/** The most favourable of verdicts; none gives "out". */
function best(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("in")) return "in";
  return verdicts.includes("check") ? "check" : "out";
}

/** The least favourable of verdicts; none gives "in". */
export function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("out")) return "out";
  return verdicts.includes("check") ? "check" : "in";
}

function isWithin(id: string, outer: string, regionOf: RegionOf): boolean {
  const place = regionOf(id);
  return place !== undefined && chainOf(place, regionOf).includes(outer);
}

/** The place and the regions around it, innermost first. */
function chainOf(place: Place, regionOf: RegionOf): readonly string[] {
  const chain = [place.id];
  let region = place.region;
  // a region that lies in itself by a slip of the pen must not hang the answer
  while (region !== undefined && !chain.includes(region)) {
    chain.push(region);
    region = regionOf(region)?.region;
  }
  return chain;
}

/** Whether a place is `outer` or lies in it. */
export function liesIn(place: Place, outer: string, regionOf: RegionOf): boolean {
  return chainOf(place, regionOf).includes(outer);
}
