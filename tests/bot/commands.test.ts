// The command grammar: what each sentence of both languages means, and as many that begin like a command and are none.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Command, parseCommand } from "../../src/bot/commands.ts";
import { typedDates } from "../../src/bot/commands/typed-dates.ts";
import { parseIsoDate } from "../../src/knowledge/calendar.ts";
import { day } from "../support/entries.ts";
import { vindrose } from "../support/product.ts";

const { knowledge } = vindrose;
const commandOf = (text: string): Command | undefined => parseCommand(text, knowledge)?.command;

type Row = { readonly da: string; readonly en: string; readonly command: Command };

const status = "status-report";
const wish = { leadDays: undefined, hour: undefined, language: undefined, isHere: false };
const register = (date: string, isMove = false): Command => ({
  kind: "registerDate",
  duty: status,
  date: day(date),
  isMove,
});

const ROWS: readonly Row[] = [
  { da: "partner", en: "partners", command: { kind: "list", what: "partners" } },
  { da: "Partnere?", en: "partner list", command: { kind: "list", what: "partners" } },
  { da: "programmer", en: "programmes", command: { kind: "list", what: "programmes" } },
  { da: "program ny", en: "programme new", command: { kind: "form", form: "project", subject: undefined } },
  { da: "frist", en: "Deadlines", command: { kind: "list", what: "deadlines" } },
  { da: "/frister", en: "deadline", command: { kind: "list", what: "deadlines" } },
  {
    da: "frist status-report 2027-03-15",
    en: "deadline status-report 2027-03-15",
    command: register("2027-03-15"),
  },
  {
    da: "frist statusrapport 15.3.2027",
    en: "deadline status report March 15, 2027",
    command: register("2027-03-15"),
  },
  {
    da: "frist for statusrapporten er 15. marts 2027",
    en: "deadline for the status report is 15 March 2027",
    command: register("2027-03-15"),
  },
  {
    da: "FRIST STATUSRAPORT 15/3 2027",
    en: "deadline staus report 15th of March 2027",
    command: register("2027-03-15"),
  },
  { da: "frist årsstatus 1.2.27", en: "deadline annual status 2027/2/1", command: register("2027-02-01") },
  {
    da: "frist aarsstatus 29. februar 2028",
    en: "deadline status-report Feb 29 2028",
    command: register("2028-02-29"),
  },
  {
    da: "frist flyt statusrapport til 20. marts 2027",
    en: "deadline move status report to 2027-03-20",
    command: register("2027-03-20", true),
  },
  {
    da: "frist træk statusrapport tilbage",
    en: "deadline withdraw status report",
    command: { kind: "withdrawDate", duty: status },
  },
  {
    da: "frist fortryd status-report",
    en: "deadline undo status-report",
    command: { kind: "undoDate", duty: status },
  },
  {
    da: "frist historik statusrapport",
    en: "deadline history status report",
    command: { kind: "dateHistory", duty: status },
  },
  { da: "frist ny", en: "deadline new", command: { kind: "form", form: "date", subject: undefined } },
  {
    da: "frist flyt statusrapport",
    en: "deadline move status-report",
    command: { kind: "form", form: "date", subject: status },
  },
  {
    da: "påmind status-report",
    en: "remind status-report",
    command: { kind: "subscribe", duty: status, wish },
  },
  {
    da: "paamind mig om statusrapporten",
    en: "remind me of the status report",
    command: { kind: "subscribe", duty: status, wish },
  },
  {
    da: "påmind statusrapport 30,14,7,1 kl. 9 da her",
    en: "remind status report 30 14 7 1 at 9 da here",
    command: {
      kind: "subscribe",
      duty: status,
      wish: { leadDays: [30, 14, 7, 1], hour: 9, language: "da", isHere: true },
    },
  },
  {
    da: "påmind os om statusrapporten en uge og 1 dag før kl 8:00 på engelsk i denne kanal",
    en: "remind us about the status report one week and 1 day before at 8 in English in this channel",
    command: {
      kind: "subscribe",
      duty: status,
      wish: { leadDays: [7, 1], hour: 8, language: "en", isHere: true },
    },
  },
  { da: "påmindelser", en: "reminders", command: { kind: "subscriptions", isHere: false } },
  { da: "påmindelser her", en: "reminders here", command: { kind: "subscriptions", isHere: true } },
  { da: "påmind ny", en: "remind new", command: { kind: "form", form: "subscription", subject: undefined } },
  {
    da: "påmind ret statusrapport",
    en: "remind change status report",
    command: { kind: "form", form: "subscription", subject: status },
  },
  {
    da: "stop statusrapport",
    en: "stop status report",
    command: { kind: "stop", duty: status, isHere: false },
  },
  {
    da: "stop status-report her",
    en: "stop status-report here",
    command: { kind: "stop", duty: status, isHere: true },
  },
  { da: "stop alt", en: "Stop all!", command: { kind: "stopAll", isHere: false } },
  { da: "stop alle påmindelser", en: "stop all reminders", command: { kind: "stopAll", isHere: false } },
  { da: "afmeld alt", en: "unsubscribe everything", command: { kind: "stopAll", isHere: false } },
  { da: "stop", en: "stop", command: { kind: "subscriptions", isHere: false } },
  { da: "start påmindelser", en: "start reminders", command: { kind: "resume", isHere: false } },
  {
    da: "færdig status-report 2027",
    en: "done status-report 2027",
    command: { kind: "done", duty: status, period: "2027" },
  },
  {
    da: "faerdig med statusrapporten",
    en: "done with the status report",
    command: { kind: "done", duty: status, period: undefined },
  },
  {
    da: "færdig status-report 2027-03-15",
    en: "done status-report 2027-03-15",
    command: { kind: "done", duty: status, period: "2027-03-15" },
  },
  {
    da: "genåbn status-report 2027",
    en: "reopen status-report 2027",
    command: { kind: "reopen", duty: status, period: "2027" },
  },
  {
    da: "fortryd færdig statusrapport",
    en: "undo done status report",
    command: { kind: "reopen", duty: status, period: undefined },
  },
  {
    da: "udsæt status-report 2027 1d",
    en: "snooze status-report 2027 1d",
    command: { kind: "snooze", duty: status, period: "2027", days: 1 },
  },
  {
    da: "udsaet statusrapport 3 dage",
    en: "snooze status report 3 days",
    command: { kind: "snooze", duty: status, period: undefined, days: 3 },
  },
  {
    da: "udsæt statusrapport en uge",
    en: "snooze status report 1w",
    command: { kind: "snooze", duty: status, period: undefined, days: 7 },
  },
  {
    da: "udsæt statusrapport",
    en: "snooze status report for 2 days",
    command: { kind: "wrong", problem: { kind: "snoozeFor", duty: status, period: undefined } },
  },
  {
    da: "overtag status-report 2027",
    en: "take status-report 2027",
    command: { kind: "takeOver", duty: status, period: "2027" },
  },
  {
    da: "overtag statusrapport",
    en: "take over the status report",
    command: { kind: "takeOver", duty: status, period: undefined },
  },
  { da: "sprog engelsk", en: "language en", command: { kind: "language", to: "en" } },
  { da: "sprog da", en: "language Danish", command: { kind: "language", to: "da" } },
  { da: "sprog auto", en: "language auto", command: { kind: "language", to: "auto" } },
  { da: "sprog", en: "language?", command: { kind: "language", to: undefined } },
  { da: "skift sprog til engelsk", en: "switch to English", command: { kind: "language", to: "en" } },
  { da: "svar på dansk, tak", en: "speak Danish please", command: { kind: "language", to: "da" } },
  {
    da: "husk statusrapporten",
    en: "reminder for the status report",
    command: { kind: "subscribe", duty: status, wish },
  },
  {
    da: "stop med at minde mig om statusrapporten",
    en: "stop reminding me of the status report",
    command: { kind: "stop", duty: status, isHere: false },
  },
  {
    da: "udsæt statusrapport til i morgen",
    en: "snooze the status report until tomorrow",
    command: { kind: "snooze", duty: status, period: undefined, days: 1 },
  },
  { da: "glem mig", en: "forget me", command: { kind: "eraseData", isConfirmed: false } },
  { da: "leveringer?", en: "deliveries?", command: { kind: "deliveries" } },
  { da: "hjem", en: "Home", command: { kind: "home" } },
  { da: "hjælp", en: "help", command: { kind: "help" } },
  { da: "HJAELP!", en: "Help!", command: { kind: "help" } },
  { da: "mine data", en: "my data", command: { kind: "showData" } },
  { da: "slet mine data", en: "erase my data", command: { kind: "eraseData", isConfirmed: false } },
  { da: "slet mine data ja", en: "delete my data: yes", command: { kind: "eraseData", isConfirmed: true } },
  { da: "kalender", en: "calendar", command: { kind: "calendar", what: "show" } },
  { da: "kalender ny", en: "calendar new", command: { kind: "calendar", what: "open" } },
  { da: "kalender stop", en: "calendar stop", command: { kind: "calendar", what: "stop" } },
  {
    da: "kilde monitorering 1",
    en: "source monitoring 1",
    command: { kind: "source", section: "monitorering", paragraph: 1 },
  },
  {
    da: "kilde Monitorering, afsnit 2",
    en: "source monitorering paragraph 2",
    command: { kind: "source", section: "monitorering", paragraph: 2 },
  },
  { da: "hvorfor", en: "why", command: { kind: "why" } },
  { da: "hvorfor dette svar", en: "why this answer", command: { kind: "why" } },
  {
    da: "til enheden: Har I åbent i juli?",
    en: "to the unit Har I åbent i juli?",
    command: { kind: "toUnit", text: "Har I åbent i juli?" },
  },
  { da: "til enheden", en: "ask the unit", command: { kind: "form", form: "question", subject: undefined } },
  {
    da: "svar q-0123456789abcdef0123 Ja, <b>hele</b> juli.",
    en: "reply q-0123456789abcdef0123: Ja, hele juli.",
    command: { kind: "reply", question: "q-0123456789abcdef0123", text: "Ja, hele juli." },
  },
  {
    da: "svar q-0123456789abcdef0123",
    en: "reply q-0123456789abcdef0123",
    command: { kind: "form", form: "reply", subject: "q-0123456789abcdef0123" },
  },
  { da: "spørgsmål", en: "questions", command: { kind: "questions" } },
  { da: "leveringer", en: "deliveries", command: { kind: "deliveries" } },
  {
    da: "leveringer gensend a|b%2Fc|1",
    en: "deliveries resend a|b%2Fc|1",
    command: { kind: "resolve", key: "a|b%2Fc|1", as: "resend" },
  },
  {
    da: "leveringer ankommet a|b",
    en: "deliveries arrived a|b",
    command: { kind: "resolve", key: "a|b", as: "sent" },
  },
  {
    da: "leveringer opgiv a|b",
    en: "deliveries drop a|b",
    command: { kind: "resolve", key: "a|b", as: "drop" },
  },
];

