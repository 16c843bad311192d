// The message extension: what is typed beside a message in, results or a window out, under a second a keystroke. It is
// the command grammar again; nothing is written into the chat by us, which need not know us.
import { z } from "zod";
import type { Asker } from "../../bot/desk.ts";
import { readPressed } from "./actions.ts";
import type { InvokeReply } from "./activity.ts";
import { drawResults, drawSelected } from "./extension.ts";
import type { Invoked, InvokeWorld } from "./invoked.ts";
import { CARD_TYPE } from "./message.ts";
import { askerAt, conversationKey, type Place } from "./place.ts";
import { plainText } from "./receive.ts";
import { renderCard } from "./render.ts";

const querySchema = z.object({
  commandId: z.enum(["partner", "program", "frist"]),
  parameters: z
    .array(z.object({ name: z.string(), value: z.unknown().optional() }))
    .max(10)
    .default([]),
  queryOptions: z.object({ skip: z.number().optional() }).nullish(),
});
const messageSchema = z.object({
  messagePayload: z.object({
    id: z.string().max(500).optional(),
    body: z.object({ content: z.string().max(400_000).nullish() }).nullish(),
  }),
});

/** Longest question that is made of a message or of what is typed, in characters. */
const MAX_ASKED_CHARS = 2_000;

/** The reply to `composeExtension/query`. */
export async function searchExtension(
  world: InvokeWorld,
  { activity, place }: Invoked,
): Promise<InvokeReply> {
  const query = querySchema.safeParse(activity.value);
  if (!query.success) return { status: 400 };
  const { commandId, parameters, queryOptions } = query.data;
  // all results come at once: whoever scrolls on has seen them
  if ((queryOptions?.skip ?? 0) > 0)
    return extension({ type: "result", attachmentLayout: "list", attachments: [] });
  const [first] = parameters;
  // before anything is typed, Teams asks with a parameter of its own
  const typed = first?.name === "initialRun" || typeof first?.value !== "string" ? "" : first.value;
  const utterance = `${commandId} ${typed}`.trim().slice(0, MAX_ASKED_CHARS);
  const { answer } = await world.desk.say(utterance, aside(place, "search"), world.clock.now());
  return extension(drawResults(answer));
}

/** The reply to `composeExtension/selectItem`: the answer behind a chosen result. */
export async function selectResult(world: InvokeWorld, { activity, place }: Invoked): Promise<InvokeReply> {
  const pressed = readPressed(activity.value);
  if (pressed?.kind !== "say") return { status: 400 };
  const { answer } = await world.desk.say(pressed.utterance, aside(place, "search"), world.clock.now());
  return extension(drawSelected(answer));
}

/** The reply to `composeExtension/fetchTask`: a window with the answer to someone's message. */
export async function askAboutMessage(
  world: InvokeWorld,
  { activity, place }: Invoked,
): Promise<InvokeReply> {
  const read = messageSchema.safeParse(activity.value);
  if (!read.success) return { status: 400 };
  const { id, body } = read.data.messagePayload;
  const asked = plainText(body?.content ?? "")
    .slice(0, MAX_ASKED_CHARS)
    .toWellFormed();
  const asker = aside(place, `about/${id ?? ""}`);
  const { answer } = await world.desk.say(asked, asker, world.clock.now());
  const card = renderCard(answer, { replyId: "", hasButtons: false });
  return {
    status: 200,
    body: {
      task: {
        type: "continue",
        value: {
          title: "Vindrose",
          height: "large",
          width: "medium",
          card: { contentType: CARD_TYPE, content: card },
        },
      },
    },
  };
}

/** The asker beside the conversation: what is looked up there is no turn of the chat below it. */
function aside(place: Place, what: string): Asker {
  const { person, surfaceLanguage } = askerAt(place);
  return { person, surfaceLanguage, conversation: `${conversationKey(place)}/${place.personId}/${what}` };
}

function extension(results: unknown): InvokeReply {
  return { status: 200, body: { composeExtension: results } };
}
