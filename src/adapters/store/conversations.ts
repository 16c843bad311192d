// Short-lived rows over SQL: conversation slots, processed event ids; and what the unit learns from: feedback and
// unanswered questions; and the mailbox of the surfaces that are our own.
import { z } from "zod";
import type { Answer } from "../../bot/answer.ts";
import type { Conversations, Lessons, Mailbox, MailboxMessage } from "../../bot/ports.ts";
import type { Reminder, ReminderKey } from "../../bot/reminder.ts";
import type { Engine } from "./engine.ts";
import { readKey, reader, recipient as recipientColumn } from "./rows.ts";

const MAX_TEXT_CHARS = 2000;
const MAX_SLOTS_CHARS = 20_000;
const text = z.string().max(MAX_TEXT_CHARS);
const keptSlots = z.string().max(MAX_SLOTS_CHARS);
const language = z.enum(["da", "en"]);

const readSlots = reader(
  "slot",
  z.object({ slots: z.string() }).transform(({ slots }) => slots),
);

/** Slots and event ids of an engine. */
export function conversationsOf({ run }: Engine): Conversations {
  return {
    slots: async (conversation, now) =>
      (
        await run("select slots from slot where conversation = $1 and expires_at > $2", [conversation, now])
      ).map(readSlots)[0],
    keepSlots: async (conversation, { owner, json, expiresAt }) => {
      await run(
        `insert into slot (conversation, owner, slots, expires_at) values ($1, $2, $3, $4)
        on conflict (conversation) do update
        set owner = excluded.owner, slots = excluded.slots, expires_at = excluded.expires_at`,
        [text.parse(conversation), owner, keptSlots.parse(json), expiresAt],
      );
    },
    firstSeen: async (eventId, now) =>
      (
        await run("insert into event (id, seen_at) values ($1, $2) on conflict do nothing returning id", [
          text.parse(eventId),
          now,
        ])
      ).length > 0,
  };
}

const readFeedback = reader(
  "feedback",
  z
    .object({
      sender: recipientColumn,
      at: z.number().int(),
      verdict: z.enum(["helpful", "not_helpful"]),
      about: z.string(),
      comment: z.string().nullable(),
    })
    .transform(({ sender, ...rest }) => ({ ...rest, from: sender })),
);
const readUnanswered = reader(
  "unanswered",
  z
    .object({ sender: recipientColumn, at: z.number().int(), text: z.string(), language })
    .transform(({ sender, ...rest }) => ({ ...rest, from: sender })),
);

/** Feedback and unanswered questions of an engine. */
export function lessonsOf({ run }: Engine): Lessons {
  return {
    addFeedback: async ({ from, at, verdict, about, comment }) => {
      const values = [from, at, verdict, text.parse(about), text.nullable().parse(comment)];
      await run(
        "insert into feedback (sender, at, verdict, about, comment) values ($1, $2, $3, $4, $5)",
        values,
      );
    },
    addUnanswered: async (question) => {
      await run("insert into unanswered (sender, at, text, language) values ($1, $2, $3, $4)", [
        question.from,
        question.at,
        text.parse(question.text),
        question.language,
      ]);
    },
    feedback: async (limit) =>
      (await run("select * from feedback order by id desc limit $1", [limit])).map(readFeedback),
    unanswered: async (limit) =>
      (await run("select * from unanswered order by id desc limit $1", [limit])).map(readUnanswered),
  };
}

const content = z.union([
  z.object({ reminder: z.looseObject({ kind: z.string(), key: z.string() }), language }),
  z.object({ answer: z.looseObject({ title: z.string(), parts: z.array(z.looseObject({})) }) }),
]);

const readMessage = reader(
  "mailbox",
  z
    .object({ id: z.string(), message: z.string(), put_at: z.number().int() })
    .transform(({ id, message, put_at }): MailboxMessage => {
      const found = content.parse(JSON.parse(message));
      // Both were written by `put` below from typed values, so the rest of their shape is what it was.
      return "answer" in found
        ? { key: id, answer: found.answer as unknown as Answer, at: put_at }
        : {
            key: id as ReminderKey,
            reminder: found.reminder as unknown as Reminder,
            language: found.language,
            at: put_at,
          };
    }),
);

/** The mailbox of an engine. */
export function mailboxOf({ run }: Engine): Mailbox {
  return {
    put: async (recipient, { key, at, ...message }) => {
      await run(
        "insert into mailbox (id, recipient, message, put_at) values ($1, $2, $3, $4) on conflict do nothing",
        [key, recipient, JSON.stringify(message), at],
      );
    },
    has: async (key) => (await run("select id from mailbox where id = $1", [key])).map(readKey).length > 0,
    unread: async (recipient, limit) =>
      (
        await run(
          `select * from mailbox where recipient = $1 and read_at is null order by put_at, id limit $2`,
          [recipient, limit],
        )
      ).map(readMessage),
    markRead: async (recipient, key, now) =>
      (
        await run(
          `update mailbox set read_at = $3 where recipient = $1 and id = $2 and read_at is null returning id`,
          [recipient, key, now],
        )
      ).length > 0,
  };
}
