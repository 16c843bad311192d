// The person's own page as it is sent: empty, since who is asking only the browser knows; the page's script fetches
// what stands here and draws it. In: a language. Out: the page's content.
import type { Language } from "../../../knowledge/model.ts";
import { pagePath } from "../places.ts";
import { h } from "../tree.ts";
import { wordsOf } from "../language.ts";
import { renderFormWindow } from "./form-window.ts";
import { renderScriptWords } from "./script-words.ts";
import type { PageContent } from "./shell.ts";
import { otherThan } from "./strategy.ts";

/** The page. */
export function homePage(language: Language): PageContent {
  const words = wordsOf(language);
  return {
    language,
    page: "home",
    title: words.nav.home,
    otherPath: pagePath(otherThan(language), "home"),
    script: "/assets/home.js",
    main: [
      h("h1", {}, words.nav.home),
      h("p", { class: "lead" }, words.homeLead),
      h("noscript", {}, h("p", { class: "notice missing" }, words.homeNeedsScript)),
      h("p", { id: "server-state", role: "status" }),
      h("h2", { class: "unseen" }, words.homeSaid),
      h("div", { id: "said", role: "log", "aria-live": "polite", "aria-label": words.homeSaid }),
      h("h2", { class: "unseen" }, words.nav.home),
      h("div", { id: "home", "aria-busy": "true" }, h("p", { class: "waiting" }, words.homeLoading)),
    ],
    after: [renderScriptWords(language), renderFormWindow(words)],
  };
}
