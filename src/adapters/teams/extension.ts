// An answer -> results of the message extension: what the list below the compose box shows, and the card that choosing
// one puts into the message. Nothing is looked up here; a result that needs another answer carries its utterance.
import type { Answer, AnswerEntity } from "../../bot/answer.ts";
import { sayData } from "./actions.ts";
import type { ActionData, Card } from "./card.ts";
import { clean, escapeHtml, shorten } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { renderCard, summaryOf } from "./render.ts";
import { wordsOf } from "./words.ts";

const ADAPTIVE = "application/vnd.microsoft.card.adaptive";
const THUMBNAIL = "application/vnd.microsoft.card.thumbnail";

type Preview = {
  readonly contentType: typeof THUMBNAIL;
  readonly content: {
    readonly title: string;
    readonly text: string;
    /** What the bot is asked for when this result is chosen, where its card is not here yet. */
    readonly tap?: { readonly type: "invoke"; readonly value: ActionData };
  };
};
type Result =
  | { readonly contentType: typeof ADAPTIVE; readonly content: Card; readonly preview: Preview }
  | (Preview & { readonly preview: Preview });

/** What answers `composeExtension/query` and `composeExtension/selectItem`, below `composeExtension`. */
export type Results =
  | {
      readonly type: "result";
      readonly attachmentLayout: "list";
      readonly attachments: readonly Result[];
    }
  | { readonly type: "message"; readonly text: string };

/** The answer itself and, where it names several things or asks back, one result for each; a refusal is one line. */
export function drawResults(answer: Answer): Results {
  if (answer.refused) return { type: "message", text: summaryOf(answer) };
  const further = furtherOf(answer);
  const asksBack = answer.parts.some(({ kind }) => kind === "choices") && further.length > 0;
  const whole = asksBack ? [] : [drawWhole(answer)];
  const room = LIMITS.extensionResults - whole.length;
  // where not all fit, the last line says so
  const shown = further.length <= room ? further : further.slice(0, room - 1);
  const attachments = [
    ...whole,
    ...shown.map(({ label, utterance }) => drawFurther(label, utterance, answer)),
    ...(shown.length < further.length ? [drawLeft(further.length - shown.length, answer)] : []),
  ];
  return { type: "result", attachmentLayout: "list", attachments };
}

/** The one card that choosing a result gives. */
export function drawSelected(answer: Answer): Results {
  return { type: "result", attachmentLayout: "list", attachments: [drawWhole(answer)] };
}

/** The answer as a card for a message of the person's own: without buttons, since Vindrose need not be in that chat. */
function drawWhole(answer: Answer): Result {
  const card = renderCard(answer, { replyId: "", hasButtons: false });
  return {
    contentType: ADAPTIVE,
    content: card,
    preview: preview(answer.title, summaryOf(answer), answer.title),
  };
}

/** What the answer leads on to: the choices it gives, or the things it names where it names several of one kind. */
function furtherOf(answer: Answer): readonly { readonly label: string; readonly utterance: string }[] {
  const choices = answer.parts.flatMap((part) => (part.kind === "choices" ? part.choices : []));
  if (choices.length > 0) return choices.filter(fitsButton);
  const [first] = answer.entities;
  const alike = answer.entities.filter(({ type }) => type === first?.type);
  if (alike.length < 2) return [];
  return unlike(alike)
    .map(({ type, name }) => ({ label: name, utterance: wordsOf(answer.language).about[type](name) }))
    .filter(fitsButton);
}

function fitsButton({ utterance }: { readonly utterance: string }): boolean {
  return utterance !== "" && utterance.length <= LIMITS.utteranceChars;
}

/** Each thing once. */
function unlike(entities: readonly AnswerEntity[]): readonly AnswerEntity[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}

function drawFurther(label: string, utterance: string, answer: Answer): Result {
  const shown = preview(label, utterance === label ? answer.title : utterance, label);
  return {
    ...shown,
    preview: {
      ...shown,
      content: { ...shown.content, tap: { type: "invoke", value: sayData(utterance, "") } },
    },
  };
}

/** How many more there are; choosing it puts only that into the message. */
function drawLeft(count: number, { language }: Answer): Result {
  const { moreResults, narrow } = wordsOf(language);
  const shown = preview(moreResults(count), narrow, "");
  return { ...shown, preview: shown };
}

/** A line of the list; a title takes no markup, a text takes HTML. */
function preview(title: string, text: string, without: string): Preview {
  const told = text.startsWith(`${without}: `) ? text.slice(without.length + 2) : text;
  return {
    contentType: THUMBNAIL,
    content: {
      title: shorten(clean(title).replaceAll("\n", " ").trim() || "Vindrose", LIMITS.citationNameChars),
      text: escapeHtml(shorten(told, LIMITS.citationAbstractChars)),
    },
  };
}
