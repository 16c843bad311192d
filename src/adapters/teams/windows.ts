// Dialogs: a form to show in, what was filled in out to the desk, and what is wrong with it back into the same window.
// Also Teams' own thumbs, whose window is ours. What a form leads to stands in the chat as any answer does.
import { z } from "zod";
import type { Reply } from "../../bot/desk.ts";
import type { FormProblem } from "../../bot/forms.ts";
import type { Language } from "../../knowledge/model.ts";
import { readPressed } from "./actions.ts";
import type { InvokeReply } from "./activity.ts";
import { languageAt } from "./converse.ts";
import { drawForm, type Filled, readFilled } from "./forms.ts";
import { type Invoked, type InvokeWorld, isFirst } from "./invoked.ts";
import { answerMessage, CARD_TYPE, cardMark, readCardMark } from "./message.ts";
import { askerAt, personAt, type Place } from "./place.ts";
import { standingId } from "./post.ts";
import { summaryOf } from "./render.ts";
import { type Sayings, sayingsOf } from "./sayings.ts";

const windowSchema = z.object({ data: z.unknown().optional() });
const thumbSchema = z.object({
  actionName: z.literal("feedback"),
  actionValue: z.object({ reaction: z.enum(["like", "dislike"]), feedback: z.unknown().optional() }),
});

/** The reply to `task/fetch`. */
export async function fetchWindow(world: InvokeWorld, { activity, place }: Invoked): Promise<InvokeReply> {
  const value = windowSchema.safeParse(activity.value);
  const pressed = value.success ? readPressed(value.data.data) : undefined;
  const language = await languageAt(world, place);
  if (pressed?.kind !== "form") return windowMessage(sayingsOf(language).notUnderstood);
  const subject = pressed.subject === undefined ? undefined : readCardMark(pressed.subject).replyId;
  return showForm(world, { place, language, filled: { form: pressed.form, subject, values: {} } });
}

/** The reply to `task/submit`. */
export async function submitWindow(world: InvokeWorld, invoked: Invoked): Promise<InvokeReply> {
  const value = windowSchema.safeParse(invoked.activity.value);
  const filled = value.success ? readFilled(value.data.data) : undefined;
  const language = await languageAt(world, invoked.place);
  if (filled === undefined) return windowMessage(sayingsOf(language).notUnderstood);
  if (!(await isFirst(world, invoked))) return windowMessage(sayingsOf(language).alreadyDone);
  const { place } = invoked;
  const end = await world.desk.submit(filled, askerAt(place), world.clock.now());
  if ("problems" in end) return showForm(world, { place, language, filled, problems: end.problems });
  if (end.changed !== undefined) world.background(world.redraw(end.changed));
  if (filled.form !== "feedback") world.background(postReply(world, place, end));
  return windowMessage(summaryOf(end.answer));
}

/** The reply to `message/fetchTask`: a thumb was pressed, and Teams asks for the window behind it. */
export async function fetchFeedback(world: InvokeWorld, { activity, place }: Invoked): Promise<InvokeReply> {
  const value = windowSchema.safeParse(activity.value);
  const thumb = thumbSchema.safeParse(value.success ? value.data.data : undefined);
  const language = await languageAt(world, place);
  const words = sayingsOf(language);
  if (!thumb.success) return windowMessage(words.notUnderstood);
  const replyId = await replyAt(world, { activity, place });
  if (replyId === undefined) return windowMessage(words.tooOld);
  if (thumb.data.actionValue.reaction === "dislike")
    return showForm(world, { place, language, filled: { form: "feedback", subject: replyId, values: {} } });
  await world.desk.judge({ replyId, verdict: "helpful" }, askerAt(place), world.clock.now());
  return windowMessage(words.thanks);
}

/** The reply to `message/submitAction`: always empty, as Teams wants it, whatever came of it. */
export async function submitFeedback(world: InvokeWorld, invoked: Invoked): Promise<InvokeReply> {
  const { activity, place } = invoked;
  const thumb = thumbSchema.safeParse(activity.value);
  const replyId = thumb.success ? await replyAt(world, invoked) : undefined;
  if (!thumb.success || replyId === undefined || !(await isFirst(world, invoked))) return { status: 200 };
  const { reaction, feedback } = thumb.data.actionValue;
  const given = objectOf(feedback);
  // the data behind the window's button may or may not come along with its fields
  const filled = readFilled({ ...given, v: 1, filled: "feedback", subject: replyId });
  const now = world.clock.now();
  if (reaction === "dislike" && filled !== undefined && Object.keys(filled.values).length > 0) {
    await world.desk.submit(filled, askerAt(place), now);
    return { status: 200 };
  }
  const comment = z.string().max(4_000).safeParse(given["feedbackText"]);
  const verdict = reaction === "like" ? ("helpful" as const) : ("not_helpful" as const);
  const said = comment.success && comment.data.trim() !== "" ? { comment: comment.data } : {};
  await world.desk.judge({ replyId, verdict, ...said }, askerAt(place), now);
  return { status: 200 };
}

/** The reply of ours that a thumb is about. */
async function replyAt({ replies }: InvokeWorld, { activity, place }: Invoked): Promise<string | undefined> {
  return activity.replyToId === undefined
    ? undefined
    : replies.of(standingId(place.conversationId, activity.replyToId));
}

async function showForm(
  { desk }: InvokeWorld,
  show: {
    readonly place: Place;
    readonly language: Language;
    readonly filled: Filled;
    readonly problems?: readonly FormProblem[];
  },
): Promise<InvokeReply> {
  const { place, language, filled, problems } = show;
  const form = await desk.form(filled.form, askerAt(place), filled.subject);
  const { title, card, height, width } = drawForm(form, {
    language,
    subject: filled.subject,
    ...(problems === undefined ? {} : { values: filled.values, problems }),
  });
  const value = { title, height, width, card: { contentType: CARD_TYPE, content: card } };
  return { status: 200, body: { task: { type: "continue", value } } };
}

/** What came of a form, in the chat; alone to the person where it is for nobody else. */
async function postReply(world: InvokeWorld, place: Place, reply: Reply): Promise<void> {
  const isAloud = place.kind !== "personal";
  const target = isAloud && reply.isPrivate ? await world.references.of(personAt(place)) : place;
  // without a chat of their own the window has told them all that there is to tell
  if (target === undefined) return;
  const message = answerMessage(reply.answer, {
    replyId: cardMark(reply),
    formOf: world.formOf,
    mayBeJudged: true,
  });
  const result = await world.poster.post(target, message);
  if (result.kind === "sent" && result.messageId !== null)
    await world.replies.remember(result.messageId, reply.id, personAt(place));
}

function windowMessage(text: Sayings[keyof Sayings] & string): InvokeReply {
  return { status: 200, body: { task: { type: "message", value: text } } };
}

/** Teams gives what was filled in as JSON within JSON; anything else counts as nothing. */
function objectOf(feedback: unknown): Readonly<Record<string, unknown>> {
  const read = z
    .record(z.string(), z.unknown())
    .safeParse(typeof feedback === "string" ? parse(feedback) : feedback);
  return read.success ? read.data : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // plain words: Teams' own window of older clients
    return { feedbackText: text };
  }
}
