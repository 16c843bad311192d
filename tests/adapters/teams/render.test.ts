// Answers of the product and of our own making, drawn for Teams.
import { expect, test } from "vitest";
import { renderAnswer } from "../../../src/adapters/teams/render.ts";
import { NOW, vindrose } from "../../support/product.ts";
import { faultsOfMessage } from "../../support/teams-check.ts";

test.each([
  "hvem er vores kontakt i Shanghai?",
  "hvilket EU-program passer til et projekt om rent vand med partnere i Sverige og Polen?",
  "hvem er vores partnere?",
  "hjælp",
  "hvor høj er himlen?",
])("%s", (text) => {
  const answer = vindrose.ask({ text }, [], NOW);
  const { card, ...message } = renderAnswer(answer, { replyId: "r1", question: text });
  const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }];
  expect(faultsOfMessage({ ...message, attachments })).toEqual([]);
});
