// What a message wears around its matter: "Tak. Noget helt andet: ...?", "Hi there, sorry to bother you. ... Best, Anna".
// In: a cleaned text; out: the text without it, and whether it announces another subject. A message of nothing but
// courtesies stays as it is: then it is one.
import { splitWords, type Word } from "../../knowledge/language/text.ts";

export type Bare = {
  readonly text: string;
  /** The asker says that something else comes now: nothing told before is meant. */
  readonly isNewTopic: boolean;
};

/** Courtesies that open a message, as folded words; the longer saying first. */
const OPENING =
  /^(?:(?:og|and) )?(?:(?:(?:mange|tusind|1000|many) (?:tak|thanks)|tak skal du have|tak|thank you(?: (?:so|very) much| kindly)?|thanks(?: a lot| so much| very much)?|thx|cheers|super|perfekt|perfect|great|glimrende|fremragende|stralende|excellent|fint|fedt|godt|dejligt|nice|lovely|brilliant|okay|ok|cool|alright|all right|right|(?:godt|good) (?:at vide|to know)|that (?:helps|is helpful|was helpful|s helpful)|det (?:hjalp|var godt|var fint)|det er (?:fint|godt|super)|ja|yes|hej(?: med (?:dig|jer))?|hejsa|hallo|goddag|god (?:morgen|dag|aften|eftermiddag)|godmorgen|hi(?: there)?|hello(?: there)?|hey|good (?:morning|day|afternoon|evening))|(?:undskyld|sorry|excuse me|beklager)(?: (?:at jeg (?:forstyrrer|sporger)|jeg (?:forstyrrer|sporger)|to (?:bother|disturb|trouble) you|for (?:at forstyrre|bothering you|asking)|if this is (?:a )?(?:silly|stupid)(?: question)?))?)(?= |$)/u;
/** An apology, and what joins the question to it: "undskyld jeg spørger, men ...". */
const APOLOGY = /undskyld|sorry|excuse|beklager/u;
const JOINS = /^(?:men|but)$/u;
/** What is thanked for: up to the next stop. */
const THANKED_FOR = /^(?:for|to) /u;
/** "et spørgsmål mere:", "jeg har lige et spørgsmål": says only that one asks. Ends at a stop. */
const ONE_MORE =
  /^(?:(?:og |and |sa |so |men |but )?(?:(?:jeg har|i have|i ve)(?: lige| just)? )?(?:(?:lige )?(?:et|en|one|a|another|just one) )?(?:(?:lille |sidste |hurtigt |quick |last |small |short |further )?(?:sporgsmal|question|ting|thing))(?: mere| more| til| for you)?|one more(?: thing| question)?|en ting til|et til)$/u;
/** "noget helt andet:", "on another matter,": another subject comes. Ends at a stop. */
const OTHER_TOPIC =
  /^(?:(?:og |and |nu |now |men |but |sa |so )*(?:(?:jeg har|i have|i ve|here is|her er|til|to|pa|on|and|med|over til)(?: lige| also| ogsa)? )?(?:(?:noget|nogen|et|en|something|a|an)? ?(?:lidt |helt |ganske |fuldstaendig |quite |completely |totally |entirely |very |rather )?(?:andet|anden|nyt|different|another|unrelated|new|else)(?: (?:emne|sporgsmal|sag|ting|boldgade|thing|matter|topic|subject|question|note|issue|one))?)(?: (?:completely|entirely|nu|now|then|sa))?|(?:vi |lad os |let us |let s |jeg )?(?:skifter?|change|changing|switch|switching)(?: (?:the|to a new|to another))? (?:emne|subject|topic|topics|subjects|spor)|change of (?:subject|topic)|nyt emne|(?:noget )?helt andet|apropos noget (?:helt )?andet|for noget andet|glem det|never mind(?: that)?|forget (?:that|it))$/u;
/** Words that may open what is asked, where no question mark tells it. */
const ASKS =
  /^(?:(?:og|and|men|but|sa|so|nu|now) )?(?:hvad|hvem|hvilke[nt]?|hvor\w*|hva|what|who|whom|whose|which|where|when|why|how|er|har|kan|skal|vil|findes|maa|ma|is|are|was|were|do|does|did|has|have|can|could|would|will|should|may|tell|name|list|show|explain|give|describe|fortael|naevn|vis|giv|forklar|beskriv|remind|mind|i|in|for|til|med|with)(?= )/u;
