// Reminders at the desk: subscriptions of persons and channels, done, put off, taken over, and how a reminder looks now.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mailboxDelivery } from "../../../src/adapters/store/mailbox-delivery.ts";
import { defaultRemindSettings, tick } from "../../../src/bot/remind.ts";
import type { RecipientKey } from "../../../src/bot/reminder.ts";
import { rulesOfDuties } from "../../../src/knowledge/duty-rules.ts";
import { defaultFreeDays } from "../../../src/knowledge/working-days.ts";
import { handClock } from "../../support/clock.ts";
import {
  buttonsOf,
  CHANNEL,
  editor,
  inChannel,
  offeredBy,
  staff,
  type TestDesk,
  testDesk,
  textOf,
} from "../../support/desk.ts";
import { day } from "../../support/entries.ts";

let at: TestDesk;
beforeEach(async () => {
  at = await testDesk();
});
afterEach(() => at.close());

const subscriptions = (of: RecipientKey = staff.person) => at.store.subscriptions.of(of);

/** One tick at a time; everything goes into the mailbox. */
async function tickAt(iso: string) {
  const clock = handClock(iso);
  await tick(
    { ...at.store, clock, deliveries: { slack: mailboxDelivery(at.store.mailbox, clock) } },
    rulesOfDuties(at.world.product().knowledge.corpus.duties),
    { ...defaultRemindSettings, instance: "t", free: defaultFreeDays, unitChannel: null },
  );
}

describe("subscriptions", () => {
  test("set with the usual times, changed piece by piece, listed and stopped", async () => {
    const first = await at.say("påmind statusrapport");
    expect(textOf(first.answer)).toContain("30, 14, 7 og 1 dag før fristen, kl. 9");
    expect(textOf(first.answer)).toContain("ingen dato endnu");
    expect(first.isPrivate).toBe(true);
    await at.say("påmind statusrapport kl 14");
    await at.say("påmind statusrapport en uge på engelsk");
    expect(await subscriptions()).toMatchObject([
      { subject: "status-report", leadDays: [7], hour: 14, language: "en", since: "2026-11-23" },
    ]);
    const list = await at.say("påmindelser");
    expect(textOf(list.answer)).toContain("7 dage før fristen, kl. 14");
    expect(offeredBy(list.answer)).toContain("stop status-report");
    const stopped = await at.say("stop statusrapport");
    expect(await subscriptions()).toEqual([]);
    const undo = buttonsOf(stopped.answer).find(({ label }) => label === "Fortryd");
    await at.say(undo?.utterance ?? "");
    expect(await subscriptions()).toMatchObject([{ leadDays: [7], hour: 14, language: "en" }]);
    expect(await at.text("stop handlingsplaner")).toContain("ikke mindet om");
  });

  test("the next date is told, in words", async () => {
    await at.say("frist statusrapport 2027-03-15", editor);
    expect(await at.text("remind me of the status report")).toContain("Monday 15 March 2027, in 112 days");
  });

  test("in a channel with »her« they are the channel's, and only there", async () => {
    const said = await at.say("påmind statusrapport 14 her", inChannel(staff));
    expect(said.isPrivate).toBe(false);
    expect(textOf(said.answer)).toContain("Kanalen bliver mindet");
    expect(await subscriptions(CHANNEL)).toMatchObject([{ subject: "status-report", leadDays: [14] }]);
    expect(await subscriptions()).toEqual([]);
    expect(offeredBy((await at.say("påmindelser her", inChannel(staff))).answer)).toContain(
      "stop status-report her",
    );
    expect(await at.text("påmind statusrapport her", staff)).toContain("Skriv det dér");
    await at.say("stop status-report her", inChannel(staff));
    expect(await subscriptions(CHANNEL)).toEqual([]);
  });

  test("out of everything in one step, back in one, and back by a new wish", async () => {
    await at.say("påmind statusrapport");
    const out = await at.say("stop alt");
    expect(await at.store.people.settings(staff.person)).toMatchObject({ isOptedOut: true });
    expect(await at.text("påmindelser")).toContain("slået fra");
    await at.say(offeredBy(out.answer)[0] ?? "");
    expect(await at.store.people.settings(staff.person)).toMatchObject({ isOptedOut: false });
    await at.say("stop all");
    await at.say("påmind handlingsplaner");
    expect(await at.store.people.settings(staff.person)).toMatchObject({ isOptedOut: false });
    expect(await subscriptions()).toHaveLength(2);
  });
});

