// What is sent for commands, buttons, windows and shortcuts, and where it goes.
import { afterAll, afterEach, expect, test } from "vitest";
import { buildAction, CALLBACKS, type SlackAction } from "../../../src/adapters/slack/actions.ts";
import { formView } from "../../../src/adapters/slack/views.ts";
import {
  ANNA,
  direct,
  echoDesk,
  envelope,
  mention,
  openNet,
  press,
  sentence,
  slash,
  type SlackWorld,
  startSlackWorld,
  TEAM,
} from "../../support/slack-world.ts";
import { vindrose } from "../../support/product.ts";

let world: SlackWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});
afterAll(openNet);
const start = async (options: Parameters<typeof startSlackWorld>[0] = {}): Promise<SlackWorld> =>
  (world = await startSlackWorld({ knowledge: vindrose.knowledge, ...options }));

function button(action: SlackAction) {
  const named = buildAction(action, 0);
  if (named === undefined) throw new Error("no such button");
  return named;
}
const formOf = { isForm: true } as const;
const inPrivate = {
  container: { type: "message", message_ts: "1700000000.000900", channel_id: "C0OPEN", is_ephemeral: true },
};

test.each([
  ["/partner", "Shanghai", "partner Shanghai"],
  ["/partner", "", "partner"],
  ["/program", "rent vand i Østersøen", "program rent vand i Østersøen"],
  ["/frist", "", "frist"],
  ["/frist", "påmind statusrapport 30,7", "påmind statusrapport 30,7"],
  ["/vindrose", "hvem er vores kontakt i Polen?", "hvem er vores kontakt i Polen?"],
  ["/vindrose", "help", "help"],
  ["/vindrose", "", "hjælp"],
])("%s %s is what '%s' would have been, for the asker alone", async (command, text, utterance) => {
  const desk = echoDesk();
  const slack = await start({ desk });
  expect(await slack.deliver(slash(command, text), formOf)).toMatchObject({ status: 200, body: "" });
  await slack.settled();
  expect(desk.said.map((said) => said.text)).toEqual([utterance]);
  const [answer] = slack.of("response_url");
  expect(answer).toMatchObject({ response_type: "ephemeral", replace_original: false });
  expect(answer).not.toHaveProperty("metadata");
  // an order is not repeated for others
  const isShareable = !utterance.startsWith("påmind");
  expect(JSON.stringify(answer).includes("Del i kanalen")).toBe(isShareable);
});

test("/program without an idea opens the window for it; too late, it is told in words", async () => {
  for (const isLate of [false, true]) {
    const slack = await start({
      wish: ({ method }) =>
        isLate && method === "views.open" ? { body: { ok: false, error: "expired_trigger_id" } } : undefined,
    });
    await slack.deliver(slash("/program", ""), formOf);
    await slack.settled();
    expect(slack.of("views.open")).toMatchObject([{ view: { type: "modal", callback_id: CALLBACKS.form } }]);
    expect(slack.of("response_url")).toHaveLength(isLate ? 1 : 0);
    await slack.close();
    world = undefined;
  }
});

test("shared, the answer is said again for everyone; what is private stays so", async () => {
  const shared = button({ kind: "share", utterance: "partner Polen" });
  const slack = await start({});
  await slack.deliver(press(shared, inPrivate), formOf);
  await slack.settled();
  expect(slack.of("response_url")).toMatchObject([
    { response_type: "in_channel", text: expect.stringContaining("partner Polen") },
  ]);
  await slack.close();
  const secret = echoDesk({ say: async () => ({ id: "r", answer: sentence("x"), isPrivate: true }) });
  const other = await start({ desk: secret });
  await other.deliver(press(shared, inPrivate), formOf);
  await other.settled();
  expect(other.of("response_url")).toEqual([]);
});

