// Teams from end to end: the server as `npm start` runs it in a process of its own, Microsoft's part played on loopback,
// and one person's day with it from installing to removing. Every message is judged as Teams judges it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { recipientKey } from "../../src/bot/reminder.ts";
import {
  startTeamsConnector,
  type StandingMessage,
  type TeamsConnector,
} from "../support/teams-connector.ts";
import {
  APP_ID,
  APP_PASSWORD,
  startTeamsIdentity,
  TENANT_ID,
  type TeamsIdentity,
} from "../support/teams-identity.ts";
import {
  activity,
  BOT,
  type Button,
  buttonsOf,
  chatOf,
  CHANNEL,
  faultsOfInvoke,
  GROUP,
  invoke,
  message,
  type Person,
  person,
  press,
  textOfCard,
  thread,
  type Where,
} from "../support/teams-person.ts";
import { deadline, subscribedInTime } from "./reminded-today.ts";
import { freePort, type ServerProcess, startServerProcess } from "./server-process.ts";

type By = { readonly from: Person; readonly where: Where; readonly locale?: string };

const anna: By = { from: person(1), where: chatOf(person(1)) };
const bo: By = { from: person(2), where: chatOf(person(2)), locale: "en-GB" };
const UNIT: By = { from: person(3), where: thread(1_699_999_999_999) };

let folder: string;
let identity: TeamsIdentity;
let connector: TeamsConnector;
let server: ServerProcess;
let url: string;
let environment: Readonly<Record<string, string>>;

const keyOf = ({ objectId }: Person): string =>
  recipientKey({ surface: "teams", tenant: TENANT_ID, kind: "person", id: objectId });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vindrose-teams-"));
  identity = await startTeamsIdentity();
  connector = await startTeamsConnector(identity.bearer);
  for (const id of [anna.where.id, bo.where.id, GROUP.id, CHANNEL]) connector.admit(id);
  const publicPort = await freePort();
  url = `http://127.0.0.1:${publicPort}/api/messages`;
  environment = {
    VINDROSE_DATA: folder,
    PORT: String(await freePort()),
    PUBLIC_PORT: String(publicPort),
    MicrosoftAppId: APP_ID,
    MicrosoftAppPassword: APP_PASSWORD,
    MicrosoftAppTenantId: TENANT_ID,
    TEAMS_SERVICE_HOSTS: new URL(connector.serviceUrl).host,
    ToBotFromChannelOpenIdMetadataUrl: identity.openIdUrl,
    ToChannelFromBotLoginUrl: identity.loginUrl,
    EDITORS: keyOf(bo.from),
    UNIT_CHANNEL: recipientKey({ surface: "teams", tenant: TENANT_ID, kind: "channel", id: CHANNEL }),
  };
  server = await startServerProcess(environment);
});
afterAll(async () => {
  await server.stop();
  await Promise.all([connector.close(), identity.close()]);
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(connector.faults()).toEqual([]));

async function post(wire: unknown): Promise<{ readonly status: number; readonly body: string }> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: identity.authorization(connector.serviceUrl),
    },
    body: JSON.stringify(wire),
  });
  return { status: response.status, body: await response.text() };
}

/** Does something and waits for the one message that comes of it. */
async function after(where: Where, act: () => Promise<unknown>): Promise<StandingMessage> {
  const before = connector.standing(where.id).length;
  await act();
  const messages = await connector.messages(where.id, before + 1);
  expect(messages).toHaveLength(before + 1);
  return messages.at(-1) as StandingMessage;
}

const say = (by: By, text: string, mentions = by.where.conversationType !== "personal") =>
  after(by.where, async () =>
    expect((await post(message(connector.serviceUrl, by, text, { mentions }))).status).toBe(200),
  );

async function call(by: By, name: string, value: unknown, replyToId?: string) {
  const reply = await post(
    invoke(connector.serviceUrl, by, { name, value, ...(replyToId === undefined ? {} : { replyToId }) }),
  );
  expect(faultsOfInvoke(name, reply)).toEqual([]);
  return reply;
}

