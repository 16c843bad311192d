// Findings about EU programmes -> parts. What the strategy says and what public sources say stand apart, and a
// programme whose period is over is told as closed before anything else of it.
import type { Programme } from "../../knowledge/model.ts";
import type { Matched } from "../../knowledge/match/match.ts";
import type { Finding, ProgrammeCard } from "../finding.ts";
import { ENOUGH_CHARS } from "./partners.ts";
import type { Wording } from "./wording.ts";

type Of<Kind extends Finding["kind"]> = Extract<Finding, { kind: Kind }>;

/** Other programmes named beside the best one. */
const MAX_ALSO = 2;

export function wordProgrammeFit(finding: Of<"programmeFit">, wording: Wording): string {
  const { draft, phrases, language } = wording;
  const { ranking, profile, nearestMiss } = finding.result;
  const best = ranking[0];
  for (const closed of finding.result.closed)
    draft.notice(
      "closed",
      phrases.namedClosed(closed.name[language], phrases.date(closed.period.to)),
      sourceOf(closed, wording),
    );
  if (best === undefined) {
    draft.paragraph(phrases.fitNothing);
    if (nearestMiss !== undefined) {
      const out = nearestMiss.places
        .filter(({ verdict }) => verdict === "out")
        .map(({ place }) => place.name[language]);
      draft.paragraph(
        phrases.nearestMiss(nearestMiss.programme.name[language], phrases.and(out)),
        sourceOf(nearestMiss.programme, wording),
      );
    }
    return phrases.fitNothingTitle;
  }
  draft.paragraph(
    phrases.fitLead(best.programme.name[language], periodOf(best.programme)),
    sourceOf(best.programme, wording),
  );
  draft.list(reasonsOf(best, wording).map((text) => [text, sourceOf(best.programme, wording)]));
  if (best.programme.statement !== undefined)
    draft.paragraph(best.programme.statement[language], sourceOf(best.programme, wording));
  else if (best.ofStrategy !== undefined) {
    draft.notice(
      "closed",
      phrases.ofStrategy(best.ofStrategy.name[language], phrases.date(best.ofStrategy.period.to)),
      sourceOf(best.ofStrategy, wording),
    );
  }
  wordCallState(best.programme, wording);
  const also = ranking.slice(1, 1 + MAX_ALSO);
  if (also.length > 0) {
    draft.heading(phrases.alsoPossible);
    draft.list(
      also.map((each) => [
        `${each.programme.name[language]}${reasonsOf(each, wording)
          .slice(0, 1)
          .map((text) => ` (${text})`)
          .join("")}`,
        sourceOf(each.programme, wording),
      ]),
    );
  }
  if (finding.result.missing === "places") draft.notice("missing", phrases.noPlaces);
  if (profile.themes.length === 0 && profile.activities.size === 0) draft.notice("missing", phrases.noTheme);
  return best.programme.name[language];
}

function reasonsOf(matched: Matched, { phrases, language, knowledge }: Wording): readonly string[] {
  const placesWith = (verdict: "in" | "check"): readonly string[] =>
    matched.places.filter((each) => each.verdict === verdict).map(({ place }) => place.name[language]);
  const inside = placesWith("in");
  const check = placesWith("check");
  return [
    ...(inside.length > 0 ? [phrases.placesIn(phrases.and(inside))] : []),
    ...(check.length > 0 ? [phrases.placesCheck(phrases.and(check))] : []),
    ...matched.themes.map(({ id, under }) =>
      phrases.themeUnder(knowledge.themes.byId.get(id)?.name[language] ?? id, under[language]),
    ),
  ];
}

function wordCallState(programme: Programme, { draft, phrases, language, knowledge }: Wording): void {
  if (programme.provenance === "stated") return;
  const { state } = programme;
  if (state !== undefined)
    draft.notice(
      "missing",
      phrases.callLast(state[language], state.asOf === undefined ? "" : phrases.date(state.asOf)),
      ...state.sources.map((id) => knowledge.cite.source(id)),
    );
  draft.notice("missing", phrases.callUnknown);
}

export function wordProgramme(finding: Of<"programme">, wording: Wording): string {
  for (const card of finding.cards) wordCard(card, finding, wording);
  return wording.phrases.and(finding.cards.map(({ programme }) => programme.name[wording.language]));
}

function wordCard(
  { programme, state, successors }: ProgrammeCard,
  finding: Of<"programme">,
  wording: Wording,
): void {
  const { draft, phrases, language } = wording;
  const source = sourceOf(programme, wording);
  if (finding.cards.length > 1) draft.heading(programme.name[language]);
  draft.notice(
    "closed",
    phrases.programmeState[state](
      programme.name[language],
      phrases.date(programme.period.from),
      phrases.date(programme.period.to),
    ),
    source,
  );
  if (programme.kind === "proposal") draft.notice("missing", phrases.proposal, source);
  if (programme.statement !== undefined) draft.paragraph(programme.statement[language], source);
  // the passage that answers best says more of what was asked than the card does
  const isFirst = finding.cards[0]?.programme === programme;
  if (isFirst && finding.best !== undefined)
    draft.paragraph(finding.best.document.text[language], finding.best.document.citation);
  wordDetails(programme, finding, wording);
  if (successors.length > 0) {
    const names = successors.map((each) => `${each.name[language]} (${periodOf(each)})`).join("; ");
    draft.facts([[phrases.labels.followedBy, names, ...successors.map((each) => sourceOf(each, wording))]]);
  }
  if (state === "running") wordCallState(programme, wording);
}

function wordDetails(
  programme: Programme,
  finding: Of<"programme">,
  { draft, phrases, language, knowledge }: Wording,
): void {
  const sources = (part: { readonly sources: readonly string[] } | undefined) =>
    (part?.sources ?? []).slice(0, 1).map((id) => knowledge.cite.source(id));
  const { objective, who, budget, partnership, secretariat } = programme;
  if (objective !== undefined && (finding.best === undefined || draft.length() < ENOUGH_CHARS))
    draft.paragraph(objective[language], ...sources(objective));
  const rows = [
    [phrases.labels.applicants, who?.[language], ...sources(who)],
    [phrases.labels.budget, budget?.[language], ...sources(budget)],
    [phrases.labels.partnership, partnership?.rule?.[language], ...sources(partnership)],
    [phrases.labels.secretariat, secretariat?.[language], ...sources(secretariat)],
  ] as const;
  draft.facts(finding.aspect === "money" || draft.length() < ENOUGH_CHARS ? rows : rows.slice(0, 1));
}

export function wordProgrammeList(finding: Of<"programmeList">, wording: Wording): string {
  const { draft, phrases, language } = wording;
  draft.paragraph(phrases.programmeListLead);
  draft.list(
    finding.running.map((programme) => [
      `${programme.name[language]} (${periodOf(programme)})`,
      sourceOf(programme, wording),
    ]),
  );
  draft.notice("missing", phrases.programmeListAsk);
  return phrases.programmeListTitle;
}

function sourceOf(programme: Programme, { knowledge }: Wording) {
  return knowledge.cite.record("programme", programme);
}

function periodOf({ period }: Programme): string {
  return `${period.from.slice(0, 4)}-${period.to.slice(0, 4)}`;
}
