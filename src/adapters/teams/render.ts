// An answer -> what Teams gets: a card or a text, never both, with the entity of its citations, and the line for
// notifications. The one converter: every answer is drawn here. Nothing is cut in silence, citations last of all.
import type { Answer } from "../../bot/answer.ts";
import { helpfulButton, formButton, refreshAction, sayButton } from "./actions.ts";
import {
  bytesOf,
  type Card,
  type CardAction,
  cardOf,
  type Element,
  actionRows,
  heading,
  rich,
  run,
} from "./card.ts";
import { clean, shorten } from "./escape.ts";
import { type Extent, fitExtent, textOf } from "./fit.ts";
import { LIMITS } from "./limits.ts";
import { drawPart, offer, type Drawing, type FormOf } from "./parts.ts";
import { type CitationEntity, citationEntity, drawSources } from "./sources.ts";
import { speak } from "./spoken.ts";
import { whyTitle } from "../text/why.ts";
import { drawWhy, hasReasons, whyButton } from "./why.ts";
import { wordsOf } from "./words.ts";

/** How an answer is drawn; only `replyId` must be known. */
export type RenderOptions = {
  /** The reply's id, which every button carries. */
  readonly replyId: string;
  /** What was asked, for sending it to the unit where the answer is a refusal. */
  readonly question?: string | undefined;
  /** "card": a card in any case, for what replaces another card or stands in a window; else what suits the answer. */
  readonly lead?: "card" | undefined;
  /** False for cards in chats where Vindrose is not. */
  readonly hasButtons?: boolean | undefined;
  /** Feedback as buttons of the card, where the message has no feedback loop of Teams. */
  readonly hasFeedback?: boolean | undefined;
  /** The forms that commands stand for; without it every button says its utterance. */
  readonly formOf?: FormOf | undefined;
  /** For a reminder: its key, and whose view is refreshed by itself (Teams' ids, at most 60). */
  readonly refresh?: { readonly reminder: string; readonly users: readonly string[] } | undefined;
};

/** What is sent. Teams splits a message that has both text and card in two, and then does not tell what they are
 * called (bots/how-to/conversations/send-and-receive-messages); nothing could be changed or judged any more. */
export type Rendered = {
  readonly summary: string;
  /** One, with the sources that are shown; none where none are. */
  readonly entities: readonly CitationEntity[];
} & (
  | { readonly card: Card; readonly text: "" }
  /** Text is markdown. */
  | { readonly card: undefined; readonly text: string }
);

type Frame = { readonly drawing: Drawing; readonly options: RenderOptions };

/** Draws an answer as text where that holds all of it, else as a card. Never throws for what the types allow; all is
 * within the limits. */
export function renderAnswer(answer: Answer, options: RenderOptions): Rendered {
  const summary = summaryOf(answer);
  const spoken = options.lead === "card" ? undefined : speak(answer);
  if (spoken !== undefined) return { summary, card: undefined, text: spoken.text, entities: [spoken.entity] };
  const { card, extent } = drawCard(answer, options);
  const entity = citationEntity(answer, extent.sources);
  return { summary, card, text: "", entities: entity === undefined ? [] : [entity] };
}

/** Draws an answer as a card. */
export function renderCard(answer: Answer, options: Omit<RenderOptions, "lead">): Card {
  return drawCard(answer, options).card;
}

type Drawn = { readonly extent: Extent; readonly card: Card };

function drawCard(answer: Answer, options: Omit<RenderOptions, "lead">): Drawn {
  const frame: Frame = {
    options,
    drawing: {
      answer,
      replyId: options.replyId,
      hasButtons: options.hasButtons ?? true,
      formOf: options.formOf ?? (() => undefined),
    },
  };
  // nearly every answer fits at once, and need not be drawn a second time
  let drawn: Drawn | undefined;
  const extent = fitExtent(answer, (tried) => {
    drawn = { extent: tried, card: compose(tried, frame) };
    return bytesOf(drawn.card) <= LIMITS.cardBytes;
  });
  return drawn?.extent === extent ? drawn : { extent, card: compose(extent, frame) };
}

