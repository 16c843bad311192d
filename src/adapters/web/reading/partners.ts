// The list of partners: what the strategy says of each, its offices and people, and what public sources say of the
// time after. In: the corpus. Out: the page's content; what is not known is said, not left blank.
import type { Development, Office, Partner, Person } from "../../../knowledge/model.ts";
import { phrasesOf } from "../../text/render.ts";
import { pagePath } from "../places.ts";
import { type Element, h } from "../tree.ts";
import { wordsOf } from "../language.ts";
import {
  countryName,
  type Reading,
  renderAskLink,
  renderHeading,
  renderOrigin,
  renderRows,
} from "./record.ts";
import type { PageContent } from "./shell.ts";
import { otherThan } from "./strategy.ts";

const GROUPS = ["partner", "investigated", "humanitarian"] as const;

/** The page. */
export function partnersPage(reading: Reading): PageContent {
  const { language } = reading;
  const words = wordsOf(language);
  const { partners } = reading.knowledge.corpus;
  return {
    language,
    page: "partners",
    title: words.nav.partners,
    otherPath: pagePath(otherThan(language), "partners"),
    main: [
      h("h1", {}, words.nav.partners),
      h("p", { class: "lead" }, words.partnersLead),
      ...GROUPS.map((status) =>
        h(
          "section",
          {},
          h("h2", {}, words.partnerGroups[status]),
          ...partners
            .filter((partner) => partner.status === status)
            .map((partner) => renderPartner(partner, reading)),
        ),
      ),
    ],
  };
}

function renderPartner(partner: Partner, reading: Reading): Element {
  const { language, knowledge } = reading;
  const { corpus } = knowledge;
  const { labels, none, noPerson } = phrasesOf(language);
  const words = wordsOf(language);
  const name = partner.name[language];
  const offices = corpus.offices.filter(({ id }) => partner.offices.includes(id));
  const people = corpus.people.filter(
    (person) =>
      person.partners.includes(partner.id) ||
      person.offices.some((office) => partner.offices.includes(office)),
  );
  const keys = new Set([`partner:${partner.id}`, ...partner.offices.map((id) => `office:${id}`)]);
  const later = corpus.developments.filter(({ about }) => about.some((key) => keys.has(key)));
  return h(
    "article",
    { class: "record", id: partner.id },
    renderHeading("h3", { id: partner.id, name, language }),
    h("p", {}, partner.summary[language]),
    renderRows([
      [labels.country, countryName(partner.country, language)],
      [words.offices, offices.length === 0 ? none : offices.map((office) => renderOffice(office, reading))],
      [labels.person, people.length === 0 ? noPerson : people.map((person) => renderPerson(person, reading))],
    ]),
    renderOrigin(knowledge.cite.record("partner", partner), reading),
    renderLater(later, reading),
    renderAskLink(name, language),
  );
}

function renderOffice(office: Office, { language }: Reading): Element {
  const { notStatedCity } = phrasesOf(language);
  const told = [
    office.form[language],
    office.cityName?.[language] ?? notStatedCity,
    office.host?.[language],
  ].filter((text) => text !== undefined);
  return h("p", {}, h("strong", {}, office.name[language]), `: ${told.join("; ")}`);
}

function renderPerson(person: Person, { language }: Reading): Element {
  const { date } = phrasesOf(language);
  const reach = [person.phone, person.mail].filter((text) => text !== undefined).join(", ");
  const checked = `(${person.verifiedBy}, ${date(person.verifiedOn)})`;
  return h(
    "p",
    {},
    h("strong", {}, person.name),
    `, ${person.role[language]}${reach === "" ? "" : `, ${reach}`} ${checked}`,
  );
}

/** What happened later, each with its source; `undefined` for nothing. */
export function renderLater(later: readonly Development[], reading: Reading): Element | undefined {
  if (later.length === 0) return undefined;
  const { language, knowledge } = reading;
  return h(
    "div",
    { class: "later-list" },
    h("strong", {}, wordsOf(language).later),
    h(
      "ul",
      {},
      ...later.map((item) =>
        h(
          "li",
          { id: item.id },
          item.text[language],
          renderOrigin(knowledge.cite.development(item), reading),
        ),
      ),
    ),
  );
}
