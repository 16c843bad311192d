// A neutral form -> a card for Teams' dialogs, and what was filled in, read back. Problems stand at their fields, what
// was typed stays. What a form means is the desk's to say.
import { z } from "zod";
import type { Form, FormField, FormName, FormProblem, FormValues } from "../../bot/forms.ts";
import type { Language } from "../../knowledge/model.ts";
import { formName } from "./actions.ts";
import { type ActionData, bytesOf, type Card, cardOf, type Element, type Input, rich, run } from "./card.ts";
import { plain, shorten } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { wordsOf } from "./words.ts";

/** Before the name of a field in the ids of inputs, so that no field can be named like our own data; a field of
 * several values has its own, since Teams gives them as one text. */
const ONE = "one.";
const SEVERAL = "several.";
/** More choices than this fold into a list to pick from. */
const OPEN_CHOICES = 5;

export type FormOptions = {
  readonly language: Language;
  /** What the form is about, given back with what was filled in. */
  readonly subject?: string | undefined;
  /** What was filled in before, or should stand there already; wins over the form's own. */
  readonly values?: FormValues | undefined;
  readonly problems?: readonly FormProblem[] | undefined;
};

/** What the answer to a dialog's invoke needs. */
export type Dialog = {
  readonly title: string;
  readonly card: Card;
  readonly height: "medium" | "large";
  readonly width: "medium";
};

/** What came back from a dialog. */
export type Filled = {
  readonly form: FormName;
  readonly subject: string | undefined;
  readonly values: FormValues;
};

/** Draws a form; within the limits for every form that the desk has. Throws RangeError for a form too large to draw. */
export function drawForm(form: Form, options: FormOptions): Dialog {
  const problems = options.problems ?? [];
  const known = new Set(form.fields.map(({ name }) => name));
  const subject = options.subject === undefined ? {} : { subject: options.subject };
  const data: ActionData = { v: 1, filled: form.name, ...subject };
  const body: readonly Element[] = [
    ...problems.filter(({ field }) => !known.has(field)).map(drawProblem),
    ...form.fields.flatMap((field) => [
      drawField(field, options),
      ...(field.hint === undefined || field.kind === "text" || field.kind === "longText"
        ? []
        : [rich([run(field.hint, { size: "small" })], { spacing: "none" })]),
      ...problems.filter((problem) => problem.field === field.name).map(drawProblem),
    ]),
    { type: "ActionSet", actions: [{ type: "Action.Submit", title: form.submit, style: "positive", data }] },
  ];
  const card = cardOf(body, options.language, form.title);
  if (bytesOf(card) > LIMITS.cardBytes)
    throw new RangeError(`The form "${form.name}" is too large for a card.`);
  return { title: form.title, card, height: form.fields.length > 3 ? "large" : "medium", width: "medium" };
}

const filled = z.looseObject({
  v: z.literal(1),
  filled: formName,
  subject: z.string().max(LIMITS.utteranceChars).optional(),
});
/** A text from a dialog, bounded before anything is made of it; no field of a form takes as many characters. */
const typed = z.string().max(20_000);

/** What was filled in, from the data of a dialog; undefined for what no form of ours sends. */
export function readFilled(data: unknown): Filled | undefined {
  const read = filled.safeParse(data);
  if (!read.success) return undefined;
  const values: [string, string | readonly string[]][] = [];
  for (const [key, value] of Object.entries(read.data)) {
    const text = typed.safeParse(value);
    if (!text.success) continue;
    if (key.startsWith(ONE)) values.push([key.slice(ONE.length), text.data]);
    else if (key.startsWith(SEVERAL))
      values.push([key.slice(SEVERAL.length), text.data === "" ? [] : text.data.split(",").map(decoded)]);
  }
  return { form: read.data.filled, subject: read.data.subject, values: Object.fromEntries(values) };
}

function drawField(field: FormField, { language, values }: FormOptions): Input {
  const words = wordsOf(language);
  const given = values?.[field.name];
  const common = {
    label: shorten(plain(field.label), LIMITS.headingChars),
    isRequired: field.isRequired,
    ...(field.isRequired ? { errorMessage: words.required } : {}),
  };
  switch (field.kind) {
    case "text":
    case "longText":
      return {
        ...common,
        type: "Input.Text",
        id: ONE + field.name,
        isMultiline: field.kind === "longText",
        maxLength: field.maxChars,
        ...(field.hint === undefined ? {} : { placeholder: shorten(plain(field.hint), LIMITS.headingChars) }),
        ...valueOf(shorten(plainValue(oneOf(given, field.initial)), field.maxChars)),
      };
    case "date":
      return { ...common, type: "Input.Date", id: ONE + field.name, ...valueOf(oneOf(given, field.initial)) };
    case "choice":
      return {
        ...common,
        ...choiceSet(field, field.options.length > OPEN_CHOICES),
        id: ONE + field.name,
        isMultiSelect: false,
        placeholder: words.choose,
        ...valueOf(oneOf(given, field.initial)),
      };
    case "choices":
      return {
        ...common,
        ...choiceSet(field, false),
        id: SEVERAL + field.name,
        isMultiSelect: true,
        ...valueOf(severalOf(given, field.initial).map(encoded).join(",")),
      };
  }
  return assertNever(field);
}

function choiceSet(
  { kind, options }: Extract<FormField, { kind: "choice" | "choices" }>,
  isFolded: boolean,
): Pick<Extract<Input, { type: "Input.ChoiceSet" }>, "type" | "style" | "wrap" | "choices"> {
  return {
    type: "Input.ChoiceSet",
    style: isFolded ? "compact" : "expanded",
    wrap: true,
    choices: options.map(({ value, label }) => ({
      title: shorten(plain(label), LIMITS.headingChars),
      value: kind === "choices" ? encoded(value) : value,
    })),
  };
}

function drawProblem({ problem }: FormProblem): Element {
  return rich([run(shorten(problem, LIMITS.textChars), { weight: "bolder", color: "attention" })], {
    spacing: "none",
  });
}

/** An empty value is left out: an empty date is none that the schema knows. */
function valueOf(value: string): { readonly value?: string } {
  return value === "" ? {} : { value };
}

/** What stands in a field is what was typed, markup and all; only what JSON could stumble over goes. */
function plainValue(text: string): string {
  return text.toWellFormed().replace(/(?!\n)\p{Cc}/gu, " ");
}

function oneOf(given: string | readonly string[] | undefined, initial: string): string {
  return given === undefined ? initial : typeof given === "string" ? given : (given[0] ?? "");
}

function severalOf(
  given: string | readonly string[] | undefined,
  initial: readonly string[],
): readonly string[] {
  return given === undefined ? initial : typeof given === "string" ? [given] : given;
}

/** Teams joins several values with commas, which a value may contain. */
function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

/** Undoes `encoded`; a text that it never made stays as it is. */
function decoded(value: string): string {
  return /%(?![0-9A-Fa-f]{2})/.test(value) ? value : decodeURIComponent(value);
}

function assertNever(field: never): never {
  throw new Error(`A field that a dialog cannot draw: ${JSON.stringify(field)}`);
}
