// Roles: editors, operators, the terminal, and what a setting may hold.
import { expect, test } from "vitest";
import { parseRecipient, recipientKey, reminderKey } from "../../src/bot/reminder.ts";
import { mayDo, parsePeople, roleOf } from "../../src/bot/roles.ts";
import { entry, person } from "../support/entries.ts";

test("editors register, operators do all, everyone else neither; nobody of another surface is meant", () => {
  const { people: editors } = parsePeople("slack/T1/person/U1, teams/t/person/a%2Fb");
  const { people: operators } = parsePeople("slack/T1/person/U2");
  const roles = [
    "slack/T1/person/U1",
    "teams/t/person/a%2Fb",
    "slack/T1/person/U2",
    "teams/T1/person/U1",
    "slack/T2/person/U1",
    "slack/T1/channel/U2",
  ].map((text) => {
    const address = parseRecipient(text);
    return address === undefined ? "none" : roleOf(recipientKey(address), { editors, operators });
  });
  expect(roles).toEqual(["editor", "editor", "operator", "everyone", "everyone", "everyone"]);
  expect(roleOf(person("root"), { editors, operators })).toBe("operator");
  expect([
    mayDo("everyone", "register_dates"),
    mayDo("editor", "register_dates"),
    mayDo("editor", "operate"),
    mayDo("operator", "operate"),
  ]).toEqual([false, true, false, true]);
});

test("what is no person in a setting is named", () => {
  expect(parsePeople("anna slack/T1/channel/C1,,slack/T1/person/U1").wrong).toEqual([
    "anna",
    "slack/T1/channel/C1",
  ]);
});

test("keys come apart again, whatever characters the ids hold", () => {
  const address = { surface: "teams", tenant: "a/b|c", kind: "person", id: "29:æ %/|" } as const;
  expect(parseRecipient(recipientKey(address))).toEqual(address);
  for (const wrong of [
    "",
    "a/b/c",
    "mail/x/person/y",
    "slack/x/robot/y",
    "slack/%ZZ/person/y",
    "slack//person/y",
  ])
    expect(parseRecipient(wrong)).toBeUndefined();
  const keys = [
    entry(),
    entry({ occurrence: "2027|1" }),
    entry({ subject: "status-report|2027" }),
    entry({ revision: 2 }),
  ].map(reminderKey);
  expect(new Set(keys).size).toBe(4);
});
