// The way out to Slack's Web API over real sockets on this machine: what arrives, what comes back, and how it fails.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainFetch } from "../../../src/adapters/slack/plain-fetch.ts";

type Handle = (incoming: IncomingMessage, body: string, response: ServerResponse) => void;
let handle: Handle = () => undefined;
let server: Server;
let url = "";
beforeAll(async () => {
  server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.once("end", () => handle(incoming, Buffer.concat(chunks).toString("utf8"), response));
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/chat.postMessage`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const post = (body: string, more: RequestInit = {}): Promise<Response> =>
  plainFetch(url, { method: "POST", headers: { Authorization: "Bearer x", "X-Own": "1" }, body, ...more });

test("method, path, headers and text arrive, and the whole answer comes back", async () => {
  let seen: unknown;
  handle = ({ method, url: path, headers }, body, response) => {
    seen = { method, path, body, own: headers["x-own"], token: headers.authorization };
    response.writeHead(200, { "content-type": "application/json", "x-oauth-scopes": "chat:write" });
    response.write('{"ok":');
    response.end('true,"text":"æøå"}');
  };
  const response = await post("text=æøå&channel=C1");
  expect(seen).toEqual({
    method: "POST",
    path: "/api/chat.postMessage",
    body: "text=æøå&channel=C1",
    own: "1",
    token: "Bearer x",
  });
  expect([response.status, response.headers.get("x-oauth-scopes")]).toEqual([200, "chat:write"]);
  expect(await response.json()).toEqual({ ok: true, text: "æøå" });
});

test("a refusal is an answer, with its status and headers", async () => {
  handle = (_, __, response) => void response.writeHead(429, { "retry-after": "7" }).end("slow down");
  const response = await post("");
  expect([response.status, response.headers.get("retry-after"), await response.text()]).toEqual([
    429,
    "7",
    "slow down",
  ]);
});

test("one connection serves calls one after another", async () => {
  const ports = new Set<number | undefined>();
  handle = ({ socket }, _, response) => {
    ports.add(socket.remotePort);
    response.end("{}");
  };
  for (const _ of [1, 2, 3]) await (await post("a")).text();
  expect(ports.size).toBe(1);
});

test("an address that leads elsewhere is not followed, token and all", async () => {
  handle = (_, __, response) => void response.writeHead(302, { location: "http://127.0.0.1:9/" }).end();
  await expect(post("a")).rejects.toThrow(/302/);
});

test("a silence ends with the signal, a broken connection and a closed door by their codes", async () => {
  handle = () => undefined;
  await expect(post("a", { signal: AbortSignal.timeout(30) })).rejects.toThrow();
  handle = ({ socket }) => void socket.destroy();
  await expect(post("a")).rejects.toMatchObject({ code: "ECONNRESET" });
  // it began to answer and never ended
  handle = (_, __, response) => {
    response.writeHead(200, { "content-length": "100" }).write("half");
    setTimeout(() => response.socket?.destroy(), 10);
  };
  await expect(post("a")).rejects.toMatchObject({ code: "ECONNRESET" });
  await expect(plainFetch("http://127.0.0.1:9/", { method: "POST", body: "a" })).rejects.toMatchObject({
    code: "ECONNREFUSED",
  });
});
