// How much of an answer a card holds: pieces of its parts are counted, and as many as fit are kept from the front. In:
// parts; out: fewer parts and what was left out. Decides only about amounts, never about wording or order.
import type { Answer, CitationNumbers, Part } from "../../bot/answer.ts";
import { shorten } from "./escape.ts";

/** An answer as far as a card shows it. */
export type Extent = {
  readonly parts: readonly Part[];
  /** Numbers of the sources that are shown. */
  readonly sources: readonly number[];
  readonly hasSuggestions: boolean;
  readonly hasWhy: boolean;
  readonly left: {
    readonly pieces: number;
    /** First words of some pieces left out. */
    readonly examples: readonly string[];
    readonly sources: number;
  };
};

/** Pieces named where some were left out, and their length in characters. */
const EXAMPLES = 3;
const EXAMPLE_CHARS = 40;

/**
 * The largest extent for which `fits` holds. First the explanation goes, then pieces from the end, suggestions
 * before all others, together with the sources that only they used, and last of all sources; the first source stays.
 */
export function fitExtent(answer: Answer, fits: (extent: Extent) => boolean): Extent {
  const numbers = answer.citations.map((_, index) => index + 1);
  const none = { pieces: 0, examples: [], sources: 0 };
  const whole: Extent = {
    parts: answer.parts,
    sources: numbers,
    hasSuggestions: true,
    hasWhy: true,
    left: none,
  };
  for (const extent of [whole, { ...whole, hasWhy: false }]) if (fits(extent)) return extent;
  const pieces = piecesOf([...answer.parts, ...suggestionsOf(answer)]);
  const ofPieces = (count: number): Extent => cut(answer, pieces, count);
  const count = largest(pieces.length, (each) => fits(ofPieces(each)));
  if (count > 0) return ofPieces(count);
  // not even one piece fits beside all its sources
  const first = ofPieces(1);
  const ofSources = (kept: number): Extent => ({
    ...first,
    sources: first.sources.slice(0, kept),
    left: { ...first.left, sources: numbers.length - Math.min(kept, first.sources.length) },
  });
  return ofSources(
    Math.max(
      1,
      largest(first.sources.length, (each) => fits(ofSources(each))),
    ),
  );
}

/** The largest count up to `most` that holds, 0 when none does; what holds for a count holds for fewer. */
function largest(most: number, holds: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Suggestions as buttons, last of all pieces. */
function suggestionsOf({ suggestions }: Answer): readonly Part[] {
  if (suggestions.length === 0) return [];
  return [
    {
      kind: "actions",
      actions: suggestions.map((text) => ({ label: text, utterance: text, style: "plain" })),
    },
  ];
}

/** Parts in which each item, row and button stands alone. */
function piecesOf(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part): readonly Part[] => {
    switch (part.kind) {
      case "list":
        return part.items.map((item) => ({ kind: "list", items: [item] }));
      case "facts":
        return part.facts.map((fact) => ({ kind: "facts", facts: [fact] }));
      case "choices":
        return part.choices.map((choice) => ({ kind: "choices", prompt: part.prompt, choices: [choice] }));
      case "actions":
        return part.actions.map((action) => ({ kind: "actions", actions: [action] }));
      case "paragraph":
      case "heading":
      case "notice":
        return [part];
    }
    return assertNever(part);
  });
}

function cut(answer: Answer, pieces: readonly Part[], count: number): Extent {
  const parts = joined(pieces.slice(0, count));
  const used = new Set([1, ...parts.flatMap(citationsOf)]);
  const sources = answer.citations.map((_, index) => index + 1).filter((number) => used.has(number));
  const gone = pieces.slice(count);
  return {
    parts,
    sources,
    hasSuggestions: false,
    hasWhy: false,
    left: {
      pieces: gone.length,
      examples: gone.slice(0, EXAMPLES).map(firstWords),
      sources: answer.citations.length - sources.length,
    },
  };
}

/** Neighbours of one kind as one part again. */
function joined(pieces: readonly Part[]): readonly Part[] {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last?.kind === "list" && piece.kind === "list")
      parts.splice(-1, 1, { kind: "list", items: [...last.items, ...piece.items] });
    else if (last?.kind === "facts" && piece.kind === "facts")
      parts.splice(-1, 1, { kind: "facts", facts: [...last.facts, ...piece.facts] });
    else if (last?.kind === "choices" && piece.kind === "choices" && last.prompt === piece.prompt)
      parts.splice(-1, 1, { ...last, choices: [...last.choices, ...piece.choices] });
    else if (last?.kind === "actions" && piece.kind === "actions")
      parts.splice(-1, 1, { kind: "actions", actions: [...last.actions, ...piece.actions] });
    else parts.push(piece);
  }
  return parts;
}

/** The citations that a part uses, in their order. */
function citationsOf(part: Part): CitationNumbers {
  switch (part.kind) {
    case "paragraph":
    case "notice":
      return part.citations;
    case "facts":
      return part.facts.flatMap(({ citations }) => citations);
    case "list":
      return part.items.flatMap(({ citations }) => citations);
    case "heading":
    case "choices":
    case "actions":
      return [];
  }
  return assertNever(part);
}

function firstWords(part: Part): string {
  const text = textOf(part).replace(/\s+/g, " ").trim();
  return shorten(text, EXAMPLE_CHARS);
}

/** What a part says first. */
export function textOf(part: Part): string {
  switch (part.kind) {
    case "paragraph":
    case "notice":
    case "heading":
      return part.text;
    case "facts":
      return part.facts.map(({ label, value }) => `${label}: ${value}`)[0] ?? "";
    case "list":
      return part.items[0]?.text ?? "";
    case "choices":
      return part.prompt;
    case "actions":
      return part.actions[0]?.label ?? "";
  }
  return assertNever(part);
}

function assertNever(part: never): never {
  throw new Error(`A part that a card cannot count: ${JSON.stringify(part)}`);
}
