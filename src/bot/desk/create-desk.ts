// The counter itself: puts its rooms together. In: a message, who says it and when; out: a reply. Every surface goes
// here; nothing is decided before or behind it. Acts only through the ports it is given.
import { cleanUtterance } from "../../knowledge/language/text.ts";
import type { EntityKey } from "../../knowledge/model.ts";
import { parseCommand } from "../commands.ts";
import type { Asker, Desk, Reply } from "../desk.ts";
import { chosenUtterance } from "../recognise/choice.ts";
import { emptySlots } from "../slots.ts";
import { answerQuestion } from "./answer-question.ts";
import type { DeskWorld } from "./desk-ports.ts";
import { fillForm, submitForm } from "./fill-form.ts";
import { home } from "./home.ts";
import { choicesOf, keep } from "./kept.ts";
import { drawReminder } from "./draw-reminder.ts";
import { aboutReply, replyIdOf } from "./reply-id.ts";
import { runCommand } from "./run-command.ts";
import { languageOfWords, openVisit, type Outcome, speak, type Visit } from "./visit.ts";

/** Kept of a comment at most, in characters. */
const MAX_COMMENT_CHARS = 1000;

/** Opens the counter. */
export function createDesk(world: DeskWorld): Desk {
  const { ports } = world;
  const say = async (text: string, asker: Asker, now: number): Promise<Reply> =>
    attend(text, await openVisit(world, asker, now));
  const judge: Desk["judge"] = async ({ replyId, verdict, comment }, asker, now) => {
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
  };
  return {
    say,
    judge,
    home: async (asker, now) => (await home(speak(await openVisit(world, asker, now)))).answer,
    form: (name, asker, subject) => fillForm(name, subject, { world, asker }),
    submit: (filled, asker, now) => submitForm(filled, { world, asker, now, say, judge }),
    reminder: (key, today) => drawReminder(key, today, world),
  };
}

/** One message: a command of the grammar, or a question. A number may stand for a choice of the answer before. */
async function attend(text: string, visit: Visit): Promise<Reply> {
  const utterance = chosenUtterance(cleanUtterance(text), visit.kept.slots.choices);
  const parsed = parseCommand(utterance, visit.knowledge);
  if (parsed === undefined) return answerQuestion(utterance, visit);
  const { command, language } = parsed;
  const spoken = speak(visit, language ?? languageOfWords(utterance, visit));
  if (command.kind === "list") {
    // a list goes on from nothing: "frister" after a talk about one duty means all of them
    const kept = { ...visit.kept, slots: { ...emptySlots, language: visit.kept.slots.language } };
    return answerQuestion(spoken.say.lists[command.what], { ...visit, kept }, spoken.language);
  }
  const outcome = await runCommand(command, spoken);
  await keepOutcome(outcome, visit);
  return {
    id: replyIdOf(visit.ports.newId(), outcome.answer),
    answer: outcome.answer,
    isPrivate: outcome.isPrivate,
    ...(outcome.changed === undefined ? {} : { changed: outcome.changed }),
  };
}

/** A command leaves its language, its choices and its duty; what was asked before it stays. */
async function keepOutcome({ answer, isForgetting }: Outcome, visit: Visit): Promise<void> {
  if (isForgetting === true) return;
  const { kept, ports, asker, now } = visit;
  const about = answer.entities.map(({ type, id }): EntityKey => `${type}:${id}`);
  const slots = {
    ...kept.slots,
    language: answer.language,
    choices: choicesOf(answer),
    ...(about.length === 0 ? {} : { about, intent: answer.intent, topic: answer.entities[0]?.name ?? "" }),
  };
  await keep(
    ports.conversations,
    { ...kept, slots },
    { conversation: asker.conversation, owner: asker.person, now, slotMinutes: visit.settings.slotMinutes },
  );
}
