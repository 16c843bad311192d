// Answers drawn for Teams: every kind of part, text beside the card, citations, buttons and what is left out.
import { describe, expect, test } from "vitest";
import { readPressed } from "../../../src/adapters/teams/actions.ts";
import type { Card } from "../../../src/adapters/teams/card.ts";
import { LIMITS } from "../../../src/adapters/teams/limits.ts";
import {
  renderAnswer,
  renderCard,
  type RenderOptions,
  summaryOf,
} from "../../../src/adapters/teams/render.ts";
import type { Answer, Part } from "../../../src/bot/answer.ts";
import { answerOf, publicCitation, strategyCitation } from "../../support/answer.ts";
import { CARDS, endlessAnswer, reminderAnswer } from "../../support/teams-cards.ts";
import { faultsOfCard, faultsOfMessage } from "../../support/teams-check.ts";

function drawn(answer: Answer, options: Partial<RenderOptions> = {}): Card {
  return renderCard(answer, { replyId: "r1", ...options });
}

function attachmentOf(content: Card | undefined): {
  readonly contentType: string;
  readonly content: unknown;
} {
  return { contentType: "application/vnd.microsoft.card.adaptive", content };
}

/** Every text of a kind in a card, in its order. */
function textsOf(card: unknown, key: string): readonly string[] {
  const found: string[] = [];
  JSON.stringify(card, (name, value: unknown) => {
    if (name === key && typeof value === "string") found.push(value);
    return value;
  });
  return found;
}
function buttonsOf(
  card: unknown,
): readonly { readonly title: string; readonly type: string; readonly data?: unknown }[] {
  const found: { title: string; type: string; data?: unknown }[] = [];
  JSON.stringify(card, (_, value: unknown) => {
    if (typeof value === "object" && value !== null && "type" in value && "title" in value)
      if (typeof value.type === "string" && value.type.startsWith("Action."))
        found.push(value as { title: string; type: string });
    return value;
  });
  return found;
}

const parts: {
  readonly [Kind in Part["kind"]]: { readonly part: Extract<Part, { kind: Kind }>; readonly element: object };
} = {
  paragraph: {
    part: { kind: "paragraph", text: "Første linje\nanden <b>linje</b>", citations: [1, 2] },
    element: { type: "RichTextBlock", inlines: [{ type: "TextRun", text: "Første linje" }] },
  },
  heading: {
    part: { kind: "heading", text: "En *overskrift*" },
    element: { type: "TextBlock", style: "heading", text: String.raw`En \*overskrift\*`, wrap: true },
  },
  facts: {
    part: { kind: "facts", facts: [{ label: "By", value: "Shanghai", citations: [1] }] },
    element: { type: "FactSet", facts: [{ title: "By", value: "Shanghai [1]" }] },
  },
  list: {
    part: { kind: "list", items: [{ text: "Et punkt", citations: [] }] },
    element: { type: "RichTextBlock", inlines: [{ text: "•  " }, { text: "Et punkt" }] },
  },
  notice: {
    part: { kind: "notice", about: "later", text: "Det er slut.", citations: [2] },
    element: {
      type: "Container",
      style: "accent",
      items: [
        { inlines: [{ text: "Siden da · offentlig kilde · marts 2013" }] },
        { inlines: [{ text: "Det er slut." }, { text: " [2]" }] },
      ],
    },
  },
  choices: {
    part: { kind: "choices", prompt: "Hvilken?", choices: [{ label: "Den", utterance: "partner Den" }] },
    element: { type: "RichTextBlock", inlines: [{ text: "Hvilken?" }] },
  },
  actions: {
    part: { kind: "actions", actions: [{ label: "Færdig", utterance: "færdig x 2027", style: "primary" }] },
    element: {
      type: "ActionSet",
      actions: [
        {
          type: "Action.Execute",
          title: "Færdig",
          style: "positive",
          data: { v: 1, utterance: "færdig x 2027", replyId: "r1" },
        },
      ],
    },
  },
};

