// The parts of an answer -> elements of a card, one way for each kind. No sentence is made here.
import type { Action, Answer, Choice, CitationNumbers, Part } from "../../bot/answer.ts";
import type { FormName } from "../../bot/forms.ts";
import { phrasesOf } from "../text/render.ts";
import { formButton, sayButton } from "./actions.ts";
import { actionRows, type CardAction, type Element, heading, rich, type RichText, run } from "./card.ts";
import { shorten } from "./escape.ts";
import { drawFacts } from "./facts.ts";
import { LIMITS } from "./limits.ts";
import { limited, lines, runs } from "./lines.ts";
import { wordsOf } from "./words.ts";

/** The form that a command stands for, where it stands for one. */
export type FormOf = (
  utterance: string,
) => { readonly form: FormName; readonly subject?: string | undefined } | undefined;

/** What drawing a part needs to know beside it. */
export type Drawing = {
  readonly answer: Answer;
  readonly replyId: string;
  /** False for cards in chats where Vindrose is not: their buttons would do nothing. */
  readonly hasButtons: boolean;
  readonly formOf: FormOf;
};

type Draw = {
  readonly [Kind in Part["kind"]]: (
    part: Extract<Part, { kind: Kind }>,
    drawing: Drawing,
  ) => readonly Element[];
};

/** How each kind of part is drawn: a new kind does not compile until it stands here. */
const draw: Draw = {
  paragraph: ({ text, citations }, { answer }) => lines(text, citations, answer),
  heading: ({ text }) => [{ ...heading(text, "medium"), spacing: "medium" }],
  facts: ({ facts }, { answer }) => drawFacts(facts, answer),
  list: ({ items }, { answer }) =>
    items.map(({ text, citations }, index) =>
      rich([run("•  "), ...runs(text.replaceAll("\n", " "), citations, answer)], {
        spacing: index === 0 ? "default" : "small",
      }),
    ),
  notice: ({ about, text, citations }, { answer }) => [
    {
      type: "Container",
      style: NOTICE_STYLES[about],
      spacing: "medium",
      items: [
        rich([
          run(noticeLabel(about, text, { citations, answer }), {
            weight: "bolder",
            size: "small",
          }),
        ]),
        ...lines(text, citations, answer).map((line): RichText => ({ ...line, spacing: "none" })),
      ],
    },
  ],
  choices: ({ prompt, choices }, drawing) => [
    ...lines(prompt, [], drawing.answer),
    ...drawButtons(
      choices.map((choice) => ({ ...choice, style: "plain" as const })),
      drawing,
    ),
  ],
  actions: ({ actions }, drawing) => drawButtons(actions, drawing),
};

/** Colours of Teams' own themes, dark and high contrast included; what a notice is stands in words too. */
const NOTICE_STYLES: Readonly<
  Record<Extract<Part, { kind: "notice" }>["about"], "emphasis" | "accent" | "warning">
> = { later: "accent", closed: "warning", missing: "emphasis", assumed: "emphasis" };

/** The elements of one part; the same part gives the same elements. */
export function drawPart<Kind extends Part["kind"]>(
  part: Extract<Part, { kind: Kind }>,
  drawing: Drawing,
): readonly Element[] {
  // the table has one entry a kind, which the index by a union's kind cannot say
  const drawKind = draw[part.kind] as unknown as (part: Part, drawing: Drawing) => readonly Element[];
  return drawKind(part, drawing);
}

/** What a notice is; of what came later also who says it and when, where its sentence does not. */
function noticeLabel(
  about: Extract<Part, { kind: "notice" }>["about"],
  text: string,
  cited: { readonly citations: CitationNumbers; readonly answer: Answer },
): string {
  const phrases = phrasesOf(cited.answer.language);
  const label = wordsOf(cited.answer.language).notices[about];
  const citation = cited.answer.citations[(cited.citations[0] ?? 0) - 1];
  if (citation === undefined || about !== "later") return label;
  const date = citation.asOf === "" ? "" : phrases.date(citation.asOf);
  const said = [phrases.provenance[citation.provenance], date].filter(
    (piece) => piece !== "" && !text.includes(piece),
  );
  return shorten([label, ...said].join(" · "), LIMITS.headingChars);
}

/** Buttons, and as lines what is no button: a label too long for one is a line to press, and where nothing can be
 * pressed the words stand that do the same when typed. */
export function offer(
  actions: readonly (Action | Choice)[],
  drawing: Drawing,
): { readonly buttons: readonly CardAction[]; readonly lines: readonly Element[] } {
  const isPressed = ({ utterance }: Action | Choice): boolean =>
    drawing.hasButtons && utterance !== "" && utterance.length <= LIMITS.utteranceChars;
  const isButton = (action: Action | Choice): boolean =>
    isPressed(action) && action.label.length <= LIMITS.buttonChars;
  return {
    buttons: actions.filter(isButton).map((action) => buttonOf(action, drawing)),
    lines: actions
      .filter((action) => !isButton(action))
      .map((action) =>
        isPressed(action) ? pressedLine(action, drawing) : typedInstead(action, drawing.answer),
      ),
  };
}

function drawButtons(actions: readonly (Action | Choice)[], drawing: Drawing): readonly Element[] {
  const offered = offer(actions, drawing);
  return [...actionRows(offered.buttons), ...offered.lines];
}

/** A line that wraps, which no button does in every client. */
function pressedLine(action: Action | Choice, drawing: Drawing): Element {
  const told = limited(action.label.replaceAll("\n", " "), wordsOf(drawing.answer.language));
  return {
    type: "Container",
    spacing: "small",
    items: [rich([run("›  "), run(told, { weight: "bolder", color: "accent" })])],
    selectAction: buttonOf(action, drawing),
  };
}

function buttonOf(action: Action | Choice, { replyId, formOf }: Drawing): CardAction {
  const style = "style" in action ? action.style : "plain";
  const opens = formOf(action.utterance);
  return opens === undefined
    ? sayButton(action.label, action.utterance, { replyId, style })
    : formButton(action.label, opens, { replyId, style });
}

function typedInstead({ label, utterance }: Action | Choice, answer: Answer): RichText {
  const words = wordsOf(answer.language);
  const told = limited(utterance, words);
  return rich(
    [
      run("•  "),
      run(limited(label, words)),
      ...(label === utterance ? [] : [run(` (${words.typeThis} ${told})`, { isSubtle: true })]),
    ],
    { spacing: "small" },
  );
}
