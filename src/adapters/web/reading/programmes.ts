// The list of EU programmes by what they are today: running, to come, closed. In: the corpus and the day. Out: the
// page's content, each fact with the sources that state it.
import type { Programme } from "../../../knowledge/model.ts";
import { phrasesOf } from "../../text/render.ts";
import { pagePath } from "../places.ts";
import { type Element, h, type Tree } from "../tree.ts";
import { wordsOf } from "../language.ts";
import { renderArea } from "./area.ts";
import {
  type Reading,
  type RecordReading,
  renderAskLink,
  renderHeading,
  renderOrigin,
  renderRows,
  renderSourced,
  renderSources,
  type Row,
} from "./record.ts";
import type { PageContent } from "./shell.ts";
import { otherThan } from "./strategy.ts";

const STATES = ["running", "upcoming", "closed"] as const;

/** The page. */
export function programmesPage(reading: Reading): PageContent {
  const { language, today } = reading;
  const words = wordsOf(language);
  const { programmes } = reading.knowledge.corpus;
  const groups = STATES.map((state) => ({
    state,
    programmes: programmes.filter((programme) => stateOf(programme, today) === state),
  })).filter((group) => group.programmes.length > 0);
  return {
    language,
    page: "programmes",
    title: words.nav.programmes,
    otherPath: pagePath(otherThan(language), "programmes"),
    main: [
      h("h1", {}, words.nav.programmes),
      h("p", { class: "lead" }, words.programmesLead),
      h(
        "nav",
        { class: "toc", "aria-label": words.onThisPage },
        ...groups.map((group) => renderContents(group, reading)),
      ),
      ...groups.map((group) =>
        h(
          "section",
          {},
          h("h2", {}, words.programmeGroups[group.state]),
          ...group.programmes.map((programme) => renderProgramme(programme, reading)),
        ),
      ),
    ],
  };
}

function stateOf({ period }: Programme, today: string): (typeof STATES)[number] {
  if (period.to < today) return "closed";
  return period.from > today ? "upcoming" : "running";
}

type Group = { readonly state: (typeof STATES)[number]; readonly programmes: readonly Programme[] };

function renderContents({ state, programmes }: Group, { language }: Reading): Element {
  return h(
    "div",
    {},
    h("strong", {}, wordsOf(language).programmeGroups[state]),
    h(
      "ul",
      {},
      ...programmes.map(({ id, shortName, period }) =>
        h("li", {}, h("a", { href: `#${id}` }, withYears(shortName[language], period))),
      ),
    ),
  );
}

/** The name with its years, unless it has them already. */
function withYears(name: string, { from, to }: Programme["period"]): string {
  return /\d{4}/.test(name) ? name : `${name} ${from.slice(0, 4)}-${to.slice(0, 4)}`;
}

function renderProgramme(programme: Programme, reading: Reading): Element {
  const { language, knowledge } = reading;
  const own = { ...reading, drawnBy: programme };
  const { url } = programme;
  const name = programme.name[language];
  return h(
    "article",
    { class: "record", id: programme.id },
    renderHeading("h3", { id: programme.id, name, language }),
    programme.objective === undefined ? undefined : h("p", {}, programme.objective[language]),
    renderRows([...whatItIs(programme, own), ...howItWorks(programme, own)]),
    renderOrigin(knowledge.cite.record("programme", programme), reading),
    url === undefined
      ? undefined
      : h(
          "p",
          { class: "where" },
          h(
            "a",
            { href: url, class: "outside", target: "_blank", rel: "noopener noreferrer" },
            url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, ""),
            h("span", { class: "unseen" }, ` (${wordsOf(language).opensElsewhere})`),
          ),
        ),
    renderAskLink(programme.shortName[language], language),
  );
}

function whatItIs(programme: Programme, reading: RecordReading): readonly Row[] {
  const { language } = reading;
  const words = wordsOf(language);
  const { labels, date } = phrasesOf(language);
  const { priorities } = programme;
  return [
    [labels.period, `${date(programme.period.from)} – ${date(programme.period.to)}`],
    [words.statement, programme.statement?.[language]],
    [
      words.priorities,
      priorities === undefined
        ? undefined
        : [
            h("ul", {}, ...priorities.items.map((item) => h("li", {}, item[language]))),
            ...renderSources(priorities.sources, reading),
          ],
    ],
    [labels.budget, renderSourced(programme.budget, reading)],
    [labels.applicants, renderSourced(programme.who, reading)],
    [words.area, renderArea(programme, reading)],
  ];
}

function howItWorks(programme: Programme, reading: RecordReading): readonly Row[] {
  const { language } = reading;
  const words = wordsOf(language);
  const { labels } = phrasesOf(language);
  const { partnership, state } = programme;
  const several = (texts: Programme["history"]): readonly Tree[] =>
    texts.map((text) => h("div", {}, ...(renderSourced(text, reading) ?? [])));
  return [
    [
      labels.partnership,
      partnership?.rule === undefined
        ? undefined
        : [partnership.rule[language], ...renderSources(partnership.sources, reading)],
    ],
    [labels.rate, several(programme.cofinancing)],
    [words.duration, renderSourced(programme.durations, reading)],
    [labels.callState, renderSourced(state, reading)],
    [words.managing, renderSourced(programme.managing, reading)],
    [labels.secretariat, renderSourced(programme.secretariat, reading)],
    [words.history, several(programme.history)],
    [words.before, linkTo(programme.predecessor, reading)],
    [labels.followedBy, linkTo(programme.successor, reading)],
  ];
}

function linkTo(id: string | undefined, { knowledge, language }: Reading): readonly Tree[] | undefined {
  const programme = knowledge.corpus.programmes.find((each) => each.id === id);
  return programme === undefined
    ? undefined
    : [h("a", { href: `#${programme.id}` }, programme.name[language])];
}
