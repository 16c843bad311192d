// Who gets in at Teams' door: the one right token, and nobody with any of the wrong ones; behind a wrong one nothing
// runs, nothing is stored, nothing is printed but one line without a word of the request.
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { productDesk } from "../../support/teams-desk.ts";
import { APP_ID, TENANT_ID, type TokenWish } from "../../support/teams-identity.ts";
import { chatOf, message, person } from "../../support/teams-person.ts";
import { startTeams, type TeamsWorld } from "../../support/teams-surface.ts";

let world: TeamsWorld;
const said: string[] = [];
const anna = person(1);

beforeAll(async () => {
  const deskOf = productDesk();
  world = await startTeams((store) => {
    const { desk, knowledge } = deskOf(store);
    return {
      knowledge,
      desk: {
        ...desk,
        say: (text, asker, now) => {
          said.push(text);
          return desk.say(text, asker, now);
        },
      },
    };
  });
  world.connector.admit(chatOf(anna).id);
  // the product may have to be made anew, on a busy machine
}, 60_000);
afterAll(() => world.stop());

const hello = (rest: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> =>
  message(world.connector.serviceUrl, { from: anna, where: chatOf(anna) }, "hjælp", rest);

const seconds = (): number => Math.floor(Date.now() / 1000);
const token = (wish: TokenWish): string => world.identity.authorization(world.connector.serviceUrl, wish);
/** A good token with its last piece cut or changed. */
const tampered = (change: (parts: readonly string[]) => string): string =>
  `Bearer ${change(world.identity.token(world.connector.serviceUrl).split("."))}`;

test("the right token comes in, is answered once, and nothing is wrong with the answer", async () => {
  const activity = hello();
  const stderr = vi.spyOn(console, "error");
  expect(await world.post(activity)).toEqual({ status: 200, body: "" });
  expect((await world.post(activity)).status).toBe(200);
  await world.connector.messages(chatOf(anna).id, 1);
  expect(said).toEqual(["hjælp"]);
  expect(world.connector.faults()).toEqual([]);
  expect(stderr).not.toHaveBeenCalled();
  said.length = 0;
});

/** Wrong in one way each; what is said of it in the log. */
const wrong: readonly (readonly [string, () => string | null, string])[] = [
  ["no header", () => null, "missing"],
  ["an empty header", () => "", "missing"],
  ["another scheme", () => `Basic ${Buffer.from("a:b").toString("base64")}`, "malformed"],
  ["garbage", () => "Bearer garbage", "malformed"],
  ["three pieces of garbage", () => "Bearer YQ.YQ.YQ", "malformed"],
  ["two tokens", () => `${token({})} ${token({})}`, "malformed"],
  ["an endless token", () => `Bearer ${"a".repeat(9_000)}.b.c`, "malformed"],
  ["alg none", () => token({ header: { alg: "none" }, how: "none" }), "malformed"],
  ["alg none with some signature", () => token({ header: { alg: "none" } }), "algorithm"],
  ["HS256 signed with the public key", () => token({ header: { alg: "HS256" }, how: "hmac" }), "algorithm"],
  ["RS384", () => token({ header: { alg: "RS384" } }), "algorithm"],
  [
    "signed with another key",
    () => token({ signWith: world.identity.keys.stranger.privateKey }),
    "signature",
  ],
  [
    "an unknown key",
    () => token({ header: { kid: "stranger" }, signWith: world.identity.keys.stranger.privateKey }),
    "unknown_key",
  ],
  ["no key named", () => token({ header: { kid: undefined } }), "malformed"],
  ["expired", () => token({ claims: { exp: seconds() - 301 } }), "expired"],
  ["without an end", () => token({ claims: { exp: undefined } }), "malformed"],
  ["not yet valid", () => token({ claims: { nbf: seconds() + 600 } }), "not_yet_valid"],
  ["another issuer", () => token({ claims: { iss: "https://sts.windows.net/x/" } }), "issuer"],
  ["no issuer", () => token({ claims: { iss: undefined } }), "issuer"],
  ["another audience", () => token({ claims: { aud: TENANT_ID } }), "audience"],
  ["no audience", () => token({ claims: { aud: undefined } }), "audience"],
  ["several audiences", () => token({ claims: { aud: [APP_ID, TENANT_ID] } }), "audience"],
  ["another service URL", () => token({ claims: { serviceurl: "https://evil.example/" } }), "service_url"],
  ["no service URL", () => token({ claims: { serviceurl: undefined } }), "service_url"],
  [
    "a key for another channel",
    () => token({ header: { kid: "webchat" }, signWith: world.identity.keys.forWebChat.privateKey }),
    "endorsement",
  ],
  [
    "a key for no channel",
    () => token({ header: { kid: "unendorsed" }, signWith: world.identity.keys.unendorsed.privateKey }),
    "endorsement",
  ],
  [
    "a signature cut short",
    () => tampered(([head, body, signature]) => `${head}.${body}.${signature?.slice(0, -8)}`),
    "signature",
  ],
  ["no signature", () => tampered(([head, body]) => `${head}.${body}.`), "malformed"],
  [
    "claims changed after signing",
    () =>
      tampered(([head, body, signature]) => {
        const claims = JSON.parse(Buffer.from(body ?? "", "base64url").toString()) as Record<string, unknown>;
        const longer = Buffer.from(JSON.stringify({ ...claims, exp: seconds() + 90_000 })).toString(
          "base64url",
        );
        return `${head}.${longer}.${signature}`;
      }),
    "signature",
  ],
];

describe("nobody comes in with", () => {
  test.each(wrong)("%s", async (_, authorization, reason) => {
    const stderr = vi.spyOn(console, "error");
    const before = world.lines.length;
    const reply = await world.post(hello(), authorization());
    expect(reply).toEqual({ status: 401, body: "" });
    expect(world.lines.slice(before).map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ event: "request turned away", reason }),
    ]);
    expect(world.lines.join("\n")).not.toContain("hjælp");
    expect(said).toEqual([]);
    expect(await world.store.inbox.open("teams", Date.now(), 10)).toEqual([]);
    expect(stderr).not.toHaveBeenCalled();
  });
});

