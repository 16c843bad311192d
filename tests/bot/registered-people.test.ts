// People that the unit has registered are told by name; where nobody is, that is told and no name is made up.
import { afterAll, expect, test } from "vitest";
import { renderText } from "../../src/adapters/text/render.ts";
import { createVindrose } from "../../src/app.ts";
import { writeSmallCorpus } from "../support/small-corpus.ts";
import { NOW, vindrose } from "../support/product.ts";

const small = writeSmallCorpus();
afterAll(() => small.dispose());

test.each([
  "hvad hedder vores medarbejder i Havby?",
  "what is the name of the employee to contact in Havby?",
])("%s", (text) => {
  const answer = createVindrose(NOW, { folder: small.folder }).ask({ text }, [], NOW);
  expect(answer.refused).toBe(false);
  expect(renderText(answer)).toContain("Ida Eksempel");
});

test("nobody is registered in Shanghai, so that no name is told", () => {
  const answer = vindrose.ask({ text: "hvad hedder vores medarbejder i Shanghai?" }, [], NOW);
  expect(answer.refused).toBe(true);
});
