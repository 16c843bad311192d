// A message that is no command: answered from what the conversation has left, in the person's language, and kept for
// the next one. What the sources ought to answer and do not is kept for the unit to see.
import type { Language } from "../../knowledge/model.ts";
import type { Action, Answer } from "../answer.ts";
import type { Reply } from "../desk.ts";
import { mayDo } from "../roles.ts";
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
  const answer = withWayOn(turn.answer, text, visit);
  await keep(
    ports.conversations,
    { slots: turn.slots, last: lastOf(answer) },
    { conversation: asker.conversation, owner: asker.person, now, slotMinutes: visit.settings.slotMinutes },
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

/** An answer with what can be done from it: the way to the unit, or being reminded of a deadline. */
function withWayOn(answer: Answer, text: string, { role }: Visit): Answer {
  const { labels } = deskPhrases[answer.language];
  const utter = utterances[answer.language];
  if (text === "" || answer.parts.some(({ kind }) => kind === "actions" || kind === "choices")) return answer;
  if (answer.refused)
    return withActions(answer, [button(labels.toUnit, utter.toUnit(text.slice(0, MAX_KEPT_CHARS)))]);
  if (answer.intent !== "deadline") return answer;
  const duties = answer.entities.filter(({ type }) => type === "duty");
  const duty = duties.length === 1 ? duties[0]?.id : undefined;
  const remind =
    duty === undefined
      ? button(labels.newReminder, utter.remindForm())
      : button(labels.remindMe, utter.remind(duty));
  const register = button(labels.register, utter.dateForm(duty));
  return withActions(answer, mayDo(role, "register_dates") ? [remind, register] : [remind]);
}

function withActions(answer: Answer, actions: readonly Action[]): Answer {
  return { ...answer, parts: [...answer.parts, { kind: "actions", actions }] };
}
