// Parts of an answer -> Slack's blocks, in units that may give way one by one. Every kind of part is drawn here and
// nowhere else; texts from the corpus and from people stay what they are, letter by letter.
import type { Answer, AnswerCitation, Choice, CitationNumbers, Part } from "../../bot/answer.ts";
import { phrasesOf } from "../text/render.ts";
import { isPressable, isWhole, rows, type Wish } from "./buttons.ts";
import type { Drawing } from "./drawing.ts";
import { clip, countPoints, escaped } from "./measure.ts";
import { factUnits } from "./facts.ts";
import { LIMITS } from "./limits.ts";
import { chunks, gather, marks, oneLine, section, textOf } from "./markup.ts";
import { textUnit, type Unit } from "./units.ts";

type Draw = {
  readonly [Kind in Part["kind"]]: (part: Extract<Part, { kind: Kind }>, drawing: Drawing) => readonly Unit[];
};

/** How each kind of part is drawn: a new kind does not compile until it stands here. */
const draw: Draw = {
  paragraph: ({ text, citations }) => proseUnits(text, citations),
  heading: ({ text }) =>
    chunks(text).map((piece) => textUnit(section(textOf([{ text: piece, style: "bold" }])), [piece])),
  facts: ({ facts }, drawing) => factUnits(facts, drawing),
  list: ({ items }) => bulletUnits(items.map(({ text, citations }) => ({ text, marks: marks(citations) }))),
  notice: (part, drawing) => noticeUnits(part, drawing),
  choices: ({ prompt, choices }, drawing) => [
    ...proseUnits(prompt, []),
    ...wishUnits(choices.map(sayWish), drawing),
  ],
  actions: ({ actions }, drawing) =>
    wishUnits(
      actions.map((action) => ({ ...sayWish(action), style: action.style })),
      drawing,
    ),
};

/** The units of one part; none for a part without anything to see. */
export function drawPart<Kind extends Part["kind"]>(
  part: Extract<Part, { kind: Kind }>,
  drawing: Drawing,
): readonly Unit[] {
  // the table has one entry a kind, which the index by a union's kind cannot say
  const drawKind = draw[part.kind] as ((part: Part, drawing: Drawing) => readonly Unit[]) | undefined;
  return drawKind === undefined ? assertNever(part as never) : drawKind(part, drawing);
}

/** A paragraph; broken over blocks where it is longer than one. */
function proseUnits(text: string, citations: CitationNumbers): readonly Unit[] {
  const pieces = chunks(text);
  return pieces.map((piece, index) =>
    textUnit(section(textOf([{ text: piece + (index === pieces.length - 1 ? marks(citations) : "") }])), [
      piece,
    ]),
  );
}

type Line = { readonly text: string; readonly marks: string };

/** Lines with bullets, many in a block. */
function bulletUnits(items: readonly Line[]): readonly Unit[] {
  const lines = items.flatMap((item) => {
    const pieces = chunks(item.text);
    return pieces.map(
      (piece, index) =>
        (index === 0 ? "•  " : "    ") +
        piece.replace(/\n+/g, "\n    ") +
        (index === pieces.length - 1 ? item.marks : ""),
    );
  });
  return gather(lines).map((group) =>
    textUnit(
      section(textOf([{ text: group.join("\n") }])),
      group.map((line) => line.replace(/^[•\s]+/, "")),
    ),
  );
}

/** A notice stands behind a bar, begins with what it is and ends with who says so, and for when. */
function noticeUnits(
  { about, text, citations }: Extract<Part, { kind: "notice" }>,
  { answer, words }: Drawing,
): readonly Unit[] {
  const label = words.notices[about];
  const said = saidBy(citations, answer);
  // wording tells some of them by itself: saying it twice would read badly
  const isTold = said !== "" && text.includes(said);
  const pieces = chunks(text);
  return pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1;
    const body = textOf([
      ...(index === 0 && !isTold ? [{ text: `${label}:`, style: "bold" } as const, { text: " " }] : []),
      { text: piece + (isLast ? marks(citations) : "") },
      ...(isLast && said !== "" && !isTold
        ? [{ text: " " }, { text: `(${said})`, style: "italic" } as const]
        : []),
    ]);
    const barred = `> ${body.text.replaceAll("\n", "\n> ")}`;
    const isBarred = body.type === "mrkdwn" && countPoints(barred) <= LIMITS.text;
    return textUnit(section(isBarred ? { ...body, text: barred } : body), [`${label}: ${piece}`]);
  });
}

/** "offentlig kilde, marts 2013": each provenance and date behind a claim once. */
function saidBy(citations: CitationNumbers, answer: Answer): string {
  const phrases = phrasesOf(answer.language);
  const said = citations
    .map((number) => answer.citations[number - 1])
    .filter((citation): citation is AnswerCitation => citation !== undefined)
    .map(({ provenance, asOf }) => `${phrases.provenance[provenance]}, ${phrases.date(asOf)}`);
  return clip(oneLine([...new Set(said)].join("; "), LIMITS.text), 300, escaped);
}

function sayWish({ label, utterance }: Choice): Wish {
  return { label, action: { kind: "say", utterance } };
}

/** Buttons; a label that a button would cut, and an utterance that none can carry, are told in words above them. */
export function wishUnits(
  wishes: readonly Wish[],
  { words, count }: Drawing,
  rank: Unit["rank"] = "button",
): readonly Unit[] {
  const told = wishes.filter((wish) => !isWhole(wish)).map(wordsFor);
  const pressable = wishes.filter(isPressable);
  return [
    ...bulletUnits(told.map((text) => ({ text, marks: "" }))).map((unit) => ({ ...unit, rank })),
    ...rows(pressable, words, count).map((block, row): Unit => {
      const some = pressable.slice(row * LIMITS.actionsElements, (row + 1) * LIMITS.actionsElements);
      return { block, rank, names: some.map(({ label }) => label) };
    }),
  ];
}

function wordsFor({ label, action }: Wish): string {
  return action.kind === "say" && action.utterance !== label ? `${label}: ${action.utterance}` : label;
}

function assertNever(part: never): never {
  throw new Error(`defect: a part that Slack cannot draw: ${JSON.stringify(part)}`);
}
