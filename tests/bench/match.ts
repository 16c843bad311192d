// How fast ranking is: every running programme of the corpus against each idea of the matcher's table. In process,
// median and 99th percentile. Asserts nothing; `npm run bench` prints it.
import { IDEAS } from "../knowledge/match/ideas.ts";
import { knowledge, profileOfText, rankOn } from "../support/matching.ts";

/** Rounds over all ideas; the first warms the compiler up and is not counted. */
const ROUNDS = 20;

/** Times of one ranking each, in milliseconds, sorted. */
export function timesOfRanking(today: string): readonly number[] {
  const profiles = IDEAS.map(({ da }) => profileOfText(da, "da"));
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const profile of profiles) {
      const start = performance.now();
      rankOn(profile, today);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b);
}

/** One line for the bench. */
export function reportRanking(): string {
  const times = timesOfRanking("2026-11-23");
  const at = (share: number): string => (times[Math.floor(share * times.length)] ?? Number.NaN).toFixed(3);
  return `ranking ${knowledge.corpus.programmes.length} programmes: median ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

if (import.meta.main) console.log(reportRanking());