/** Title and first words, for notifications, lists of chats and screen readers: one line without markup. */
export function summaryOf(answer: Answer): string {
  const first = answer.parts.find(({ kind }) => kind !== "heading" && kind !== "actions");
  const pieces = [answer.title, ...(first === undefined ? [] : [textOf(first)])]
    .map((text) => clean(text).replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  return shorten(pieces.join(": ") || "Vindrose", LIMITS.summaryChars);
}

function compose(extent: Extent, { drawing, options }: Frame): Card {
  const { answer } = drawing;
  const further = offer(
    extent.hasSuggestions ? answer.suggestions.map((text) => ({ label: text, utterance: text })) : [],
    drawing,
  );
  const body: readonly Element[] = [
    heading(answer.title.trim() === "" ? "Vindrose" : answer.title, "large"),
    ...extent.parts.flatMap((part) => drawPart(part, drawing)),
    ...drawLeft(extent, drawing),
    ...drawSources(extent.sources, drawing),
    ...actionRows([
      ...unitOf(drawing, options),
      ...further.buttons,
      ...feedbackOf(drawing, options),
      ...whyOf(extent.hasWhy, drawing),
    ]),
    ...further.lines,
    ...(extent.hasWhy && hasReasons(answer) ? [drawWhy(answer)] : []),
  ];
  const card = cardOf(body, answer.language, summaryOf(answer));
  if (options.refresh === undefined) return card;
  const { reminder, users } = options.refresh;
  const userIds = users.slice(0, LIMITS.refreshUsers);
  return { ...card, refresh: { action: refreshAction(reminder), userIds } };
}

/** Says what is not shown, where something is not. */
function drawLeft({ left }: Extent, { answer }: Drawing): readonly Element[] {
  if (left.pieces === 0 && left.sources === 0) return [];
  const told = wordsOf(answer.language).left(left.pieces, left.examples, left.sources);
  return [{ type: "Container", style: "warning", spacing: "medium", items: [rich([run(told)])] }];
}

/** A refusal goes to the unit with the question, where the answer does not offer that itself. */
function unitOf({ answer, replyId, hasButtons }: Drawing, options: RenderOptions): readonly CardAction[] {
  const words = wordsOf(answer.language);
  const question = clean(options.question ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const utterance = `${words.toUnitCommand} ${question}`;
  const mayAsk = hasButtons && answer.refused && question !== "" && utterance.length <= LIMITS.utteranceChars;
  if (!mayAsk || hasUnitAction(answer, words.toUnitCommand)) return [];
  return [sayButton(words.toUnit, utterance, { replyId, style: "primary" })];
}

function feedbackOf({ answer, replyId, hasButtons }: Drawing, options: RenderOptions): readonly CardAction[] {
  const words = wordsOf(answer.language);
  if (!hasButtons || options.hasFeedback !== true) return [];
  return [
    helpfulButton(words.helpful, replyId),
    formButton(words.notHelpful, { form: "feedback", subject: replyId }, { replyId }),
  ];
}

/** Why: folded away where it fits, else asked for as if typed. */
function whyOf(hasWhy: boolean, { answer, replyId, hasButtons }: Drawing): readonly CardAction[] {
  const words = wordsOf(answer.language);
  if (!hasReasons(answer)) return [];
  if (hasWhy) return [whyButton(answer)];
  return hasButtons ? [sayButton(whyTitle(answer.language), words.whyCommand, { replyId })] : [];
}

/** Whether the answer itself offers the unit already. */
function hasUnitAction({ parts }: Answer, command: string): boolean {
  return parts.some(
    (part) => part.kind === "actions" && part.actions.some(({ utterance }) => utterance.startsWith(command)),
  );
}