/** Sentences that begin with a command word, or with one inside, and ask. */
const QUESTIONS: readonly { readonly da: string; readonly en: string }[] = [
  { da: "hjælp mig med at finde en partner", en: "help me find a partner" },
  { da: "hjælpe", en: "helpful" },
  { da: "partner i Ungarn?", en: "partner in Hungary?" },
  { da: "partner Shanghai", en: "partner Shanghai" },
  { da: "partnerskabsaftale", en: "partnership agreement" },
  { da: "program for fødevarer", en: "programme for food" },
  { da: "program havvind med Polen", en: "program offshore wind with Poland" },
  { da: "frist for statusrapport?", en: "deadline for the status report?" },
  { da: "frist statusrapport", en: "deadline status report" },
  { da: "frister i marts", en: "deadlines in March" },
  { da: "frister inden 15. marts 2027", en: "deadlines before March 15 2027" },
  {
    da: "frister mellem 1. marts 2027 og 1. april 2027",
    en: "deadlines between 1 March 2027 and 1 April 2027",
  },
  { da: "er fristen for statusrapporten 15.3.2027?", en: "is the deadline 2027-03-15?" },
  { da: "frist for statusrapport 15.3.2027?", en: "deadline for the status report 2027-03-15?" },
  { da: "husk mig på at købe mælk", en: "remind me to buy milk" },
  { da: "påmind mig om Shanghai", en: "remind me about Shanghai" },
  { da: "stop samarbejdet med Shanghai", en: "stop the cooperation with Shanghai" },
  { da: "stop regionsrådet", en: "stop the regional council" },
  { da: "færdig med kontorerne", en: "done with the offices" },
  { da: "stop, hvad mener du", en: "stop it" },
  { da: "færdig med arbejdet i dag", en: "done for today" },
  { da: "færdigheder i EU-projekter", en: "done deal" },
  { da: "overtag verdensherredømmet", en: "take me to the office in Shanghai" },
  { da: "genåbn kontoret i Shanghai", en: "reopen the office" },
  { da: "udsæt mødet", en: "snooze the alarm" },
  { da: "sprog i Shanghai", en: "language used in Shanghai" },
  { da: "hjem til Aarhus", en: "home town of the partner" },
  { da: "mine data om partnere i Kina", en: "my data are wrong" },
  { da: "slet mine data om Shanghai", en: "erase my data maybe" },
  { da: "kalender for statusrapport", en: "calendar of events" },
  { da: "kilde til udsagnet om Ungarn", en: "source of the claim" },
  { da: "kilde nordhavet 1", en: "source nowhere 1" },
  { da: "hvorfor?", en: "why?" },
  { da: "hvorfor Shanghai", en: "why Shanghai" },
  { da: "svar mig hurtigt", en: "reply soon" },
  { da: "tal om Shanghai", en: "speak to the unit" },
  { da: "svar på", en: "switch to the office in Shanghai" },
  { da: "husk at købe mælk", en: "forget meals" },
  { da: "svar på, hvem der er kontakt i Ungarn", en: "reply to the ministry in Hungary" },
  { da: "spørgsmål om Shanghai", en: "questions about Shanghai" },
  { da: "leveringer til Kina", en: "deliveries to China" },
  { da: "enheden for internationale relationer", en: "the unit for international relations" },
  { da: "hvornår er fristen", en: "when is the deadline" },
  { da: "constructor", en: "language constructor" },
  { da: "", en: "   " },
];

