// Pieces of text with their style -> one text object: formatted where nothing foreign in it would be taken for
// formatting, plain otherwise. The words are the same either way.
import type { KnownBlock, SectionBlock, TextObject } from "@slack/types";
import { clean, isUnformatted, mrkdwn, plain } from "./escape.ts";
import { bytes, bytesOf, clip, countPoints, escapeText, split } from "./measure.ts";
import { LIMITS } from "./limits.ts";

/** A piece of a line; `url` has gone through `safeUrl`. */
export type Run = { readonly text: string; readonly style?: "bold" | "italic"; readonly url?: string };

/** Bytes of text in one block: small enough that several fit a message whatever the script, and that what stands
 * around the text still fits Slack's 3,000 characters. */
const MAX_CHUNK_BYTES = 2200;
/** Bytes of the numbers after one claim; more than a hundred of them. */
const MAX_MARKS_BYTES = 600;

/** Several runs as one text object, at most `LIMITS.text` characters; the caller keeps them short enough. */
export function textOf(runs: readonly Run[]): TextObject {
  const whole = runs.map(({ text }) => text).join("");
  const formatted = runs.map(format).join("");
  return isUnformatted(whole) && countPoints(formatted) <= LIMITS.text
    ? mrkdwn(formatted)
    : plain(whole, LIMITS.text);
}

/** A section that is shown whole, without "see more". */
export function section(text: TextObject): SectionBlock {
  return { type: "section", text, expand: true };
}

/** The numbers after a claim: " [1] [2]". */
export function marks(citations: readonly number[]): string {
  return clip(citations.map((number) => ` [${number}]`).join(""), MAX_MARKS_BYTES, bytes);
}

/** A text of any length in pieces that fit a block; none for a text without anything to see. */
export function chunks(text: string, max = MAX_CHUNK_BYTES): readonly string[] {
  return split(clean(text).trim(), max, bytes);
}

/** A text on one line, cut where it is longer than `max` characters. */
export function oneLine(text: string, max: number): string {
  return clip(clean(text).replace(/\s+/g, " ").trim(), max);
}

/** Lines gathered into as few groups as bytes and `maxLines` allow, in their order; a line is never broken. */
export function gather(lines: readonly string[], maxLines = Infinity): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let used = Infinity;
  for (const line of lines) {
    const cost = bytesOf(line) + 2;
    if (used + cost > MAX_CHUNK_BYTES || (groups.at(-1)?.length ?? 0) >= maxLines) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)?.push(line);
    used += cost;
  }
  return groups;
}

function format({ text, style, url }: Run): string {
  const shown = escapeText(text);
  if (shown.trim() === "") return shown;
  const linked = url === undefined ? shown : `<${escapeText(url)}|${shown}>`;
  if (style === undefined) return linked;
  // Slack formats only where the mark touches a word
  const mark = style === "bold" ? "*" : "_";
  const core = linked.trim();
  const at = linked.indexOf(core);
  return linked.slice(0, at) + mark + core + mark + linked.slice(at + core.length);
}

/** A block that only shows lines in small print. */
export function smallPrint(texts: readonly TextObject[]): KnownBlock {
  return { type: "context", elements: [...texts] };
}
