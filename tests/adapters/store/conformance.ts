// The one suite that every engine has to pass: what the ports promise, asked of an empty store.
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { INBOX_LEASE_MS } from "../../../src/adapters/store/inbox.ts";
import { readArchive } from "../../../src/adapters/store/archive.ts";
import { migrations } from "../../../src/adapters/store/migrations.ts";
import { verifyStore } from "../../../src/adapters/store/verify.ts";
import { openStore, type Store, type StorePlace } from "../../../src/adapters/store/store.ts";
import { defaultRetention, type InboxEvent, type Settlement } from "../../../src/bot/ports.ts";
import { type PlannedEntry, reminderKey } from "../../../src/bot/reminder.ts";
import { answerOf } from "../../support/answer.ts";
import { day, entry, person } from "../../support/entries.ts";

const DAY_MS = 86_400_000;
const SPAN = { from: day("2026-01-01"), to: day("2030-12-31") };

const due = (deadline: string, occurrence = "2027") => ({
  subject: "status-report",
  occurrence,
  deadline: day(deadline),
});

const dateWish = (date: string | null, by = "anna", at = 1) => ({
  subject: "status-report",
  occurrence: "2027",
  date: date === null ? null : day(date),
  by,
  at,
});

const incoming = (change: Partial<InboxEvent> = {}): InboxEvent => ({
  id: "slack/T1/C1/1.0",
  surface: "slack",
  conversation: "slack/T1/C1",
  owner: person("anna"),
  payload: '{"text":"hvem er vores kontakt?"}',
  at: 1000,
  ...change,
});

const wish = (id: string) => ({
  subject: "status-report",
  recipient: person(id),
  leadDays: [1, 30, 7, 7],
  hour: 9,
  language: "da" as const,
  since: day("2026-11-25"),
});

