// Calendar addresses: what a secret opens, that it can be taken back, and that nothing tells a revoked one from one that
// never was.
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deadlineRoutes, feedPath, feedRoutes } from "../../../src/adapters/ical/routes.ts";
import { StoreError } from "../../../src/adapters/store/engine.ts";
import { openStore, type Store } from "../../../src/adapters/store/store.ts";
import { createVindrose } from "../../../src/app.ts";
import { defaultFreeDays } from "../../../src/knowledge/working-days.ts";
import { day, person } from "../../support/entries.ts";
import { NOW, startListener } from "../../support/web-server.ts";

const DATE = {
  subject: "status-report",
  occurrence: "2027",
  date: day("2027-03-15"),
  by: "terminal/local/person/anna",
  at: Date.parse(NOW),
};
let store: Store;
let isAway = false;
let server: Awaited<ReturnType<typeof startListener>>;
beforeAll(async () => {
  store = await openStore({ file: ":memory:" });
  await store.registeredDates.set(DATE);
  const registered = await store.registeredDates.list();
  const vindrose = createVindrose(NOW);
  const { knowledge } = vindrose;
  const world = {
    knowledge: () => knowledge,
    store,
    feeds: {
      ownerOf: async (secret: string) => {
        if (isAway) throw new StoreError("unreachable", "away");
        return store.feeds.ownerOf(secret);
      },
    },
    dates: () => ({ duties: knowledge.corpus.duties, registered, free: defaultFreeDays }),
    today: () => day("2026-11-25"),
  };
  server = await startListener(() => [...feedRoutes(world), ...deadlineRoutes(world)]);
});
afterAll(async () => {
  server.stop();
  await store.close();
});

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));

test("a feed has every registered deadline, in its owner's language and with their lead times", async () => {
  await store.people.change(person("anna"), { language: "en", leadDays: [3], hour: 8 }, 1);
  const secret = await store.feeds.open(person("anna"), 1);
  const got = await server.send(feedPath(secret));
  expect(got.status).toBe(200);
  expect(got.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(got.headers["cache-control"]).toBe("private, no-cache");
  const event = eventsOf(got.body).find(({ uid }) => uid === "status-report-2027@vindrose");
  expect(event?.startDate.toString()).toBe("2027-03-15");
  expect(event?.description).toContain("Owner");
  const alarms = event?.component.getAllSubcomponents("valarm") ?? [];
  expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue("trigger")))).toEqual(["-P2DT16H"]);
});

test("an unchanged feed is not sent twice, and a single entry has its own address", async () => {
  const secret = await store.feeds.open(person("bo"), 1);
  const { headers } = await server.send(feedPath(secret));
  const again = await server.send(feedPath(secret), {
    headers: { "if-none-match": String(headers["etag"]) },
  });
  expect([again.status, again.body]).toEqual([304, ""]);
  const one = await server.send(`/calendar/${secret}/status-report/2027.ics`);
  expect(eventsOf(one.body).map(({ uid }) => uid)).toEqual(["status-report-2027@vindrose"]);
});

test("unknown, revoked, malformed and empty: one and the same reply", async () => {
  const old = await store.feeds.open(person("cai"), 1);
  const current = await store.feeds.open(person("cai"), 2);
  expect((await server.send(feedPath(old))).status).toBe(404);
  expect((await server.send(feedPath(current))).status).toBe(200);
  await store.feeds.revoke(person("cai"));
  const paths = [
    feedPath(old),
    feedPath(current),
    feedPath("A".repeat(43)),
    feedPath("x"),
    "/calendar/x",
    `/calendar/${current}/status-report/2027.ics`,
    `/calendar/${"A".repeat(43)}/status-report/2027.ics`,
    `/calendar/${await store.feeds.open(person("dan"), 1)}/status-report/1999.ics`,
  ];
  const replies = await Promise.all(paths.map((path) => server.send(path)));
  const shown = replies.map(({ status, body, headers }) => ({
    status,
    body,
    names: Object.keys(headers).sort(),
  }));
  for (const reply of shown) expect(reply).toEqual(shown[0]);
  expect(shown[0]).toMatchObject({ status: 404, body: "Not found.\n" });
  expect(server.lines.join("\n")).not.toContain(current);
});

test("with the store away the address is to be asked again later", async () => {
  isAway = true;
  const got = await server.send(feedPath("A".repeat(43)));
  isAway = false;
  expect([got.status, got.headers["retry-after"]]).toEqual([503, "60"]);
});

test("on this machine each deadline has its file, in both languages", async () => {
  const danish = await server.send("/deadlines/status-report/2027.ics");
  const english = await server.send("/deadlines/status-report/2027.ics?language=en");
  expect([danish.status, english.status]).toEqual([200, 200]);
  expect(eventsOf(danish.body)[0]?.summary).not.toBe(eventsOf(english.body)[0]?.summary);
  expect((await server.send("/deadlines/status-report/2028.ics")).status).toBe(404);
  expect((await server.send("/deadlines/nothing/2027.ics")).status).toBe(404);
});
