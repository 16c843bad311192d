// A person in Teams: what their client posts to a bot when they write, press, search or install, in the shapes of the
// platform's documentation, with invented people. Judges the replies to invokes as Teams does.
import { faultsOfCard } from "./teams-check.ts";
import { APP_ID, TENANT_ID } from "./teams-identity.ts";

/** The bot's account in every chat. */
export const BOT = { id: `28:${APP_ID}`, name: "Vindrose" } as const;

export type Where = {
  readonly id: string;
  readonly conversationType: "personal" | "groupChat" | "channel";
};
export type Person = { readonly name: string; readonly userId: string; readonly objectId: string };

/** Somebody, the same for the same number. */
export function person(number: number): Person {
  const digits = String(number).padStart(12, "0");
  return {
    name: `Person ${number}`,
    userId: `29:user-${number}`,
    objectId: `00000000-0000-4000-8000-${digits}`,
  };
}

/** The personal chat of somebody. */
export function chatOf({ userId }: Person): Where {
  return { id: `a:chat-of-${userId}`, conversationType: "personal" };
}
export const GROUP: Where = { id: "19:group@thread.v2", conversationType: "groupChat" };
export const CHANNEL = "19:channel@thread.tacv2";
/** A thread of the channel. */
export function thread(root: number): Where {
  return { id: `${CHANNEL};messageid=${root}`, conversationType: "channel" };
}

let counter = 1_600_000_000_000;
/** An id as Teams gives its messages. */
export function nextId(): string {
  counter += 1;
  return String(counter);
}

type Wire = Readonly<Record<string, unknown>>;

/** What every activity of Teams has. */
export function activity(
  serviceUrl: string,
  { from, where, locale = "da-DK" }: { from: Person; where: Where; locale?: string },
  rest: Wire,
): Wire {
  return {
    id: nextId(),
    timestamp: new Date().toISOString(),
    localTimestamp: new Date().toISOString(),
    channelId: "msteams",
    serviceUrl,
    from: { id: from.userId, name: from.name, aadObjectId: from.objectId },
    recipient: BOT,
    conversation: {
      ...where,
      tenantId: TENANT_ID,
      ...(where.conversationType === "personal" ? {} : { isGroup: true }),
    },
    locale,
    entities: [
      { type: "clientInfo", locale, country: "DK", platform: "Windows", timezone: "Europe/Copenhagen" },
    ],
    channelData: { tenant: { id: TENANT_ID } },
    ...rest,
  };
}

/** A message as typed; `mentions` puts the bot's name before it, as in a channel. */
export function message(
  serviceUrl: string,
  by: { from: Person; where: Where; locale?: string },
  text: string,
  { mentions = false, ...rest }: Wire & { readonly mentions?: boolean } = {},
): Wire {
  const shown = "<at>Vindrose</at>";
  return activity(serviceUrl, by, {
    type: "message",
    textFormat: "plain",
    text: mentions ? `${shown} ${text}` : text,
    ...(mentions
      ? { entities: [{ type: "mention", mentioned: { id: BOT.id, name: BOT.name }, text: shown }] }
      : {}),
    ...rest,
  });
}

/** An invoke; its id is of the kind that Teams gives to them. */
export function invoke(
  serviceUrl: string,
  by: { from: Person; where: Where; locale?: string },
  { name, value, replyToId }: { readonly name: string; readonly value: unknown; readonly replyToId?: string },
): Wire {
  return activity(serviceUrl, by, {
    type: "invoke",
    id: `f:${nextId()}`,
    name,
    value,
    ...(replyToId === undefined ? {} : { replyToId }),
  });
}

/** What pressing a button sends. */
export function press(
  serviceUrl: string,
  by: { from: Person; where: Where; locale?: string },
  { data, replyToId, trigger = "manual" }: { data: unknown; replyToId: string; trigger?: string },
): Wire {
  const value = { action: { type: "Action.Execute", title: "x", verb: "vindrose", data }, trigger };
  return invoke(serviceUrl, by, { name: "adaptiveCard/action", value, replyToId });
}

/** A button somewhere in a card. */
export type Button = {
  readonly type: string;
  readonly title: string;
  readonly data?: unknown;
  readonly url?: string;
};

/** Every button of a card, in its order. */
export function buttonsOf(card: unknown): readonly Button[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  if (typeof card !== "object" || card === null) return [];
  const { type, title } = card as { readonly type?: unknown; readonly title?: unknown };
  const own =
    typeof type === "string" && type.startsWith("Action.") && typeof title === "string"
      ? [card as Button]
      : [];
  return [
    ...own,
    ...Object.entries(card).flatMap(([key, value]) => (key === "data" ? [] : buttonsOf(value))),
  ];
}

/** All texts of a card, one a line. */
export function textOfCard(card: unknown): string {
  if (Array.isArray(card)) return card.map(textOfCard).filter(Boolean).join("\n");
  if (typeof card !== "object" || card === null) return "";
  return Object.entries(card)
    .map(([key, value]) =>
      ["text", "title", "value"].includes(key) && typeof value === "string"
        ? value
        : key === "data" || key === "fallbackText"
          ? ""
          : textOfCard(value),
    )
    .filter(Boolean)
    .join("\n");
}

type Attachment = { readonly contentType: string; readonly content: unknown; readonly preview?: unknown };
type InvokeBody = {
  readonly statusCode?: number;
  readonly type?: string;
  readonly value?: unknown;
  readonly task?: { readonly type?: string; readonly value?: unknown };
  readonly composeExtension?: {
    readonly type?: string;
    readonly text?: string;
    readonly attachments?: readonly Attachment[];
  };
};

/** What is wrong with the reply to an invoke, as Teams' client sees it; empty when it can be shown. */
export function faultsOfInvoke(
  name: string,
  { status, body }: { readonly status: number; readonly body: string },
): readonly string[] {
  if (status !== 200) return [`status ${status}`];
  if (name === "message/submitAction") return body === "" ? [] : ["a body where none may be"];
  const value = JSON.parse(body) as InvokeBody;
  if (name === "adaptiveCard/action") return faultsOfPressed(value);
  return name === "composeExtension/query" || name === "composeExtension/selectItem"
    ? faultsOfResults(value)
    : faultsOfWindow(value);
}

function faultsOfPressed({ type, value, statusCode }: InvokeBody): readonly string[] {
  if (type === "application/vnd.microsoft.card.adaptive") return faultsOfCard(value);
  return typeof value === "string" || statusCode !== 200 ? [] : ["neither a card nor a text"];
}

function faultsOfWindow({ task }: InvokeBody): readonly string[] {
  if (task?.type === "message") return typeof task.value === "string" ? [] : ["no text"];
  const { card, title } = (task?.value ?? {}) as { card?: { content?: unknown }; title?: string };
  return [
    ...(task?.type === "continue" ? [] : ["no task"]),
    ...(typeof title === "string" && title !== "" ? [] : ["no title"]),
    ...faultsOfCard(card?.content),
  ];
}

function faultsOfResults({ composeExtension }: InvokeBody): readonly string[] {
  if (composeExtension?.type === "message")
    return typeof composeExtension.text === "string" ? [] : ["no text"];
  const attachments = composeExtension?.attachments ?? [];
  return [
    ...(composeExtension?.type === "result" ? [] : ["no result"]),
    ...(attachments.length > 25 ? ["more results than Teams shows"] : []),
    ...attachments.flatMap(({ contentType, content, preview }) => [
      ...(preview === undefined ? ["a result without its line"] : []),
      ...(contentType.endsWith(".adaptive") ? faultsOfCard(content) : []),
    ]),
  ];
}
