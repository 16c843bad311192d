// From staff to the unit and back: a question is written down before it is posted, a reply before its asker is told, so
// that a crash in between only delays. Never posts without having written first.
import type { Command } from "../commands.ts";
import { dayOfInstant, personWords } from "../wording/date-phrases.ts";
import { postUnit } from "./post-unit.ts";
import { refuseTask, refuseWith } from "./refuse.ts";
import { button, compose, type Outcome, type Spoken } from "./visit.ts";

type Of<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** Longest question and reply that go through: with the words around them they fit into one message anywhere. */
const MAX_TEXT_CHARS = 1500;
/** Questions that are listed at once. */
const LISTED = 20;
/** Posts that one message may set off: its own, and a few that waited. */
const POSTS = 3;

/** Sends a question to the unit. */
export async function toUnit({ text }: Of<"toUnit">, visit: Spoken): Promise<Outcome> {
  const { ports, settings, asker, now, language, say } = visit;
  const id = `q-${ports.newId()}`;
  const question = { id, from: asker.person, text: text.slice(0, MAX_TEXT_CHARS), language, at: now };
  await ports.unitQuestions.add(question);
  if (settings.unitChannel !== null) await postUnit(visit, now, POSTS);
  const isPosted = (await ports.unitQuestions.get(id))?.postedAt !== null;
  const answer = compose(visit, { title: say.labels.ask }, (draft) => {
    draft.paragraph(
      settings.unitChannel === null ? say.unit.noChannel : isPosted ? say.unit.sent : say.unit.waits,
    );
    if (text.length > MAX_TEXT_CHARS) draft.notice("missing", say.unit.tooLong);
    draft.paragraph(say.unit.willHear);
  });
  return { answer, isPrivate: true };
}

/** Keeps the unit's reply and sends it to whoever asked. */
export async function replyToAsker({ question: id, text }: Of<"reply">, visit: Spoken): Promise<Outcome> {
  const { ports, asker, now, say, language, phrases } = visit;
  const refused = refuseTask("answer_questions", visit);
  if (refused !== undefined) return refused;
  const reply = { by: asker.person, text: text.slice(0, MAX_TEXT_CHARS) };
  const isFirst = await ports.unitQuestions.answer(id, reply, now);
  const question = await ports.unitQuestions.get(id);
  if (question === undefined) return refuseWith(say.unit.noQuestion, visit);
  if (!isFirst) {
    const { by, at } = question.reply ?? { by: "", at: now };
    const day = phrases.date(dayOfInstant(at));
    return refuseWith(say.unit.repliedBefore(personWords(by, language), day), visit);
  }
  await postUnit(visit, now, POSTS);
  const answer = compose(visit, { title: say.labels.reply }, (draft) => {
    draft.paragraph(say.unit.replied);
    if (text.length > MAX_TEXT_CHARS) draft.notice("missing", say.unit.tooLong);
  });
  return { answer, isPrivate: false };
}

/** Lists what waits for the unit, and what Vindrose could not answer. */
export async function listQuestions(visit: Spoken): Promise<Outcome> {
  const { ports, say, utter, phrases } = visit;
  const refused = refuseTask("answer_questions", visit);
  if (refused !== undefined) return refused;
  const open = (await ports.unitQuestions.list(LISTED)).filter(({ reply }) => reply === null);
  const unanswered = await ports.lessons.unanswered(LISTED);
  const line = (at: number, text: string): string => say.unit.listLine(phrases.date(dayOfInstant(at)), text);
  const answer = compose(visit, { title: say.unit.listTitle }, (draft) => {
    if (open.length + unanswered.length === 0) draft.paragraph(say.unit.listNone);
    if (open.length > 0) draft.heading(say.unit.openHeading);
    for (const { id, at, text, postedAt } of open) {
      draft.paragraph(`${line(at, text)}${postedAt === null ? ` (${say.unit.notPosted})` : ""}`);
      draft.actions([button(say.labels.reply, utter.reply(id))]);
    }
    if (unanswered.length > 0) draft.heading(say.unit.refusedHeading);
    draft.list(unanswered.map(({ at, text }) => [line(at, text)]));
  });
  return { answer, isPrivate: true };
}
