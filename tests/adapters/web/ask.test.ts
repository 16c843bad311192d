import { afterAll, beforeAll, expect, test } from "vitest";
import { LIMITS } from "../../../src/adapters/web/ask.ts";
import { startWebServer } from "../../support/web-server.ts";

let server: Awaited<ReturnType<typeof startWebServer>>;
beforeAll(async () => {
  server = await startWebServer();
});
afterAll(() => server.stop());

type Reply = {
  readonly language: string;
  readonly intent: string;
  readonly refused: boolean;
  readonly title: string;
  readonly text: string;
};
// the page's own contract, checked field by field below
const replyOf = async (body: unknown): Promise<Reply> => JSON.parse((await server.ask(body)).body) as Reply;

test.each([
  ["da", "hvem er vores kontakt i Shanghai?"],
  ["en", "who is our contact in Shanghai?"],
])("a question in %s is answered in it", async (language, text) => {
  const reply = await replyOf({ text });
  expect(reply).toMatchObject({ language, intent: "contact", refused: false });
  expect(reply.title).toContain("Shanghai");
  expect(reply.text).toContain("[1]");
});

test("the page's answer is the terminal's answer", async () => {
  const { text } = await replyOf({ text: "hvilke samarbejdsregioner har vi?" });
  const answer = server.vindrose.ask(
    { text: "hvilke samarbejdsregioner har vi?" },
    [],
    "2026-11-25T09:00:00Z",
  );
  for (const part of answer.parts) if (part.kind === "paragraph") expect(text).toContain(part.text);
});

test("a follow-up leans on the history that the page sends, and on nothing else", async () => {
  const history = ["hvem er vores kontakt i Shanghai?"];
  expect((await replyOf({ text: "og i Rumænien?", history })).title).toMatch(/Brasov|Rumænien/);
  expect((await replyOf({ text: "og i Rumænien?", history })).intent).toBe("contact");
});

test("the page's language decides where the words do not", async () => {
  expect((await replyOf({ text: "Shanghai", pageLanguage: "en" })).language).toBe("en");
  expect((await replyOf({ text: "Shanghai", pageLanguage: "da" })).language).toBe("da");
  expect((await replyOf({ text: "hvem er vores kontakt i Ungarn?", pageLanguage: "en" })).language).toBe(
    "da",
  );
  expect((await replyOf({ text: "hvem er vores kontakt i Ungarn?", language: "en" })).language).toBe("en");
});

test.each([
  "",
  "   ",
  "?!",
  "\u0000\u202e",
  "<script>alert(1)</script>",
  "😀".repeat(500),
  "a".repeat(LIMITS.textChars),
])("odd text is answered: %#", async (text) => {
  const { status, body } = await server.ask({ text });
  expect(status).toBe(200);
  expect(JSON.parse(body)).toHaveProperty("title");
});

test.each([
  [{}, "text"],
  [{ text: 1 }, "text"],
  [{ text: "a".repeat(LIMITS.textChars + 1) }, "text"],
  [{ text: "x", history: Array.from({ length: LIMITS.history + 1 }, () => "x") }, "history"],
  [{ text: "x", history: ["a".repeat(LIMITS.historyChars + 1)] }, "history"],
  [{ text: "x", language: "de" }, "language"],
  [[], "body"],
  [{ text: "x", now: "2020-01-01" }, "body"],
])("a wrong request is told which field: %#", async (sent, field) => {
  const { status, body } = await server.ask(sent);
  expect(status).toBe(400);
  expect((JSON.parse(body) as { readonly error: string }).error).toMatch(new RegExp(`^${field}`));
});

test("what is no JSON, or not sent as JSON, is refused", async () => {
  const headers = { "content-type": "application/json" };
  expect((await server.send("/api/ask", { method: "POST", headers, body: "{" })).status).toBe(400);
  expect(
    (
      await server.send("/api/ask", {
        method: "POST",
        headers: { "content-type": "text/plain" },
        body: '{"text":"x"}',
      })
    ).status,
  ).toBe(415);
  expect(
    (await server.send("/api/ask", { method: "POST", headers, body: " ".repeat(LIMITS.bodyBytes + 1) }))
      .status,
  ).toBe(413);
});
