// What Slack delivers, hand-signed as Slack signs it: taken once, refused, or told to come again.
import { afterAll, afterEach, expect, test } from "vitest";
import { StoreError } from "../../../src/adapters/store/engine.ts";
import { openStore, type Store } from "../../../src/adapters/store/store.ts";
import {
  ANNA,
  BOT,
  direct,
  echoDesk,
  envelope,
  mention,
  openNet,
  slash,
  type SlackWorld,
  stamp,
  startSlackWorld,
} from "../../support/slack-world.ts";

let world: SlackWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});
afterAll(openNet);
const start = async (options: Parameters<typeof startSlackWorld>[0] = {}): Promise<SlackWorld> =>
  (world = await startSlackWorld(options));

/** The store, away until it is back. */
function unsteady(store: Store) {
  const away = { isAway: false };
  const inbox: Store["inbox"] = {
    ...store.inbox,
    accept: async (event) => {
      if (away.isAway) throw new StoreError("unreachable", "away");
      return store.inbox.accept(event);
    },
  };
  return { away, store: { ...store, inbox } };
}

test("a direct message is stored, acknowledged and answered in its thread", async () => {
  const desk = echoDesk();
  const slack = await start({ desk });
  const event = direct("hvem er vores kontakt i Polen?");
  expect(await slack.deliver(envelope(event))).toMatchObject({ status: 200 });
  await slack.settled();
  expect(desk.said).toEqual([
    {
      text: "hvem er vores kontakt i Polen?",
      asker: { person: `slack/T0REGION/person/${ANNA}`, conversation: "slack/T0REGION/D0ANNA" },
    },
  ]);
  expect(slack.of("chat.postMessage")).toMatchObject([
    { channel: "D0ANNA", thread_ts: event.ts, text: expect.stringContaining("du sagde") },
  ]);
});

test("one answer for a mention and a message of the same moment, and for every delivery again", async () => {
  const slack = await start({ settings: { hasChannelFollowUps: true } });
  const event = mention("hvad er en partner?");
  const asMessage = { ...event, type: "message", channel_type: "channel" };
  const replies = await Promise.all([
    slack.deliver(envelope(event)),
    slack.deliver(envelope(asMessage)),
    slack.deliver(envelope(event), {
      headers: { "x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout" },
    }),
  ]);
  await slack.settled();
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(slack.of("chat.postMessage")).toHaveLength(1);
});

test("the utterance is the message without the mention, as it was typed", async () => {
  const desk = echoDesk();
  const slack = await start({ desk });
  for (const text of [
    `<@${BOT}>   partner &amp; <https://example.org|eksempel>`,
    `<@${BOT}> spørg <@U1|anna> om &lt;Polen&gt; <!channel>`,
    `hej <@${BOT}>, frist`,
  ])
    await slack.deliver(envelope(mention("", { text })));
  await slack.settled();
  expect(desk.said.map(({ text }) => text)).toEqual([
    "partner & eksempel",
    "spørg anna om <Polen>",
    "hej , frist",
  ]);
});

test("it never speaks unasked, and never to bots or to itself", async () => {
  const slack = await start({});
  const quiet = [
    {
      type: "message",
      channel_type: "channel",
      channel: "C0OPEN",
      user: ANNA,
      ts: stamp(),
      text: "hej alle",
    },
    direct("ekko", { bot_id: "B0OTHER" }),
    direct("mig selv", { user: BOT }),
    direct("", { subtype: "channel_join" }),
    { type: "reaction_added", user: ANNA },
  ];
  for (const event of quiet) expect((await slack.deliver(envelope(event))).status).toBe(200);
  await slack.settled();
  expect(slack.calls.map(({ method }) => method)).toEqual(["auth.test"]);
});

