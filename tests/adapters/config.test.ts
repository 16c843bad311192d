import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { needsPublicListener, readConfig, SETTINGS } from "../../src/adapters/config.ts";
import { isLoopback } from "../../src/adapters/config-schemas.ts";
import { ConfigError } from "../../src/adapters/config-setting.ts";
import { defaultRetention } from "../../src/bot/ports.ts";
import { defaultFreeDays } from "../../src/knowledge/working-days.ts";

const messageOf = (environment: Readonly<Record<string, string>>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
};

test("nothing set listens on this machine's port 3978", () => {
  expect(readConfig({}).local).toEqual({ host: "127.0.0.1", port: 3978 });
  expect(readConfig({ HOST: "", PORT: " " }).local).toEqual({ host: "127.0.0.1", port: 3978 });
});

test.each(["0", "80", "65535"])("PORT=%s is taken", (port) => {
  expect(readConfig({ PORT: port }).local.port).toBe(Number(port));
});

test.each(["65536", "-1", "8080x", "0x50", "1e3", "3978.5"])(
  "PORT=%s is refused by name, with a remedy",
  (port) => {
    expect(messageOf({ PORT: port })).toBe(
      `The settings have 1 fault:\nPORT: found '${port}', expected a whole number from 0 to 65535. Leave it out for 3978, or choose a free port such as 8080.`,
    );
  },
);

test.each(["0.0.0.0", "::1", "::", "vindrose.internal"])("HOST=%s is taken", (host) => {
  expect(readConfig({ HOST: host }).local.host).toBe(host);
});

test("every fault is told at once, and a long value is cut", () => {
  const message = messageOf({ HOST: `http://${"x".repeat(100)}`, PORT: "many" });
  expect(message.split("\n")).toHaveLength(3);
  expect(message).toContain("HOST: found 'http://");
  expect(message).not.toContain("x".repeat(50));
});

test("only this machine's own addresses are loopback", () => {
  expect(["127.0.0.1", "127.9.9.9", "::1", "localhost"].every(isLoopback)).toBe(true);
  expect(["0.0.0.0", "::", "10.0.0.1", "127.0.0.1.example.org"].some(isLoopback)).toBe(false);
});

const SECRET = "xoxb-0123456789-abcdef";

test("Slack is off without settings, on over HTTP with a secret, by Socket Mode with an app token", () => {
  expect(readConfig({}).slack).toBeUndefined();
  const http = readConfig({ SLACK_BOT_TOKEN: SECRET, SLACK_SIGNING_SECRET: "12345678" });
  expect(http.slack?.mode).toEqual({ kind: "http", signingSecret: "12345678" });
  const socket = readConfig({
    SLACK_BOT_TOKEN: SECRET,
    SLACK_SIGNING_SECRET: "12345678",
    SLACK_APP_TOKEN: "xapp-1-A1-2",
    SLACK_TEAMS: "T1, E2",
  });
  expect(socket.slack?.mode).toEqual({ kind: "socket", appToken: "xapp-1-A1-2" });
  expect([...(socket.slack?.teams ?? [])]).toEqual(["T1", "E2"]);
  expect([http, socket, readConfig({})].map(needsPublicListener)).toEqual([true, false, false]);
});

const TEAMS_ID = "11111111-2222-3333-4444-555555555555";

test("Teams without settings is for trying; with them it has a tenant to answer", () => {
  expect(readConfig({}).teams.credentials).toBeUndefined();
  const config = readConfig({
    MicrosoftAppId: TEAMS_ID,
    MicrosoftAppTenantId: TEAMS_ID,
    MicrosoftAppPassword: "a password",
  });
  expect(config.teams.credentials).toEqual({
    appId: TEAMS_ID,
    tenantId: TEAMS_ID,
    proof: { kind: "password", password: "a password" },
  });
  expect([...config.teams.tenants]).toEqual([TEAMS_ID]);
  expect(needsPublicListener(config)).toBe(true);
  const managed = readConfig({
    MicrosoftAppId: TEAMS_ID,
    MicrosoftAppTenantId: TEAMS_ID,
    MicrosoftAppType: "UserAssignedMSI",
  });
  expect(managed.teams.credentials?.proof).toEqual({ kind: "managedIdentity" });
});

