// The desk's forms in a window of the page: opened by a button that says which, filled in, sent; what is wrong with a
// field stands at the field, and the window stays open until nothing is.
import { draw } from "./draw.js";
import { personOf } from "./person.js";
import { post } from "./post.js";

const byId = (id) => document.getElementById(id);
const [dialog, form, title] = ["form-window", "form-fields", "form-title"].map(byId);
let asked;

byId("form-close").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});

/** Lets buttons open forms; `told` gets the form's title and the reply. */
export function connectForms(line, language, told) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const reply = await post(line, "/api/form/submit", { ...asked, values: valuesOf(form) });
    if (reply.problems !== undefined) return showProblems(reply.problems);
    dialog.close();
    told(title.textContent, reply);
  });
  return async (button) => {
    const { form: name, subject } = button.dataset;
    asked = { person: personOf(), pageLanguage: language, form: name, ...(subject ? { subject } : {}) };
    const opened = await post(line, "/api/form", asked);
    title.textContent = opened.title ?? opened.away;
    form.replaceChildren(...(opened.tree === undefined ? [] : [draw(opened.tree)]));
    dialog.showModal();
  };
}

function valuesOf({ elements }) {
  const values = {};
  for (const { name, value, checked, dataset } of elements) {
    if (name === "") continue;
    if (dataset.several === undefined) values[name] = value;
    else values[name] = [...(values[name] ?? []), ...(checked ? [value] : [])];
  }
  return values;
}

function showProblems(problems) {
  for (const field of form.querySelectorAll("[data-field]")) {
    const found = problems.find((each) => each.field === field.dataset.field);
    field.querySelector(".problem").textContent = found?.problem ?? "";
    field.querySelector("input, select, textarea").setAttribute("aria-invalid", String(found !== undefined));
  }
  form.querySelector("[aria-invalid=true]")?.focus();
}
