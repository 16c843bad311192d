// The manifest against Slack's schema, and against what stands elsewhere about it: the documentation's table of scopes
// and the grammar's limits. In: the one place in code. Out: what disagrees with it.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import {
  CHANNEL_SCOPES,
  SCOPES,
  slackManifest,
  SLASH_COMMANDS,
  SUGGESTED_PROMPTS,
} from "../../../src/adapters/slack/manifest.ts";
import { LIMITS } from "../../../src/adapters/slack/limits.ts";
import { slackFaults } from "../../support/slack-check.ts";
import { fixture } from "../../support/slack-elements.ts";

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(fixture("manifest.schema.json"));

const REQUEST_URL = "https://vindrose.example.org/slack/events";
const VARIANTS = [
  ["Socket Mode", {}],
  ["requests", { requestUrl: REQUEST_URL }],
  ["Socket Mode with channels", { hasChannelFollowUps: true }],
  ["requests with channels", { requestUrl: REQUEST_URL, hasChannelFollowUps: true }],
] as const;

describe.each(VARIANTS)("the manifest for %s", (_name, settings) => {
  const manifest = slackManifest(settings);

  test("is what Slack's schema wants", () => {
    validate(manifest);
    expect(validate.errors ?? []).toEqual([]);
  });

  test("asks for no scope without a reason and subscribes to no event without its scope", () => {
    const scopes = "hasChannelFollowUps" in settings ? [...SCOPES, ...CHANNEL_SCOPES] : SCOPES;
    expect(manifest.oauth_config.scopes.bot).toEqual(scopes.map(({ scope }) => scope));
    expect(scopes.filter(({ why }) => why.length < 20 && !why.startsWith("the same"))).toEqual([]);
    const free = ["app_home_opened", "app_uninstalled", "tokens_revoked"];
    const granted = scopes.flatMap(({ events }) => events);
    expect(new Set(manifest.settings.event_subscriptions.bot_events)).toEqual(new Set([...free, ...granted]));
  });

  test("has an address everywhere, or Socket Mode", () => {
    const addresses = JSON.stringify(manifest).split(REQUEST_URL).length - 1;
    const isSocket = manifest.settings.socket_mode_enabled;
    expect(addresses).toBe(isSocket ? 0 : 2 + SLASH_COMMANDS.length);
    expect(isSocket).toBe(!("requestUrl" in settings));
  });
});

test("is for one workspace unless an organisation is asked for", () => {
  expect(slackManifest().settings.org_deploy_enabled).toBe(false);
  const manifest = slackManifest({ isForOrganisation: true });
  expect(manifest.settings.org_deploy_enabled).toBe(true);
  expect(validate(manifest)).toBe(true);
});

test("reading channels is off unless it is asked for", () => {
  const { bot } = slackManifest().oauth_config.scopes;
  expect(bot.filter((scope) => /^(?:channels|groups|mpim):/.test(scope))).toEqual([]);
});

test("the schema does refuse: a name that is too long, an unknown feature", () => {
  const manifest = slackManifest();
  const named = { ...manifest, display_information: { name: "x".repeat(36) } };
  expect(validate(named)).toBe(false);
  expect(validate({ ...manifest, features: { ...manifest.features, telepathy: {} } })).toBe(false);
});

test("first questions are at most four, and sound", () => {
  expect(SUGGESTED_PROMPTS.length).toBeLessThanOrEqual(LIMITS.suggestedPrompts);
  expect(slackFaults({ channel_id: "D1", prompts: SUGGESTED_PROMPTS })).toEqual([]);
});

test("docs/slack.md has each scope with its reason, as the code has it", () => {
  const docs = readFileSync(new URL("../../../docs/slack.md", import.meta.url), "utf8");
  const rows = [...docs.matchAll(/^\| `([a-z_:.]+)` \| (.+?) \|$/gm)].map(([, scope, why]) => ({
    scope,
    why,
  }));
  expect(rows).toEqual([...SCOPES, ...CHANNEL_SCOPES].map(({ scope, why }) => ({ scope, why })));
});
