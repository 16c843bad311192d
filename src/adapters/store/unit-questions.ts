// Questions to the unit over SQL: asked, posted, answered, told. What is due is taken by one conditional update that puts
// its next try ahead, so that two instances do not post at once and a crash only delays.
import { z } from "zod";
import type { UnitQuestion, UnitQuestions } from "../../bot/ports.ts";
import type { Engine } from "./engine.ts";
import { reader, recipient } from "./rows.ts";

const MAX_TEXT_CHARS = 2000;
const MAX_REASON_CHARS = 500;
const text = z.string().max(MAX_TEXT_CHARS);
const whole = z.number().int();

const readQuestion = reader(
  "unit_question",
  z
    .object({
      id: z.string(),
      sender: recipient,
      text,
      language: z.enum(["da", "en"]),
      asked_at: whole,
      posted_at: whole.nullable(),
      reply_by: z.string().nullable(),
      reply: z.string().nullable(),
      replied_at: whole.nullable(),
      told_at: whole.nullable(),
      tries: whole,
      reason: z.string().nullable(),
    })
    .transform((row): UnitQuestion => {
      const { id, sender, language, asked_at, posted_at, told_at, tries, reason } = row;
      const isAnswered = row.reply !== null && row.replied_at !== null;
      return {
        id,
        from: sender,
        text: row.text,
        language,
        at: asked_at,
        postedAt: posted_at,
        reply: isAnswered ? { by: row.reply_by ?? "", text: row.reply ?? "", at: row.replied_at ?? 0 } : null,
        toldAt: told_at,
        tries,
        reason,
      };
    }),
);

/** What is still to be posted: a question without a post, or a reply that was not told. */
const IS_OPEN = `((replied_at is null and posted_at is null) or (replied_at is not null and told_at is null))`;

/** The questions of an engine. */
export function unitQuestionsOf({ run }: Engine): UnitQuestions {
  return {
    add: async (question) => {
      await run(
        `insert into unit_question (id, sender, text, language, asked_at, tries, next_at)
        values ($1, $2, $3, $4, $5, 0, $5) on conflict do nothing`,
        [question.id, question.from, text.parse(question.text), question.language, question.at],
      );
    },
    get: async (id) => (await run("select * from unit_question where id = $1", [id])).map(readQuestion)[0],
    answer: async (id, reply, now) =>
      (
        await run(
          `update unit_question set reply_by = $2, reply = $3, replied_at = $4, tries = 0, next_at = $4,
          reason = null where id = $1 and replied_at is null returning id`,
          [id, reply.by, text.parse(reply.text), now],
        )
      ).length > 0,
    take: async (now, until, limit) =>
      (
        await run(
          `update unit_question set next_at = $2, tries = tries + 1 where id in (
            select id from unit_question where next_at <= $1 and told_at is null and ${IS_OPEN}
            order by next_at, id limit $3)
          and next_at <= $1 returning *`,
          [now, until, limit],
        )
      )
        .map(readQuestion)
        .sort((a, b) => a.at - b.at),
    settle: async (id, end) => {
      if (end.kind === "retry")
        await run("update unit_question set next_at = $2, reason = $3 where id = $1", [
          id,
          end.notBefore,
          end.reason.slice(0, MAX_REASON_CHARS),
        ]);
      else
        await run(
          `update unit_question set ${end.isReply ? "told_at" : "posted_at"} = $2, reason = null where id = $1`,
          [id, end.at],
        );
    },
    list: async (limit) =>
      (
        await run(
          `select * from unit_question
          order by case when replied_at is null then 0 else 1 end, asked_at desc, id limit $1`,
          [limit],
        )
      ).map(readQuestion),
  };
}
