// `npm run store -- ...`: back up, restore, export, verify, clean up, show and erase a person. Exit code 2 for wrong use,
// 1 for a store that is not right; never a stack for what a person typed.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseRecipient, type RecipientKey } from "../../bot/reminder.ts";
import { readToolSettings } from "../config.ts";
import { ConfigError } from "../config-setting.ts";
import { writeArchive } from "../store/archive.ts";
import { backupName, backupTo, restoreFrom } from "../store/backup-file.ts";
import { StoreError } from "../store/engine.ts";
import { dataFolder, storePlace } from "../store/place.ts";
import { openStore, type Store } from "../store/store.ts";
import { verifyStore } from "../store/verify.ts";

const USAGE = `Usage:
  npm run store -- backup [file]               a file with everything (default: backups/ in the data folder)
  npm run store -- restore <file> [--replace]  fill an empty store; --replace backs up and replaces what is there
  npm run store -- export                      everything as lines of JSON on standard output
  npm run store -- verify                      look through everything and say what is wrong
  npm run store -- clean                       remove what has been kept long enough
  npm run store -- person <recipient>          everything kept of a person, such as slack/T123/person/U456
  npm run store -- erase <recipient>           erase it
  npm run store -- unanswered                  messages from Slack and Teams whose answer was given up, and why
  npm run store -- answer <event>              have one of them answered after all
Settings: DATABASE_URL for PostgreSQL, else VINDROSE_DATA for the data folder (default .vindrose).`;

class WrongUse extends Error {}

/** Events listed at most, newest first. */
const MAX_LISTED = 200;

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs one command line; returns the exit code. */
export async function runStoreCommand(
  argv: readonly string[],
  environment: Environment,
  print: (line: string) => Promise<void>,
): Promise<number> {
  try {
    const { command, target, replace } = readCommand(argv);
    if (command === undefined || command === "help") {
      await print(USAGE);
      return command === undefined ? 2 : 0;
    }
    const store = await openStore(storePlace(environment));
    try {
      return await runOn(store, { command, target, replace }, { environment, print });
    } finally {
      await store.close();
    }
  } catch (error) {
    const isExpected =
      error instanceof WrongUse || error instanceof ConfigError || error instanceof StoreError;
    if (!isExpected && !isMissingFile(error)) throw error;
    await print(error instanceof Error ? error.message : "");
    return error instanceof StoreError ? 1 : 2;
  }
}

type Wish = { readonly command: string; readonly target: string | undefined; readonly replace: boolean };
type World = { readonly environment: Environment; readonly print: (line: string) => Promise<void> };

async function runOn(
  store: Store,
  { command, target, replace }: Wish,
  { environment, print }: World,
): Promise<number> {
  const now = Date.now();
  const folder = join(dataFolder(environment), "backups");
  switch (command) {
    case "backup": {
      const file = target ?? join(folder, backupName(now));
      const { rows } = await backupTo(store.engine, file, now);
      await print(`${rows} rows written to ${file}`);
      return 0;
    }
    case "restore": {
      if (target === undefined) throw new WrongUse("restore wants the file of a backup.");
      const { rows, saved } = await restoreFrom(store.engine, target, { replace, now, folder });
      if (saved !== undefined) await print(`what was there is in ${saved}`);
      await print(`${rows} rows restored from ${target}`);
      return 0;
    }
    case "export":
      await writeArchive(store.engine, print, now);
      return 0;
    case "verify": {
      const { schema, rows, findings } = await verifyStore(store.engine);
      await print(`${store.engine.place}, schema version ${schema}`);
      for (const [table, count] of Object.entries(rows)) await print(`  ${table.padEnd(24)}${count}`);
      for (const finding of findings) await print(`wrong: ${finding}`);
      await print(findings.length === 0 ? "The store is right." : "The store is not right.");
      return findings.length === 0 ? 0 : 1;
    }
    case "clean":
      await print(JSON.stringify(await store.enforceRetention(readToolSettings(environment).retention, now)));
      return 0;
    case "person":
      await print(JSON.stringify(await store.people.show(recipientOf(target)), null, 2));
      return 0;
    case "erase":
      await print(`${await store.people.erase(recipientOf(target))} rows erased or made nameless`);
      return 0;
    case "unanswered":
      return listGivenUp(store, print);
    case "answer":
      return answerAfterAll(store, target ?? "", { print, now });
    default:
      throw new WrongUse(`'${command.slice(0, 20)}' is no command.\n${USAGE}`);
  }
}

async function listGivenUp({ inbox }: Store, print: World["print"]): Promise<number> {
  for (const { id, at, reason } of await inbox.failed(MAX_LISTED))
    await print(`${new Date(at).toISOString()}  ${reason.padEnd(12)}${id}`);
  return 0;
}

async function answerAfterAll(
  { inbox }: Store,
  id: string,
  { print, now }: { readonly print: World["print"]; readonly now: number },
): Promise<number> {
  const isOpen = await inbox.reopen(id, now);
  await print(isOpen ? "the running server answers it within a minute" : "it is not one of those given up");
  return isOpen ? 0 : 1;
}

function recipientOf(text: string | undefined): RecipientKey {
  if (text === undefined || parseRecipient(text) === undefined)
    throw new WrongUse("expected a recipient such as slack/T123/person/U456.");
  // Just parsed: the text is what `recipientKey` makes.
  return text as RecipientKey;
}

function readCommand(argv: readonly string[]) {
  try {
    const options = {
      replace: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    } as const;
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options });
    const [command, target, extra] = positionals;
    if (extra !== undefined) throw new WrongUse(`one file or person at a time.\n${USAGE}`);
    return { command: values.help ? "help" : command, target, replace: values.replace };
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(`${error instanceof Error ? (error.message.split(". ")[0] ?? "") : ""}.\n${USAGE}`, {
      cause: error,
    });
  }
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EACCES");
}