describe("parts", () => {
  test.each(Object.entries(parts))("%s has its element", (_, { part, element }) => {
    const card = drawn(answerOf([part]));
    expect(faultsOfCard(card)).toEqual([]);
    expect(card.body[1]).toMatchObject(element);
  });

  test("many short facts are a table, a long one stands below its label", () => {
    const facts = Array.from({ length: LIMITS.tableRows }, (_, index) => ({
      label: `Rk ${index}`,
      value: "en værdi",
      citations: [1],
    }));
    const tableOf = (part: Part): unknown => drawn(answerOf([part])).body[1];
    expect(tableOf({ kind: "facts", facts })).toMatchObject({
      type: "Table",
      rows: { length: LIMITS.tableRows },
    });
    expect(tableOf({ kind: "facts", facts: facts.slice(1) })).toMatchObject({ type: "FactSet" });
    const long = { label: "Vært", value: "Innovationscenteret".repeat(2), citations: [] };
    expect(tableOf({ kind: "facts", facts: [long] })).toMatchObject({
      type: "RichTextBlock",
      inlines: [{ text: "Vært" }],
    });
  });

  test("more buttons than Teams shows in a row make a second row", () => {
    const choices = Array.from({ length: LIMITS.actionsPerSet + 1 }, (_, index) => ({
      label: `Valg ${index}`,
      utterance: `partner ${index}`,
    }));
    const card = drawn(answerOf([{ kind: "choices", prompt: "?", choices }], { citations: [] }));
    expect(buttonsOf(card).filter(({ title }) => title.startsWith("Valg"))).toHaveLength(choices.length);
    expect(faultsOfCard(card)).toEqual([]);
  });

  test("a label at the limit is a button, a longer one a line that wraps and is pressed", () => {
    const label = "a".repeat(LIMITS.buttonChars);
    const suggest = (text: string): Card => drawn(answerOf([], { suggestions: [text], citations: [] }));
    expect(suggest(label).body[1]).toMatchObject({ type: "ActionSet", actions: [{ title: label }] });
    const longer = suggest(`${label}b`);
    expect(longer.body[1]).toMatchObject({
      type: "Container",
      items: [{ inlines: [{ text: "›  " }, { text: `${label}b` }] }],
      selectAction: { title: `${"a".repeat(LIMITS.buttonChars - 1)}…`, tooltip: `${label}b` },
    });
    expect(buttonsOf(longer).map(({ data }) => readPressed(data))).toMatchObject([
      { utterance: `${label}b` },
    ]);
  });

  test("an utterance too long for a button is told, to be typed", () => {
    const utterance = "x".repeat(LIMITS.utteranceChars + 1);
    const part: Part = { kind: "actions", actions: [{ label: "Gør det", utterance, style: "plain" }] };
    const card = drawn(answerOf([part], { citations: [] }));
    expect(buttonsOf(card)).toEqual([]);
    expect(textsOf(card, "text").join("")).toContain(`Gør det (Skriv: ${utterance})`);
  });
});

