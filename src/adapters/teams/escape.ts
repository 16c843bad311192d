// Texts of people and of the corpus -> texts that a card or a message shows as they are: no markup, no mention, no
// control character takes effect. Never changes what is read.

/** U+2060: has no width, and keeps what stands before it from being read as the start of a tag. */
const JOINER = "\u2060";

/** Characters that JSON, markdown or a renderer could stumble over, as plain blanks; half a surrogate pair becomes
 * U+FFFD. Line breaks stay. */
export function clean(text: string): string {
  // nearly every text: letters of Europe and the signs between them
  if (ORDINARY.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)[\p{Cc}\u2028\u2029]/gu, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
}

/** Texts of which `clean` changes nothing. */
const ORDINARY = /^[\n -~\u00a0-\u017f\u2010-\u2027]*$/;

/** For runs of a rich text, in which nothing is markup; a mention's tag is broken all the same. */
export function plain(text: string): string {
  return breakTags(clean(text));
}

/** For text blocks, facts and messages, in which markdown takes effect. Line breaks become blanks. */
export function escapeMarkdown(text: string): string {
  const line = clean(text);
  return breakTags(
    withoutLinks(
      (line.includes("\n") ? line.replace(/\s*\n\s*/g, " ") : line)
        .replace(/[\\`*_~[\]|]/g, String.raw`\$&`)
        // at the start of a line these begin headings, quotes and lists
        .replace(/^(\s*)([#>+-])/, String.raw`$1\$2`)
        .replace(/^(\s*\d+)([.)])/, String.raw`$1\$2`),
    ),
  );
}

/** Addresses would become links that nobody wrote. */
function withoutLinks(text: string): string {
  const bare = text.includes(":") ? text.replace(/\b(https?|mailto|tel|ftp):/gi, `$1${JOINER}:`) : text;
  return bare.includes(".") ? bare.replace(/\bwww\./gi, `www${JOINER}.`) : bare;
}

/** For titles and texts of the older cards, in which HTML takes effect. */
export function escapeHtml(text: string): string {
  return clean(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The text in at most `maxChars` UTF-16 units, no character halved; what is shortened ends in an ellipsis. */
export function shorten(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const head = text.slice(0, maxChars - 1).toWellFormed();
  return `${head.endsWith("\ufffd") ? head.slice(0, -1) : head}…`;
}

function breakTags(text: string): string {
  const whole = text.includes("<") ? text.replace(/<(?=[a-z/!?])/gi, `<${JOINER}`) : text;
  return whole.includes("&") ? whole.replace(/&(?=#?\w+;)/g, `&${JOINER}`) : whole;
}
