// Whether a place lies in a programme's area, as far as the record says: in, out, or "check" where the record
// names the country but not which part, or the place is wider than what is named. Pure.
import type { Place, Programme } from "../model.ts";

export type Verdict = "in" | "out" | "check";

/** Looks up the region that a place lies in. */
export type RegionOf = (id: string) => Place | undefined;

/** The verdict for one place on a day (YYYY-MM-DD). A programme without an area record gives "check". */
export function verdictOf(
  programme: Programme,
  place: Place,
  asked: { readonly regionOf: RegionOf; readonly today: string },
): Verdict {
  const area = programme.area;
  if (area === undefined || area.include.length === 0) return "check";
  const isExcluded = area.exclude.some(
    ({ country, since, until }) =>
      country === place.country &&
      (since === undefined || since <= asked.today) &&
      (until === undefined || until >= asked.today),
  );
  if (isExcluded) return "out";
  const entries = area.include.filter(({ country }) => country === place.country);
  if (entries.length === 0) return area.associated.includes(place.country) ? "in" : "out";
  const verdicts = entries.map((entry): Verdict => {
    if (entry.scope === "whole" || entry.scope === "associated") return "in";
    if (entry.scope !== "regions") return "check";
    if (place.type === "country") return "check";
    const chain = chainOf(place, asked.regionOf);
    if (chain.some((id) => entry.places.includes(id))) return "in";
    // a place whose region is not recorded may still lie in one of those named
    return chain.length > 1 || place.type === "region" ? "out" : "check";
  });
  return verdicts.includes("in") ? "in" : verdicts.includes("check") ? "check" : "out";
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
