// What concerns the asker alone: language, own data, erasing, calendar; and where an answer comes from.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  editor,
  inChannel,
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

describe("own data", () => {
  test("everything that is kept is shown, in private also in a channel", async () => {
    await at.say("påmind statusrapport kl 8");
    await at.say("sprog dansk");
    await at.say("hvad er telefonnummeret til kontoret i Shanghai?");
    await at.say("til enheden Har kontoret en telefon?");
    const reply = await at.say("mine data", inChannel(staff));
    expect(reply.isPrivate).toBe(true);
    const text = textOf(reply.answer);
    for (const part of [
      "Dine påmindelser (1 række)",
      "Årlig status til Regionsrådet",
      "hvad er telefonnummeret",
      "Har kontoret en telefon?",
      "Dine indstillinger",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("slack/T1");
  });

  test("erasing asks first, then leaves nothing, not even of this conversation", async () => {
    await at.say("påmind statusrapport");
    const asked = await at.say("slet mine data");
    expect(await at.store.subscriptions.of(staff.person)).toHaveLength(1);
    const [yes = ""] = offeredBy(asked.answer);
    expect(yes).toBe("slet mine data ja");
    expect(textOf((await at.say(yes)).answer)).toContain("er slettet");
    expect(await at.store.people.show(staff.person)).toEqual({});
    expect(await at.text("erase my data yes")).toContain("nothing about you");
  });

  test("dates that an erased editor registered stay, without the name", async () => {
    await at.say("frist statusrapport 2027-03-15", editor);
    await at.say("slet mine data ja", editor);
    expect(await at.text("frist historik statusrapport")).toContain("hvis navn er slettet");
  });
});

describe("calendar", () => {
  test("an address is made, replaced and closed; it is told once", async () => {
    expect(await at.text("kalender")).not.toContain("https://");
    const addressIn = (text: string) =>
      /https:\/\/vindrose\.example\/calendar\/(\S+)\.ics/.exec(text)?.[1] ?? "";
    const first = await at.say("kalender ny", inChannel(staff));
    expect(first.isPrivate).toBe(true);
    const secret = addressIn(textOf(first.answer));
    expect(await at.store.feeds.ownerOf(secret)).toBe(staff.person);
    const second = addressIn(await at.text("calendar new"));
    expect(await at.store.feeds.ownerOf(secret)).toBeUndefined();
    expect(await at.text("calendar stop")).toContain("closed");
    expect(await at.store.feeds.ownerOf(second)).toBeUndefined();
    expect(await at.text("kalender stop")).toContain("ingen kalenderadresse");
  });

  test("without a public address it says so and makes none", async () => {
    await at.close();
    at = await testDesk({ feedAddress: null });
    expect(await at.text("kalender ny")).toContain("ingen offentlig adresse");
    expect(await at.store.feeds.revoke(staff.person)).toBe(false);
  });
});

describe("where an answer comes from", () => {
  test("a paragraph stands between its neighbours, each cited, with ways on", async () => {
    const { answer, isPrivate } = await at.say("kilde samarbejdsregioner 2");
    expect(isPrivate).toBe(true);
    expect(answer.parts.filter(({ kind }) => kind === "heading")).toMatchObject([
      { text: "Afsnit 1" },
      { text: "Afsnit 2" },
      { text: "Afsnit 3" },
    ]);
    expect(offeredBy(answer)).toEqual(["kilde samarbejdsregioner 1", "kilde samarbejdsregioner 3"]);
    for (const part of answer.parts) if (part.kind === "paragraph") expect(part.citations).toHaveLength(1);
    expect(await at.text("kilde samarbejdsregioner 99")).toContain("står ikke i mine kilder");
  });

  test("every citation of the strategy opens its source", async () => {
    const { answer } = await at.say("hvilke værdier bygger det internationale arbejde på?");
    const places = answer.citations.flatMap(({ sectionId, paragraph }) =>
      sectionId === null || paragraph === null ? [] : [`kilde ${sectionId} ${paragraph}`],
    );
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect((await at.say(place)).answer.citations.length).toBeGreaterThan(0);
  });

  test("why: how the last question was understood; a command in between does not change it", async () => {
    expect(await at.text("hvorfor")).toContain("husker ikke");
    await at.say("hvem er vores kontakt i Shanghai?");
    await at.say("påmindelser");
    const text = await at.text("hvorfor");
    expect(text).toContain("et spørgsmål om en kontakt");
    expect(text).toContain("Kontakt: Shanghai");
  });
});

describe("help and home", () => {
  test("help tells of commands that the grammar reads", async () => {
    for (const word of ["hjælp", "help"]) {
      const { answer } = await at.say(word);
      expect(answer.parts.some((part) => part.kind === "facts" && part.facts.length > 8)).toBe(true);
    }
  });

  test("home shows dates, reminders and, by role, what is to be looked after", async () => {
    await at.say("frist statusrapport 2027-03-15", editor);
    await at.say("påmind statusrapport");
    await at.say("til enheden Hvornår åbner kontoret?");
    const now = Date.parse("2026-11-23T09:00:00+01:00");
    const pages = await Promise.all([staff, editor, operator].map((asker) => at.desk.home(asker, now)));
    const [mine = "", edits = "", ops = ""] = pages.map(textOf);
    expect(mine).toContain("Årlig status til Regionsrådet: mandag den 15. marts 2027");
    expect(mine).toContain("30, 14, 7 og 1 dag");
    // the strategy has no dates: the source of one is whoever registered it
    expect(pages[0]?.citations[0]).toMatchObject({ provenance: "registered", asOf: "2026-11-23" });
    for (const part of ["For redaktører", "For driften", "Registrér en dato"])
      expect(mine).not.toContain(part);
    expect(edits).toContain("1 spørgsmål venter på enheden");
    expect(edits).toContain("Registrér en dato");
    expect(edits).not.toContain("For driften");
    expect(ops).toContain("For driften");
  });
});
