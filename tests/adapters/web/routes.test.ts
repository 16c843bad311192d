import { afterAll, beforeAll, expect, test } from "vitest";
import { readdirSync, statSync } from "node:fs";
import { startWebServer } from "../../support/web-server.ts";

let server: Awaited<ReturnType<typeof startWebServer>>;
beforeAll(async () => {
  server = await startWebServer();
});
afterAll(() => server.stop());

const PAGES = [
  "",
  "/strategy",
  "/strategy/vision",
  "/partners",
  "/programmes",
  "/duties",
  "/nowhere",
].flatMap((path) => [`/da${path}`, `/en${path}`]);

test.each(PAGES)("%s is a page with strict headers and nothing inline or foreign", async (path) => {
  const { status, headers, body } = await server.send(path);
  expect(status).toBe(path.endsWith("/nowhere") ? 404 : 200);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).not.toContain("unsafe");
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "content-type": "text/html; charset=utf-8",
  });
  expect(body).toContain(`<html lang="${path.slice(1, 3)}">`);
  expect(body).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
  const loaded = [...body.matchAll(/<(?:script|link|img)[^>]*(?:src|href)="([^"]+)"/g)].map(
    (match) => match[1],
  );
  expect(loaded.length).toBeGreaterThan(2);
  expect(loaded.filter((address) => address?.startsWith("/assets/") !== true)).toEqual([]);
});

test("an anchor stands for every passage, once", async () => {
  const { vindrose } = server;
  for (const { id } of vindrose.knowledge.corpus.sections) {
    const { body } = await server.send(`/en/strategy/${id}`);
    const anchors = [...body.matchAll(/<article class="passage" id="([^"]+)"/g)].map((match) => match[1]);
    expect(anchors).toEqual(
      vindrose.knowledge.corpus.passages.filter(({ section }) => section === id).map((passage) => passage.id),
    );
  }
});

test("every link inside the reading pages leads to a page and an anchor that are there", async () => {
  const seen = new Map<string, string>();
  const read = async (path: string): Promise<string> => {
    const known = seen.get(path);
    if (known !== undefined) return known;
    const { status, body } = await server.send(path);
    expect([path, status]).toEqual([path, 200]);
    seen.set(path, body);
    return body;
  };
  for (const page of [
    "/da/strategy",
    "/da/partners",
    "/da/programmes",
    "/da/duties",
    "/en/strategy/samarbejdsregioner",
    "/en/partners",
  ]) {
    for (const match of (await read(page)).matchAll(/ href="([^"]*)"/g)) {
      const [path, anchor] = (match[1] ?? "").split("#");
      if (match[1]?.startsWith("http") === true) continue;
      const body = await read(path === "" || path === undefined ? page : path);
      if (anchor !== undefined && !anchor.startsWith("q=")) expect(body).toContain(` id="${anchor}"`);
    }
  }
});

test.each([
  ["en-GB,en;q=0.9,da;q=0.8", "/en"],
  ["da-DK,da;q=0.9,en;q=0.8", "/da"],
  ["pl", "/da"],
  ["", "/da"],
])("the front page for '%s' is %s", async (language, path) => {
  const { status, headers } = await server.send("/", { headers: { "accept-language": language } });
  expect([status, headers["location"]]).toEqual([302, path]);
});

test("a page that did not change is not sent again", async () => {
  const first = await server.send("/da/partners");
  const etag = String(first.headers["etag"]);
  const again = await server.send("/da/partners", { headers: { "if-none-match": etag } });
  expect([again.status, again.body]).toEqual([304, ""]);
});

test("the assets stay under 100 KB", () => {
  const folder = new URL("../../../src/adapters/web/assets/", import.meta.url);
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0);
  expect(bytes).toBeLessThan(100_000);
});

test("partners, programmes and duties all stand in their lists, with source and date", async () => {
  const { corpus } = server.vindrose.knowledge;
  for (const [page, records] of [
    ["partners", corpus.partners],
    ["programmes", corpus.programmes],
    ["duties", corpus.duties],
  ] as const) {
    const { body } = await server.send(`/en/${page}`);
    const articles = body.split('<article class="record"').slice(1);
    expect(articles).toHaveLength(records.length);
    for (const article of articles)
      expect(article).toMatch(/class="provenance (?:stated|registered|public)"/);
  }
});

test("sections and passages can be read as data", async () => {
  const sections: unknown = JSON.parse((await server.send("/api/sections")).body);
  expect(sections).toHaveLength(server.vindrose.knowledge.corpus.sections.length);
  const section: unknown = JSON.parse((await server.send("/api/sections/politisk-samarbejde")).body);
  expect(section).toMatchObject({ id: "politisk-samarbejde", title: { en: "Political cooperation" } });
  expect((await server.send("/api/sections/none")).status).toBe(404);
  const passage: unknown = JSON.parse((await server.send("/api/passages/pol-aim?language=en")).body);
  expect(passage).toMatchObject({
    path: "/en/strategy/politisk-samarbejde#pol-aim",
  });
  expect((await server.send("/api/passages/none")).status).toBe(404);
});

test("health and metrics tell counts, and no word of a question", async () => {
  await server.ask({ text: "hvem er vores kontakt i Kecskemet, spørger Xenia Hemmelig" });
  await server.send("/da/strategy/hemmelig-sti");
  const health: unknown = JSON.parse((await server.send("/health")).body);
  expect(health).toMatchObject({
    status: "ok",
    corpus: { passages: server.vindrose.knowledge.corpus.passages.length },
  });
  const { body } = await server.send("/metrics");
  expect(body).toMatch(
    /vindrose_answers_total\{surface="web",intent="contact",language="da",refused="false"\} \d+/,
  );
  expect(body + server.lines.join()).not.toMatch(/hemmelig|kecskemet/i);
  expect(server.lines.some((line) => line.includes('"event":"answered"'))).toBe(true);
});
