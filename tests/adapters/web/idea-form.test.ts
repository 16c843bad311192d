// The form writes questions: each of its pieces must be understood as what its field means.
import { expect, test } from "vitest";
import { createVindrose } from "../../../src/app.ts";
import { wordsOf } from "../../../src/adapters/web/language.ts";
import { renderIdeaForm } from "../../../src/adapters/web/reading/idea-form.ts";
import { toHtml } from "../../../src/adapters/web/tree.ts";
import { emptySlots } from "../../../src/bot/slots.ts";
import { NOW } from "../../support/web-server.ts";

const vindrose = createVindrose(NOW);
const turn = (text: string) => vindrose.turn({ text }, emptySlots, NOW);
const LANGUAGES = ["da", "en"] as const;

test.each(LANGUAGES)("every theme makes a programme question about that theme, in %s", (language) => {
  const { idea } = wordsOf(language);
  const wrong = vindrose.knowledge.corpus.themes.flatMap(({ id, name }) => {
    const { answer, slots } = turn(`${idea.base}${idea.theme.piece.replace("{}", name[language])}?`);
    const isRight =
      answer.intent === "programme_fit" && answer.language === language && slots.themes.includes(id);
    return isRight ? [] : [`${id}: ${answer.intent} ${answer.language} ${slots.themes.join()}`];
  });
  expect(wrong).toEqual([]);
});

test.each(LANGUAGES)("the other fields are understood as what they mean, in %s", (language) => {
  const { idea } = wordsOf(language);
  const kinds = idea.applicant.choices.map((choice) => {
    const { slots } = turn(`${idea.base}${idea.applicant.piece.replace("{}", choice)}?`);
    return slots.idea?.applicants.join();
  });
  expect(kinds).toEqual(["public-authority", "hospital", "university", "company", "association", "school"]);
  const { slots } = turn(
    `${idea.base}${idea.places.piece.replace("{}", idea.places.example)}${idea.partners.piece.replace("{}", "4")}${idea.years.piece.replace("{}", "3")}${idea.money.piece.replace("{}", "2")}?`,
  );
  expect(slots.places).toEqual(["place:malmo", "place:rostock"]);
  expect(slots.idea).toMatchObject({ partners: 4, months: 36, size: { amount: 2_000_000, currency: "EUR" } });
});

test("every field of the form has a label and a piece of the question", () => {
  const html = toHtml(renderIdeaForm("en", vindrose.knowledge.corpus));
  const fields = [...html.matchAll(/<(?:input|select) id="([^"]+)"[^>]*data-piece="[^"]*\{\}/g)].map(
    (match) => match[1],
  );
  expect(fields).toHaveLength(6);
  for (const id of fields) expect(html).toContain(`<label for="${id}">`);
});
