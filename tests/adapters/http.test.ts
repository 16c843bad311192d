import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownHosts } from "../../src/adapters/http-guard.ts";
import { matchRoute, type Route, textReply } from "../../src/adapters/http-route.ts";
import { startListener } from "../support/web-server.ts";

const fault: Route = {
  method: "GET",
  path: "/fault",
  name: "fault",
  handle: () => {
    throw new Error("a secret of the inside");
  },
};
const echo: Route = {
  method: "POST",
  path: "/echo",
  name: "echo",
  maxBodyBytes: 10,
  handle: ({ body }) => textReply(200, body.toString("utf8")),
};

const page: Route = {
  method: "GET",
  path: "/page",
  name: "page",
  handle: () => textReply(200, "x".repeat(2000)),
};
const item: Route = { method: "GET", path: "/items/:id", name: "item", handle: () => textReply(200, "item") };

let server: Awaited<ReturnType<typeof startListener>>;
beforeAll(async () => {
  server = await startListener(() => [fault, echo, page, item]);
});
afterAll(() => server.stop());

test.each(["localhost", "LOCALHOST:80", "127.0.0.1:9", "[::1]:3978"])("Host %s is ours", async (host) => {
  expect((await server.send("/page", { headers: { host } })).status).toBe(200);
});

test.each([
  "evil.example",
  "localhost.evil.example:3978",
  "127.0.0.1.nip.example",
  "localhost@evil.example",
  "10.0.0.1",
])("Host '%s' is refused, as after DNS rebinding", async (host) => {
  const got = await server.send("/page", { headers: { host } });
  expect(got.status).toBe(421);
  expect(got.body).not.toContain("<");
});

test("a listener on every address does not answer to that address's name", () => {
  expect([...ownHosts("0.0.0.0")]).toEqual(["localhost", "127.0.0.1", "[::1]"]);
  expect(ownHosts("vindrose.Internal").has("vindrose.internal")).toBe(true);
  expect(ownHosts("fd00::1").has("[fd00::1]")).toBe(true);
});

test.each([
  { origin: "https://evil.example" },
  { origin: "null" },
  { origin: "http://localhost:1" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
])("a write from another site is refused: %o", async (headers) => {
  const host = `localhost:${server.port}`;
  expect(
    (await server.send("/echo", { method: "POST", headers: { host, ...headers }, body: "x" })).status,
  ).toBe(403);
});

test("a write from the own page and one from a program are taken", async () => {
  const host = `localhost:${server.port}`;
  const own = { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };
  expect((await server.send("/echo", { method: "POST", headers: own, body: "x" })).body).toBe("x\n");
  expect((await server.send("/echo", { method: "POST", body: "x" })).status).toBe(200);
});

const echoed = (body: string, headers = {}) => server.send("/echo", { method: "POST", headers, body });

test("a body is read up to its limit and not a byte further", async () => {
  expect((await echoed("0123456789")).status).toBe(200);
  expect((await echoed("0123456789a")).status).toBe(413);
  expect((await echoed("0123456789a", { "transfer-encoding": "chunked" })).status).toBe(413);
});

test("a defect gives a reference that the log has too, and nothing of the inside", async () => {
  const got = await server.send("/fault");
  expect(got.status).toBe(500);
  expect(got.body).not.toContain("secret");
  const reference = /Reference: (\w{8})/.exec(got.body)?.[1];
  expect(reference).toBeDefined();
  const logged = server.lines.filter((line) => line.includes(reference ?? "-"));
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('"error":"Error"');
  expect(logged[0]).not.toContain("secret");
});

test("another method is told which one is taken; HEAD is GET without its body", async () => {
  const got = await server.send("/page", { method: "DELETE" });
  expect([got.status, got.headers["allow"]]).toEqual([405, "GET"]);
  const head = await server.send("/page", { method: "HEAD" });
  expect([head.status, head.body]).toEqual([200, ""]);
  expect(Number(head.headers["content-length"])).toBeGreaterThan(1000);
});

test.each([
  "/page/../routes.ts",
  "/items/%2e%2e/routes.ts",
  "/page%2f..%2froutes.ts",
  "/items/%zz",
  "/items/",
  "/constructor",
])("%s leads nowhere", async (path) => {
  expect((await server.send(path)).status).toBe(404);
});

test("an absolute or protocol-relative target is refused", async () => {
  expect((await server.send("//evil.example/da")).status).toBe(400);
  expect((await server.send("http://evil.example/da")).status).toBe(400);
});

test("an empty Host is refused", async () => {
  expect(await sendBytes("GET /page HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")).toMatch(
    /^HTTP\/1\.1 421 /,
  );
});

test("what is no HTTP gets 400 and its connection closed", async () => {
  expect(await sendBytes("nonsense\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
});

function sendBytes(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (chunk) => (text += chunk.toString("utf8")));
    socket.on("close", () => resolve(text));
    socket.on("error", reject);
  });
}

const route = (path: string, method: "GET" | "POST" = "GET"): Route => ({
  method,
  path,
  name: path,
  handle: () => textReply(200, ""),
});

test("routes match by segment, decoded, the first one first", () => {
  const routes = [route("/a/:id"), route("/a/:id", "POST"), route("/a/b/c")];
  expect(matchRoute(routes, "GET", "/a/x%20y")).toMatchObject({ kind: "route", params: { id: "x y" } });
  expect(matchRoute(routes, "PUT", "/a/x")).toEqual({ kind: "otherMethods", methods: ["GET", "POST"] });
  expect(matchRoute(routes, "GET", "/a/b/c/d")).toEqual({ kind: "none" });
});