/** Closings of a letter, with the name under it. */
const CLOSING =
  /(?<=[.!?,;:…)])\s*[-–—]?\s*(?:(?:yours |most )?(?:sincerely|faithfully|truly)|(?:with )?(?:best|kind|kindest|warm|warmest|many)(?: (?:regards|wishes|greetings|thanks))|best|regards|(?:med )?(?:venlig|kærlig|mange|bedste|de bedste|hjertelig)e? hils(?:en|ner)|hilsen|mvh\.?|v\.?h\.?|kh|dbh|(?:many |mange |tusind |1000 )?(?:tak|thanks)(?: (?:på forhånd|in advance|for (?:hjælpen|the help|your help|din hjælp)|a lot|so much))?|på forhånd (?:mange )?tak|tak på forhånd|thank you(?: (?:very|so) much| in advance| for your help| kindly)?|cheers|thx)(?:[\s,!.]+(?:(?:fra|from)\s)?(?:\p{Lu}[\p{L}.'-]*\s?){0,4})?[\s.!,]*$/iu;
/** "Kære kollega," / "Dear Sir or Madam,". */
const SALUTATION = /^(?:kære|dear)(?:\s[\p{L}.'-]+){1,4}\s?[,!:\n]\s*/iu;

const STOP = /[.,;:!?–—…)]|\s-\s/u;

/** Takes the courtesies off. */
export function withoutCourtesies(text: string): Bare {
  const body = withoutClosing(text.replace(SALUTATION, ""));
  const words = splitWords(body);
  let at = 0;
  let isNewTopic = false;
  while (at < words.length) {
    const next = opening(body, words, at);
    if (next === undefined) break;
    at = next.at;
    isNewTopic ||= next.isNewTopic;
  }
  const first = words[at];
  if (first === undefined) return { text, isNewTopic: false };
  if (at === 0) return { text: body, isNewTopic };
  const rest = body.slice(first.start);
  return isNewTopic || asks(rest, words.slice(at)) ? { text: rest, isNewTopic } : { text, isNewTopic: false };
}

/** A closing is taken off only where something is left that it closes. */
function withoutClosing(text: string): string {
  const body = text.replace(CLOSING, "").trim();
  return splitWords(body).length > 1 ? body : text;
}

/** The word after one courtesy or announcement that stands here; `undefined` for the matter itself. */
function opening(
  text: string,
  words: readonly Word[],
  from: number,
): { readonly at: number; readonly isNewTopic: boolean } | undefined {
  const said = saidFrom(words, from);
  const courtesy = OPENING.exec(said)?.[0];
  if (courtesy !== undefined) {
    const at = from + courtesy.split(" ").length;
    if (APOLOGY.test(courtesy))
      return { at: JOINS.test(words[at]?.folded ?? "") ? at + 1 : at, isNewTopic: false };
    const isThanks = /tak|thank|thx|cheers/u.test(courtesy);
    return {
      at: isThanks && THANKED_FOR.test(saidFrom(words, at)) ? stopAfter(text, words, at) : at,
      isNewTopic: false,
    };
  }
  const to = stopAfter(text, words, from);
  if (to === words.length) return undefined;
  const phrase = words
    .slice(from, to)
    .map(({ folded }) => folded)
    .join(" ");
  if (OTHER_TOPIC.test(phrase)) return { at: to, isNewTopic: true };
  return ONE_MORE.test(phrase) ? { at: to, isNewTopic: false } : undefined;
}

function saidFrom(words: readonly Word[], from: number): string {
  return words
    .slice(from)
    .map(({ folded }) => folded)
    .join(" ");
}

/** The word after the next stop; all words where none comes. */
function stopAfter(text: string, words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at += 1) {
    const next = words[at + 1];
    if (next === undefined) break;
    if (STOP.test(text.slice(words[at]?.end ?? 0, next.start))) return at + 1;
  }
  return words.length;
}

/** Whether what is left asks: else the courtesy was all of it, "tak, det var alt". */
function asks(rest: string, words: readonly Word[]): boolean {
  return rest.includes("?") || (words.length > 1 && ASKS.test(saidFrom(words, 0)));
}
