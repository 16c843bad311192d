// Programme questions from the utterance to the answer: the profile edited by words, comparison, one programme, and
// that nothing ever tells of an open call.
import { describe, expect, test } from "vitest";
import { createVindrose } from "../../../src/app.ts";
import { emptySlots, type Slots } from "../../../src/bot/slots.ts";
import type { Answer } from "../../../src/bot/answer.ts";

const NOW = "2026-11-23T10:00:00Z";
const vindrose = createVindrose(NOW);

/** The answers to a conversation's turns. */
function converse(utterances: readonly string[], now = NOW): readonly Answer[] {
  let slots: Slots = emptySlots;
  return utterances.map((text) => {
    const turn = vindrose.turn({ text }, slots, now);
    slots = turn.slots;
    return turn.answer;
  });
}

function textOf(answer: Answer | undefined): string {
  return JSON.stringify(answer?.parts ?? []);
}

/** The notice that shows the profile as it was understood. */
function profileLine(answer: Answer | undefined): string {
  const notices = answer?.parts.flatMap((part) =>
    part.kind === "notice" && part.about === "assumed" ? [part.text] : [],
  );
  return notices?.find((text) => /idé|idea/u.test(text)) ?? "";
}

describe("an idea edited by words", () => {
  test.each([
    {
      utterances: [
        "hvilket program passer til madspild med Göteborg?",
        "også Oslo",
        "og hvis vi tilføjer Helsinki?",
        "uden Helsinki",
      ],
      titles: [/Øresund/u, /Øresund/u, /Østersø/u, /Øresund/u],
    },
    {
      utterances: [
        "which programme fits food waste with Gothenburg?",
        "also Oslo",
        "and if we add Helsinki?",
        "without Helsinki",
      ],
      titles: [/resund/u, /resund/u, /Baltic/u, /resund/u],
    },
  ])("$utterances.0", ({ utterances, titles }) => {
    converse(utterances).forEach((answer, index) => {
      expect(answer.title).toMatch(titles[index] ?? /(?!)/u);
    });
  });

  test("a university that leaves takes its research with it", () => {
    const [first, second] = converse([
      "which programme fits offshore wind with a university in Groningen and Bremen?",
      "without the university",
    ]);
    expect(profileLine(first)).toContain("a university");
    expect(profileLine(second)).not.toContain("university");
    expect(second?.title).toMatch(/North Sea/u);
  });

  test("an answer to the question back is taken into the idea", () => {
    const answers = converse([
      "hvilket program passer til havnestøj med Hamborg?",
      "2 mio. euro",
      "et hospital",
      "4 partnere",
    ]);
    expect(profileLine(answers.at(-1))).toMatch(/2\.000\.000 EUR/u);
    expect(profileLine(answers.at(-1))).toMatch(/et hospital/u);
    expect(profileLine(answers.at(-1))).toMatch(/antal partnere: 4/u);
  });

  test("what was not said is told as not stated", () => {
    expect(profileLine(converse(["which programme fits food waste with Malmö?"])[0])).toMatch(
      /not stated: .*duration/u,
    );
    expect(profileLine(converse(["hvilket program passer til madspild med Malmö?"])[0])).toMatch(
      /ikke oplyst: .*varighed/u,
    );
  });
});

describe("comparison and single programmes", () => {
  test.each(["Nordsø eller Østersø?", "the North Sea or the Baltic Sea programme?"])(
    "%s sets two side by side",
    (text) => {
      const [answer] = converse([text]);
      expect(answer?.entities.map(({ id }) => id)).toEqual(expect.arrayContaining(["nsr-vib", "bsr-vib"]));
      expect(answer?.parts.filter(({ kind }) => kind === "facts")).toHaveLength(2);
    },
  );

  test.each([
    ["hvad er KASK?", /31\. december 2013/u],
    ["how long did FP7 run?", /1 January 2007 to 31 December 2013/u],
    ["hvad afløste Mål 2?", /2021-2027/u],
    ["who can apply to Interreg Europe?", /Companies cannot apply/u],
  ])("%s", (text, expected) => {
    expect(textOf(converse([text])[0])).toMatch(expected);
  });

  test("the criteria are shown on request, each with a citation", () => {
    const [, asked] = converse(["which programme fits food waste with Gothenburg and Oslo?", "why?"]);
    const facts = asked?.parts.find(({ kind }) => kind === "facts");
    expect(facts?.kind === "facts" && facts.facts.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Theme", "Geography", "Partnership", "Period", "Calls"]),
    );
    if (facts?.kind === "facts")
      for (const { citations } of facts.facts) expect(citations.length).toBeGreaterThan(0);
  });

  test("nothing fits is an answer, with the nearest miss and why", () => {
    const [answer] = converse(["which programme fits an agricultural project in Tanzania?"]);
    expect(answer?.title).toBe("No programme fits");
    expect(textOf(answer)).toMatch(/Nearest is .*Tanzania/u);
  });
});

describe("the clock", () => {
  const text = "hvilket program passer til grøn energi med Göteborg og Oslo?";

  test.each([
    "2008-05-01",
    "2013-12-31",
    "2014-01-01",
    "2020-12-31",
    "2021-01-01",
    "2026-11-23",
    "2028-01-01",
  ])("on %s no programme that is over is the best fit, and no call is told as open", (day) => {
    const [answer] = converse([text], `${day}T10:00:00Z`);
    const best = vindrose.knowledge.corpus.programmes.find(({ name }) => name.da === answer?.title);
    if (day === "2028-01-01") expect(best).toBeUndefined();
    else expect(best && best.period.from <= day && day <= best.period.to).toBe(true);
    expect(textOf(answer)).not.toMatch(/(?:indkaldelsen|programmet) er åben/u);
  });
});
