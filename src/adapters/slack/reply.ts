// The desk's reply as a Slack message, and what it changes elsewhere. What answering acts through stands here too, since
// messages, buttons and windows share it.
import { type Command, parseCommand } from "../../bot/commands.ts";
import type { Desk, Reply } from "../../bot/desk.ts";
import type { InboxEvent } from "../../bot/ports.ts";
import type { DeliverWorld } from "./deliver.ts";
import { eventOf, opaqueKey } from "./jobs.ts";
import { type RenderOptions, type Rendered, renderAnswer } from "./render.ts";

/** What answering acts through. */
export type AnswerWorld = DeliverWorld & {
  readonly desk: Desk;
  /** Writes a further job down, to be done after this one. */
  readonly accept: (event: InboxEvent) => Promise<boolean>;
};

/** A reply as a message. */
export function draw(reply: Reply, options: RenderOptions): Rendered {
  return renderAnswer(reply.answer, { replyId: reply.id, ...options });
}

/** Commands that only tell: said once more, they do nothing. */
const TELLING: readonly Command["kind"][] = ["list", "help", "source", "dateHistory"];

/** Whether an answer may be asked for again, for everyone: what is for one person stays so, and nothing is done twice. */
export function isShareable(
  { knowledge }: AnswerWorld,
  utterance: string,
  { isPrivate }: Pick<Reply, "isPrivate">,
): boolean {
  const command = parseCommand(utterance, knowledge())?.command;
  return !isPrivate && (command === undefined || TELLING.includes(command.kind));
}

/** What the reply changed is drawn anew wherever it stands, as a job of its own. */
export async function announce(
  world: AnswerWorld,
  { id }: Pick<InboxEvent, "id">,
  { changed }: Reply,
): Promise<void> {
  if (changed === undefined) return;
  const what = `redraw/${opaqueKey(id, "")}`;
  await world.accept(eventOf({ kind: "redraw", ...changed, after: "" }, what, world.clock.now()));
}