describe("periods", () => {
  const prepare = async () => {
    await at.say("frist statusrapport 2026-12-07", editor);
    await at.say("påmind statusrapport 14,7,1");
  };

  test("done is done for all, and every reminder of it is to be drawn anew", async () => {
    await prepare();
    const reply = await at.say("færdig status-report 2026");
    expect(reply.changed).toEqual({ subject: "status-report", occurrence: "2026" });
    expect(textOf(reply.answer)).toContain("Meldt færdig for 2026");
    expect(await at.store.occurrences.get("status-report", "2026")).toMatchObject({ doneBy: staff.person });
    expect(await at.text("done status-report 2026", editor)).toContain("reported done by Slack user STAFF");
    expect(await at.text("overtag status-report 2026", editor)).toContain("allerede meldt færdig");
    expect(await at.text("udsæt status-report 2026 1d", editor)).toContain("allerede meldt færdig");
  });

  test("done by mistake is taken back, and what was planned comes back with it", async () => {
    await prepare();
    await tickAt("2026-11-22T23:00:00+01:00");
    const planned = async () =>
      (await at.store.ledger.of("status-report", [staff.person])).filter(({ state }) => state === "planned");
    const before = await planned();
    expect(before).toHaveLength(1);
    const done = await at.say("færdig status-report 2026");
    expect(await planned()).toEqual([]);
    const undo = buttonsOf(done.answer).find(({ label }) => label === "Fortryd");
    const reply = await at.say(undo?.utterance ?? "");
    expect(reply.changed).toEqual({ subject: "status-report", occurrence: "2026" });
    expect(await planned()).toMatchObject(before.map(({ key, state }) => ({ key, state })));
    expect(await at.store.occurrences.get("status-report", "2026")).toMatchObject({
      doneAt: null,
      doneBy: null,
    });
    expect(await at.text("reopen status-report 2026")).toContain("is not reported done");
  });

  test("without a period the nearest open one is meant; without any date it is said", async () => {
    expect(await at.text("færdig statusrapport")).toContain("ingen åben frist");
    await prepare();
    expect(await at.text("færdig statusrapport 2031")).toContain("jeg kender ingen frist for 2031");
    expect((await at.say("færdig med statusrapporten")).changed).toMatchObject({ occurrence: "2026" });
    expect(await at.text("færdig med statusrapporten")).toContain("ingen åben frist");
  });

  test("taken over by one, then by another, who hears from whom", async () => {
    await prepare();
    const first = await at.say("overtag status-report 2026");
    expect(first.changed).toEqual({ subject: "status-report", occurrence: "2026" });
    expect(await at.text("take status-report 2026", editor)).toContain("Before you, Slack user STAFF had it");
    expect(await at.store.occurrences.get("status-report", "2026")).toMatchObject({ takenBy: editor.person });
  });

  test.each([
    ["1d", "2026-11-24"],
    ["3d", "2026-11-26"],
    ["1w", "2026-11-30"],
  ])("put off by %s: told again on %s, and not before", async (length, sendDay) => {
    await prepare();
    await tickAt("2026-11-23T08:00:00+01:00");
    const reply = await at.say(`udsæt status-report 2026 ${length}`);
    expect(reply.changed).toEqual({ subject: "status-report", occurrence: "2026" });
    const rows = await at.store.ledger.of("status-report", [staff.person]);
    expect(rows.filter(({ kind }) => kind === "snooze")).toMatchObject([{ sendDay, state: "planned" }]);
    expect(
      rows.filter(
        ({ kind, state, sendDay: on }) => kind === "reminder" && state === "planned" && on <= sendDay,
      ),
    ).toEqual([]);
  });

  test("in a channel that is reminded itself, the channel's reminder is put off", async () => {
    await prepare();
    await at.say("påmind statusrapport her", inChannel(staff));
    await at.say("udsæt status-report 2026 1d", inChannel(editor));
    expect(await at.store.ledger.of("status-report", [CHANNEL])).toMatchObject([{ kind: "snooze" }]);
  });

  test("longer than the deadline allows is refused", async () => {
    await at.say("frist statusrapport 2026-11-25", editor);
    expect(await at.text("udsæt status-report 2026 1w")).toContain("så længe kan den ikke udsættes");
    expect(offeredBy((await at.say("udsæt statusrapport 5 dage")).answer)).toEqual([
      "udsæt status-report 1d",
      "udsæt status-report 3d",
      "udsæt status-report 1w",
    ]);
  });
});

describe("how a reminder looks now", () => {
  test("due, then put off, then taken over, then done", async () => {
    await at.say("frist statusrapport 2026-12-07", editor);
    await at.say("påmind statusrapport 14");
    await tickAt("2026-11-23T09:30:00+01:00");
    const [row] = await at.store.ledger.of("status-report", [staff.person]);
    const look = async () => {
      const answer = await at.desk.reminder(row?.key ?? "", day("2026-11-23"));
      return answer === undefined ? "" : textOf(answer);
    };
    expect(await look()).toContain("mandag den 7. december 2026");
    await at.say("udsæt status-report 2026 3d");
    expect(await look()).toContain("Jeg minder dig om den igen torsdag den 26. november 2026");
    await at.say("overtag status-report 2026", editor);
    expect(await look()).toContain("Overtaget af Slack-bruger EDIT");
    await at.say("færdig status-report 2026", editor);
    expect(await look()).toContain("Meldt færdig af Slack-bruger EDIT");
    expect(await look()).not.toContain("igen torsdag");
    expect(await look()).toContain("Fortryd: genåbn status-report 2026");
    expect(await at.desk.reminder("no such row", day("2026-11-23"))).toBeUndefined();
  });
});
