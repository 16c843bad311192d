// What really leaves for Teams: the SDK's serialiser drops what it does not know, the login is Microsoft's own, and
// nobody retries or waits behind our back. The net is closed but for this machine and what nock answers.
import nock from "nock";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createSdk } from "../../../src/adapters/teams/sdk/botbuilder.ts";
import type { Registration } from "../../../src/adapters/teams/sdk/credentials.ts";
import { teamsError } from "../../../src/adapters/teams/errors.ts";
import { LIMITS } from "../../../src/adapters/teams/limits.ts";
import { answerMessage } from "../../../src/adapters/teams/message.ts";
import { NOW, vindrose } from "../../support/product.ts";
import { endlessAnswer, reminderAnswer } from "../../support/teams-cards.ts";
import { startTeamsConnector, type TeamsConnector } from "../../support/teams-connector.ts";
import { startTeamsIdentity, type TeamsIdentity } from "../../support/teams-identity.ts";

let identity: TeamsIdentity;
let connector: TeamsConnector;
beforeAll(async () => {
  // another file of this worker may have left it off
  if (!nock.isActive()) nock.activate();
  nock.disableNetConnect();
  nock.enableNetConnect(/^127\.0\.0\.1/);
  identity = await startTeamsIdentity();
  connector = await startTeamsConnector(identity.bearer);
});
afterAll(async () => {
  await connector.close();
  await identity.close();
  nock.enableNetConnect();
  nock.restore();
});
afterEach(() => nock.cleanAll());

const registration: Registration = {
  MicrosoftAppId: "11111111-2222-4333-8444-555555555555",
  MicrosoftAppPassword: "secret",
  MicrosoftAppType: "SingleTenant",
  MicrosoftAppTenantId: "99999999-2222-4333-8444-555555555555",
};

const local = () =>
  createSdk({
    registration,
    openIdUrl: identity.openIdUrl,
    loginUrl: identity.loginUrl,
    timeoutMs: 300,
    now: Date.now,
  });

test("citations, feedback, summary and card arrive as they were made", async () => {
  connector.admit("a:1");
  const citation = {
    type: "https://schema.org/Message",
    "@type": "Message",
    "@context": "https://schema.org",
    citation: [
      {
        "@type": "Claim",
        position: 1,
        appearance: {
          "@type": "DigitalDocument",
          name: "Strategien",
          abstract: "Om samarbejde",
          url: "https://example.org",
        },
      },
    ],
  };
  const mention = {
    type: "mention",
    text: "<at>Bo</at>",
    mentioned: { id: "29:bo", name: "Bo", role: "user" },
  };
  const activity = {
    type: "message" as const,
    text: "Sådan er det [1] <at>Bo</at>",
    textFormat: "markdown" as const,
    summary: "Kort",
    locale: "da-DK",
    entities: [citation, mention],
    channelData: { feedbackLoop: { type: "custom" } },
  };
  const id = await local().send({ serviceUrl: connector.serviceUrl, conversationId: "a:1" }, activity);
  const [standing] = connector.standing("a:1");
  expect(standing?.id).toBe(id);
  expect(standing?.activity).toEqual(activity);
});

describe("an answer drawn as a card names its sources to Teams", () => {
  const answers = [
    vindrose.ask({ text: "hvem er vores kontakt i Shanghai?" }, [], NOW),
    vindrose.ask(
      { text: "which EU programme fits a project on clean water with partners in Poland?" },
      [],
      NOW,
    ),
    reminderAnswer,
    endlessAnswer,
  ];
  const target = () => ({ serviceUrl: connector.serviceUrl, conversationId: "a:cards" });
  const positionsOf = (entities: unknown): unknown => JSON.stringify(entities).match(/"position":\d+/g);

  test.each(answers.map((answer) => [answer.title, answer] as const))("%s", async (_, answer) => {
    connector.admit("a:cards");
    const message = answerMessage(answer, { replyId: "r1", lead: "card" });
    const id = await local().send(target(), message);
    const standing = () => connector.standing("a:cards").find((each) => each.id === id)?.activity;
    expect(standing()?.text).toBeUndefined();
    expect(standing()?.attachments).toHaveLength(1);
    expect(standing()?.entities).toEqual(message.entities);
    const marks = new Set(JSON.stringify(message.attachments).match(/"\[\d+\] "/g));
    expect(marks.size).toBeGreaterThan(0);
    expect(positionsOf(standing()?.entities)).toEqual(
      [...marks].slice(0, LIMITS.citations).map((mark) => `"position":${mark.replace(/\D/g, "")}`),
    );

    // changed where it stands, as a card that is pressed or a reminder is
    const other = answers[(answers.indexOf(answer) + 1) % answers.length] ?? answer;
    const changed = answerMessage(other, { replyId: "r1", lead: "card" });
    await local().update({ ...target(), activityId: id ?? "" }, changed);
    expect(standing()?.entities).toEqual(changed.entities);
    expect(JSON.stringify(standing())).not.toContain("AIGeneratedContent");
    expect(connector.faults().filter((fault) => fault.startsWith("a:cards"))).toEqual([]);
  });
});

