// Words what was found of duties and their dates. In: cards or dates with where they come from; out: parts of the draft
// and the title. Every date is told with who registered it and when; a duty without one is told as without.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Duty, Localized } from "../../knowledge/model.ts";
import type { Citation } from "../../knowledge/search/documents.ts";
import type { Ranked } from "../../knowledge/search/rank.ts";
import type { AskedPeriod, DutyCard, Finding, SeenDate } from "../finding.ts";
import type { DateOrigin, ToldDate } from "../told-dates.ts";
import { datePhrases, dayOfInstant, personWords } from "./date-phrases.ts";
import { dutyPhrases } from "./duty-phrases.ts";
import { danish } from "./da.ts";
import { english } from "./en.ts";
import type { Wording } from "./wording.ts";

const phrasesIn = { da: danish, en: english } as const;

type Duties = Extract<Finding, { kind: "duties" }>;

/** One duty with all that is known of its dates, or the list of all duties. */
export function wordDuties(finding: Duties, wording: Wording): string {
  const [card, ...others] = finding.cards;
  return card === undefined || others.length > 0
    ? wordAll(finding.cards, wording)
    : wordOne(card, finding, wording);
}

function wordAll(cards: readonly DutyCard[], { draft, phrases, language, knowledge }: Wording): string {
  draft.paragraph(phrases.dutyListLead);
  const inOrder = [...cards].sort((a, b) => (endOf(a) < endOf(b) ? -1 : Number(endOf(a) > endOf(b))));
  draft.list(
    inOrder.map(({ duty, next }) => [
      next === undefined
        ? phrases.dutyNoDate(duty.name[language], duty.cadence[language])
        : dutyPhrases[language].next(duty.name[language], ...dayAndDistance(next, language)),
      ...(next === undefined ? [] : [citeOrigin(next, knowledge)]),
      citeDuty(duty, knowledge),
    ]),
  );
  return phrases.dutyListTitle;
}

/** Dated ones by date; the others after them, as they stand in the corpus. */
function endOf({ next }: DutyCard): string {
  return next?.deadline ?? "9999";
}

function wordOne(card: DutyCard, { best, focus, period }: Duties, wording: Wording): string {
  const { draft, phrases, language, knowledge } = wording;
  const words = dutyPhrases[language];
  const { duty } = card;
  const name = duty.name[language];
  if (focus === "owner") wordOwner(duty, wording);
  if (period !== undefined) wordWithin(duty, period, wording);
  else if (focus === "when") wordWhen(card, wording);
  const told = tellingOf(duty, best, knowledge);
  draft.paragraph(told.text[language], told.citation);
  wordFacts(card, wording);
  if (card.next === undefined) {
    draft.notice("missing", phrases.askUnit);
    draft.notice("missing", words.howToRegister(duty.id));
  } else if (focus === "owner" && duty.owner === null) draft.notice("missing", phrases.askUnit);
  return name;
}

/** The passage that the question found; else what its record says of it. */
function tellingOf(duty: Duty, best: Ranked | undefined, knowledge: Knowledge): Telling {
  if (best === undefined) return strategyOn(duty, knowledge);
  return best.document.kind === "passage"
    ? best.document
    : { text: duty.summary, citation: citeDuty(duty, knowledge) };
}

type Telling = { readonly text: Localized; readonly citation: Citation };

function wordOwner(duty: Duty, { draft, language, knowledge }: Wording): void {
  const words = dutyPhrases[language];
  const name = duty.name[language];
  draft.paragraph(
    duty.owner === null
      ? words.noOwner(name)
      : words.owner(name, knowledge.nameOf(`organisation:${duty.owner}`)[language]),
    citeDuty(duty, knowledge),
  );
}

/** The next date; without one, that there is none, and when the last one was. */
function wordWhen({ duty, next, last }: DutyCard, { draft, phrases, language, knowledge }: Wording): void {
  const words = dutyPhrases[language];
  const source = citeDuty(duty, knowledge);
  if (next !== undefined) {
    const text = words.next(duty.name[language], ...dayAndDistance(next, language));
    draft.paragraph(text, citeOrigin(next, knowledge));
    return;
  }
  draft.paragraph(phrases.dutyNoDate(duty.name[language], duty.cadence[language]), source);
  if (last !== undefined)
    draft.paragraph(words.last(datePhrases[language].day(last.deadline)), citeOrigin(last, knowledge));
}

/** The dates of one duty within the days asked about, or that there is none. */
function wordWithin(
  duty: Duty,
  { asked, dates }: { readonly asked: AskedPeriod; readonly dates: readonly SeenDate[] },
  wording: Wording,
): void {
  const { draft, language, knowledge } = wording;
  const words = dutyPhrases[language];
  const name = duty.name[language];
  if (dates.length === 0)
    draft.paragraph(words.dutyNoDues(name, spanWords(asked, wording)), citeDuty(duty, knowledge));
  for (const date of dates)
    draft.paragraph(words.within(name, ...dayAndDistance(date, language)), citeOrigin(date, knowledge));
  wordPlan(asked, wording);
}

function wordFacts({ duty, next, nextElection }: DutyCard, wording: Wording): void {
  const { draft, phrases, language, knowledge } = wording;
  const { labels, ...dates } = datePhrases[language];
  const source = citeDuty(duty, knowledge);
  const origin = next === undefined ? undefined : citeOrigin(next, knowledge);
  const nameOf = (id: string): string => knowledge.nameOf(`organisation:${id}`)[language];
  draft.facts([
    [phrases.labels.cadence, duty.cadence[language], source],
    [phrases.labels.registeredDate, next === undefined ? phrases.noDate : dates.day(next.deadline), origin],
    [labels.origin, next === undefined ? undefined : originWords(next, wording), origin],
    [labels.owner, duty.owner === null ? dates.noOwner : nameOf(duty.owner)],
    [phrases.labels.recipient, duty.recipient === null ? undefined : nameOf(duty.recipient), source],
    [phrases.labels.nextElection, nextElection === undefined ? undefined : phrases.date(nextElection)],
  ]);
}

