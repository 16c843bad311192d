// What a browser asks for itself: its own page, its unread messages, how shown reminders stand now. In: the browser's
// secret in the body, never in an address. Out: answers to draw. With the store away it says so and forgets nothing.
import { z } from "zod";
import type { Desk } from "../../bot/desk.ts";
import type { RecipientKey } from "../../bot/reminder.ts";
import { copenhagenDay } from "../../knowledge/calendar.ts";
import { jsonReply, type Reply, type Request, type Route } from "../http-route.ts";
import { readJson } from "../json-body.ts";
import { whileStoreIsThere } from "../store/engine.ts";
import { storeAway } from "../text/away.ts";
import { unreadMail } from "../unread.ts";
import { drawnAnswer } from "./drawn.ts";
import type { WebOptions } from "./options.ts";
import { browserSecret, webPerson } from "./person.ts";

/** A page shows at most this many reminders; their keys have some 300 characters. */
const MAX_KEYS = 50;
const MAX_BODY_BYTES = 64 * 1024;

const personSchema = z.strictObject({
  person: browserSecret,
  pageLanguage: z.enum(["da", "en"]).default("da"),
});
const keysSchema = z.strictObject({
  person: browserSecret,
  keys: z.array(z.string().max(1000)).max(MAX_KEYS),
});

/** The routes. */
export function personalRoutes(options: WebOptions): readonly Route[] {
  return [
    post("/api/home", "home", (request) => homeReply(request, options)),
    post("/api/mail", "mail", (request) => mailReply(request, options)),
    post("/api/mail/read", "mail read", (request) => readReply(request, options)),
    post("/api/mail/again", "mail again", (request) => againReply(request, options)),
  ];
}

function post(path: string, name: string, handle: Route["handle"]): Route {
  return { method: "POST", path, name, maxBodyBytes: MAX_BODY_BYTES, handle };
}

async function homeReply(request: Request, { desk, vindrose, clock }: WebOptions): Promise<Reply> {
  const body = readJson(request, personSchema);
  if ("reply" in body) return body.reply;
  const { person: secret, pageLanguage } = body.value;
  const person = webPerson(secret);
  const answer = await whileStoreIsThere(
    () => desk.home({ person, conversation: person, surfaceLanguage: pageLanguage }, Date.parse(clock())),
    () => storeAway(pageLanguage),
  );
  return jsonReply(200, drawnAnswer(answer, vindrose().knowledge.corpus, true));
}

/** Unread messages, oldest first; none while the store is away, and the next look finds them. */
async function mailReply(request: Request, options: WebOptions): Promise<Reply> {
  const body = readJson(request, personSchema);
  if ("reply" in body) return body.reply;
  const { store, desk, vindrose, clock } = options;
  const { knowledge } = vindrose();
  const world = { mailbox: store.mailbox, desk, knowledge: () => knowledge };
  const mails = await whileStoreIsThere(
    () => unreadMail(world, webPerson(body.value.person), copenhagenDay(clock())),
    () => [],
  );
  return jsonReply(200, {
    mails: mails.map(({ key, answer }) => ({ key, ...drawnAnswer(answer, knowledge.corpus, true) })),
  });
}

async function readReply(request: Request, { store, clock }: WebOptions): Promise<Reply> {
  const body = readJson(request, keysSchema);
  if ("reply" in body) return body.reply;
  const person = webPerson(body.value.person);
  await whileStoreIsThere(
    async () => {
      for (const key of body.value.keys) await store.mailbox.markRead(person, key, Date.parse(clock()));
    },
    () => undefined,
  );
  return jsonReply(200, {});
}

/** How reminders that the page shows stand now; those of other people are passed over. */
async function againReply(request: Request, { desk, vindrose, clock }: WebOptions): Promise<Reply> {
  const body = readJson(request, keysSchema);
  if ("reply" in body) return body.reply;
  const { corpus } = vindrose().knowledge;
  const own = body.value.keys.filter((key) => isOf(key, webPerson(body.value.person)));
  const answers = await whileStoreIsThere(
    () => Promise.all(own.map((key) => answerTo(desk, key, copenhagenDay(clock())))),
    () => [],
  );
  return jsonReply(200, {
    mails: answers.flatMap(({ key, answer }) =>
      answer === undefined ? [] : [{ key, ...drawnAnswer(answer, corpus, true) }],
    ),
  });
}

async function answerTo(desk: Desk, key: string, today: Parameters<Desk["reminder"]>[1]) {
  return { key, answer: await desk.reminder(key, today) };
}

/** A key ends with its recipient. */
function isOf(key: string, person: RecipientKey): boolean {
  return key.split("|").at(-1) === encodeURIComponent(person);
}
