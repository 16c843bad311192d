// Data behind buttons: what we make reads back, what we did not make reads as nothing.
import { expect, test } from "vitest";
import { readPressed, sayButton } from "../../../src/adapters/teams/actions.ts";
import { LIMITS } from "../../../src/adapters/teams/limits.ts";

test("a button reads back as what it says, also with what Teams adds", () => {
  const button = sayButton("Shanghai", "partner Shanghai", { replyId: "r1" });
  const data = button.type === "Action.Execute" ? button.data : {};
  expect(readPressed({ ...data, msteams: { type: "x" }, typed: "y" })).toEqual({
    kind: "say",
    utterance: "partner Shanghai",
    replyId: "r1",
  });
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
  { v: 1, utterance: "hjælp", replyId: "r".repeat(201) },
  { v: 1, form: "drop table", replyId: "r" },
  { v: 1, verdict: "not_helpful", replyId: "r" },
  { v: 1, reminder: "" },
])("%j is no button of ours", (data) => {
  expect(readPressed(data)).toBeUndefined();
});