/** A backup as a program of that schema version wrote it. */
function archiveOf(schema: number, rows: readonly string[]): readonly string[] {
  const lines = [JSON.stringify({ vindrose: "store", schema, writtenAt: 1 }), ...rows];
  const sha256 = createHash("sha256")
    .update(`${lines.join("\n")}\n`)
    .digest("hex");
  return [...lines, JSON.stringify({ rows: rows.length, sha256 })];
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/** Runs the suite; `fresh` gives the place of a store that has never been opened. */
export function conformance(name: string, fresh: () => Promise<StorePlace>): void {
  describe(name, () => {
    let store: Store;
    let place: StorePlace;

    beforeEach(async () => {
      place = await fresh();
      store = await openStore(place);
    });
    afterEach(() => store.close());

    async function planned(change: Partial<PlannedEntry> = {}) {
      await store.ledger.plan([entry(change)], 500);
      return reminderKey(entry(change));
    }
    async function inState(settlement: Settlement, change: Partial<PlannedEntry> = {}) {
      const key = await planned(change);
      await store.ledger.claim(key, "c1", 2000);
      expect(await store.ledger.settle(key, "c1", settlement, 2001)).toBe(true);
      return key;
    }

    describe("ledger", () => {
      test("a row is planned once however often it is asked for", async () => {
        expect(await store.ledger.plan([entry(), entry({ step: "lead:1" })], 500)).toBe(2);
        expect(await store.ledger.plan([entry(), entry({ recipient: person("bo") })], 600)).toBe(1);
        expect(await store.ledger.counts()).toMatchObject({ planned: 3, sent: 0 });
        const row = await store.ledger.get(reminderKey(entry()));
        expect(row).toMatchObject({ ...entry(), state: "planned", attempts: 0, createdAt: 500 });
      });

      test("planning thousands at once adds up", async () => {
        const many = Array.from({ length: 1234 }, (_, at) => entry({ recipient: person(`p${at}`) }));
        expect(await store.ledger.plan(many, 500)).toBe(1234);
        expect(await store.ledger.plan(many, 500)).toBe(0);
      });

      test("rows become due at their time, earliest first", async () => {
        await planned({ step: "b", notBefore: 2000 });
        await planned({ step: "a", notBefore: 1000 });
        await planned({ step: "c", notBefore: 3000 });
        const keys = await store.ledger.due(2000, "terminal", 10);
        expect(keys.map((key) => key.split("|")[4])).toEqual(["a", "b"]);
        expect(await store.ledger.due(9000, "terminal", 1)).toHaveLength(1);
      });

      test("each surface sees its own rows as due", async () => {
        await planned({ recipient: person("anna", "slack") });
        await planned({ recipient: person("bo") });
        expect(await store.ledger.due(9000, "slack", 9)).toEqual([
          reminderKey(entry({ recipient: person("anna", "slack") })),
        ]);
        expect(await store.ledger.due(9000, "teams", 9)).toEqual([]);
      });

      test("the states of a step add up to its recipients", async () => {
        await inState({ kind: "sent", messageId: null }, { recipient: person("a") });
        await inState({ kind: "failed", class: "gone", reason: "" }, { recipient: person("b") });
        await planned({ recipient: person("c") });
        await planned({ recipient: person("c"), occurrence: "2028" });
        const tally = await store.ledger.tally("status-report", "2027");
        expect(tally.map(({ step, state, count }) => [step, state, count])).toEqual([
          ["lead:7", "failed", 1],
          ["lead:7", "planned", 1],
          ["lead:7", "sent", 1],
        ]);
      });

      test("one of many callers gets the claim, and none before the time", async () => {
        const key = await planned();
        expect(await store.ledger.claim(key, "early", 999)).toBeUndefined();
        const claims = await Promise.all(
          ["a", "b", "c", "d"].map((claim) => store.ledger.claim(key, claim, 1000)),
        );
        const won = claims.filter((claim) => claim !== undefined);
        expect(won).toHaveLength(1);
        expect(won[0]).toMatchObject({ state: "sending", attempts: 1, claimedAt: 1000 });
      });

      test("two open stores on one database give a row to one of them", async () => {
        const other = await openStore(place);
        try {
          const keys = await Promise.all(
            Array.from({ length: 40 }, (_, at) => planned({ step: `lead:${at}` })),
          );
          const wins = await Promise.all(
            keys.flatMap((key) => [
              store.ledger.claim(key, "one", 2000),
              other.ledger.claim(key, "two", 2000),
            ]),
          );
          // A ":memory:" store is two databases; every other place is one.
          expect(wins.filter((win) => win !== undefined)).toHaveLength(40);
        } finally {
          await other.close();
        }
      });

      test("a moved or done occurrence is not claimed under its old revision", async () => {
        const dates = [{ subject: "status-report", occurrence: "2027", deadline: day("2027-03-15") }];
        await store.occurrences.sync(dates, SPAN, 1);
        const key = await planned();
        const moved = [{ ...dates[0], deadline: day("2027-04-15") }] as typeof dates;
        await store.occurrences.sync(moved, SPAN, 2);
        expect(await store.ledger.claim(key, "c", 2000)).toBeUndefined();
        const next = await planned({ revision: 2 });
        await store.ledger.claim(next, "c", 2000);
        expect(await store.ledger.get(next)).toMatchObject({ state: "sending" });
      });

      test("only the holder settles, and only once", async () => {
        const key = await planned();
        await store.ledger.claim(key, "mine", 2000);
        const sent: Settlement = { kind: "sent", messageId: "m1" };
        expect(await store.ledger.settle(key, "theirs", sent, 2001)).toBe(false);
        expect(await store.ledger.settle(key, "mine", sent, 2001)).toBe(true);
        expect(await store.ledger.settle(key, "mine", sent, 2002)).toBe(false);
        expect(await store.ledger.get(key)).toMatchObject({ state: "sent", messageId: "m1", reason: null });
      });

      test("a retry waits for its time and counts its attempts", async () => {
        const retry: Settlement = {
          kind: "retry",
          notBefore: 5000,
          class: "unreachable",
          reason: "no route",
        };
        const key = await inState(retry);
        expect(await store.ledger.claim(key, "c2", 4999)).toBeUndefined();
        expect(await store.ledger.claim(key, "c2", 5000)).toMatchObject({ attempts: 2 });
      });

      test("a failure keeps its class and a reason of bounded length", async () => {
        const key = await inState({ kind: "failed", class: "blocked", reason: "x".repeat(5000) });
        const row = await store.ledger.get(key);
        expect(row).toMatchObject({ state: "failed", class: "blocked" });
        expect(row?.reason).toHaveLength(300);
      });

      test("an old claim falls into doubt; a young one does not; the holder's late word counts", async () => {
        const old = await planned({ step: "old" });
        const young = await planned({ step: "young" });
        await store.ledger.claim(old, "c1", 2000);
        await store.ledger.claim(young, "c2", 3000);
        expect(await store.ledger.doubt(2500, 4000)).toEqual([old]);
        expect(await store.ledger.list("in_doubt", { after: "", limit: 10 })).toHaveLength(1);
        expect(await store.ledger.settle(old, "c1", { kind: "sent", messageId: null }, 4001)).toBe(true);
        expect(await store.ledger.counts()).toMatchObject({ in_doubt: 0, sending: 1, sent: 1 });
      });

      test("doubt is resolved as sent, resend or drop, once", async () => {
        const doubt: Settlement = { kind: "in_doubt", class: "timeout", reason: "no answer" };
        const sent = await inState(doubt, { step: "1" });
        const again = await inState(doubt, { step: "2" });
        const drop = await inState(doubt, { step: "3" });
        expect(await store.ledger.resolve(sent, "sent", "op", 9000)).toBe(true);
        expect(await store.ledger.resolve(sent, "resend", "op", 9000)).toBe(false);
        expect(await store.ledger.resolve(again, "resend", "op", 9000)).toBe(true);
        expect(await store.ledger.resolve(drop, "drop", "op", 9000)).toBe(true);
        expect(await store.ledger.settle(again, "c1", { kind: "sent", messageId: null }, 9001)).toBe(false);
        expect(await store.ledger.due(9000, "terminal", 10)).toEqual([again]);
        expect(await store.ledger.counts()).toMatchObject({ sent: 1, planned: 1, cancelled: 1, in_doubt: 0 });
      });

      test("closing touches planned rows only", async () => {
        const open = await planned({ step: "open" });
        const sent = await inState({ kind: "sent", messageId: null }, { step: "sent" });
        const closings = [open, sent].map((key) => ({ key, state: "skipped", reason: "past" }) as const);
        expect(await store.ledger.close(closings, 9000)).toBe(1);
        expect(await store.ledger.get(sent)).toMatchObject({ state: "sent" });
        expect(await store.ledger.get(open)).toMatchObject({ state: "skipped", reason: "past" });
      });

      test("skipped rows are settled from birth; rows are found by subject and recipient", async () => {
        expect(await store.ledger.skip([entry()], "past", 500)).toBe(1);
        await planned({ recipient: person("bo") });
        await planned({ subject: "action-plans" });
        expect(await store.ledger.of("status-report", [person("anna")])).toMatchObject([
          { state: "skipped", reason: "past" },
        ]);
        expect(await store.ledger.recipients("status-report", { after: "", limit: 1 })).toEqual([
          person("anna"),
        ]);
        expect(await store.ledger.recipients("status-report", { after: person("anna"), limit: 9 })).toEqual([
          person("bo"),
        ]);
      });
    });

    describe("occurrences", () => {
      test("a move raises the revision once, a withdrawal too, a return as well", async () => {
        const revisions: unknown[] = [];
        for (const dates of [
          [due("2027-03-15")],
          [due("2027-03-15")],
          [due("2027-04-15")],
          [],
          [],
          [due("2027-03-15")],
        ]) {
          const [only] = await store.occurrences.sync(dates, SPAN, 1);
          revisions.push([only?.revision, only?.deadline]);
        }
        expect(revisions).toEqual([
          [1, "2027-03-15"],
          [1, "2027-03-15"],
          [2, "2027-04-15"],
          [3, null],
          [3, null],
          [4, "2027-03-15"],
        ]);
      });

      test("what lies outside the span is not withdrawn", async () => {
        await store.occurrences.sync(
          [due("2031-03-15", "2031")],
          { from: day("2031-01-01"), to: day("2031-12-31") },
          1,
        );
        await store.occurrences.sync([], SPAN, 2);
        expect(await store.occurrences.get("status-report", "2031")).toMatchObject({
          deadline: "2031-03-15",
        });
      });

      test("done is done once, and cancels what is planned of it", async () => {
        await store.occurrences.sync([due("2027-03-15")], SPAN, 1);
        const key = await planned();
        const other = await planned({ occurrence: "2028" });
        expect(await store.occurrences.takeOver("status-report", "2027", "anna", 2)).toBe(true);
        expect(await store.occurrences.done("status-report", "2027", "anna", 3)).toBe(true);
        expect(await store.occurrences.done("status-report", "2027", "bo", 4)).toBe(false);
        expect(await store.occurrences.done("status-report", "1999", "bo", 4)).toBe(false);
        expect(await store.occurrences.get("status-report", "2027")).toMatchObject({
          doneBy: "anna",
          doneAt: 3,
          takenBy: "anna",
        });
        expect(await store.ledger.get(key)).toMatchObject({ state: "cancelled", reason: "done" });
        expect(await store.ledger.get(other)).toMatchObject({ state: "planned" });
        expect(await store.ledger.claim(await planned({ step: "late" }), "c", 2000)).toBeUndefined();
      });

      test("reopened once: its rows are planned again, and only those that being done had cancelled", async () => {
        await store.occurrences.sync([due("2027-03-15")], SPAN, 1);
        await store.ledger.plan([entry(), entry({ recipient: person("bo") })], 500);
        await store.subscriptions.stop("status-report", person("bo"), 501);
        expect(await store.occurrences.reopen("status-report", "2027", 502)).toBe(false);
        await store.occurrences.done("status-report", "2027", person("anna"), 503);
        expect(await store.ledger.counts()).toMatchObject({ planned: 0, cancelled: 2 });
        expect(await store.occurrences.reopen("status-report", "2027", 504)).toBe(true);
        expect(await store.occurrences.get("status-report", "2027")).toMatchObject({
          doneBy: null,
          doneAt: null,
        });
        expect(await store.ledger.get(reminderKey(entry()))).toMatchObject({
          state: "planned",
          reason: null,
        });
        expect(await store.ledger.counts()).toMatchObject({ planned: 1, cancelled: 1 });
      });
    });

    describe("registered dates", () => {
      test("register, move, undo, withdraw: the history says who, when, old and new", async () => {
        const { registeredDates } = store;
        const first = await registeredDates.version();
        expect(await registeredDates.set(dateWish("2027-03-15"))).toMatchObject({
          old: null,
          new: "2027-03-15",
        });
        expect(await registeredDates.set(dateWish("2027-03-15"))).toBeUndefined();
        expect(await registeredDates.set(dateWish("2027-04-01", "bo", 2))).toMatchObject({
          old: "2027-03-15",
        });
        expect(await registeredDates.list()).toEqual([dateWish("2027-04-01", "bo", 2)]);
        expect(await registeredDates.undo("status-report", "2027", "anna", 3)).toMatchObject({
          old: "2027-04-01",
          new: "2027-03-15",
          action: "undo",
        });
        expect(await registeredDates.undo("status-report", "2027", "anna", 4)).toMatchObject({ new: null });
        expect(await registeredDates.undo("status-report", "2027", "anna", 5)).toBeUndefined();
        expect(await registeredDates.list()).toEqual([]);
        await registeredDates.set(dateWish("2027-05-01", "bo", 6));
        expect(await registeredDates.set(dateWish(null, "bo", 7))).toMatchObject({
          action: "withdraw",
          new: null,
        });
        const history = await registeredDates.history("status-report");
        expect(history.map(({ action }) => action)).toEqual([
          "withdraw",
          "register",
          "undo",
          "undo",
          "register",
          "register",
        ]);
        expect(history.at(-1)).toMatchObject({ by: "anna", at: 1, old: null, new: "2027-03-15" });
        expect(await registeredDates.version()).toBeGreaterThan(first);
      });
    });

    describe("subscriptions", () => {
      test("set, change, list and stop; leads are kept once, largest first", async () => {
        const { subscriptions } = store;
        await subscriptions.put(wish("anna"), 1);
        await subscriptions.put({ ...wish("anna"), hour: 7, since: day("2027-01-01") }, 2);
        expect(await subscriptions.of(person("anna"))).toEqual([
          { ...wish("anna"), leadDays: [30, 7, 1], hour: 7, changedAt: 2 },
        ]);
        const key = await planned();
        expect(await subscriptions.stop("status-report", person("anna"), 3)).toBe(true);
        expect(await subscriptions.stop("status-report", person("anna"), 3)).toBe(false);
        expect(await store.ledger.get(key)).toMatchObject({ state: "cancelled", reason: "unsubscribed" });
      });

      test("pages follow each other; who opted out is left out and gets nothing planned", async () => {
        for (const id of ["a", "b", "c", "d"]) await store.subscriptions.put(wish(id), 1);
        const key = await planned({ recipient: person("b") });
        await store.people.change(person("b"), { isOptedOut: true }, 2);
        const first = await store.subscriptions.page("status-report", { after: "", limit: 2 });
        const second = await store.subscriptions.page("status-report", { after: person("c"), limit: 2 });
        expect([...first, ...second].map(({ recipient }) => recipient)).toEqual(
          ["a", "c", "d"].map((id) => person(id)),
        );
        expect(await store.ledger.get(key)).toMatchObject({ state: "cancelled", reason: "opted out" });
        await store.people.change(person("b"), { isOptedOut: false }, 3);
        expect(await store.subscriptions.page("status-report", { after: "", limit: 9 })).toHaveLength(4);
      });

      test("leads and hours beyond the bounds are refused", async () => {
        await expect(store.subscriptions.put({ ...wish("a"), leadDays: [400] }, 1)).rejects.toThrow();
        await expect(store.subscriptions.put({ ...wish("a"), leadDays: [] }, 1)).rejects.toThrow();
        await expect(store.subscriptions.put({ ...wish("a"), hour: 24 }, 1)).rejects.toThrow();
      });
    });

    describe("people", () => {
      test("settings change field by field", async () => {
        expect(await store.people.settings(person("anna"))).toEqual({});
        await store.people.change(person("anna"), { language: "en", hour: 8 }, 1);
        await store.people.change(person("anna"), { hour: 10 }, 2);
        expect(await store.people.settings(person("anna"))).toEqual({ language: "en", hour: 10 });
      });

      test("a reference is kept, replaced and forgotten; too large is refused", async () => {
        const { people } = store;
        await people.keepReference(person("anna"), '{"a":1}', 1);
        await people.keepReference(person("anna"), '{"a":2}', 2);
        expect(await people.reference(person("anna"))).toBe('{"a":2}');
        await people.forgetReference(person("anna"));
        expect(await people.reference(person("anna"))).toBeUndefined();
        await expect(people.keepReference(person("anna"), "x".repeat(16_001), 1)).rejects.toThrow();
      });

      test("all of a person is shown and erased, and nothing of another; the history stays without the name", async () => {
        for (const id of ["anna", "bo"]) {
          const from = person(id);
          const subscription = {
            subject: "s",
            recipient: from,
            leadDays: [1],
            hour: 9,
            language: "da" as const,
            since: day("2026-01-01"),
          };
          await store.subscriptions.put(subscription, 1);
          await planned({ recipient: from });
          await store.people.change(from, { language: "da" }, 1);
          await store.people.keepReference(from, "{}", 1);
          await store.conversations.keepSlots(`c-${id}`, { owner: from, json: "{}", expiresAt: 9 });
          await store.lessons.addFeedback({
            from,
            at: 1,
            verdict: "helpful",
            about: "contact",
            comment: null,
          });
          await store.lessons.addUnanswered({ from, at: 1, text: "?", language: "da" });
          await store.registeredDates.set({
            subject: id,
            occurrence: "2027",
            date: day("2027-01-04"),
            by: from,
            at: 1,
          });
        }
        const before = await store.people.show(person("anna"));
        expect(Object.keys(before).sort()).toEqual([
          "conversation_reference",
          "date_change",
          "feedback",
          "ledger",
          "person_setting",
          "registered_date",
          "slot",
          "subscription",
          "unanswered",
        ]);
        expect(await store.people.erase(person("anna"))).toBe(9);
        expect(await store.people.show(person("anna"))).toEqual({});
        expect(Object.keys(await store.people.show(person("bo")))).toHaveLength(9);
        expect(await store.registeredDates.history("anna")).toMatchObject([
          { by: "erased", new: "2027-01-04" },
        ]);
      });
    });

    describe("conversations, lessons, mailbox", () => {
      test("slots end at their time", async () => {
        const slots = { owner: person("anna"), json: '{"topic":"x"}', expiresAt: 100 };
        await store.conversations.keepSlots("c", slots);
        expect(await store.conversations.slots("c", 99)).toBe('{"topic":"x"}');
        expect(await store.conversations.slots("c", 100)).toBeUndefined();
      });

      test("an event is first seen by one of many", async () => {
        const seen = await Promise.all(
          Array.from({ length: 8 }, () => store.conversations.firstSeen("e1", 1)),
        );
        expect(seen.filter(Boolean)).toHaveLength(1);
      });

      test("lessons come back newest first and bounded", async () => {
        for (const at of [1, 2])
          await store.lessons.addUnanswered({ from: person("a"), at, text: `q${at}`, language: "en" });
        expect((await store.lessons.unanswered(1)).map(({ text }) => text)).toEqual(["q2"]);
        const long = { from: person("a"), at: 1, text: "x".repeat(2001), language: "da" as const };
        await expect(store.lessons.addUnanswered(long)).rejects.toThrow();
      });

      test("a feed's address is unguessable, found by its secret only, replaced and revoked", async () => {
        const { feeds } = store;
        const first = await feeds.open(person("anna"), 1);
        expect(first).toMatch(/^[\w-]{43}$/);
        expect(await feeds.ownerOf(first)).toBe(person("anna"));
        const second = await feeds.open(person("anna"), 2);
        expect(await feeds.ownerOf(first)).toBeUndefined();
        for (const wrong of ["", "x".repeat(43), `${second} `])
          expect(await feeds.ownerOf(wrong)).toBeUndefined();
        expect(JSON.stringify(await store.engine.run("select * from calendar_feed"))).not.toContain(second);
        expect(await feeds.revoke(person("anna"))).toBe(true);
        expect(await feeds.revoke(person("anna"))).toBe(false);
        expect(await feeds.ownerOf(second)).toBeUndefined();
      });

      test("a mailbox keeps a message once, until it is read by its owner", async () => {
        const key = reminderKey(entry());
        const reminder = {
          kind: "reminder" as const,
          key,
          subject: "s",
          occurrence: "2027",
          revision: 1,
          deadline: day("2027-03-15"),
          daysLeft: 7,
          isLate: false,
          leads: [7],
        };
        for (const at of [1, 2])
          await store.mailbox.put(person("anna"), { key, reminder, language: "da", at });
        expect(await store.mailbox.unread(person("anna"), 9)).toEqual([
          { key, reminder, language: "da", at: 1 },
        ]);
        expect(await store.mailbox.has(key)).toBe(true);
        expect(await store.mailbox.markRead(person("bo"), key, 3)).toBe(false);
        expect(await store.mailbox.markRead(person("anna"), key, 3)).toBe(true);
        expect(await store.mailbox.unread(person("anna"), 9)).toEqual([]);
      });

      test("a post is kept once, too, and comes back as the answer that it is", async () => {
        const answer = answerOf([{ kind: "paragraph", text: "Svaret.", citations: [1] }]);
        for (const at of [1, 2]) await store.mailbox.put(person("anna"), { key: "post-1", answer, at });
        expect(await store.mailbox.unread(person("anna"), 9)).toEqual([{ key: "post-1", answer, at: 1 }]);
        expect(await store.mailbox.markRead(person("anna"), "post-1", 3)).toBe(true);
      });
    });

    describe("questions to the unit", () => {
      const asked = (id: string, at = 1000) =>
        store.unitQuestions.add({
          id,
          from: person("anna"),
          text: "Hvornår åbner kontoret?",
          language: "da",
          at,
        });
      const reply = { by: person("bo"), text: "I maj." };

      test("a question is taken by one, and again only when its time has come", async () => {
        await asked("q-a");
        await asked("q-a", 2000);
        const taken = await Promise.all([1, 2].map(() => store.unitQuestions.take(1000, 61_000, 10)));
        expect(taken.flat()).toMatchObject([{ id: "q-a", at: 1000, tries: 1, postedAt: null, reply: null }]);
        expect(await store.unitQuestions.take(60_999, 99_000, 10)).toEqual([]);
        expect(await store.unitQuestions.take(61_000, 99_000, 10)).toMatchObject([{ id: "q-a", tries: 2 }]);
      });

      test("posted, answered once, told once; and nothing is due in between", async () => {
        await asked("q-a");
        await store.unitQuestions.take(1000, 61_000, 10);
        await store.unitQuestions.settle("q-a", { kind: "posted", isReply: false, at: 1001 });
        expect(await store.unitQuestions.take(99_000, 99_001, 10)).toEqual([]);
        expect(await store.unitQuestions.answer("q-a", reply, 100_000)).toBe(true);
        expect(await store.unitQuestions.answer("q-a", { ...reply, text: "I juni." }, 100_001)).toBe(false);
        expect(await store.unitQuestions.answer("q-b", reply, 100_001)).toBe(false);
        expect(await store.unitQuestions.take(100_000, 160_000, 10)).toMatchObject([
          { id: "q-a", tries: 1, reply: { ...reply, at: 100_000 } },
        ]);
        await store.unitQuestions.settle("q-a", { kind: "retry", notBefore: 200_000, reason: "away" });
        expect(await store.unitQuestions.take(199_999, 300_000, 10)).toEqual([]);
        expect(await store.unitQuestions.take(200_000, 300_000, 10)).toMatchObject([
          { reason: "away", tries: 2 },
        ]);
        await store.unitQuestions.settle("q-a", { kind: "posted", isReply: true, at: 200_001 });
        expect(await store.unitQuestions.take(900_000, 900_001, 10)).toEqual([]);
        expect(await store.unitQuestions.get("q-a")).toMatchObject({ postedAt: 1001, toldAt: 200_001 });
      });

      test("those without a reply come first; erasing takes the asker's and un-names the replier", async () => {
        await asked("q-a", 1000);
        await asked("q-b", 2000);
        await store.unitQuestions.answer("q-b", reply, 3000);
        expect((await store.unitQuestions.list(10)).map(({ id }) => id)).toEqual(["q-a", "q-b"]);
        await store.people.erase(person("bo"));
        expect(await store.unitQuestions.get("q-b")).toMatchObject({
          reply: { by: "erased", text: "I maj." },
        });
        expect(await store.people.show(person("anna"))).toMatchObject({ unit_question: [{}, {}] });
        await store.people.erase(person("anna"));
        expect(await store.unitQuestions.list(10)).toEqual([]);
      });
    });

    describe("inbox", () => {
      const { id } = incoming();

      test("an event is accepted once, however many deliver it", async () => {
        const accepted = await Promise.all(Array.from({ length: 6 }, () => store.inbox.accept(incoming())));
        expect(accepted.filter(Boolean)).toHaveLength(1);
        expect(await store.inbox.open("slack", 2000, 9)).toEqual([
          { ...incoming(), state: "new", claimedAt: null },
        ]);
        expect(await store.inbox.open("teams", 2000, 9)).toEqual([]);
      });

      test("one of many gets the claim, and only the holder goes on", async () => {
        await store.inbox.accept(incoming());
        const claims = await Promise.all(["a", "b", "c"].map((claim) => store.inbox.claim(id, claim, 2000)));
        expect(claims.filter(Boolean)).toHaveLength(1);
        const holder = ["a", "b", "c"][claims.indexOf(true)] ?? "";
        expect(await store.inbox.open("slack", 2001, 9)).toEqual([]);
        expect(await store.inbox.sending(id, "other", 2001)).toBe(false);
        expect(await store.inbox.sending(id, holder, 2001)).toBe(true);
        expect(await store.inbox.answerTo(id)).toBeUndefined();
        expect(await store.inbox.finish(id, "other", "m", 2002)).toBe(false);
        expect(await store.inbox.finish(id, holder, "m1", 2002)).toBe(true);
        expect(await store.inbox.finish(id, holder, "m2", 2003)).toBe(false);
        expect(await store.inbox.answerTo(id)).toBe("m1");
        expect(await store.inbox.accept(incoming())).toBe(false);
        expect(await store.inbox.open("slack", 9_000_000, 9)).toEqual([]);
      });

      test("what was said is not kept once it is answered", async () => {
        await store.inbox.accept(incoming());
        await store.inbox.claim(id, "a", 2000);
        await store.inbox.finish(id, "a", null, 2001);
        expect(JSON.stringify(await store.engine.run("select * from inbox"))).not.toContain("kontakt");
      });

      test("a claim without a sign of life ends; a send that began stays one that began", async () => {
        await store.inbox.accept(incoming());
        await store.inbox.claim(id, "a", 2000);
        await store.inbox.sending(id, "a", 3000);
        expect(await store.inbox.claim(id, "b", 3000 + INBOX_LEASE_MS)).toBe(false);
        expect(await store.inbox.open("slack", 3001 + INBOX_LEASE_MS, 9)).toMatchObject([
          { id, state: "sending", claimedAt: 3000 },
        ]);
        expect(await store.inbox.claim(id, "b", 3001 + INBOX_LEASE_MS)).toBe(true);
        expect(await store.inbox.finish(id, "a", "m", 3002 + INBOX_LEASE_MS)).toBe(false);
        expect(await store.inbox.open("slack", 4000 + 2 * INBOX_LEASE_MS, 9)).toMatchObject([
          { state: "sending" },
        ]);
      });

      test("open events come oldest first and bounded", async () => {
        for (const [label, at] of [
          ["late", 3000],
          ["early", 1000],
          ["middle", 2000],
        ] as const)
          await store.inbox.accept(incoming({ id: label, at }));
        expect((await store.inbox.open("slack", 9000, 2)).map((event) => event.id)).toEqual([
          "early",
          "middle",
        ]);
      });

      test("what was given up is listed with its class and can be opened again", async () => {
        await store.inbox.accept(incoming());
        await store.inbox.claim(id, "a", 2000);
        expect(await store.inbox.fail(id, "a", "in_doubt", 2001)).toBe(true);
        expect(await store.inbox.open("slack", 9_000_000, 9)).toEqual([]);
        expect(await store.inbox.failed(9)).toEqual([{ id, surface: "slack", at: 1000, reason: "in_doubt" }]);
        expect(await store.inbox.reopen(id, 3000)).toBe(true);
        expect(await store.inbox.reopen(id, 3000)).toBe(false);
        expect(await store.inbox.open("slack", 3000, 9)).toEqual([
          { ...incoming({ at: 3000 }), state: "new", claimedAt: null },
        ]);
      });

      test("a person's events are shown, and erased without forgetting that they were answered", async () => {
        await store.inbox.accept(incoming());
        expect(Object.keys(await store.people.show(person("anna")))).toEqual(["inbox"]);
        expect(await store.people.erase(person("anna"))).toBe(1);
        expect(await store.people.show(person("anna"))).toEqual({});
        expect(JSON.stringify(await store.engine.run("select * from inbox"))).not.toMatch(/kontakt|anna/);
        expect(await store.inbox.accept(incoming())).toBe(false);
      });

      test("a payload beyond the bound is refused", async () => {
        await expect(store.inbox.accept(incoming({ payload: "x".repeat(100_001) }))).rejects.toThrow();
      });
    });

    test("retention removes what is old and settled, and nothing else", async () => {
      const now = 500 * DAY_MS;
      const at = (days: number) => now - days * DAY_MS;
      const { ledger, conversations, lessons } = store;
      const keep = async (step: string, settledAt: number) => {
        await ledger.plan([entry({ step })], settledAt);
        await ledger.claim(reminderKey(entry({ step })), "c", settledAt);
        await ledger.settle(reminderKey(entry({ step })), "c", { kind: "sent", messageId: null }, settledAt);
      };
      await keep("old", at(401));
      await keep("young", at(399));
      await ledger.plan([entry({ step: "open" })], at(450));
      for (const id of ["old", "open"]) await store.inbox.accept(incoming({ id, at: at(8) }));
      await store.inbox.claim("old", "c", at(8));
      await store.inbox.finish("old", "c", null, at(8));
      await conversations.firstSeen("old", at(8));
      await conversations.firstSeen("young", at(6));
      await conversations.keepSlots("c", { owner: person("a"), json: "{}", expiresAt: now });
      await lessons.addUnanswered({ from: person("a"), at: at(181), text: "old", language: "da" });
      for (const [id, days] of [
        ["q-a", 181],
        ["q-b", 179],
      ] as const)
        await store.unitQuestions.add({ id, from: person("a"), text: "?", language: "da", at: at(days) });
      await lessons.addUnanswered({ from: person("a"), at: at(179), text: "young", language: "da" });
      const report = await store.enforceRetention(defaultRetention, now);
      expect(report).toEqual({
        slot: 1,
        event: 1,
        inbox: 1,
        feedback: 0,
        unanswered: 1,
        unit_question: 1,
        ledger: 1,
        mailbox: 0,
      });
      expect(await ledger.counts()).toMatchObject({ sent: 1, planned: 1 });
      expect(await conversations.firstSeen("young", now)).toBe(false);
    });

    test("opening again finds everything; a newer schema is refused, saying what to do", async () => {
      await planned();
      const again = await openStore(place);
      expect(await again.ledger.counts()).toMatchObject({ planned: 1 });
      await again.engine.run("update schema_version set version = 99");
      await again.close();
      await expect(openStore(place)).rejects.toThrow(
        /schema version 99; this program knows 3\. Start the newer/,
      );
      await store.engine.run("update schema_version set version = 3");
    });

    test("many first starts at once migrate once", async () => {
      const empty = await fresh();
      const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(empty)));
      const versions = await Promise.all(
        stores.map((each) => each.engine.run("select version from schema_version")),
      );
      expect(versions.map((rows) => rows.map((row) => row["version"]))).toEqual(
        Array.from({ length: 5 }, () => [3]),
      );
      await Promise.all(stores.map((each) => each.close()));
    });

    test("a backup from before a migration is restored and brought forward; a broken one changes nothing", async () => {
      await store.lessons.addUnanswered({ from: person("now"), at: 1, text: "now", language: "en" });
      const rows = [
        '{"table":"event","row":{"id":"old","seen_at":5}}',
        '{"table":"unanswered","row":{"id":7,"sender":"terminal/local/person/anna","at":1,"text":"old","language":"da"}}',
      ];
      const old = archiveOf(1, rows);
      const cut = old.slice(0, -1);
      const replace = { replace: true };
      await expect(readArchive(store.engine, linesOf(cut), replace)).rejects.toThrow(/cut off/);
      expect((await store.lessons.unanswered(9)).map(({ text }) => text)).toEqual(["now"]);
      expect(await readArchive(store.engine, linesOf(old), replace)).toEqual({ schema: 1, rows: 2 });
      expect(await store.conversations.firstSeen("old", 6)).toBe(false);
      await store.lessons.addUnanswered({ from: person("new"), at: 2, text: "new", language: "da" });
      expect((await store.lessons.unanswered(9)).map(({ text }) => text)).toEqual(["new", "old"]);
      expect(await store.inbox.accept(incoming())).toBe(true);
      expect(await verifyStore(store.engine)).toMatchObject({ schema: migrations.length, findings: [] });
    });

    test("a transaction that fails leaves nothing behind", async () => {
      await expect(
        store.engine.transaction(async (run) => {
          await run("insert into event (id, seen_at) values ('x', 1)");
          throw new Error("stop");
        }),
      ).rejects.toThrow("stop");
      expect(await store.conversations.firstSeen("x", 1)).toBe(true);
      expect(await store.health()).toMatchObject({ kind: "well" });
    });
  });
}
