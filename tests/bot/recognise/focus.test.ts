// What of a message asks: sentences with a question mark, reported questions, and what a last question that says
// nothing by itself means. Checked on words alone, and on answers where the talk around would lead astray.
import { describe, expect, test } from "vitest";
import { createVindrose } from "../../../src/app.ts";
import { focusOf } from "../../../src/bot/recognise/focus.ts";
import { setAsideIn } from "../../../src/bot/recognise/set-aside.ts";
import { splitWords } from "../../../src/knowledge/language/text.ts";

const NOW = "2026-11-23T09:00:00+01:00";
const vindrose = createVindrose(NOW);
const ask = (text: string) => vindrose.ask({ text }, [], NOW);
const focus = (text: string, reading = 0) => focusOf(text, splitWords(text), reading);
const said = (words: readonly { readonly text: string }[]): string => words.map(({ text }) => text).join(" ");

describe("the words that ask", () => {
  test.each([
    [
      "I am writing a speech. What does the strategy say about climate?",
      "What does the strategy say about climate",
    ],
    ["Min chef spørger, om vi har et kontor i Polen.", "vi har et kontor i Polen"],
    ["He wished to know whether the council agreed on it.", "the council agreed on it"],
    ["My niece claims we are partners with Wrocław.", "we are partners with Wrocław"],
  ])("%s", (text, asking) => {
    expect(said(focus(text).core)).toBe(asking);
  });

  test("a last question that says nothing means what was reported, then the sentences before it", () => {
    const text = "We have three values. She asked me which towns have libraries. I was late. Which are they?";
    expect(focus(text).readings).toBeGreaterThan(1);
    expect(said(focus(text).core)).toBe("which towns have libraries Which are they");
    expect(said(focus(text, 1).core)).toBe("We have three values Which are they");
  });

  test("what is named to be left out", () => {
    const text = "Apart from the EU office, which offices are there?";
    expect(said([...setAsideIn(text, splitWords(text))])).toBe("the EU office");
  });
});

describe("the talk around a question", () => {
  test("a foreign place in it contradicts nothing", () => {
    const answer = ask("We had a visitor from Barcelona yesterday. What does CPMR stand for?");
    expect(answer.refused).toBe(false);
    expect(answer.title).toContain("CPMR");
  });

  test("a foreign place that the question leans on does", () => {
    expect(ask("Jeg skal til Lyon i næste uge. Hvem er vores kontakt der?").refused).toBe(true);
  });

  test("a project told of there asks for no programme", () => {
    const answer = ask(
      "Two teachers from Tartu and Leeds came by with a project idea. In which town is the Interact secretariat?",
    );
    expect(answer.intent).not.toBe("programme_fit");
    expect(JSON.stringify(answer.parts)).toContain("Viborg");
  });

  test("a question without matter is answered by the sentence before it", () => {
    const answer = ask("Our politicians asked how often the strategy is revised. What should I tell them?");
    expect(JSON.stringify(answer.parts)).toMatch(/every (?:4|four) years/u);
  });
});

describe("telegraphic style", () => {
  test.each(["CPMR præsident, navn", "IRE member list", "staff numbers Danish Business Service"])(
    "%s: not stated",
    (text) => {
      expect(ask(text).refused).toBe(true);
    },
  );

  test.each(["DAROBI where", "EU-kontor besluttet hvornår", "humanitarian countries"])(
    "%s: answered",
    (text) => {
      expect(ask(text).refused).toBe(false);
    },
  );
});
