// Collects an answer's parts and numbers its citations as they are first used. In: texts and corpus citations in both
// languages; out: parts and citations in one. Decides nothing.
import type { Language } from "../../knowledge/model.ts";
import type { Citation } from "../../knowledge/search/documents.ts";
import type { Action, AnswerCitation, CitationNumbers, Fact, ListItem, Part } from "../answer.ts";

type Sources = readonly (Citation | undefined)[];

/** An answer in the making. */
export type Draft = {
  readonly paragraph: (text: string, ...sources: Sources) => void;
  readonly heading: (text: string) => void;
  /** Rows without a value are left out; no row at all adds no part. */
  readonly facts: (
    rows: readonly (readonly [label: string, value: string | undefined, ...sources: Sources])[],
  ) => void;
  readonly list: (items: readonly (readonly [text: string, ...sources: Sources])[]) => void;
  readonly notice: (
    about: Extract<Part, { kind: "notice" }>["about"],
    text: string,
    ...sources: Sources
  ) => void;
  readonly choices: (
    prompt: string,
    choices: readonly { readonly label: string; readonly utterance: string }[],
  ) => void;
  /** No action at all adds no part. */
  readonly actions: (actions: readonly Action[]) => void;
  readonly parts: readonly Part[];
  readonly citations: readonly AnswerCitation[];
  /** Characters of all parts so far, for keeping an answer within a phone's screen. */
  readonly length: () => number;
};

/** An empty draft in a language. */
export function startDraft(language: Language): Draft {
  const parts: Part[] = [];
  const citations: AnswerCitation[] = [];
  let length = 0;
  const numbersOf = (sources: Sources): CitationNumbers => {
    const numbers = sources.flatMap((source) =>
      source === undefined ? [] : [numberOf(citations, source, language)],
    );
    return [...new Set(numbers)];
  };
  const add = (part: Part, text: string): void => {
    parts.push(part);
    length += text.length;
  };
  return {
    parts,
    citations,
    length: () => length,
    heading: (text) => add({ kind: "heading", text }, text),
    paragraph: (text, ...sources) => add({ kind: "paragraph", text, citations: numbersOf(sources) }, text),
    notice: (about, text, ...sources) =>
      add({ kind: "notice", about, text, citations: numbersOf(sources) }, text),
    choices: (prompt, choices) => add({ kind: "choices", prompt, choices }, prompt),
    actions: (actions) => {
      if (actions.length > 0) add({ kind: "actions", actions }, "");
    },
    facts: (rows) => {
      const facts = rows.flatMap(([label, value, ...sources]): readonly Fact[] =>
        value === undefined || value === "" ? [] : [{ label, value, citations: numbersOf(sources) }],
      );
      if (facts.length > 0)
        add({ kind: "facts", facts }, facts.map((fact) => fact.label + fact.value).join(""));
    },
    list: (items) => {
      const all = items.map(([text, ...sources]): ListItem => ({ text, citations: numbersOf(sources) }));
      if (all.length > 0) add({ kind: "list", items: all }, all.map(({ text }) => text).join(""));
    },
  };
}

function numberOf(citations: AnswerCitation[], source: Citation, language: Language): number {
  const known = citations.findIndex(({ id }) => id === source.id);
  if (known >= 0) return known + 1;
  citations.push(toAnswer(source, language));
  return citations.length;
}

function toAnswer(source: Citation, language: Language): AnswerCitation {
  return {
    id: source.id,
    title: source.title[language],
    section: source.section?.[language] ?? null,
    sectionId: source.sectionId ?? null,
    paragraph: source.paragraph ?? null,
    source: source.source[language],
    asOf: source.asOf,
    provenance: source.provenance,
    ...(source.url === undefined ? {} : { url: source.url }),
  };
}
