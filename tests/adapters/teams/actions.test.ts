// Data behind buttons: what we make reads back, what we did not make reads as nothing.
import { expect, test } from "vitest";
import { readPressed, sayButton, sayData } from "../../../src/adapters/teams/actions.ts";
import { LIMITS } from "../../../src/adapters/teams/limits.ts";
import { replyIdOf } from "../../../src/bot/desk/reply-id.ts";
import { answerOf, strategyCitation } from "../../support/answer.ts";

test("a button reads back as what it says, also with what Teams adds", () => {
  const button = sayButton("Shanghai", "partner Shanghai", { replyId: "r1" });
  const data = button.type === "Action.Execute" ? button.data : {};
  expect(readPressed({ ...data, msteams: { type: "x" }, typed: "y" })).toEqual({
    kind: "say",
    utterance: "partner Shanghai",
    replyId: "r1",
  });
});

test("the longest id that the desk gives, and what a surface puts before it, read back", () => {
  const citations = Array.from({ length: 40 }, (_, index) => ({
    ...strategyCitation,
    id: `passage:${index}`,
  }));
  const id = `here:${replyIdOf("0".repeat(64), answerOf([], { citations }))}`;
  expect(id.length).toBeGreaterThan(190);
  expect(readPressed(sayData("hjælp", id))).toMatchObject({ replyId: id });
});

test("forms, verdicts and refreshes read back", () => {
  expect(readPressed({ v: 1, form: "project", replyId: "r" })).toEqual({
    kind: "form",
    form: "project",
    subject: undefined,
    replyId: "r",
  });
  expect(readPressed({ v: 1, verdict: "helpful", replyId: "r" })).toEqual({
    kind: "judge",
    verdict: "helpful",
    replyId: "r",
  });
  expect(readPressed({ v: 1, reminder: "k" })).toEqual({ kind: "refresh", reminder: "k" });
});

test.each([
  undefined,
  null,
  "partner Shanghai",
  [],
  {},
  { utterance: "hjælp", replyId: "r" },
  { v: 2, utterance: "hjælp", replyId: "r" },
  { v: 1, utterance: "", replyId: "r" },
  { v: 1, utterance: "x".repeat(LIMITS.utteranceChars + 1), replyId: "r" },
  { v: 1, utterance: ["hjælp"], replyId: "r" },
  { v: 1, utterance: "hjælp", replyId: "r".repeat(241) },
  { v: 1, form: "drop table", replyId: "r" },
  { v: 1, verdict: "not_helpful", replyId: "r" },
  { v: 1, reminder: "" },
])("%j is no button of ours", (data) => {
  expect(readPressed(data)).toBeUndefined();
});
