// What a person in Teams meets: answers where they asked, once, changed with the question, never aloud what is theirs;
// greetings and farewells; buttons, windows and look-ups. Over HTTP, with the product's own desk and a connector that
// judges every message.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "../../../src/bot/desk.ts";
import { productDesk } from "../../support/teams-desk.ts";
import {
  activity,
  BOT,
  buttonsOf,
  chatOf,
  faultsOfInvoke,
  GROUP,
  invoke,
  message,
  nextId,
  type Person,
  person,
  press,
  textOfCard,
  thread,
  type Where,
} from "../../support/teams-person.ts";
import type { OutActivity, StandingMessage } from "../../support/teams-connector.ts";
import { TENANT_ID } from "../../support/teams-identity.ts";
import { startTeams, type TeamsWorld } from "../../support/teams-surface.ts";

let world: TeamsWorld;
let slowMs = 0;
let number = 0;
const judged: unknown[] = [];

beforeAll(async () => {
  const deskOf = productDesk();
  world = await startTeams((store) => {
    const { desk, knowledge } = deskOf(store);
    const slow: Desk = {
      ...desk,
      say: async (...said) => {
        if (slowMs > 0) await new Promise((resolve) => setTimeout(resolve, slowMs));
        return desk.say(...said);
      },
      judge: (...said) => {
        judged.push(said[0]);
        return desk.judge(...said);
      },
    };
    return { desk: slow, knowledge };
  });
  world.connector.admit(GROUP.id);
  world.connector.admit("19:channel@thread.tacv2");
  // the product may have to be made anew, on a busy machine
}, 60_000);
afterAll(() => world.stop());
afterEach(() => {
  slowMs = 0;
  expect(world.connector.faults()).toEqual([]);
});

/** Somebody new, in a personal chat where the app is installed. */
function somebody(): { readonly from: Person; readonly where: Where } {
  const from = person((number += 1));
  const where = chatOf(from);
  world.connector.admit(where.id);
  return { from, where };
}

const url = (): string => world.connector.serviceUrl;
const cardOf = ({ attachments }: OutActivity): unknown => attachments?.[0]?.content;
const shown = ({ activity: sent }: StandingMessage): string =>
  `${sent.text ?? ""}\n${textOfCard(cardOf(sent))}`;

async function ask(by: { from: Person; where: Where; locale?: string }, text: string, count = 1) {
  expect((await world.post(message(url(), by, text))).status).toBe(200);
  return world.connector.messages(by.where.id, count);
}

async function invoked(by: { from: Person; where: Where }, name: string, value: unknown, replyToId?: string) {
  const wire = invoke(url(), by, { name, value, ...(replyToId === undefined ? {} : { replyToId }) });
  const reply = await world.post(wire);
  expect(faultsOfInvoke(name, reply)).toEqual([]);
  return reply;
}

