// Forms at the desk: what a form begins with for whom, and what comes of it when it is filled in. A filled form becomes
// an utterance and goes the way of every other; feedback alone is kept as feedback.
import { copenhagenDayAt } from "../../knowledge/calendar.ts";
import type { Language } from "../../knowledge/model.ts";
import type { Asker, Desk } from "../desk.ts";
import type { Form, FormName } from "../forms.ts";
import { buildForm } from "../forms/build-form.ts";
import { readForm } from "../forms/read-form.ts";
import { mayDo, roleOf } from "../roles.ts";
import { deskPhrases } from "../wording/desk/desk-phrases.ts";
import { formPhrases } from "../wording/desk/form-phrases.ts";
import type { DeskWorld } from "./desk-ports.ts";
import { replyIdOf } from "./reply-id.ts";
import { compose } from "./visit.ts";

type At = { readonly world: DeskWorld; readonly asker: Asker };

/** The form, in the person's language, with what is set already. */
export async function fillForm(
  name: FormName,
  subject: string | undefined,
  { world, asker }: At,
): Promise<Form> {
  const { ports, settings, product } = world;
  const isReader =
    mayDo(roleOf(asker.person, settings.roles), "answer_questions") ||
    (asker.channel !== undefined && asker.channel === settings.unitChannel?.recipient);
  const subscriptions = name === "subscription" ? await ports.subscriptions.of(asker.person) : [];
  const question =
    name === "reply" && subject !== undefined && isReader
      ? await ports.unitQuestions.get(subject)
      : undefined;
  return buildForm(name, {
    language: await languageOf({ world, asker }),
    knowledge: product().knowledge,
    subject,
    subscription: subscriptions.find((each) => each.subject === subject),
    mayBeHere: asker.channel !== undefined,
    question: question?.text,
  });
}

async function languageOf({ world, asker }: At): Promise<Language> {
  const { language } = await world.ports.people.settings(asker.person);
  return language ?? asker.surfaceLanguage ?? "da";
}

/** Takes a filled form in. */
export async function submitForm(
  { form, subject, values }: Parameters<Desk["submit"]>[0],
  { world, asker, now, say, judge }: At & Pick<Desk, "say" | "judge"> & { readonly now: number },
): ReturnType<Desk["submit"]> {
  const language = await languageOf({ world, asker });
  if (form === "feedback") {
    const comment = values["comment"];
    const isKept = await judge(
      {
        replyId: subject ?? "",
        verdict: values["verdict"] === "helpful" ? "helpful" : "not_helpful",
        ...(typeof comment === "string" && comment.trim() !== "" ? { comment } : {}),
      },
      asker,
      now,
    );
    const text = isKept ? formPhrases[language].thanks : deskPhrases[language].problems.gone;
    const answer = compose({ language }, { title: formPhrases[language].title.feedback }, (draft) =>
      draft.paragraph(text),
    );
    return { id: replyIdOf(world.ports.newId(), answer), answer, isPrivate: true };
  }
  const { knowledge } = world.product();
  const read = readForm({ form, subject, values, language, knowledge, today: copenhagenDayAt(now) });
  return "problems" in read ? read : say(read.utterance, asker, now);
}
