// A duty is known by its sayings, however much is told around it; a deadline of something else is refused.
import { describe, expect, test } from "vitest";
import { NOW, vindrose } from "../../support/product.ts";

const ask = (text: string) => vindrose.ask({ text }, [], NOW);

describe("a duty in other words", () => {
  test.each([
    { text: "Med hvilken rytme skal strategien skrives om?", duty: "strategy-revision" },
    {
      text: "Our secretariat owes the councillors a note. How frequently must it be sent?",
      duty: "status-report",
    },
    { text: "turnus for gennemgang af resultatkontrakterne?", duty: "performance-contracts" },
    { text: "Vi arbejder med Brasov. Med hvilket mellemrum laves handlingsplanerne?", duty: "action-plans" },
    { text: "How regularly is the strategy evaluated?", duty: "ongoing-evaluation" },
  ])("$text", ({ text, duty }) => {
    expect(ask(text).entities[0]).toMatchObject({ type: "duty", id: duty });
  });

  test.each(["why every four years?", "hvorfor skal strategien revideres?"])(
    "%s tells the reason",
    (text) => {
      expect(ask(text).citations[0]?.id).toBe("mon-revision-why");
    },
  );
});

test.each([
  "Frist for selvangivelsen?",
  "When is the deadline for my tax return?",
  "deadline for the Carlsberg Foundation",
  "Hvornår revideres Region Sjællands strategi?",
  "hvornår skal kommunernes strategi revideres?",
  "hvilke tre aktiviteter står der i handlingsplanen for Brasov?",
])("%s is none of ours", (text) => {
  expect(ask(text).refused).toBe(true);
});
