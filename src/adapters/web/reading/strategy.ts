// The strategy to read through: a list of its sections, and each section with both languages side by side and an
// anchor a passage. In: the corpus. Out: the page's content.
import type { Corpus, Language, Passage, Section } from "../../../knowledge/model.ts";
import { phrasesOf } from "../../text/render.ts";
import { pagePath, sectionPath } from "../places.ts";
import { type Element, h, type Tree } from "../tree.ts";
import { wordsOf } from "../language.ts";
import type { Reading } from "./record.ts";
import type { PageContent } from "./shell.ts";

/** The list of sections. */
export function strategyPage({ knowledge: { corpus }, language }: Reading): PageContent {
  const words = wordsOf(language);
  return {
    language,
    page: "strategy",
    title: words.strategyTitle,
    otherPath: pagePath(otherThan(language), "strategy"),
    main: [
      h("h1", {}, words.strategyTitle),
      h("p", { class: "lead" }, words.strategyLead),
      h(
        "ol",
        { class: "contents" },
        ...corpus.sections.map((section) => {
          const passages = passagesIn(corpus, section);
          return h(
            "li",
            {},
            h("a", { href: sectionPath(language, section.id) }, section.title[language]),
            h("span", { class: "where" }, words.passages(passages.length)),
          );
        }),
      ),
    ],
  };
}

/** One section; `undefined` when the corpus has none of that id. */
export function sectionPage(id: string, reading: Reading): PageContent | undefined {
  const { language } = reading;
  const { corpus } = reading.knowledge;
  const index = corpus.sections.findIndex((section) => section.id === id);
  const section = corpus.sections[index];
  if (section === undefined) return undefined;
  const words = wordsOf(language);
  const phrases = phrasesOf(language);
  const passages = passagesIn(corpus, section);
  return {
    language,
    page: "strategy",
    title: section.title[language],
    otherPath: sectionPath(otherThan(language), id),
    main: [
      h(
        "div",
        { class: "where" },
        h("a", { href: pagePath(language, "strategy") }, words.strategyTitle),
        h("span", { class: `provenance ${section.provenance}` }, phrases.provenance[section.provenance]),
        h("span", {}, `${words.asOf} ${phrases.date(section.asOf)}`),
      ),
      h("h1", {}, section.title[language]),
      h(
        "nav",
        { class: "toc", "aria-label": words.onThisPage },
        h(
          "details",
          {},
          h("summary", {}, `${words.onThisPage}: ${words.passages(passages.length)}`),
          h(
            "ul",
            {},
            ...passages.map((passage) =>
              h("li", {}, h("a", { href: `#${passage.id}` }, passage.title[language])),
            ),
          ),
        ),
      ),
      ...passages.map((passage) => renderPassage(passage, language, "h2")),
      renderNeighbours(corpus.sections[index - 1], corpus.sections[index + 1], language),
    ],
  };
}

/** A passage with its place and both languages, the reader's own first. */
export function renderPassage(passage: Passage, language: Language, heading: "h2" | "h3"): Element {
  const { labels } = phrasesOf(language);
  const words = wordsOf(language);
  const title = passage.title[language];
  const row = passage.row === undefined ? "" : `, ${labels.row} ${passage.row}`;
  return h(
    "article",
    { class: "passage", id: passage.id, tabindex: "-1" },
    h(
      heading,
      {},
      title,
      " ",
      h(
        "a",
        {
          class: "anchor",
          href: sectionPath(language, passage.section, passage.id),
          "aria-label": words.linkTo(title),
        },
        "#",
      ),
    ),
    h("p", { class: "where" }, h("span", {}, `${labels.paragraph} ${passage.paragraph}${row}`)),
    h(
      "div",
      { class: "pair" },
      ...(language === "da" ? (["da", "en"] as const) : (["en", "da"] as const)).map((each) =>
        renderText(passage, each),
      ),
    ),
  );
}

function renderText(passage: Passage, language: Language): Element {
  const lines: readonly Tree[] = passage.text[language].split(/\n\s*\n/).map((text) => h("p", {}, text));
  return h(
    "div",
    { lang: language },
    h("div", { class: "language-name" }, language === "da" ? "Dansk" : "English"),
    ...lines,
  );
}

function renderNeighbours(
  previous: Section | undefined,
  next: Section | undefined,
  language: Language,
): Element {
  const words = wordsOf(language);
  const link = (section: Section | undefined, label: string): Element =>
    section === undefined
      ? h("span", {})
      : h(
          "a",
          { href: sectionPath(language, section.id) },
          h("span", { class: "where" }, label),
          " ",
          section.title[language],
        );
  return h(
    "nav",
    { class: "neighbours", "aria-label": words.section },
    link(previous, words.previous),
    link(next, words.next),
  );
}

/** A section's passages in the order of the file. */
export function passagesIn(corpus: Corpus, section: Section): readonly Passage[] {
  return corpus.passages.filter((passage) => passage.section === section.id);
}

/** The language of the other side. */
export function otherThan(language: Language): Language {
  return language === "da" ? "en" : "da";
}
