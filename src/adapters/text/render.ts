// An answer -> plain text, for the terminal, for `ask --json` and for notifications. Citations are marked [1]; the
// list of sources is separate, since not every reader wants it in the text.
import type { Answer, AnswerCitation, CitationNumbers, Part } from "../../bot/answer.ts";
import { danish } from "../../bot/wording/da.ts";
import { english } from "../../bot/wording/en.ts";
import type { Phrases } from "../../bot/wording/phrases.ts";
import type { Language } from "../../knowledge/model.ts";

/** The whole answer without its sources, parts divided by line breaks. An answer without parts gives an empty text. */
export function renderText(answer: Answer): string {
  return answer.parts
    .map((part) => renderPart(part))
    .join("\n")
    .trimStart();
}

/** One line a source: "[1] Samarbejdsregioner, afsnit 6 · strategien, 16. april 2008: Region Midtjyllands ...". */
export function renderSources(answer: Answer): string {
  const phrases = phrasesOf(answer.language);
  return answer.citations
    .map((citation, index) => `[${index + 1}] ${describeCitation(citation, phrases)}`)
    .join("\n");
}

/** The sentences of a language. */
export function phrasesOf(language: Language): Phrases {
  return language === "da" ? danish : english;
}

/** Where a claim stands, who says so and for which date, in one line. */
export function describeCitation(citation: AnswerCitation, phrases: Phrases): string {
  const place =
    citation.section === null
      ? ""
      : ` ${citation.section}, ${phrases.labels.paragraph} ${citation.paragraph ?? ""}`.trimEnd();
  const said = `${phrases.provenance[citation.provenance]}, ${phrases.date(citation.asOf)}`;
  const url = citation.url === undefined ? "" : ` <${citation.url}>`;
  return `${citation.source}.${place === "" ? "" : `${place}.`} (${said})${url}`;
}

function renderPart(part: Part): string {
  switch (part.kind) {
    case "paragraph":
    case "notice":
      return part.text + marks(part.citations);
    case "heading":
      return `\n${part.text}`;
    case "facts":
      return part.facts
        .map(({ label, value, citations }) => `  ${label}: ${value}${marks(citations)}`)
        .join("\n");
    case "list":
      return part.items.map(({ text, citations }) => `  - ${text}${marks(citations)}`).join("\n");
    case "choices":
      return [part.prompt, ...part.choices.map(({ label }, index) => `  ${index + 1}. ${label}`)].join("\n");
    case "actions":
      return part.actions.map(({ label, utterance }) => `  > ${label}: ${utterance}`).join("\n");
  }
  return assertNever(part);
}

function marks(citations: CitationNumbers): string {
  return citations.map((number) => ` [${number}]`).join("");
}

function assertNever(part: never): never {
  throw new Error(`A part that plain text cannot draw: ${JSON.stringify(part)}`);
}
