// Criteria -> lines of reasons, each with the sources of the record's field. Tells nothing that no criterion holds.
import { type Criterion, hasNoMoreCalls } from "../../knowledge/match/criteria.ts";
import type { Matched } from "../../knowledge/match/match.ts";
import type { Programme } from "../../knowledge/model.ts";
import type { Citation } from "../../knowledge/search/documents.ts";
import { fitPhrases } from "./fit-phrases.ts";
import type { Wording } from "./wording.ts";

/** A line with the citations that carry it. */
export type Reason = readonly [text: string, ...sources: readonly (Citation | undefined)[]];

/** Every reason, in the order of the criteria; places that share a verdict share a line. */
export function reasonsOf(matched: Matched, wording: Wording): readonly Reason[] {
  const others = matched.criteria.filter(({ kind }) => kind !== "geography" && kind !== "calls");
  return [
    ...placeReasons(matched, wording),
    ...others.flatMap((each): readonly Reason[] => {
      const text = textOf(each, matched.programme, wording);
      return text === undefined ? [] : [[text, ...sourcesOf(each, matched.programme, wording)]];
    }),
  ];
}

/** Only the reasons against: what rules the programme out. */
export function reasonsAgainst(matched: Matched, wording: Wording): readonly Reason[] {
  const criteria = matched.criteria.filter(({ verdict, kind }) => verdict === "out" && kind !== "calls");
  return reasonsOf({ ...matched, criteria, places: matched.places }, wording);
}

/** Rows of the criteria table: verdict and what it is about. */
export function criteriaRows(
  matched: Matched,
  wording: Wording,
): readonly (readonly [label: string, value: string, ...sources: readonly (Citation | undefined)[]])[] {
  const phrases = fitPhrases[wording.language];
  return matched.criteria.map((each) => [
    phrases.criterion[each.kind],
    `${phrases.verdict[each.verdict]}: ${detailOf(each, matched.programme, wording)}`,
    ...sourcesOf(each, matched.programme, wording),
  ]);
}

/** The state of a programme in one sentence: never that a call is open. */
export function stateSentence(matched: Matched, { language }: Wording, today: string): string {
  const phrases = fitPhrases[language];
  return hasNoMoreCalls(matched.programme, today) ? phrases.noMoney : phrases.running;
}

function detailOf(criterion: Criterion, programme: Programme, wording: Wording): string {
  if (criterion.kind === "geography") return criterion.place.name[wording.language];
  if (criterion.kind === "calls") return criterion.last?.[wording.language] ?? wording.phrases.callUnknown;
  if (criterion.kind === "period")
    return `${programme.period.from.slice(0, 4)}-${programme.period.to.slice(0, 4)}`;
  return textOf(criterion, programme, wording) ?? "";
}

function placeReasons(matched: Matched, wording: Wording): readonly Reason[] {
  const { phrases, language } = wording;
  const fit = fitPhrases[language];
  const sentences: readonly (readonly [holds: (each: Geography) => boolean, (places: string) => string])[] = [
    [({ verdict }) => verdict === "in", phrases.placesIn],
    [({ isLikely }) => isLikely, fit.placesLikely],
    [({ verdict, isLikely }) => verdict === "check" && !isLikely, phrases.placesCheck],
    [({ verdict }) => verdict === "out", fit.placesOut],
  ];
  const geography = matched.criteria.filter((each) => each.kind === "geography");
  return sentences.flatMap(([holds, sentence]): readonly Reason[] => {
    const all = geography.filter((each) => holds(each));
    const first = all[0];
    if (first === undefined) return [];
    const names = all.map(({ place }) => place.name[language]);
    return [[sentence(phrases.and(names)), ...sourcesOf(first, matched.programme, wording)]];
  });
}

type Geography = Extract<Criterion, { readonly kind: "geography" }>;

function textOf(criterion: Criterion, programme: Programme, wording: Wording): string | undefined {
  const { phrases, language, knowledge } = wording;
  const fit = fitPhrases[language];
  switch (criterion.kind) {
    case "theme": {
      const theme = knowledge.themes.byId.get(criterion.theme)?.name[language] ?? criterion.theme;
      const under = criterion.under?.[language];
      if (criterion.verdict === "in") return phrases.themeUnder(theme, under ?? "");
      return criterion.verdict === "check" ? fit.themeCheck(theme, under) : fit.themeOut(theme);
    }
    case "applicant":
      return fit.applicantIs[criterion.verdict](fit.applicant[criterion.applicant]);
    case "partnership":
      return fit.partnership[criterion.verdict](criterion.rule?.[language] ?? fit.needsAbroad);
    case "duration":
      return criterion.rule[language];
    case "period":
      if (criterion.state === "running") return undefined;
      return criterion.state === "closed"
        ? fit.ended(phrases.date(programme.period.to))
        : fit.notBegun(phrases.date(programme.period.from));
    case "geography":
    case "calls":
      return undefined;
  }
}

/** The first source of a criterion's field; the record itself where the field names none of its own. */
function sourcesOf(
  { sources }: Criterion,
  programme: Programme,
  { knowledge }: Wording,
): readonly (Citation | undefined)[] {
  const own = sources.filter((id) => id !== programme.source).slice(0, 1);
  return own.length > 0
    ? own.map((id) => knowledge.cite.source(id, programme))
    : [knowledge.cite.record("programme", programme)];
}
