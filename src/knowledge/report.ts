// Turns a finding about a record into a fault with the place where the record stands. No checks here.
import type { Fault } from "./faults.ts";

/** Where a record stands: its file and line, by `list:id` (`passages:pol-aim`, `offices:dbo`). */
export type Positions = ReadonlyMap<string, { readonly file: string; readonly line: number }>;

/** What is wrong with a field of a record. */
export type Slip = Pick<Fault, "field" | "found" | "expected" | "remedy">;

/** Makes faults of the record `owner` (`list:id`). */
export function reporter(positions: Positions): (owner: string, slip: Slip) => Fault {
  return (owner, slip) => {
    const { file, line } = positions.get(owner) ?? { file: "corpus", line: 1 };
    const id = owner.slice(owner.indexOf(":") + 1);
    return { ...slip, file, line, column: 1, field: `${id}.${slip.field}` };
  };
}
