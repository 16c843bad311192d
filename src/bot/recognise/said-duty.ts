// Which duty a question says, however it is put: a saying of the corpus (a duty's name, alias or words) whose every word
// stands in it, in any order, in either language. In: the concepts of the question, the duties; out: the duty said
// with the most words. It knows no duty by itself: new sayings go into duties.yaml.
import { analyse } from "../../knowledge/search/analyse.ts";
import type { Token } from "../../knowledge/search/analyse.ts";
import type { Concept } from "../../knowledge/search/query.ts";
import type { Duty } from "../../knowledge/model.ts";

/** A way of saying a duty; one word is enough only where it is a name of it. */
type Saying = { readonly duty: Duty; readonly tokens: readonly Token[]; readonly isName: boolean };

/** What a synonym or a compound's part must be worth to count as the word itself. */
const LEAST_WORTH = 0.6;

/** The duty that is said; `undefined` for none, and where two are said alike. */
export function saidDuty(concepts: readonly Concept[], duties: readonly Duty[]): Duty | undefined {
  const said = sayingsOf(duties).filter(
    ({ tokens, isName }) => (tokens.length > 1 || isName) && tokens.every((token) => isSaid(token, concepts)),
  );
  const most = Math.max(0, ...said.map(({ tokens }) => tokens.length));
  const meant = new Set(said.filter(({ tokens }) => tokens.length === most).map(({ duty }) => duty));
  const [duty] = meant;
  return meant.size === 1 ? duty : undefined;
}

function isSaid(token: Token, concepts: readonly Concept[]): boolean {
  return concepts.some(
    ({ alternatives, parts }) =>
      parts.includes(token) ||
      alternatives.some((each) => each.token === token && each.weight >= LEAST_WORTH),
  );
}

/** The sayings of duties that were looked at before. */
const known = new WeakMap<readonly Duty[], readonly Saying[]>();

function sayingsOf(duties: readonly Duty[]): readonly Saying[] {
  const before = known.get(duties);
  if (before !== undefined) return before;
  const sayings = duties.flatMap((duty) => [
    ...duty.words.da.map((text) => ({ duty, tokens: analyse(text, "da"), isName: false })),
    ...duty.words.en.map((text) => ({ duty, tokens: analyse(text, "en"), isName: false })),
    // an alias is of either language
    ...[duty.name.da, duty.name.en, ...duty.aliases].flatMap((text) =>
      (["da", "en"] as const).map((language) => ({ duty, tokens: analyse(text, language), isName: true })),
    ),
  ]);
  known.set(duties, sayings);
  return sayings;
}

/** "hvor tit?", "at what interval?", "what is it tied to?": what a cadence answers. In a folded text. */
export function asksCadence(folded: string): boolean {
  return CADENCE.test(folded);
}

const CADENCE =
  /\b(?:hvor (?:ofte|tit|hyppigt|jaevnligt|lang tid|laenge|mange (?:ar|gange))|how (?:often|frequently|regularly|long|many (?:years|times))|intervals?|intervall\w*|mellemrum\w*|rytme\w*|rhythms?|cycles?|cyklus\w*|turnus\w*|kadence\w*|cadence|frekvens\w*|frequency|hyppig\w*|tidsplan\w*|schedules?|timetable|hver(?:t)? (?:ar|kvartal|halve ar|maned|fjerde|4)|every (?:year|quarter|month|four|fourth)|each (?:year|quarter|month)|once a (?:year|quarter|month)|en gang (?:om aret|i kvartalet|om maneden)|yearly|arlig\w*|annual\w*|quarterly|in (?:which|what) years?|hvilke[nt]? ar|hvornar|when|frist\w*|deadline\w*|due|senest|(?:what|hvad|which|hvilke[nt]?)\b.*\b(?:triggers?|udloser|anledning\w*|begivenhed\w*|event|occasion)|revi\w+\b.*\b(?:bundet|knyttet|tied|linked|coupled|haenger)|(?:bundet|knyttet|tied|linked|coupled|haenger)\b.*\brevi\w+)\b/u;
