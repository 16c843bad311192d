// POST /api/ask: a message in, the answer as the page draws it out. A command goes to the desk; a question is answered
// from the conversation that the page sends along, and nothing of it is kept here. Nothing is logged but the intent.
import { z } from "zod";
import type { Answer } from "../../bot/answer.ts";
import { parseCommand } from "../../bot/commands.ts";
import type { Reply as DeskReply } from "../../bot/desk.ts";
import type { RecipientKey } from "../../bot/reminder.ts";
import { emptySlots, type Slots } from "../../bot/slots.ts";
import type { Language } from "../../knowledge/model.ts";
import { jsonReply, type Reply, type Request } from "../http-route.ts";
import { readJson } from "../json-body.ts";
import { StoreError } from "../store/engine.ts";
import { storeAway } from "../text/away.ts";
import { drawnAnswer } from "./drawn.ts";
import type { WebOptions } from "./options.ts";
import { browserSecret, webPerson } from "./person.ts";

/** Limits of one request. The text's is the terminal's; a page's own history stays far below the others. */
export const LIMITS = {
  bodyBytes: 512 * 1024,
  textChars: 100_000,
  historyChars: 4_000,
  /** Earlier utterances that count; the page sends no more, older ones are refused rather than dropped unseen. */
  history: 20,
} as const;

const requestSchema = z.strictObject({
  text: z.string().max(LIMITS.textChars),
  /** Earlier utterances of this conversation, oldest first. */
  history: z.array(z.string().max(LIMITS.historyChars)).max(LIMITS.history).default([]),
  /** The language to answer in, whatever the question looks like. */
  language: z.enum(["da", "en"]).optional(),
  /** The page's language: decides where the question's own words do not. */
  pageLanguage: z.enum(["da", "en"]).optional(),
  /** The browser's secret; without it there are questions only. */
  person: browserSecret.optional(),
  /** The last answer was a command's: a number alone is one of its choices. */
  isAfterCommand: z.boolean().default(false),
});

type AskRequest = z.infer<typeof requestSchema>;

/** Answers one request; `told` hears what may be counted. */
export async function ask(
  request: Request,
  options: WebOptions,
  told: (answer: Answer) => void,
): Promise<Reply> {
  const body = readJson(request, requestSchema);
  if ("reply" in body) return body.reply;
  const asked = body.value;
  const person = asked.person === undefined ? undefined : webPerson(asked.person);
  const { corpus } = options.vindrose().knowledge;
  if (person !== undefined && isForDesk(asked, options)) {
    const { answer, changed } = await atDesk(asked, person, options);
    told(answer);
    return jsonReply(200, { ...drawnAnswer(answer, corpus, true), isCommand: true, changed });
  }
  const answer = answerIn(options, {
    ...asked,
    language: asked.language ?? (await languageOf(person, options)),
  });
  told(answer);
  return jsonReply(200, drawnAnswer(answer, corpus));
}

function isForDesk({ text, isAfterCommand }: AskRequest, { vindrose }: WebOptions): boolean {
  return (
    (isAfterCommand && /^\s*\d{1,2}\s*\.?\s*$/.test(text)) ||
    parseCommand(text, vindrose().knowledge) !== undefined
  );
}

async function atDesk(
  { text, pageLanguage }: AskRequest,
  person: RecipientKey,
  { desk, clock }: WebOptions,
): Promise<Pick<DeskReply, "answer" | "changed">> {
  const asker = { person, conversation: person, surfaceLanguage: pageLanguage };
  try {
    return await desk.say(text, asker, Date.parse(clock()));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { answer: storeAway(pageLanguage ?? "da") };
  }
}

/** The language that a person has set; none while the store is away, since a question needs nothing of it. */
async function languageOf(
  person: RecipientKey | undefined,
  { store }: WebOptions,
): Promise<Language | undefined> {
  if (person === undefined) return undefined;
  try {
    return (await store.people.settings(person)).language;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return undefined;
  }
}

function answerIn({ vindrose, clock }: WebOptions, request: AskRequest): Answer {
  const { text, history, language, pageLanguage } = request;
  const now = clock();
  let slots: Slots = { ...emptySlots, language: pageLanguage };
  for (const earlier of history) slots = vindrose().turn({ text: earlier, language }, slots, now).slots;
  return vindrose().turn({ text, language }, slots, now).answer;
}
