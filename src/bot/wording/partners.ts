// Findings about partners, offices and the unit -> parts, the same in both languages; sentences come from Phrases.
import type { Office, Organisation, Partner, Person } from "../../knowledge/model.ts";
import type { Finding } from "../finding.ts";
import type { Wording } from "./wording.ts";

/** Characters after which an answer gets no further texts: what a phone shows without much scrolling. */
export const ENOUGH_CHARS = 1100;

type Of<Kind extends Finding["kind"]> = Extract<Finding, { kind: Kind }>;

export function wordPartners(finding: Of<"partners">, wording: Wording): string {
  const { draft, phrases, language } = wording;
  const names = finding.cards.map(({ partner }) => partner.name[language]);
  if (finding.best !== undefined)
    draft.paragraph(finding.best.document.text[language], finding.best.document.citation);
  for (const card of finding.cards) {
    if (finding.cards.length > 1) draft.heading(card.partner.name[language]);
    const source = wording.knowledge.cite.record("partner", card.partner);
    const isTold = finding.best?.document.key === `partner:${card.partner.id}`;
    if (finding.focus === "contact") {
      if (card.offices.length === 0)
        draft.paragraph(phrases.partnerWithoutOffice(card.partner.name[language]), source);
      for (const office of card.offices) wordOffice(office, card.people, wording);
      if (card.offices.length === 0 && card.partner.status !== "partner")
        draft.facts([[phrases.labels.status, phrases.status[card.partner.status], source]]);
    } else {
      if (!isTold) draft.paragraph(card.partner.summary[language], source);
      for (const office of card.offices) {
        if (draft.length() < ENOUGH_CHARS) draft.facts(officeFacts(office, wording));
      }
    }
    for (const later of card.later) {
      draft.notice(
        "later",
        phrases.later(phrases.date(later.asOf), later.text[language]),
        wording.knowledge.cite.development(later),
      );
    }
  }
  if (finding.focus === "contact" || finding.askUnit)
    wordPeople(
      finding.cards.flatMap(({ people }) => people),
      wording,
    );
  if (names.length > 1) {
    const ask = finding.focus === "contact" ? phrases.suggestions.contactIn : phrases.suggestions.doWith;
    draft.choices(
      phrases.onlyOne,
      names.map((name) => ({ label: name, utterance: ask(name) })),
    );
  }
  const joined = phrases.and(names);
  return finding.focus === "contact" ? phrases.contactTitle(joined) : phrases.infoTitle(joined);
}

export function wordOffices(finding: Of<"offices">, wording: Wording): string {
  const { draft, phrases, language } = wording;
  const isOffice = finding.offices.some(({ id }) => finding.best?.document.key === `office:${id}`);
  if (finding.best !== undefined && !isOffice)
    draft.paragraph(finding.best.document.text[language], finding.best.document.citation);
  for (const office of finding.offices) wordOffice(office, finding.people, wording);
  for (const later of finding.later) {
    draft.notice(
      "later",
      phrases.later(phrases.date(later.asOf), later.text[language]),
      wording.knowledge.cite.development(later),
    );
  }
  if (finding.focus === "contact") wordPeople(finding.people, wording);
  const joined = phrases.and(finding.offices.map((office) => office.name[language]));
  return finding.focus === "contact" ? phrases.contactTitle(joined) : phrases.infoTitle(joined);
}

function wordOffice(office: Office, people: readonly Person[], wording: Wording): void {
  wording.draft.paragraph(office.summary[wording.language], wording.knowledge.cite.record("office", office));
  wording.draft.facts(officeFacts(office, wording));
  for (const person of people.filter(({ offices }) => offices.includes(office.id)))
    wordPerson(person, wording);
}

function officeFacts(office: Office, { phrases, language, knowledge }: Wording) {
  const source = knowledge.cite.record("office", office);
  return [
    [office.name[language], office.form[language], source],
    [phrases.labels.city, office.cityName?.[language] ?? phrases.notStatedCity, source],
    [phrases.labels.host, office.host?.[language], source],
  ] as const;
}

function wordPerson(person: Person, { draft, phrases, language }: Wording): void {
  draft.facts([
    [phrases.labels.person, person.name],
    [phrases.labels.role, person.role[language]],
    [phrases.labels.phone, person.phone],
    [phrases.labels.mail, person.mail],
  ]);
}

function wordPeople(people: readonly Person[], wording: Wording): void {
  if (people.length > 0) {
    for (const person of people.filter(({ offices }) => offices.length === 0)) wordPerson(person, wording);
  } else {
    const unit = wording.unit;
    wording.draft.notice(
      "missing",
      wording.phrases.noPersonAskUnit,
      unit === undefined ? undefined : wording.knowledge.cite.record("organisation", unit),
    );
  }
}

export function wordPartnerList(finding: Of<"partnerList">, wording: Wording): string {
  const { draft, phrases, language, knowledge } = wording;
  const later = (partner: Partner) =>
    knowledge.corpus.developments.find(
      ({ about, effect }) => effect === "ended" && about.includes(`partner:${partner.id}`),
    );
  draft.paragraph(phrases.partnerListLead[finding.status](finding.partners.length));
  draft.list(
    finding.partners.map((partner) => [
      `${partner.name[language]} (${knowledge.nameOf(`place:${countryId(partner, wording)}`)[language]})`,
      knowledge.cite.record("partner", partner),
    ]),
  );
  for (const partner of finding.partners) {
    const ended = later(partner);
    if (ended !== undefined)
      draft.notice(
        "later",
        phrases.later(phrases.date(ended.asOf), ended.text[language]),
        knowledge.cite.development(ended),
      );
  }
  return phrases.partnerListTitle[finding.status];
}

function countryId(partner: Partner, { knowledge }: Wording): string {
  const country = knowledge.corpus.places.find(
    (place) => place.type === "country" && place.country === partner.country,
  );
  return country?.id ?? `country-${partner.country}`;
}

export function wordOfficeList(
  finding: Of<"officeList">,
  { draft, phrases, language, knowledge }: Wording,
): string {
  draft.paragraph(phrases.officeListLead(finding.offices.length));
  draft.list(
    finding.offices.map((office) => [
      [
        office.name[language],
        office.cityName?.[language],
        knowledge.nameOf(`partner:${office.partners[0] ?? ""}`)[language],
      ]
        .filter(Boolean)
        .join(", "),
      knowledge.cite.record("office", office),
    ]),
  );
  return phrases.officeListTitle;
}

export function wordUnit(finding: Of<"unit">, wording: Wording): string {
  const { draft, phrases, language, knowledge } = wording;
  const unit: Organisation | undefined = finding.unit;
  if (finding.best !== undefined)
    draft.paragraph(finding.best.document.text[language], finding.best.document.citation);
  if (unit !== undefined && finding.best?.document.key !== `organisation:${unit.id}`) {
    draft.paragraph(phrases.unitTasks(unit.summary[language]), knowledge.cite.record("organisation", unit));
  }
  draft.notice("missing", phrases.noPersonAskUnit);
  return phrases.unitTitle;
}

export function wordNotAPartner(finding: Of<"notAPartner">, wording: Wording): string {
  const { draft, phrases, language, knowledge } = wording;
  const place = phrases.and(finding.places);
  const partners = knowledge.corpus.partners.filter(({ status }) => status === "partner");
  draft.paragraph(phrases.notAPartner(place));
  draft.paragraph(phrases.ourPartners(phrases.and(partners.map(({ name }) => name[language]))));
  draft.notice("missing", phrases.askUnit);
  return phrases.notAPartnerTitle(place);
}
