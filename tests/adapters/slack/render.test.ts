// Every kind of part as Block Kit, in both languages; what stands around an answer; and the text beside the blocks.
import { describe, expect, test } from "vitest";
import { parseAction } from "../../../src/adapters/slack/actions.ts";
import { MESSAGE_EVENT, renderAnswer, type RenderOptions } from "../../../src/adapters/slack/render.ts";
import type { Answer, Part } from "../../../src/bot/answer.ts";
import { answerOf, publicCitation, strategyCitation } from "../../support/answer.ts";
import { NOW, vindrose } from "../../support/product.ts";
import { slackFaults } from "../../support/slack-check.ts";

const bare: Partial<Answer> = { title: "", citations: [] };

/** The blocks of an answer, after they were judged. */
function draw(answer: Answer, options: RenderOptions = {}) {
  const rendered = renderAnswer(answer, options);
  expect(slackFaults(rendered)).toEqual([]);
  return rendered.blocks;
}

const formatted = (text: string) => ({ type: "mrkdwn", text, verbatim: true });
const literal = (text: string) => ({ type: "plain_text", text, emoji: false });
const section = (text: string) => ({ type: "section", text: formatted(text), expand: true });
const button = (label: string, kind: string, index: number, value: string) => ({
  type: "button",
  text: literal(label),
  action_id: `vindrose1:${kind}:${index}`,
  value,
});

type Row<Kind extends Part["kind"]> = {
  readonly part: Extract<Part, { kind: Kind }>;
  readonly da: readonly unknown[];
  readonly en: readonly unknown[];
};
/** One of each; the type makes a new kind fail to compile until it stands here, in both languages. */
const EACH: { readonly [Kind in Part["kind"]]: Row<Kind> } = {
  paragraph: {
    part: { kind: "paragraph", text: "Vi samarbejder.", citations: [1, 2] },
    da: [section("Vi samarbejder. [1] [2]")],
    en: [section("Vi samarbejder. [1] [2]")],
  },
  heading: {
    part: { kind: "heading", text: "Skovland" },
    da: [section("*Skovland*")],
    en: [section("*Skovland*")],
  },
  facts: {
    part: {
      kind: "facts",
      facts: [
        { label: "By", value: "Havby", citations: [1] },
        { label: "Mail", value: "a_b@rm.dk", citations: [] },
      ],
    },
    da: [
      {
        type: "section",
        fields: [formatted("*By*"), literal("Havby [1]"), formatted("*Mail*"), literal("a_b@rm.dk")],
      },
    ],
    en: [
      {
        type: "section",
        fields: [formatted("*By*"), literal("Havby [1]"), formatted("*Mail*"), literal("a_b@rm.dk")],
      },
    ],
  },
  list: {
    part: {
      kind: "list",
      items: [
        { text: "Fjordland", citations: [2] },
        { text: "Skovland\nog havet", citations: [] },
      ],
    },
    da: [section("•  Fjordland [2]\n•  Skovland\n    og havet")],
    en: [section("•  Fjordland [2]\n•  Skovland\n    og havet")],
  },
  notice: {
    part: { kind: "notice", about: "later", text: "Det sluttede.", citations: [2] },
    da: [section("> *Siden da:* Det sluttede. [2] _(offentlig kilde, marts 2013)_")],
    en: [section("> *Since then:* Det sluttede. [2] _(public source, March 2013)_")],
  },
  choices: {
    part: {
      kind: "choices",
      prompt: "Hvilken?",
      choices: [{ label: "Fjordland", utterance: "kontakt i Fjordland" }],
    },
    da: [
      section("Hvilken?"),
      { type: "actions", elements: [button("Fjordland", "say", 0, "kontakt i Fjordland")] },
    ],
    en: [
      section("Hvilken?"),
      { type: "actions", elements: [button("Fjordland", "say", 0, "kontakt i Fjordland")] },
    ],
  },
  actions: {
    part: {
      kind: "actions",
      actions: [
        { label: "Færdig", utterance: "færdig report 2027", style: "primary" },
        { label: "Slet", utterance: "slet mine data", style: "danger" },
      ],
    },
    da: [
      {
        type: "actions",
        elements: [
          { ...button("Færdig", "say", 0, "færdig report 2027"), style: "primary" },
          {
            ...button("Slet", "say", 1, "slet mine data"),
            style: "danger",
            confirm: {
              title: literal("Er du sikker?"),
              text: literal("Slet: det kan ikke fortrydes."),
              confirm: literal("Slet"),
              deny: literal("Fortryd"),
              style: "danger",
            },
          },
        ],
      },
    ],
    en: [
      {
        type: "actions",
        elements: [
          { ...button("Færdig", "say", 0, "færdig report 2027"), style: "primary" },
          {
            ...button("Slet", "say", 1, "slet mine data"),
            style: "danger",
            confirm: {
              title: literal("Are you sure?"),
              text: literal("Slet: this cannot be undone."),
              confirm: literal("Slet"),
              deny: literal("Cancel"),
              style: "danger",
            },
          },
        ],
      },
    ],
  },
};

