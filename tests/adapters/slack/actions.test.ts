// Buttons of Slack: what is built is read back, and what is not ours reads as nothing.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  buildAction,
  packPassages,
  parseAction,
  type SlackAction,
  unpackPassages,
} from "../../../src/adapters/slack/actions.ts";
import { anyText } from "../../support/random-answer.ts";

/** One of each; the type makes a new kind fail to compile until it stands here. */
const EACH: { readonly [Kind in SlackAction["kind"]]: Extract<SlackAction, { kind: Kind }> } = {
  say: { kind: "say", utterance: "hvem er vores kontakt i R&D <Ungarn>? 100%" },
  unit: { kind: "unit", utterance: "til enheden hvad koster det?" },
  form: { kind: "form", form: "date", subject: "status til regionsrådet" },
  sources: {
    kind: "sources",
    passages: [
      { number: 1, utterance: "kilde formaal 6" },
      { number: 3, utterance: "kilde grundlag 2" },
    ],
  },
  passage: { kind: "passage", utterance: "kilde formaal 6" },
  share: { kind: "share", utterance: "frist" },
  feedback: { kind: "feedback", verdict: "not_helpful", replyId: "0b1f" },
};

test.each(Object.values(EACH))("$kind is read back as it was built", (action) => {
  const built = buildAction(action, 7);
  expect(built?.action_id).toBe(`vindrose1:${action.kind}:7`);
  expect(parseAction(built?.action_id ?? "", built?.value ?? "")).toEqual(action);
});

test("a value holds nothing that Slack gives back otherwise", () => {
  expect(buildAction(EACH.say, 0)?.value).toBe("hvem er vores kontakt i R%26D %3CUngarn%3E? 100%25");
});

test("any utterance that becomes a button is read back letter by letter", () => {
  fc.assert(
    fc.property(anyText, (utterance) => {
      const built = buildAction({ kind: "say", utterance }, 0);
      if (built === undefined) return;
      expect(parseAction(built.action_id, built.value)).toEqual({
        kind: "say",
        utterance: utterance.toWellFormed(),
      });
    }),
    { numRuns: 200 },
  );
});

test("a form without a subject has none", () => {
  const built = buildAction({ kind: "form", form: "question" }, 0);
  expect(parseAction(built?.action_id ?? "", built?.value ?? "")).toEqual({ kind: "form", form: "question" });
});

test.each([
  ["vindrose0:say:1", "frist"],
  ["other:say:1", "frist"],
  ["vindrose1:fly:1", "frist"],
  ["vindrose1:toString:1", "frist"],
  ["vindrose1:__proto__:1", "frist"],
  ["vindrose1:say:1", ""],
  ["vindrose1:say:1", "  "],
  ["vindrose1:say:1", "100%"],
  ["vindrose1:say:1", "x".repeat(4001)],
  ["vindrose1:form:1", "passwords"],
  ["vindrose1:sources:1", "kilde formaal 6"],
  ["vindrose1:sources:1", "1 kilde formaal 6\n"],
  ["vindrose1:feedback:1", "great 0b1f"],
  ["vindrose1:feedback:1", "helpful "],
  ["", ""],
])("%s with %j is no button of ours", (id, value) => {
  expect(parseAction(id, value)).toBeUndefined();
});

test("a window carries passages, and any other text carries none", () => {
  const { passages } = EACH.sources;
  expect(unpackPassages(packPassages(passages))).toEqual(passages);
  expect(unpackPassages("")).toEqual([]);
  expect(unpackPassages('{"form":"date"}')).toEqual([]);
});
