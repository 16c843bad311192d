// A stored job -> what is to be sent for it. Asks the desk, draws its reply, and says where it goes: into the thread, to
// the person alone, into a window. Decides nothing of what is answered.
import type { Reply } from "../../bot/desk.ts";
import type { DeliveryResult, InboxEvent } from "../../bot/ports.ts";
import type { Prepared } from "../inbox-event.ts";
import { keepConversation } from "./deliver.ts";
import { askerOf, eventOf, type JobOf, messageName, opaqueKey, personKey, readJob } from "./jobs.ts";
import { SLASH_COMMANDS, SUGGESTED_PROMPTS } from "./manifest.ts";
import {
  parseName,
  postEphemeral,
  postMessage,
  postResponse,
  removeMessage,
  settle,
  updateMessage,
} from "./post.ts";
import { answerPress } from "./press.ts";
import { type AnswerWorld, announce, draw, isShareable } from "./reply.ts";
import { prepareRedraw } from "./redraw.ts";
import { parseCommand } from "../../bot/commands.ts";
import { WORKING } from "./sentences.ts";
import { homeView } from "./views.ts";
import { type FormAsked, formAskedFor, openForm } from "./windows.ts";

/** Milliseconds after which somebody who waits is told that work is under way: longer than a blink. */
const STATUS_AFTER_MS = 700;

/** What is to be sent for an event. */
export async function prepareAnswer(world: AnswerWorld, event: InboxEvent): Promise<Prepared> {
  const job = readJob(event);
  if (job === undefined) return { kind: "nothing" };
  switch (job.kind) {
    case "question":
      return answerQuestion(world, event, job);
    case "edited":
      return answerEdit(world, event, job);
    case "deleted":
      return removeAnswer(world, job);
    case "command":
      return answerCommand(world, event, job);
    case "pressed":
      return answerPress(world, event, job);
    case "ask":
      return { kind: "send", send: () => openForm(world, { ...job, form: "question" }) };
    case "about":
      return answerAbout(world, event, job);
    case "home":
      return publishHome(world, job);
    case "opened":
      return suggest(world, job);
    case "said":
      return { kind: "send", send: () => postMessage(world.client, job, job.message) };
    case "redraw":
      return prepareRedraw(world, job);
  }
  return job satisfies never;
}

async function answerQuestion(
  world: AnswerWorld,
  event: InboxEvent,
  job: JobOf<"question">,
): Promise<Prepared> {
  const { client, desk, clock } = world;
  if (!job.canStart && !(await hasAnswered(world, job))) return { kind: "nothing" };
  const asker = askerOf(job);
  if (job.isDirect) await keepConversation(world, asker.person, job.channel);
  const reply = await withStatus(world, job, desk.say(job.text, asker, clock.now()));
  await announce(world, event, reply);
  const key = opaqueKey(event.id, world.settings.botToken);
  if (reply.isPrivate && !job.isDirect)
    return {
      kind: "send",
      send: () => postEphemeral(client, job, draw(reply, { asked: job.text })),
    };
  return { kind: "send", send: () => postMessage(client, job, draw(reply, { asked: job.text, key })) };
}

/** A thread counts as ours when its first message was answered, or its turns are still kept. */
async function hasAnswered({ store, clock }: AnswerWorld, job: JobOf<"question">): Promise<boolean> {
  const { team, channel, root } = job;
  if (root === undefined) return false;
  const first = await store.inbox.answerTo(`slack/${team}/${messageName(channel, root)}`);
  return (
    first !== undefined ||
    (await store.conversations.slots(askerOf(job).conversation, clock.now())) !== undefined
  );
}

/** Shows that work is under way, where Slack has a place for it; Slack takes it away with the answer. */
async function withStatus(world: AnswerWorld, job: JobOf<"question">, work: Promise<Reply>): Promise<Reply> {
  if (!job.isDirect) return work;
  const timer = setTimeout(() => {
    // A courtesy: the answer comes whether or not it is shown.
    showStatus(world, job).catch(() => undefined);
  }, STATUS_AFTER_MS);
  return work.finally(() => clearTimeout(timer));
}

async function showStatus({ client, store }: AnswerWorld, job: JobOf<"question">): Promise<void> {
  const { language = "da" } = await store.people.settings(personKey(job));
  const args = { channel_id: job.channel, thread_ts: job.root, status: WORKING[language] };
  await client.call("assistant.threads.setStatus", args);
}

