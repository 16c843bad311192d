// Which section of the strategy answers: our ranking beside other libraries' searches over the same documents, in one
// run. In: the product's parts and sets of questions. Out: printed shares at 1 and at 3, and times as ratios to ours.
import { search } from "../../src/bot/evidence.ts";
import type { Context } from "../../src/bot/question.ts";
import { understand } from "../../src/bot/understand.ts";
import { type Row, sectionsOf } from "../eval/score.ts";
import type { QuestionSet } from "./intents.ts";
import { makeSearches, type Searching } from "./peers/searches.ts";
import { quantile } from "./times.ts";

type Found = {
  readonly peer: Searching;
  /** By set, the shares of questions with a right section first, and among the first three. */
  readonly shares: readonly { readonly at1: number; readonly at3: number }[];
  readonly times: readonly number[];
  /** Questions at which the library threw. */
  readonly thrown: number;
};

/**
 * Asks everyone and prints each peer as it comes and in the setting that serves the first set best: that set is for
 * choosing, the others only tell.
 */
export function benchSections(context: Context, sets: readonly QuestionSet[]): void {
  const { knowledge } = context;
  const answerable = sets.map(({ name, rows }) => ({
    name,
    rows: rows.filter((row) => !row.must_refuse && goals(row, context).size > 0),
  }));
  const ours = tryOut(
    {
      name: "Vindrose",
      setting: "understanding and ranking",
      search: (text) =>
        search(understand({ text }, context), knowledge)
          .slice(0, 3)
          .map(({ document }) => document.key),
    },
    answerable,
    context,
  );
  const peers = makeSearches(knowledge.documents).map((peer) => tryOut(peer, answerable, context));
  console.log(
    `\nRight section first / among three, % (${answerable.map(({ name, rows }) => `${name}: ${rows.length}`).join(", ")})`,
  );
  print(ours, ours);
  for (const name of new Set(peers.map(({ peer }) => peer.name))) {
    const own = peers.filter(({ peer }) => peer.name === name);
    const best = own.toSorted((one, other) => (other.shares[0]?.at1 ?? 0) - (one.shares[0]?.at1 ?? 0))[0];
    for (const each of new Set([own[0], best])) if (each !== undefined) print(each, ours);
  }
}

function goals(row: Row, { knowledge }: Context): ReadonlySet<string> {
  return new Set(row.facts.flatMap((fact) => sectionsOf(fact, { knowledge })));
}

function tryOut(peer: Searching, sets: readonly QuestionSet[], context: Context): Found {
  const sections = new Map(
    context.knowledge.documents.map(({ key, citation }) => [key, citation.sectionId ?? ""]),
  );
  const times: number[] = [];
  let thrown = 0;
  const shares = sets.map(({ rows }) => {
    let [at1, at3] = [0, 0];
    for (const row of rows) {
      const wanted = goals(row, context);
      const begin = performance.now();
      let keys: readonly string[] = [];
      try {
        keys = peer.search(row.text);
      } catch {
        // Lunr as it comes reads "12:30" as a field: what it throws at it does not find, and that is counted
        thrown += 1;
      }
      times.push(performance.now() - begin);
      const places = keys.map((key) => wanted.has(sections.get(key) ?? ""));
      if (places[0] === true) at1 += 1;
      if (places.includes(true)) at3 += 1;
    }
    return { at1: at1 / rows.length, at3: at3 / rows.length };
  });
  return { peer, shares, times, thrown };
}

function print({ peer, shares, times, thrown }: Found, ours: Found): void {
  const told = shares
    .map(({ at1, at3 }) => `${(100 * at1).toFixed(1).padStart(6)} /${(100 * at3).toFixed(1).padStart(6)}`)
    .join("  ");
  const ratio = (quantile(times, 0.5) / quantile(ours.times, 0.5)).toFixed(2);
  const faults = thrown === 0 ? "" : `, threw at ${thrown}`;
  console.log(`  ${`${peer.name}, ${peer.setting}`.padEnd(52)}${told}  time x${ratio}${faults}`);
}
