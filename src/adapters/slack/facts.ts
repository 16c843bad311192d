// Facts -> two columns where they are short, a table where there are many and the surface has tables, lines otherwise.
// No fact is left out and no value is cut.
import type { TextObject } from "@slack/types";
import type { Fact } from "../../bot/answer.ts";
import type { Drawing } from "./drawing.ts";
import { clean, plain } from "./escape.ts";
import { countPoints } from "./measure.ts";
import { LIMITS } from "./limits.ts";
import { chunks, marks, oneLine, section, textOf } from "./markup.ts";
import { textUnit, type Unit } from "./units.ts";

/** Characters of label and value with which a fact still reads well in two columns. */
const MAX_SHORT_FACT = 160;
/** More short facts than this are a table where the surface has tables. */
const MAX_FIELD_FACTS = 10;
/** Bytes of a table's texts: half a message, so that sources and lead fit beside it. */
const MAX_TABLE_BYTES = 4000;

/** The facts of one part, in units that may give way one by one; a table is one. */
export function factUnits(facts: readonly Fact[], drawing: Drawing): readonly Unit[] {
  const shown = facts.map(({ label, value, citations }) => ({
    label: oneLine(label, LIMITS.header) || "–",
    value: (clean(value).trim() || "–") + marks(citations),
  }));
  const isShort = shown.every(({ label, value }) => countPoints(label + value) <= MAX_SHORT_FACT);
  if (!isShort) return shown.flatMap(longFactUnits);
  if (shown.length > MAX_FIELD_FACTS && mayTable(shown, drawing)) return [tableUnit(shown, drawing)];
  const pairs = LIMITS.fields / 2;
  return Array.from({ length: Math.ceil(shown.length / pairs) }, (_, at) => {
    const some = shown.slice(at * pairs, (at + 1) * pairs);
    const fields = some.flatMap(({ label, value }): TextObject[] => [
      textOf([{ text: label, style: "bold" }]),
      plain(value, LIMITS.field),
    ]);
    return textUnit(
      { type: "section", fields },
      some.map(({ label }) => label),
    );
  });
}

type ShownFact = { readonly label: string; readonly value: string };

function longFactUnits({ label, value }: ShownFact): readonly Unit[] {
  return chunks(value).map((piece, index) =>
    textUnit(
      section(
        textOf(
          index === 0 ? [{ text: `${label}:`, style: "bold" }, { text: ` ${piece}` }] : [{ text: piece }],
        ),
      ),
      [label],
    ),
  );
}

function mayTable(facts: readonly ShownFact[], { surface, tables }: Drawing): boolean {
  const bytes = facts.reduce((sum, fact) => sum + Buffer.byteLength(JSON.stringify(fact)), 0);
  const fits = facts.length < LIMITS.tableRows && bytes <= MAX_TABLE_BYTES;
  return surface === "message" && tables.left > 0 && fits;
}

function tableUnit(facts: readonly ShownFact[], { words, tables }: Drawing): Unit {
  tables.left -= 1;
  return textUnit(
    {
      type: "table",
      column_settings: [{ is_wrapped: true }, { is_wrapped: true }],
      rows: [row([words.item, words.detail]), ...facts.map(({ label, value }) => row([label, value]))],
    },
    facts.map(({ label }) => label),
  );
}

function row(cells: readonly string[]) {
  return cells.map((text) => ({ type: "raw_text" as const, text }));
}
