// The list of duties: what must be reported or revised, how often, and the dates that the unit has registered, in the
// corpus or from chat. In: the corpus, those dates and the day. Out: the page's content; no date that nobody registered.
import { type DateSources, type ToldDate, toldDates } from "../../../bot/told-dates.ts";
import { datePhrases } from "../../../bot/wording/date-phrases.ts";
import { originWords } from "../../../bot/wording/duties.ts";
import { addDays, nextElection } from "../../../knowledge/calendar.ts";
import type { Duty } from "../../../knowledge/model.ts";
import { phrasesOf } from "../../text/render.ts";
import { deadlinePath, pagePath } from "../places.ts";
import { type Element, h, type Tree } from "../tree.ts";
import { wordsOf } from "../language.ts";
import { renderLater } from "./partners.ts";
import { type Reading, renderAskLink, renderHeading, renderOrigin, renderRows } from "./record.ts";
import type { PageContent } from "./shell.ts";
import { otherThan } from "./strategy.ts";

/** What the page is drawn from: the dates that the corpus and the store have registered, too. */
export type DutyReading = Reading & { readonly dates: DateSources };

/** Days back and ahead whose dates are shown. */
const BACK_DAYS = 30;
const AHEAD_DAYS = 800;

/** The page. */
export function dutiesPage(reading: DutyReading): PageContent {
  const { language } = reading;
  const words = wordsOf(language);
  const span = { from: addDays(reading.today, -BACK_DAYS), to: addDays(reading.today, AHEAD_DAYS) };
  const told = toldDates(reading.dates, span);
  return {
    language,
    page: "duties",
    title: words.nav.duties,
    otherPath: pagePath(otherThan(language), "duties"),
    main: [
      h("h1", {}, words.nav.duties),
      h("p", { class: "lead" }, words.dutiesLead),
      ...reading.knowledge.corpus.duties.map((duty) => renderDuty(duty, told, reading)),
    ],
  };
}

function renderDuty(duty: Duty, told: readonly ToldDate[], reading: DutyReading): Element {
  const { language, knowledge, today } = reading;
  const { corpus, nameOf, cite } = knowledge;
  const { labels, none, date } = phrasesOf(language);
  const name = duty.name[language];
  const body = (id: string | null): string => (id === null ? none : nameOf(`organisation:${id}`)[language]);
  // what comes every four years comes with the election of a Regional Council
  const election = duty.cadence.every === 4 ? nextElection(corpus.elections, today) : undefined;
  return h(
    "article",
    { class: "record", id: duty.id },
    renderHeading("h2", { id: duty.id, name, language }),
    h("p", {}, duty.summary[language]),
    renderRows([
      [labels.cadence, duty.cadence[language]],
      [wordsOf(language).owner, body(duty.owner)],
      [labels.recipient, body(duty.recipient)],
      [
        labels.registeredDate,
        renderDates(
          told.filter(({ subject }) => subject === duty.id),
          reading,
        ),
      ],
      [labels.nextElection, election === undefined ? undefined : date(election)],
    ]),
    renderOrigin(cite.record("duty", duty), reading),
    renderLater(
      corpus.developments.filter(({ about }) => about.includes(`duty:${duty.id}`)),
      reading,
    ),
    renderAskLink(name, language),
  );
}

/** Each date with who registered it, and as a file for a calendar. */
function renderDates(dates: readonly ToldDate[], reading: DutyReading): readonly Tree[] {
  const { language, knowledge } = reading;
  if (dates.length === 0) return [phrasesOf(language).noDate];
  return dates.map((date) =>
    h(
      "p",
      {},
      `${datePhrases[language].day(date.deadline)} (${originWords(date, { language, knowledge })}) `,
      h(
        "a",
        { href: deadlinePath(date.subject, date.occurrence, language) },
        wordsOf(language).calendarFile(date.occurrence),
      ),
    ),
  );
}
