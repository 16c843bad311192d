// The server's loop beside the reminders: what waits between staff and the unit goes out without anybody's message.
import { expect, test, vi } from "vitest";
import { readConfig } from "../../src/adapters/config.ts";
import { startReminders } from "../../src/adapters/start-reminders.ts";
import { openStore } from "../../src/adapters/store/store.ts";
import type { Post } from "../../src/bot/ports.ts";
import { handClock } from "../support/clock.ts";
import { person } from "../support/entries.ts";
import { vindrose } from "../support/product.ts";

test("a question that waited is posted to the unit's channel by the first round", async () => {
  const store = await openStore({ file: ":memory:" });
  const posted: Post[] = [];
  const clock = handClock("2026-11-25T09:00:00+01:00");
  await store.unitQuestions.add({
    id: "q-waiting",
    from: person("anna", "slack"),
    text: "Hvornår åbner kontoret?",
    language: "da",
    at: clock.now(),
  });
  const failed: unknown[] = [];
  const reminders = startReminders({
    config: readConfig({ UNIT_CHANNEL: "terminal/local/channel/unit" }),
    store,
    clock,
    knowledge: () => vindrose.knowledge,
    deliveries: {},
    outlets: {
      terminal: {
        post: async (post) => {
          posted.push(post);
          return { kind: "sent", messageId: null };
        },
      },
    },
    instance: "test",
    failed: (error) => failed.push(error),
  });
  await vi.waitFor(() => expect(posted.map(({ key }) => key)).toEqual(["q-waiting/question"]));
  await reminders.stop();
  expect(failed).toEqual([]);
  expect(await store.unitQuestions.get("q-waiting")).toMatchObject({ postedAt: clock.now() });
  await store.close();
});