test("a follow-up in a channel wants a mention, unless the setting is on and the thread was answered", async () => {
  for (const hasChannelFollowUps of [false, true]) {
    const desk = echoDesk();
    const slack = await start({ desk, settings: { hasChannelFollowUps } });
    const first = mention("partner Polen");
    await slack.deliver(envelope(first));
    await slack.settled();
    const say = (text: string, thread: string) => ({
      type: "message",
      channel_type: "channel",
      channel: "C0OPEN",
      user: ANNA,
      ts: stamp(),
      thread_ts: thread,
      text,
    });
    await slack.deliver(envelope(say("og i Letland?", first["ts"])));
    await slack.deliver(envelope(say("noget helt andet", "1600000000.000001")));
    await slack.settled();
    expect(desk.said.map(({ text }) => text)).toEqual(
      hasChannelFollowUps ? ["partner Polen", "og i Letland?"] : ["partner Polen"],
    );
    await slack.close();
    world = undefined;
  }
});

test.each([
  ["a bad signature", { signature: `v0=${"0".repeat(64)}` }, 401],
  ["an old timestamp", { offset: -301 }, 401],
  ["a timestamp from the future", { offset: 120 }, 401],
  ["no readable timestamp", { headers: { "x-slack-request-timestamp": "soon" } }, 401],
  ["another signature scheme", { signature: "v1=abc" }, 401],
] as const)("%s is refused, and nothing is stored", async (_, how, status) => {
  const slack = await start({});
  expect((await slack.deliver(envelope(direct("hej")), how)).status).toBe(status);
  expect(await slack.store.inbox.open("slack", Date.now(), 9)).toEqual([]);
});

test("a body that is no JSON, or no event, is refused or let be", async () => {
  const slack = await start({});
  expect((await slack.deliver("{")).status).toBe(400);
  expect((await slack.deliver({ hello: 1 })).status).toBeLessThan(500);
  expect((await slack.deliver({ type: "url_verification", challenge: "c" })).body).toBe('{"challenge":"c"}');
});

test("a request that came before is refused; one that was not taken may come again", async () => {
  const own = await openStore({ file: ":memory:" });
  const { away, store } = unsteady(own);
  const slack = await start({ store: own, changeStore: () => store });
  const body = JSON.stringify(envelope(direct("hej")));
  away.isAway = true;
  const first = await slack.deliver(body);
  away.isAway = false;
  const second = await slack.deliver(body);
  const third = await slack.deliver(body);
  expect([first, second, third].map(({ status }) => status)).toEqual([503, 200, 401]);
  await slack.settled();
  expect(slack.of("chat.postMessage")).toHaveLength(1);
  await slack.close();
  world = undefined;
  await own.close();
});

test("with the store away Slack gets 503 for commands too, and nothing is acknowledged", async () => {
  const own = await openStore({ file: ":memory:" });
  const { away, store } = unsteady(own);
  const slack = await start({ store: own, changeStore: () => store });
  away.isAway = true;
  expect((await slack.deliver(slash("/partner", "Polen"), { isForm: true })).status).toBe(503);
  away.isAway = false;
  await slack.close();
  world = undefined;
  await own.close();
});

test("a store that is slow for more than three seconds is acknowledged too late: 503, and one answer all the same", async () => {
  const own = await openStore({ file: ":memory:" });
  const inbox: Store["inbox"] = {
    ...own.inbox,
    accept: async (event) => {
      await new Promise((resolve) => setTimeout(resolve, 3200));
      return own.inbox.accept(event);
    },
  };
  const slack = await start({ store: own, changeStore: (store) => ({ ...store, inbox }) });
  const event = envelope(direct("hej"));
  const first = slack.deliver(event);
  expect((await first).status).toBe(503);
  const again = slack.deliver(event, { headers: { "x-slack-retry-num": "1" } });
  await again;
  await slack.settled();
  expect(slack.of("chat.postMessage")).toHaveLength(1);
  await slack.close();
  world = undefined;
  await own.close();
}, 15_000);

