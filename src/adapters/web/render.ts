// An answer -> the tree that the page draws: parts, marks, sources with provenance and date, ways on, and why. No
// sentence is made here and nothing of the answer is left out.
import type { Action, Answer, AnswerCitation, CitationNumbers, Part } from "../../bot/answer.ts";
import { formOf } from "../../bot/forms.ts";
import type { Corpus } from "../../knowledge/model.ts";
import { phrasesOf } from "../text/render.ts";
import { passageOf, sectionPath } from "./places.ts";
import { type Attributes, type Element, h, type Tree } from "./tree.ts";
import { renderWhy } from "./render-why.ts";
import { wordsOf } from "./language.ts";

type Drawing = { readonly answer: Answer; readonly corpus: Corpus };
type Draw = {
  readonly [Kind in Part["kind"]]: (part: Extract<Part, { kind: Kind }>, drawing: Drawing) => Element;
};

/** How each kind of part is drawn: a new kind does not compile until it stands here. */
const draw: Draw = {
  paragraph: ({ text, citations }, drawing) => h("p", {}, text, ...marks(citations, drawing)),
  heading: ({ text }) => h("h4", {}, text),
  facts: ({ facts }, drawing) =>
    h(
      "dl",
      { class: "facts" },
      ...facts.map(({ label, value, citations }) =>
        h("div", {}, h("dt", {}, label), h("dd", {}, value, ...marks(citations, drawing))),
      ),
    ),
  list: ({ items }, drawing) =>
    h("ul", {}, ...items.map(({ text, citations }) => h("li", {}, text, ...marks(citations, drawing)))),
  notice: ({ about, text, citations }, drawing) =>
    h(
      "div",
      { class: `notice ${about}` },
      h("strong", { class: "unseen" }, `${wordsOf(drawing.answer.language).notices[about]}: `),
      h("p", {}, text, ...marks(citations, drawing)),
    ),
  choices: ({ prompt, choices }) =>
    h(
      "div",
      { class: "choices" },
      h("p", {}, prompt),
      h(
        "ul",
        { class: "buttons" },
        ...choices.map(({ label, utterance }) => h("li", {}, askButton(label, utterance))),
      ),
    ),
  actions: ({ actions }) =>
    h(
      "ul",
      { class: "buttons" },
      ...actions.map(({ label, utterance, style }) => h("li", {}, askButton(label, utterance, style))),
    ),
};

/** The whole answer as one article. Why it is as it is stands below a question's; a command says it by itself. */
export function renderAnswer(answer: Answer, corpus: Corpus, isCommand = false): Element {
  const words = wordsOf(answer.language);
  const drawing = { answer, corpus };
  return h(
    "article",
    { class: answer.refused ? "answer refused" : "answer", lang: answer.language },
    h("h3", { tabindex: "-1" }, answer.title),
    ...answer.parts.map((part) => drawPart(part, drawing)),
    answer.citations.length === 0 ? undefined : renderSources(drawing),
    answer.suggestions.length === 0
      ? undefined
      : h(
          "div",
          { class: "suggestions" },
          h("h4", {}, words.goOn),
          h(
            "ul",
            { class: "buttons" },
            ...answer.suggestions.map((text) => h("li", {}, askButton(text, text))),
          ),
        ),
    isCommand ? undefined : renderWhy(answer),
  );
}

function drawPart<Kind extends Part["kind"]>(part: Extract<Part, { kind: Kind }>, drawing: Drawing): Element {
  // the table has one entry a kind, which the index by a union's kind cannot say
  const drawKind = draw[part.kind] as unknown as (part: Part, drawing: Drawing) => Element;
  return drawKind(part, drawing);
}

function askButton(label: string, utterance: string, style: Action["style"] = "plain"): Element {
  const look = style === "plain" ? {} : { class: style };
  return h("button", { ...look, type: "button", "data-ask": utterance, ...formAttributes(utterance) }, label);
}

/** A button that opens a form says which, and what the form is about. */
function formAttributes(utterance: string): Attributes {
  const opened = formOf(utterance);
  if (opened === undefined) return {};
  const { form, subject } = opened;
  return { "data-form": form, ...(subject === undefined ? {} : { "data-subject": subject }) };
}

/** The numbers after a claim: each opens its passage, or shows its entry among the sources. */
function marks(citations: CitationNumbers, { answer, corpus }: Drawing): readonly Tree[] {
  const words = wordsOf(answer.language);
  return citations.flatMap((number) => {
    const citation = answer.citations[number - 1];
    if (citation === undefined) return [];
    const passage = passageOf(citation, corpus);
    const label = { class: "mark", "aria-label": `${words.source} ${number}: ${citation.title}` };
    if (passage === undefined)
      return [" ", h("button", { ...label, type: "button", "data-cite": String(number) }, String(number))];
    const href = sectionPath(answer.language, passage.section, passage.id);
    return [" ", h("a", { ...label, href, "data-passage": passage.id }, String(number))];
  });
}

function renderSources(drawing: Drawing): Element {
  const { answer } = drawing;
  return h(
    "div",
    { class: "sources" },
    h("h4", {}, wordsOf(answer.language).sources),
    h("ol", {}, ...answer.citations.map((citation, index) => renderSource(citation, index + 1, drawing))),
  );
}

function renderSource(citation: AnswerCitation, number: number, { answer, corpus }: Drawing): Element {
  const phrases = phrasesOf(answer.language);
  const words = wordsOf(answer.language);
  const passage = passageOf(citation, corpus);
  const place =
    citation.section === null
      ? citation.title === citation.source
        ? undefined
        : citation.source
      : `${citation.section}, ${phrases.labels.paragraph} ${citation.paragraph ?? ""}`.trimEnd();
  return h(
    "li",
    { "data-source": String(number), tabindex: "-1" },
    passage !== undefined
      ? h(
          "a",
          { href: sectionPath(answer.language, passage.section, passage.id), "data-passage": passage.id },
          citation.title,
        )
      : citation.url === undefined
        ? citation.title
        : outsideLink(citation.url, citation.title, words.opensElsewhere),
    h(
      "div",
      { class: "where" },
      h("span", { class: `provenance ${citation.provenance}` }, phrases.provenance[citation.provenance]),
      ...(place === undefined ? [] : [h("span", {}, place)]),
      ...(citation.asOf === "" ? [] : [h("span", {}, phrases.date(citation.asOf))]),
    ),
  );
}

/** A link that leaves Vindrose, and says so. */
export function outsideLink(url: string, text: string, opensElsewhere: string): Element {
  return h(
    "a",
    { href: url, class: "outside", target: "_blank", rel: "noopener noreferrer" },
    text,
    h("span", { class: "unseen" }, ` (${opensElsewhere})`),
  );
}
