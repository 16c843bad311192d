// Whether a question asks for deadlines as such ("deadlines in March", "hvad skal vi aflevere før jul?") and who owns a
// duty ("hvem ejer den?"). In: the words as typed and as mended, what is named, the day; out: the period asked about.
// A question that names anything else than deadlines and days is none of these.
import { isAskingWord, isFunctionWord } from "../../knowledge/language/function-words.ts";
import { fold, type Word } from "../../knowledge/language/text.ts";
import type { IsoDate } from "../../knowledge/model.ts";
import type { Named } from "./entities.ts";
import { type Period, periodIn } from "./period.ts";

/** What is asked about deadlines. */
export type AskedDues = {
  /** Every deadline, of whatever duty. */
  readonly isGeneral: boolean;
  readonly period: Period | undefined;
  /** Whether it has nothing but names, days and words for deadlines. */
  readonly isOnlyDates: boolean;
  /** Whether a word for a deadline stands in it. */
  readonly saysDue: boolean;
  /** Who owns or does something. */
  readonly asksOwner: boolean;
  /** What only a date tells: how many days are left, which weekday it is, who registered it. */
  readonly asksOfDate: boolean;
};

/** Words for deadlines that need no period beside them. */
const STRONG =
  /^(?:frist\w*|tidsfrist\w*|deadline\w*|due|forfald\w*|aflever\w*|indlever\w*|pligt(?:er|erne)?|duties|obligations?)$/;
/** Words that ask for deadlines only together with a period: "what must we report before the summer?" */
const WITH_PERIOD =
  /^(?:lever(?:e|es|er)|deliver\w*|submit\w*|submitted|hand|handed|na|nar|rapporter\w*|report|reports|reporting|afrapporter\w*|ready|klar|faerdig\w*|coming|huske|remember|opgaver|opgaverne|tasks|todo)$/;
/** Words that say nothing of their own beside those. */
const FILLER =
  /^(?:kommende|upcoming|recurring|tilbagevendende|faste|fixed|yearly|annual|arlige|regelmaessige|regular|next|naeste|snart|soon|international\w*|omrade\w*|area|alle|all|any|anything|everything|something|noget|nogen|nogle|intet|nothing|ting|things?|arbejde|work|ligger|lie|lies|kalender\w*|calendar|arshjul\w*|overblik|oversigt|overview|list|liste|vis|show|registrer\w*|registered|planlagt|planned|dato|datoer|date|dates|must|need|needs|have|up|in|out|vente|fortael|tell|regionen|region|enheden|unit|team|holdet|afdelingen|os|us|still|endnu|gang|council|raadet|radet|politikerne|politicians|mangler|left|tilbage|inden|for|falder|fall|falls|deliverables?)$/;

/** Naming the region or its council is naming nothing: their deadlines are all there are. */
const OURSELVES: ReadonlySet<string> = new Set([
  "organisation:region-midtjylland",
  "organisation:regional-council",
]);

/** Wishes, not questions: "god jul", "happy new year". */
const WISH = /^(?:god|godt|good|happy|merry|glaedelig\w*|tak|thanks)$/;

/** What the words ask about deadlines. `goesOn`: days alone are enough, since deadlines or nothing was talked about. */
export function askedDues(asked: {
  readonly typed: readonly Word[];
  /** The words that ask, slips mended. */
  readonly words: readonly Word[];
  readonly named: Named;
  readonly goesOn: boolean;
  readonly today: IsoDate;
}): AskedDues {
  const { typed, words, named, goesOn, today } = asked;
  // as typed first: mending knows few month names
  const asTyped = typed.filter(({ start }) => words.some((word) => word.start === start));
  const isMended = asTyped.length !== words.length || asTyped.some((word, at) => word !== words[at]);
  const found = periodIn(asTyped, today) ?? (isMended ? periodIn(words, today) : undefined);
  const isNamed = named.entities.some(({ key }) => !OURSELVES.has(key));
  const rest = words.filter((_, at) => found === undefined || at < found.fromWord || at >= found.toWord);
  const isDue = ({ folded, text }: Word): boolean =>
    STRONG.test(folded) ||
    STRONG.test(fold(text)) ||
    (found !== undefined && (WITH_PERIOD.test(folded) || WITH_PERIOD.test(fold(text))));
  const saysDue = rest.some(isDue);
  const isInName = ({ start }: Word): boolean =>
    named.entities.some((entity) => start >= entity.start && start < entity.end);
  const isOnlyDates = rest.every((word) => isDue(word) || saysNothing(word) || isInName(word));
  const said = words.map(({ folded }) => folded).join(" ");
  const mayBeBare = goesOn && !rest.some(({ folded }) => WISH.test(folded));
  return {
    isGeneral: !isNamed && isOnlyDates && (saysDue || (mayBeBare && isAhead(found?.period, today))),
    isOnlyDates,
    period: found?.period,
    saysDue,
    asksOwner: OWNER.test(said),
    // as typed, too: "arbejdsdage" is no word of the corpus and may be mended into another
    asksOfDate: OF_DATE.test(said) || OF_DATE.test(asTyped.map(({ folded }) => folded).join(" ")),
  };
}

/** A bare year of the past asks for no deadline. */
function isAhead(period: Period | undefined, today: IsoDate): boolean {
  return period !== undefined && (period.kind === "school" || period.to >= today);
}

function saysNothing({ folded }: Word): boolean {
  return isFunctionWord(folded) || isAskingWord(folded) || FILLER.test(folded);
}

/** "hvem ejer den?", "who is responsible?" */
const OWNER =
  /\b(?:owns?|owner|owned|ownership|ejer|ejes|ejerskab\w*|ansvarlig\w*|ansvaret?|har ansvar|responsible|responsibility|in charge|tovholder\w*|hvem (?:laver|skriver|udarbejder|forbereder|skal lave|skal skrive|tager sig af|star for|sidder med)|who (?:does|makes|writes|prepares|drafts|handles|takes care of|is doing|should (?:write|make|do)|has to (?:write|make|do)))\b/u;

/** "hvor mange dage er der til?", "which weekday is that?", "who registered it?", "are we late?" */
const OF_DATE =
  /\b(?:(?:hvor mange|how many) (?:working |business |arbejds)?(?:dage|days|arbejdsdage|hverdage|uger|weeks)|ugedag\w*|weekday|which day|what day|hvilken dag|(?:hvem|who) (?:har |has )?(?:registre?re[rdt]\w*|registered|sat|set)|hvor lang tid (?:er der|har vi)|how long (?:until|till|do we have|is it until)|time (?:is )?left|tid (?:er der )?tilbage|forsinket|overdue|are we late|er vi for sent)\b/u;
