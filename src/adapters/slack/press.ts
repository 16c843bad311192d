// A pressed button -> what is to be sent for it: an utterance as if typed, a window, a verdict, an answer for everyone.
// Where the button stands decides where the answer goes, and nothing else.
import type { Asker, Reply } from "../../bot/desk.ts";
import type { DeliveryResult, InboxEvent } from "../../bot/ports.ts";
import type { Prepared } from "../inbox-event.ts";
import { parseAction, type SlackAction, unpackPassages } from "./actions.ts";
import { type AnswerWorld, announce, draw, isShareable } from "./reply.ts";
import { sentence, THANKS } from "./sentences.ts";
import { askerOf, eventOf, type JobOf, opaqueKey, personKey } from "./jobs.ts";
import { postEphemeral, postMessage, postResponse, settle } from "./post.ts";
import { answerView, passageView } from "./views.ts";
import { type FormAsked, formAskedFor, formWindow, openForm } from "./windows.ts";

type Press = JobOf<"pressed">;

/** What is to be sent for a press; nothing for a button that is not ours, or no longer. */
export async function answerPress(world: AnswerWorld, event: InboxEvent, job: Press): Promise<Prepared> {
  const action = parseAction(job.actionId, job.value);
  if (action === undefined) return { kind: "nothing" };
  switch (action.kind) {
    case "say":
    case "unit":
      return pressed(world, event, { job, utterance: action.utterance });
    case "share":
      return share(world, event, { job, utterance: action.utterance });
    case "form":
      return { kind: "send", send: () => showForm(world, job, action) };
    case "sources":
    case "passage":
      return showPassage(world, job, action);
    case "feedback":
      return judge(world, job, action);
  }
  return action satisfies never;
}

type Saying = { readonly job: Press; readonly utterance: string };

/** An utterance that asks for a form opens its window; every other is said. */
function pressed(world: AnswerWorld, event: InboxEvent, saying: Saying): Promise<Prepared> {
  const form = formAskedFor(world, saying.utterance);
  if (form === undefined) return answerSaying(world, event, saying);
  return Promise.resolve({ kind: "send", send: () => showForm(world, saying.job, form) });
}

async function answerSaying(
  world: AnswerWorld,
  event: InboxEvent,
  { job, utterance }: Saying,
): Promise<Prepared> {
  const { client, desk, clock } = world;
  const reply = await desk.say(utterance, askerOf(job), clock.now());
  await announce(world, event, reply);
  const { channel } = job;
  if (job.view !== undefined || channel === undefined) return inWindow(world, event, { job, reply });
  // What is changed shows in the message itself, for everyone; saying so in words is for whoever pressed.
  const isAlone = !job.isDirect && (job.isEphemeral || reply.isPrivate || reply.changed !== undefined);
  if (!isAlone) {
    const key = opaqueKey(event.id, world.settings.botToken);
    const body = draw(reply, { asked: utterance, key });
    return { kind: "send", send: () => postMessage(client, { channel, root: job.root }, body) };
  }
  const body = draw(reply, { asked: utterance, canShare: isShareable(world, utterance, reply) });
  return { kind: "send", send: () => toPresser(world, { ...job, channel }, body) };
}

/** To whoever pressed alone; an address that is used up gives way to the channel's own private message. */
async function toPresser(
  { client }: AnswerWorld,
  job: Press & { readonly channel: string },
  body: ReturnType<typeof draw>,
): Promise<DeliveryResult> {
  if (job.responseUrl !== undefined) {
    const result = await postResponse(client, job.responseUrl, {
      body,
      isForAll: false,
      thread: threadOf(job),
    });
    if (result.kind !== "refused") return result;
  }
  return postEphemeral(client, { ...job, root: threadOf(job) }, body);
}

/** The home tab shows what was done in a window and is drawn anew behind it; a window shows it in its own place. */
async function inWindow(
  world: AnswerWorld,
  event: InboxEvent,
  { job, reply }: { readonly job: Press; readonly reply: Reply },
): Promise<Prepared> {
  const view = answerView(reply.answer);
  if (job.view?.type === "modal") {
    const { id: viewId } = job.view;
    return { kind: "send", send: () => callView(world, "views.update", { view_id: viewId, view }) };
  }
  const home = { kind: "home", team: job.team, user: job.user } as const;
  await world.accept(eventOf(home, `home/${opaqueKey(event.id, "")}`, world.clock.now()));
  return { kind: "send", send: () => callView(world, "views.open", { trigger_id: job.triggerId, view }) };
}

