// The home tab and the windows of Slack: forms to fill in, the passage behind an answer, an answer to look at. In:
// answers and forms of the desk. Out: views within Slack's limits, and what they carry read back.
import type { HomeView, KnownBlock, ModalView } from "@slack/types";
import { z } from "zod";
import type { Answer } from "../../bot/answer.ts";
import type { Form, FormName } from "../../bot/forms.ts";
import type { Language } from "../../knowledge/model.ts";
import { CALLBACKS, packPassages, type Passage } from "./actions.ts";
import { createCounter, rows } from "./buttons.ts";
import { plain } from "./escape.ts";
import { countPoints } from "./measure.ts";
import { drawField } from "./forms.ts";
import { LIMITS } from "./limits.ts";
import { smallPrint } from "./markup.ts";
import { renderBlocks } from "./render.ts";
import { wordsOf } from "./words.ts";

/** What a window with a form carries until it is filled in. */
export type FormContext = {
  readonly form: FormName;
  readonly language: Language;
  /** What the form is about, as in `Desk.form`. */
  readonly subject?: string | undefined;
  /** Where the reply goes, as the receiving side wants to read it back; opaque here. */
  readonly origin?: string | undefined;
};

/** Forms that have a button on the home tab of everyone. */
const HOME_FORMS = ["question", "project", "subscription"] as const;
type HomeForm = (typeof HOME_FORMS)[number] | "date";

/** Where the buttons of a view begin to count, beyond those of the answer in it. */
const OWN_BUTTONS = 10_000;

/** A form as a window. Throws for a context that Slack cannot carry, which is ours to keep short. */
export function formView(form: Form, context: FormContext): ModalView {
  const words = wordsOf(context.language);
  const metadata = JSON.stringify(context);
  if (countPoints(metadata) > LIMITS.viewMetadata) throw new Error("defect: a form's context is too long");
  const fields = form.fields.slice(0, LIMITS.blocks.modal).map((field) => drawField(field, words));
  const view: ModalView = {
    type: "modal",
    callback_id: CALLBACKS.form,
    private_metadata: metadata,
    title: plain(form.title, LIMITS.viewTitle),
    close: plain(words.cancel, LIMITS.viewTitle),
    blocks: fields.length > 0 ? fields : [smallPrint([plain(words.nothingToChoose, LIMITS.text)])],
  };
  // Slack shows no submit without an input, and refuses inputs without a submit
  return fields.some(({ type }) => type === "input")
    ? { ...view, submit: plain(form.submit, LIMITS.viewTitle) }
    : view;
}

const formContext = z.object({
  form: z.enum(["project", "subscription", "date", "feedback", "reply", "question"]),
  language: z.enum(["da", "en"]),
  subject: z.string().optional(),
  origin: z.string().optional(),
});

/** The context of a form that was filled in; `undefined` for a text that is none. */
export function readFormContext(metadata: string): FormContext | undefined {
  const read = formContext.safeParse(parseJson(metadata));
  return read.success ? read.data : undefined;
}

/** A passage with its neighbours, and buttons to the other passages of the same answer: `passages` is what the pressed
 * button carried, or what the window did. */
export function passageView(answer: Answer, passages: readonly Passage[], shown: string): ModalView {
  const words = wordsOf(answer.language);
  const others = passages.filter(({ utterance }) => utterance !== shown);
  const tabs = rows(
    others.map(({ number, utterance }) => ({
      label: words.source(number),
      action: { kind: "passage", utterance },
    })),
    words,
    createCounter(OWN_BUTTONS),
  );
  return {
    type: "modal",
    callback_id: CALLBACKS.passage,
    private_metadata: packPassages(passages),
    title: plain(words.passage, LIMITS.viewTitle),
    close: plain(words.close, LIMITS.viewTitle),
    blocks: [...renderBlocks(answer, { surface: "modal", taken: tabs.length }), ...tabs],
  };
}

/** Any other answer as a window, such as what a form led to. */
export function answerView(answer: Answer): ModalView {
  return {
    type: "modal",
    callback_id: CALLBACKS.answer,
    title: plain(answer.title, LIMITS.viewTitle, "Vindrose"),
    close: plain(wordsOf(answer.language).close, LIMITS.viewTitle),
    blocks: renderBlocks(answer, { surface: "modal" }),
  };
}

/** A person's home tab: `Desk.home`'s answer, with a button for each form below its title. */
export function homeView(answer: Answer, forms: readonly HomeForm[] = HOME_FORMS): HomeView {
  const words = wordsOf(answer.language);
  const buttons = rows(
    forms.map((form, index) => ({
      label: words.forms[form],
      action: { kind: "form", form },
      style: index === 0 ? "primary" : "plain",
    })),
    words,
    createCounter(OWN_BUTTONS),
  );
  const drawn = renderBlocks(answer, { surface: "home", taken: buttons.length });
  const titled = drawn[0]?.type === "header" ? 1 : 0;
  const blocks: KnownBlock[] = [...drawn.slice(0, titled), ...buttons, ...drawn.slice(titled)];
  return { type: "home", blocks };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // a text from outside that is no JSON is as good as none
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
