// A message that is no command: answered from what the conversation has left, in the person's language, and kept for
// the next one. A question that the sources do not answer is kept for the unit to see.
import type { Asker, Reply } from "../desk.ts";
import type { DeskWorld } from "./desk-ports.ts";
import { type Kept, keep, lastOf } from "./kept.ts";
import { replyIdOf } from "./reply-id.ts";

/** One message at the desk. */
export type Visit = DeskWorld & {
  readonly asker: Asker;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly kept: Kept;
};

/** Answers a question. */
export async function answerQuestion(text: string, visit: Visit): Promise<Reply> {
  const { asker, now, kept, ports } = visit;
  const { language } = await ports.people.settings(asker.person);
  // the surface's language stands where an earlier turn's would: it decides only what the words leave open
  const slots = { ...kept.slots, language: kept.slots.language ?? asker.surfaceLanguage };
  const turn = visit.product().turn({ text, language }, slots, new Date(now).toISOString());
  const { answer } = turn;
  await keep(
    ports.conversations,
    { slots: turn.slots, last: lastOf(answer) },
    { conversation: asker.conversation, owner: asker.person, now },
  );
  return { id: replyIdOf(ports.newId(), answer), answer, isPrivate: false };
}
