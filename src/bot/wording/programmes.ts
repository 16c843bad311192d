// Findings about EU programmes -> parts. What the strategy says and what public sources say stand apart, and a
// programme whose period is over is told as closed before anything else of it.
import type { Programme } from "../../knowledge/model.ts";
import type { Finding, ProgrammeCard } from "../finding.ts";
import { ENOUGH_CHARS } from "./partners.ts";
import type { Wording } from "./wording.ts";

type Of<Kind extends Finding["kind"]> = Extract<Finding, { kind: Kind }>;

/** What was last known of a programme's calls, with its date, and that its own page has to be asked. */
export function wordCallState(programme: Programme, { draft, phrases, language, knowledge }: Wording): void {
  if (programme.provenance === "stated") return;
  const { state } = programme;
  if (state !== undefined)
    draft.notice(
      "missing",
      phrases.callLast(state[language], state.asOf === undefined ? "" : phrases.date(state.asOf)),
      ...state.sources.map((id) =>
        knowledge.cite.source(id, { ...programme, asOf: state.asOf ?? programme.asOf }),
      ),
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
  const told = phrases.programmeState[state](
    programme.name[language],
    phrases.date(programme.period.from),
    phrases.date(programme.period.to),
  );
  if (state === "running") draft.paragraph(told, source);
  else draft.notice("closed", told, source);
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
    (part?.sources ?? []).slice(0, 1).map((id) => knowledge.cite.source(id, programme));
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

/** The citation of a programme's record. */
export function sourceOf(programme: Programme, { knowledge }: Wording) {
  return knowledge.cite.record("programme", programme);
}

/** A programme's period as years. */
export function periodOf({ period }: Programme): string {
  return `${period.from.slice(0, 4)}-${period.to.slice(0, 4)}`;
}
