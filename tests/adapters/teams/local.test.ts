// Without credentials: Teams can be tried on this machine, and on this machine alone. Nobody is verified there, so
// nothing of it is on the public listener and nothing is written to anywhere else.
import { afterAll, beforeAll, expect, test } from "vitest";
import { productDesk } from "../../support/teams-desk.ts";
import { chatOf, message, person } from "../../support/teams-person.ts";
import { startTeams, type TeamsWorld } from "../../support/teams-surface.ts";

let world: TeamsWorld;
const by = { from: person(1), where: chatOf(person(1)) };

beforeAll(async () => {
  world = await startTeams(productDesk(), { isLocal: true });
  world.connector.admit(by.where.id);
}, 60_000);
afterAll(() => world.stop());

test("there is nothing for the public listener, and the health says why", () => {
  expect(world.adapter.routes).toEqual([]);
  expect(world.adapter.localRoutes).toHaveLength(1);
  expect(world.adapter.health()).toEqual({
    kind: "well",
    detail: "no credentials: on this machine only, nobody is verified",
  });
});

test("an activity without a token is answered, at a peer on this machine", async () => {
  expect(await world.post(message(world.connector.serviceUrl, by, "hjælp"), null)).toEqual({
    status: 200,
    body: "",
  });
  expect(await world.connector.messages(by.where.id, 1)).toHaveLength(1);
  expect(world.connector.faults()).toEqual([]);
});

test.each([
  "https://smba.trafficmanager.net/emea/",
  "https://evil.example/",
  "http://127.0.0.1.evil.example/",
  "http://evil@127.0.0.1:1/../",
  "file:///etc/passwd",
])("an activity that wants its answer at %s is turned away", async (serviceUrl) => {
  const { status } = await world.post(message(serviceUrl, by, "hjælp"), null);
  expect([401, 403]).toContain(status);
});

test("what is no activity is a bad request", async () => {
  expect((await world.post("no json", null)).status).toBe(400);
});