describe("each part", () => {
  test.each(Object.entries(EACH))("%s is drawn in both languages", (_kind, { part, da, en }) => {
    const sources = { title: "", citations: [strategyCitation, publicCitation] };
    const drawn = (language: "da" | "en") =>
      draw(answerOf([part], { ...sources, language })).slice(0, da.length);
    expect({ da: drawn("da"), en: drawn("en") }).toEqual({ da, en });
  });

  test("a part that it does not know is a defect, told as one", () => {
    // a part from outside the type, as only a defect could make it
    const unknown = { kind: "hologram" } as unknown as Part;
    expect(() => renderAnswer(answerOf([unknown]))).toThrow(/hologram/);
  });
});

describe("facts", () => {
  const facts = (count: number, value: string): readonly Part[] => [
    {
      kind: "facts",
      facts: Array.from({ length: count }, (_, at) => ({ label: `Frist ${at}`, value, citations: [1] })),
    },
  ];

  test("stand five to a section; more than ten are a table, once a message", () => {
    expect(draw(answerOf(facts(10, "2027"), bare)).map(({ type }) => type)).toEqual(["section", "section"]);
    const [table, ...others] = draw(answerOf([...facts(11, "2027"), ...facts(11, "2028")], bare));
    expect(table).toEqual({
      type: "table",
      column_settings: [{ is_wrapped: true }, { is_wrapped: true }],
      rows: [
        [
          { type: "raw_text", text: "Emne" },
          { type: "raw_text", text: "Oplysning" },
        ],
        ...Array.from({ length: 11 }, (_, at) => [
          { type: "raw_text", text: `Frist ${at}` },
          { type: "raw_text", text: "2027 [1]" },
        ]),
      ],
    });
    expect(others.map(({ type }) => type)).toEqual(["section", "section", "section"]);
  });

  test("that are long stand one below the other, whole", () => {
    expect(draw(answerOf(facts(2, "langt ".repeat(40).trim()), bare))).toEqual(
      [0, 1].map((at) => section(`*Frist ${at}:* ${"langt ".repeat(40).trim()} [1]`)),
    );
  });
});

describe("notices", () => {
  const notice = (text: string): readonly Part[] => [
    { kind: "notice", about: "later", text, citations: [2] },
  ];

  test("do not say twice what their sentence says", () => {
    const [drawn] = draw(answerOf(notice("Senere (offentlig kilde, marts 2013): slut."), { title: "" }));
    expect(drawn).toEqual(section("> Senere (offentlig kilde, marts 2013): slut. [2]"));
  });

  test("keep every line behind the bar, and lose the bar rather than a letter", () => {
    expect(draw(answerOf(notice("a\nb"), { title: "" }))[0]).toEqual(
      section("> *Siden da:* a\n> b [2] _(offentlig kilde, marts 2013)_"),
    );
    expect(draw(answerOf(notice("*a*"), { title: "" }))[0]).toEqual({
      type: "section",
      text: literal("Siden da: *a* [2] (offentlig kilde, marts 2013)"),
      expand: true,
    });
  });
});

describe("sources", () => {
  test("say number, title, place, source, who says so and for which date, in each language", () => {
    const [da] = draw(answerOf([], { title: "" }));
    const [en] = draw(answerOf([], { title: "", language: "en" }));
    const link = "<https://example.org/news|Nyheden>";
    expect(da).toEqual({
      type: "context",
      elements: [
        formatted(
          `*[1]* Fjordland · Samarbejde, afsnit 6 · Planen · strategien, 16. april 2008\n*[2]* ${link} · offentlig kilde, marts 2013`,
        ),
      ],
    });
    expect(en).toEqual({
      type: "context",
      elements: [
        formatted(
          `*[1]* Fjordland · Samarbejde, paragraph 6 · Planen · the strategy, 16 April 2008\n*[2]* ${link} · public source, March 2013`,
        ),
      ],
    });
  });

  test("with a title that would be formatted stand alone, as typed, and their neighbours keep their links", () => {
    const odd = { ...strategyCitation, title: "*Fed* <!channel>", section: null };
    const [drawn] = draw(answerOf([], { title: "", citations: [odd, publicCitation] }));
    expect(drawn).toEqual({
      type: "context",
      elements: [
        literal("[1] *Fed* &lt;!channel&gt; · Planen · strategien, 16. april 2008"),
        formatted("*[2]* <https://example.org/news|Nyheden> · offentlig kilde, marts 2013"),
      ],
    });
  });

  test("have a button that opens the passages, each once, with the numbers that the text has", () => {
    const citations = [publicCitation, strategyCitation, { ...strategyCitation, id: "again" }];
    const actions = draw(answerOf([], { title: "", citations })).find(({ type }) => type === "actions");
    expect(actions).toEqual({
      type: "actions",
      elements: [button("Se kilden", "sources", 0, "2 kilde samarbejde 6")],
    });
    expect(draw(answerOf([], { title: "", citations: [publicCitation] })).map(({ type }) => type)).toEqual([
      "context",
    ]);
  });
});

