// A reply to the choices that the last answer offered: a number, an ordinal, a label or a telling part of one.
// "2", "den første", "Bács" / "the second one". Anything else is a question of its own.
import { fold } from "../../knowledge/language/text.ts";
import type { Choice } from "../answer.ts";

const ORDINALS: readonly RegExp[] = [
  /^(?:den |the )?(?:forste|first|1st)(?: one| en)?$/u,
  /^(?:den |the )?(?:anden|second|2nd|andet|nummer to|number two)(?: one| en)?$/u,
  /^(?:den |the )?(?:tredje|third|3rd)(?: one| en)?$/u,
  /^(?:den |the )?(?:fjerde|fourth|4th)(?: one| en)?$/u,
];
const LAST = /^(?:den |the )?(?:sidste|last)(?: one| en)?$/u;
const NUMBER = /^(?:nr\.? ?|no\.? ?|nummer |number )?([1-9])[.)]?$/u;
/** Shortest part of a label that chooses it, in letters. */
const MIN_PART = 3;
/** A longer reply is a question of its own, even if it names a choice. */
const MAX_REPLY_CHARS = 40;

/** The utterance that a reply stands for: that of the chosen choice, else the text as it is. */
export function chosenUtterance(text: string, choices: readonly Choice[]): string {
  if (choices.length === 0 || text.length > MAX_REPLY_CHARS) return text;
  const typed = fold(text)
    .replace(/[?!. ]+$/u, "")
    .replace(/^(?:jeg mener|i mean|det er|it is|ja|yes),? /u, "");
  const number = NUMBER.exec(typed)?.[1];
  const place =
    number === undefined ? ORDINALS.findIndex((pattern) => pattern.test(typed)) : Number(number) - 1;
  const byPlace = LAST.test(typed) ? choices.at(-1) : choices[place];
  return (byPlace ?? byLabel(typed, choices))?.utterance ?? text;
}

function byLabel(typed: string, choices: readonly Choice[]): Choice | undefined {
  if (typed.length < MIN_PART) return undefined;
  const exact = choices.find(({ label }) => fold(label) === typed);
  const telling = choices.filter(
    ({ label }) =>
      fold(label)
        .split(/[^\p{L}\p{N}]+/u)
        .some((part) => part.startsWith(typed)) || fold(label).startsWith(typed),
  );
  return exact ?? (telling.length === 1 ? telling[0] : undefined);
}