test("another workspace or app is acknowledged and forgotten", async () => {
  const desk = echoDesk();
  const slack = await start({ desk, settings: { appId: "A0APP" } });
  expect((await slack.deliver(envelope(direct("hej"), { team_id: "T0OTHER" }))).status).toBe(200);
  expect((await slack.deliver(envelope(direct("hej"), { api_app_id: "A0OTHER" }))).status).toBe(200);
  await slack.settled();
  expect(desk.said).toEqual([]);
  expect(slack.logged).toContainEqual({ event: "slack event of another workspace or app" });
});

test("a list of workspaces opens for them alone", async () => {
  const desk = echoDesk();
  const slack = await start({ desk, settings: { teams: new Set(["T0ONE", "E0ORG"]) } });
  for (const [team_id, enterprise_id] of [
    ["T0ONE", null],
    ["T0TWO", "E0ORG"],
    ["T0REGION", null],
  ])
    await slack.deliver(envelope(direct(`${team_id}`), { team_id, enterprise_id }));
  await slack.settled();
  expect(desk.said.map(({ text }) => text)).toEqual(["T0ONE", "T0TWO"]);
});

test("while Slack is away it starts and stays up; what cannot be judged yet is to come again", async () => {
  let isAway = true;
  const slack = await start({
    isAway: true,
    wish: ({ method }) => (isAway && method === "auth.test" ? { status: 503, body: "" } : undefined),
  });
  expect(slack.surface.health().kind).toBe("starting");
  await expect.poll(() => slack.surface.health().kind).toBe("ill");
  expect((await slack.deliver(envelope(direct("hej")))).status).toBe(503);
  isAway = false;
  await expect.poll(() => slack.surface.health().kind, { timeout: 4000 }).toBe("well");
  expect((await slack.deliver(envelope(direct("hej")))).status).toBe(200);
  await slack.settled();
  expect(slack.of("chat.postMessage")).toHaveLength(1);
});

/** What every change of a direct message says. */
const CHANGED = {
  type: "message",
  subtype: "message_changed",
  channel: "D0ANNA",
  channel_type: "im",
} as const;

test("an edited question gets its answer changed, a deleted one's answer is removed", async () => {
  const slack = await start({});
  const asked = direct("partner Polen");
  await slack.deliver(envelope(asked));
  await slack.settled();
  const changed = {
    ...CHANGED,
    message: { ts: asked.ts, user: ANNA, text: "partner Letland", edited: { ts: stamp() } },
    previous_message: { text: "partner Polen" },
  };
  await slack.deliver(envelope(changed));
  // a link that unfolds changes the message, and nobody edited it
  await slack.deliver(envelope({ ...changed, message: { ...changed.message, edited: undefined } }));
  await slack.settled();
  expect(slack.of("chat.update")).toMatchObject([
    { channel: "C0OPEN", ts: "1700000000.000900", text: expect.stringContaining("Letland") },
  ]);
  await slack.deliver(
    envelope({ type: "message", subtype: "message_deleted", channel: "D0ANNA", deleted_ts: asked.ts }),
  );
  await slack.settled();
  expect(slack.of("chat.delete")).toEqual([{ channel: "C0OPEN", ts: "1700000000.000900" }]);
});

test("a deleted question that leaves a stone, since it has an answer below it, loses its answer too", async () => {
  const slack = await start({});
  const asked = direct("partner Polen");
  await slack.deliver(envelope(asked));
  await slack.settled();
  const changed = {
    ...CHANGED,
    message: {
      ts: asked.ts,
      thread_ts: asked.ts,
      subtype: "tombstone",
      user: "USLACKBOT",
      text: "This message was deleted.",
    },
    previous_message: { ts: asked.ts, user: ANNA, text: "partner Polen" },
  };
  await slack.deliver(envelope(changed));
  await slack.settled();
  expect(slack.of("chat.delete")).toEqual([{ channel: "C0OPEN", ts: "1700000000.000900" }]);
});

