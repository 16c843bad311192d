// Which words of a longer message ask: "Jeg skriver en tale. Hvad siger strategien om klima?", "my manager wonders
// whether ...". In: a text with its words; out: the asking ones. What surrounds them is kept, and counts less.
import { isAskingWord, isFunctionWord } from "../../knowledge/language/function-words.ts";
import { isFirstName } from "../../knowledge/language/look-alikes.ts";
import { isPlainWord } from "../../knowledge/language/plain-words.ts";
import type { Word } from "../../knowledge/language/text.ts";

/** Words that open a question, folded. */
const OPENERS = new Set(
  `hvad hvem hvilken hvilket hvilke hvor hvornar hvordan hvorfor hvis hvorvidt hvormed
  what who whom whose which where when how why whether`.split(/\s+/),
);
/** Openers that also join clauses: alone in the middle of a sentence they open nothing. */
const JOINING = new Set(["hvor", "hvis", "hvilket", "who", "which", "where", "when", "whose"]);
/** Words that ask for an answer without a question mark. */
const IMPERATIVES = new Set(
  "fortael naevn forklar beskriv vis list giv tell name explain describe show give summarise summarize".split(
    " ",
  ),
);
/** Words by which a sentence leans on the one before, folded. */
const POINTING = new Set(
  "den det dem de der dette disse denne deres dens dets han hun it its that this they them their those these there he she".split(
    " ",
  ),
);
/** Who speaks in a frame: "jeg skal forklare ...", "a colleague asked me ...". */
const SPEAKERS = new Set(
  `jeg vi mig os min mit mine vores nogen kollega chef leder borger journalist i we me us my our somebody someone
  colleague manager boss citizen journalist`.split(/\s+/),
);
/** Words of matter that an asking part must have to be asked by itself. */
const LEAST_MATTER = 2;

/** What of a message asks. */
export type Focus = {
  /** The sentences that ask, even where they lean on another: these tell what kind of question it is. */
  readonly core: readonly Word[];
  /** The words that say what is asked for: with the sentences that the asking ones lean on. */
  readonly asking: readonly Word[];
  /** The last sentence that asks, however little it says: "what is it called?"; empty where none does. */
  readonly last: readonly Word[];
  /** Whether that sentence has a word of matter. */
  readonly lastSays: boolean;
  /** In how many ways the message may be read: more than one only where its last question says nothing by itself. */
  readonly readings: number;
};

/** Ways of reading one message, at most. */
const MOST_READINGS = 4;

/**
 * The words that ask; all of them when no part can be told from the rest. `reading`, below `readings`, chooses among the
 * sentences that a last question which says nothing may mean: what is reported first, then the nearest.
 */
export function focusOf(text: string, words: readonly Word[], reading = 0): Focus {
  const sentences = sentencesOf(text, words);
  const asked = askingAmong(text, sentences);
  const last = asked.at(-1) ?? [];
  const core = asked.filter((sentence) => saysByItself(sentence));
  if (core.length === 0) return toldBefore(sentences, last, reading);
  const standing = core.filter((sentence) => !leans(sentence, sentences[sentences.indexOf(sentence) - 1]));
  const pick = (chosen: readonly (readonly Word[])[]): readonly Word[] =>
    (chosen.length === 0 || chosen.length === sentences.length ? sentences : chosen).flatMap((sentence) =>
      withoutFrame(sentence),
    );
  return { core: pick(core), asking: pick(standing), last, lastSays: matterIn(last) > 0, readings: 1 };
}

/** Whether a sentence says what it asks for: two words of matter, or one that no pronoun stands beside. */
function saysByItself(sentence: readonly Word[]): boolean {
  const matter = matterIn(sentence);
  return matter >= LEAST_MATTER || (matter > 0 && !sentence.some(({ folded }) => POINTING.has(folded)));
}

/** "... spørger, om vi har et kontor dernede. Har vi det?": what is asked for is told in a sentence before. */
function toldBefore(sentences: readonly (readonly Word[])[], last: readonly Word[], reading: number): Focus {
  const all = sentences.flatMap((sentence) => withoutFrame(sentence));
  const before = sentences
    .slice(0, Math.max(0, sentences.indexOf(last)))
    .filter((sentence) => matterIn(sentence) + matterIn(last) >= LEAST_MATTER)
    .reverse();
  const readings = [...before].sort((a, b) => Number(reportsOpener(b)) - Number(reportsOpener(a)));
  const told = readings[reading];
  return {
    core: told === undefined ? all : [...withoutFrame(told), ...last],
    asking: all,
    last,
    lastSays: matterIn(last) > 0,
    readings: Math.min(MOST_READINGS, Math.max(1, readings.length)),
  };
}

/** The words by sentence; a colon and a semicolon divide too, a full stop after a number does not. */
function sentencesOf(text: string, words: readonly Word[]): readonly (readonly Word[])[] {
  const sentences: Word[][] = [];
  let current: Word[] = [];
  for (const [index, word] of words.entries()) {
    current.push(word);
    const gap = text.slice(word.end, words[index + 1]?.start ?? text.length);
    const isEnd =
      /[!?;:]/.test(gap) || (/\.\s|\.$|\u2026/.test(gap) && !/^\d+$/.test(word.text) && word.text.length > 1);
    if (!isEnd) continue;
    sentences.push(current);
    current = [];
  }
  return current.length === 0 ? sentences : [...sentences, current];
}

