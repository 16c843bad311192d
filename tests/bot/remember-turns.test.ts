// Remembering changes no answer: same question, same turn; another day, conversation, language or date, another look.
import { expect, test } from "vitest";
import { LIMITS } from "../../src/bot/limits.ts";
import type { Context, Question } from "../../src/bot/question.ts";
import { rememberTurns } from "../../src/bot/remember-turns.ts";
import { emptySlots } from "../../src/bot/slots.ts";
import { day } from "../support/entries.ts";
import { NOW, vindrose } from "../support/product.ts";

/** Counts how often it is computed. */
function counted() {
  let times = 0;
  const turn = rememberTurns((question: Question, context: Context) => {
    times += 1;
    return { answer: { title: question.text } as never, slots: context.slots };
  });
  return { turn, times: () => times };
}
const context: Context = {
  knowledge: vindrose.knowledge,
  intents: {} as Context["intents"],
  limits: LIMITS,
  slots: emptySlots,
  today: day("2026-11-25"),
  registered: [],
  free: {} as Context["free"],
};

test("the same question is computed once", () => {
  const { turn, times } = counted();
  expect(turn({ text: "frist" }, context)).toBe(turn({ text: "frist" }, context));
  expect(times()).toBe(1);
});

test.each([
  ["another text", { text: "partner" }, {}],
  ["another language", { text: "frist", language: "en" as const }, {}],
  ["another day", { text: "frist" }, { today: day("2026-11-26") }],
  ["another conversation", { text: "frist" }, { slots: { ...emptySlots, topic: "x" } }],
  ["another list of dates", { text: "frist" }, { registered: [] }],
  ["other free days", { text: "frist" }, { free: {} as Context["free"] }],
])("%s is computed anew", (_, question, change) => {
  const { turn, times } = counted();
  turn({ text: "frist" }, context);
  turn(question, { ...context, ...change });
  expect(times()).toBe(2);
});

test("after a change of dates nothing from before is remembered", () => {
  const { turn, times } = counted();
  turn({ text: "frist" }, context);
  turn({ text: "frist" }, { ...context, registered: [] });
  turn({ text: "frist" }, context);
  expect(times()).toBe(3);
});

test("it forgets what has not been asked for the longest, and never keeps a long text", () => {
  const { turn, times } = counted();
  for (let at = 0; at <= 500; at += 1) turn({ text: `q${at}` }, context);
  turn({ text: "q500" }, context);
  expect(times()).toBe(501);
  turn({ text: "q0" }, context);
  expect(times()).toBe(502);
  for (let at = 0; at < 2; at += 1) turn({ text: "x".repeat(301) }, context);
  expect(times()).toBe(504);
});

test("the product's remembered answer is the computed one", () => {
  const question = { text: "hvem er vores kontakt i Ungarn?" };
  const first = vindrose.turn(question, emptySlots, NOW);
  expect(vindrose.turn(question, emptySlots, NOW)).toBe(first);
  expect(first.answer).toEqual(vindrose.ask(question, [], NOW));
});