const cardOf = ({ activity: sent }: StandingMessage): unknown => sent.attachments?.[0]?.content;
const shown = (sent: StandingMessage): string => `${sent.activity.text ?? ""}\n${textOfCard(cardOf(sent))}`;
const button = (sent: StandingMessage, holds: string): Button => {
  const found = buttonsOf(cardOf(sent)).find(({ data }) => JSON.stringify(data ?? {}).includes(holds));
  if (found === undefined) throw new Error(`no button with ${holds} in ${textOfCard(cardOf(sent))}`);
  return found;
};
const pressing = (by: By, sent: StandingMessage, holds: string) =>
  post(press(connector.serviceUrl, by, { data: button(sent, holds).data, replyToId: sent.id }));

describe("a day in Teams", () => {
  test("the start says where Teams is", () => {
    expect(server.printed()).toMatch(/Teams +client secret, 1 tenant.* \/api\/messages/);
  });

  test("installing: each is greeted once, in their own language, and so is the channel", async () => {
    for (const [by, language] of [
      [anna, "da"],
      [bo, "en"],
      [UNIT, "da"],
    ] as const) {
      const greeting = await after(by.where, async () => {
        await post(activity(connector.serviceUrl, by, { type: "installationUpdate", action: "add" }));
        await post(activity(connector.serviceUrl, by, { type: "conversationUpdate", membersAdded: [BOT] }));
      });
      expect(cardOf(greeting)).toHaveProperty("lang", language);
    }
  });

  test("a question, and the one that follows from it", async () => {
    const spoken = await say(anna, "hvad er regionens vision?");
    expect(spoken.activity.entities?.[0]).toHaveProperty("citation");
    expect(spoken.activity.channelData).toEqual({ feedbackLoop: { type: "custom" } });
    const drawn = await say(anna, "hvem er vores kontakt i Ungarn?");
    expect(shown(drawn)).toContain("Ungarn");
    expect(drawn.activity.entities?.[0]).toHaveProperty("citation");
    expect(shown(await say(anna, "hvad med Shanghai?"))).toContain("Shanghai");
    expect(shown(await say(bo, "who is our contact in Hungary?"))).toContain("Hungary");
  });

  test("a mention in a group, and in a channel's thread", async () => {
    expect(shown(await say({ ...anna, where: GROUP }, "partner Shanghai"))).toContain("Shanghai");
    expect(shown(await say({ ...anna, where: thread(1_700_000_000_001) }, "partner Valencia"))).toContain(
      "Valencia",
    );
  });

  test("a card that asks back is replaced by what was chosen", async () => {
    const asked = await say(anna, "påmind mig om den årlige");
    const reply = await pressing(anna, asked, "status-report");
    expect(faultsOfInvoke("adaptiveCard/action", reply)).toEqual([]);
    expect(JSON.parse(reply.body)).toMatchObject({ type: "application/vnd.microsoft.card.adaptive" });
    await connector.until("the card to change", () =>
      connector.standing(anna.where.id).some(({ id, changes }) => id === asked.id && changes === 1),
    );
  });

  test("look-ups beside the chat, and a message that is pointed at", async () => {
    for (const commandId of ["partner", "program", "frist"]) {
      const value = {
        commandId,
        parameters: [{ name: "query", value: "Shanghai" }],
        queryOptions: { skip: 0, count: 25 },
      };
      const started = performance.now();
      await call(anna, "composeExtension/query", value);
      expect(performance.now() - started).toBeLessThan(1_000);
    }
    const messagePayload = {
      id: "1",
      body: { contentType: "html", content: "<p>Hvem er vores kontakt i Ungarn?</p>" },
    };
    const asked = await call(anna, "composeExtension/fetchTask", { commandId: "ask", messagePayload });
    expect(textOfCard(JSON.parse(asked.body))).toContain("Ungarn");
  });

  test("a window for a project, whose answer stands in the chat", async () => {
    const home = await say(anna, "hjem");
    const opened = await call(anna, "task/fetch", { data: button(home, '"form":"project"').data });
    const { task } = JSON.parse(opened.body) as { task: { value: { card: { content: unknown } } } };
    const data = {
      ...(buttonsOf(task.value.card.content).at(-1)?.data as object),
      "one.idea": "Hospitaler deler data om kroniske sygdomme",
      "one.places": "Polen og Tyskland",
    };
    await after(anna.where, () => call(anna, "task/submit", { data }));
  });

  test("thumbs, with a reason", async () => {
    const answer = await say(anna, "hvem er vores kontakt i Ungarn?");
    const thumb = { actionName: "feedback", actionValue: { reaction: "dislike" } };
    const window = await call(anna, "message/fetchTask", { data: thumb }, answer.id);
    expect(JSON.parse(window.body)).toMatchObject({ task: { type: "continue" } });
    const feedback = JSON.stringify({
      "one.verdict": "not_helpful",
      "one.comment": "Telefonnummeret mangler",
    });
    const value = { actionName: "feedback", actionValue: { reaction: "dislike", feedback } };
    expect(await call(anna, "message/submitAction", value, answer.id)).toEqual({ status: 200, body: "" });
  });

  test("a question for the unit arrives in its channel, and its reply with whoever asked", async () => {
    const before = connector.standing(CHANNEL).length;
    await say(anna, "til enheden Hvornår mødes kontoret i Bruxelles næste gang?");
    const [asked] = (await connector.messages(CHANNEL, before + 1)).slice(-1);
    expect(shown(asked as StandingMessage)).toContain("Bruxelles");
    const id = /svar ([\w-]+)/.exec(JSON.stringify(asked?.activity))?.[1];
    const subject = /"form":"reply","subject":"([^"]+)"/.exec(JSON.stringify(asked?.activity))?.[1];
    const told = await after(anna.where, () =>
      post(
        message(connector.serviceUrl, { ...bo, where: UNIT.where }, `svar ${subject ?? id} I marts`, {
          mentions: true,
        }),
      ),
    );
    expect(shown(told)).toContain("I marts");
  });

  test("a reminder that nobody asked for just now, done for everyone", async () => {
    await say(bo, `deadline status-report ${deadline}`);
    await say(anna, "påmind status-report 7 kl 0 da");
    await say(bo, "remind status-report 7 at 0 en");
    subscribedInTime(folder);
    const reminders = async (where: Where): Promise<StandingMessage> => {
      const isReminder = (sent: StandingMessage): boolean =>
        JSON.stringify(cardOf(sent) ?? {}).includes('"refresh"');
      for (let tries = 0; tries < 900; tries += 1) {
        const found = connector.standing(where.id).find(isReminder);
        if (found !== undefined) return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error("no reminder came");
    };
    const [annas, bos] = [await reminders(anna.where), await reminders(bo.where)];
    const reply = await pressing(anna, annas, "færdig");
    expect(faultsOfInvoke("adaptiveCard/action", reply)).toEqual([]);
    await connector.until("both to change", () =>
      [annas, bos].every(({ id }) =>
        connector.standing().some((sent) => sent.id === id && sent.changes === 1),
      ),
    );
  });

  test("what was taken in before the end is answered after the next start, once", async () => {
    connector.trouble({ status: 503, headers: { "retry-after": "60" } });
    const before = connector.standing(anna.where.id).length;
    await post(message(connector.serviceUrl, anna, "partner Valencia"));
    expect(await server.stop()).toBe(0);
    expect(connector.standing(anna.where.id)).toHaveLength(before);
    server = await startServerProcess(environment);
    // the claim of the earlier process holds for its lease
    for (let tries = 0; tries < 600 && connector.standing(anna.where.id).length === before; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(connector.standing(anna.where.id)).toHaveLength(before + 1);
  });

  test("removing: nobody writes to where they are not wanted", async () => {
    await post(activity(connector.serviceUrl, bo, { type: "installationUpdate", action: "remove" }));
    const before = connector.standing(bo.where.id).length;
    await say(anna, "hjælp");
    expect(connector.standing(bo.where.id)).toHaveLength(before);
    expect(server.printed()).not.toContain("Telefonnummeret");
  });

  test("whoever brings no token is turned away by the running server too", async () => {
    const response = await fetch(url, { method: "POST", body: "{}" });
    expect([response.status, await response.text()]).toEqual([401, ""]);
  });
});