/** The sentences that end in a question mark; without any, those that report a question, or with a word that asks. */
function askingAmong(text: string, sentences: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const marked = sentences.filter((sentence) => isMarked(text, sentence));
  if (marked.length > 0) return marked;
  const reporting = sentences.filter((sentence) => asksByReport(sentence));
  return reporting.length > 0 ? reporting : sentences.filter((sentence) => asks(text, sentence));
}

/** "spurgt, hvem der ...": a question with its own word of asking is reported. */
function reportsOpener(sentence: readonly Word[]): boolean {
  return OPENERS.has(reportedIn(sentence)[0]?.folded ?? "");
}

/** "He wished to know whether ...": a question is reported, and no statement. */
function asksByReport(sentence: readonly Word[]): boolean {
  const reported = reportedIn(sentence);
  const opener = sentence[sentence.length - reported.length - 1]?.folded ?? "";
  return reported.length > 0 && (OPENERS.has(reported[0]?.folded ?? "") || ASKS_WHETHER.has(opener));
}

function isMarked(text: string, sentence: readonly Word[]): boolean {
  const last = sentence.at(-1);
  return last !== undefined && text.slice(last.end, last.end + 3).includes("?");
}

function asks(text: string, sentence: readonly Word[]): boolean {
  return (
    isMarked(text, sentence) ||
    asksByReport(sentence) ||
    sentence.some(
      ({ folded }, index) =>
        IMPERATIVES.has(folded) || (OPENERS.has(folded) && (!JOINING.has(folded) || index < 2)),
    )
  );
}

function leans(sentence: readonly Word[], before: readonly Word[] | undefined): boolean {
  return before !== undefined && sentence.some(({ folded }) => POINTING.has(folded));
}

/** Without the talk before a question within the sentence, where that talk is about the speaker or tells that one asks. */
function withoutFrame(sentence: readonly Word[]): readonly Word[] {
  const reported = reportedIn(sentence);
  if (matterIn(reported) > 0) return reported;
  const at = sentence.findIndex(
    ({ folded }, index) => index > 1 && OPENERS.has(folded) && (!JOINING.has(folded) || index > 2),
  );
  if (at < 0) return sentence;
  const isFrame = sentence
    .slice(0, at)
    .some((word, index) => speaks(word, sentence[index + 1]) || isFirstName(word.folded));
  const rest = sentence.slice(at);
  return isFrame && matterIn(rest) > 0 ? rest : sentence;
}

/** What follows "asked me whether", "spørger, om", "vil vide, hvilke": from the first such clause on; empty where none is. */
function reportedIn(sentence: readonly Word[]): readonly Word[] {
  const at = sentence.findIndex(({ folded }, index) => {
    if (REPORTS.test(sentence[index - 1]?.folded ?? "") && SAID.has(folded)) return true;
    const opens = REPORT_OPENERS.has(folded) || OPENERS.has(folded);
    const before = sentence.slice(Math.max(0, index - REPORT_REACH), index);
    return opens && before.some((word) => REPORTS.test(word.folded));
  });
  const isJoined = REPORT_OPENERS.has(sentence[at]?.folded ?? "");
  return at < 0 ? [] : sentence.slice(isJoined ? at + 1 : at);
}

/** Words between who reports and what is reported, at most: "asked me again whether". */
const REPORT_REACH = 3;
const ASKS_WHETHER = new Set(["om", "whether", "if"]);
/** Words that open what is reported and no question. */
const REPORT_OPENERS = new Set(["om", "at", "that", "whether", "if"]);
/** Words that begin what is said where English leaves out "that": "claims we are partners". */
const SAID = new Set(["we", "the", "there", "our", "it", "they", "vi", "der"]);
/** Words of asking, telling, believing and doubting, folded. */
const REPORTS =
  /^(?:sporg\w*|spurg\w*|undre\w*|vide|forklar\w*|fortael\w*|fortalte|pasta\w*|pastod|siger|sagde|mener|mente|haevde\w*|tvivl|naevnte|hort|horte|laest|laeste|huske|husker|asks?|asked|asking|wonder\w*|know|knows|claim\w*|says?|said|told|tells?|thinks?|thought|believes?|explain\w*|heard|read|doubt\w*|remember\w*|curious|sure|insist\w*|aner|bedt|interesser\w*|nysgerrig)$/u;

/** Whether a word is who speaks; a small "i" is Danish for "in", unless an English verb follows. */
function speaks({ text, folded }: Word, next: Word | undefined): boolean {
  if (!SPEAKERS.has(folded)) return false;
  return text !== "i" || (next !== undefined && AFTER_I.test(next.folded));
}

const AFTER_I =
  /^(?:am|m|have|ve|had|d|was|will|ll|would|need|want|wonder|know|think|write|guess|must|can|could|should|do|don|just|really|sit|work|got|read|heard|saw|see|hear)$/u;

function matterIn(words: readonly Word[]): number {
  return words.filter(
    ({ folded }) => !isFunctionWord(folded) && !isAskingWord(folded) && !isPlainWord(folded),
  ).length;
}
