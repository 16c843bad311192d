// POST /api/ask: a question with the conversation so far in, the answer as the page draws it out. The conversation
// lives in the page; here nothing of it is kept, and nothing of it is logged but the intent and how long it took.
import { z } from "zod";
import type { Vindrose } from "../../app.ts";
import type { Answer } from "../../bot/answer.ts";
import { emptySlots, type Slots } from "../../bot/slots.ts";
import { jsonReply, type Reply, type Request } from "../http-route.ts";
import { renderSources, renderText } from "../text/render.ts";
import { renderAnswer } from "./render.ts";

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
});

type AskRequest = z.infer<typeof requestSchema>;
type Parsed = { readonly request: AskRequest } | { readonly error: string };

/** Answers one request at an instant (ISO date-time); `told` hears what may be counted. */
export function ask(
  { headers, body }: Request,
  vindrose: Vindrose,
  around: { readonly now: string; readonly told: (answer: Answer) => void },
): Reply {
  if (!/^application\/json\b/i.test(headers["content-type"] ?? ""))
    return jsonReply(415, { error: "content-type: expected application/json" });
  const parsed = parseRequest(body);
  if ("error" in parsed) return jsonReply(400, parsed);
  const answer = answerIn(vindrose, parsed.request, around.now);
  around.told(answer);
  const { language, intent, refused, title } = answer;
  return jsonReply(200, {
    language,
    intent,
    refused,
    title,
    text: [title, renderText(answer), renderSources(answer)].filter((text) => text !== "").join("\n\n"),
    tree: renderAnswer(answer, vindrose.knowledge.corpus),
  });
}

function parseRequest(body: Buffer): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(body.toString("utf8"));
  } catch {
    return { error: 'body: expected one JSON object such as {"text": "..."}' };
  }
  const parsed = requestSchema.safeParse(value);
  if (parsed.success) return { request: parsed.data };
  const issue = parsed.error.issues[0];
  return { error: `${issue?.path.join(".") || "body"}: ${issue?.message ?? "not a request"}` };
}

function answerIn(vindrose: Vindrose, request: AskRequest, now: string): Answer {
  const { text, history, language, pageLanguage } = request;
  let slots: Slots = { ...emptySlots, language: pageLanguage };
  for (const earlier of history) slots = vindrose.turn({ text: earlier, language }, slots, now).slots;
  return vindrose.turn({ text, language }, slots, now).answer;
}
