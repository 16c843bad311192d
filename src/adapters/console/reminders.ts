// `npm run reminders -- ...`: what would be sent between two days, what is in doubt, and an operator's word on it.
// The dry run only reads. Exit code 2 for wrong use, 1 for a row that is not in doubt (any more).
import { parseArgs } from "node:util";
import type { ReminderKey } from "../../bot/reminder.ts";
import { addDays, copenhagenDayAt, parseIsoDate } from "../../knowledge/calendar.ts";
import type { DutyRules } from "../../knowledge/recurrence.ts";
import type { IsoDate } from "../../knowledge/model.ts";
import { readToolSettings } from "../config.ts";
import { ConfigError } from "../config-setting.ts";
import { StoreError } from "../store/engine.ts";
import { storePlace } from "../store/place.ts";
import { openStore, type Store } from "../store/store.ts";
import { dryRun } from "./dry-run.ts";

const USAGE = `Usage:
  npm run reminders -- --dry-run [--from 2026-12-01] [--to 2027-01-31]   the dates, and what would be sent, day by day
  npm run reminders -- --doubts                                        rows of which nobody knows whether they arrived
  npm run reminders -- --resend <key> | --drop <key> | --arrived <key> settle one of them
Settings: DATABASE_URL for PostgreSQL, else VINDROSE_DATA for the data folder (default .vindrose).`;

class WrongUse extends Error {}

/** What the command works on; `duties` is asked for only when needed, since it loads the corpus. */
export type RemindersWorld = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly duties: () => readonly DutyRules[];
  readonly now: number;
  readonly print: (line: string) => Promise<void>;
};

/** Runs one command line; returns the exit code. */
export async function runRemindersCommand(argv: readonly string[], world: RemindersWorld): Promise<number> {
  try {
    const wish = readWish(argv, copenhagenDayAt(world.now));
    if (wish.kind === "help") {
      await world.print(USAGE);
      return 0;
    }
    const store = await openStore(storePlace(world.environment));
    try {
      if (wish.kind === "doubts") return await listDoubts(store, world);
      if (wish.kind === "resolve") return await resolveDoubt(store, wish, world);
      const { freeDays, unitChannel } = readToolSettings(world.environment);
      const around = { store, duties: world.duties(), free: freeDays, unitChannel };
      for (const line of await dryRun(wish, around)) await world.print(line);
      return 0;
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof WrongUse || error instanceof ConfigError || error instanceof StoreError))
      throw error;
    await world.print(error.message);
    return error instanceof StoreError ? 1 : 2;
  }
}

type Wish =
  | { readonly kind: "help" }
  | { readonly kind: "doubts" }
  | { readonly kind: "resolve"; readonly key: ReminderKey; readonly resolution: "sent" | "resend" | "drop" }
  | { readonly kind: "dryRun"; readonly from: IsoDate; readonly to: IsoDate };

/** Days that a dry run spans at most, and unless told otherwise. */
const LONGEST_DAYS = 3660;
const USUAL_DAYS = 90;

function readWish(argv: readonly string[], today: IsoDate): Wish {
  const values = parse(argv);
  if (values.help) return { kind: "help" };
  if (values.doubts) return { kind: "doubts" };
  // Keys are shown by --doubts and copied from there; one that is none finds no row.
  if (values.resend !== undefined)
    return { kind: "resolve", key: values.resend as ReminderKey, resolution: "resend" };
  if (values.drop !== undefined)
    return { kind: "resolve", key: values.drop as ReminderKey, resolution: "drop" };
  if (values.arrived !== undefined)
    return { kind: "resolve", key: values.arrived as ReminderKey, resolution: "sent" };
  if (!values["dry-run"]) throw new WrongUse(USAGE);
  const from = values.from === undefined ? today : parseIsoDate(values.from);
  if (from === undefined) throw new WrongUse("--from: expected a day such as 2026-12-01.");
  const to = values.to === undefined ? addDays(from, USUAL_DAYS) : parseIsoDate(values.to);
  if (to === undefined || to < from || to > addDays(from, LONGEST_DAYS))
    throw new WrongUse(
      "--to: expected a day such as 2027-01-31, not before --from and within ten years of it.",
    );
  return { kind: "dryRun", from, to };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        help: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        from: { type: "string" },
        to: { type: "string" },
        doubts: { type: "boolean", default: false },
        resend: { type: "string" },
        drop: { type: "string" },
        arrived: { type: "string" },
      },
    }).values;
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? (error.message.split(". ")[0] ?? "") : ""}.\n${USAGE}`, {
      cause: error,
    });
  }
}

const PAGE = 500;

async function listDoubts({ ledger }: Store, { print }: RemindersWorld): Promise<number> {
  let count = 0;
  let after = "";
  for (;;) {
    const page = await ledger.list("in_doubt", { after, limit: PAGE });
    for (const { key, claimedAt, reason } of page)
      await print(`${new Date(claimedAt ?? 0).toISOString()}  ${key}  ${reason ?? ""}`);
    count += page.length;
    if (page.length < PAGE) break;
    after = page.at(-1)?.key ?? "";
  }
  await print(`${count} in doubt`);
  return 0;
}

async function resolveDoubt(
  { ledger }: Store,
  { key, resolution }: Extract<Wish, { kind: "resolve" }>,
  { print, now }: RemindersWorld,
): Promise<number> {
  const isResolved = await ledger.resolve(key, resolution, "operator on the machine", now);
  await print(isResolved ? `settled: ${resolution}` : "That row is not in doubt.");
  return isResolved ? 0 : 1;
}
