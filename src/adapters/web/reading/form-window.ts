// The empty window in which the page's script draws a form of the desk. In: the page's words. Out: a dialog.
import { type Element, h } from "../tree.ts";
import type { Words } from "../words.ts";

/** The dialog; its title, fields and button come with the form. */
export function renderFormWindow(words: Words): Element {
  return h(
    "dialog",
    { id: "form-window", "aria-labelledby": "form-title" },
    h(
      "div",
      { class: "panel-head" },
      h("h2", { id: "form-title", class: "small" }),
      h("button", { type: "button", id: "form-close", class: "quiet" }, words.close),
    ),
    h("form", { id: "form-fields", action: "#", autocomplete: "off", novalidate: "" }),
  );
}
