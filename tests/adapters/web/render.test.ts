// One answer with every kind of part, drawn by the terminal and by the page: a new kind does not compile until it
// stands in the table below too.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createVindrose } from "../../../src/app.ts";
import { renderText } from "../../../src/adapters/text/render.ts";
import { passageOf } from "../../../src/adapters/web/places.ts";
import { renderAnswer } from "../../../src/adapters/web/render.ts";
import { type Tree, toHtml } from "../../../src/adapters/web/tree.ts";
import type { Answer, AnswerCitation, Part } from "../../../src/bot/answer.ts";
import { NOW } from "../../support/web-server.ts";

const vindrose = createVindrose(NOW);
const { corpus } = vindrose.knowledge;

const parts: { readonly [Kind in Part["kind"]]: readonly Extract<Part, { kind: Kind }>[] } = {
  paragraph: [{ kind: "paragraph", text: "A <i>paragraph</i>.", citations: [1, 2] }],
  heading: [{ kind: "heading", text: "A heading" }],
  facts: [{ kind: "facts", facts: [{ label: "Label", value: "Value", citations: [1] }] }],
  list: [{ kind: "list", items: [{ text: "First item", citations: [] }] }],
  notice: (["later", "closed", "missing", "assumed"] as const).map((about) => ({
    kind: "notice",
    about,
    text: `Notice ${about}`,
    citations: [2],
  })),
  choices: [
    { kind: "choices", prompt: "Which one?", choices: [{ label: "This one", utterance: 'this "one"' }] },
  ],
  actions: [
    { kind: "actions", actions: [{ label: "Done", utterance: "done report 2027", style: "primary" }] },
  ],
};

const stated: AnswerCitation = {
  id: "pol-aim",
  title: "Aim",
  section: "Political cooperation",
  sectionId: "politisk-samarbejde",
  paragraph: 1,
  source: "The strategy",
  asOf: "2008-04-16",
  provenance: "stated",
};
const publicSource: AnswerCitation = {
  id: "development:x",
  title: "News",
  section: null,
  sectionId: null,
  paragraph: null,
  source: "The press",
  asOf: "2013-03",
  provenance: "public",
  url: "javascript:alert(1)",
};
const answer: Answer = {
  language: "en",
  intent: "contact",
  refused: false,
  title: "A <b>title</b>",
  parts: Object.values(parts).flat(),
  citations: [stated, publicSource],
  entities: [],
  suggestions: ["Ask on?"],
  why: {
    intent: "contact",
    certainty: 0.934,
    matched: ["who"],
    runnerUp: { intent: "strategy", document: null },
    carried: ["Hungary"],
  },
};
const html = toHtml(renderAnswer(answer, corpus));

test("every kind of part is drawn in the terminal and in the page", () => {
  const text = renderText(answer);
  for (const words of [
    "paragraph",
    "A heading",
    "Label",
    "Value",
    "First item",
    "Notice later",
    "Notice closed",
    "Notice missing",
    "Notice assumed",
    "Which one?",
    "This one",
  ]) {
    expect(text).toContain(words);
    expect(html).toContain(words);
  }
});

test("what comes from the corpus is text, and an address that is none leads nowhere", () => {
  expect(html).toContain("A &lt;i&gt;paragraph&lt;/i&gt;.");
  expect(html).toContain("A &lt;b&gt;title&lt;/b&gt;");
  expect(html).toContain('data-ask="this &quot;one&quot;"');
  expect(html).not.toContain("javascript:");
});

test("a citation of the strategy opens its passage, a public one shows its source", () => {
  expect(html).toContain(
    'aria-label="Source 1: Aim" href="/en/strategy/politisk-samarbejde#pol-aim" data-passage="pol-aim"',
  );
  expect(html).toContain('data-cite="2"');
  expect(html).toContain(
    '<span class="provenance stated">the strategy</span><span>Political cooperation, paragraph 1</span><span>16 April 2008</span>',
  );
  expect(html).toContain(
    '<span class="provenance public">public source</span><span>The press</span><span>March 2013</span>',
  );
});

test("why tells intent, certainty, words, runner-up and what was carried", () => {
  expect(html.replace(/<[^>]+>/g, "|")).toMatch(
    /contact\|+Certainty\|+93%\|+Words that decided\|+who\|+Next best reading\|+the strategy\|+Next best text\|+nothing\|+Taken over from before\|+Hungary/,
  );
});

test("a citation number that the answer lacks draws nothing", () => {
  const odd: Answer = { ...answer, parts: [{ kind: "paragraph", text: "x", citations: [9] }] };
  expect(toHtml(renderAnswer(odd, corpus))).toContain("<p>x</p>");
});

test("every record that says where it stands in the strategy leads to a passage of that section", () => {
  const { cite } = vindrose.knowledge;
  const cited = (
    ["partner", "office", "organisation", "network", "decision", "duty", "priority"] as const
  ).flatMap((type) => {
    const lists = {
      partner: corpus.partners,
      office: corpus.offices,
      organisation: corpus.organisations,
      network: corpus.networks,
      decision: corpus.decisions,
      duty: corpus.duties,
      priority: corpus.priorities,
    };
    return lists[type].filter(({ where }) => where !== undefined).map((record) => cite.record(type, record));
  });
  expect(cited.length).toBeGreaterThan(50);
  for (const citation of cited) {
    const passage = passageOf(citation, corpus);
    expect([citation.id, passage?.section]).toEqual([citation.id, citation.sectionId]);
    expect([citation.id, passage?.paragraph]).toEqual([citation.id, citation.paragraph]);
  }
});

test("the page's script knows every element and attribute that an answer has", () => {
  const script = readFileSync(new URL("../../../src/adapters/web/assets/draw.js", import.meta.url), "utf8");
  const known = [...script.matchAll(/"([a-z0-9 -]+)"\.split/g)].flatMap((match) =>
    (match[1] ?? "").split(" "),
  );
  const used = (tree: Tree): readonly string[] =>
    typeof tree === "string"
      ? []
      : [tree.tag, ...Object.keys(tree.attributes), ...tree.children.flatMap(used)];
  const missing = used(renderAnswer(answer, corpus)).filter((name) => !known.includes(name));
  expect(missing).toEqual([]);
});
