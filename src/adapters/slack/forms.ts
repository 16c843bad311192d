// A neutral form -> the inputs of a window, and what Slack sends when it is filled in -> values by field; problems back
// to the fields they are about. Nothing is decided here: what values mean is the desk's.
import type { Datepicker, InputBlock, KnownBlock, Option, PlainTextOption } from "@slack/types";
import { z } from "zod";
import type { FormField, FormOption, FormProblem, FormValues } from "../../bot/forms.ts";
import { clean, plain } from "./escape.ts";
import { clip, countPoints } from "./measure.ts";
import { LIMITS } from "./limits.ts";
import { smallPrint } from "./markup.ts";
import type { Words } from "./words.ts";

type Input = InputBlock["element"];
type Field<Kind extends FormField["kind"]> = Extract<FormField, { kind: Kind }>;

/** Every input's action_id: the block's id tells which field it is. */
const VALUE = "value";
const FIELD = /^field:(.+)$/s;

/** The block of a field; a choice of nothing says so, since Slack refuses an empty select. */
export function drawField(field: FormField, words: Words): KnownBlock {
  const element = drawInput(field, words);
  if (element === undefined)
    return smallPrint([plain(`${field.label}: ${words.nothingToChoose}`, LIMITS.text)]);
  const input: InputBlock = {
    type: "input",
    block_id: `field:${field.name}`,
    label: plain(field.label, LIMITS.inputLabel),
    element,
    optional: !field.isRequired,
  };
  return field.hint === undefined || clean(field.hint) === ""
    ? input
    : { ...input, hint: plain(field.hint, LIMITS.inputLabel) };
}

function drawInput(field: FormField, words: Words): Input | undefined {
  switch (field.kind) {
    case "text":
    case "longText":
      return textInput(field);
    case "date":
      return dateInput(field);
    case "choice":
      return choiceInput(field, words);
    case "choices":
      return choicesInput(field, words);
  }
  return assertNever(field);
}

function textInput({ kind, maxChars, initial }: Field<"text" | "longText">): Input {
  const max = Math.min(Math.max(maxChars, 1), LIMITS.inputText);
  const begun = clip(clean(initial), max);
  return {
    type: "plain_text_input",
    action_id: VALUE,
    multiline: kind === "longText",
    max_length: max,
    ...(begun === "" ? {} : { initial_value: begun }),
  };
}

function dateInput({ initial }: Field<"date">): Input {
  const picker: Datepicker = { type: "datepicker", action_id: VALUE };
  return /^\d{4}-\d{2}-\d{2}$/.test(initial) ? { ...picker, initial_date: initial } : picker;
}

/** Few options that must be chosen from are all in sight; more, and those that may stay empty, fold away. */
function choiceInput({ options, initial, isRequired }: Field<"choice">, words: Words): Input | undefined {
  if (options.length === 0) return undefined;
  const drawn = options.map(drawOption);
  const chosen = drawn.find(({ value }) => value === initial);
  const begun = chosen === undefined ? {} : { initial_option: chosen };
  return isRequired && drawn.length <= LIMITS.visibleOptions
    ? { type: "radio_buttons", action_id: VALUE, options: drawn, ...begun }
    : {
        type: "static_select",
        action_id: VALUE,
        placeholder: plain(words.choose, LIMITS.optionValue),
        ...optionList(drawn),
        ...begun,
      };
}

function choicesInput({ options, initial }: Field<"choices">, words: Words): Input | undefined {
  if (options.length === 0) return undefined;
  const drawn = options.map(drawOption);
  const chosen = drawn.filter(({ value }) => value !== undefined && initial.includes(value));
  const begun = chosen.length === 0 ? {} : { initial_options: chosen };
  return drawn.length <= LIMITS.visibleOptions
    ? { type: "checkboxes", action_id: VALUE, options: drawn, ...begun }
    : {
        type: "multi_static_select",
        action_id: VALUE,
        placeholder: plain(words.choose, LIMITS.optionValue),
        ...optionList(drawn),
        ...begun,
      };
}

function drawOption({ value, label }: FormOption): PlainTextOption {
  // ours to keep: values are ids of the corpus and of our own
  if (value === "" || countPoints(value) > LIMITS.optionValue)
    throw new Error(`defect: the value of an option has ${countPoints(value)} characters`);
  return { text: plain(label, LIMITS.optionText), value };
}

/** More options than one list holds stand in groups, named by their numbers. */
function optionList(options: PlainTextOption[]):
  | { readonly options: PlainTextOption[] }
  | {
      readonly option_groups: {
        label: Option["text"] & { type: "plain_text" };
        options: PlainTextOption[];
      }[];
    } {
  if (options.length <= LIMITS.options) return { options };
  return {
    option_groups: Array.from({ length: Math.ceil(options.length / LIMITS.options) }, (_, group) => {
      const from = group * LIMITS.options;
      const some = options.slice(from, from + LIMITS.options);
      return { label: plain(`${from + 1}–${from + some.length}`, LIMITS.optionText), options: some };
    }),
  };
}

const chosen = z.object({ value: z.string() });
const state = z.object({
  values: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        value: z.string().nullish(),
        selected_date: z.string().nullish(),
        selected_option: chosen.nullish(),
        selected_options: z.array(chosen).nullish(),
      }),
    ),
  ),
});

/** What was filled in, from a view's `state`; nothing for what has not the shape of one. */
export function readValues(viewState: unknown): FormValues {
  const read = state.safeParse(viewState);
  if (!read.success) return {};
  const fields = Object.entries(read.data.values).flatMap(([blockId, elements]) => {
    const name = FIELD.exec(blockId)?.[1];
    const element = elements[VALUE];
    if (name === undefined || element === undefined) return [];
    const several = element.selected_options?.map(({ value }) => value);
    const one = element.value ?? element.selected_date ?? element.selected_option?.value ?? "";
    return [[name, several ?? one] as const];
  });
  return Object.fromEntries(fields);
}

/** Problems by block, as Slack's `response_action: "errors"` takes them. One about a field that the window lacks stands
 * at the first field: Slack would refuse it, and the person would see nothing. */
export function fieldErrors(
  problems: readonly FormProblem[],
  values: FormValues,
): Readonly<Record<string, string>> {
  const first = Object.keys(values)[0] ?? "";
  const errors: Record<string, string> = {};
  for (const { field, problem } of problems) {
    const block = `field:${Object.hasOwn(values, field) ? field : first}`;
    errors[block] = errors[block] === undefined ? problem : `${errors[block]} ${problem}`;
  }
  return errors;
}

function assertNever(field: never): never {
  throw new Error(`defect: a field that Slack cannot draw: ${JSON.stringify(field)}`);
}
