// The parts of an answer -> elements of a card, one way for each kind. No sentence is made here; a text too long for
// a card says how much of it is missing.
import type { Action, Answer, Choice, CitationNumbers, Fact, Part } from "../../bot/answer.ts";
import type { FormName } from "../../bot/forms.ts";
import { phrasesOf } from "../text/render.ts";
import { formButton, sayButton } from "./actions.ts";
import {
  actionRows,
  type CardAction,
  type Element,
  heading,
  rich,
  type RichText,
  run,
  type TextRun,
} from "./card.ts";
import { escapeMarkdown, shorten } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { type Words, wordsOf } from "./words.ts";

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

/** A text in full, or as much as a card holds with the number of characters that are missing. */
function limited(text: string, words: Words, maxChars: number = LIMITS.textChars): string {
  if (text.length <= maxChars) return text;
  // the remark about what is missing has its place within the limit
  const kept = shorten(text, maxChars - 40);
  return kept.slice(0, -1) + words.moreCharacters(text.length - kept.length + 1);
}

/** `[1]` for each citation that the answer has. */
export function marksOf(citations: CitationNumbers, answer: Answer): string {
  return citations
    .filter((number) => answer.citations[number - 1] !== undefined)
    .slice(0, LIMITS.citations)
    .map((number) => ` [${number}]`)
    .join("");
}

function runs(text: string, citations: CitationNumbers, answer: Answer): readonly TextRun[] {
  const marks = marksOf(citations, answer);
  const told = run(limited(text, wordsOf(answer.language)));
  return marks === "" ? [told] : [told, run(marks, { weight: "bolder", size: "small" })];
}

/** One element a line of the text, the marks behind the last one. */
function lines(text: string, citations: CitationNumbers, answer: Answer): readonly RichText[] {
  const texts = limited(text, wordsOf(answer.language))
    .split(/\n+/)
    .filter((line) => line.trim() !== "");
  // every element costs a hundred bytes: a text of very many lines runs on in its last one
  const last = texts.splice(LIMITS.lines - 1).join(" ") || (texts.pop() ?? "");
  return [...texts.map((line) => rich([run(line)])), rich(runs(last, citations, answer))];
}

function drawFacts(facts: readonly Fact[], answer: Answer): readonly Element[] {
  const words = wordsOf(answer.language);
  const rows = facts.map(({ label, value, citations }) => ({
    title: shorten(label, LIMITS.headingChars),
    value: limited(value, words),
    marks: marksOf(citations, answer),
  }));
  if (rows.some(isStacked))
    return facts.flatMap(({ label, value, citations }) => [
      rich([run(shorten(label, LIMITS.headingChars), { weight: "bolder" })]),
      ...lines(value, citations, answer).map((line): RichText => ({ ...line, spacing: "none" })),
    ]);
  if (rows.length >= LIMITS.tableRows) return [table(rows)];
  return [
    {
      type: "FactSet",
      facts: rows.map(({ title, value, marks }) => ({
        title: escapeMarkdown(title),
        value: escapeMarkdown(value) + marks,
      })),
    },
  ];
}

/** Whether a fact needs the card's full width: on a phone, columns are narrower than one long Danish word. */
function isStacked({ title, value }: { readonly title: string; readonly value: string }): boolean {
  return (
    value.length > LIMITS.factChars ||
    value.includes("\n") ||
    `${title} ${value}`.split(/[\s-]+/).some((word) => word.length > LIMITS.columnWordChars)
  );
}

function table(
  rows: readonly { readonly title: string; readonly value: string; readonly marks: string }[],
): Element {
  return {
    type: "Table",
    columns: [{ width: 1 }, { width: 1 }],
    firstRowAsHeader: false,
    showGridLines: true,
    rows: rows.map(({ title, value, marks }) => ({
      type: "TableRow",
      cells: [
        { type: "TableCell", items: [rich([run(title, { weight: "bolder" })])] },
        {
          type: "TableCell",
          items: [
            rich([run(value), ...(marks === "" ? [] : [run(marks, { weight: "bolder", size: "small" })])]),
          ],
        },
      ],
    })),
  };
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
