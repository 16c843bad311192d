// Questions at the desk: what a conversation keeps, in which language it answers, and what is kept of a miss.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { editor, offeredBy, staff, type TestDesk, testDesk, textOf } from "../../support/desk.ts";

let at: TestDesk;
beforeEach(async () => {
  at = await testDesk();
});
afterEach(() => at.close());

describe("questions", () => {
  test("a follow-up goes on from the question before, for half an hour and in its own conversation", async () => {
    await at.say("hvem er vores kontakt i Shanghai?", staff, "2026-11-23T09:00:00+01:00");
    const next = await at.say("og i Ungarn?", staff, "2026-11-23T09:29:00+01:00");
    expect(next.answer.intent).toBe("contact");
    const elsewhere = await at.say(
      "og i Ungarn?",
      { ...staff, conversation: "other" },
      "2026-11-23T09:29:30+01:00",
    );
    expect(elsewhere.answer.intent).not.toBe("contact");
    const late = await at.say("og i Rumænien?", staff, "2026-11-23T10:00:00+01:00");
    expect(late.answer.intent).not.toBe("contact");
  });

  test("a conversation is remembered for as long as the setting says", async () => {
    const brief = await testDesk({ slotMinutes: 5 });
    await brief.say("hvem er vores kontakt i Shanghai?", staff, "2026-11-23T09:00:00+01:00");
    const within = await brief.say("og i Ungarn?", staff, "2026-11-23T09:04:00+01:00");
    expect(within.answer.intent).toBe("contact");
    const late = await brief.say("og i Rumænien?", staff, "2026-11-23T09:10:00+01:00");
    expect(late.answer.intent).not.toBe("contact");
    await brief.close();
  });

  test("the person's setting wins over the words, the words over the surface", async () => {
    const english = { ...staff, surfaceLanguage: "en" as const };
    expect((await at.say("Shanghai", english)).answer.language).toBe("en");
    expect((await at.say("hvem er vores kontakt i Shanghai?", english)).answer.language).toBe("da");
    await at.say("sprog engelsk");
    expect((await at.say("hvem er vores kontakt i Shanghai?")).answer.language).toBe("en");
    await at.say("language auto");
    expect((await at.say("hvem er vores kontakt i Shanghai?")).answer.language).toBe("da");
  });

  test("look-ups without a name are the questions that list them", async () => {
    expect((await at.say("partnere")).answer.title).toBe("Samarbejdsregionerne");
    expect((await at.say("programmes")).answer.title).toBe("EU programmes");
    expect((await at.say("frister")).answer.title).toBe("Frister og opfølgning");
    expect((await at.say("deadlines")).answer.title).toBe("Deadlines and follow-up");
  });

  test("a list goes on from nothing that was said before", async () => {
    await at.say("frist statusrapport 2027-03-15", editor);
    const { answer } = await at.say("frister", editor);
    expect(answer.why.carried).toEqual([]);
    expect(textOf(answer)).not.toContain("stadig");
  });

  test("an answer on a deadline offers to be reminded, and editors to register a date", async () => {
    expect(offeredBy((await at.say("hvornår er næste statusrapport?")).answer)).toEqual([
      "påmind status-report",
    ]);
    expect(offeredBy((await at.say("when is the next status report?", editor)).answer)).toEqual([
      "remind status-report",
      "deadline move status-report",
    ]);
    expect(offeredBy((await at.say("frister")).answer)).toEqual(["påmind ny"]);
  });

  test("look-ups with a name are answered as questions", async () => {
    expect((await at.say("partner Sjanghai")).answer.title).toContain("Shanghai");
    expect((await at.say("program havvind med Polen")).answer.intent).toBe("programme_fit");
    expect((await at.say("frist for statusrapport?")).answer.title).toBe("Årlig status til Regionsrådet");
  });

  test("a number chooses among the duties that were offered", async () => {
    const asked = await at.say("påmind strategien 14");
    expect(offeredBy(asked.answer)).toEqual(["påmind ongoing-evaluation 14", "påmind strategy-revision 14"]);
    const chosen = await at.say("2");
    expect(chosen.answer.entities).toMatchObject([{ type: "duty", id: "strategy-revision" }]);
    expect(await at.store.subscriptions.of(staff.person)).toMatchObject([
      { subject: "strategy-revision", leadDays: [14] },
    ]);
  });

  test("after a command the next question is still about its duty", async () => {
    await at.say("frist statusrapport 2027-03-15", editor);
    const { answer } = await at.say("hvornår er det?", editor);
    expect(answer.title).toBe("Årlig status til Regionsrådet");
    expect(textOf(answer)).toContain("15. marts 2027");
  });
});

describe("what could not be answered", () => {
  test("is kept for the unit when the sources ought to know, with a way to the unit", async () => {
    const question = "hvad er telefonnummeret til kontoret i Shanghai?";
    const { answer } = await at.say(question);
    expect(answer.refused).toBe(true);
    expect(offeredBy(answer)).toContain(`til enheden ${question}`);
    expect(await at.store.lessons.unanswered(10)).toMatchObject([
      { from: staff.person, text: question, language: "da" },
    ]);
  });

  test("is not kept when it lies outside of what Vindrose is for", async () => {
    const { answer } = await at.say("what is the best recipe for pancakes?");
    expect(answer.refused).toBe(true);
    await at.say("   ");
    expect(await at.store.lessons.unanswered(10)).toEqual([]);
  });
});

describe("feedback", () => {
  test("is about intent and sources of the reply, also much later", async () => {
    const { id } = await at.say("hvem er vores kontakt i Shanghai?");
    const later = Date.parse("2026-12-24T09:00:00+01:00");
    expect(
      await at.desk.judge({ replyId: id, verdict: "not_helpful", comment: "x".repeat(2000) }, staff, later),
    ).toBe(true);
    const [kept] = await at.store.lessons.feedback(10);
    expect(kept).toMatchObject({ from: staff.person, verdict: "not_helpful", at: later });
    expect(kept?.comment).toHaveLength(1000);
    expect(JSON.parse(kept?.about ?? "")).toMatchObject({
      intent: "contact",
      sources: expect.stringContaining("office:shanghai-office"),
    });
  });

  test("on a reply that there never was is not kept", async () => {
    for (const replyId of [
      "",
      "x",
      "id000000000000000000~poetry~",
      `${"a".repeat(20)}~contact~<script>`,
      "a".repeat(500),
    ])
      expect(await at.desk.judge({ replyId, verdict: "helpful" }, staff, 1)).toBe(false);
    expect(await at.store.lessons.feedback(10)).toEqual([]);
  });

  test("every reply has a name of its own, short enough for every platform", async () => {
    const ids = [];
    for (const text of ["hej", "hej", "hjælp", "hvilke samarbejdsregioner har vi?"])
      ids.push((await at.say(text)).id);
    expect(new Set(ids).size).toBe(4);
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(200);
  });
});