describe("a question", () => {
  test("is answered in the personal chat by a card, which no text stands beside", async () => {
    const [answer] = await ask(somebody(), "hvem er vores kontakt i Ungarn?");
    expect(shown(answer as StandingMessage)).toContain("Ungarn");
    expect(answer?.activity.text).toBeUndefined();
    expect(answer?.activity.summary).toBeTruthy();
    expect(answer?.activity.entities?.[0]).toHaveProperty("citation");
    expect(JSON.stringify(answer?.activity)).not.toContain("AIGeneratedContent");
  });

  test("that sentences alone answer gets a text, with its sources as Teams' citations", async () => {
    const [answer] = await ask(somebody(), "hvad siger strategien om uddannelse?");
    expect(answer?.activity.text).toContain("[1]");
    expect(answer?.activity.attachments).toBeUndefined();
    expect(answer?.activity.entities?.[0]).toHaveProperty("citation");
    expect(answer?.activity.summary).toBeTruthy();
  });

  test("leads to the next one, which need not repeat what it is about", async () => {
    const by = somebody();
    await ask(by, "hvem er vores kontakt i Polen?");
    const answers = await ask(by, "hvad med Shanghai?", 2);
    expect(shown(answers[1] as StandingMessage)).toContain("Shanghai");
  });

  test("delivered three times is answered once", async () => {
    const by = somebody();
    const wire = message(url(), by, "hjælp");
    for (const _ of [1, 2, 3]) expect((await world.post(wire)).status).toBe(200);
    await ask(by, "hvem er vores kontakt i Ungarn?", 2);
    expect(world.connector.standing(by.where.id)).toHaveLength(2);
  });

  test("in a group is answered where it was asked, when it mentions us", async () => {
    const by = { from: person(900), where: GROUP };
    const before = world.connector.standing(GROUP.id).length;
    await world.post(message(url(), by, "og hvad så?"));
    await world.post(message(url(), by, "hvem er vores kontakt i Ungarn?", { mentions: true }));
    const answers = await world.connector.messages(GROUP.id, before + 1);
    expect(answers).toHaveLength(before + 1);
    expect(shown(answers.at(-1) as StandingMessage)).toContain("Ungarn");
  });

  test("in a channel is answered in its thread", async () => {
    const where = thread(Number(nextId()));
    await world.post(message(url(), { from: person(901), where }, "partner Shanghai", { mentions: true }));
    const [answer] = await world.connector.messages(where.id, 1);
    expect(shown(answer as StandingMessage)).toContain("Shanghai");
  });

  test("that only mentions us is answered with what we can do", async () => {
    const where = thread(Number(nextId()));
    await world.post(message(url(), { from: person(902), where }, "", { mentions: true }));
    expect(await world.connector.messages(where.id, 1)).toHaveLength(1);
  });

  test("that takes longer than a blink shows that somebody is at work", async () => {
    const before = world.connector.typings();
    slowMs = 1_200;
    await ask(somebody(), "hjælp");
    expect(world.connector.typings()).toBe(before + 1);
  });
});

describe("a question that changes", () => {
  const edit = (by: { from: Person; where: Where }, id: string, text: string) =>
    activity(url(), by, {
      type: "messageUpdate",
      id,
      text,
      channelData: { eventType: "editMessage", tenant: { id: tenant } },
    });
  const tenant = TENANT_ID;

  test("changes its answer where it stands, twice", async () => {
    const by = somebody();
    const id = nextId();
    await world.post(message(url(), by, "hvem er vores kontakt i Ungarn?", { id }));
    await world.connector.messages(by.where.id, 1);
    for (const [index, place] of ["Shanghai", "Valencia"].entries()) {
      await world.post(edit(by, id, `partner ${place}`));
      await world.connector.until(
        "the change",
        () => world.connector.standing(by.where.id)[0]?.changes === index + 1,
      );
      expect(shown(world.connector.standing(by.where.id)[0] as StandingMessage)).toContain(place);
    }
    expect(world.connector.standing(by.where.id)).toHaveLength(1);
  });

  test("takes its answer with it when it is deleted", async () => {
    const by = somebody();
    const id = nextId();
    await world.post(message(url(), by, "hjælp", { id }));
    await world.connector.messages(by.where.id, 1);
    await world.post(
      activity(url(), by, {
        type: "messageDelete",
        id,
        channelData: { eventType: "softDeleteMessage", tenant: { id: tenant } },
      }),
    );
    await world.connector.until("the removal", () => world.connector.standing(by.where.id).length === 0);
  });
});

