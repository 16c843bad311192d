// The form for a project idea: fields in, one question out. It only writes what a person could have typed, so that
// the answer shows what was asked, and a field left empty says nothing. Each field carries its piece of the sentence.
import type { Corpus, Language } from "../../../knowledge/model.ts";
import { wordsOf } from "../language.ts";
import { type Attributes, type Element, h, type Tree } from "../tree.ts";

/** A field: its label, and the piece of the question that its value goes into, at `{}`. */
type Field = { readonly label: string; readonly piece: string };

/** The form's words in one language. */
export type IdeaWords = {
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly any: string;
  /** The question without any field. */
  readonly base: string;
  readonly theme: Field;
  readonly places: Field & { readonly example: string };
  readonly applicant: Field & { readonly choices: readonly string[] };
  readonly partners: Field;
  readonly years: Field;
  readonly money: Field;
};

/** The dialog with its form. */
export function renderIdeaForm(language: Language, corpus: Corpus): Element {
  const words = wordsOf(language);
  const { idea } = words;
  const themes = corpus.themes
    .map(({ name }) => name[language])
    .toSorted((a, b) => a.localeCompare(b, language));
  const number = { type: "number", min: "1", inputmode: "numeric" };
  return h(
    "dialog",
    { id: "idea", "aria-labelledby": "idea-title" },
    h(
      "div",
      { class: "panel-head" },
      h("h2", { id: "idea-title" }, idea.title),
      h("button", { type: "button", class: "quiet", "data-close": "" }, words.close),
    ),
    h("p", { class: "lead" }, idea.lead),
    h(
      "form",
      { id: "idea-form", action: "#", autocomplete: "off", "data-base": idea.base },
      select("theme", idea.theme, [idea.any, ...themes]),
      input("places", idea.places, { type: "text", placeholder: idea.places.example }),
      select("applicant", idea.applicant, [idea.any, ...idea.applicant.choices]),
      input("partners", idea.partners, { ...number, max: "99" }),
      input("years", idea.years, { ...number, max: "10" }),
      input("money", idea.money, { ...number, max: "999" }),
      h("button", { type: "submit", class: "primary" }, idea.submit),
    ),
  );
}

function select(name: string, field: Field, [none = "", ...choices]: readonly string[]): Element {
  const options = choices.map((choice) => h("option", { value: choice }, choice));
  return labelled(
    name,
    field,
    h("select", fieldAttributes(name, field), h("option", { value: "" }, none), ...options),
  );
}

function input(name: string, field: Field, attributes: Attributes): Element {
  return labelled(name, field, h("input", { ...fieldAttributes(name, field), ...attributes }));
}

function fieldAttributes(name: string, { piece }: Field): Attributes {
  return { id: `idea-${name}`, name, "data-piece": piece };
}

function labelled(name: string, { label }: Field, control: Tree): Element {
  return h("div", {}, h("label", { for: `idea-${name}` }, label), control);
}
