// Windows and the home tab of Slack: forms drawn and read back, passages with their neighbours, all within the limits.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CALLBACKS, parseAction, unpackPassages } from "../../../src/adapters/slack/actions.ts";
import { drawField, fieldErrors, readValues } from "../../../src/adapters/slack/forms.ts";
import {
  answerView,
  formView,
  homeView,
  passageView,
  readFormContext,
} from "../../../src/adapters/slack/views.ts";
import { wordsOf } from "../../../src/adapters/slack/words.ts";
import type { Form, FormField, FormOption } from "../../../src/bot/forms.ts";
import { answerOf } from "../../support/answer.ts";
import { anyAnswer, anyText } from "../../support/random-answer.ts";
import { slackFaults } from "../../support/slack-check.ts";

const literal = (text: string) => ({ type: "plain_text", text, emoji: false });
const options = (count: number): readonly FormOption[] =>
  Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `Valg ${at}` }));
const base = { name: "felt", label: "Felt", isRequired: true };
const input = (field: FormField) => drawField(field, wordsOf("da"));

describe("each field", () => {
  test("a text has the form's length and begins with what is known", () => {
    const field: FormField = { ...base, hint: "Kort", kind: "longText", maxChars: 500, initial: "R&D <b>" };
    expect(input(field)).toEqual({
      type: "input",
      block_id: "field:felt",
      label: literal("Felt"),
      hint: literal("Kort"),
      optional: false,
      element: {
        type: "plain_text_input",
        action_id: "value",
        multiline: true,
        max_length: 500,
        initial_value: "R&D <b>",
      },
    });
  });

  test("a date begins with a date or with none", () => {
    const date = (initial: string) => input({ ...base, kind: "date", initial });
    expect(date("2027-03-31")).toMatchObject({ element: { type: "datepicker", initial_date: "2027-03-31" } });
    expect(date("snart")).toMatchObject({ element: { type: "datepicker", action_id: "value" } });
    expect(JSON.stringify(date("snart"))).not.toContain("initial_date");
  });

  test.each([
    { count: 10, isRequired: true, type: "radio_buttons" },
    { count: 11, isRequired: true, type: "static_select" },
    { count: 3, isRequired: false, type: "static_select" },
    { count: 101, isRequired: true, type: "static_select" },
  ])("a choice of $count, required $isRequired, is $type", ({ count, isRequired, type }) => {
    const block = input({ ...base, isRequired, kind: "choice", options: options(count), initial: "v1" });
    expect(block).toMatchObject({
      optional: !isRequired,
      element: { type, initial_option: { value: "v1", text: literal("Valg 1") } },
    });
  });

  test.each([
    { count: 10, type: "checkboxes" },
    { count: 11, type: "multi_static_select" },
  ])("several of $count are $type", ({ count, type }) => {
    const block = input({ ...base, kind: "choices", options: options(count), initial: ["v2", "gone"] });
    expect(block).toMatchObject({ element: { type, initial_options: [{ value: "v2" }] } });
  });

  test("more than a hundred options stand in groups, all of them", () => {
    const block = input({ ...base, kind: "choice", options: options(250), initial: "" });
    expect(block).toMatchObject({
      element: {
        option_groups: [
          { label: literal("1–100") },
          { label: literal("101–200") },
          { label: literal("201–250"), options: { length: 50 } },
        ],
      },
    });
  });

  test("a choice of nothing says so", () => {
    expect(input({ ...base, kind: "choice", options: [], initial: "" })).toEqual({
      type: "context",
      elements: [literal("Felt: der er intet at vælge")],
    });
  });

  test("an option's value has 150 characters; a longer one is a defect", () => {
    const choice = (value: string) =>
      input({ ...base, kind: "choice", options: [{ value, label: "x" }], initial: "" });
    expect(choice("x".repeat(150))).toMatchObject({ type: "input" });
    expect(() => choice("x".repeat(151))).toThrow(/defect/);
  });
});

const form: Form = {
  name: "date",
  title: "Registrér en frist",
  submit: "Gem",
  fields: [
    { ...base, name: "duty", kind: "choice", options: options(3), initial: "v0" },
    { ...base, name: "date", kind: "date", initial: "" },
    { ...base, name: "note", isRequired: false, kind: "text", maxChars: 3000, initial: "" },
    { ...base, name: "leads", kind: "choices", options: options(12), initial: [] },
  ],
};

