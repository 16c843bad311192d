// The chat page as it is sent: welcome, examples, the empty conversation, the question field, and the panel in which
// a citation opens. In: a language. Out: the page's content; the page's script brings it to life.
import type { Corpus, Language } from "../../../knowledge/model.ts";
import { pagePath } from "../places.ts";
import { type Element, h } from "../tree.ts";
import { wordsOf } from "../language.ts";
import type { Words } from "../words.ts";
import { renderIdeaForm } from "./idea-form.ts";
import { renderFormWindow } from "./form-window.ts";
import { renderScriptWords } from "./script-words.ts";
import type { PageContent } from "./shell.ts";
import { otherThan } from "./strategy.ts";

/** The page. */
export function chatPage(language: Language, corpus: Corpus): PageContent {
  const words = wordsOf(language);
  return {
    language,
    page: "ask",
    title: "Vindrose",
    otherPath: pagePath(otherThan(language), "ask"),
    script: "/assets/chat.js",
    main: [
      h("h1", { class: "unseen" }, "Vindrose"),
      renderWelcome(words),
      h("h2", { class: "unseen" }, words.conversation),
      h("div", { id: "log", role: "log", "aria-live": "polite", "aria-label": words.conversation }),
      h("div", { id: "composer" }, renderServerState(), renderForm(words)),
    ],
    after: [
      renderPanel(words),
      renderIdeaForm(language, corpus),
      renderScriptWords(language),
      renderFormWindow(words),
    ],
  };
}

function renderWelcome(words: Words): Element {
  return h(
    "section",
    { id: "welcome" },
    h("h2", { class: "display" }, words.welcome),
    h("p", { class: "lead" }, words.welcomeLead),
    h("noscript", {}, h("p", { class: "notice missing" }, words.needsScript)),
    h("h3", { class: "small" }, words.examplesTitle),
    h(
      "ul",
      { class: "buttons" },
      ...words.examples.map((text) => h("li", {}, h("button", { type: "button", "data-ask": text }, text))),
    ),
    h(
      "p",
      {},
      h("button", { type: "button", class: "secondary", "data-open": "idea" }, `${words.idea.title} …`),
    ),
  );
}

function renderServerState(): Element {
  return h("p", { id: "server-state", role: "status" });
}

function renderForm(words: Words): Element {
  return h(
    "form",
    { id: "form", action: "#", autocomplete: "off" },
    h("label", { for: "question", class: "unseen" }, words.questionLabel),
    h("textarea", {
      id: "question",
      name: "question",
      rows: "1",
      placeholder: words.placeholder,
      enterkeyhint: "send",
      spellcheck: "true",
    }),
    h("button", { type: "submit", class: "primary" }, words.send),
    h("button", { type: "button", class: "quiet open-idea", "data-open": "idea" }, words.idea.title),
    h(
      "button",
      { type: "button", id: "restart", class: "quiet", hidden: "", title: words.newConversation },
      h("span", { class: "sign", "aria-hidden": "true" }, "↺"),
      h("span", { class: "word" }, words.newConversation),
    ),
  );
}

function renderPanel(words: Words): Element {
  return h(
    "dialog",
    { id: "panel", "aria-labelledby": "panel-title" },
    h(
      "div",
      { class: "panel-head" },
      h("h2", { id: "panel-title", class: "small" }, words.bothLanguages),
      h("button", { type: "button", id: "panel-close", class: "quiet" }, words.close),
    ),
    h("div", { id: "panel-body" }),
    h("p", {}, h("a", { id: "panel-section", href: "#" }, words.readSection)),
  );
}