describe("text or card", () => {
  const sentences = answerOf([
    { kind: "paragraph", text: "Kontoret er i *Shanghai*.", citations: [2] },
    { kind: "notice", about: "later", text: "Det er slut.", citations: [1, 2] },
  ]);

  test("cited sentences alone are a text, in which Teams explains the marks", () => {
    const { text, card, entities, summary } = renderAnswer(sentences, { replyId: "r1" });
    expect(card).toBeUndefined();
    expect(text.split("\n\n")).toEqual([
      "**Fjordland**",
      String.raw`Kontoret er i \*Shanghai\*. [2]`,
      "**Siden da:** Det er slut. [1] [2]",
      "**Kilder**",
      "[1] Fjordland · strategien · Samarbejde, afsnit 6 · 16. april 2008",
      "[2] Nyheden · offentlig kilde · marts 2013",
    ]);
    expect(faultsOfMessage({ text, entities })).toEqual([]);
    expect(summary).toBe("Fjordland: Kontoret er i *Shanghai*.");
  });

  test("a citation tells name, place, date and provenance, and leads to web addresses only", () => {
    const { entities } = renderAnswer(
      {
        ...sentences,
        citations: [strategyCitation, publicCitation, { ...publicCitation, url: "javascript:alert(1)" }],
      },
      { replyId: "r1" },
    );
    const nameless = {
      "@type": "DigitalDocument",
      name: "Nyheden",
      abstract: "offentlig kilde · marts 2013",
      keywords: ["offentlig kilde"],
    };
    expect(entities[0]?.citation.map(({ position, appearance }) => [position, appearance])).toEqual([
      [
        1,
        {
          "@type": "DigitalDocument",
          name: "Fjordland",
          abstract: "strategien · Samarbejde, afsnit 6 · 16. april 2008",
          keywords: ["strategien"],
        },
      ],
      [2, { ...nameless, url: "https://example.org/news" }],
      [3, nameless],
    ]);
  });

  test.each<[string, Answer]>([
    ["without sources", { ...sentences, citations: [] }],
    [
      "with more sources than marks explain",
      { ...sentences, citations: Array.from({ length: 11 }, () => strategyCitation) },
    ],
    ["with a way on", { ...sentences, suggestions: ["Og så?"] }],
    ["that refuses", { ...sentences, refused: true }],
    [
      "with facts",
      { ...sentences, parts: [{ kind: "facts", facts: [{ label: "a", value: "b", citations: [1] }] }] },
    ],
    [
      "too long",
      { ...sentences, parts: [{ kind: "paragraph", text: "a".repeat(LIMITS.spokenChars), citations: [1] }] },
    ],
  ])("an answer %s is a card", (_, answer) => {
    const { text, card, entities } = renderAnswer(answer, { replyId: "r1" });
    expect(text).toBe("");
    expect(entities).toHaveLength(answer.citations.length === 0 ? 0 : 1);
    expect(faultsOfMessage({ entities, attachments: [attachmentOf(card)] })).toEqual([]);
  });

  test("a card names the sources that it shows to Teams as well, as many as Teams' marks explain", () => {
    const positionsOf = (answer: Answer): readonly number[] | undefined =>
      renderAnswer(answer, { replyId: "r1", lead: "card" }).entities[0]?.citation.map(
        ({ position }) => position,
      );
    const many = (count: number): Answer => ({
      ...sentences,
      citations: Array.from({ length: count }, () => strategyCitation),
    });
    expect(positionsOf(sentences)).toEqual([1, 2]);
    expect(positionsOf(many(LIMITS.citations))).toHaveLength(LIMITS.citations);
    expect(positionsOf(many(LIMITS.citations + 1))).toHaveLength(LIMITS.citations);
    // what goes from the card for want of room goes here too; the first source stays
    const onlyLast = endlessAnswer.parts.map(
      (part): Part =>
        part.kind === "list"
          ? { ...part, items: part.items.map((item, at) => ({ ...item, citations: [at < 399 ? 1 : 2] })) }
          : part,
    );
    expect(positionsOf({ ...endlessAnswer, parts: onlyLast })).toEqual([1]);
    expect(positionsOf({ ...sentences, citations: [] })).toBeUndefined();
  });

  test("where a message has no room for all of the citations, abstracts go first, then addresses", () => {
    const longest = "x".repeat(LIMITS.citationAbstractChars);
    const kept = (pathChars: number): unknown => {
      const url = `https://example.org/${"å".repeat(pathChars)}`;
      const citations = Array.from({ length: LIMITS.citations }, () => ({
        ...publicCitation,
        title: longest,
        source: `the ${longest}`,
        url,
      }));
      const { card, entities } = renderAnswer({ ...sentences, citations }, { replyId: "r1", lead: "card" });
      expect(faultsOfMessage({ entities, attachments: [attachmentOf(card)] })).toEqual([]);
      return Object.keys(entities[0]?.citation[9]?.appearance ?? {});
    };
    expect(kept(90)).toEqual(["@type", "name", "abstract", "keywords", "url"]);
    expect(kept(130)).toEqual(["@type", "name", "keywords", "url"]);
    expect(kept(200)).toEqual(["@type", "name", "keywords"]);
  });

  test("what replaces a card is a card, whatever the answer", () => {
    const { text, card } = renderAnswer(sentences, { replyId: "r1", lead: "card" });
    expect(text).toBe("");
    expect(textsOf(card, "text").join("\n")).toContain("Kontoret er i *Shanghai*.");
  });

  test("the line for notifications is title and first words, without markup", () => {
    expect(summaryOf(answerOf([{ kind: "paragraph", text: "En\nlinje\u0007", citations: [] }]))).toBe(
      "Fjordland: En linje",
    );
  });

  test("nothing is ever marked as made by AI", () => {
    for (const shown of Object.values(CARDS))
      expect(JSON.stringify(shown)).not.toContain("AIGeneratedContent");
  });
});

