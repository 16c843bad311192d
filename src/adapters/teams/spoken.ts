// An answer of nothing but cited sentences -> a message's text, in which Teams explains each mark by itself. In: an
// answer; out: the text with its citation entity, or undefined where only a card holds the answer. Nothing is left out.
import type { Answer, Part } from "../../bot/answer.ts";
import { phrasesOf } from "../text/render.ts";
import { escapeMarkdown } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { marksOf } from "./lines.ts";
import { type CitationEntity, citationEntity, describe } from "./sources.ts";
import { wordsOf } from "./words.ts";

/** A message without a card. */
export type Spoken = { readonly text: string; readonly entity: CitationEntity };

type Sentence = Extract<Part, { kind: "paragraph" | "notice" }>;

/** The text of an answer that needs no card: sentences and sources, nothing to press, and all of it short enough. */
export function speak(answer: Answer): Spoken | undefined {
  const isShort = answer.citations.length > 0 && answer.citations.length <= LIMITS.citations;
  const hasWaysOn = answer.refused || answer.suggestions.length > 0;
  if (!isShort || hasWaysOn || answer.title.length > LIMITS.headingChars) return undefined;
  const sentences = answer.parts.filter(isSentence);
  if (sentences.length < answer.parts.length) return undefined;
  const numbers = answer.citations.map((_, index) => index + 1);
  const entity = citationEntity(answer, numbers);
  const paragraphs = [
    `**${escapeMarkdown(answer.title.trim() || "Vindrose").trim()}**`,
    ...sentences.map((sentence) => sentenceOf(sentence, answer)),
    `**${wordsOf(answer.language).sources}**`,
    ...numbers.map((number) => sourceOf(number, answer)),
  ];
  const text = paragraphs.join("\n\n");
  return entity === undefined || text.length > LIMITS.spokenChars ? undefined : { text, entity };
}

function isSentence(part: Part): part is Sentence {
  return part.kind === "paragraph" || part.kind === "notice";
}

function sentenceOf(sentence: Sentence, answer: Answer): string {
  const label = sentence.kind === "notice" ? `**${wordsOf(answer.language).notices[sentence.about]}:** ` : "";
  return label + escapeMarkdown(sentence.text).trim() + marksOf(sentence.citations, answer);
}

/** A source in one line, with who says it and for when: what stands over its mark is gone when printed or copied. */
function sourceOf(number: number, answer: Answer): string {
  const citation = answer.citations[number - 1];
  if (citation === undefined) return "";
  const place = describe(citation, phrasesOf(answer.language));
  return `[${number}] ${escapeMarkdown(citation.title).trim()} · ${escapeMarkdown(place)}`;
}
