// A message that is no command: answered from what the conversation has left, in the person's language, and kept for
// the next one. What the sources ought to answer and do not is kept for the unit to see.
import type { Language } from "../../knowledge/model.ts";
import type { Answer, Part } from "../answer.ts";
import type { Reply } from "../desk.ts";
import { deskPhrases } from "../wording/desk/desk-phrases.ts";
import { utterances } from "../wording/desk/utterances.ts";
import { keep, lastOf } from "./kept.ts";
import { replyIdOf } from "./reply-id.ts";
import { button, type Visit } from "./visit.ts";

/** Longest question that is kept for the unit, in characters; the store takes 2,000. */
const MAX_KEPT_CHARS = 1500;

/** Answers a question. `language`: that of a look-up's command word, which the question was made from. */
export async function answerQuestion(text: string, visit: Visit, language?: Language): Promise<Reply> {
  const { asker, now, kept, ports, own } = visit;
  // the surface's language stands where an earlier turn's would: it decides only what the words leave open
  const slots = { ...kept.slots, language: kept.slots.language ?? asker.surfaceLanguage };
  const question = { text, language: own.language ?? language };
  const turn = visit.product().turn(question, slots, new Date(now).toISOString());
  const answer = turn.answer.refused ? withWayOn(text, turn.answer) : turn.answer;
  await keep(
    ports.conversations,
    { slots: turn.slots, last: lastOf(answer) },
    { conversation: asker.conversation, owner: asker.person, now },
  );
  if (isMissed(answer, text))
    await ports.lessons.addUnanswered({
      from: asker.person,
      at: now,
      text: text.slice(0, MAX_KEPT_CHARS),
      language: answer.language,
    });
  return { id: replyIdOf(ports.newId(), answer), answer, isPrivate: false };
}

/** Whether the sources ought to have answered: what lies outside them is nobody's omission, and is not kept. */
function isMissed({ refused, intent, entities }: Answer, text: string): boolean {
  const isOurs = intent !== "out_of_scope" || entities.length > 0;
  return refused && text !== "" && isOurs && intent !== "smalltalk";
}

/** An answer that could not be given, with the way to the unit. */
function withWayOn(text: string, answer: Answer): Answer {
  if (text === "") return answer;
  const { language } = answer;
  const toUnit: Part = {
    kind: "actions",
    actions: [
      button(deskPhrases[language].labels.toUnit, utterances[language].toUnit(text.slice(0, MAX_KEPT_CHARS))),
    ],
  };
  return { ...answer, parts: [...answer.parts, toUnit] };
}