describe("nothing that is one person's is said aloud", () => {
  test("what is asked in a group about oneself is answered in the personal chat", async () => {
    const { from, where } = somebody();
    const before = world.connector.standing(GROUP.id).length;
    await world.post(message(url(), { from, where: GROUP }, "mine data", { mentions: true }));
    await world.connector.messages(where.id, 1);
    expect(world.connector.standing(GROUP.id)).toHaveLength(before);
  });

  test("and where there is no personal chat, they are told where to ask", async () => {
    const before = world.connector.standing(GROUP.id).length;
    await world.post(message(url(), { from: person(903), where: GROUP }, "mine data", { mentions: true }));
    const answers = await world.connector.messages(GROUP.id, before + 1);
    expect(answers.at(-1)?.activity.text).toContain("kun til dig");
  });

  test("a message that only we were shown is never answered in the group", async () => {
    const { from, where } = somebody();
    const before = world.connector.standing(GROUP.id).length;
    const recipient = { ...BOT, isTargeted: true };
    await world.post(message(url(), { from, where: GROUP }, "partner Shanghai", { recipient }));
    await world.connector.messages(where.id, 1);
    await world.post(message(url(), { from: person(904), where: GROUP }, "partner Shanghai", { recipient }));
    await world.connector.until("its end", () => world.lines.some((line) => line.includes("event given up")));
    expect(world.connector.standing(GROUP.id)).toHaveLength(before);
  });
});

describe("coming and going", () => {
  test("we greet once however often it is told, in the language of the client, and know where to write", async () => {
    const by = { ...somebody(), locale: "en-US" };
    const added = activity(url(), by, { type: "installationUpdate", action: "add" });
    const joined = activity(url(), by, {
      type: "conversationUpdate",
      membersAdded: [BOT, { id: by.from.userId }],
    });
    await Promise.all([world.post(added), world.post(joined), world.post(added)]);
    await ask(by, "partner Shanghai", 2);
    expect(world.connector.standing(by.where.id)).toHaveLength(2);
    expect((cardOf(world.connector.standing(by.where.id)[0]?.activity ?? {}) as { lang: string }).lang).toBe(
      "en",
    );
  });

  test("people who come into a group are not greeted", async () => {
    const before = world.connector.standing(GROUP.id).length;
    const by = { from: person(905), where: GROUP };
    await world.post(activity(url(), by, { type: "conversationUpdate", membersAdded: [{ id: "29:new" }] }));
    await world.post(message(url(), by, "hjælp", { mentions: true }));
    expect(await world.connector.messages(GROUP.id, before + 1)).toHaveLength(before + 1);
  });

  test("once removed, we have forgotten where to write", async () => {
    const by = somebody();
    await ask(by, "hjælp");
    const key = `teams/${TENANT_ID}/person/${by.from.objectId}` as never;
    expect(await world.store.people.reference(key)).toContain(by.where.id);
    await world.post(activity(url(), by, { type: "installationUpdate", action: "remove" }));
    for (let tries = 0; tries < 100 && (await world.store.people.reference(key)) !== undefined; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await world.store.people.reference(key)).toBeUndefined();
  });
});

describe("buttons", () => {
  test("a suggestion is answered below, as if it had been typed, and once", async () => {
    const by = somebody();
    const [answer] = await ask(by, "hvem er vores kontakt i Ungarn?");
    const button = buttonsOf(cardOf(answer?.activity ?? {})).find(({ type }) => type === "Action.Execute");
    const wire = press(url(), by, { data: button?.data, replyToId: answer?.id ?? "" });
    for (const _ of [1, 2]) {
      const reply = await world.post(wire);
      expect(faultsOfInvoke("adaptiveCard/action", reply)).toEqual([]);
    }
    await world.connector.messages(by.where.id, 2);
    await ask(by, "hjælp", 3);
    expect(world.connector.standing(by.where.id)).toHaveLength(3);
  });

  test("a choice takes the place of the card that asked back, for everyone", async () => {
    const by = somebody();
    const [asked] = await ask(by, "påmind mig om den årlige");
    const choice = buttonsOf(cardOf(asked?.activity ?? {})).find(({ data }) =>
      JSON.stringify(data ?? {}).includes("here:"),
    );
    expect(choice).toBeDefined();
    const reply = await world.post(press(url(), by, { data: choice?.data, replyToId: asked?.id ?? "" }));
    expect(faultsOfInvoke("adaptiveCard/action", reply)).toEqual([]);
    expect(JSON.parse(reply.body)).toMatchObject({ type: "application/vnd.microsoft.card.adaptive" });
    await world.connector.until("the change", () => world.connector.standing(by.where.id)[0]?.changes === 1);
    expect(world.connector.standing(by.where.id)).toHaveLength(1);
  });

  test("a button that is none of ours is said to be so", async () => {
    const by = somebody();
    const reply = await world.post(press(url(), by, { data: { evil: true }, replyToId: "1" }));
    expect(JSON.parse(reply.body)).toMatchObject({
      statusCode: 400,
      type: "application/vnd.microsoft.error",
    });
  });

  test("an invoke that nobody knows is not implemented", async () => {
    const reply = await world.post(invoke(url(), somebody(), { name: "constructor", value: {} }));
    expect(reply).toEqual({ status: 501, body: "" });
  });
});