test("what does something cannot be shared: said once more, it would be done once more", async () => {
  const desk = echoDesk();
  const slack = await start({ desk });
  await slack.deliver(slash("/frist", "fortryd status-report"), formOf);
  await slack.deliver(
    press(button({ kind: "share", utterance: "frist fortryd status-report" }), inPrivate),
    formOf,
  );
  await slack.settled();
  expect(desk.said.map(({ text }) => text)).toEqual(["frist fortryd status-report"]);
  expect(JSON.stringify(slack.of("response_url"))).not.toContain("Del i kanalen");
});

test("a button below a private answer goes on from the command, one within a thread stays in it", async () => {
  const desk = echoDesk();
  const slack = await start({ desk });
  const said = button({ kind: "say", utterance: "og i Letland?" });
  await slack.deliver(slash("/partner", "Polen"), formOf);
  await slack.deliver(press(said, { ...inPrivate, message: undefined }), formOf);
  const container = { ...inPrivate.container, thread_ts: "1700000000.000001" };
  await slack.deliver(press(said, { container, message: undefined }), formOf);
  await slack.settled();
  const [command, below, within] = desk.said.map(({ asker }) => asker.conversation);
  expect(below).toBe(command);
  expect(within).toBe(`slack/${TEAM}/C0OPEN/1700000000.000001`);
  const answers = slack.of("response_url");
  expect(answers[1]).not.toHaveProperty("thread_ts");
  expect(answers[2]).toMatchObject({ thread_ts: "1700000000.000001" });
});

test("a button's utterance is answered where the button stands: thread, private message, home tab", async () => {
  const desk = echoDesk();
  const slack = await start({ desk });
  const said = button({ kind: "say", utterance: "og i Letland?" });
  await slack.deliver(press(said), formOf);
  await slack.deliver(press(said, inPrivate), formOf);
  const home = {
    channel: undefined,
    container: { type: "view" },
    message: undefined,
    response_url: undefined,
  };
  await slack.deliver(
    press(said, { ...home, view: { id: "V1", type: "home", private_metadata: "", state: {} } }),
    formOf,
  );
  await slack.settled();
  expect(slack.of("chat.postMessage")).toMatchObject([{ channel: "C0OPEN", thread_ts: "1700000000.000001" }]);
  expect(slack.of("response_url")).toMatchObject([{ response_type: "ephemeral" }]);
  expect(slack.of("views.open")).toMatchObject([{ view: { callback_id: CALLBACKS.answer } }]);
  await expect.poll(() => slack.of("views.publish").length).toBe(1);
  // the thread's own turns count for a button in it
  expect(desk.said[0]?.asker.conversation).toBe(`slack/${TEAM}/C0OPEN/1700000000.000001`);
});

test("a response_url that is used up gives way to a private message in the channel", async () => {
  const slack = await start({
    wish: ({ method }) =>
      method === "response_url" ? { status: 404, body: { ok: false, error: "used_url" } } : undefined,
  });
  await slack.deliver(press(button({ kind: "say", utterance: "frist" }), inPrivate), formOf);
  await slack.settled();
  expect(slack.of("chat.postEphemeral")).toMatchObject([{ channel: "C0OPEN", user: ANNA }]);
});

test("sources open the passage in a window, and its neighbours' buttons turn its page", async () => {
  const slack = await start({});
  const passages = [
    { number: 1, utterance: "kilde vision 1" },
    { number: 2, utterance: "kilde vision 2" },
  ];
  await slack.deliver(press(button({ kind: "sources", passages })), formOf);
  await slack.settled();
  const [opened] = slack.of("views.open");
  const view = opened?.["view"] as { readonly private_metadata: string };
  expect(view).toMatchObject({ type: "modal", callback_id: CALLBACKS.passage });
  await slack.deliver(
    press(button({ kind: "passage", utterance: "kilde vision 2" }), {
      channel: undefined,
      container: { type: "view" },
      message: undefined,
      view: { id: "V9", type: "modal", private_metadata: view.private_metadata, state: {} },
    }),
    formOf,
  );
  await slack.settled();
  expect(slack.of("views.update")).toMatchObject([{ view_id: "V9", view: { type: "modal" } }]);
});

