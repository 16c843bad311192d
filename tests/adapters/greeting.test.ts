// What a start says, in each state that the server can be in.
import { expect, test } from "vitest";
import { readConfig } from "../../src/adapters/config.ts";
import { greeting, listenFault, localUrl } from "../../src/adapters/greeting.ts";
import type { HealthReport } from "../../src/adapters/health.ts";

const HEALTH: HealthReport = {
  status: "ok",
  store: { kind: "well", place: ".vindrose/store.sqlite" },
  reminders: { kind: "well", lastTickAt: 1, lastReport: null, reason: null },
  surfaces: {},
};
const said = (
  environment: Readonly<Record<string, string>>,
  health: Partial<HealthReport> = {},
  warnings = 0,
) =>
  greeting({
    config: readConfig(environment),
    port: 3978,
    publicPort: 3979,
    health: { ...HEALTH, ...health },
    warnings,
  });

test("nothing set: the page, how to ask, where state is, and nothing of a public address", () => {
  const text = said({});
  expect(text).toMatch(/^Vindrose {4}http:\/\/localhost:3978\n/);
  expect(text).toMatch(/Slack +no\nTeams +no \(to try it: http:\/\/localhost:3978\/api\/messages /);
  expect(text).toContain("State       .vindrose/store.sqlite\n");
  expect(text).not.toMatch(/Public|Mind|Corpus/);
});

const BOTH = {
  SLACK_BOT_TOKEN: "xoxb-secret-1",
  SLACK_SIGNING_SECRET: "secret-12345",
  MicrosoftAppId: "11111111-2222-3333-4444-555555555555",
  MicrosoftAppTenantId: "11111111-2222-3333-4444-555555555555",
  MicrosoftAppPassword: "secret-2",
};

test("platforms tell how they are, with their addresses, and no secret", () => {
  const text = said(BOTH, {
    surfaces: {
      slack: { kind: "ill", detail: "HTTP, Slack cannot be reached" },
      teams: { kind: "well", detail: "password, 1 tenant" },
    },
  });
  expect(text).toContain("Slack       HTTP, Slack cannot be reached; events at /slack/events\n");
  expect(text).toContain("Teams       password, 1 tenant; messages at /api/messages\n");
  expect(text).toContain("Public      127.0.0.1:3979 (PUBLIC_URL is not set");
  expect(text).not.toContain("secret");
  expect(said({ ...BOTH, PUBLIC_URL: "https://vindrose.example.dk/" })).toContain(
    "Public      127.0.0.1:3979 (https://vindrose.example.dk)\n",
  );
});

test("a store that is away, an open address and warnings of the corpus are told", () => {
  const text = said(
    { HOST: "0.0.0.0" },
    { store: { kind: "ill", place: "postgresql://db/vindrose", reason: "The database cannot be reached." } },
    2,
  );
  expect(text).toContain(
    "State       postgresql://db/vindrose: The database cannot be reached. It is tried again",
  );
  expect(text).toContain("Mind        HOST=0.0.0.0 can be reached from other machines");
  expect(text).toContain("Corpus      2 warnings: npm run corpus:check");
});

test.each([
  ["127.0.0.1", "http://localhost:80"],
  ["0.0.0.0", "http://localhost:80"],
  ["fd00::1", "http://[fd00::1]:80"],
  ["vindrose.internal", "http://vindrose.internal:80"],
])("%s is opened at %s", (host, url) => {
  expect(localUrl(host, 80)).toBe(url);
});

test("a port that cannot be had is named by its own setting", () => {
  const names = { host: "PUBLIC_HOST", port: "PUBLIC_PORT" };
  const fault = (code: string) =>
    listenFault(Object.assign(new Error(code), { code }), { host: "10.0.0.1", port: 3979 }, names);
  expect(fault("EADDRINUSE")).toMatch(
    /^PUBLIC_PORT: found 3979, which another program uses.*PUBLIC_PORT=3980/,
  );
  expect(fault("EACCES")).toMatch(/^PUBLIC_PORT: found 3979, which this user may not open/);
  expect(fault("EADDRNOTAVAIL")).toMatch(/^PUBLIC_HOST: found '10\.0\.0\.1'/);
});
