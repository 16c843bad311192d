// How long a text is as Slack counts, and texts cut to a length: visibly where the text goes on, never within a
// character or an entity. Texts in, texts out.

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The mark of a text that goes on. */
const CUT = "…";

/** A way of counting: what one character counts for, and a bound for a whole text that takes no look at each. */
type Measure = { readonly point: (point: string) => number; readonly bound: (text: string) => number };

/** Characters. */
const points: Measure = { point: () => 1, bound: (text) => text.length };

/** Characters of the escaped text. */
export const escaped: Measure = {
  point: (point) => ENTITIES[point]?.length ?? 1,
  bound: (text) => escapeText(text).length,
};

/** Bytes of the escaped text in JSON; never less than its characters. */
export const bytes: Measure = {
  point: (point) => {
    const code = point.codePointAt(0) ?? 0;
    if (code < 0x80) return ENTITIES[point]?.length ?? (/["\\\n\t]/.test(point) ? 2 : 1);
    return code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  },
  bound: (text) => bytesOf(text),
};

/** `& < >` as Slack wants them in every text object: without them no `<@U1>` and no `<!channel>` can arise. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (char) => ENTITIES[char] ?? "") : text;
}

/** How many characters Slack counts. */
export function countPoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** What a text weighs in a payload once it is escaped. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(escapeText(text))) - 2;
}

/** At most `max`, the last character "…" where the text goes on. */
export function clip(text: string, max: number, measure = points): string {
  if (measure.bound(text) <= max) return text;
  let used = 0;
  let end = 0;
  let roomy = 0;
  for (const point of text) {
    used += measure.point(point);
    if (used > max) return text.slice(0, roomy).trimEnd() + CUT;
    end += point.length;
    if (used < max) roomy = end;
  }
  return text;
}

/** A text in pieces of at most `max`, broken at a space or line end where there is one in the last third. */
export function split(text: string, max: number, measure = points): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (measure.bound(rest) > max) {
    const end = fitting(rest, max, measure);
    const space = Math.max(rest.lastIndexOf(" ", end - 1), rest.lastIndexOf("\n", end - 1));
    const at = end < rest.length && space > (end * 2) / 3 ? space + 1 : end;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest].filter((piece) => piece.trim() !== "");
}

/** The end of the longest beginning that fits; of one character at least. */
function fitting(text: string, max: number, measure: Measure): number {
  let used = 0;
  let end = 0;
  for (const point of text) {
    used += measure.point(point);
    if (used > max && end > 0) return end;
    end += point.length;
  }
  return end;
}
