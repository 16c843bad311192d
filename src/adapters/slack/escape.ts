// Any text -> a text that Slack shows as it is: nothing in it mentions, links, formats or calls a channel. What is too
// long ends in a mark that says so.
import type { MrkdwnElement, PlainTextElement } from "@slack/types";
import { clip, escaped, escapeText } from "./measure.ts";

/** What Slack refuses or what would spoil the message around it: control characters, marks that turn the direction of
 * what follows, characters that are none. */
const UNSHOWN = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\p{Noncharacter_Code_Point}]/gu;
/** Danish and English as they are mostly typed, which need no closer look. */
const COMMON = /^[\n -~\u00a1-\u00ac\u00ae-\u017f\u2010-\u2027]*$/;

/** Without halves of characters and without what is never shown; a text without anything to see is empty. */
export function clean(text: string): string {
  if (COMMON.test(text)) return /\S/.test(text) ? text : "";
  const shown = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(UNSHOWN, "");
  return /[^\s\p{Cf}\u115f\u1160\u3164\uffa0]/u.test(shown) ? shown : "";
}

/** A plain text object of at most `max` characters; `otherwise` stands in for a text without anything to see. */
export function plain(text: string, max: number, otherwise = "–"): PlainTextElement {
  const shown = clean(text).trim() || otherwise;
  return { type: "plain_text", text: escapeText(clip(shown, max, escaped)), emoji: false };
}

/** A formatted text object from markup of our own; every foreign piece in it has gone through `escapeText` and
 * `isUnformatted`. Verbatim: Slack links nothing in it by itself. */
export function mrkdwn(text: string): MrkdwnElement {
  return { type: "mrkdwn", text, verbatim: true };
}

/** True when Slack's formatting finds nothing in a text, so that it may stand in a formatted one. There is no way of
 * escaping these characters. */
export function isUnformatted(text: string): boolean {
  // nearly every text has none of these
  if (!/[*_~`|:>@]/.test(text)) return true;
  return !/[*_~`|]|:[\w+'-]+:|^\s*>|@(?:channel|here|everyone|group)\b/imu.test(text);
}

/** For the `text` beside the blocks, which notifications and screen readers use: at most `max` characters, escaped,
 * and with a mark that shows nothing within broadcast words, since an app may be set to link names. */
export function fallback(text: string, max: number): string {
  const inert = clean(text).replace(/@(?=(?:channel|here|everyone|group)\b)/gi, "@\u2060");
  return escapeText(clip(inert, max, escaped));
}

/** A web address that may be a link in a message; `undefined` for anything else, and for one too long to be read. */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || url.length > 500 || /[\s<>|"\p{Cc}]/u.test(url)) return undefined;
  const parsed = URL.parse(url.toWellFormed());
  return parsed?.protocol === "https:" || parsed?.protocol === "http:" ? parsed.href : undefined;
}
