// Reminders and posts to those who did not ask: through the conversation that is known, at whoever can be reached; and
// the buttons under them, which change the message for everyone. Over HTTP, with the product's own desk and ledger.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { DeliveryResult } from "../../../src/bot/ports.ts";
import { type RecipientKey, type Reminder, recipientKey, reminderKey } from "../../../src/bot/reminder.ts";
import { day, entry } from "../../support/entries.ts";
import { productDesk } from "../../support/teams-desk.ts";
import { TENANT_ID } from "../../support/teams-identity.ts";
import {
  activity,
  buttonsOf,
  chatOf,
  faultsOfInvoke,
  invoke,
  message,
  type Person,
  person,
  press,
  textOfCard,
  thread,
  type Where,
} from "../../support/teams-person.ts";
import { startTeams, type TeamsWorld } from "../../support/teams-surface.ts";

let world: TeamsWorld;
let number = 500;
const UNIT = recipientKey({
  surface: "teams",
  tenant: TENANT_ID,
  kind: "channel",
  id: "19:channel@thread.tacv2",
});

const EDITOR = person(498);

beforeAll(async () => {
  world = await startTeams(productDesk({ EDITORS: keyOf(EDITOR) }), { unitChannel: UNIT });
  world.connector.admit("19:channel@thread.tacv2");
  await meet({ from: person(499), where: thread(1) });
  const editor = { from: EDITOR, where: chatOf(EDITOR) };
  world.connector.admit(editor.where.id);
  await meet(editor);
  await world.post(message(world.connector.serviceUrl, editor, "frist status-report 2027-03-15"));
  await world.connector.messages(editor.where.id, 2);
}, 60_000);
afterAll(() => world.stop());
afterEach(() => expect(world.connector.faults()).toEqual([]));

type By = { readonly from: Person; readonly where: Where };

/** An installation, after which we know where to write. */
async function meet(by: By): Promise<void> {
  const before = world.connector.standing(by.where.id).length;
  await world.post(activity(world.connector.serviceUrl, by, { type: "installationUpdate", action: "add" }));
  await world.connector.messages(by.where.id, before + 1);
}

async function somebody(): Promise<By & { readonly key: RecipientKey }> {
  const from = person((number += 1));
  const where = chatOf(from);
  world.connector.admit(where.id);
  await meet({ from, where });
  return { from, where, key: keyOf(from) };
}

function keyOf({ objectId }: Person): RecipientKey {
  return recipientKey({ surface: "teams", tenant: TENANT_ID, kind: "person", id: objectId });
}

const DUE = { subject: "status-report", occurrence: "2027", revision: 1 };
function reminderFor(recipient: RecipientKey, occurrence = "2027"): Reminder {
  const of = { ...DUE, occurrence };
  const key = reminderKey({ ...of, kind: "reminder", step: "lead:7", recipient });
  return {
    ...of,
    kind: "reminder",
    key,
    deadline: day("2027-03-15"),
    daysLeft: 7,
    isLate: false,
    leads: [7],
  };
}

const send = (recipient: RecipientKey, occurrence?: string): Promise<DeliveryResult> =>
  world.adapter.delivery.send(reminderFor(recipient, occurrence), recipient, "da");

/** As the tick does it: a row planned, claimed, sent and settled. */
async function remind(recipient: RecipientKey, occurrence = "2027"): Promise<void> {
  const { ledger } = world.store;
  await ledger.plan([entry({ recipient, occurrence })], 1);
  const { key } = reminderFor(recipient, occurrence);
  if ((await ledger.claim(key, "c", 2_000)) === undefined) throw new Error("not claimed");
  const result = await send(recipient, occurrence);
  if (result.kind !== "sent") throw new Error(result.kind);
  await ledger.settle(key, "c", result, 3_000);
}

const last = (where: Where) => world.connector.standing(where.id).at(-1);
const cardIn = (where: Where): unknown => last(where)?.activity.attachments?.[0]?.content;

