// The whole store as text, the same from both engines: a line of JSON a row, between a head that names the schema and
// an end that counts and sums up. Written at one moment, read back all or nothing, a page in memory at a time.
import { createHash, type Hash } from "node:crypto";
import { z } from "zod";
import { type Engine, type Row, type Run, type SqlValue, StoreError } from "./engine.ts";
import { migrate, schemaVersion, takeSteps } from "./migrate.ts";
import { migrations, numbered, tables } from "./migrations.ts";
import { insertNew } from "./rows.ts";

type Table = keyof typeof tables;
const tableNames = Object.keys(tables) as readonly Table[];
const PAGE = 500;

const headLine = z.strictObject({
  vindrose: z.literal("store"),
  schema: z.number().int().positive(),
  writtenAt: z.number().int(),
});
const rowLine = z.strictObject({
  table: z.enum(tableNames),
  row: z.record(z.string().regex(/^[a-z_]{1,40}$/), z.union([z.string(), z.number(), z.null()])),
});
const endLine = z.strictObject({ rows: z.number().int(), sha256: z.string() });

/** What an archive held. */
export type ArchiveReport = { readonly schema: number; readonly rows: number };

/** Writes every row, a line at a time; `write` may make it wait. */
export async function writeArchive(
  engine: Engine,
  write: (line: string) => Promise<void>,
  now: number,
): Promise<ArchiveReport> {
  return engine.transaction(async (run) => {
    if (engine.oneMoment !== "") await run(engine.oneMoment);
    const hash = createHash("sha256");
    const put = async (value: unknown): Promise<void> => {
      const line = JSON.stringify(value);
      hash.update(`${line}\n`);
      await write(line);
    };
    const schema = await schemaVersion(run);
    await put({ vindrose: "store", schema, writtenAt: now });
    let rows = 0;
    for (const table of tableNames)
      for await (const row of rowsOf(run, table)) {
        rows += 1;
        await put({ table, row });
      }
    await write(JSON.stringify({ rows, sha256: hash.digest("hex") }));
    return { schema, rows };
  });
}

/** Every row of a table in the order of its key. */
export async function* rowsOf(run: Run, table: Table): AsyncGenerator<Row> {
  const keys = tables[table];
  const list = keys.join(", ");
  const places = keys.map((_, at) => `$${at + 1}`).join(", ");
  let page = await run(`select * from ${table} order by ${list} limit ${PAGE}`);
  for (;;) {
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    const after = keys.map((key) => sqlValue(last[key]));
    page = await run(
      `select * from ${table} where (${list}) > (${places}) order by ${list} limit ${PAGE}`,
      after,
    );
  }
}

/** Reads an archive through without writing anything. Throws StoreError "data" when it is cut off or changed. */
export async function checkArchive(lines: AsyncIterable<string>): Promise<ArchiveReport> {
  const reading = startReading();
  for await (const line of lines) reading.take(line);
  return reading.finish();
}

/**
 * Fills an empty database from an archive, in one transaction; rows of an older schema go into tables of that schema,
 * which are then brought forward. With `replace`, what was there is removed in the same transaction. Throws StoreError
 * and changes no row when anything is wrong.
 */
export async function readArchive(
  engine: Engine,
  lines: AsyncIterable<string>,
  { replace }: { readonly replace: boolean },
): Promise<ArchiveReport> {
  await migrate(engine, migrations);
  return engine.transaction(async (run) => {
    if (replace) for (const table of tableNames) await run(`delete from ${table}`);
    else await refuseFull(run);
    const reading = startReading();
    const tablesNow = openTables(engine, run);
    let waiting: { table: Table; rows: (readonly SqlValue[])[]; head: string } | undefined;
    const flush = async (): Promise<void> => {
      if (waiting !== undefined) await insertNew(run, waiting.head, waiting.rows);
      waiting = undefined;
    };
    for await (const line of lines) {
      const taken = reading.take(line);
      if (taken === undefined) continue;
      await tablesNow.asOf(reading.schema());
      const columns = Object.keys(taken.row);
      const head = `insert into ${taken.table} (${columns.join(", ")})`;
      if (waiting?.head !== head || waiting.rows.length >= PAGE) await flush();
      waiting ??= { table: taken.table, rows: [], head };
      waiting.rows.push(Object.values(taken.row));
    }
    await flush();
    await tablesNow.forward();
    for (const table of numbered) if (engine.renumber(table) !== "") await run(engine.renumber(table));
    return reading.finish();
  });
}

/** Empty tables, made anew as an older program had them where the rows are from then; brought forward at the end. */
function openTables(engine: Engine, run: Run) {
  let version = migrations.length;
  return {
    asOf: async (schema: number): Promise<void> => {
      if (schema === version) return;
      for (const table of tableNames) await run(`drop table ${table}`);
      await takeSteps(engine, run, migrations.slice(0, schema));
      version = schema;
    },
    forward: () => takeSteps(engine, run, migrations.slice(version)),
  };
}

async function refuseFull(run: Run): Promise<void> {
  for (const table of tableNames) {
    const rows = await run(`select 1 as one from ${table} limit 1`);
    if (rows.length > 0)
      throw new StoreError(
        "data",
        `The store is not empty (${table}); add --replace to put the backup in its place.`,
      );
  }
}

type RowLine = z.infer<typeof rowLine>;

/** Checks line after line: head, rows, end; the sum over all before the end. */
function startReading() {
  const hash: Hash = createHash("sha256");
  let number = 0;
  let rows = 0;
  let schema = 0;
  let isComplete = false;
  const take = (line: string): RowLine | undefined => {
    if (line === "") return undefined;
    number += 1;
    if (isComplete) throw broken(number);
    if (number === 1) {
      schema = parseLine(headLine, line, number).schema;
      if (schema > migrations.length)
        throw new StoreError(
          "schema",
          `The backup has schema version ${schema}; this program knows ${migrations.length}. Restore it with the newer program that wrote it.`,
        );
    } else if (line.startsWith('{"rows":')) {
      const end = parseLine(endLine, line, number);
      if (end.rows !== rows || end.sha256 !== hash.digest("hex")) throw broken(number);
      isComplete = true;
      return undefined;
    }
    hash.update(`${line}\n`);
    if (number === 1) return undefined;
    rows += 1;
    return parseLine(rowLine, line, number);
  };
  const finish = (): ArchiveReport => {
    if (!isComplete) throw broken(number + 1);
    return { schema, rows };
  };
  return { take, schema: () => schema, finish };
}

function parseLine<T>(schema: z.ZodType<T>, line: string, number: number): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw new StoreError("data", `Line ${number} of the backup is not what a backup holds.`, {
      cause: error,
    });
  }
}

function broken(line: number): StoreError {
  return new StoreError("data", `The backup is cut off or was changed (seen at line ${line}).`);
}

function sqlValue(value: unknown): SqlValue {
  return typeof value === "number" ? value : String(value);
}
