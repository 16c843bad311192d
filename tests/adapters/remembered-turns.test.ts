// Remembered turns: the same work is done once, and never served for another day, another world or another conversation.
import { expect, test } from "vitest";
import { rememberTurns, type TurnOf } from "../../src/adapters/remembered-turns.ts";
import type { Turn } from "../../src/bot/respond.ts";
import { emptySlots } from "../../src/bot/slots.ts";
import { day } from "../support/entries.ts";

function counting() {
  const asked: TurnOf[] = [];
  // only whether it is the same one matters here
  const turn = rememberTurns((of) => {
    asked.push(of);
    return { slots: { ...emptySlots } } as Turn;
  });
  const registered: readonly unknown[] = [];
  const base: TurnOf = {
    question: { text: "frist" },
    slots: emptySlots,
    day: day("2026-11-25"),
    world: [registered],
  };
  return { asked, turn, base };
}

test("the same question in the same place is worked out once", () => {
  const { asked, turn, base } = counting();
  const first = turn(base);
  expect(turn({ ...base, slots: { ...emptySlots } })).toBe(first);
  expect(asked).toHaveLength(1);
});

test.each<[string, (of: TurnOf) => TurnOf]>([
  ["another text", (of) => ({ ...of, question: { text: "Frist" } })],
  ["another language", (of) => ({ ...of, question: { text: "frist", language: "en" } })],
  ["another conversation", (of) => ({ ...of, slots: { ...emptySlots, topic: "Ungarn" } })],
  ["another day", (of) => ({ ...of, day: day("2026-11-26") })],
  ["dates registered meanwhile", (of) => ({ ...of, world: [[]] })],
])("%s is worked out anew", (_, change) => {
  const { asked, turn, base } = counting();
  const first = turn(base);
  expect(turn(change(base))).not.toBe(first);
  expect(asked).toHaveLength(2);
});

test("a day that is over is not remembered", () => {
  const { asked, turn, base } = counting();
  turn(base);
  turn({ ...base, day: day("2026-11-26") });
  turn(base);
  expect(asked).toHaveLength(3);
});

test("no more than a thousand are kept, and the longest unasked goes first", () => {
  const { asked, turn, base } = counting();
  for (let at = 0; at < 1_001; at += 1) {
    turn({ ...base, question: { text: `frist ${at}` } });
    turn({ ...base, question: { text: "frist 0" } });
  }
  const before = asked.length;
  turn({ ...base, question: { text: "frist 0" } });
  expect(asked).toHaveLength(before);
  turn({ ...base, question: { text: "frist 1" } });
  expect(asked).toHaveLength(before + 1);
});
