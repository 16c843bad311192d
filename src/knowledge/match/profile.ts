// A project idea as far as it was told: nothing in it is guessed, what was not said is absent. Plain data.
import type { Place } from "../model.ts";

/** Kinds of activity that decide between programmes. */
export type Activity = "research" | "exchange" | "skills" | "rural";

/** A project idea. */
export type Profile = {
  /** Theme ids of corpus/themes.yaml, the best matched first; empty: no theme was told. */
  readonly themes: readonly string[];
  /** Places of partners that were named; empty: none was. */
  readonly places: readonly Place[];
  readonly activities: ReadonlySet<Activity>;
  /** The asker said that the partners are Danish only. */
  readonly danishOnly: boolean;
  /** Programme ids that the asker named. */
  readonly named: readonly string[];
};

/** Whether the profile says anything that can be matched. */
export function isEmptyProfile(profile: Profile): boolean {
  return (
    profile.themes.length === 0 &&
    profile.places.length === 0 &&
    profile.activities.size === 0 &&
    profile.named.length === 0
  );
}
