// Judges answers against labelled questions. In: rows and answers; out: counts by slice, and the failures readable.
// What counts as right: every group of `expect_any` has one alternative in title and text, nothing of `forbid` leads
// the answer, what must be refused is; a programme question is judged by the programme put first.
import { z } from "zod";
import { renderText } from "../../src/adapters/text/render.ts";
import type { Vindrose } from "../../src/app.ts";
import type { Answer } from "../../src/bot/answer.ts";

/** A labelled question, a line of the files beside this one. */
const rowSchema = z.object({
  id: z.string(),
  lang: z.enum(["da", "en"]),
  text: z.string(),
  history: z.array(z.string()).default([]),
  intent: z.string(),
  style: z.string().default("plain"),
  facts: z.array(z.string()).default([]),
  section: z.string().optional(),
  expect_any: z.array(z.array(z.string())).default([]),
  forbid: z.array(z.string()).default([]),
  must_refuse: z.boolean().default(false),
});
export type Row = z.infer<typeof rowSchema>;

/** The day of questions, and that of programme questions, whose labels are the strategy's own generation. */
export const NOW = "2026-11-23T09:00:00+01:00";
const PROGRAMME_NOW = "2008-05-01T09:00:00+02:00";

/** What is measured: anything that answers, with the knowledge that it answers from. */
export type Answering = Pick<Vindrose, "ask" | "knowledge">;

/** One row with what came of it. */
export type Judged = {
  readonly row: Row;
  readonly answer: Answer;
  /** Empty when right. */
  readonly why: string;
  readonly refusedWrongly: boolean;
  /** `undefined` when the answer makes no claim or the row names no fact. */
  readonly cited: boolean | undefined;
  readonly inLanguage: boolean;
};

/** Reads rows from JSON lines. Throws at the first line that is no row. */
export function parseRows(text: string): readonly Row[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => rowSchema.parse(JSON.parse(line)));
}

/** Asks one row and judges the answer. */
export function judge(vindrose: Answering, row: Row): Judged {
  const now = row.intent === "programme_fit" ? PROGRAMME_NOW : NOW;
  const answer = vindrose.ask({ text: row.text }, row.history, now);
  const why = row.must_refuse ? (answer.refused ? "" : "answered what it cannot know") : faultOf(row, answer);
  return {
    row,
    answer,
    why,
    refusedWrongly: why === "refused an answerable question",
    cited: citedRightly(row, answer, vindrose),
    inLanguage: answer.language === row.lang,
  };
}

/** Longest text that is judged: what a person reads of an answer. */
const MAX_CHARS = 1500;
/** What an answer leads with. */
const LEAD_CHARS = 250;

function faultOf(row: Row, answer: Answer): string {
  const text = renderText(answer).slice(0, MAX_CHARS);
  const lead = text.slice(0, LEAD_CHARS);
  const first = answer.entities.find(({ type }) => type === "programme")?.name ?? "";
  const isFit = row.intent === "programme_fit";
  const where = fold(
    isFit ? `${answer.title} ${first} ${row.expect_any.length > 1 ? text : lead}` : `${answer.title} ${text}`,
  );
  const missing = row.expect_any.find((group) => !group.some((each) => holds(where, each)));
  if (missing !== undefined)
    return answer.refused ? "refused an answerable question" : `lacks ${JSON.stringify(missing)}`;
  const main = fold(isFit ? `${answer.title} ${first}` : `${answer.title} ${lead}`);
  const said = row.forbid.find((each) => holds(main, each));
  return said === undefined ? "" : `says ${said}`;
}

function citedRightly(row: Row, answer: Answer, vindrose: Answering): boolean | undefined {
  if (row.must_refuse || answer.refused || row.facts.length === 0) return undefined;
  const sections = new Set(row.facts.flatMap((fact) => sectionsOf(fact, vindrose)));
  return sections.size === 0
    ? undefined
    : answer.citations.some(({ sectionId }) => sectionId !== null && sections.has(sectionId));
}

/** The sections in which a fact of the inventory stands, by the passages and records that carry its id. */
export function sectionsOf(fact: string, { knowledge }: Pick<Answering, "knowledge">): readonly string[] {
  const { corpus } = knowledge;
  const records = [
    corpus.partners,
    corpus.offices,
    corpus.organisations,
    corpus.networks,
    corpus.decisions,
    corpus.duties,
    corpus.priorities,
    corpus.programmes,
  ].flat();
  return [
    ...corpus.passages.filter(({ facts }) => facts.includes(fact)).map(({ section }) => section),
    ...records
      .filter(({ facts }) => facts.includes(fact))
      .flatMap(({ where }) => (where === undefined ? [] : [where.section])),
  ];
}

/** Letters without marks and case, so that any honest spelling counts. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/å/g, "aa")
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/[‐-–—-]/g, "-")
    .replace(/\s+/g, " ");
}

/** A short word must stand alone ("DBO" is not in "handbook"); a longer one may be a stem. */
function holds(folded: string, wanted: string): boolean {
  const each = fold(wanted);
  if (each.length > 4) return folded.includes(each);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`,
    "u",
  ).test(folded);
}

/** Counts of one slice. */
export type Tally = {
  n: number;
  right: number;
  must: number;
  refused: number;
  wrongly: number;
  claims: number;
  cited: number;
  language: number;
};

/** Counts by slice: `all`, then `language:`, `intent:` and `style:` slices. */
export function tally(judged: readonly Judged[]): ReadonlyMap<string, Tally> {
  const slices = new Map<string, Tally>();
  for (const each of judged) {
    const { row } = each;
    for (const key of ["all", `language:${row.lang}`, `intent:${row.intent}`, `style:${row.style}`]) {
      const counts = slices.get(key) ?? {
        n: 0,
        right: 0,
        must: 0,
        refused: 0,
        wrongly: 0,
        claims: 0,
        cited: 0,
        language: 0,
      };
      slices.set(key, counts);
      counts.n += 1;
      if (each.why === "") counts.right += 1;
      if (row.must_refuse) counts.must += 1;
      if (row.must_refuse && each.why === "") counts.refused += 1;
      if (each.refusedWrongly) counts.wrongly += 1;
      if (each.cited !== undefined) counts.claims += 1;
      if (each.cited === true) counts.cited += 1;
      if (each.inLanguage) counts.language += 1;
    }
  }
  return slices;
}
