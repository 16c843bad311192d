// Rooms 1 to 6 for what needs no reply at once: an event of the inbox in, what to send for it out. Questions, edits and
// deletions, coming and going. Nothing said in private, or to us alone, is ever answered aloud.
import type { Desk, Reply } from "../../bot/desk.ts";
import type { Clock, Conversations, DeliveryResult, Inbox, OpenEvent, People } from "../../bot/ports.ts";
import type { Language } from "../../knowledge/model.ts";
import type { Prepared } from "../inbox-event.ts";
import type { OutgoingActivity } from "./activity.ts";
import type { Background } from "./background.ts";
import type { Target } from "./connector-port.ts";
import { answerMessage, cardMark, plainMessage } from "./message.ts";
import type { FormOf } from "./parts.ts";
import { askerAt, conversationKey, type Place, personAt } from "./place.ts";
import { type Poster, standingOf } from "./post.ts";
import { type Happened, readHappened, saidId } from "./receive.ts";
import { recipientAt, type References } from "./references.ts";
import type { Replies } from "./replies.ts";
import { sayingsOf } from "./sayings.ts";

/** What answering acts through. */
export type ConverseWorld = {
  readonly desk: Desk;
  readonly people: People;
  readonly conversations: Conversations;
  readonly inbox: Inbox;
  readonly references: References;
  readonly replies: Replies;
  readonly poster: Poster;
  readonly clock: Clock;
  readonly formOf: FormOf;
  readonly background: Background;
  /** Draws the reminders of an occurrence anew. */
  readonly redraw: (changed: NonNullable<Reply["changed"]>) => Promise<void>;
};

/** Shown after this long without an answer, in milliseconds: sooner it would only flicker. */
const TYPING_AFTER_MS = 900;
/** Two tellings of one installation come within seconds; a person who removes and adds us takes longer. */
const INSTALL_MS = 60_000;

/** What to send for an event. */
export async function prepareAnswer(world: ConverseWorld, { payload, at }: OpenEvent): Promise<Prepared> {
  const event = readHappened(payload);
  const { place } = event;
  switch (event.kind) {
    case "said":
      await world.references.keep(place);
      return withTyping(world, place, () => answerSaid(world, event));
    case "edited":
      await world.references.keep(place);
      return answerEdited(world, event);
    case "deleted":
      return removeAnswer(world, event);
    case "installed":
      return greet(world, event, at);
    case "uninstalled":
      await world.references.forget(recipientAt(place));
      return { kind: "nothing" };
  }
}

/** What the asker is told of a defect of ours. */
export async function apologise(
  world: ConverseWorld,
  { payload }: OpenEvent,
  reference: string,
): Promise<Prepared> {
  const event = readHappened(payload);
  if (event.kind !== "said" || event.place.isTargeted) return { kind: "nothing" };
  const language = await languageAt(world, event.place);
  const message = plainMessage(sayingsOf(language).apology(reference), language);
  return { kind: "send", send: () => world.poster.post(event.place, message) };
}

/** The language of someone of whom we have no words to go by. */
export async function languageAt({ people }: Pick<ConverseWorld, "people">, place: Place): Promise<Language> {
  return (await people.settings(personAt(place))).language ?? place.language ?? "da";
}

type Said = Extract<Happened, { kind: "said" }>;

async function answerSaid(world: ConverseWorld, { text, place }: Said): Promise<Prepared> {
  const words = text === "" ? sayingsOf(await languageAt(world, place)).help : text;
  const reply = await world.desk.say(words, askerAt(place), world.clock.now());
  if (reply.changed !== undefined) world.background(world.redraw(reply.changed));
  const message = messageOf(world, reply, words);
  return {
    kind: "send",
    send: async () => {
      const result = await sendReply(world, { place, reply, message });
      rememberReply(world, { place, reply, result });
      return result;
    },
  };
}

function messageOf({ formOf }: ConverseWorld, reply: Reply, question: string): OutgoingActivity {
  return answerMessage(reply.answer, { replyId: cardMark(reply), question, formOf, mayBeJudged: true });
}

type Sending = { readonly place: Place; readonly reply: Reply; readonly message: OutgoingActivity };

