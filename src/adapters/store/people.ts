// What is kept of a person, over SQL: settings, the reference that lets us write first; shown and erased on request.
// A person is one recipient key; persons of two surfaces are never linked.
import { z } from "zod";
import type { People, PersonData } from "../../bot/ports.ts";
import type { RecipientKey } from "../../bot/reminder.ts";
import type { Engine, Row, Run } from "./engine.ts";
import { reader } from "./rows.ts";

const settingsSchema = z.object({
  language: z.enum(["da", "en"]).optional(),
  hour: z.number().int().min(0).max(23).optional(),
  leadDays: z.array(z.number().int().min(0).max(366)).min(1).max(12).optional(),
  isOptedOut: z.boolean().optional(),
});
const readSettings = reader(
  "person_setting",
  z.object({ settings: z.string() }).transform(({ settings }) => settingsSchema.parse(JSON.parse(settings))),
);
const readReference = reader(
  "conversation_reference",
  z.object({ reference: z.string() }).transform(({ reference }) => reference),
);
const MAX_REFERENCE_CHARS = 16_000;
const keptReference = z.string().max(MAX_REFERENCE_CHARS);

/** Every table that names a person, and by which column; both showing and erasing walk over it. */
const OWNED = [
  ["subscription", "recipient"],
  ["ledger", "recipient"],
  ["mailbox", "recipient"],
  ["calendar_feed", "recipient"],
  ["person_setting", "recipient"],
  ["conversation_reference", "recipient"],
  ["slot", "owner"],
  ["feedback", "sender"],
  ["unanswered", "sender"],
  ["unit_question", "sender"],
] as const;
/** Columns that name a person within a record that stays: the name goes, the record does not. */
const NAMED = [
  ["registered_date", "set_by"],
  ["date_change", "set_by"],
  ["occurrence", "done_by"],
  ["occurrence", "taken_by"],
  ["unit_question", "reply_by"],
] as const;
/** What came from a person stays as a bare id, so that it is not answered twice; an event under way ends by itself. */
const FORGET_EVENTS = `update inbox set owner = null, payload = '', conversation = '' where owner = $1
  returning 1 as one`;
/** Rows of one table shown at most: a year of reminders of all duties is below. */
const MAX_SHOWN = 5000;

/** The people of an engine. */
export function peopleOf(engine: Engine): People {
  const { run } = engine;
  return {
    settings: async (recipient) =>
      (await run("select settings from person_setting where recipient = $1", [recipient])).map(
        readSettings,
      )[0] ?? {},
    change: (recipient, settings, now) =>
      engine.transaction(async (inside) => {
        // Only the given fields change; one row's lock keeps two changes from losing each other.
        const rows = await inside(
          `insert into person_setting (recipient, settings, opted_out, changed_at)
          values ($1, '{}', 0, $2) on conflict (recipient) do update set changed_at = excluded.changed_at
          returning settings`,
          [recipient, now],
        );
        const next = settingsSchema.parse({ ...rows.map(readSettings)[0], ...settings });
        await inside("update person_setting set settings = $2, opted_out = $3 where recipient = $1", [
          recipient,
          JSON.stringify(next),
          next.isOptedOut === true ? 1 : 0,
        ]);
        if (next.isOptedOut === true) await cancelPlanned(inside, recipient, now);
      }),
    reference: async (recipient) =>
      (await run("select reference from conversation_reference where recipient = $1", [recipient])).map(
        readReference,
      )[0],
    keepReference: async (recipient, json, now) => {
      await run(
        `insert into conversation_reference (recipient, reference, changed_at) values ($1, $2, $3)
        on conflict (recipient) do update
        set reference = excluded.reference, changed_at = excluded.changed_at`,
        [recipient, keptReference.parse(json), now],
      );
    },
    forgetReference: async (recipient) => {
      await run("delete from conversation_reference where recipient = $1", [recipient]);
    },
    show: (recipient) => show(run, recipient),
    erase: (recipient) => engine.transaction((inside) => erase(inside, recipient)),
  };
}

async function cancelPlanned(run: Run, recipient: RecipientKey, now: number): Promise<void> {
  await run(
    `update ledger set state = 'cancelled', reason = 'opted out', changed_at = $2
    where recipient = $1 and state = 'planned'`,
    [recipient, now],
  );
}

async function show(run: Run, recipient: RecipientKey): Promise<PersonData> {
  const data: Record<string, readonly Row[]> = {};
  for (const [table, column] of [...OWNED, ...NAMED, ["inbox", "owner"] as const]) {
    const rows = await run(`select * from ${table} where ${column} = $1 limit ${MAX_SHOWN}`, [recipient]);
    if (rows.length > 0) data[table] = [...(data[table] ?? []), ...rows.map((row) => ({ ...row }))];
  }
  return data;
}

async function erase(run: Run, recipient: RecipientKey): Promise<number> {
  let touched = (await run(FORGET_EVENTS, [recipient])).length;
  for (const [table, column] of OWNED)
    touched += (await run(`delete from ${table} where ${column} = $1 returning 1 as one`, [recipient]))
      .length;
  for (const [table, column] of NAMED)
    touched += (
      await run(`update ${table} set ${column} = 'erased' where ${column} = $1 returning 1 as one`, [
        recipient,
      ])
    ).length;
  return touched;
}
