// The page for an address that leads nowhere. It does not repeat the address.
import type { Language } from "../../../knowledge/model.ts";
import { pagePath } from "../places.ts";
import { h } from "../tree.ts";
import { wordsOf } from "../language.ts";
import type { PageContent } from "./shell.ts";
import { otherThan } from "./strategy.ts";

/** The page. */
export function notFoundPage(language: Language): PageContent {
  const words = wordsOf(language);
  return {
    language,
    page: undefined,
    title: words.notFoundTitle,
    otherPath: pagePath(otherThan(language), "ask"),
    main: [
      h("h1", {}, words.notFoundTitle),
      h("p", { class: "lead" }, words.notFound),
      h("p", {}, h("a", { href: pagePath(language, "ask") }, words.toFront)),
    ],
  };
}