describe("a reminder", () => {
  test("arrives where the person is known, with the date and what can be done", async () => {
    const { key, where } = await somebody();
    expect(await send(key)).toEqual({ kind: "sent", messageId: `${where.id} ${last(where)?.id}` });
    expect(textOfCard(cardIn(where))).toContain("15. marts 2027");
    const utterances = buttonsOf(cardIn(where)).map(({ data }) => JSON.stringify(data ?? {}));
    for (const command of ["færdig", "udsæt", "overtag"]) expect(utterances.join()).toContain(command);
    expect(cardIn(where)).toHaveProperty("refresh.userIds", [expect.stringMatching(/^29:/)]);
  });

  test("done in one place is done in every other, and whoever pressed sees it at once", async () => {
    const [anna, bo] = [await somebody(), await somebody()];
    await remind(anna.key);
    await remind(bo.key);
    const done = buttonsOf(cardIn(anna.where)).find(({ data }) =>
      JSON.stringify(data ?? {}).includes("færdig"),
    );
    const wire = press(world.connector.serviceUrl, anna, {
      data: done?.data,
      replyToId: last(anna.where)?.id ?? "",
    });
    const reply = await world.post(wire);
    expect(
      buttonsOf(JSON.parse(reply.body)).some(({ data }) => JSON.stringify(data ?? {}).includes("færdig")),
    ).toBe(false);
    await world.connector.until("both to change", () =>
      [anna, bo].every(({ where }) => last(where)?.changes === 1),
    );
    const views = [anna, bo].map(({ where }) => textOfCard(cardIn(where)));
    expect(views[0]).toBe(views[1]);
    expect(views[0]).toBe(textOfCard((JSON.parse(reply.body) as { value: unknown }).value));
    const again = await world.post(wire);
    expect(again.body).toContain("allerede");
  });

  test("looks as it is now when Teams asks for it by itself", async () => {
    const anna = await somebody();
    // a period that no other test reports done
    await remind(anna.key, "2028");
    const { refresh } = cardIn(anna.where) as { refresh: { action: { data: unknown } } };
    const wire = press(world.connector.serviceUrl, anna, {
      data: refresh.action.data,
      replyToId: last(anna.where)?.id ?? "",
      trigger: "automatic",
    });
    const reply = await world.post(wire);
    expect(faultsOfInvoke("adaptiveCard/action", reply)).toEqual([]);
    expect(JSON.parse(reply.body)).toMatchObject({ type: "application/vnd.microsoft.card.adaptive" });
  });

  test("goes to a channel as well", async () => {
    expect(await send(UNIT)).toMatchObject({ kind: "sent" });
  });
});

describe("whoever cannot be reached", () => {
  const unitMessages = () => world.connector.standing("19:channel@thread.tacv2").length;

  test("and never was is told apart, and the unit hears of it", async () => {
    const before = unitMessages();
    expect(await send(keyOf(person(900)))).toEqual({
      kind: "refused",
      class: "uninstalled",
      reason: "no conversation is known; the unit's channel was told",
    });
    expect(unitMessages()).toBe(before + 1);
    expect(
      textOfCard(world.connector.standing("19:channel@thread.tacv2").at(-1)?.activity.attachments),
    ).toContain("leveringer");
  });

  test("because the app was removed is forgotten", async () => {
    const { key, where } = await somebody();
    world.connector.expel(where.id);
    expect(await send(key)).toMatchObject({ kind: "refused", class: "uninstalled" });
    expect(await world.store.people.reference(key)).toBeUndefined();
  });

  test("because they block us is kept: that may end", async () => {
    const { key } = await somebody();
    world.connector.trouble({ status: 403, code: "MessageWritesBlocked" });
    expect(await send(key)).toMatchObject({ kind: "refused", class: "blocked" });
    expect(await world.store.people.reference(key)).toBeDefined();
    expect(await send(key)).toMatchObject({ kind: "sent" });
  });

  test("in a moment is tried again within the moment", async () => {
    const { key } = await somebody();
    const before = world.connector.calls();
    world.connector.trouble({ status: 412 }, { status: 429 }, { status: 502 });
    expect(await send(key)).toMatchObject({ kind: "sent" });
    expect(world.connector.calls()).toBe(before + 4);
  });

  test("because Teams is away makes the surface ill, until Teams is back", async () => {
    const { key } = await somebody();
    world.connector.trouble({ status: 500 });
    expect(await send(key)).toMatchObject({ kind: "unreachable", mayHaveArrived: true });
    expect(world.adapter.health()).toEqual({
      kind: "ill",
      detail: "Teams cannot be reached, client secret, 1 tenant",
    });
    expect(await send(key)).toMatchObject({ kind: "sent" });
    expect(world.adapter.health()).toEqual({ kind: "well", detail: "client secret, 1 tenant" });
  });

  test("for longer is left to the ledger", async () => {
    const { key } = await somebody();
    world.connector.trouble({ status: 429, headers: { "retry-after": "30" } });
    expect(await send(key)).toEqual({ kind: "limited", retryAfterMs: 30_000 });
  });

  test("at a host that is not one of Teams is not written to at all", async () => {
    const { key } = await somebody();
    const reference = (await world.store.people.reference(key)) ?? "";
    const evil = JSON.stringify({
      ...(JSON.parse(reference) as object),
      serviceUrl: "https://evil.example/",
    });
    await world.store.people.keepReference(key, evil, 1);
    const before = world.connector.calls();
    expect(await world.adapter.outlet.post({ answer: await answer(), key: "k" }, key)).toMatchObject({
      kind: "refused",
    });
    expect(world.connector.calls()).toBe(before);
  });
});

