// Which duty a question says, however it is put: a saying of the corpus (a duty's name, alias or words) whose every word
// stands in it, in any order, in either language. In: the concepts of the question, the duties; out: the duty
// that the most words say. It knows no duty by itself: new sayings go into duties.yaml.
import { analyse, type Token } from "../../knowledge/search/analyse.ts";
import type { Concept } from "../../knowledge/search/query.ts";
import type { Signal } from "./signals.ts";
import type { Word } from "../../knowledge/language/text.ts";
import type { Duty } from "../../knowledge/model.ts";

/** A way of saying a duty; one word is enough only where it is a name of it. */
type Saying = { readonly duty: Duty; readonly tokens: readonly Token[]; readonly isName: boolean };

/** What a synonym or a compound's part must be worth to count as the word itself. */
const LEAST_WORTH = 0.6;

/** What the word itself is worth, in the other language too. */
const OWN_WORTH = 0.9;
/** Words for a deadline: of every duty alike. */
const DUE = /^(?:frist|tidsfrist|deadline|due|date|dato)/u;

/** The duty whose cadence, date or reason the asking sentences ask for; a reason only of what they say themselves. */
export function askedDuty(
  concepts: readonly Concept[],
  asking: readonly Word[],
  known: { readonly signals: ReadonlySet<Signal>; readonly duties: readonly Duty[] },
): Duty | undefined {
  if (!asksCadence(asking.map(({ folded }) => folded).join(" "))) return undefined;
  const said = known.signals.has("asksWhy") ? concepts.filter(({ word }) => asking.includes(word)) : concepts;
  return saidDuty(said, known.duties);
}

/** The duty that is said; `undefined` for none, and where two are said alike. */
function saidDuty(concepts: readonly Concept[], duties: readonly Duty[]): Duty | undefined {
  const said = new Map<Duty, Map<Concept, number>>();
  for (const { duty, tokens, isName } of sayingsOf(duties)) {
    if (tokens.length < 2 && !isName) continue;
    const words = wordsFor(tokens, concepts);
    const before = said.get(duty) ?? new Map<Concept, number>();
    for (const [concept, worth] of words) before.set(concept, Math.max(worth, before.get(concept) ?? 0));
    if (words.size > 0) said.set(duty, before);
  }
  const ranked = [...said]
    .map(([duty, words]) => ({
      duty,
      words,
      worth: [...words.values()].reduce((sum, worth) => sum + worth, 0),
    }))
    .sort((one, other) => other.worth - one.worth);
  const [first, second] = ranked;
  if (first === undefined || first.worth === second?.worth) return undefined;
  // beside a word that nobody knows, words that only mean the same say no duty: "frist for at melde sig til sommerfesten"
  const isOwn = [...first.words].some(([{ word }, worth]) => worth >= OWN_WORTH && !DUE.test(word.folded));
  const isStrange = concepts.some(({ familiarity, isPlain }) => familiarity === "unknown" && !isPlain);
  return isOwn || !isStrange ? first.duty : undefined;
}

/** The words of the question that say a saying, each one token of it but for compounds; empty where one is missing. */
function wordsFor(tokens: readonly Token[], concepts: readonly Concept[]): ReadonlyMap<Concept, number> {
  const words = new Map<Concept, number>();
  for (const token of tokens) {
    const free = concepts
      .map((concept) => ({ concept, worth: worthOf(token, concept) }))
      .filter(
        ({ concept, worth }) =>
          worth >= LEAST_WORTH && (!words.has(concept) || concept.parts.includes(token)),
      )
      .sort((one, other) => other.worth - one.worth)[0];
    if (free === undefined) return new Map();
    words.set(free.concept, Math.max(free.worth, words.get(free.concept) ?? 0));
  }
  return words;
}

function worthOf(token: Token, { alternatives, parts }: Concept): number {
  if (parts.includes(token)) return 1;
  return Math.max(0, ...alternatives.filter((each) => each.token === token).map(({ weight }) => weight));
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

/** "hvor tit?", "at what interval?", "what is it tied to?", "why?": what a duty's passages answer. In a folded text. */
function asksCadence(folded: string): boolean {
  return CADENCE.test(folded);
}

const CADENCE =
  /\b(?:hvorfor|why|hvor (?:ofte|tit|hyppigt|jaevnligt|lang tid|laenge|mange (?:ar|gange))|how (?:often|frequently|regularly|long|many (?:years|times))|\w*interval\w*|mellemrum\w*|\w*rytme\w*|rhythms?|cycles?|\w*cyklus\w*|\w*turnus\w*|\w*kadence\w*|cadence|\w*frekvens\w*|frequency|hyppig\w*|tidsplan\w*|schedules?|timetable|hver(?:t)? (?:ar|kvartal|halve ar|maned|fjerde|4)|every (?:year|quarter|month|four|fourth)|each (?:year|quarter|month)|once a (?:year|quarter|month)|(?:en gang|once),? (?:eller|or)|kommer (?:det|den|de) igen|come back|comes? again|repeat\w*|gentag\w*|en gang (?:om aret|i kvartalet|om maneden)|yearly|arlig\w*|annual\w*|quarterly|in (?:which|what) years?|hvilke[nt]? ar|hvornar|when|frist\w*|deadline\w*|due|senest|(?:what|hvad|which|hvilke[nt]?)\b.*\b(?:triggers?|udloser|anledning\w*|begivenhed\w*|event|occasion)|revi\w+\b.*\b(?:bundet|knyttet|tied|linked|coupled|haenger)|(?:bundet|knyttet|tied|linked|coupled|haenger)\b.*\brevi\w+)\b/u;
