// Windows of Slack: opened within the three seconds that a trigger lives, and what they were filled in with, answered in
// the acknowledgement itself. The desk decides; nothing is kept here.
import { z } from "zod";
import { parseCommand } from "../../bot/commands.ts";
import type { Asker } from "../../bot/desk.ts";
import type { FormName } from "../../bot/forms.ts";
import type { DeliveryResult } from "../../bot/ports.ts";
import type { Language } from "../../knowledge/model.ts";
import { CALLBACKS } from "./actions.ts";
import { type AnswerWorld, announce } from "./reply.ts";
import { fieldErrors, readValues } from "./forms.ts";
import type { Submission } from "./interactions.ts";
import { askerOf, eventOf, opaqueKey } from "./jobs.ts";
import { settle } from "./post.ts";
import { renderAnswer } from "./render.ts";
import { answerView, formView, readFormContext } from "./views.ts";

/** Where a window was opened from, so that its answer goes back there. */
type Origin = {
  readonly channel?: string | undefined;
  readonly root?: string | undefined;
  readonly isDirect: boolean;
};
const origin = z.object({
  channel: z.string().optional(),
  root: z.string().optional(),
  isDirect: z.boolean(),
});

/** A form, and what it is about. */
export type FormAsked = { readonly form: FormName; readonly subject?: string | undefined };

/** A form to be opened. */
export type FormWish = FormAsked & {
  readonly team: string;
  readonly user: string;
  readonly triggerId: string;
  readonly origin?: Origin | undefined;
};

/** Forms whose answer is worth keeping in a conversation, beside the window. */
const KEPT: readonly FormName[] = ["question", "project"];

/** The form that an utterance asks for; `undefined` for every other utterance. */
export function formAskedFor({ knowledge }: AnswerWorld, utterance: string): FormAsked | undefined {
  const command = parseCommand(utterance, knowledge())?.command;
  return command?.kind === "form" ? { form: command.form, subject: command.subject } : undefined;
}

/** Opens a form. */
export function openForm(world: AnswerWorld, wish: FormWish): Promise<DeliveryResult> {
  return settle(async () => {
    const view = await formWindow(world, wish);
    await world.client.call("views.open", { trigger_id: wish.triggerId, view });
    return null;
  });
}

/** A form as a window; closing the one that asks why is an answer too, so Slack is to tell. */
export async function formWindow(world: AnswerWorld, { team, user, form, subject, origin: from }: FormWish) {
  const asker = askerOf({ team, user, ...(from ?? { isDirect: true }) });
  const language = await languageOf(world, asker);
  const drawn = formView(await world.desk.form(form, asker, subject), {
    form,
    language,
    subject,
    origin: from === undefined ? undefined : JSON.stringify(origin.parse(from)),
  });
  return form === "feedback" ? { ...drawn, notify_on_close: true } : drawn;
}

async function languageOf({ store }: AnswerWorld, { person }: Asker): Promise<Language> {
  return (await store.people.settings(person)).language ?? "da";
}

/** The acknowledgement of a window: problems at their fields, or the answer in its place. `undefined` closes it. */
export async function answerWindow(
  world: AnswerWorld,
  team: string,
  submission: Submission,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const context = readFormContext(submission.metadata);
  if (submission.callbackId !== CALLBACKS.form || context === undefined) return undefined;
  const from = readOrigin(context.origin);
  const asker = askerOf({ team, user: submission.user, ...(from ?? { isDirect: true }) });
  const now = world.clock.now();
  const { form, subject } = context;
  if (submission.isClosed) {
    if (form === "feedback" && subject !== undefined)
      await world.desk.judge({ replyId: subject, verdict: "not_helpful" }, asker, now);
    return undefined;
  }
  const values = readValues(submission.state);
  const outcome = await world.desk.submit({ form, subject, values }, asker, now);
  if ("problems" in outcome)
    return { response_action: "errors", errors: fieldErrors(outcome.problems, values) };
  const { answer, id } = outcome;
  const what = opaqueKey(`${submission.viewId} ${id}`, "");
  await announce(world, { id: what }, outcome);
  if (KEPT.includes(form)) {
    // To the person's own conversation, wherever the window was opened: there it can be gone on from.
    const message = { ...renderAnswer(answer, { replyId: id, key: what }) };
    const place = { team, user: submission.user, channel: submission.user, isDirect: true };
    await world.accept(eventOf({ kind: "said", ...place, message }, `said/${what}`, now));
  } else await world.accept(eventOf({ kind: "home", team, user: submission.user }, `home/${what}`, now));
  return { response_action: "update", view: answerView(answer) };
}

function readOrigin(text: string | undefined): Origin | undefined {
  if (text === undefined) return undefined;
  try {
    return origin.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
