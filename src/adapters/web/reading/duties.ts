// The list of duties: what must be reported or revised, how often, and the dates that the unit has registered. In:
// the corpus and the day. Out: the page's content; it never works out a date that nobody registered.
import { nextElection } from "../../../knowledge/calendar.ts";
import type { Duty } from "../../../knowledge/model.ts";
import { phrasesOf } from "../../text/render.ts";
import { pagePath } from "../places.ts";
import { type Element, h } from "../tree.ts";
import { wordsOf } from "../language.ts";
import { renderLater } from "./partners.ts";
import { type Reading, renderAskLink, renderHeading, renderOrigin, renderRows } from "./record.ts";
import type { PageContent } from "./shell.ts";
import { otherThan } from "./strategy.ts";

/** The page. */
export function dutiesPage(reading: Reading): PageContent {
  const { language } = reading;
  const words = wordsOf(language);
  return {
    language,
    page: "duties",
    title: words.nav.duties,
    otherPath: pagePath(otherThan(language), "duties"),
    main: [
      h("h1", {}, words.nav.duties),
      h("p", { class: "lead" }, words.dutiesLead),
      ...reading.knowledge.corpus.duties.map((duty) => renderDuty(duty, reading)),
    ],
  };
}

function renderDuty(duty: Duty, reading: Reading): Element {
  const { language, knowledge, today } = reading;
  const { corpus, nameOf, cite } = knowledge;
  const { labels, none, noDate, date } = phrasesOf(language);
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
        duty.dates.length === 0
          ? noDate
          : duty.dates.map((entry) =>
              h(
                "p",
                {},
                `${date(entry.date)} (${entry.registeredBy}, ${date(entry.registeredOn)})${entry.note === undefined ? "" : ` ${entry.note[language]}`}`,
              ),
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
