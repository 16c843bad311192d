// What a browser asks for itself: who it is, what waits for it, and that nobody else's is given out.
import { afterAll, beforeAll, expect, test } from "vitest";
import { webPerson } from "../../../src/adapters/web/person.ts";
import { parseRecipient, type Reminder, reminderKey } from "../../../src/bot/reminder.ts";
import { answerOf } from "../../support/answer.ts";
import { day, entry } from "../../support/entries.ts";
import { startWebServer } from "../../support/web-server.ts";

const ANNA = "6f0e8b52-3c1d-4f7a-9b1e-2d3c4b5a6978";
const CAI = "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d";
const BO = "0b7c1f5e-8a9d-4c2b-b3e4-5f6071829304";

let server: Awaited<ReturnType<typeof startWebServer>>;
beforeAll(async () => {
  server = await startWebServer();
  await server.store.ledger.plan([{ ...entry(), recipient: webPerson(ANNA) }], 1);
});
afterAll(() => server.stop());

type Mails = {
  readonly mails: readonly { readonly key: string; readonly title: string; readonly text: string }[];
};
const mailsOf = async (person: string): Promise<Mails["mails"]> =>
  // the page's own contract
  (JSON.parse((await server.post("/api/mail", { person })).body) as Mails).mails;

test("a browser's person is the hash of its secret: the same each time, and not the secret", () => {
  const address = parseRecipient(webPerson(ANNA));
  expect(address).toMatchObject({ surface: "web", tenant: "local", kind: "person" });
  expect(address?.id).toMatch(/^[0-9a-f]{20}$/);
  expect(webPerson(ANNA)).toBe(webPerson(ANNA.toUpperCase()));
  expect(webPerson(BO)).not.toBe(webPerson(ANNA));
  expect(webPerson(ANNA)).not.toContain(ANNA.slice(0, 8));
});

test.each(["", "anna", "../../etc", "6f0e8b52"])("'%s' is no browser's secret", async (person) => {
  for (const path of ["/api/home", "/api/mail"])
    expect([path, (await server.post(path, { person })).status]).toEqual([path, 400]);
  expect((await server.ask({ text: "hjælp", person })).status).toBe(400);
});

test("a reminder is shown until it is told as read, and to its own browser only", async () => {
  const key = reminderKey({ ...entry(), recipient: webPerson(ANNA) });
  const reminder: Reminder = {
    kind: "reminder",
    key,
    subject: "status-report",
    occurrence: "2027",
    revision: 1,
    deadline: day("2027-03-15"),
    daysLeft: 7,
    isLate: false,
    leads: [7],
  };
  await server.store.mailbox.put(webPerson(ANNA), { key, reminder, language: "da", at: 1 });
  expect(await mailsOf(BO)).toEqual([]);
  const mails = await mailsOf(ANNA);
  expect(mails.map((mail) => mail.key)).toEqual([key]);
  expect(mails[0]?.text).toContain("15. marts 2027");
  await server.post("/api/mail/read", { person: BO, keys: [key] });
  expect(await mailsOf(ANNA)).toHaveLength(1);
  await server.post("/api/mail/read", { person: ANNA, keys: [key] });
  expect(await mailsOf(ANNA)).toEqual([]);
});

test("a shown reminder can be drawn anew by its own browser, and by no other", async () => {
  const key = reminderKey({ ...entry(), recipient: webPerson(ANNA) });
  const again = async (person: string) =>
    (JSON.parse((await server.post("/api/mail/again", { person, keys: [key, "nonsense"] })).body) as Mails)
      .mails;
  expect((await again(ANNA)).map((mail) => mail.key)).toEqual([key]);
  expect(await again(BO)).toEqual([]);
});

test("the unit's answer to a browser's question waits there as the answer that it is", async () => {
  const answer = answerOf([{ kind: "paragraph", text: "Ring til enheden.", citations: [] }]);
  await server.store.mailbox.put(webPerson(CAI), { key: "post-9", answer, at: 2 });
  expect(await mailsOf(CAI)).toMatchObject([
    { key: "post-9", text: expect.stringContaining("Ring til enheden.") },
  ]);
});

test("a command goes to the desk and says so; the same words without a browser's secret are a question", async () => {
  const atDesk: unknown = JSON.parse((await server.ask({ text: "sprog en", person: ANNA })).body);
  expect(atDesk).toMatchObject({ isCommand: true });
  expect(await server.store.people.settings(webPerson(ANNA))).toMatchObject({ language: "en" });
  const question: unknown = JSON.parse(
    (await server.ask({ text: "Shanghai", person: ANNA, pageLanguage: "da" })).body,
  );
  expect(question).toMatchObject({ language: "en" });
  expect(question).not.toHaveProperty("isCommand");
  expect(JSON.parse((await server.ask({ text: "sprog en" })).body)).not.toHaveProperty("isCommand");
});

test("the person's own page shows what is theirs", async () => {
  const home: unknown = JSON.parse((await server.post("/api/home", { person: BO, pageLanguage: "en" })).body);
  expect(home).toMatchObject({ language: "en", tree: { tag: "article" } });
});

test("a date registered at the desk stands among the deadlines, with a calendar file", async () => {
  await server.store.registeredDates.set({
    subject: "status-report",
    occurrence: "2027",
    date: day("2027-03-15"),
    by: webPerson(ANNA),
    at: Date.parse("2026-11-25T08:00:00Z"),
  });
  await server.refresh();
  const { body } = await server.send("/en/duties");
  expect(body).toContain("15 March 2027");
  expect(body).toContain('href="/deadlines/status-report/2027.ics?language=en"');
});

test("a form opens with its fields; wrong ones are told at the field, right ones do what typing does", async () => {
  const asked = { person: CAI, pageLanguage: "en", form: "subscription", subject: "status-report" };
  const form: unknown = JSON.parse((await server.post("/api/form", asked)).body);
  expect(form).toMatchObject({ title: expect.any(String), tree: { tag: "div" } });
  const submit = async (values: object): Promise<unknown> =>
    JSON.parse((await server.post("/api/form/submit", { ...asked, values })).body);
  expect(await submit({ hour: "8" })).toMatchObject({
    problems: expect.arrayContaining([{ field: "leads", problem: expect.any(String) }]),
  });
  const filled = { duty: "status-report", leads: "7,1", hour: "8", language: "en" };
  expect(await submit(filled)).toMatchObject({ isCommand: true, language: "en" });
  expect(await server.store.subscriptions.of(webPerson(CAI))).toMatchObject([
    { subject: "status-report", leadDays: [7, 1], hour: 8 },
  ]);
});

test("a button that opens a form says which", async () => {
  const { body } = await server.post("/api/home", { person: CAI, pageLanguage: "en" });
  expect(body).toContain('"data-form":"subscription"');
});
