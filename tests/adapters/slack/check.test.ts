// The judge of Slack's payloads is judged: it passes a sound one, and finds each kind of fault in a spoilt one.
import { expect, test } from "vitest";
import { renderAnswer } from "../../../src/adapters/slack/render.ts";
import { answerOf } from "../../support/answer.ts";
import { slackFaults } from "../../support/slack-check.ts";

const sound = renderAnswer(answerOf([{ kind: "paragraph", text: "Hej.", citations: [1] }]), {
  replyId: "r1",
});
const mrkdwn = (text: string) => ({ type: "section", text: { type: "mrkdwn", text, verbatim: true } });
const plain = (text: string) => ({ type: "plain_text", text, emoji: false });
const button = (more: object) => ({
  type: "actions",
  elements: [{ type: "button", text: plain("Ja"), action_id: "vindrose1:say:0", value: "ja", ...more }],
});
const message = (...blocks: readonly unknown[]) => ({ text: "t", blocks });
const modal = (more: object, ...blocks: readonly unknown[]) => ({
  type: "modal",
  title: plain("Titel"),
  blocks,
  ...more,
});

test("a sound message has no fault, as an object and as the form that is sent", () => {
  expect(slackFaults(sound)).toEqual([]);
  expect(slackFaults({ ...sound, blocks: JSON.stringify(sound.blocks) })).toEqual([]);
});

test.each([
  ["a mention", message(mrkdwn("hej <@U1>")), /a mention/],
  ["a broadcast", message(mrkdwn("hej <!channel>")), /a mention/],
  ["a broadcast word", message(mrkdwn("hej @channel")), /broadcast/],
  ["a mention in the text beside", { ...message(mrkdwn("x")), text: "<!here>" }, /text: a mention/],
  ["a bare ampersand", message(mrkdwn("R&D")), /ampersand/],
  ["a link to a script", message(mrkdwn("<javascript:x|y>")), /unescaped/],
  ["text that links by itself", message({ type: "section", text: { type: "mrkdwn", text: "x" } }), /link/],
  ["an empty text", message(mrkdwn(" ")), /empty/],
  ["a text of 3,001", message(mrkdwn("x".repeat(3001))), /3001/],
  ["half a character", message(mrkdwn("\ud800")), /half/],
  ["a control character", message(mrkdwn("\u0007")), /control/],
  ["no text beside the blocks", { blocks: sound.blocks }, /without a text/],
  ["no blocks", message(), /empty list/],
  ["51 blocks", message(...Array.from({ length: 51 }, () => mrkdwn("x"))), /51/],
  ["a header of 151", message({ type: "header", text: plain("x".repeat(151)) }), /151/],
  [
    "eleven elements",
    message({ type: "context", elements: Array.from({ length: 11 }, () => plain("x")) }),
    /11/,
  ],
  ["a foreign button", message(button({ action_id: "x" })), /read back/],
  ["a label of 76", message(button({ text: plain("x".repeat(76)) })), /76/],
  ["a button without text", message(button({ text: undefined })), /text/],
  ["the same button twice", message(button({}), button({})), /twice/],
  ["a block that Slack lacks", message({ type: "hologram" }), /hologram/],
  [
    "two tables",
    message(...[1, 2].map(() => ({ type: "table", rows: [[{ type: "raw_text", text: "x" }]] }))),
    /tables/,
  ],
  [
    "a message as heavy as Slack refuses",
    message(...Array.from({ length: 5 }, () => mrkdwn("x".repeat(2900)))),
    /bytes/,
  ],
  ["a text of 4,001", { ...message(mrkdwn("x")), text: "x".repeat(4001) }, /4001/],
  ["a view's title of 25", modal({ title: plain("x".repeat(25)) }, mrkdwn("x")), /25/],
  ["a view without blocks", modal({}), /without blocks/],
  ["a view with 101 blocks", modal({}, ...Array.from({ length: 101 }, () => mrkdwn("x"))), /101/],
  ["metadata of 3,001", modal({ private_metadata: "x".repeat(3001) }, mrkdwn("x")), /3001/],
  [
    "a table in a view",
    { view: modal({}, { type: "table", rows: [[{ type: "raw_text", text: "x" }]] }) },
    /in a view/,
  ],
  [
    "inputs without a submit",
    modal(
      {},
      { type: "input", label: plain("x"), element: { type: "plain_text_input", action_id: "value" } },
    ),
    /submit/,
  ],
  ["five prompts", { prompts: Array.from({ length: 5 }, () => ({ title: "x", message: "x" })) }, /prompts/],
  ["nothing at all", undefined, /no object/],
])("%s is found", (_what, body, fault) => {
  expect(slackFaults(body).join("\n")).toMatch(fault);
});