function callView(
  { client }: AnswerWorld,
  method: "views.open" | "views.update",
  args: Readonly<Record<string, unknown>>,
): Promise<DeliveryResult> {
  return settle(async () => {
    await client.call(method, args);
    return null;
  });
}

/** The same question once more, for everyone: what only its asker saw was never kept. */
async function share(world: AnswerWorld, event: InboxEvent, { job, utterance }: Saying): Promise<Prepared> {
  const { client, desk, clock, settings } = world;
  const { channel, responseUrl } = job;
  // Nothing is done twice, and nothing shown that is one person's, whatever the button says.
  if (channel === undefined || !isShareable(world, utterance, { isPrivate: false }))
    return { kind: "nothing" };
  const reply = await desk.say(utterance, askerOf(job), clock.now());
  if (reply.isPrivate) return { kind: "nothing" };
  const body = draw(reply, { asked: utterance, key: opaqueKey(event.id, settings.botToken) });
  return {
    kind: "send",
    send: async () => {
      // Also where the bot is no member of the channel.
      if (responseUrl !== undefined) {
        const thread = threadOf(job);
        const result = await postResponse(client, responseUrl, { body, isForAll: true, thread });
        if (result.kind !== "refused") return result;
      }
      return postMessage(client, { channel, root: threadOf(job) }, body);
    },
  };
}

/** The thread that the button's message stands in; `undefined` for one in the channel itself. */
function threadOf({ root, messageTs }: Press): string | undefined {
  return root === messageTs ? undefined : root;
}

async function showForm(world: AnswerWorld, job: Press, action: FormAsked): Promise<DeliveryResult> {
  const origin = job.channel === undefined ? undefined : job;
  const wish = { ...job, form: action.form, subject: action.subject, origin };
  if (job.view?.type !== "modal") return openForm(world, wish);
  const { id: viewId } = job.view;
  return settle(async () => {
    await world.client.call("views.update", { view_id: viewId, view: await formWindow(world, wish) });
    return null;
  });
}

/** The passage in a window of its own; a look at it is no turn of the conversation. */
async function showPassage(
  world: AnswerWorld,
  job: Press,
  action: Extract<SlackAction, { kind: "sources" | "passage" }>,
): Promise<Prepared> {
  const passages = action.kind === "sources" ? action.passages : unpackPassages(job.view?.metadata ?? "");
  const shown = action.kind === "sources" ? action.passages[0]?.utterance : action.utterance;
  if (shown === undefined) return { kind: "nothing" };
  const person = personKey(job);
  const aside: Asker = { person, conversation: `slack/${job.team}/${job.user}/window` };
  const { answer } = await world.desk.say(shown, aside, world.clock.now());
  const view = passageView(answer, passages, shown);
  if (job.view?.type === "modal") {
    const { id: viewId } = job.view;
    return { kind: "send", send: () => callView(world, "views.update", { view_id: viewId, view }) };
  }
  return { kind: "send", send: () => callView(world, "views.open", { trigger_id: job.triggerId, view }) };
}

/** Helpful is kept at once; for the other a window asks why, and closing it counts as well. */
async function judge(
  world: AnswerWorld,
  job: Press,
  { verdict, replyId }: Extract<SlackAction, { kind: "feedback" }>,
): Promise<Prepared> {
  if (verdict === "not_helpful")
    return {
      kind: "send",
      send: async () => {
        const opened = await openForm(world, { ...job, form: "feedback", subject: replyId, origin: job });
        // The window did not open in time; the verdict counts without a reason.
        if (opened.kind === "refused")
          await world.desk.judge({ replyId, verdict }, askerOf(job), world.clock.now());
        return opened.kind === "refused" ? { kind: "sent", messageId: null } : opened;
      },
    };
  const asker = askerOf(job);
  await world.desk.judge({ replyId, verdict }, asker, world.clock.now());
  const { channel, user } = job;
  if (channel === undefined) return { kind: "nothing" };
  const root = threadOf(job);
  const language = (await world.store.people.settings(asker.person)).language ?? "da";
  const body = sentence(THANKS[language]);
  return { kind: "send", send: () => postEphemeral(world.client, { channel, user, root }, body) };
}