describe("a right token does not help", () => {
  test("a foreign tenant", async () => {
    const foreign = { channelData: { tenant: { id: APP_ID } } };
    expect(await world.post(hello(foreign))).toEqual({ status: 403, body: "" });
    expect(said).toEqual([]);
  });

  test("an activity without a tenant", async () => {
    const { conversation, ...rest } = hello({ channelData: {} }) as { conversation: Record<string, unknown> };
    const reply = await world.post({ ...rest, conversation: { id: conversation["id"] } });
    expect(reply).toEqual({ status: 403, body: "" });
  });

  test("a service URL that is not one of Teams, even when the token names it", async () => {
    const serviceUrl = "https://evil.example/emea/";
    const reply = await world.post(hello({ serviceUrl }), world.identity.authorization(serviceUrl));
    expect(reply).toEqual({ status: 403, body: "" });
  });

  test("another channel than Teams", async () => {
    expect((await world.post(hello({ channelId: "webchat" }))).status).toBe(401);
    expect((await world.post(hello({ channelId: "AseChannel" }))).status).toBe(401);
  });

  test("a body that is none, or is too large", async () => {
    expect((await world.post("no json")).status).toBe(401);
    expect((await world.post({ type: "message" })).status).toBe(401);
    expect((await world.post({ ...hello(), more: "x".repeat(600_000) })).status).toBe(413);
  });
});

test("keys that cannot be read are nobody's fault: Teams is to come again", async () => {
  const other = await startTeams(productDesk());
  other.identity.setAway(true);
  const activity = message(other.connector.serviceUrl, { from: anna, where: chatOf(anna) }, "hjælp");
  expect((await other.post(activity)).status).toBe(503);
  await other.stop();
});