describe("a form", () => {
  test("is a window that carries what it is about", () => {
    const context = { form: "date", language: "da", subject: "status", origin: "C1/17.0" } as const;
    const view = formView(form, context);
    expect(slackFaults(view)).toEqual([]);
    expect(view).toMatchObject({
      callback_id: CALLBACKS.form,
      title: literal("Registrér en frist"),
      submit: literal("Gem"),
      close: literal("Fortryd"),
    });
    expect(readFormContext(view.private_metadata ?? "")).toEqual(context);
  });

  test("without a field that can be filled in has nothing to submit", () => {
    const view = formView({ ...form, fields: [] }, { form: "date", language: "en" });
    expect(slackFaults(view)).toEqual([]);
    expect(view.submit).toBeUndefined();
  });

  test("carries 3,000 characters; more is a defect", () => {
    const around = JSON.stringify({ form: "date", language: "da", subject: "" }).length;
    const view = (length: number) =>
      formView(form, { form: "date", language: "da", subject: "x".repeat(length) });
    expect(view(3000 - around).private_metadata).toHaveLength(3000);
    expect(() => view(3001 - around)).toThrow(/defect/);
  });

  test.each(["", "{}", "[", '{"form":"passwords","language":"da"}', '{"form":"date","language":"de"}'])(
    "%j is no context",
    (metadata) => {
      expect(readFormContext(metadata)).toBeUndefined();
    },
  );

  test("with any texts keeps the limits", () => {
    const field: fc.Arbitrary<FormField> = fc.record({
      kind: fc.constantFrom("text" as const, "longText" as const),
      name: fc.uuid(),
      label: anyText,
      hint: anyText,
      isRequired: fc.boolean(),
      maxChars: fc.integer({ min: 1, max: 9000 }),
      initial: anyText,
    });
    fc.assert(
      fc.property(fc.array(field, { maxLength: 120 }), anyText, anyText, (fields, title, submit) => {
        expect(
          slackFaults(
            formView({ name: "project", title, submit, fields }, { form: "project", language: "da" }),
          ),
        ).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("what was filled in", () => {
  const state = {
    values: {
      "field:duty": {
        value: { type: "radio_buttons", selected_option: { text: literal("Valg 1"), value: "v1" } },
      },
      "field:date": { value: { type: "datepicker", selected_date: "2027-03-31" } },
      "field:note": { value: { type: "plain_text_input", value: null } },
      "field:leads": {
        value: { type: "multi_static_select", selected_options: [{ value: "v1" }, { value: "v3" }] },
      },
      other: { value: { type: "plain_text_input", value: "not ours" } },
    },
  };

  test("is read by field: texts, dates, choices, and what is empty", () => {
    expect(readValues(state)).toEqual({ duty: "v1", date: "2027-03-31", note: "", leads: ["v1", "v3"] });
  });

  test.each([undefined, null, {}, { values: [] }, { values: { "field:x": { value: { value: 7 } } } }])(
    "%j is nothing",
    (odd) => {
      expect(readValues(odd)).toEqual({});
    },
  );

  test("problems go to their fields, and one about no field to the first", () => {
    const problems = [
      { field: "date", problem: "Datoen er forbi." },
      { field: "date", problem: "Det er en søndag." },
      { field: "elsewhere", problem: "Ukendt pligt." },
    ];
    expect(fieldErrors(problems, readValues(state))).toEqual({
      "field:date": "Datoen er forbi. Det er en søndag.",
      "field:duty": "Ukendt pligt.",
    });
  });
});

describe("a passage", () => {
  const passages = [
    { number: 1, utterance: "kilde formaal 6" },
    { number: 3, utterance: "kilde grundlag 2" },
  ];

  test("stands with buttons to the others of its answer, and carries them all", () => {
    const view = passageView(
      answerOf([{ kind: "paragraph", text: "Teksten.", citations: [1] }]),
      passages,
      "kilde formaal 6",
    );
    expect(slackFaults(view)).toEqual([]);
    expect(unpackPassages(view.private_metadata ?? "")).toEqual(passages);
    const last = view.blocks.at(-1);
    expect(last).toMatchObject({ type: "actions", elements: [{ text: literal("Kilde 3") }] });
    expect(JSON.stringify(view.blocks)).toContain("Teksten. [1]");
  });

  test("any answer in any window keeps the limits", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        expect(slackFaults(passageView(answer, passages, passages[0]?.utterance ?? ""))).toEqual([]);
        expect(slackFaults(answerView(answer))).toEqual([]);
        expect(slackFaults(homeView(answer, ["question", "project", "subscription", "date"]))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

test("the home tab has its title, then a button for each form, then the answer", () => {
  const view = homeView(answerOf([{ kind: "paragraph", text: "Fristerne.", citations: [] }]), [
    "question",
    "date",
  ]);
  expect(slackFaults(view)).toEqual([]);
  expect(view.blocks.map(({ type }) => type)).toEqual(["header", "actions", "section", "context"]);
  const actions = view.blocks.flatMap((block) =>
    "elements" in block && block.type === "actions" ? block.elements : [],
  );
  expect(
    actions.map((each) =>
      "value" in each ? parseAction(each.action_id ?? "", each.value ?? "") : undefined,
    ),
  ).toEqual([
    { kind: "form", form: "question" },
    { kind: "form", form: "date" },
  ]);
});
