// Why an answer is the way it is, folded away under it. In: an answer. Out: a tree.
import type { Answer } from "../../bot/answer.ts";
import { whyRows, whyTitle } from "../text/why.ts";
import { type Element, h } from "./tree.ts";

/** The folded explanation. */
export function renderWhy(answer: Answer): Element {
  return h(
    "details",
    { class: "why" },
    h("summary", {}, whyTitle(answer.language)),
    h(
      "dl",
      { class: "facts" },
      ...whyRows(answer).map(([label, value]) => h("div", {}, h("dt", {}, label), h("dd", {}, value))),
    ),
  );
}
