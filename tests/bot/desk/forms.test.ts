// Forms: what they hold in both languages, what they stand for when filled in, and that buttons open the right one.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseCommand } from "../../../src/bot/commands.ts";
import { type FormName, type FormValues, formOf } from "../../../src/bot/forms.ts";
import { readForm } from "../../../src/bot/forms/read-form.ts";
import { utterances } from "../../../src/bot/wording/desk/utterances.ts";
import { editor, inChannel, staff, type TestDesk, testDesk, textOf } from "../../support/desk.ts";
import { day } from "../../support/entries.ts";
import { NOW, vindrose } from "../../support/product.ts";

let at: TestDesk;
beforeEach(async () => {
  at = await testDesk();
});
afterEach(() => at.close());

const now = Date.parse(NOW);
const NAMES: readonly FormName[] = ["project", "subscription", "date", "feedback", "reply", "question"];
const english = { ...staff, surfaceLanguage: "en" as const };

/** Submits and gives the reply's text, or the problems by field. */
async function submit(form: FormName, values: FormValues, asker = staff, subject?: string) {
  const result = await at.desk.submit({ form, values, subject }, asker, now);
  return "problems" in result
    ? Object.fromEntries(result.problems.map(({ field, problem }) => [field, problem]))
    : textOf(result.answer);
}

describe("a form", () => {
  test.each(NAMES)("%s fits into a window and has the same fields in both languages", async (name) => {
    const [danish, english_] = [await at.desk.form(name, staff), await at.desk.form(name, english)];
    expect(danish.fields.map((field) => field.name)).toEqual(english_.fields.map((field) => field.name));
    for (const form of [danish, english_]) {
      expect(Math.max(form.title.length, form.submit.length)).toBeLessThanOrEqual(24);
      for (const field of form.fields) {
        expect(field.label.length).toBeLessThanOrEqual(75);
        if (field.kind !== "choice" && field.kind !== "choices") continue;
        expect(field.options.length).toBeLessThanOrEqual(100);
        for (const { label, value } of field.options)
          expect(Math.max(label.length, value.length)).toBeLessThanOrEqual(75);
      }
    }
  });

  test("begins with what is set already, and offers the channel only in one", async () => {
    await at.say("påmind statusrapport 60,30 kl 7 en");
    const { fields } = await at.desk.form("subscription", staff, "status-report");
    expect(fields.map(({ name, initial }) => [name, initial])).toEqual([
      ["duty", "status-report"],
      ["leads", "60,30"],
      ["hour", "7"],
      ["language", "en"],
    ]);
    const there = await at.desk.form("subscription", inChannel(staff));
    expect(there.fields.map(({ name }) => name)).toContain("where");
  });

  test("shows a colleague's question only to those who may reply", async () => {
    await at.say("til enheden Hvornår åbner kontoret?");
    const [{ id } = { id: "" }] = await at.store.unitQuestions.list(1);
    expect((await at.desk.form("reply", editor, id)).fields[0]?.hint).toBe("Hvornår åbner kontoret?");
    expect((await at.desk.form("reply", staff, id)).fields[0]?.hint).toBeUndefined();
  });
});

