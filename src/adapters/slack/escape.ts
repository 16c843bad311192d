// Any text -> a text that Slack shows as it is: nothing in it mentions, links, formats or calls a channel. What is too
// long ends in a mark that says so.
import type { MrkdwnElement, PlainTextElement } from "@slack/types";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The mark of a text that goes on. */
export const CUT = "…";

/** What a character counts for. */
type Measure = (point: string) => number;
const one: Measure = () => 1;

/** How many characters Slack counts, or what else `measure` makes of each. */
export function countPoints(text: string, measure = one): number {
  let sum = 0;
  for (const point of text) sum += measure(point);
  return sum;
}

/** Without halves of characters, control characters and marks that turn the direction of what follows; a text without
 * anything to see is empty. Slack refuses some of these, the others would spoil the message around them. */
export function clean(text: string): string {
  const shown = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\p{Noncharacter_Code_Point}]/gu, "");
  return /[^\s\p{Cf}\u115f\u1160\u3164\uffa0]/u.test(shown) ? shown : "";
}

/** `& < >` as Slack wants them in every text object: without them no `<@U1>` and no `<!channel>` can arise. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => ENTITIES[char] ?? "");
}

/** At most `max` characters, the last of them "…" where the text goes on; `measure` says what a character costs. */
export function clip(text: string, max: number, measure = one): string {
  let used = 0;
  let kept = "";
  let room = "";
  for (const point of text) {
    used += measure(point);
    if (used > max) return room.trimEnd() + CUT;
    kept += point;
    if (used < max) room = kept;
  }
  return kept;
}

/** A text in pieces of at most `max`, broken at a space or line end where there is one in the last third. */
export function split(text: string, max: number, measure = one): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const point of text) {
    const cost = measure(point);
    if (used + cost > max && piece !== "") {
      const space = Math.max(piece.lastIndexOf(" "), piece.lastIndexOf("\n"));
      const at = space > (piece.length * 2) / 3 ? space + 1 : piece.length;
      pieces.push(piece.slice(0, at));
      piece = piece.slice(at);
      used = countPoints(piece, measure);
    }
    piece += point;
    used += cost;
  }
  return [...pieces, piece].filter((each) => each.trim() !== "");
}

/** What a character costs once it is escaped. */
export const escapedCost: Measure = (point) => ENTITIES[point]?.length ?? 1;

/** What an escaped character weighs in a payload, in bytes of JSON; never less than `escapedCost`. */
export const byteCost: Measure = (point) => {
  const code = point.codePointAt(0) ?? 0;
  if (code < 0x80) return ENTITIES[point]?.length ?? (/["\\\n\t]/.test(point) ? 2 : 1);
  return code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A plain text object of at most `max` characters; `otherwise` stands in for a text without anything to see. */
export function plain(text: string, max: number, otherwise = "–"): PlainTextElement {
  const shown = clean(text).trim() || otherwise;
  return { type: "plain_text", text: escapeText(clip(shown, max, escapedCost)), emoji: false };
}

/** A formatted text object from markup of our own; every foreign piece in it has gone through `escapeText` and
 * `isUnformatted`. Verbatim: Slack links nothing in it by itself. */
export function mrkdwn(text: string): MrkdwnElement {
  return { type: "mrkdwn", text, verbatim: true };
}

/** True when Slack's formatting finds nothing in a text, so that it may stand in a formatted one. There is no way of
 * escaping these characters. */
export function isUnformatted(text: string): boolean {
  return !/[*_~`|]|:[\w+'-]+:|^\s*>|@(?:channel|here|everyone)\b/imu.test(text);
}

/** For the `text` beside the blocks, which notifications and screen readers use: at most `max` characters, escaped,
 * and with a mark that shows nothing within broadcast words, since an app may be set to link names. */
export function fallback(text: string, max: number): string {
  const inert = clean(text).replace(/@(?=(?:channel|here|everyone|group)\b)/gi, "@\u2060");
  return escapeText(clip(inert, max, escapedCost));
}

/** A web address that may be a link in a message; `undefined` for anything else, and for one too long to be read. */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || url.length > 500 || /[\s<>|"\p{Cc}]/u.test(url)) return undefined;
  const parsed = URL.parse(url.toWellFormed());
  return parsed?.protocol === "https:" || parsed?.protocol === "http:" ? parsed.href : undefined;
}
