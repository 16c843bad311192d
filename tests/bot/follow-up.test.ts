// What a question takes over from the ones before it, and what it must not.
import { describe, expect, test } from "vitest";
import { renderText } from "../../src/adapters/text/render.ts";
import type { Answer } from "../../src/bot/answer.ts";
import { NOW, vindrose } from "../support/product.ts";

function last(...utterances: readonly string[]): Answer {
  return vindrose.ask({ text: utterances.at(-1) ?? "" }, utterances.slice(0, -1), NOW);
}

const keysOf = ({ entities }: Answer): readonly string[] => entities.map(({ type, id }) => `${type}:${id}`);

describe("an elliptic question keeps the intent and changes the thing", () => {
  test.each([
    {
      da: ["hvem er vores kontakt i Polen?", "og i Rumænien?"],
      en: ["who is our contact in Poland?", "and in Romania?"],
      intent: "contact",
      first: "partner:brasov",
    },
    {
      da: ["hvem er vores kontakt i Polen?", "hvad med Shanghai?"],
      en: ["who is our contact in Poland?", "what about Shanghai?"],
      intent: "contact",
      first: "partner:shanghai",
    },
  ])("$da / $en", ({ da, en, intent, first }) => {
    for (const utterances of [da, en]) {
      const answer = last(...utterances);
      expect(answer.intent).toBe(intent);
      expect(keysOf(answer)).toContain(first);
      expect(keysOf(answer)).not.toContain("partner:lower-silesia");
    }
  });
});

describe("a word that points back keeps the thing, and says so", () => {
  test.each([
    {
      da: ["hvem er vores kontakt i Shanghai?", "hvad laver vi der?"],
      en: ["who is our contact in Shanghai?", "what do we do there?"],
    },
  ])("$da / $en", ({ da, en }) => {
    for (const utterances of [da, en]) {
      const answer = last(...utterances);
      expect(keysOf(answer)).toContain("partner:shanghai");
      expect(answer.why.carried).not.toEqual([]);
    }
  });
});

describe("a choice that was offered can be taken by number, ordinal or name", () => {
  const asked = { da: "hvem er vores kontakt i Ungarn?", en: "who is our contact in Hungary?" };
  test.each([
    { da: "1", en: "1", first: "partner:gyor-moson-sopron", other: "partner:bacs-kiskun" },
    {
      da: "den første",
      en: "the first one",
      first: "partner:gyor-moson-sopron",
      other: "partner:bacs-kiskun",
    },
    {
      da: "den anden",
      en: "the second one",
      first: "partner:bacs-kiskun",
      other: "partner:gyor-moson-sopron",
    },
    {
      da: "den sidste",
      en: "the last one",
      first: "partner:bacs-kiskun",
      other: "partner:gyor-moson-sopron",
    },
    { da: "Bacs", en: "Bács", first: "partner:bacs-kiskun", other: "partner:gyor-moson-sopron" },
  ])("$da / $en", ({ da, en, first, other }) => {
    for (const utterances of [
      [asked.da, da],
      [asked.en, en],
    ]) {
      const keys = keysOf(last(...utterances));
      expect(keys).toContain(first);
      expect(keys).not.toContain(other);
    }
  });

  test("a number that no choice has chooses nothing", () => {
    expect(keysOf(last(asked.da, "9"))).toEqual(keysOf(last(asked.da, "7")));
  });
});

describe("a question that stands alone takes over nothing", () => {
  test.each([
    { before: "hvem er vores kontakt i Polen?", next: "hvornår er næste status til Regionsrådet?" },
    {
      before: "who is our contact in Poland?",
      next: "when is the next status report to the Regional Council?",
    },
    { before: "hvem er vores kontakt i Polen?", next: "hvad koster en liter mælk?" },
    { before: "who is our contact in Poland?", next: "what does a litre of milk cost?" },
  ])("$before $next", ({ before, next }) => {
    const alone = last(next);
    const after = last(before, next);
    expect(renderText(after)).toBe(renderText(alone));
    expect(after.why.carried).toEqual([]);
  });

  test("a follow-up without anything before it is no guess at a partner", () => {
    expect(last("hvad laver vi der?").entities.filter(({ type }) => type === "partner")).toEqual([]);
  });

  test("a courtesy between two questions leaves the thread", () => {
    expect(keysOf(last("hvem er vores kontakt i Polen?", "tak", "og i Rumænien?"))).toContain(
      "partner:brasov",
    );
  });
});

describe("a question on the thing told before gets what it wishes", () => {
  test.each([
    { asked: ["what is CPMR?", "since when are we members?"], cites: "formaal-cpmr" },
    {
      asked: ["Hvad er Midtjyllands EU-kontor?", "siden hvornår har vi været med?"],
      cites: "formaal-eu-office",
    },
    { asked: ["hvor tit revideres strategien?", "hvorfor det?"], cites: "mon-revision-why" },
    { asked: ["hvem har ansvaret for samarbejdsaftalerne?", "hvor holder de til?"], cites: "kol-address" },
    { asked: ["which unit handles cooperation agreements?", "their address?"], cites: "kol-address" },
    { asked: ["hvad er Europe Direct?", "hvilke byer er bibliotekerne i?"], cites: "network:europe-direct" },
  ])("$asked", ({ asked, cites }) => {
    const answer = last(...asked);
    expect(answer.refused).toBe(false);
    expect(answer.citations.map(({ id }) => id)).toContain(cites);
  });

  test.each([
    { asked: ["Hvad laver DAROBI i Brasov?", "hvornår begyndte det?"] },
    { asked: ["who is our contact in Kecskemét?", "their address?"] },
  ])("$asked: what no source tells is refused", ({ asked }) => {
    expect(last(...asked).refused).toBe(true);
  });
});

describe("a place in a list means the thing there", () => {
  test.each([
    { asked: ["hvilke samarbejdsregioner har vi?", "hvem er kontakt i den femte?"], first: "partner:brasov" },
    { asked: ["what are our partner regions?", "what about the last one?"], first: "partner:shanghai" },
    { asked: ["hvilke regioner undersøger vi?", "og den sidste?"], first: "partner:hamburg" },
    { asked: ["name our partner regions", "and number four?"], first: "partner:bacs-kiskun" },
  ])("$asked", ({ asked, first }) => {
    expect(keysOf(last(...asked))[0]).toBe(first);
  });
});

test("an announced change of subject takes nothing over", () => {
  const answer = last(
    "hvem er vores kontakt i Brasov?",
    "Tak. Noget helt andet: hvor tit laves handlingsplaner?",
  );
  expect(answer.why.carried).toEqual([]);
  expect(keysOf(answer)[0]).toBe("duty:action-plans");
});
