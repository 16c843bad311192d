// The sources of an answer -> small print with number, title, place, source, date and who says so, and the button that
// opens their passages. The first source is never lost; a title that is too long is cut visibly.
import type { Answer, AnswerCitation } from "../../bot/answer.ts";
import { phrasesOf } from "../text/render.ts";
import { buildAction, type Passage, type SlackAction } from "./actions.ts";
import { isUnformatted, safeUrl } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { gather, oneLine, type Run, smallPrint, textOf } from "./markup.ts";
import type { Unit } from "./units.ts";
import type { Words } from "./words.ts";

/** Characters of each piece of a source's line: a title of the corpus has under 100. */
const MAX_PIECE = 150;

type Line = { readonly runs: readonly Run[]; readonly name: string };

/** Small print, as few blocks as hold it; the first source alone is worth more than any text. */
export function sourceUnits(answer: Answer): readonly Unit[] {
  const lines = answer.citations.map((citation, index) => sourceLine(citation, index + 1, answer));
  // a line that would be taken for formatting is an element by itself
  const groups = gather(
    lines.map(({ runs }) => runs.map(({ text, url = "" }) => text + url).join("")),
    LIMITS.contextElements,
  );
  let at = 0;
  return groups.map((group, index) => {
    const some = lines.slice(at, at + group.length);
    at += group.length;
    return {
      block: smallPrint(elements(some)),
      rank: index === 0 ? "source" : "sources",
      names: some.map(({ name }) => name),
    };
  });
}

/** The passages behind an answer, each once; none when only public pages are behind it. */
export function passagesOf(answer: Answer, words: Words): readonly Passage[] {
  const passages = answer.citations.flatMap(({ sectionId, paragraph }, index) =>
    sectionId === null || paragraph === null || !/^\S+$/.test(sectionId)
      ? []
      : [{ number: index + 1, utterance: `${words.sourceCommand} ${sectionId} ${paragraph}` }],
  );
  const first = new Map(passages.toReversed().map((passage) => [passage.utterance, passage]));
  return passages.filter((passage) => first.get(passage.utterance) === passage);
}

/** What the sources' button does, with as many passages as a button can carry; `undefined` for none. */
export function sourcesAction(
  passages: readonly Passage[],
): Extract<SlackAction, { kind: "sources" }> | undefined {
  for (let count = passages.length; count > 0; count -= 1) {
    const action = { kind: "sources", passages: passages.slice(0, count) } as const;
    if (buildAction(action, 0) !== undefined) return action;
  }
  return undefined;
}

/** Neighbouring lines in one text; a line that would be taken for formatting stands in a text of its own. */
function elements(lines: readonly Line[]) {
  const isPlain = (line: Line) => !line.runs.every(({ text }) => isUnformatted(text));
  const texts: Run[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const joins = before !== undefined && !isPlain(before) && !isPlain(line);
    if (joins) texts.at(-1)?.push({ text: "\n" }, ...line.runs);
    else texts.push([...line.runs]);
  });
  return texts.map(textOf);
}

function sourceLine(citation: AnswerCitation, number: number, answer: Answer): Line {
  const phrases = phrasesOf(answer.language);
  const { section, paragraph, provenance, asOf } = citation;
  const title = oneLine(citation.title, MAX_PIECE) || "–";
  const source = oneLine(citation.source, MAX_PIECE);
  const place =
    section === null ? "" : oneLine(`${section}, ${phrases.labels.paragraph} ${paragraph ?? ""}`, MAX_PIECE);
  const said = oneLine(`${phrases.provenance[provenance]}, ${phrases.date(asOf)}`, MAX_PIECE);
  const rest = [place, source === title ? "" : source, said].filter((piece) => piece !== "");
  const url = safeUrl(citation.url);
  return {
    runs: [
      { text: `[${number}]`, style: "bold" },
      { text: " " },
      url === undefined ? { text: title } : { text: title, url },
      { text: ` · ${rest.join(" · ")}` },
    ],
    name: `[${number}] ${title}`,
  };
}
