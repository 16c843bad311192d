// An archive of the store as a file: written whole or not at all, and flushed to disk before it counts.
import { createReadStream } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { type ArchiveReport, checkArchive, readArchive, writeArchive } from "./archive.ts";
import type { Engine } from "./engine.ts";

/** Writes a backup; the file appears under its name only when it is complete. */
export async function backupTo(engine: Engine, file: string, now: number): Promise<ArchiveReport> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.part`;
  const handle = await open(part, "w", 0o600);
  try {
    const report = await writeArchive(engine, async (line) => void (await handle.write(`${line}\n`)), now);
    await handle.sync();
    await rename(part, file);
    return report;
  } finally {
    await handle.close();
  }
}

/** The lines of a backup file. */
function backupLines(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity });
}

/** Restores a file: checked through before anything changes; what was there is backed up first when it is replaced. */
export async function restoreFrom(
  engine: Engine,
  file: string,
  { replace, now, folder }: { readonly replace: boolean; readonly now: number; readonly folder: string },
): Promise<ArchiveReport & { readonly saved: string | undefined }> {
  await checkArchive(backupLines(file));
  const saved = replace ? join(folder, backupName(now, "before-restore")) : undefined;
  if (saved !== undefined) await backupTo(engine, saved, now);
  return { ...(await readArchive(engine, backupLines(file), { replace })), saved };
}

/** A file name that sorts by time: `store-20261125T070000Z.jsonl`. */
export function backupName(now: number, what = "store"): string {
  return `${what}-${new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, "")}.jsonl`;
}
