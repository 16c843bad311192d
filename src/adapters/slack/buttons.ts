// Utterances and other doings -> Slack's buttons, and the blocks that hold them. What cannot be a button is named, so
// that it can be told in words.
import type { ActionsBlock, Button, KnownBlock } from "@slack/types";
import type { Action } from "../../bot/answer.ts";
import { buildAction, type SlackAction } from "./actions.ts";
import { clean, plain } from "./escape.ts";
import { countPoints } from "./measure.ts";
import { LIMITS } from "./limits.ts";
import type { Words } from "./words.ts";

/** A button to be: what it says, what it does, how it looks. */
export type Wish = {
  readonly label: string;
  readonly action: SlackAction;
  readonly style?: Action["style"];
};

/** Numbers the buttons of one payload, so that no two are called the same. */
export type Counter = () => number;

/** Begins anew for each payload: the same answer gives the same payload. */
export function createCounter(from = 0): Counter {
  let next = from;
  return () => next++;
}

/** True when a button can say a label whole and carry its action. */
export function isWhole(wish: Wish): boolean {
  const shown = clean(wish.label).trim();
  const fits = countPoints(plain(shown, LIMITS.text).text) <= LIMITS.buttonText;
  return shown !== "" && fits && isPressable(wish);
}

/** True when a button can carry the action. */
export function isPressable({ action }: Wish): boolean {
  return buildAction(action, 0) !== undefined;
}

/** One button; `undefined` when its action does not fit into one. */
function button({ label, action, style = "plain" }: Wish, words: Words, count: Counter): Button | undefined {
  const named = buildAction(action, count());
  if (named === undefined) return undefined;
  const text = plain(label, LIMITS.buttonText);
  const drawn: Button = { type: "button", text, ...named };
  if (style === "plain") return drawn;
  return style === "primary" ? { ...drawn, style } : { ...drawn, style, confirm: confirmation(label, words) };
}

/** Buttons in rows of as many as one block holds; none for no wishes. */
export function rows(wishes: readonly Wish[], words: Words, count: Counter): readonly ActionsBlock[] {
  const buttons = wishes
    .map((wish) => button(wish, words, count))
    .filter((each): each is Button => each !== undefined);
  return Array.from({ length: Math.ceil(buttons.length / LIMITS.actionsElements) }, (_, row) => ({
    type: "actions",
    elements: buttons.slice(row * LIMITS.actionsElements, (row + 1) * LIMITS.actionsElements),
  }));
}

/** Thumbs below an answer, as Slack has them for agents; read out in words. */
export function feedback(replyId: string, words: Words, count: Counter): KnownBlock | undefined {
  const index = count();
  const positive = buildAction({ kind: "feedback", verdict: "helpful", replyId }, index);
  const negative = buildAction({ kind: "feedback", verdict: "not_helpful", replyId }, index);
  if (positive === undefined || negative === undefined) return undefined;
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: positive.action_id,
        positive_button: {
          text: plain(words.helpful, LIMITS.buttonText),
          value: positive.value,
          accessibility_label: words.helpfulLabel,
        },
        negative_button: {
          text: plain(words.notHelpful, LIMITS.buttonText),
          value: negative.value,
          accessibility_label: words.notHelpfulLabel,
        },
      },
    ],
  };
}

function confirmation(label: string, words: Words): NonNullable<Button["confirm"]> {
  const { title, text, button: label30 } = LIMITS.confirm;
  return {
    title: plain(words.sure, title),
    text: plain(words.cannotUndo(label), text),
    confirm: plain(label, label30),
    deny: plain(words.cancel, label30),
    style: "danger",
  };
}
