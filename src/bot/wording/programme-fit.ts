// "hvilket program passer?" found -> parts: the best programme with its state, reasons for and against, what would
// change it, the profile as it was understood, and the one question back. Never tells that a call is open.
import type { Matched } from "../../knowledge/match/match.ts";
import type { Language, Programme } from "../../knowledge/model.ts";
import { hasIdea, type Profile } from "../../knowledge/match/profile.ts";
import type { Finding } from "../finding.ts";
import { fitPhrases } from "./fit-phrases.ts";
import { criteriaRows, reasonsAgainst, reasonsOf, stateSentence } from "./fit-reasons.ts";
import { periodOf, sourceOf, wordCallState } from "./programmes.ts";
import type { Wording } from "./wording.ts";

type Fit = Extract<Finding, { kind: "programmeFit" }>;

/** Other programmes named beside the best one. */
const MAX_ALSO = 2;
/** Reasons told of each of them. */
const ALSO_REASONS = 2;

/** Words the ranking, or the comparison where two programmes were set against each other. */
export function wordProgrammeFit(finding: Fit, wording: Wording): string {
  const { draft, phrases, language } = wording;
  for (const closed of finding.result.closed)
    draft.notice(
      "closed",
      phrases.namedClosed(closed.name[language], phrases.date(closed.period.to)),
      sourceOf(closed, wording),
    );
  if (finding.compared.length > 1) return wordComparison(finding, wording);
  const best = finding.result.ranking[0];
  if (best === undefined) return wordNothing(finding, wording);
  wordBest(best, finding, wording);
  wordAlso(finding.result.ranking.slice(1, 1 + MAX_ALSO), wording);
  wordHints(finding, wording);
  wordProfile(finding, wording);
  return best.programme.name[language];
}

function wordBest(best: Matched, finding: Fit, wording: Wording): void {
  const { draft, phrases, language } = wording;
  const { programme } = best;
  const source = sourceOf(programme, wording);
  const lead = fitPhrases[language].lead(titleOf(programme, language));
  draft.paragraph(`${lead} ${stateSentence(best, wording, finding.today)}`, source);
  draft.list(reasonsOf(best, wording).map(([text, ...sources]) => [capital(text), ...sources]));
  if (programme.statement !== undefined) draft.paragraph(programme.statement[language], source);
  else if (best.ofStrategy !== undefined && !finding.result.closed.includes(best.ofStrategy)) {
    const { ofStrategy } = best;
    draft.notice(
      "closed",
      phrases.ofStrategy(ofStrategy.name[language], phrases.date(ofStrategy.period.to)),
      sourceOf(ofStrategy, wording),
    );
  }
  wordCallState(programme, wording);
  if (finding.wantsTable) {
    draft.heading(fitPhrases[language].criteriaTitle(programme.name[language]));
    draft.facts(criteriaRows(best, wording));
  }
}

function wordAlso(also: readonly Matched[], wording: Wording): void {
  const { draft, phrases, language } = wording;
  if (also.length === 0) return;
  draft.heading(phrases.alsoPossible);
  draft.list(also.map((each) => [lineOf(each, wording, language), sourceOf(each.programme, wording)]));
}

function lineOf(matched: Matched, wording: Wording, language: Wording["language"]): string {
  // the partnership's rule is a sentence of its own: too long for a line
  const short = { ...matched, criteria: matched.criteria.filter(({ kind }) => kind !== "partnership") };
  const reasons = reasonsOf(short, wording)
    .slice(0, ALSO_REASONS)
    .map(([text]) => text);
  return `${titleOf(matched.programme, language)}: ${reasons.join("; ")}`;
}

function wordNothing(finding: Fit, wording: Wording): string {
  const { draft, phrases, language } = wording;
  const { nearestMiss } = finding.result;
  draft.paragraph(phrases.fitNothing);
  if (nearestMiss !== undefined) {
    const against = reasonsAgainst(nearestMiss, wording);
    const text = phrases.and(against.map(([reason]) => reason));
    const sources = against.flatMap(([, ...each]) => each);
    draft.paragraph(
      fitPhrases[language].miss(nearestMiss.programme.name[language], text),
      ...(sources.length > 0 ? sources : [sourceOf(nearestMiss.programme, wording)]),
    );
  }
  wordHints(finding, wording);
  wordProfile(finding, wording);
  return phrases.fitNothingTitle;
}

