// The desk's forms in the page: which form for whom in, a window's content out; what was filled in goes back to the desk,
// and a reply or the problems come out. The fields are drawn here, decided at the desk.
import { z } from "zod";
import type { FormField, FormOption } from "../../bot/forms.ts";
import { jsonReply, type Reply, type Request, type Route } from "../http-route.ts";
import { readJson } from "../json-body.ts";
import { whileStoreIsThere } from "../store/engine.ts";
import { storeAway } from "../text/away.ts";
import { drawnAnswer } from "./drawn.ts";
import type { WebOptions } from "./options.ts";
import { browserSecret, webPerson } from "./person.ts";
import { type Attributes, type Element, h } from "./tree.ts";

const MAX_BODY_BYTES = 64 * 1024;
const text = z.string().max(10_000);

const openSchema = z.strictObject({
  person: browserSecret,
  pageLanguage: z.enum(["da", "en"]).default("da"),
  form: z.enum(["project", "subscription", "date", "reply", "question"]),
  subject: z.string().max(200).optional(),
});
const submitSchema = openSchema.extend({
  values: z.record(z.string().max(100), z.union([text, z.array(text).max(100)])),
});

/** The routes. */
export function formRoutes(options: WebOptions): readonly Route[] {
  return [
    post("/api/form", "form", (request) => openForm(request, options)),
    post("/api/form/submit", "form submit", (request) => submitForm(request, options)),
  ];
}

function post(path: string, name: string, handle: Route["handle"]): Route {
  return { method: "POST", path, name, maxBodyBytes: MAX_BODY_BYTES, handle };
}

async function openForm(request: Request, { desk }: WebOptions): Promise<Reply> {
  const body = readJson(request, openSchema);
  if ("reply" in body) return body.reply;
  const { form: name, subject } = body.value;
  const form = await whileStoreIsThere(
    () => desk.form(name, askerOf(body.value), subject),
    () => undefined,
  );
  if (form === undefined) return jsonReply(200, { away: storeAway(body.value.pageLanguage).title });
  return jsonReply(200, {
    title: form.title,
    tree: h(
      "div",
      { class: "fields" },
      ...form.fields.map(renderField),
      h("button", { type: "submit", class: "primary" }, form.submit),
    ),
  });
}

async function submitForm(request: Request, { desk, vindrose, clock }: WebOptions): Promise<Reply> {
  const body = readJson(request, submitSchema);
  if ("reply" in body) return body.reply;
  const { form, subject, values, pageLanguage } = body.value;
  const result = await whileStoreIsThere(
    () => desk.submit({ form, subject, values }, askerOf(body.value), Date.parse(clock())),
    () => undefined,
  );
  if (result !== undefined && "problems" in result) return jsonReply(200, { problems: result.problems });
  const changed = result?.changed;
  const drawn = drawnAnswer(result?.answer ?? storeAway(pageLanguage), vindrose().knowledge.corpus, true);
  return jsonReply(200, { ...drawn, isCommand: true, changed });
}

function askerOf({ person: secret, pageLanguage }: z.infer<typeof openSchema>) {
  const person = webPerson(secret);
  return { person, conversation: person, surfaceLanguage: pageLanguage };
}

function renderField(field: FormField): Element {
  const id = `field-${field.name}`;
  const hint = field.hint === undefined ? undefined : h("p", { class: "hint", id: `${id}-hint` }, field.hint);
  const problem = h("p", { class: "problem", id: `${id}-problem`, role: "alert" });
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), `${id}-problem`].join(" ");
  if (field.kind === "choices")
    return h(
      "fieldset",
      { "aria-describedby": described, "data-field": field.name },
      h("legend", {}, field.label),
      hint,
      ...field.options.map((option, index) => renderCheck(field, option, `${id}-${index}`)),
      problem,
    );
  const attributes = {
    id,
    name: field.name,
    "aria-describedby": described,
    ...(field.isRequired ? { required: "" } : {}),
  };
  return h(
    "div",
    { "data-field": field.name },
    h("label", { for: id }, field.label),
    hint,
    renderControl(field, attributes),
    problem,
  );
}

type Single = Exclude<FormField, { readonly kind: "choices" }>;

function renderControl(field: Single, attributes: Attributes): Element {
  switch (field.kind) {
    case "text":
      return h("input", { ...attributes, maxlength: String(field.maxChars), value: field.initial });
    case "longText":
      return h("textarea", { ...attributes, rows: "4", maxlength: String(field.maxChars) }, field.initial);
    case "date":
      return h("input", { ...attributes, type: "date", value: field.initial });
    case "choice":
      return h(
        "select",
        attributes,
        ...(field.isRequired ? [] : [h("option", { value: "" }, "–")]),
        ...field.options.map(({ value, label }) =>
          h("option", { value, ...(value === field.initial ? { selected: "" } : {}) }, label),
        ),
      );
  }
}

function renderCheck(
  field: Extract<FormField, { readonly kind: "choices" }>,
  { value, label }: FormOption,
  id: string,
): Element {
  const checked = field.initial.includes(value) ? { checked: "" } : {};
  return h(
    "div",
    { class: "check" },
    h("input", { id, type: "checkbox", name: field.name, value, "data-several": "", ...checked }),
    h("label", { for: id }, label),
  );
}