test("helpful is kept with thanks; not helpful asks why, and closing that counts too", async () => {
  const judged: unknown[] = [];
  const desk = echoDesk({ judge: async (verdict) => judged.push(verdict) > 0 });
  const slack = await start({ desk });
  await slack.deliver(press(button({ kind: "feedback", verdict: "helpful", replyId: "r7" })), formOf);
  await slack.deliver(press(button({ kind: "feedback", verdict: "not_helpful", replyId: "r7" })), formOf);
  await slack.settled();
  expect(slack.of("chat.postEphemeral")).toHaveLength(1);
  const [opened] = slack.of("views.open");
  const view = opened?.["view"] as { readonly private_metadata: string };
  expect(view).toMatchObject({ notify_on_close: true });
  await slack.deliver(
    {
      type: "view_closed",
      team: { id: TEAM },
      user: { id: ANNA },
      view: { ...view, id: "V1", state: {} },
    },
    formOf,
  );
  expect(judged).toEqual([
    { replyId: "r7", verdict: "helpful" },
    { replyId: "r7", verdict: "not_helpful" },
  ]);
});

/** A window filled in. */
async function submission(text: string, form: "question" | "date" = "question") {
  const asker = { person: `slack/${TEAM}/person/${ANNA}`, conversation: "c" } as never;
  const view = formView(await echoDesk().form(form, asker), { form, language: "da" });
  return {
    type: "view_submission",
    team: { id: TEAM },
    user: { id: ANNA },
    view: {
      ...view,
      id: "V1",
      state: { values: { "field:text": { value: { type: "plain_text_input", value: text } } } },
    },
  };
}

test("a window filled in is answered in its place, and in the person's own conversation", async () => {
  const slack = await start({});
  const reply = await slack.deliver(await submission("hvem er I?"), formOf);
  expect(JSON.parse(String(reply.body))).toMatchObject({
    response_action: "update",
    view: { type: "modal", callback_id: CALLBACKS.answer },
  });
  await slack.settled();
  expect(slack.of("chat.postMessage")).toMatchObject([
    { channel: ANNA, text: expect.stringContaining("hvem er I?") },
  ]);
});

test("what is wrong with a field stands at the field", async () => {
  const slack = await start({});
  const reply = await slack.deliver(await submission(""), formOf);
  expect(JSON.parse(String(reply.body))).toEqual({
    response_action: "errors",
    errors: { "field:text": "Skriv noget." },
  });
});

test("a date set in a window draws the home tab anew", async () => {
  const slack = await start({});
  await slack.deliver(await submission("2027-03-15", "date"), formOf);
  await slack.settled();
  expect(slack.of("views.publish")).toMatchObject([{ user_id: ANNA }]);
});

test("shortcuts: ask opens the window, a message is asked about for its asker alone", async () => {
  const desk = echoDesk();
  const slack = await start({ desk });
  const base = { team: { id: TEAM }, user: { id: ANNA }, trigger_id: "1.2" };
  await slack.deliver({ ...base, type: "shortcut", callback_id: CALLBACKS.ask }, formOf);
  await slack.deliver(
    {
      ...base,
      type: "message_action",
      trigger_id: "1.3",
      callback_id: CALLBACKS.about,
      channel: { id: "C0OPEN" },
      message: { ts: "1700000000.000005", text: "hvad er Interreg?" },
      response_url: "https://hooks.slack.com/app/T/1/x",
    },
    formOf,
  );
  await slack.settled();
  expect(slack.of("views.open")).toHaveLength(1);
  expect(desk.said.map(({ text }) => text)).toEqual(["hvad er Interreg?"]);
  expect(slack.of("response_url")).toMatchObject([{ response_type: "ephemeral" }]);
});