async function answer() {
  const { desk } = productDesk()(world.store);
  const asker = { person: keyOf(person(901)), conversation: "x" };
  return (await desk.say("hvem er vores kontakt i Ungarn?", asker, Date.now())).answer;
}

test("a post that is no reminder arrives as an answer does", async () => {
  const { key, where } = await somebody();
  const result = await world.adapter.outlet.post({ answer: await answer(), key: "unit/1" }, key);
  expect(result).toMatchObject({ kind: "sent" });
  expect(textOfCard(cardIn(where))).toContain("Ungarn");
});

describe("windows", () => {
  /** Opens the window behind a button of the answer to `text`. */
  async function open(by: By, text: string, form: string) {
    const before = world.connector.standing(by.where.id).length;
    await world.post(message(world.connector.serviceUrl, by, text));
    await world.connector.messages(by.where.id, before + 1);
    const button = buttonsOf(cardIn(by.where)).find(({ data }) =>
      JSON.stringify(data ?? {}).includes(`"form":"${form}"`),
    );
    expect(button?.data).toHaveProperty("msteams", { type: "task/fetch" });
    return call(by, "task/fetch", { data: button?.data, context: { theme: "dark" } });
  }

  async function call(by: By, name: string, value: unknown) {
    const reply = await world.post(invoke(world.connector.serviceUrl, by, { name, value }));
    expect(faultsOfInvoke(name, reply)).toEqual([]);
    return JSON.parse(reply.body) as {
      readonly task: {
        readonly type: string;
        readonly value: { readonly card: { readonly content: unknown } };
      };
    };
  }

  /** What a filled-in window sends: the button's own data and each input by its id. */
  function filled(card: unknown, values: Readonly<Record<string, string>>): unknown {
    const submit = buttonsOf(card).at(-1)?.data as object;
    return { data: { ...submit, ...values } };
  }

  test("the project profile shows what is missing, and when it is complete its answer stands in the chat", async () => {
    const by = await somebody();
    const opened = await open(by, "hjem", "project");
    const { content } = opened.task.value.card;
    const wrong = await call(by, "task/submit", filled(content, { "one.idea": "" }));
    expect(wrong.task.type).toBe("continue");
    const before = world.connector.standing(by.where.id).length;
    const idea = {
      "one.idea": "Hospitaler deler data om patienter med kroniske sygdomme",
      "one.places": "Polen og Tyskland",
    };
    const right = await call(by, "task/submit", filled(wrong.task.value.card.content, idea));
    expect(right.task.type).toBe("message");
    await world.connector.messages(by.where.id, before + 1);
    expect(textOfCard(cardIn(by.where))).toMatch(/programme|program/i);
  });

  test("a subscription set in a window is one", async () => {
    const by = await somebody();
    const opened = await open(by, "hjem", "subscription");
    const duty = { "one.duty": "status-report", "one.leads": "14, 3", "one.hour": "9", "one.language": "da" };
    const end = await call(by, "task/submit", filled(opened.task.value.card.content, duty));
    expect(end.task.type).toBe("message");
    expect(await world.store.subscriptions.of(by.key)).toEqual([
      expect.objectContaining({ subject: "status-report", leadDays: [14, 3], hour: 9, language: "da" }),
    ]);
  });

  test("a button of no form, and a window of none, open nothing", async () => {
    const by = await somebody();
    expect((await call(by, "task/fetch", { data: { v: 1, form: "evil" } })).task.type).toBe("message");
    expect((await call(by, "task/submit", { data: { v: 1, filled: "evil" } })).task.type).toBe("message");
  });
});
