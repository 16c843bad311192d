// An answer -> the message that goes out: card, text, notification line, citations, and Teams' feedback under it. The
// drawing is render.ts's; this only puts the envelope around it.
import type { Answer } from "../../bot/answer.ts";
import type { Reply } from "../../bot/desk.ts";
import type { Language } from "../../knowledge/model.ts";
import type { OutgoingActivity } from "./activity.ts";
import { type RenderOptions, renderAnswer } from "./render.ts";

/** The media type of a card. */
export const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

/** A message with an answer; `mayBeJudged` asks Teams for thumbs with a window of ours behind them. */
export function answerMessage(
  answer: Answer,
  options: RenderOptions & { readonly mayBeJudged?: boolean | undefined },
): OutgoingActivity {
  const { card, text, summary, entities } = renderAnswer(answer, options);
  return {
    type: "message",
    summary,
    locale: localeOf(answer.language),
    ...(card === undefined
      ? { text, textFormat: "markdown" }
      : { attachments: [{ contentType: CARD_TYPE, content: card }] }),
    ...(entities.length === 0 ? {} : { entities: entities.map((entity) => ({ ...entity })) }),
    ...(options.mayBeJudged === true ? { channelData: { feedbackLoop: { type: "custom" } } } : {}),
  };
}

/** Before the id of a reply on cards that an answer may replace: they only asked back. */
const REPLACED = "here:";
/** What reminders carry in place of a reply's id; they change where they stand as well. */
export const REMINDER_MARK: string = `${REPLACED}reminder`;

/** What the buttons of an answer's card carry. */
export function cardMark({ id, answer }: Pick<Reply, "id" | "answer">): string {
  return asksBack(answer) ? REPLACED + id : id;
}

/** Whether a card only asks back or confirms: it states nothing from the corpus, so that nothing is lost with it. */
function asksBack({ parts, citations, refused }: Answer): boolean {
  return (
    !refused &&
    citations.length === 0 &&
    parts.every(({ kind }) => ["paragraph", "list", "choices", "actions"].includes(kind)) &&
    parts.some(({ kind }) => kind === "choices" || kind === "actions")
  );
}

/** What a pressed button carried: the reply's id, and whether the card is to be replaced. */
export function readCardMark(mark: string): { readonly replyId: string; readonly isReplaced: boolean } {
  return mark.startsWith(REPLACED)
    ? { replyId: mark.slice(REPLACED.length), isReplaced: true }
    : { replyId: mark, isReplaced: false };
}

/** A sentence of ours, without a card. */
export function plainMessage(text: string, language: Language): OutgoingActivity {
  return { type: "message", text, textFormat: "plain", locale: localeOf(language) };
}

function localeOf(language: Language): string {
  return language === "da" ? "da-DK" : "en-GB";
}
