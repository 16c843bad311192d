// The person's own page: deadlines to come, reminders, language, what is kept; for those allowed the unit's questions,
// deliveries that need a decision and registering a date. Reads only.
import { mayDo } from "../roles.ts";
import { toldDates } from "../told-dates.ts";
import type { Draft } from "../wording/draft.ts";
import { citeOrigin } from "../wording/duties.ts";
import { dayWords, farWords, inDays } from "./periods.ts";
import { subscriptionLines } from "./subscribe.ts";
import { button, compose, type Outcome, type Spoken } from "./visit.ts";

/** How far ahead deadlines are shown, in days, and how many. */
const AHEAD_DAYS = 800;
const SHOWN = 8;
/** Open questions that are counted; more are told as this many. */
const COUNTED = 100;

/** Composes the page. */
export async function home(visit: Spoken): Promise<Outcome> {
  const { ports, asker, say, utter } = visit;
  const subscriptions = await ports.subscriptions.of(asker.person);
  const desk = await administration(visit);
  const answer = compose(visit, { title: say.home.title, suggestions: say.home.canList }, (draft) => {
    deadlines(draft, visit);
    draft.heading(say.home.mine);
    if (visit.own.isOptedOut === true) draft.notice("assumed", say.remind.isOptedOut);
    if (subscriptions.length === 0) draft.paragraph(say.home.mineNone);
    draft.list(subscriptionLines(subscriptions, visit).map((line) => [line]));
    draft.actions([
      button(say.labels.newReminder, utter.remindForm()),
      ...(visit.own.isOptedOut === true ? [button(say.labels.resume, utter.resume())] : []),
      ...(subscriptions.length > 0 ? [button(say.labels.myReminders, utter.reminders())] : []),
    ]);
    desk(draft);
    draft.heading(say.home.can);
    draft.list(say.home.canList.map((line) => [line]));
    draft.actions([
      button(say.labels.project, utter.projectForm),
      button(say.labels.ask, utter.toUnit()),
      button(say.labels.help, utter.help),
    ]);
    own(draft, visit);
  });
  return { answer, isPrivate: true };
}

function deadlines(draft: Draft, visit: Spoken): void {
  const { knowledge, ports, settings, language, say, utter, today } = visit;
  const sources = {
    duties: knowledge.corpus.duties,
    registered: ports.registered.current(),
    free: settings.free,
  };
  const dates = toldDates(sources, { from: today, to: inDays(visit, AHEAD_DAYS) });
  draft.heading(say.home.deadlines);
  if (dates.length === 0) draft.paragraph(say.home.noDates);
  draft.list(
    dates.slice(0, SHOWN).map((date) => [
      say.home.deadline(
        date.duty.name[language],
        dayWords(date.deadline, visit),
        farWords(date.deadline, visit),
      ),
      // the date's own source: the strategy, where the duty stands, has no dates
      citeOrigin(date, knowledge),
    ]),
  );
  if (dates.length > SHOWN) draft.paragraph(say.self.more(dates.length - SHOWN));
  draft.actions([
    button(say.labels.deadlines, utter.deadlines),
    ...(mayDo(visit.role, "register_dates") ? [button(say.labels.register, utter.dateForm())] : []),
  ]);
}

/** What editors and operators see beside; looks first, writes when asked. */
async function administration(visit: Spoken): Promise<(draft: Draft) => void> {
  const { ports, role, say, utter } = visit;
  const isEditor = mayDo(role, "answer_questions");
  const isOperator = mayDo(role, "operate");
  const questions = isEditor ? await ports.unitQuestions.list(COUNTED) : [];
  const refused = isEditor ? await ports.lessons.unanswered(COUNTED) : [];
  const doubts = isOperator ? (await ports.ledger.counts()).in_doubt : 0;
  return (draft) => {
    if (isEditor) {
      const open = questions.filter(({ reply }) => reply === null).length;
      draft.heading(say.home.unit);
      draft.paragraph(say.home.unitWaits(open, refused.length));
      draft.actions([button(say.labels.questions, utter.questions)]);
    }
    if (isOperator) {
      draft.heading(say.home.operate);
      draft.paragraph(say.home.operateWaits(doubts));
      draft.actions([button(say.labels.deliveries, utter.deliveries)]);
    }
  };
}

function own(draft: Draft, { say, utter, own: mine, settings }: Spoken): void {
  const current = mine.language ?? "auto";
  draft.heading(say.home.settings);
  draft.paragraph(say.self.languageIs[current]);
  draft.actions(
    (["da", "en", "auto"] as const)
      .filter((each) => each !== current)
      .map((each) => button(say.self.languageNames[each], utter.language(each))),
  );
  draft.heading(say.self.calendarTitle);
  draft.paragraph(settings.feedAddress === null ? say.self.calendarNoAddress : say.self.calendarAbout);
  if (settings.feedAddress !== null)
    draft.actions([
      button(say.labels.newAddress, utter.calendar("open")),
      button(say.labels.closeAddress, utter.calendar("stop")),
    ]);
  draft.heading(say.home.data);
  draft.paragraph(say.self.keptHow);
  draft.actions([
    button(say.labels.showData, utter.showData),
    button(say.labels.eraseData, utter.eraseData(false), "danger"),
  ]);
}