describe("ways on", () => {
  const refused = answerOf([{ kind: "paragraph", text: "Det ved jeg ikke.", citations: [] }], {
    refused: true,
    citations: [],
  });

  test("a refusal offers the unit, with the question", () => {
    const card = drawn(refused, { question: "hvor høj er\nhimlen?" });
    expect(buttonsOf(card).map(({ data }) => readPressed(data))).toEqual([
      { kind: "say", utterance: "til enheden hvor høj er himlen?", replyId: "r1" },
    ]);
  });

  test("not twice, not without a question, and not where there can be no buttons", () => {
    const part: Part = {
      kind: "actions",
      actions: [{ label: "Send", utterance: "til enheden hvor?", style: "plain" }],
    };
    expect(buttonsOf(drawn({ ...refused, parts: [part] }, { question: "hvor?" }))).toHaveLength(1);
    expect(buttonsOf(drawn(refused))).toEqual([]);
    expect(buttonsOf(drawn(refused, { question: "hvor?", hasButtons: false }))).toEqual([]);
  });

  test("feedback as buttons, where it is asked for", () => {
    const card = drawn(refused, { hasFeedback: true });
    expect(buttonsOf(card).map(({ type, data }) => [type, readPressed(data)])).toEqual([
      ["Action.Execute", { kind: "judge", verdict: "helpful", replyId: "r1" }],
      ["Action.Submit", { kind: "form", form: "feedback", subject: "r1", replyId: "r1" }],
    ]);
  });

  test("a command that stands for a form opens it", () => {
    const card = drawn(reminderAnswer, {
      formOf: (utterance) =>
        utterance.startsWith("udsæt") ? { form: "subscription", subject: "status-report" } : undefined,
    });
    const opening = buttonsOf(card).filter(({ type }) => type === "Action.Submit");
    expect(opening.map(({ title }) => title)).toEqual(["Udsæt 1 dag", "Udsæt 1 uge"]);
    expect(opening[0]?.data).toMatchObject({ msteams: { type: "task/fetch" }, form: "subscription" });
  });

  test("a place in the strategy opens with its neighbours", () => {
    const card = drawn(answerOf([]));
    expect(buttonsOf(card).map(({ type, data }) => [type, readPressed(data)])).toEqual([
      ["Action.Execute", { kind: "say", utterance: "kilde samarbejde 6", replyId: "r1" }],
      ["Action.OpenUrl", undefined],
    ]);
  });

  test("why is folded away in the card, and only where there is something to tell", () => {
    const told = answerOf([], {
      citations: [],
      why: {
        intent: "contact",
        certainty: 0.934,
        matched: ["hvem"],
        runnerUp: { intent: "strategy", document: null },
        carried: ["Ungarn"],
      },
    });
    const card = drawn(told);
    expect(buttonsOf(card)).toMatchObject([
      { type: "Action.ToggleVisibility", title: "Hvorfor dette svar?" },
    ]);
    expect(textsOf(card, "value")).toEqual([
      "kontakt",
      "93 %".replace(" ", "\u00a0"),
      "hvem",
      "strategien",
      "intet",
      "Ungarn",
    ]);
    expect(buttonsOf(drawn(answerOf([], { citations: [] })))).toEqual([]);
  });

  test("a reminder asks to be drawn anew, for sixty people at most", () => {
    const users = Array.from({ length: LIMITS.refreshUsers + 1 }, (_, index) => `29:${index}`);
    const card = drawn(reminderAnswer, { refresh: { reminder: "reminder|x", users } });
    expect(card.refresh?.userIds).toHaveLength(LIMITS.refreshUsers);
    expect(card.refresh?.action).toMatchObject({
      type: "Action.Execute",
      data: { v: 1, reminder: "reminder|x" },
    });
    expect(faultsOfCard(card)).toEqual([]);
  });
});

describe("what a card does not hold", () => {
  test("is counted and named, its sources go with it, and the first source stays", () => {
    const card = drawn(endlessAnswer);
    expect(faultsOfCard(card)).toEqual([]);
    const texts = textsOf(card.body, "text").join("\n");
    const shown = texts.match(/netop dette forhold/g)?.length ?? 0;
    const left = /Ikke vist: (\d+) punkter \(»Forhold nummer (\d+): en [^«]+…«,/.exec(texts);
    expect(shown).toBeGreaterThan(50);
    expect(Number(left?.[1]) + shown).toBe(400);
    expect(Number(left?.[2])).toBe(shown + 1);
    expect(texts).toContain("[1] ");
  });

  test("a text at the limit stands whole, one character more is counted", () => {
    const told = (length: number): string => {
      const part: Part = { kind: "paragraph", text: "a".repeat(length), citations: [] };
      return textsOf(drawn(answerOf([part])).body[1], "text").join("");
    };
    expect(told(LIMITS.textChars)).toBe("a".repeat(LIMITS.textChars));
    const cut = told(LIMITS.textChars + 1);
    const kept = /^a+/.exec(cut)?.[0].length ?? 0;
    expect(cut.slice(kept)).toBe(` … (${LIMITS.textChars + 1 - kept} tegn mere)`);
    expect(cut.length).toBeLessThanOrEqual(LIMITS.textChars);
  });
});

test.each(Object.entries(CARDS))("%s passes the one judge", (_, { card, ...message }) => {
  const attachments = card === undefined ? [] : [attachmentOf(card)];
  expect(faultsOfMessage({ ...message, attachments })).toEqual([]);
});
