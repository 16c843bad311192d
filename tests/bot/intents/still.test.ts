// What holds today: a paper of 2008 does not tell it, a later source may. A programme's end is told by its period.
import { describe, expect, test } from "vitest";
import { renderText } from "../../../src/adapters/text/render.ts";
import { NOW, vindrose } from "../../support/product.ts";

const ask = (text: string) => vindrose.ask({ text }, [], NOW);

describe("whether something still holds", () => {
  test.each(["er vi stadig med i CPMR?", "are we still a member of CPMR?"])(
    "%s: not stated, with what was so in 2008",
    (text) => {
      const answer = ask(text);
      expect(answer.refused).toBe(true);
      expect(renderText(answer)).toContain("CPMR");
      expect(answer.citations.map(({ asOf }) => asOf)).toContain("2008-04-16");
    },
  );

  test("a later source that tells of the end answers", () => {
    const answer = ask("are we still a member of IRE?");
    expect(answer.refused).toBe(false);
    expect(renderText(answer)).toMatch(/ended/u);
  });

  test.each([
    ["er Kattegat-Skagerrak programmet stadig åbent?", "31. december 2013"],
    ["is KASK still open?", "31 December 2013"],
  ])("%s: closed, with its last day", (text, day) => {
    const answer = ask(text);
    expect(answer.refused).toBe(false);
    expect(renderText(answer)).toContain(day);
  });
});