test.each([
  [{ SLACK_BOT_TOKEN: SECRET }, /^SLACK_APP_TOKEN: found neither it nor SLACK_SIGNING_SECRET/],
  [{ SLACK_SIGNING_SECRET: "12345678" }, /^SLACK_BOT_TOKEN: found nothing beside SLACK_SIGNING_SECRET/],
  [{ SLACK_APP_TOKEN: "xapp-1-2" }, /^SLACK_BOT_TOKEN: found nothing beside SLACK_APP_TOKEN/],
  [{ MicrosoftAppId: TEAMS_ID }, /without MicrosoftAppTenantId and MicrosoftAppPassword/],
  [{ MicrosoftAppPassword: "secret-word" }, /without MicrosoftAppId and MicrosoftAppTenantId/],
  [
    { MicrosoftAppId: TEAMS_ID, MicrosoftAppTenantId: TEAMS_ID },
    /^MicrosoftAppPassword: found a half-set Teams/,
  ],
  [
    { MicrosoftAppId: TEAMS_ID, MicrosoftAppTenantId: TEAMS_ID, MicrosoftAppType: "MultiTenant" },
    /^MicrosoftAppType: found 'MultiTenant', expected SingleTenant or UserAssignedMSI/,
  ],
])("half of a platform's settings is one fault: %#", (environment, fault) => {
  const [, ...faults] = messageOf(environment).split("\n");
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(fault);
});

test("no secret is ever repeated, right or wrong", () => {
  const wrong = {
    SLACK_BOT_TOKEN: "token-that-is-none",
    SLACK_APP_TOKEN: "app-token-that-is-none",
    SLACK_SIGNING_SECRET: "short",
    DATABASE_URL: "mysql://someone:hunter2@host/db",
  };
  const message = messageOf(wrong);
  expect(message.split("\n")).toHaveLength(5);
  for (const value of [...Object.values(wrong), "hunter2"]) expect(message).not.toContain(value);
  expect(messageOf({ SLACK_BOT_TOKEN: SECRET })).not.toContain(SECRET);
});

test("people, the unit's channel, free days and retention", () => {
  const config = readConfig({
    EDITORS: "slack/T1/person/U1, teams/T/person/a%20b",
    OPERATORS: "slack/T1/person/U2",
    UNIT_CHANNEL: "slack/T1/channel/C1",
    FREE_DAYS: "12-24 12-31",
    RETENTION_LEDGER_DAYS: "30",
  });
  expect([...config.roles.editors]).toEqual(["slack/T1/person/U1", "teams/T/person/a%20b"]);
  expect([...config.roles.operators]).toEqual(["slack/T1/person/U2"]);
  expect(config.unitChannel).toEqual({ recipient: "slack/T1/channel/C1", language: "da" });
  expect(config.freeDays).toEqual({ constitutionDay: false, christmasEve: true, newYearsEve: true });
  expect(config.retention).toMatchObject({ eventDays: 7, lessonDays: 180, ledgerDays: 30 });
  expect(readConfig({}).freeDays).toEqual(defaultFreeDays);
  expect(readConfig({}).retention).toEqual(defaultRetention);
});

test.each([
  [{ EDITORS: "anna" }, "EDITORS"],
  [{ OPERATORS: "slack/T1/channel/C1" }, "OPERATORS"],
  [{ UNIT_CHANNEL: "slack/T1/person/U1" }, "UNIT_CHANNEL"],
  [{ FREE_DAYS: "05-01" }, "FREE_DAYS"],
  [{ PUBLIC_URL: "http://vindrose.example.dk" }, "PUBLIC_URL"],
  [{ PUBLIC_URL: "https://vindrose.example.dk/?a=b" }, "PUBLIC_URL"],
  [{ RETENTION_EVENT_DAYS: "0" }, "RETENTION_EVENT_DAYS"],
  [{ RETENTION_SLOT_MINUTES: "half" }, "RETENTION_SLOT_MINUTES"],
  [{ SLACK_CHANNEL_FOLLOW_UPS: "maybe" }, "SLACK_CHANNEL_FOLLOW_UPS"],
])("%o is refused by name", (environment, name) => {
  expect(messageOf(environment)).toMatch(new RegExp(`^The settings have 1 fault:\\n${name}: found '`));
});

test("the README's table has every setting with its default, and no other", () => {
  const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");
  const rows = readme.split("\n").filter((line) => /^\| `[A-Z][A-Za-z_]+` \|/.test(line));
  const wanted = Object.entries(SETTINGS).map(
    ([name, { fallback, about }]) =>
      `| \`${name}\` | ${fallback === "" ? "" : `\`${fallback}\``} | ${about} |`,
  );
  expect(rows).toEqual(wanted);
});
