// Dates at the desk: registered, moved, withdrawn, taken back; by whom; and what the next answer knows of it.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  buttonsOf,
  editor,
  offeredBy,
  operator,
  staff,
  type TestDesk,
  testDesk,
  textOf,
} from "../../support/desk.ts";

let at: TestDesk;
beforeEach(async () => {
  at = await testDesk();
});
afterEach(() => at.close());

const dates = async () =>
  (await at.store.registeredDates.list()).map(
    ({ subject, occurrence, date }) => `${subject} ${occurrence} ${date}`,
  );

describe("registering", () => {
  test("an editor registers a date, and the next answer of everybody knows it", async () => {
    const reply = await at.say("frist statusrapport 15.3.2027", editor);
    expect(textOf(reply.answer)).toContain("mandag den 15. marts 2027, om 112 dage");
    expect(reply.isPrivate).toBe(false);
    expect(await dates()).toEqual(["status-report 2027 2027-03-15"]);
    expect(await at.text("hvornår er næste statusrapport?", staff)).toContain("15. marts 2027");
  });

  test("without the role it is refused, says whom to ask, and offers the way to the unit", async () => {
    const reply = await at.say("deadline status report 2027-03-15", staff);
    expect(textOf(reply.answer)).toContain("Only editors");
    expect(textOf(reply.answer)).toContain("Slack user EDIT");
    expect(reply).toMatchObject({ isPrivate: true, answer: { refused: true } });
    expect(offeredBy(reply.answer)).toEqual(["to the unit deadline status-report 2027-03-15"]);
    for (const text of ["frist slet statusrapport", "frist fortryd statusrapport"])
      expect((await at.say(text, staff)).answer.refused).toBe(true);
    expect(await dates()).toEqual([]);
  });

  test("an operator may all that an editor may", async () => {
    await at.say("frist statusrapport 15.3.2027", operator);
    expect(await dates()).toEqual(["status-report 2027 2027-03-15"]);
  });

  test("a date that moves keeps its period, over new year too", async () => {
    await at.say("frist statusrapport 2026-12-20", editor);
    const reply = await at.say("frist statusrapport 2027-01-10", editor);
    expect(await dates()).toEqual(["status-report 2026 2027-01-10"]);
    expect(textOf(reply.answer)).toMatch(
      /flyttet fra søndag den 20\. december 2026 til søndag den 10\. januar 2027/,
    );
    expect(textOf(reply.answer)).toContain("ikke en arbejdsdag");
  });

  test("next year's date stands beside this year's, and a told move takes it far", async () => {
    await at.say("frist statusrapport 2026-12-01", editor);
    const second = await at.say("frist statusrapport 2027-12-01", editor);
    expect(await dates()).toEqual(["status-report 2026 2026-12-01", "status-report 2027 2027-12-01"]);
    expect(textOf(second.answer)).toContain("Der står også en frist for 2026");
    await at.say("frist flyt statusrapport 2027-09-01", editor);
    expect(await dates()).toEqual(["status-report 2026 2027-09-01", "status-report 2027 2027-12-01"]);
  });

  test("a second date in a year that is done is named by itself", async () => {
    await at.say("frist statusrapport 2027-03-15", editor);
    await at.say("færdig statusrapport", staff);
    await at.say("frist statusrapport 2027-10-01", editor);
    expect(await dates()).toEqual(["status-report 2027 2027-03-15", "status-report 2027-10-01 2027-10-01"]);
  });

  test("a withdrawn period is taken up again under its name", async () => {
    await at.say("frist statusrapport 2027-03-15", editor);
    await at.say("frist statusrapport slet", editor);
    await at.say("frist slet statusrapport", editor);
    await at.say("frist statusrapport 2027-05-03", editor);
    expect(await dates()).toEqual(["status-report 2027 2027-05-03"]);
  });

  test.each([
    ["frist statusrapport 2026-11-22", "allerede gået"],
    ["frist statusrapport 2037-03-15", "mere end ti år"],
    ["frist statusrapport 30.2.2027", "findes ikke i kalenderen"],
    ["frist statusrapport 15. marts", "Hvilket år?"],
    ["frist statusrapport 1.3.2027 2.3.2027", "mere end én dato"],
  ])("%s registers nothing and says why", async (text, why) => {
    expect(await at.text(text, editor)).toContain(why);
    expect(await dates()).toEqual([]);
  });

  test("the same date again changes nothing and says so", async () => {
    await at.say("frist statusrapport 2027-03-15", editor);
    const again = await at.say("frist statusrapport 2027-03-15", editor);
    expect(textOf(again.answer)).toContain("Intet er ændret");
    expect(buttonsOf(again.answer).map(({ label }) => label)).not.toContain("Fortryd");
    expect(await at.store.registeredDates.history("status-report")).toHaveLength(1);
  });
});

describe("taking back", () => {
  test("undo takes one change back at a time, to none at all", async () => {
    await at.say("frist statusrapport 2027-03-15", editor);
    await at.say("frist statusrapport 2027-04-15", editor);
    expect(await at.text("frist fortryd statusrapport", editor)).toContain(
      "Fristen er igen mandag den 15. marts 2027",
    );
    expect(await at.text("frist fortryd statusrapport", editor)).toContain("ikke længere registreret");
    expect(await at.text("frist fortryd statusrapport", editor)).toContain("ingen ændring at fortryde");
    expect(await at.text("hvornår er næste statusrapport?", staff)).not.toContain("2027");
  });

  test("a withdrawal can be taken back", async () => {
    await at.say("frist statusrapport 2027-03-15", editor);
    const reply = await at.say("frist slet statusrapport", editor);
    expect(offeredBy(reply.answer)).toContain("frist fortryd status-report");
    expect(await dates()).toEqual([]);
    await at.say("frist fortryd status-report", editor);
    expect(await dates()).toEqual(["status-report 2027 2027-03-15"]);
    expect(await at.text("frist slet handlingsplaner", editor)).toContain("ingen kommende dato");
  });

  test("everyone may see who did what, newest first", async () => {
    expect(await at.text("frist historik statusrapport", staff)).toContain("ingen har registreret");
    await at.say("frist statusrapport 2027-03-15", editor, "2026-11-23T09:00:00+01:00");
    await at.say("frist statusrapport 2027-04-15", operator, "2026-11-24T09:00:00+01:00");
    await at.say("frist fortryd statusrapport", editor, "2026-11-25T09:00:00+01:00");
    const text = await at.text("deadline history status report", staff);
    const lines = text.split("\n").filter((line) => line.includes("Slack user"));
    expect(lines.map((line) => line.replace(/^\W+/, ""))).toEqual([
      "25 November 2026, Slack user EDIT: undone, moved from Thursday 15 April 2027 to Monday 15 March 2027",
      "24 November 2026, Slack user OPS: moved from Monday 15 March 2027 to Thursday 15 April 2027",
      "23 November 2026, Slack user EDIT: registered: Monday 15 March 2027",
    ]);
  });
});
