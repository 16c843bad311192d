// The text of a corpus file in, a fault out where it was not saved as UTF-8: else "Århus" reaches an answer as "�rhus".
import type { Fault } from "./faults.ts";

/** What decoding writes in place of bytes that are not UTF-8. */
const REPLACEMENT = "\uFFFD";

/** The fault of a text that was not UTF-8, at the first wrong character; `undefined` for a right one. */
export function wrongEncoding(file: string, text: string): Fault | undefined {
  const offset = text.indexOf(REPLACEMENT);
  if (offset < 0) return undefined;
  const before = text.slice(0, offset).split("\n");
  return {
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    field: "",
    found: "a character that is not UTF-8",
    expected: "a file saved as UTF-8",
    remedy: "Save the file again with the encoding UTF-8, and check æ, ø and å in it.",
  };
}