/** Every date of a stretch of days, and the duties that have none. */
export function wordDues(
  { asked, dates, undated, later }: Extract<Finding, { kind: "dues" }>,
  wording: Wording,
): string {
  const { draft, phrases, language, knowledge } = wording;
  const words = dutyPhrases[language];
  wordPlan(asked, wording);
  const span = spanWords(asked, wording);
  draft.paragraph(dates.length === 0 ? words.noDues(span) : words.dues(dates.length, span));
  draft.list(
    dates.map((date) => [
      `${words.due(...dayAndDistance(date, language), date.duty.name[language])}; ${originWords(date, wording)}`,
      citeOrigin(date, knowledge),
      citeDuty(date.duty, knowledge),
    ]),
  );
  if (later !== undefined)
    draft.paragraph(
      words.later(later.duty.name[language], ...dayAndDistance(later, language)),
      citeOrigin(later, knowledge),
    );
  const [first] = undated;
  if (first !== undefined) {
    const names = undated.map(({ name, cadence }) => `${name[language]} (${cadence[language]})`);
    const sources = undated.map((duty) => citeDuty(duty, knowledge));
    draft.notice("missing", words.undated(names.join("; ")), ...sources);
    draft.notice("missing", words.howToRegister((undated.find(isYearly) ?? first).id));
  }
  return asked.kind === "unknown" ? phrases.dutyListTitle : words.duesTitle(titleSpan(asked, wording));
}

/** What comes at a time, unlike what goes on all the time. */
function isYearly({ cadence }: Duty): boolean {
  return cadence.unit === "year";
}

/** Where the days of a school holiday come from, or that there are none. */
function wordPlan(asked: AskedPeriod, { draft, phrases, language, knowledge }: Wording): void {
  const words = dutyPhrases[language];
  if (asked.kind === "unknown") draft.notice("missing", words.noPlan(words.school[asked.which]));
  if (asked.kind !== "days" || asked.plan === undefined) return;
  const { which, plan, from, to, sources, asOf } = asked.plan;
  const span = words.span(phrases.date(from), phrases.date(to));
  const [source] = sources;
  const citation =
    source === undefined ? undefined : knowledge.cite.source(source, { provenance: "public", asOf });
  draft.notice("assumed", words.plan(words.school[which], plan[language], span), citation);
}

function spanWords(asked: AskedPeriod, { language }: Wording): string {
  if (asked.kind === "unknown") return "";
  const { day } = datePhrases[language];
  return dutyPhrases[language].span(day(asked.from), day(asked.to));
}

function titleSpan(asked: Extract<AskedPeriod, { kind: "days" }>, { language, phrases }: Wording): string {
  return dutyPhrases[language].span(phrases.date(asked.from), phrases.date(asked.to));
}

function dayAndDistance(
  { deadline, daysLeft, workingDaysLeft }: SeenDate,
  language: Wording["language"],
): readonly [day: string, distance: string] {
  const phrases = datePhrases[language];
  return [phrases.day(deadline), phrases.distance(daysLeft, workingDaysLeft)];
}

/** Who registered a date, or the rule that gives it, and when. */
export function originWords(
  { origin }: Pick<ToldDate, "origin">,
  { language, knowledge }: Pick<Wording, "language" | "knowledge">,
): string {
  const words = datePhrases[language];
  const { date } = phrasesIn[language];
  const { who, day } = registrarOf(origin, knowledge);
  const by = (name: string): string => knowledge.nameOf(`duty:${name}`)[language];
  return origin.kind === "rule"
    ? words.byRule(words.rule(origin.rule, by), who[language], date(day))
    : words.registeredBy(who[language], date(day));
}

/** A registered date as something that is cited: by whom, and on which day. */
export function citeOrigin({ subject, occurrence, origin }: ToldDate, knowledge: Knowledge): Citation {
  const { who, day } = registrarOf(origin, knowledge);
  const isRule = origin.kind === "rule";
  const title = (language: "da" | "en"): string =>
    isRule ? datePhrases[language].registeredRule : datePhrases[language].registeredDate;
  return {
    id: `${origin.kind}-date:${subject}:${occurrence}`,
    title: { da: title("da"), en: title("en") },
    provenance: "registered",
    source: { da: capital(who.da), en: capital(who.en) },
    asOf: day,
  };
}

function registrarOf(
  origin: DateOrigin,
  { corpus }: Knowledge,
): { readonly who: Localized; readonly day: string } {
  if (origin.kind === "registered")
    return {
      who: { da: personWords(origin.by, "da"), en: personWords(origin.by, "en") },
      day: dayOfInstant(origin.at),
    };
  const unit = corpus.organisations.find(({ id }) => id === origin.by);
  return { who: unit?.name ?? { da: origin.by, en: origin.by }, day: origin.on };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The strategy's own passage on a duty, where one is about it before all else; otherwise the duty's summary. */
export function strategyOn(duty: Duty, { documents, cite }: Pick<Knowledge, "documents" | "cite">): Telling {
  const key = `duty:${duty.id}`;
  const passage = documents.find(({ kind, about }) => kind === "passage" && about[0] === key);
  return passage ?? { text: duty.summary, citation: cite.record("duty", duty) };
}

/** Where the strategy sets the duty. */
function citeDuty(duty: Duty, knowledge: Knowledge): Citation {
  return strategyOn(duty, knowledge).citation;
}