async function answerEdit(world: AnswerWorld, event: InboxEvent, job: JobOf<"edited">): Promise<Prepared> {
  const { client, desk, clock, store } = world;
  const what = messageName(job.channel, job.ts);
  const name = parseName(await store.inbox.answerTo(`slack/${job.team}/${what}`));
  if (name === undefined) {
    // A mention that came with the edit makes it a question; one that was asked before is known by its name, and what
    // was answered to one person alone has no answer that could follow.
    if (job.canStart) await world.accept(eventOf({ ...job, kind: "question" }, what, clock.now()));
    return { kind: "nothing" };
  }
  const reply = await desk.say(job.text, askerOf(job), clock.now());
  await announce(world, event, reply);
  if (reply.isPrivate && !job.isDirect) return { kind: "nothing" };
  const key = opaqueKey(`slack/${job.team}/${what}`, world.settings.botToken);
  return { kind: "send", send: () => updateMessage(client, name, draw(reply, { asked: job.text, key })) };
}

async function removeAnswer({ client, store }: AnswerWorld, job: JobOf<"deleted">): Promise<Prepared> {
  const name = parseName(await store.inbox.answerTo(`slack/${job.team}/${messageName(job.channel, job.ts)}`));
  if (name === undefined) return { kind: "nothing" };
  return { kind: "send", send: () => removeMessage(client, name) };
}

async function answerCommand(
  world: AnswerWorld,
  event: InboxEvent,
  job: JobOf<"command">,
): Promise<Prepared> {
  const says = SLASH_COMMANDS.find(({ command }) => command === job.command)?.says;
  if (says === undefined) return { kind: "nothing" };
  const { client, desk, clock } = world;
  const text = job.text.trim();
  const utterance = utteranceOf(says, text, world);
  const asked = formAskedFor(world, utterance);
  const form = utterance === "program" ? ({ form: "project" } as const) : asked;
  if (form !== undefined) return { kind: "send", send: () => openAsked(world, job, { ...form, utterance }) };
  const reply = await desk.say(utterance, askerOf(job), clock.now());
  await announce(world, event, reply);
  const canShare = !job.isDirect && isShareable(world, utterance, reply);
  const body = draw(reply, { asked: utterance, canShare });
  return { kind: "send", send: () => postResponse(client, job.responseUrl, { body, isForAll: false }) };
}

/** The window that a command asks for; told in words where it came too late to be opened. */
async function openAsked(
  world: AnswerWorld,
  job: JobOf<"command">,
  { form, subject, utterance }: FormAsked & { readonly utterance: string },
): Promise<DeliveryResult> {
  const opened = await openForm(world, { ...job, form, subject, origin: job });
  if (opened.kind !== "refused") return opened;
  const reply = await world.desk.say(utterance, askerOf(job), world.clock.now());
  return postResponse(world.client, job.responseUrl, { body: draw(reply, {}), isForAll: false });
}

/** What typing the command in a message would have been: a command word of the grammar after it stands alone. */
function utteranceOf(says: string, text: string, { knowledge }: AnswerWorld): string {
  if (says === "") return text === "" ? "hjælp" : text;
  return parseCommand(text, knowledge()) === undefined ? `${says} ${text}`.trim() : text;
}

async function answerAbout(world: AnswerWorld, event: InboxEvent, job: JobOf<"about">): Promise<Prepared> {
  const reply = await world.desk.say(job.text, askerOf(job), world.clock.now());
  await announce(world, event, reply);
  const canShare = !job.isDirect && isShareable(world, job.text, reply);
  const body = draw(reply, { asked: job.text, canShare });
  return {
    kind: "send",
    send: () => postResponse(world.client, job.responseUrl, { body, isForAll: false }),
  };
}

async function publishHome(world: AnswerWorld, job: JobOf<"home">): Promise<Prepared> {
  const asker = askerOf({ ...job, isDirect: true });
  await keepConversation(world, asker.person, job.direct);
  const answer = await world.desk.home(asker, world.clock.now());
  const args = { user_id: job.user, view: homeView(answer) };
  return {
    kind: "send",
    send: () => settle(async () => (await world.client.call("views.publish", args), null)),
  };
}

async function suggest(world: AnswerWorld, { team, user, channel }: JobOf<"opened">): Promise<Prepared> {
  await keepConversation(world, personKey({ team, user }), channel);
  const args = { channel_id: channel, prompts: SUGGESTED_PROMPTS };
  return {
    kind: "send",
    send: () =>
      settle(async () => (await world.client.call("assistant.threads.setSuggestedPrompts", args), null)),
  };
}
