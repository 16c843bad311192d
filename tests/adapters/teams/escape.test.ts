// What people and the corpus wrote stays what is read, and takes no effect.
import { expect, test } from "vitest";
import { clean, escapeHtml, escapeMarkdown, plain, shorten } from "../../../src/adapters/teams/escape.ts";

test.each([
  ["**fed** og _skrå_", String.raw`\*\*fed\*\* og \_skrå\_`],
  ["[klik](https://x.org)", "\\[klik\\](https\u2060://x.org)"],
  ["# titel", String.raw`\# titel`],
  ["- punkt", String.raw`\- punkt`],
  ["1. punkt", String.raw`1\. punkt`],
  ["<at>Alle</at>", "<\u2060at>Alle<\u2060/at>"],
  ["a < b & c", "a < b & c"],
  ["&lt;b&gt;", "&\u2060lt;b&\u2060gt;"],
  ["to\nlinjer", "to linjer"],
  ["EU's mål 2 (2007-13)", "EU's mål 2 (2007-13)"],
])("%j as markdown is %j", (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test("a run of rich text keeps its marks and lines, and no tag", () => {
  expect(plain("**a**\n<at>b</at>")).toBe("**a**\n<\u2060at>b<\u2060/at>");
});

test("older cards take HTML, so that none is left", () => {
  expect(escapeHtml(`<b>"Æ" & 'Ø'</b>`)).toBe("&#60;b&#62;&#34;Æ&#34; &#38; &#39;Ø&#39;&#60;/b&#62;");
});

test("control characters, turned text and halves of characters go", () => {
  expect(clean("a\u0000b\u202ec\ud800d\r\ne\tf")).toBe("a bc\ufffdd\ne f");
});

test("shortened at the limit, never within a character", () => {
  expect(shorten("abc", 3)).toBe("abc");
  expect(shorten("abcd", 3)).toBe("ab…");
  expect(shorten("a😀😀", 3)).toBe("a…");
  expect(shorten("a😀b😀", 4)).toBe("a😀…");
});