/** Into the conversation it was asked in; alone to the person where it is for nobody else. */
async function sendReply(world: ConverseWorld, { place, reply, message }: Sending): Promise<DeliveryResult> {
  const isAloud = place.kind !== "personal";
  if (!isAloud || !(reply.isPrivate || place.isTargeted)) return world.poster.post(place, message);
  const alone = await privateTarget(world, place);
  if (alone !== undefined) return world.poster.post(alone, message);
  // even that we cannot answer is nothing to be told aloud, where the others saw no question
  if (place.isTargeted) return { kind: "refused", class: "uninstalled", reason: "no personal chat" };
  const { language } = reply.answer;
  return world.poster.post(place, plainMessage(sayingsOf(language).onlyInPrivate, language));
}

async function privateTarget(world: ConverseWorld, place: Place): Promise<Target | undefined> {
  const known = await world.references.of(personAt(place));
  if (known !== undefined) return known;
  const conversationId = await world.poster.openPersonal(place);
  return conversationId === undefined ? undefined : { serviceUrl: place.serviceUrl, conversationId };
}

/** Behind the message, which has arrived whether or not this is kept. */
function rememberReply(
  { replies, background }: ConverseWorld,
  told: { readonly place: Place; readonly reply: Reply; readonly result: DeliveryResult },
): void {
  const { place, reply, result } = told;
  if (result.kind === "sent" && result.messageId !== null)
    background(replies.remember(result.messageId, reply.id, personAt(place)));
}

/** An edited question gets its answer changed where it stands; one that we had not answered is a new one. */
async function answerEdited(
  world: ConverseWorld,
  event: Extract<Happened, { kind: "edited" }>,
): Promise<Prepared> {
  const { place, text } = event;
  const name = await world.inbox.answerTo(saidId(place, event.messageId));
  const standing = name === undefined ? undefined : standingOf(place.serviceUrl, name);
  if (standing === undefined)
    return place.kind === "personal" ? answerSaid(world, { ...event, kind: "said" }) : { kind: "nothing" };
  if (text === "") return { kind: "send", send: () => world.poster.remove(standing) };
  const reply = await world.desk.say(text, askerAt(place), world.clock.now());
  if (reply.changed !== undefined) world.background(world.redraw(reply.changed));
  // what is for one person now must not stand where all have read the answer before
  const isHidden =
    reply.isPrivate && place.kind !== "personal" && standing.conversationId === place.conversationId;
  const { language } = reply.answer;
  const message = isHidden
    ? plainMessage(sayingsOf(language).onlyInPrivate, language)
    : messageOf(world, reply, text);
  return {
    kind: "send",
    send: async () => {
      const result = await world.poster.update(standing, message);
      rememberReply(world, { place, reply, result });
      return result;
    },
  };
}

async function removeAnswer(
  { inbox, poster }: ConverseWorld,
  { place, messageId }: Extract<Happened, { kind: "deleted" }>,
): Promise<Prepared> {
  const name = await inbox.answerTo(saidId(place, messageId));
  const standing = name === undefined ? undefined : standingOf(place.serviceUrl, name);
  return standing === undefined ? { kind: "nothing" } : { kind: "send", send: () => poster.remove(standing) };
}

/** Once where the app is new; Teams tells of one installation in up to two ways. */
async function greet(
  world: ConverseWorld,
  { place, isUpgrade }: Extract<Happened, { kind: "installed" }>,
  at: number,
): Promise<Prepared> {
  const isKnown = await world.references.isKnown(place);
  await world.references.keep(place);
  if (isKnown || isUpgrade) return { kind: "nothing" };
  const once = `teams-welcome/${conversationKey(place)}/${Math.floor(at / INSTALL_MS)}`;
  if (!(await world.conversations.firstSeen(once, world.clock.now()))) return { kind: "nothing" };
  const { help } = sayingsOf(await languageAt(world, place));
  const reply = await world.desk.say(help, askerAt(place), world.clock.now());
  const message = answerMessage(reply.answer, { replyId: cardMark(reply), formOf: world.formOf });
  return { kind: "send", send: () => world.poster.post(place, message) };
}

/** Shows that we are at work where that takes longer than a blink; that it cannot be shown hinders nothing. */
async function withTyping(
  { poster, background }: ConverseWorld,
  place: Place,
  work: () => Promise<Prepared>,
): Promise<Prepared> {
  const show = (): void => background(poster.post(place, { type: "typing" }));
  const timer = place.isTargeted ? undefined : setTimeout(show, TYPING_AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
