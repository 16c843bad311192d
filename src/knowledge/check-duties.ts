// Finds duties whose dates hang on themselves. In: the duties with where they stand. Out: a fault each.
import type { Fault } from "./faults.ts";
import type { Duty } from "./model.ts";
import { MAX_DEPTH } from "./recurrence.ts";
import { type Positions, reporter } from "./report.ts";

/** Every duty that hangs on itself, or on too long a chain of others. */
export function checkDuties(duties: readonly Duty[], positions: Positions): Fault[] {
  const report = reporter(positions);
  const hangsOn = new Map(
    duties.map(({ id, rules }) => [
      id,
      rules.flatMap(({ rule }) => (rule.kind === "before" ? [rule.duty] : [])),
    ]),
  );
  return duties
    .filter(({ id }) => isTooDeep(hangsOn, id))
    .map(({ id }) =>
      report(`duties:${id}`, {
        field: "rules",
        found: "a date that hangs on itself, over one or more other duties",
        expected: `a chain of at most ${MAX_DEPTH} duties that ends in a date of its own`,
        remedy: "Give one duty of the circle a date or a rule that needs no other duty.",
      }),
    );
}

/** Walks the chain level by level; what is still going on after the longest chain allowed goes on for ever. */
function isTooDeep(hangsOn: ReadonlyMap<string, readonly string[]>, id: string): boolean {
  let level: readonly string[] = [id];
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth += 1)
    level = [...new Set(level.flatMap((each) => hangsOn.get(each) ?? []))];
  return level.length > 0;
}
