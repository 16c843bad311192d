// The public listener as the server makes it: no host name is asked for, pace and number are bounded, and what is not
// there says nothing of what is.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createListener } from "../../src/adapters/http.ts";
import {
  PUBLIC_HEADERS,
  publicGuard,
  type PublicLimits,
  publicNotFound,
} from "../../src/adapters/http-public.ts";
import { type Route, textReply } from "../../src/adapters/http-route.ts";
import { createLog } from "../../src/adapters/log.ts";
import { createMetrics } from "../../src/adapters/metrics.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function listen(routes: readonly Route[], limits: Partial<PublicLimits> = {}, clock?: () => number) {
  const lines: string[] = [];
  const metrics = createMetrics();
  const server = createListener({
    routes,
    guard: publicGuard({ ratePerSecond: 100, maxUnderWay: 100, ...limits }, clock),
    keepAliveMs: 1000,
    headers: PUBLIC_HEADERS,
    notFound: publicNotFound,
    log: createLog(
      (line) => lines.push(line),
      () => "",
    ),
    metrics,
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  // listening on TCP, the address is never a pipe's name
  const { port } = server.address() as AddressInfo;
  return { lines, metrics, origin: `http://127.0.0.1:${port}` };
}

const events = (handle: Route["handle"], more: Partial<Route> = {}): Route => ({
  method: "POST",
  path: "/slack/events",
  name: "events",
  maxBodyBytes: 100,
  handle,
  ...more,
});

test("the body arrives as the bytes that were sent, under any host name", async () => {
  const bodies: string[] = [];
  const { origin } = await listen([
    events(({ body }) => {
      bodies.push(body.toString("utf8"));
      return textReply(200, "");
    }),
  ]);
  const body = '{ "text" :  "æ\\u00e6" }\n';
  const got = await fetch(`${origin}/slack/events`, {
    method: "POST",
    body,
    headers: { origin: "https://slack.com" },
  });
  expect([got.status, bodies]).toEqual([200, [body]]);
  expect(got.headers.get("x-content-type-options")).toBe("nosniff");
});

test.each(["/", "/da", "/health", "/metrics", "/api/ask", "/assets/chat.js", "/slack/events/"])(
  "%s is not there",
  async (path) => {
    const { origin } = await listen([events(() => textReply(200, ""))]);
    const got = await fetch(origin + path);
    expect([got.status, await got.text()]).toEqual([404, "Not found.\n"]);
  },
);

test("a large body is refused, and a refusal comes before the body is read", async () => {
  let handled = 0;
  const handle = () => {
    handled += 1;
    return textReply(200, "");
  };
  const { origin } = await listen([
    events(handle),
    events(handle, { path: "/strict", refuse: () => textReply(401, "no") }),
  ]);
  const send = (path: string, body: string) => fetch(origin + path, { method: "POST", body });
  expect((await send("/slack/events", "x".repeat(101))).status).toBe(413);
  expect((await send("/strict", "x".repeat(10_000))).status).toBe(401);
  expect(handled).toBe(0);
});

test("beyond the pace requests are told to come again, and time brings room", async () => {
  let now = 0;
  const { origin } = await listen([events(() => textReply(200, ""))], { ratePerSecond: 2 }, () => now);
  const send = async () => {
    const got = await fetch(`${origin}/slack/events`, { method: "POST", body: "x" });
    return [got.status, got.headers.get("retry-after")];
  };
  const burst = [];
  for (let count = 0; count < 6; count += 1) burst.push(await send());
  expect(burst).toEqual([
    [200, null],
    [200, null],
    [200, null],
    [200, null],
    [429, "1"],
    [429, "1"],
  ]);
  now += 1000;
  expect(await send()).toEqual([200, null]);
});

test("no more requests than its number are under way at once", async () => {
  const gate = Promise.withResolvers<void>();
  const { origin } = await listen(
    [
      events(async () => {
        await gate.promise;
        return textReply(200, "");
      }),
    ],
    { maxUnderWay: 2 },
  );
  const send = () => fetch(`${origin}/slack/events`, { method: "POST", body: "x" });
  const first = [send(), send()];
  await expect.poll(async () => (await send()).status).toBe(503);
  gate.resolve();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
  await expect.poll(async () => (await send()).status).toBe(200);
});

test("neither log nor metrics hold an address", async () => {
  const { origin, lines, metrics } = await listen([
    { method: "GET", path: "/calendar/:file", name: "calendar feed", handle: () => textReply(200, "") },
  ]);
  await fetch(`${origin}/calendar/a-secret-name.ics`);
  await fetch(`${origin}/another-secret`);
  expect(lines.join("\n") + metrics.text({})).not.toContain("secret");
  expect(metrics.text({})).toContain('route="calendar feed"');
});
