// Rows as the database gives them -> typed values, checked once here; and values -> the lists that SQL takes.
// A row that does not parse is damage: StoreError "data", with the field and without its value.
import { z } from "zod";
import type { DateChange, Occurrence, RegisteredDate, Subscription } from "../../bot/ports.ts";
import { type Entry, parseRecipient, type RecipientKey, type ReminderKey } from "../../bot/reminder.ts";
import type { IsoDate } from "../../knowledge/model.ts";
import { type Row, type Run, type SqlValue, StoreError } from "./engine.ts";

// The brands are given here, at the border, to what their own makers once wrote.
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text) => text as IsoDate);
/** A recipient key as stored. */
export const recipient = z
  .string()
  .max(600)
  .refine((text) => parseRecipient(text) !== undefined)
  .transform((text) => text as RecipientKey);
const key = z
  .string()
  .max(2000)
  .transform((text) => text as ReminderKey);
const language = z.enum(["da", "en"]);
const whole = z.number().int();
const leads = z.array(whole.min(0).max(366)).max(12);

function json<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .max(20_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue("not JSON");
        return z.NEVER;
      }
    })
    .pipe(schema);
}

const kind = z.enum(["reminder", "snooze", "escalation", "date_change", "confirmation"]);
const state = z.enum(["planned", "sending", "sent", "failed", "in_doubt", "skipped", "cancelled"]);

const entryRow = z
  .object({
    id: key,
    kind,
    subject: z.string(),
    occurrence: z.string(),
    revision: whole,
    step: z.string(),
    recipient,
    state,
    deadline: day.nullable(),
    send_day: day,
    not_before: whole,
    detail: json(z.object({ leads, previous: day.nullable(), language })),
    attempts: whole,
    claim: z.string().nullable(),
    claimed_at: whole.nullable(),
    class: z.string().nullable(),
    reason: z.string().nullable(),
    message_id: z.string().nullable(),
    created_at: whole,
    changed_at: whole,
  })
  .transform(
    ({ id, send_day, not_before, claimed_at, message_id, created_at, changed_at, ...rest }): Entry => ({
      ...rest,
      key: id,
      sendDay: send_day,
      notBefore: not_before,
      claimedAt: claimed_at,
      messageId: message_id,
      createdAt: created_at,
      changedAt: changed_at,
    }),
  );

const subscriptionRow = z
  .object({
    subject: z.string(),
    recipient,
    lead_days: json(leads),
    hour: whole.min(0).max(23),
    language,
    since: day,
    changed_at: whole,
  })
  .transform(
    ({ lead_days, changed_at, ...rest }): Subscription => ({
      ...rest,
      leadDays: lead_days,
      changedAt: changed_at,
    }),
  );

const occurrenceRow = z
  .object({
    subject: z.string(),
    occurrence: z.string(),
    deadline: day.nullable(),
    revision: whole,
    done_by: z.string().nullable(),
    done_at: whole.nullable(),
    taken_by: z.string().nullable(),
  })
  .transform(
    ({ done_by, done_at, taken_by, ...rest }): Occurrence => ({
      ...rest,
      doneBy: done_by,
      doneAt: done_at,
      takenBy: taken_by,
    }),
  );

const registeredRow = z
  .object({ subject: z.string(), occurrence: z.string(), date: day, set_by: z.string(), set_at: whole })
  .transform(({ set_by, set_at, ...rest }): RegisteredDate => ({ ...rest, by: set_by, at: set_at }));

const changeRow = z
  .object({
    subject: z.string(),
    occurrence: z.string(),
    old_date: day.nullable(),
    new_date: day.nullable(),
    set_by: z.string(),
    set_at: whole,
    action: z.enum(["register", "withdraw", "undo"]),
  })
  .transform(
    ({ old_date, new_date, set_by, set_at, ...rest }): DateChange => ({
      ...rest,
      old: old_date,
      new: new_date,
      by: set_by,
      at: set_at,
    }),
  );

/** Typed readers, one a table. */
export const readEntry = reader("ledger", entryRow);
export const readSubscription = reader("subscription", subscriptionRow);
export const readOccurrence = reader("occurrence", occurrenceRow);
export const readRegistered = reader("registered_date", registeredRow);
export const readChange = reader("date_change", changeRow);
export const readRecipient = reader(
  "recipient",
  z.object({ recipient }).transform((row) => row.recipient),
);
export const readKey = reader(
  "ledger id",
  z.object({ id: key }).transform((row) => row.id),
);

export const readTally = reader(
  "ledger",
  z.object({ kind, revision: whole, step: z.string(), state, count: whole }),
);

/** Makes a reader of one kind of row from its schema. */
export function reader<T>(table: string, schema: z.ZodType<T>): (row: Row) => T {
  return (row) => {
    const result = schema.safeParse(row);
    if (result.success) return result.data;
    const field = result.error.issues[0]?.path.join(".") ?? "";
    throw new StoreError("data", `The store holds a damaged row in ${table}, field '${field}'.`);
  };
}

/** Rows a bulk statement takes: SQLite allows 32,766 values, our widest row has 16. */
const CHUNK = 200;

/** Inserts rows that are not there yet, in chunks; returns how many were new. `head` is `insert into t (a, b)`. */
export async function insertNew(
  run: Run,
  head: string,
  rows: readonly (readonly SqlValue[])[],
): Promise<number> {
  let added = 0;
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const width = chunk[0]?.length ?? 0;
    const places = chunk.map((_, at) => `(${placeholders(width, at * width)})`).join(", ");
    const sql = `${head} values ${places} on conflict do nothing returning 1 as added`;
    added += (await run(sql, chunk.flat())).length;
  }
  return added;
}

/** `$1, $2, ...`: `count` of them after `skip`. */
export function placeholders(count: number, skip = 0): string {
  return Array.from({ length: count }, (_, at) => `$${skip + at + 1}`).join(", ");
}