function wordComparison(finding: Fit, wording: Wording): string {
  const { draft, phrases, language } = wording;
  const fit = fitPhrases[language];
  const possible = finding.compared.filter((each) => reasonsAgainst(each, wording).length === 0);
  const names = finding.compared.map(({ programme }) => programme.name[language]);
  const best = possible[0];
  const sources = finding.compared.map(({ programme }) => sourceOf(programme, wording));
  if (!hasIdea(finding.result.profile)) draft.paragraph(fit.compareOpen(phrases.and(names)), ...sources);
  else if (best === undefined) draft.paragraph(fit.compareNone(phrases.and(names)), ...sources);
  else {
    const others = names.filter((name) => name !== best.programme.name[language]);
    draft.paragraph(fit.compareLead(best.programme.name[language], phrases.and(others)), ...sources);
  }
  for (const each of finding.compared) {
    draft.heading(titleOf(each.programme, language));
    draft.facts(criteriaRows(each, wording));
  }
  draft.notice("missing", phrases.callUnknown);
  wordProfile(finding, wording);
  return fit.compareTitle(phrases.and(names));
}

function wordHints(finding: Fit, wording: Wording): void {
  const { draft, phrases, language, knowledge } = wording;
  const { hints } = finding.result;
  if (hints.length === 0) return;
  const fit = fitPhrases[language];
  const countryName = (code: string): string =>
    knowledge.corpus.places.find(({ type, country }) => type === "country" && country === code)?.name[
      language
    ] ?? code;
  draft.heading(fit.changeTitle);
  draft.list(
    hints.map((hint) => {
      const name = hint.programme.name[language];
      const text =
        hint.kind === "with"
          ? fit.withCountries(name, fit.or(hint.countries.map((code) => countryName(code))))
          : fit.withoutPlaces(name, phrases.and(hint.places.map((place) => place.name[language])));
      return [text, sourceOf(hint.programme, wording)];
    }),
  );
}

/** The profile as it was understood, what nobody knows, and the question back. */
function wordProfile(finding: Fit, wording: Wording): void {
  const { draft, phrases, language } = wording;
  const fit = fitPhrases[language];
  draft.notice("assumed", fit.understood(profileParts(finding.result.profile, wording).join("; ")));
  if (finding.unknownPlaces.length > 0)
    draft.notice("missing", fit.unknownPlaces(phrases.and(finding.unknownPlaces)));
  if (finding.result.missing !== undefined) draft.notice("missing", fit.ask[finding.result.missing]);
}

function profileParts(profile: Profile, { phrases, language, knowledge }: Wording): readonly string[] {
  const fit = fitPhrases[language];
  const list = (names: readonly string[]): string | undefined =>
    names.length > 0 ? phrases.and(names) : undefined;
  const places = [...profile.places, ...(profile.home === undefined ? [] : [profile.home])];
  const themes = profile.themes.map((id) => knowledge.themes.byId.get(id)?.name[language] ?? id);
  const where = profile.danishOnly
    ? fit.danishOnly
    : profile.abroad && profile.places.length === 0
      ? fit.abroad
      : undefined;
  const { size, months, partners } = profile;
  const money =
    size === undefined
      ? undefined
      : `${size.amount.toLocaleString(language === "da" ? "da-DK" : "en-GB")} ${size.currency}`;
  const rows: readonly (readonly [keyof typeof fit.part, string | undefined])[] = [
    ["theme", list(themes)],
    ["places", list([...places.map(({ name }) => name[language]), ...(where === undefined ? [] : [where])])],
    ["applicants", list(profile.applicants.map((each) => fit.applicant[each]))],
    ["activity", list([...profile.activities].map((each) => fit.activity[each]))],
    ["partners", partners?.toString()],
    ["months", months === undefined ? undefined : fit.months(months)],
    ["size", money],
  ];
  const told = rows.flatMap(([part, value]) => (value === undefined ? [] : [`${fit.part[part]}: ${value}`]));
  const untold = rows.flatMap(([part, value]) => (value === undefined ? [fit.part[part]] : []));
  return untold.length === 0 ? told : [...told, `${fit.notStated}: ${untold.join(", ")}`];
}

/** The name with its years, once. */
function titleOf(programme: Programme, language: Language): string {
  const [name, years] = [programme.name[language], periodOf(programme)];
  return name.includes(years) ? name : `${name} (${years})`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("da") + text.slice(1);
}
