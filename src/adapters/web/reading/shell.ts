// The frame around every page: head, header with the pages and the other language, main, footer. In: what the page
// says. Out: a whole HTML document. It loads nothing but our own assets and holds no inline script or style.
import type { Language } from "../../../knowledge/model.ts";
import { type Page, PAGES, pagePath } from "../places.ts";
import { type Element, h, toHtml, type Tree } from "../tree.ts";
import { wordsOf } from "../language.ts";
import type { Words } from "../words.ts";

/** One page. */
export type PageContent = {
  readonly language: Language;
  /** The page of the menu that it is or belongs to; `undefined` for none. */
  readonly page: Page | undefined;
  readonly title: string;
  /** The same page in the other language. */
  readonly otherPath: string;
  readonly script?: string;
  readonly main: readonly Tree[];
  /** Stands after the main content, inside the body: dialogs. */
  readonly after?: readonly Tree[];
};

/** The page as an HTML document. */
export function renderPage(content: PageContent): string {
  const { language } = content;
  const words = wordsOf(language);
  const document = h(
    "html",
    { lang: language },
    renderHead(content),
    h(
      "body",
      content.page === undefined ? {} : { class: `page-${content.page}` },
      h("a", { class: "skip", href: "#main" }, words.skip),
      renderHeader(content, words),
      h("main", { id: "main", tabindex: "-1" }, ...content.main),
      h("footer", {}, h("p", {}, words.privacy)),
      ...(content.after ?? []),
    ),
  );
  return `<!doctype html>\n${toHtml(document)}\n`;
}

function renderHead({ title, script }: PageContent): Element {
  return h(
    "head",
    {},
    h("meta", { charset: "utf-8" }),
    h("title", {}, title === "Vindrose" ? title : `${title} · Vindrose`),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("link", { rel: "icon", href: "/assets/vindrose.svg", type: "image/svg+xml" }),
    h("link", { rel: "stylesheet", href: "/assets/vindrose.css" }),
    h("link", { rel: "stylesheet", href: "/assets/print.css", media: "print" }),
    script === undefined ? undefined : h("script", { src: script, type: "module" }),
  );
}

function renderHeader({ language, page, otherPath }: PageContent, words: Words): Element {
  const other: Language = language === "da" ? "en" : "da";
  return h(
    "header",
    {},
    h(
      "a",
      { class: "brand", href: pagePath(language, "ask") },
      h("img", { src: "/assets/vindrose.svg", alt: "", width: "36", height: "36" }),
      h("span", {}, h("strong", {}, "Vindrose"), h("span", { class: "tagline" }, words.tagline)),
    ),
    h(
      "nav",
      { "aria-label": words.menu },
      h(
        "ul",
        {},
        ...PAGES.map((each) =>
          h(
            "li",
            {},
            h(
              "a",
              { href: pagePath(language, each), ...(each === page ? { "aria-current": "page" } : {}) },
              words.nav[each],
            ),
          ),
        ),
        h(
          "li",
          { class: "language" },
          h("a", { href: otherPath, hreflang: other, lang: other, rel: "alternate" }, words.otherLanguage),
        ),
      ),
    ),
  );
}
