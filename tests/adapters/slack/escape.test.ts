// Texts on their way into Slack: nothing in them mentions or formats, and what is cut says so.
import { describe, expect, test } from "vitest";
import { clean, fallback, isUnformatted, plain, safeUrl } from "../../../src/adapters/slack/escape.ts";
import { bytes, clip, countPoints, escapeText, split } from "../../../src/adapters/slack/measure.ts";
import { textOf } from "../../../src/adapters/slack/markup.ts";

test.each([
  ["<@U012>", "&lt;@U012&gt;"],
  ["<!channel> <!here|her>", "&lt;!channel&gt; &lt;!here|her&gt;"],
  ["R&D &amp; <b>", "R&amp;D &amp;amp; &lt;b&gt;"],
])("%s is shown letter by letter", (text, escaped) => {
  expect(escapeText(text)).toBe(escaped);
  expect(plain(text, 100)).toEqual({ type: "plain_text", text: escaped, emoji: false });
});

describe("a formatted text", () => {
  test("carries bold, italic and links of ours around foreign words", () => {
    const runs = [
      { text: "By:", style: "bold" },
      { text: " R&D <i> " },
      { text: "Nyt", url: "https://a.b/?c&d" },
      { text: " (2013)", style: "italic" },
    ] as const;
    expect(textOf(runs)).toEqual({
      type: "mrkdwn",
      text: "*By:* R&amp;D &lt;i&gt; <https://a.b/?c&amp;d|Nyt> _(2013)_",
      verbatim: true,
    });
  });

  test.each([
    ["*fed*", "a star"],
    ["_kursiv_", "an underscore"],
    ["a_b@rm.dk", "an address with an underscore"],
    ["~streg~", "a tilde"],
    ["`kode`", "a backtick"],
    [":smile:", "an emoji in words"],
    ["> citat", "a quote"],
    ["x\n> citat", "a quote on a later line"],
    ["@channel", "a broadcast word"],
    ["se @group", "an older broadcast word"],
    ["a|b", "the mark within links"],
  ])("%s stays as typed, in plain text, because of %s", (text) => {
    expect(isUnformatted(text)).toBe(false);
    expect(textOf([{ text, style: "bold" }])).toEqual({
      type: "plain_text",
      text: escapeText(text),
      emoji: false,
    });
  });

  test.each(["kl. 10:30", "rm@rm.dk", "5 > 3", "to-do", "a: b: c", "@here2go"])(
    "%s needs no such care",
    (text) => {
      expect(isUnformatted(text)).toBe(true);
    },
  );
});

test("halves of characters, control characters and turned directions are gone", () => {
  expect(clean("a\ud800b\u0000c\u001b[31m\u202ed\r\ne\tf")).toBe("a\ufffdbc[31md\ne\tf");
  expect(clean("👩‍👩‍👧 é\u0301 上海 شنغهاي")).toBe("👩‍👩‍👧 é\u0301 上海 شنغهاي");
});

test.each(["", "   ", "\n\t", "\u200b\u2060", "\u0000", "\u3164"])("%j has nothing to see", (text) => {
  expect(clean(text)).toBe("");
  expect(plain(text, 10, "intet").text).toBe("intet");
});

describe("a text that is too long", () => {
  test("is whole at the limit, and marked beyond it", () => {
    expect(clip("abcde", 5)).toBe("abcde");
    expect(clip("abcdef", 5)).toBe("abcd…");
    expect(clip("👍👍👍", 3)).toBe("👍👍👍");
    expect(clip("👍👍👍👍", 3)).toBe("👍👍…");
  });

  test("is never cut within an entity", () => {
    expect(plain("a&&&", 12)).toMatchObject({ text: "a&amp;&amp;…" });
    expect(plain("ab&&", 12)).toMatchObject({ text: "ab&amp;&amp;" });
  });

  test("is broken at a space near the end, and anywhere where there is none", () => {
    expect(split("samarbejde med Polen", 15)).toEqual(["samarbejde med ", "Polen"]);
    expect(split("x".repeat(25), 10)).toEqual(["x".repeat(10), "x".repeat(10), "x".repeat(5)]);
    expect(split("  ", 10)).toEqual([]);
    expect(split("et to tre fire fem seks", 8).join("")).toBe("et to tre fire fem seks");
  });
});

test.each(["a", '"', "\\", "\n", "\t", "æ", "上", "👍", "&", "<"])(
  "%j weighs what it weighs in JSON",
  (char) => {
    expect(bytes.point(char)).toBe(Buffer.byteLength(JSON.stringify(escapeText(char))) - 2);
  },
);

test("the text beside the blocks calls nobody", () => {
  expect(fallback("@channel <!here> @Everyone a@here.dk", 200)).toBe(
    "@\u2060channel &lt;!here&gt; @\u2060Everyone a@\u2060here.dk",
  );
  expect(countPoints(fallback("&".repeat(5000), 4000))).toBeLessThanOrEqual(4000);
});

test.each([
  ["https://www.rm.dk/a?b=c", "https://www.rm.dk/a?b=c"],
  ["javascript:alert(1)", undefined],
  ["https://a.b/|c", undefined],
  ["https://a.b/<c>", undefined],
  [`https://a.b/${"x".repeat(500)}`, undefined],
  ["mailto:a@b.c", undefined],
  ["", undefined],
])("%s is a link: %s", (url, link) => {
  expect(safeUrl(url)).toBe(link);
});