describe("filled in", () => {
  test("a project idea becomes one question with all that was told", async () => {
    const values = {
      idea: "mindre madspild i storkøkkener",
      theme: "food",
      places: "Malmö og Rostock",
      applicants: ["en kommune"],
      partners: "3",
      years: "2",
      money: "1,5",
    };
    const knowledge = vindrose.knowledge;
    const theme = knowledge.corpus.themes[0];
    const read = readForm({
      form: "project",
      values: { ...values, theme: theme?.id ?? "" },
      language: "da",
      knowledge,
      today: day("2026-11-23"),
    });
    expect(read).toEqual({
      utterance: `program mindre madspild i storkøkkener om ${theme?.name.da ?? ""}, med partnere i Malmö og Rostock, en kommune deltager, 3 partnere, 2 år, 1,5 mio. euro`,
    });
    expect(await submit("project", { idea: values.idea, places: values.places })).toContain("Interreg");
    expect(await submit("project", { idea: "  ", partners: "mange" })).toEqual({ partners: "Skriv et tal." });
    expect(await submit("project", { places: "Malmö" })).toEqual({
      idea: expect.stringContaining("handler om"),
    });
    expect(await submit("project", { idea: "x".repeat(501) })).toEqual({ idea: "Teksten er for lang." });
  });

  test("a subscription, with what is wrong told at its field", async () => {
    const values = { duty: "status-report", leads: "30, 7", hour: "8", language: "en" };
    await submit("subscription", values);
    expect(await at.store.subscriptions.of(staff.person)).toMatchObject([
      { leadDays: [30, 7], hour: 8, language: "en" },
    ]);
    for (const leads of ["400", "soon", "1,2,3,4,5,6,7,8,9,10,11,12,13"])
      expect(await submit("subscription", { ...values, leads })).toHaveProperty("leads");
    expect(await submit("subscription", { ...values, duty: "tax-return", hour: "" })).toEqual({
      duty: "Vælg fra listen.",
      hour: "Udfyld feltet.",
    });
    expect(await submit("subscription", { ...values, where: "here" }, inChannel(staff))).toContain("Kanalen");
  });

  test("a date, which only an editor can register", async () => {
    const values = { duty: "status-report", date: "2027-03-15" };
    expect(await submit("date", values, staff)).toContain("Kun redaktører");
    expect(await submit("date", values, editor)).toContain("registreret til mandag den 15. marts 2027");
    expect(await submit("date", { ...values, date: "2028-10-02" }, editor, "status-report")).toContain(
      "flyttet fra",
    );
    expect(await submit("date", { ...values, date: "2027-02-30" }, editor)).toHaveProperty("date");
    expect(await submit("date", { ...values, date: "2026-11-22" }, editor)).toEqual({
      date: "Datoen er allerede gået.",
    });
  });

  test("feedback, a question and its reply", async () => {
    const { id } = await at.say("hvem er vores kontakt i Shanghai?");
    expect(
      await submit("feedback", { verdict: "not_helpful", comment: "Telefonen mangler" }, staff, id),
    ).toContain("Tak");
    expect(await at.store.lessons.feedback(1)).toMatchObject([
      { verdict: "not_helpful", comment: "Telefonen mangler" },
    ]);
    expect(await submit("feedback", {}, staff, "gone")).toContain("for gammelt");
    expect(await submit("question", { question: "Hvornår åbner kontoret?" })).toContain("sendt til enheden");
    expect(await submit("question", { question: " !? " })).toEqual({ question: "Udfyld feltet." });
    const [question] = await at.store.unitQuestions.list(1);
    expect(await submit("reply", { reply: "Til maj.\nHilsen" }, editor, question?.id)).toContain(
      "sendes til den",
    );
    expect(await at.store.unitQuestions.get(question?.id ?? "")).toMatchObject({
      reply: { text: "Til maj. Hilsen" },
    });
  });

  test("whatever is filled in gives a command of the form's own kind, or problems", () => {
    const value = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom("status-report", "2027-03-15", "9", "da", "here", "30,7"),
    );
    fc.assert(
      fc.property(
        fc.constantFrom("project", "subscription", "date", "question"),
        fc.dictionary(
          fc.constantFrom("idea", "duty", "date", "leads", "hour", "language", "where", "question", "places"),
          value,
        ),
        fc.constantFrom("da", "en"),
        (form, values, language) => {
          const read = readForm({
            form,
            values,
            language,
            knowledge: vindrose.knowledge,
            today: day("2026-11-23"),
          });
          if ("problems" in read) {
            expect(read.problems.length).toBeGreaterThan(0);
            return;
          }
          const kind = parseCommand(read.utterance, vindrose.knowledge)?.command.kind;
          const own = {
            project: [undefined, "list", "form"],
            subscription: ["subscribe"],
            date: ["registerDate"],
            question: ["toUnit"],
          };
          expect(own[form]).toContain(kind);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("a button that opens a form opens the one that the grammar names", () => {
  for (const language of ["da", "en"] as const) {
    const say = utterances[language];
    const opening: readonly (readonly [string, FormName, string | undefined])[] = [
      [say.projectForm, "project", undefined],
      [say.remindForm(), "subscription", undefined],
      [say.remindForm("status-report"), "subscription", "status-report"],
      [say.dateForm(), "date", undefined],
      [say.dateForm("status-report"), "date", "status-report"],
      [say.reply("q-0123456789abcdef0123"), "reply", "q-0123456789abcdef0123"],
      [say.toUnit(), "question", undefined],
    ];
    for (const [utterance, form, subject] of opening) {
      expect(formOf(utterance)).toEqual({ form, subject });
      expect(parseCommand(utterance, vindrose.knowledge)?.command).toEqual({ kind: "form", form, subject });
    }
  }
  for (const other of [
    "hjælp",
    "frist status-report 2027-03-15",
    "til enheden hej",
    "svar q-0123456789abcdef0123 ja",
  ])
    expect(formOf(other)).toBeUndefined();
});
