// Facts -> a fact set, a table where there are many, or values below their labels where a column is too narrow.
import type { Answer, Fact } from "../../bot/answer.ts";
import { type Element, rich, type RichText, run } from "./card.ts";
import { escapeMarkdown, shorten } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { limited, lines, marksOf } from "./lines.ts";
import { wordsOf } from "./words.ts";

/** The elements of a row of facts. */
export function drawFacts(facts: readonly Fact[], answer: Answer): readonly Element[] {
  const words = wordsOf(answer.language);
  const rows = facts.map(({ label, value, citations }) => ({
    title: shorten(label, LIMITS.headingChars),
    value: limited(value, words),
    marks: marksOf(citations, answer),
  }));
  if (rows.some(isStacked))
    return facts.flatMap(({ label, value, citations }) => [
      rich([run(shorten(label, LIMITS.headingChars), { weight: "bolder" })]),
      ...lines(value, citations, answer).map((line): RichText => ({ ...line, spacing: "none" })),
    ]);
  if (rows.length >= LIMITS.tableRows) return [table(rows)];
  return [
    {
      type: "FactSet",
      facts: rows.map(({ title, value, marks }) => ({
        title: escapeMarkdown(title),
        value: escapeMarkdown(value) + marks,
      })),
    },
  ];
}

/** Whether a fact needs the card's full width: on a phone, columns are narrower than one long Danish word. */
function isStacked({ title, value }: { readonly title: string; readonly value: string }): boolean {
  return (
    value.length > LIMITS.factChars ||
    value.includes("\n") ||
    `${title} ${value}`.split(/[\s-]+/).some((word) => word.length > LIMITS.columnWordChars)
  );
}

function table(
  rows: readonly { readonly title: string; readonly value: string; readonly marks: string }[],
): Element {
  return {
    type: "Table",
    columns: [{ width: 1 }, { width: 1 }],
    firstRowAsHeader: false,
    showGridLines: true,
    rows: rows.map(({ title, value, marks }) => ({
      type: "TableRow",
      cells: [
        { type: "TableCell", items: [rich([run(title, { weight: "bolder" })])] },
        {
          type: "TableCell",
          items: [
            rich([run(value), ...(marks === "" ? [] : [run(marks, { weight: "bolder", size: "small" })])]),
          ],
        },
      ],
    })),
  };
}
