// The counter itself: puts its rooms together. In: a message, who says it and when; out: a reply. Every surface goes
// here; nothing is decided before or behind it. Acts only through the ports it is given.
import { cleanUtterance } from "../../knowledge/language/text.ts";
import type { Desk } from "../desk.ts";
import { chosenUtterance } from "../recognise/choice.ts";
import { answerQuestion } from "./answer-question.ts";
import type { DeskWorld } from "./desk-ports.ts";
import { loadKept } from "./kept.ts";
import { aboutReply } from "./reply-id.ts";

/** Kept of a comment at most, in characters. */
const MAX_COMMENT_CHARS = 1000;

/** Opens the counter for messages and feedback. */
export function createDesk(world: DeskWorld): Pick<Desk, "say" | "judge"> {
  const { ports } = world;
  return {
    say: async (text, asker, now) => {
      const kept = await loadKept(ports.conversations, asker.conversation, now);
      const utterance = chosenUtterance(cleanUtterance(text), kept.slots.choices);
      return answerQuestion(utterance, { ...world, asker, now, kept });
    },
    judge: async ({ replyId, verdict, comment }, asker, now) => {
      const about = aboutReply(replyId);
      if (about === undefined) return false;
      await ports.lessons.addFeedback({
        from: asker.person,
        at: now,
        verdict,
        about: JSON.stringify({ reply: replyId.split("~")[0], ...about }),
        comment: comment?.slice(0, MAX_COMMENT_CHARS) ?? null,
      });
      return true;
    },
  };
}
