// Occurrences and registered dates over SQL: which date each period of a duty has, how often it moved, who set it,
// and who has done it. A move raises the revision by one conditional update, so two instances raise it once.
import type { DateChange, DutyDate, Occurrence, Occurrences, RegisteredDates } from "../../bot/ports.ts";
import type { IsoDate } from "../../knowledge/model.ts";
import type { Engine, Run } from "./engine.ts";
import { insertNew, readChange, readOccurrence, readRegistered } from "./rows.ts";

const INSERT = `insert into occurrence
  (subject, occurrence, deadline, last_deadline, revision, changed_at)`;

/** The occurrences of an engine. */
export function occurrencesOf(engine: Engine): Occurrences {
  const { run } = engine;
  return {
    sync: (dates, span, now) => engine.transaction((inside) => sync(inside, dates, span, now)),
    get: async (subject, occurrence) =>
      (
        await run("select * from occurrence where subject = $1 and occurrence = $2", [subject, occurrence])
      ).map(readOccurrence)[0],
    done: (subject, occurrence, by, now) =>
      engine.transaction(async (inside) => {
        const rows = await inside(
          `update occurrence set done_by = $3, done_at = $4, changed_at = $4
          where subject = $1 and occurrence = $2 and done_at is null returning subject`,
          [subject, occurrence, by, now],
        );
        await inside(
          `update ledger set state = 'cancelled', reason = 'done', changed_at = $3
          where subject = $1 and occurrence = $2 and state = 'planned'`,
          [subject, occurrence, now],
        );
        return rows.length > 0;
      }),
    reopen: (subject, occurrence, now) =>
      engine.transaction(async (inside) => {
        const rows = await inside(
          `update occurrence set done_by = null, done_at = null, changed_at = $3
          where subject = $1 and occurrence = $2 and done_at is not null returning subject`,
          [subject, occurrence, now],
        );
        // A key is written once, so that these rows must come back themselves; the next tick closes what is past.
        if (rows.length > 0)
          await inside(
            `update ledger set state = 'planned', reason = null, changed_at = $3
            where subject = $1 and occurrence = $2 and state = 'cancelled' and reason = 'done'`,
            [subject, occurrence, now],
          );
        return rows.length > 0;
      }),
    takeOver: async (subject, occurrence, by, now) =>
      (
        await run(
          `update occurrence set taken_by = $3, taken_at = $4, changed_at = $4
          where subject = $1 and occurrence = $2 and done_at is null returning subject`,
          [subject, occurrence, by, now],
        )
      ).length > 0,
  };
}

type Span = { readonly from: IsoDate; readonly to: IsoDate };

async function sync(
  run: Run,
  dates: readonly DutyDate[],
  { from, to }: Span,
  now: number,
): Promise<readonly Occurrence[]> {
  const rows = dates.map((date) => [date.subject, date.occurrence, date.deadline, date.deadline, 1, now]);
  await insertNew(run, INSERT, rows);
  const inSpan = `select * from occurrence where last_deadline between $1 and $2 order by subject, occurrence`;
  const wanted = new Map(dates.map((date) => [`${date.subject} ${date.occurrence}`, date]));
  const known = (await run(inSpan, [from, to])).map(readOccurrence);
  const knownAt = new Map(known.map((each) => [`${each.subject} ${each.occurrence}`, each]));
  for (const date of dates) {
    if (knownAt.get(`${date.subject} ${date.occurrence}`)?.deadline === date.deadline) continue;
    await run(
      `update occurrence set deadline = $3, last_deadline = $3, revision = revision + 1, changed_at = $4
      where subject = $1 and occurrence = $2 and (deadline is null or deadline <> $3)`,
      [date.subject, date.occurrence, date.deadline, now],
    );
  }
  for (const each of known) {
    if (each.deadline === null || wanted.has(`${each.subject} ${each.occurrence}`)) continue;
    await run(
      `update occurrence set deadline = null, revision = revision + 1, changed_at = $3
      where subject = $1 and occurrence = $2 and deadline = $4`,
      [each.subject, each.occurrence, now, each.deadline],
    );
  }
  return (await run(inSpan, [from, to])).map(readOccurrence);
}

/** The registered dates of an engine. */
export function registeredDatesOf(engine: Engine): RegisteredDates {
  const { run } = engine;
  return {
    list: async () =>
      (await run("select * from registered_date order by subject, occurrence")).map(readRegistered),
    set: (date) =>
      engine.transaction((inside) =>
        change(inside, {
          ...date,
          old: null,
          new: date.date,
          action: date.date === null ? "withdraw" : "register",
        }),
      ),
    undo: (subject, occurrence, by, at) =>
      engine.transaction(async (inside) => {
        const rows = await inside(
          `select * from date_change where subject = $1 and occurrence = $2 and undone = 0
          and action <> 'undo' order by id desc limit 1`,
          [subject, occurrence],
        );
        const newest = rows.map(readChange)[0];
        if (newest === undefined) return undefined;
        await inside("update date_change set undone = 1 where id = $1", [Number(rows[0]?.["id"])]);
        return change(inside, { subject, occurrence, by, at, old: null, new: newest.old, action: "undo" });
      }),
    history: async (subject) =>
      (await run("select * from date_change where subject = $1 order by id desc limit 500", [subject])).map(
        readChange,
      ),
    version: async () =>
      Number((await run("select coalesce(max(id), 0) as version from date_change"))[0]?.["version"]),
  };
}

/** Writes a change and its history; the old date is what stands in the store now. */
async function change(run: Run, wish: DateChange): Promise<DateChange | undefined> {
  const { subject, occurrence, by, at, action } = wish;
  // An update that changes nothing: it locks the row on both engines, so that two editors follow each other.
  const rows = await run(
    `update registered_date set subject = subject where subject = $1 and occurrence = $2 returning *`,
    [subject, occurrence],
  );
  const old = rows.map(readRegistered)[0]?.date ?? null;
  if (old === wish.new) return undefined;
  if (wish.new === null)
    await run("delete from registered_date where subject = $1 and occurrence = $2", [subject, occurrence]);
  else
    await run(
      `insert into registered_date (subject, occurrence, date, set_by, set_at) values ($1, $2, $3, $4, $5)
      on conflict (subject, occurrence) do update
      set date = excluded.date, set_by = excluded.set_by, set_at = excluded.set_at`,
      [subject, occurrence, wish.new, by, at],
    );
  await run(
    `insert into date_change (subject, occurrence, old_date, new_date, set_by, set_at, action, undone)
    values ($1, $2, $3, $4, $5, $6, $7, 0)`,
    [subject, occurrence, old, wish.new, by, at, action],
  );
  return { subject, occurrence, old, new: wish.new, by, at, action };
}
