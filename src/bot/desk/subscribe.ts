// Sets, lists, changes and stops reminders of a person, or with "her" of the channel that it is said in; out of all and
// back in one step each. What is not wished stays as it was, or is the person's own, or the usual.
import type { Command } from "../commands.ts";
import { wishWords } from "../commands/read-remind.ts";
import { nextDateOf } from "../told-dates.ts";
import type { Subscription } from "../ports.ts";
import type { RecipientKey } from "../reminder.ts";
import { DEFAULT_HOUR, DEFAULT_LEAD_DAYS } from "../reminders.ts";
import { dayWords, farWords } from "./periods.ts";
import { refuseWith } from "./refuse.ts";
import { button, compose, dutyOf, type Outcome, type Spoken } from "./visit.ts";

type Of<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** Whose reminders are meant; `undefined` for "here" said in private. */
function recipientOf(isHere: boolean, { asker }: Spoken): RecipientKey | undefined {
  return isHere ? asker.channel : asker.person;
}

/** Sets or changes a subscription. */
export async function subscribe({ duty: id, wish }: Of<"subscribe">, visit: Spoken): Promise<Outcome> {
  const { ports, now, today, say, utter, language } = visit;
  const { isHere } = wish;
  const recipient = recipientOf(isHere, visit);
  if (recipient === undefined) return refuseWith(say.remind.onlyInChannel, visit);
  const before = (await ports.subscriptions.of(recipient)).find(({ subject }) => subject === id);
  const own = isHere ? await ports.people.settings(recipient) : visit.own;
  const subscription: Subscription = {
    subject: id,
    recipient,
    leadDays: wish.leadDays ?? before?.leadDays ?? own.leadDays ?? DEFAULT_LEAD_DAYS,
    hour: wish.hour ?? before?.hour ?? own.hour ?? DEFAULT_HOUR,
    language: wish.language ?? before?.language ?? own.language ?? language,
    since: today,
  };
  if (own.isOptedOut === true) await ports.people.change(recipient, { isOptedOut: false }, now);
  await ports.subscriptions.put(subscription, now);
  const { duty, name } = dutyOf(id, visit);
  const answer = compose(visit, { title: name, duty }, (draft) => {
    draft.paragraph(say.remind.set(name, timesOf(subscription, visit), isHere));
    draft.paragraph(nextWords(id, visit) ?? say.remind.noDate);
    draft.actions([
      button(say.labels.changeReminder, utter.remindForm(id)),
      button(say.labels.stop, utter.stop(id, isHere)),
      button(say.labels.myReminders, utter.reminders(isHere)),
    ]);
  });
  return { answer, isPrivate: !isHere };
}

function timesOf({ leadDays, hour }: Subscription, { say }: Spoken): string {
  return say.remind.times(leadDays, hour);
}

/** The next date of a duty in a sentence; `undefined` when there is none. */
function nextWords(id: string, visit: Spoken): string | undefined {
  const { duty } = dutyOf(id, visit);
  const { knowledge, ports, settings, today, say } = visit;
  const sources = {
    duties: knowledge.corpus.duties,
    registered: ports.registered.current(),
    free: settings.free,
  };
  const next = duty === undefined ? undefined : nextDateOf(duty, sources, today);
  return next === undefined
    ? undefined
    : say.remind.next(dayWords(next.deadline, visit), farWords(next.deadline, visit));
}

/** Lists them, each with its buttons. */
export async function listSubscriptions(
  { isHere }: Of<"subscriptions" | "stopAll" | "resume">,
  visit: Spoken,
): Promise<Outcome> {
  const { ports, say, utter } = visit;
  const recipient = recipientOf(isHere, visit);
  if (recipient === undefined) return refuseWith(say.remind.onlyInChannel, visit);
  const all = await ports.subscriptions.of(recipient);
  const { isOptedOut } = isHere ? await ports.people.settings(recipient) : visit.own;
  const title = isHere ? say.remind.channelTitle : say.remind.title;
  const answer = compose(visit, { title }, (draft) => {
    if (isOptedOut === true) draft.notice("assumed", say.remind.isOptedOut);
    if (all.length === 0) draft.paragraph(say.remind.none);
    draft.list(subscriptionLines(all, visit).map((line) => [line]));
    draft.actions([
      ...all.flatMap(({ subject }) => {
        const { name } = dutyOf(subject, visit);
        const change = button(say.labels.about(say.labels.changeReminder, name), utter.remindForm(subject));
        const stop = button(say.labels.about(say.labels.stop, name), utter.stop(subject, isHere));
        return isHere ? [stop] : [change, stop];
      }),
      button(say.labels.newReminder, utter.remindForm()),
      ...(isOptedOut === true
        ? [button(say.labels.resume, utter.resume(isHere), "primary")]
        : all.length > 0
          ? [button(say.labels.stopAll, utter.stopAll(isHere), "danger")]
          : []),
    ]);
  });
  return { answer, isPrivate: !isHere };
}

/** A line for each: the duty, and when it is told. */
export function subscriptionLines(all: readonly Subscription[], visit: Spoken): readonly string[] {
  return all.map((each) => `${dutyOf(each.subject, visit).name}: ${timesOf(each, visit)}`);
}

/** Stops one. */
export async function stopOne({ duty: id, isHere }: Of<"stop">, visit: Spoken): Promise<Outcome> {
  const { ports, say, utter, now } = visit;
  const recipient = recipientOf(isHere, visit);
  if (recipient === undefined) return refuseWith(say.remind.onlyInChannel, visit);
  const { duty, name } = dutyOf(id, visit);
  const before = (await ports.subscriptions.of(recipient)).find(({ subject }) => subject === id);
  const isStopped = await ports.subscriptions.stop(id, recipient, now);
  const answer = compose(visit, { title: name, duty }, (draft) => {
    draft.paragraph(isStopped ? say.remind.stopped(name, isHere) : say.remind.notSet(name, isHere));
    draft.actions([
      before === undefined
        ? button(say.labels.remindMe, utter.remind(id, isHere))
        : button(say.labels.undo, utter.remind(id, isHere, wishWords({ ...before, isHere: false }))),
      button(say.labels.myReminders, utter.reminders(isHere)),
    ]);
  });
  return { answer, isPrivate: !isHere };
}

/** Out of every reminder in one step, and back; the subscriptions themselves stay. */
export async function stopOrResume(
  { kind, isHere }: Of<"subscriptions" | "stopAll" | "resume">,
  visit: Spoken,
): Promise<Outcome> {
  const { ports, say, utter, now } = visit;
  const recipient = recipientOf(isHere, visit);
  if (recipient === undefined) return refuseWith(say.remind.onlyInChannel, visit);
  const isStop = kind === "stopAll";
  await ports.people.change(recipient, { isOptedOut: isStop }, now);
  const answer = compose(visit, { title: isHere ? say.remind.channelTitle : say.remind.title }, (draft) => {
    draft.paragraph(isStop ? say.remind.stoppedAll(isHere) : say.remind.resumed(isHere));
    draft.actions([
      isStop
        ? button(say.labels.resume, utter.resume(isHere))
        : button(say.labels.myReminders, utter.reminders(isHere)),
    ]);
  });
  return { answer, isPrivate: !isHere };
}
