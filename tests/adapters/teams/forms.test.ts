// Forms as dialogs: every kind of field drawn, what was filled in read back, problems where they belong.
import { describe, expect, test } from "vitest";
import { drawForm, readFilled } from "../../../src/adapters/teams/forms.ts";
import { projectForm } from "../../support/teams-cards.ts";
import { faultsOfCard } from "../../support/teams-check.ts";

describe("drawn", () => {
  test("every kind of field, with what stood there", () => {
    const { card, title } = drawForm(projectForm, {
      language: "da",
      subject: "s1",
      values: {
        idea: "rent <b>vand</b>",
        applicant: "kommune",
        activities: ["forskning", "afprøvning, i praksis"],
      },
    });
    expect(faultsOfCard(card)).toEqual([]);
    expect(title).toBe("Projektidé");
    expect(card.body).toMatchObject([
      {
        type: "Input.Text",
        id: "one.idea",
        isMultiline: true,
        maxLength: 500,
        isRequired: true,
        value: "rent <b>vand</b>",
      },
      { type: "Input.Text", id: "one.places", isMultiline: false, isRequired: false },
      { type: "Input.ChoiceSet", id: "one.applicant", style: "compact", value: "kommune" },
      {
        type: "Input.ChoiceSet",
        id: "several.activities",
        isMultiSelect: true,
        value: "forskning,afpr%C3%B8vning%2C%20i%20praksis",
      },
      { type: "Input.Date", id: "one.start" },
      { type: "RichTextBlock" },
      {
        type: "ActionSet",
        actions: [{ title: "Find EU-program", data: { v: 1, filled: "project", subject: "s1" } }],
      },
    ]);
    expect(card.body[4]).not.toHaveProperty("value");
  });

  test("a problem stands below its field, one without a field on top", () => {
    const { card } = drawForm(projectForm, {
      language: "en",
      problems: [
        { field: "places", problem: "No such place." },
        { field: "nowhere", problem: "Something else." },
      ],
    });
    expect(faultsOfCard(card)).toEqual([]);
    const told = card.body.map((element) =>
      element.type === "RichTextBlock"
        ? element.inlines.map(({ text }) => text).join("")
        : (element.id ?? element.type),
    );
    expect(told.slice(0, 4)).toEqual(["Something else.", "one.idea", "one.places", "No such place."]);
  });

  test("a form that no card holds is a defect, not a card that Teams refuses", () => {
    const options = Array.from({ length: 2_000 }, (_, index) => ({
      value: `${index}`,
      label: `Valg ${index}`,
    }));
    const form = {
      ...projectForm,
      fields: [{ kind: "choice", name: "x", label: "X", isRequired: false, initial: "", options }],
    } as const;
    expect(() => drawForm(form, { language: "da" })).toThrow(RangeError);
  });
});

describe("read back", () => {
  test("one value, several values, none", () => {
    expect(
      readFilled({
        v: 1,
        filled: "project",
        subject: "s1",
        "one.idea": "rent vand",
        "one.start": "",
        "several.activities": "forskning,afpr%C3%B8vning%2C%20i%20praksis",
        "several.none": "",
        other: "x",
      }),
    ).toEqual({
      form: "project",
      subject: "s1",
      values: { idea: "rent vand", start: "", activities: ["forskning", "afprøvning, i praksis"], none: [] },
    });
  });

  test("a field named like our own data, or like nothing good, is a field", () => {
    const read = readFilled({
      v: 1,
      filled: "question",
      "one.v": "2",
      "one.filled": "date",
      "one.__proto__": "x",
    });
    expect(read?.form).toBe("question");
    expect(Object.keys(read?.values ?? {})).toEqual(["v", "filled", "__proto__"]);
    expect(Object.getPrototypeOf(read?.values)).toBe(Object.prototype);
  });

  test.each([undefined, null, {}, "x", { v: 1 }, { v: 1, filled: "other" }, { filled: "project" }])(
    "%j is no form of ours",
    (data) => {
      expect(readFilled(data)).toBeUndefined();
    },
  );

  test("values that are no texts, or endless, are left out", () => {
    expect(
      readFilled({ v: 1, filled: "date", "one.a": 1, "one.b": ["x"], "one.c": "x".repeat(20_001) })?.values,
    ).toEqual({});
    expect(readFilled({ v: 1, filled: "date", "several.a": "100%,b" })?.values).toEqual({ a: ["100%", "b"] });
  });
});