describe("thumbs", () => {
  const thumb = (reaction: string, feedback?: string) => ({
    actionName: "feedback",
    actionValue: { reaction, feedback },
  });

  test("up is noted, down asks why, and the reason arrives with an empty reply", async () => {
    const by = somebody();
    const [answer] = await ask(by, "hvem er vores kontakt i Ungarn?");
    judged.length = 0;
    await invoked(by, "message/submitAction", thumb("like", '{"feedbackText":"fint"}'), answer?.id);
    expect(judged).toEqual([expect.objectContaining({ verdict: "helpful", comment: "fint" })]);
    const up = await invoked(by, "message/fetchTask", { data: thumb("like") }, answer?.id);
    expect(JSON.parse(up.body)).toMatchObject({ task: { type: "message" } });
    expect(judged).toHaveLength(2);
    expect((await world.store.lessons.feedback(5)).map(({ comment }) => comment)).toContain("fint");
  });

  test("on a message that is too old say so", async () => {
    const by = somebody();
    const reply = await invoked(by, "message/fetchTask", { data: thumb("dislike") }, "1500000000000");
    expect(reply.body).toContain("ikke længere");
    await invoked(by, "message/submitAction", thumb("dislike"), "1500000000000");
  });
});

describe("beside the chat", () => {
  const query = (commandId: string, value: string, name = "query") => ({
    commandId,
    parameters: [{ name, value }],
    queryOptions: { skip: 0, count: 25 },
  });

  test.each([
    ["partner", "Shanghai"],
    ["program", "grøn brint med partnere i Polen"],
    ["frist", ""],
  ])("%s is looked up as it is typed, well below a second", async (commandId, typed) => {
    const by = {
      from: person(906),
      where: { id: "19:foreign@thread.v2", conversationType: "groupChat" as const },
    };
    await invoked(by, "composeExtension/query", query(commandId, typed));
    const started = performance.now();
    const reply = await invoked(by, "composeExtension/query", query(commandId, typed));
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(JSON.parse(reply.body)).toHaveProperty("composeExtension.type");
  });

  test("before anything is typed there is a list, and at its end nothing more", async () => {
    const by = somebody();
    const first = await invoked(by, "composeExtension/query", query("partner", "true", "initialRun"));
    expect(
      (JSON.parse(first.body) as { composeExtension: { attachments: unknown[] } }).composeExtension
        .attachments.length,
    ).toBeGreaterThan(1);
    const more = await invoked(by, "composeExtension/query", {
      ...query("partner", ""),
      queryOptions: { skip: 25 },
    });
    expect(JSON.parse(more.body)).toMatchObject({ composeExtension: { attachments: [] } });
  });

  test("a message that someone points at is answered in a window, and nothing is written into the chat", async () => {
    const by = { from: person(907), where: GROUP };
    const before = world.connector.standing(GROUP.id).length;
    const reply = await invoked(by, "composeExtension/fetchTask", {
      commandId: "ask",
      commandContext: "message",
      messagePayload: {
        id: "1",
        body: { contentType: "html", content: "<div>Hvem er vores <b>kontakt</b> i&nbsp;Ungarn?</div>" },
      },
    });
    expect(textOfCard(JSON.parse(reply.body))).toContain("Ungarn");
    expect(world.connector.standing(GROUP.id)).toHaveLength(before);
  });
});
