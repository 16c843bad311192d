// Which platform is loaded when: only what is set up, and Teams for trying by its first message.
import { expect, test } from "vitest";
import { readConfig } from "../../src/adapters/config.ts";
import { type Request, textReply } from "../../src/adapters/http-route.ts";
import { createLog } from "../../src/adapters/log.ts";
import { createMetrics } from "../../src/adapters/metrics.ts";
import {
  connectPlatforms,
  type Loaders,
  type PlatformWorld,
  teamsTrialRoute,
} from "../../src/adapters/platforms.ts";
import type { SurfaceAdapter } from "../../src/adapters/surface.ts";
import { openStore } from "../../src/adapters/store/store.ts";
import { handClock } from "../support/clock.ts";
import { knowledge } from "../support/matching.ts";

const store = await openStore({ file: ":memory:" });
const log = createLog(
  () => undefined,
  () => "",
);
const world: PlatformWorld = {
  desk: {
    say: async () => Promise.reject(new Error("not asked here")),
    home: async () => Promise.reject(new Error("not asked here")),
    form: async () => Promise.reject(new Error("not asked here")),
    submit: async () => Promise.reject(new Error("not asked here")),
    judge: async () => false,
    reminder: async () => undefined,
  },
  store,
  knowledge: () => knowledge,
  unitChannel: null,
  clock: handClock("2026-11-25T09:00:00Z"),
  log,
  metrics: createMetrics(),
  instance: "test",
};

function surface(name: SurfaceAdapter["name"], more: Partial<SurfaceAdapter> = {}): SurfaceAdapter {
  return {
    name,
    routes: [],
    localRoutes: [],
    delivery: { send: async () => ({ kind: "sent", messageId: null }), gapMs: 0 },
    outlet: { post: async () => ({ kind: "sent", messageId: null }) },
    start: async () => undefined,
    stop: async () => undefined,
    health: () => ({ kind: "well", detail: "" }),
    ...more,
  };
}

function loaders(loaded: string[]): Loaders {
  return {
    slack: async () => {
      loaded.push("slack");
      return () => surface("slack");
    },
    teams: async () => {
      loaded.push("teams");
      return () => surface("teams");
    },
  };
}

const TEAMS = {
  MicrosoftAppId: "11111111-2222-3333-4444-555555555555",
  MicrosoftAppTenantId: "11111111-2222-3333-4444-555555555555",
  MicrosoftAppPassword: "x",
};

test.each([
  [{}, []],
  [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" }, ["slack"]],
  [TEAMS, ["teams"]],
  [{ ...TEAMS, SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "12345678" }, ["slack", "teams"]],
])("of %o these are loaded: %o", async (environment, wanted) => {
  const loaded: string[] = [];
  const surfaces = await connectPlatforms(readConfig(environment), () => world, loaders(loaded));
  expect([loaded, surfaces.map(({ name }) => name)]).toEqual([wanted, wanted]);
});

test("Teams for trying is loaded once, by its first message, and may refuse before its body", async () => {
  let loads = 0;
  const joined: string[] = [];
  const route = teamsTrialRoute(readConfig({}).teams, world, {
    load: async () => {
      loads += 1;
      return ({ settings }) =>
        surface("teams", {
          localRoutes: [
            {
              method: "POST",
              path: "/api/messages",
              name: "messages",
              refuse: ({ headers }) => (headers.host === undefined ? textReply(400, "no host") : undefined),
              handle: () => textReply(200, settings.credentials === undefined ? "for trying" : "signed"),
            },
          ],
        });
    },
    connected: ({ name }) => void joined.push(name),
  });
  const request = (host?: string): Request => ({
    method: "POST",
    path: "/api/messages",
    query: new URLSearchParams(),
    params: {},
    headers: host === undefined ? {} : { host },
    body: Buffer.alloc(0),
  });
  expect(loads).toBe(0);
  const replies = await Promise.all([route.handle(request("localhost")), route.handle(request())]);
  expect(replies.map(({ status, body }) => [status, body])).toEqual([
    [200, "for trying\n"],
    [400, "no host\n"],
  ]);
  expect([loads, joined]).toEqual([1, ["teams"]]);
});
