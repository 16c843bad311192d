// What changes on one surface is drawn anew on the others; a surface that fails keeps nobody waiting.
import { expect, test } from "vitest";
import { announcingDesk } from "../../src/adapters/announce.ts";
import { createLog } from "../../src/adapters/log.ts";
import type { Desk, Reply } from "../../src/bot/desk.ts";
import { answerOf } from "../support/answer.ts";
import { person } from "../support/entries.ts";

const CHANGED = { subject: "status-report", occurrence: "2027" };
const reply = (changed?: Reply["changed"]): Reply => ({
  id: "1",
  answer: answerOf([]),
  isPrivate: false,
  ...(changed === undefined ? {} : { changed }),
});
const deskThatSays = (said: Reply): Desk => ({
  say: async () => said,
  home: async () => answerOf([]),
  form: async () => ({ name: "date", title: "", submit: "", fields: [] }),
  submit: async ({ values }) => ("date" in values ? said : { problems: [] }),
  judge: async () => true,
  reminder: async () => undefined,
});
const asker = { person: person("anna"), conversation: "c" };

test("every other surface hears of a change, and the caller gets the reply whatever they do", async () => {
  const told: unknown[] = [];
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => "",
  );
  const others = [
    {
      name: "slack" as const,
      redraw: async () => {
        throw new Error("away");
      },
    },
    { name: "teams" as const, redraw: async (changed: unknown) => void told.push(changed) },
  ];
  const desk = announcingDesk(deskThatSays(reply(CHANGED)), () => others, log);
  expect(await desk.say("færdig status-report 2027", asker, 1)).toEqual(reply(CHANGED));
  await desk.submit({ form: "date", values: { date: "2027-03-15" } }, asker, 1);
  await desk.submit({ form: "date", values: {} }, asker, 1);
  await expect.poll(() => lines.length).toBe(2);
  expect(told).toEqual([CHANGED, CHANGED]);
  expect(lines[0]).toContain('"surface":"slack"');
});

test("a reply that changes nothing is told to nobody", async () => {
  const told: unknown[] = [];
  const others = [{ name: "teams" as const, redraw: async (changed: unknown) => void told.push(changed) }];
  const log = createLog(
    () => undefined,
    () => "",
  );
  await announcingDesk(deskThatSays(reply()), () => others, log).say("hej", asker, 1);
  expect(told).toEqual([]);
});