describe("what a call fails with is told apart", () => {
  const failing = async (conversationId: string): Promise<unknown> =>
    teamsError(
      "send",
      await local()
        .send({ serviceUrl: connector.serviceUrl, conversationId }, { type: "message", text: "x" })
        .catch((error: unknown) => error),
    );

  test("a refusal with the platform's own word, asked once", async () => {
    const before = connector.calls();
    expect(await failing("a:nobody")).toMatchObject({ status: 403, code: "BotNotInConversationRoster" });
    expect(connector.calls()).toBe(before + 1);
  });

  test("the wait that was asked for", async () => {
    connector.admit("a:2");
    connector.trouble({ status: 429, headers: { "retry-after": "7" } });
    expect(await failing("a:2")).toMatchObject({ status: 429, retryAfterMs: 7000 });
  });

  test("a wait given as a date", async () => {
    const date = "Wed, 25 Nov 2026 09:00:00 GMT";
    connector.trouble({ status: 503, headers: { date, "retry-after": "Wed, 25 Nov 2026 09:00:12 GMT" } });
    expect(await failing("a:2")).toMatchObject({ status: 503, retryAfterMs: 12_000 });
  });

  test("silence, which ends by itself and may have arrived", async () => {
    connector.trouble({ status: 0, isSilent: true });
    expect(await failing("a:2")).toMatchObject({ name: "UnreachableError", mayHaveArrived: true });
  });

  test("nobody there, where nothing left", async () => {
    const error = await local()
      .send({ serviceUrl: "http://127.0.0.1:9/", conversationId: "a:1" }, { type: "message", text: "x" })
      .catch((thrown: unknown) => teamsError("send", thrown));
    expect(error).toMatchObject({ name: "UnreachableError", mayHaveArrived: false });
  });

  test("a login that is away, where nothing left either", async () => {
    identity.setAway(true);
    const error = await failing("a:2");
    identity.setAway(false);
    expect(error).toMatchObject({ name: "UnreachableError", mayHaveArrived: false });
  });
});

describe("the login is Microsoft's own", () => {
  const TOKEN = {
    token_type: "Bearer",
    expires_in: 3599,
    ext_expires_in: 3599,
    access_token: "from-microsoft",
  };

  test("single tenant: with the secret, at the tenant's address, for the connector", async () => {
    let asked = "";
    nock("https://login.microsoftonline.com")
      .post(`/${registration.MicrosoftAppTenantId}/oauth2/v2.0/token`)
      .query(true)
      .reply(200, async (request: Request) => {
        asked = await request.text();
        return TOKEN;
      });
    nock("https://smba.trafficmanager.net", { reqheaders: { authorization: "Bearer from-microsoft" } })
      .post("/emea/v3/conversations/a%3A1/activities")
      .reply(201, { id: "1" });
    const sdk = createSdk({ registration, openIdUrl: identity.openIdUrl, timeoutMs: 2000, now: Date.now });
    const target = { serviceUrl: "https://smba.trafficmanager.net/emea/", conversationId: "a:1" };
    expect(await sdk.send(target, { type: "message", text: "x" })).toBe("1");
    expect(new URLSearchParams(asked).get("client_id")).toBe(registration.MicrosoftAppId);
    expect(new URLSearchParams(asked).get("scope")).toBe("https://api.botframework.com/.default");
  });

  test("managed identity: from the machine's own service, without a secret", async () => {
    // first the library looks whether anybody is there
    nock("http://169.254.169.254").get("/metadata/identity/oauth2/token").reply(400, {});
    nock("http://169.254.169.254")
      .get("/metadata/identity/oauth2/token")
      .query(true)
      .reply(200, { ...TOKEN, access_token: "from-the-machine", expires_on: 4_000_000_000, resource: "x" });
    nock("https://smba.trafficmanager.net", { reqheaders: { authorization: "Bearer from-the-machine" } })
      .post("/emea/v3/conversations/a%3A1/activities")
      .reply(201, { id: "2" });
    const { MicrosoftAppPassword: _, ...rest } = registration;
    const managed: Registration = {
      ...rest,
      MicrosoftAppId: "22222222-2222-4333-8444-555555555555",
      MicrosoftAppType: "UserAssignedMSI",
    };
    const sdk = createSdk({
      registration: managed,
      openIdUrl: identity.openIdUrl,
      timeoutMs: 2000,
      now: Date.now,
    });
    const target = { serviceUrl: "https://smba.trafficmanager.net/emea/", conversationId: "a:1" };
    expect(await sdk.send(target, { type: "message", text: "x" })).toBe("2");
  });
});