/** What the buttons of an answer ask for. */
function pressable(answer: Answer, options: RenderOptions) {
  return draw(answer, options)
    .flatMap((block) => (block.type === "actions" ? block.elements : []))
    .flatMap((each) => (each.type === "button" ? [parseAction(each.action_id ?? "", each.value ?? "")] : []));
}

describe("around an answer", () => {
  const refused = answerOf([], { ...bare, title: "Ved ikke", refused: true });

  test("a refused question can be sent to the unit, in the answer's language", () => {
    expect(pressable(refused, { asked: "hvad koster mælk?" })).toEqual([
      { kind: "unit", utterance: "til enheden hvad koster mælk?" },
    ]);
    expect(pressable({ ...refused, language: "en" }, { asked: "what is milk?" })).toEqual([
      { kind: "unit", utterance: "to the unit what is milk?" },
    ]);
  });

  test("not when it was answered, when nothing was asked, or when the answer offers it itself", () => {
    expect(pressable(answerOf([], { ...bare, title: "T" }), { asked: "hvad?" })).toEqual([]);
    expect(pressable(refused, {})).toEqual([]);
    const own: Part = {
      kind: "actions",
      actions: [{ label: "Send videre", utterance: "til enheden hvad?", style: "plain" }],
    };
    expect(pressable({ ...refused, parts: [own] }, { asked: "hvad?" })).toEqual([
      { kind: "say", utterance: "til enheden hvad?" },
    ]);
  });

  test("a private answer can be shared: the question is asked again for everyone", () => {
    const answer = answerOf([], { ...bare, title: "T" });
    expect(pressable(answer, { asked: "frist", canShare: true })).toEqual([
      { kind: "share", utterance: "frist" },
    ]);
    expect(pressable(answer, { asked: "frist" })).toEqual([]);
  });

  test("it can be judged where it is known by an id, with words for who does not see thumbs", () => {
    const last = draw(answerOf([], bare), { replyId: "r1" }).at(-1);
    expect(last).toMatchObject({
      type: "context_actions",
      elements: [
        {
          type: "feedback_buttons",
          positive_button: { value: "helpful r1", accessibility_label: "Svaret hjalp" },
          negative_button: {
            value: "not_helpful r1",
            accessibility_label: "Svaret hjalp ikke: fortæl hvorfor",
          },
        },
      ],
    });
  });

  test("the metadata carries an opaque key and nothing else", () => {
    expect(renderAnswer(answerOf([], bare), { key: "k1" }).metadata).toEqual({
      event_type: MESSAGE_EVENT,
      event_payload: { key: "k1" },
    });
    expect(renderAnswer(answerOf([], bare)).metadata).toBeUndefined();
  });

  test("an answer without anything to see is still a message", () => {
    expect(draw(answerOf([], bare))).toEqual([{ type: "context", elements: [literal("–")] }]);
  });
});

test("the text beside the blocks has title, parts and sources, and mentions nobody", () => {
  const answer = answerOf([{ kind: "paragraph", text: "Hej <!channel> @here", citations: [1] }]);
  expect(renderAnswer(answer).text).toBe(
    "Fjordland\nHej &lt;!channel&gt; @\u2060here [1]\n[1] Planen. Samarbejde, afsnit 6. (strategien, 16. april 2008)\n[2] Nyheden. (offentlig kilde, marts 2013) &lt;https://example.org/news&gt;",
  );
});

test.each([
  { da: "hvem er vores kontakt i Ungarn?", en: "who is our contact in Hungary?" },
  { da: "hvilke samarbejdsregioner har vi?", en: "which partner regions do we have?" },
  { da: "hvornår er næste status?", en: "when is the next status due?" },
  { da: "hvad siger strategien om uddannelse?", en: "what does the strategy say about education?" },
  {
    da: "hvilket EU-program passer til rent vand med Polen?",
    en: "which EU programme fits clean water with Poland?",
  },
  { da: "hvad koster en liter mælk?", en: "what does a litre of milk cost?" },
])("the product's own answer to $da / $en is a sound message", ({ da, en }) => {
  for (const text of [da, en]) {
    const answer = vindrose.ask({ text }, [], NOW);
    const blocks = draw(answer, { replyId: "r1", asked: text, canShare: true });
    expect(blocks[0]).toMatchObject({ type: "header" });
    expect(blocks.length).toBeLessThan(30);
    if (answer.citations.length > 0) expect(JSON.stringify(blocks)).toContain("[1]");
  }
});