test("in a channel a private reply is shown to its asker alone", async () => {
  const desk = echoDesk({ say: async () => ({ id: "r", answer: sentence("dine data"), isPrivate: true }) });
  const slack = await start({ desk });
  const event = mention("mine data");
  await slack.deliver(envelope(event));
  await slack.settled();
  expect(slack.of("chat.postMessage")).toEqual([]);
  expect(slack.of("chat.postEphemeral")).toMatchObject([{ user: ANNA, thread_ts: event["ts"] }]);
});

test("asked to wait, it waits as long as Slack says, and the channel keeps its order", async () => {
  let refusals = 1;
  const slack = await start({
    wish: ({ method }) =>
      method === "chat.postMessage" && refusals-- > 0
        ? { status: 429, headers: { "retry-after": "1" }, body: { ok: false, error: "ratelimited" } }
        : undefined,
  });
  const began = Date.now();
  for (const text of ["en", "to", "tre"]) await slack.deliver(envelope(mention(text)));
  await slack.settled();
  expect(Date.now() - began).toBeGreaterThan(950);
  expect(slack.of("chat.postMessage").map(({ text }) => text)).toEqual(
    ["en", "en", "to", "tre"].map((text) => expect.stringContaining(`sagde: ${text}`)),
  );
});

test("an answer whose end is unknown is looked up by its key: found, it is not sent again; absent, it is", async () => {
  for (const isThere of [true, false]) {
    let isFirst = true;
    let key: unknown;
    const slack = await start({
      wish: ({ method, args }) => {
        if (method === "chat.postMessage" && isFirst) {
          isFirst = false;
          key = (args["metadata"] as { event_payload: { key: unknown } }).event_payload.key;
          return { status: 502, body: "" };
        }
        if (method !== "conversations.replies") return undefined;
        const metadata = { event_type: "vindrose_message", event_payload: { key } };
        return { body: { ok: true, messages: isThere ? [{ ts: "1700000000.000777", metadata }] : [] } };
      },
    });
    const event = direct("hej");
    await slack.deliver(envelope(event));
    await slack.settled();
    expect(slack.of("chat.postMessage")).toHaveLength(isThere ? 1 : 2);
    expect(String(key)).toMatch(/^[\w-]{24}$/);
    expect(await slack.store.inbox.answerTo(`slack/${TEAM}/D0ANNA/${event.ts}`)).toBe(
      isThere ? "D0ANNA/1700000000.000777" : "C0OPEN/1700000000.000900",
    );
    await slack.close();
    world = undefined;
  }
});

test("where Slack does not let us look, the operator decides", async () => {
  const slack = await start({
    wish: ({ method }) =>
      method === "chat.postMessage"
        ? { status: 502, body: "" }
        : method === "conversations.replies"
          ? { body: { ok: false, error: "missing_scope" } }
          : undefined,
  });
  await slack.deliver(envelope(mention("hej")));
  await slack.settled();
  expect(await slack.store.inbox.failed(9)).toMatchObject([{ surface: "slack", reason: "in_doubt" }]);
});

test("a defect is apologised for with the number that the log has", async () => {
  const desk = echoDesk({ say: () => Promise.reject(new TypeError("boom")) });
  const slack = await start({ desk });
  await slack.deliver(envelope(direct("hej")));
  await slack.settled();
  const reference = slack.logged.find(({ event }) => event === "answer failed")?.["reference"];
  expect(slack.of("chat.postMessage")).toMatchObject([{ text: expect.stringContaining(String(reference)) }]);
});

test("a button of another version does nothing", async () => {
  const slack = await start({});
  await slack.deliver(press({ action_id: "vindrose0:say:0", value: "frist" }), formOf);
  await slack.settled();
  expect(slack.calls.map(({ method }) => method)).toEqual(["auth.test"]);
});