describe("commands", () => {
  test.each(ROWS)("$da / $en", ({ da, en, command }) => {
    expect(commandOf(da)).toEqual(command);
    expect(commandOf(en)).toEqual(command);
  });

  test.each(QUESTIONS)("no command: $da / $en", ({ da, en }) => {
    expect(commandOf(da)).toBeUndefined();
    expect(commandOf(en)).toBeUndefined();
  });

  test("the language of the command word is told where it has one", () => {
    const languageOf = (text: string) => parseCommand(text, knowledge)?.language;
    expect(["hjælp", "påmindelser", "frist"].map(languageOf)).toEqual(["da", "da", "da"]);
    expect(["help", "reminders", "deadlines"].map(languageOf)).toEqual(["en", "en", "en"]);
    expect(["stop", "deadline", "partner"].map(languageOf)).toEqual([undefined, undefined, undefined]);
  });

  test("every duty is named by its id and by its names in both languages", () => {
    for (const { id, name } of knowledge.corpus.duties)
      for (const text of [id, name.da, name.en, name.da.toUpperCase()])
        expect(commandOf(`stop ${text}`)).toEqual({ kind: "stop", duty: id, isHere: false });
  });
});

describe("the README", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const table = /## Commands\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? "";
  const rows = table.split("\n").filter((line) => /^\| [a-z]/.test(line));
  const utterancesIn = (cell: string | undefined) =>
    [...(cell ?? "").matchAll(/`([^`]+)`/g)]
      .map((match) => match[1] ?? "")
      .filter((text) => !text.startsWith("her"));

  test("each command in its table is one, and the two languages mean the same", () => {
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) {
      const [, , danish, english] = row.split("|");
      const [da, en] = [utterancesIn(danish), utterancesIn(english)];
      expect(da).toHaveLength(en.length);
      for (const [index, text] of da.entries()) {
        const kind = commandOf(text)?.kind;
        expect(commandOf(en[index] ?? "")?.kind, text).toBe(kind);
        // a look-up with a name is a question, and the only thing here that is
        expect(kind === undefined, text).toBe(/^(?:partner|program) /.test(text));
      }
    }
  });
});

describe("what lacks something is asked back", () => {
  test("a date without a duty, and words that several duties have", () => {
    const which = commandOf("frist 2027-03-15");
    expect(which).toMatchObject({
      kind: "wrong",
      problem: { kind: "whichDuty", retry: { before: "frist", after: "2027-03-15" } },
    });
    expect(commandOf("påmind strategien 14 kl 8")).toMatchObject({
      problem: {
        kind: "whichDuty",
        duties: ["ongoing-evaluation", "strategy-revision"],
        retry: { after: "14 kl 8" },
      },
    });
    expect(commandOf("udsæt 3 dage")).toMatchObject({
      problem: { kind: "whichDuty", retry: { before: "udsæt", after: "3 dage" } },
    });
    expect(commandOf("påmind alt")).toMatchObject({ problem: { kind: "whichDuty" } });
    expect(commandOf("frist budgetopfølgning 2027-03-15")).toMatchObject({ problem: { kind: "whichDuty" } });
  });

  test.each([
    ["frist statusrapport 30.2.2027", { kind: "noSuchDay", typed: "30.2.2027" }],
    ["deadline status report 2027-02-29", { kind: "noSuchDay", typed: "2027-02-29" }],
    ["frist statusrapport 31. april 2027", { kind: "noSuchDay", typed: "31. april 2027" }],
    ["deadline status report 3/15/2027", { kind: "noSuchDay", typed: "3/15/2027" }],
    ["frist statusrapport 15. marts", { kind: "noYear", typed: "15. marts" }],
    ["deadline status report March 15", { kind: "noYear", typed: "March 15" }],
    ["frist statusrapport 1.3.2027 2.3.2027", { kind: "severalDays" }],
    ["påmind statusrapport 400", { kind: "leadDays" }],
    ["remind status report 1 2 3 4 5 6 7 8 9 10 11 12 13", { kind: "leadDays" }],
    ["påmind statusrapport kl 25", { kind: "hour" }],
    ["remind status report at 9:30", { kind: "hour" }],
  ])("%s", (text, problem) => {
    expect(commandOf(text)).toEqual({ kind: "wrong", problem });
  });
});

describe("typed days", () => {
  test("every day that exists is read from every way of typing it", () => {
    const months = {
      da: "januar februar marts april maj juni juli august september oktober november december",
      en: "January February March April May June July August September October November December",
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (offset) => {
        const iso = new Date(Date.UTC(2000, 0, 1 + offset)).toISOString().slice(0, 10);
        const [year = "", month = "", dayOfMonth = ""] = iso.split("-");
        const name = (list: string) => list.split(" ")[Number(month) - 1] ?? "";
        const ways = [
          iso,
          `${Number(dayOfMonth)}.${Number(month)}.${year}`,
          `${dayOfMonth}/${month} ${year}`,
          `${Number(dayOfMonth)}. ${name(months.da)} ${year}`,
          `${name(months.en)} ${Number(dayOfMonth)}, ${year}`,
        ];
        for (const way of ways)
          expect(typedDates(`frist x ${way} y`).map((each) => each.kind === "day" && each.date)).toEqual([
            iso,
          ]);
      }),
      { numRuns: 200 },
    );
  });

  test("no text makes a day that the calendar lacks", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9./ a-z-]{0,24}$/), (text) => {
        for (const each of typedDates(text))
          if (each.kind === "day") expect(parseIsoDate(each.date)).toBe(each.date);
      }),
      { numRuns: 500 },
    );
  });

  test("numbers that are no days are left alone", () => {
    for (const text of ["2027", "30,14,7", "kl. 9", "2014-2020", "1-2 dage", "Horizon 2020", "version 1.2"])
      expect(typedDates(text)).toEqual([]);
  });
});

test("no text throws, and none is both nothing and a command", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.constantFrom("frist ", "påmind ", "svar ", ""),
      (text, head) => {
        expect(() => parseCommand(head + text, knowledge)).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});

test("what is done about a deadline may be said behind its word", () => {
  for (const text of ["påmind status-report 30", "stop status-report", "done status-report 2027"])
    expect(parseCommand(`frist ${text}`, knowledge)?.command).toEqual(parseCommand(text, knowledge)?.command);
  for (const text of [
    "frist for at stoppe",
    "deadline stop for applications",
    "frist frist påmind?",
    "frist hjem",
  ])
    expect(parseCommand(text, knowledge)).toBeUndefined();
});
