// A project idea as far as it was told: nothing in it is guessed, what was not said is absent. Plain data.
import type { Place, Programme } from "../model.ts";

/** Kinds of activity; the first five decide between programmes, the others only stand in the profile. */
export type Activity = "research" | "exchange" | "skills" | "rural" | "infrastructure" | "pilot";

/** Who takes part or applies, in the records' own terms. */
export type Applicant = Programme["applicants"][number];

/** A project idea. */
export type Profile = {
  /** Theme ids of corpus/themes.yaml, the best matched first; empty: no theme was told. */
  readonly themes: readonly string[];
  /** Places of partners that were named; empty: none was. */
  readonly places: readonly Place[];
  /** The asker's own region; `undefined` when it is said to stand outside, or when a place in it was named. */
  readonly home: Place | undefined;
  readonly activities: ReadonlySet<Activity>;
  /** Kinds of organisation that were named; empty: none was. */
  readonly applicants: readonly Applicant[];
  /** The asker said that the partners are Danish only. */
  readonly danishOnly: boolean;
  /** The asker said that there are partners abroad, perhaps without saying where. */
  readonly abroad: boolean;
  /** Number of partners. */
  readonly partners: number | undefined;
  /** Length in months. */
  readonly months: number | undefined;
  /** Size in whole units of the currency. */
  readonly size: { readonly amount: number; readonly currency: "EUR" | "DKK" } | undefined;
  /** Programme ids that the asker named. */
  readonly named: readonly string[];
};

/** A profile in which nothing was said. */
export const emptyProfile: Profile = {
  themes: [],
  places: [],
  home: undefined,
  activities: new Set(),
  applicants: [],
  danishOnly: false,
  abroad: false,
  partners: undefined,
  months: undefined,
  size: undefined,
  named: [],
};

/** Whether the profile tells of a project, and not only of a programme's name. */
export function hasIdea(profile: Profile): boolean {
  return profile.themes.length > 0 || profile.places.length > 0 || profile.activities.size > 0;
}

/** Whether the profile says nothing that can be matched. */
export function isEmptyProfile(profile: Profile): boolean {
  return !hasIdea(profile) && profile.named.length === 0;
}
