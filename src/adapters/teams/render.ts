// An answer -> what Teams gets: a card, the text above it, the line for notifications, and the entity with citations.
// The one converter: every card with an answer is made here. Nothing is cut in silence, citations last of all.
import type { Answer, Part } from "../../bot/answer.ts";
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
import { clean, escapeMarkdown, shorten } from "./escape.ts";
import { citationsOf, type Extent, fitExtent, textOf } from "./fit.ts";
import { LIMITS } from "./limits.ts";
import { drawPart, offer, type Drawing, type FormOf, marksOf } from "./parts.ts";
import { type CitationEntity, citationEntity, drawSources } from "./sources.ts";
import { drawWhy, hasReasons, whyButton } from "./why.ts";
import { wordsOf } from "./words.ts";

/** How an answer is drawn; only `replyId` must be known. */
export type RenderOptions = {
  /** The reply's id, which every button carries. */
  readonly replyId: string;
  /** What was asked, for sending it to the unit where the answer is a refusal. */
  readonly question?: string | undefined;
  /** "text": the answer's first paragraph stands as the message's text, with marks that Teams explains; "card": all
   * stands in the card, for cards that replace another or stand in someone's message. */
  readonly lead?: "text" | "card" | undefined;
  /** False for cards in chats where Vindrose is not. */
  readonly hasButtons?: boolean | undefined;
  /** Feedback as buttons of the card, where the message has no feedback loop of Teams. */
  readonly hasFeedback?: boolean | undefined;
  /** The forms that commands stand for; without it every button says its utterance. */
  readonly formOf?: FormOf | undefined;
  /** For a reminder: its key, and whose view is refreshed by itself (Teams' ids, at most 60). */
  readonly refresh?: { readonly reminder: string; readonly users: readonly string[] } | undefined;
};

/** What is sent: `text` as markdown, empty where the card says all. */
export type Rendered = {
  readonly card: Card;
  readonly text: string;
  readonly summary: string;
  readonly entities: readonly CitationEntity[];
};

type Frame = { readonly drawing: Drawing; readonly options: RenderOptions; readonly hasTitle: boolean };

/** Draws an answer. Never throws for an answer that the types allow; the card is within the limits. */
export function renderAnswer(answer: Answer, options: RenderOptions): Rendered {
  const lead = options.lead === "card" ? undefined : leadOf(answer);
  const shown: Answer = lead === undefined ? answer : { ...answer, parts: answer.parts.slice(lead.parts) };
  const frame: Frame = {
    options,
    hasTitle: lead?.isTitle !== true,
    drawing: {
      answer: shown,
      replyId: options.replyId,
      hasButtons: options.hasButtons ?? true,
      formOf: options.formOf ?? (() => undefined),
    },
  };
  // nearly every answer fits at once, and need not be drawn a second time
  let drawn: { readonly extent: Extent; readonly card: Card } | undefined;
  const extent = fitExtent(shown, lead?.own ?? [], (tried) => {
    drawn = { extent: tried, card: compose(tried, frame) };
    return bytesOf(drawn.card) <= LIMITS.cardBytes;
  });
  const entity = lead === undefined ? undefined : citationEntity(answer, lead.citations);
  return {
    card: drawn?.extent === extent ? drawn.card : compose(extent, frame),
    text: lead?.text ?? "",
    summary: summaryOf(answer),
    entities: entity === undefined ? [] : [entity],
  };
}

/** Title and first words, for notifications, lists of chats and screen readers: one line without markup. */
export function summaryOf(answer: Answer): string {
  const first = answer.parts.find(({ kind }) => kind !== "heading" && kind !== "actions");
  const pieces = [answer.title, ...(first === undefined ? [] : [textOf(first)])]
    .map((text) => clean(text).replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  return shorten(pieces.join(": ") || "Vindrose", LIMITS.summaryChars);
}

type Lead = {
  readonly text: string;
  readonly parts: number;
  readonly isTitle: boolean;
  /** The paragraph's own citations. */
  readonly own: readonly number[];
  readonly citations: readonly number[];
};

/** What of an answer with citations stands as text: its first paragraph, or its title where that is too long. */
function leadOf(answer: Answer): Lead | undefined {
  const numbers = answer.citations.slice(0, LIMITS.citations).map((_, index) => index + 1);
  if (numbers.length === 0) return undefined;
  const first = answer.parts[0];
  const paragraph = isShortParagraph(first) ? first : undefined;
  const own = (paragraph === undefined ? [] : citationsOf(paragraph)).filter((number) =>
    numbers.includes(number),
  );
  const others = numbers.filter((number) => !own.includes(number));
  const words = wordsOf(answer.language);
  const told = paragraph?.text ?? shorten(answer.title, LIMITS.headingChars);
  const rest =
    others.length === 0
      ? ""
      : `\n\n${own.length === 0 ? words.sources : words.otherSources}:${marksOf(others, answer)}`;
  return {
    text: escapeMarkdown(told).trim() + marksOf(own, answer) + rest,
    parts: paragraph === undefined ? 0 : 1,
    isTitle: paragraph === undefined,
    own,
    citations: [...own, ...others],
  };
}

function isShortParagraph(part: Part | undefined): part is Extract<Part, { kind: "paragraph" }> {
  return part?.kind === "paragraph" && part.text.trim() !== "" && part.text.length <= LIMITS.leadChars;
}

function compose(extent: Extent, { drawing, options, hasTitle }: Frame): Card {
  const { answer } = drawing;
  const further = offer(
    extent.hasSuggestions ? answer.suggestions.map((text) => ({ label: text, utterance: text })) : [],
    drawing,
  );
  const body: readonly Element[] = [
    ...(hasTitle ? [heading(answer.title.trim() === "" ? "Vindrose" : answer.title, "large")] : []),
    ...extent.parts.flatMap((part) => drawPart(part, drawing)),
    ...drawLeft(extent, drawing),
    ...drawSources(extent.sources, drawing),
    ...actionRows([
      ...unitOf(drawing, options),
      ...further.buttons,
      ...feedbackOf(drawing, options),
      ...whyOf(extent.hasWhy, drawing),
    ]),
    ...further.typed,
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
  return hasButtons ? [sayButton(words.why, words.whyCommand, { replyId })] : [];
}

/** Whether the answer itself offers the unit already. */
function hasUnitAction({ parts }: Answer, command: string): boolean {
  return parts.some(
    (part) => part.kind === "actions" && part.actions.some(({ utterance }) => utterance.startsWith(command)),
  );
}