test("a message that mentions it only once it was edited is answered, once", async () => {
  const slack = await start({});
  const event = mention("partner Polen", { edited: { user: ANNA, ts: stamp() } });
  await slack.deliver(envelope(event));
  await slack.settled();
  await expect.poll(() => slack.of("chat.postMessage").length).toBe(1);
  await slack.settled();
  await slack.deliver(envelope({ ...event, edited: { user: ANNA, ts: stamp() } }));
  await slack.settled();
  expect(slack.of("chat.postMessage")).toMatchObject([{ channel: "C0OPEN", thread_ts: event.ts }]);
  expect(slack.of("chat.update")).toHaveLength(1);
});

test("opening the conversation suggests first questions, opening the home tab draws it", async () => {
  const slack = await start({});
  await slack.deliver(envelope({ type: "app_home_opened", user: ANNA, channel: "D0ANNA", tab: "messages" }));
  await slack.deliver(envelope({ type: "app_home_opened", user: ANNA, channel: "D0ANNA", tab: "home" }));
  await slack.settled();
  const [prompts] = slack.of("assistant.threads.setSuggestedPrompts");
  expect(prompts).toMatchObject({ channel_id: "D0ANNA" });
  expect(prompts).not.toHaveProperty("thread_ts");
  expect(slack.of("views.publish")).toMatchObject([{ user_id: ANNA, view: { type: "home" } }]);
});

test("an answer that takes longer than a blink shows that work is under way", async () => {
  const usual = echoDesk();
  const slow: typeof usual = {
    ...usual,
    say: async (...args) => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      return usual.say(...args);
    },
  };
  const slack = await start({ desk: slow });
  const event = direct("hej");
  await slack.deliver(envelope(event));
  await slack.settled();
  expect(slack.of("assistant.threads.setStatus")).toMatchObject([
    { channel_id: "D0ANNA", thread_ts: event.ts },
  ]);
});

test("a restart goes on with what was stored and not answered", async () => {
  const own = await openStore({ file: ":memory:" });
  const down = await startSlackWorld({
    store: own,
    start: false,
    settings: { teams: new Set(["T0REGION"]) },
  });
  expect((await down.deliver(envelope(direct("før genstart")))).status).toBe(200);
  await down.surface.stop();
  const slack = await start({ store: own });
  await slack.settled();
  expect(slack.of("chat.postMessage")).toMatchObject([{ text: expect.stringContaining("før genstart") }]);
  await slack.close();
  world = undefined;
  await own.close();
});

test("removed from the workspace it says so, and sends nothing more", async () => {
  const slack = await start({});
  await slack.deliver(envelope({ type: "tokens_revoked", tokens: { oauth: ["U1"] } }));
  expect(slack.surface.health().kind).toBe("well");
  await slack.deliver(envelope({ type: "app_uninstalled" }));
  expect(slack.surface.health()).toMatchObject({
    kind: "ill",
    detail: expect.stringContaining("not installed"),
  });
});

test("over Socket Mode it starts, stays up and stops while Slack cannot be reached or refuses", async () => {
  for (const said of [{ status: 503, body: "" }, { body: { ok: false, error: "invalid_auth" } }]) {
    let tries = 0;
    const slack = await start({
      isAway: true,
      settings: { mode: { kind: "socket", appToken: "xapp-invented" } },
      wish: ({ method }) => {
        if (method === "apps.connections.open") tries += 1;
        return method === "apps.connections.open" || method === "auth.test" ? said : undefined;
      },
    });
    await expect.poll(() => slack.surface.health().kind, { timeout: 4000 }).toBe("ill");
    await expect.poll(() => tries, { timeout: 8000 }).toBeGreaterThan(1);
    expect(slack.surface.routes).toEqual([]);
    await slack.close();
    world = undefined;
  }
}, 30_000);
