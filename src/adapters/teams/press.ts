// Buttons of cards: a pressed one in, the card that takes its place or a short word out. Pressing is typing: a question
// is answered as a message of its own; what only asked back, and a reminder, changes where it stands, for everyone.
import { z } from "zod";
import type { Reply } from "../../bot/desk.ts";
import { type Pressed, readPressed, VERB } from "./actions.ts";
import type { InvokeReply, OutgoingActivity } from "./activity.ts";
import { languageAt } from "./converse.ts";
import { type Invoked, type InvokeWorld, isFirst } from "./invoked.ts";
import { answerMessage, CARD_TYPE, cardMark, readCardMark } from "./message.ts";
import { askerAt, personAt, type Place } from "./place.ts";
import { standingId, standingOf } from "./post.ts";
import { reminderNow } from "./redraw.ts";
import { sayingsOf } from "./sayings.ts";

const valueSchema = z.object({ action: z.object({ verb: z.literal(VERB), data: z.unknown().optional() }) });

/** The reply to `adaptiveCard/action`. */
export async function pressCard(world: InvokeWorld, invoked: Invoked): Promise<InvokeReply> {
  const value = valueSchema.safeParse(invoked.activity.value);
  const pressed = value.success ? readPressed(value.data.action.data) : undefined;
  const words = sayingsOf(await languageAt(world, invoked.place));
  if (pressed === undefined) return cardError(words.notUnderstood);
  switch (pressed.kind) {
    case "refresh":
      return refresh(world, invoked, pressed);
    case "judge": {
      const { replyId } = readCardMark(pressed.replyId);
      const verdict = { replyId, verdict: pressed.verdict };
      const isKnown = await world.desk.judge(verdict, askerAt(invoked.place), world.clock.now());
      return cardMessage(isKnown ? words.thanks : words.tooOld);
    }
    // drawn as a button that opens a window by itself; a client that sends it here can only type it
    case "form":
      return cardMessage(words.notUnderstood);
    case "say":
      if (!(await isFirst(world, invoked))) return cardMessage(words.alreadyDone);
      if (readCardMark(pressed.replyId).isReplaced) return replaceCard(world, invoked, pressed.utterance);
      await world.say(pressed.utterance, invoked.activity);
      return cardMessage(words.answeredBelow);
  }
}

async function refresh(
  world: InvokeWorld,
  { place }: Invoked,
  { reminder }: Extract<Pressed, { kind: "refresh" }>,
): Promise<InvokeReply> {
  const message = await reminderNow(world, reminder, [place.userId]);
  const language = await languageAt(world, place);
  return message === undefined ? cardMessage(sayingsOf(language).tooOld) : cardReply(message);
}

/** The answer in the place of the card: for whoever pressed by the reply, for everyone by changing the message. */
async function replaceCard(world: InvokeWorld, invoked: Invoked, utterance: string): Promise<InvokeReply> {
  const { place, activity } = invoked;
  const reply = await world.desk.say(utterance, askerAt(place), world.clock.now());
  const standing =
    activity.replyToId === undefined ? "" : standingId(place.conversationId, activity.replyToId);
  if (reply.changed !== undefined) {
    const key = await world.reminderAt(reply.changed, standing);
    const now = key === undefined ? undefined : await reminderNow(world, key, [place.userId]);
    world.background(world.redraw(reply.changed));
    if (now !== undefined) return cardReply(now);
  }
  const message = answerMessage(reply.answer, {
    replyId: cardMark(reply),
    // a card can only be replaced by a card
    lead: "card",
    question: utterance,
    formOf: world.formOf,
    mayBeJudged: true,
  });
  const isForAll = place.kind === "personal" || (!reply.isPrivate && reply.changed === undefined);
  if (isForAll) world.background(changeStanding(world, { place, standing, reply, message }));
  return cardReply(message);
}

async function changeStanding(
  { poster, replies }: InvokeWorld,
  change: {
    readonly place: Place;
    readonly standing: string;
    readonly reply: Reply;
    readonly message: OutgoingActivity;
  },
): Promise<void> {
  const { place, standing, reply, message } = change;
  const where = standingOf(place.serviceUrl, standing);
  if (where === undefined) return;
  const result = await poster.update(where, message);
  if (result.kind === "sent") await replies.remember(standing, reply.id, personAt(place));
}

/** The card of a message as the reply to a pressed button. */
function cardReply({ attachments }: OutgoingActivity): InvokeReply {
  return { status: 200, body: { statusCode: 200, type: CARD_TYPE, value: attachments?.[0]?.content } };
}

function cardMessage(text: string): InvokeReply {
  const type = "application/vnd.microsoft.activity.message";
  return { status: 200, body: { statusCode: 200, type, value: text } };
}

function cardError(message: string): InvokeReply {
  const type = "application/vnd.microsoft.error";
  return { status: 200, body: { statusCode: 400, type, value: { code: "BadRequest", message } } };
}
