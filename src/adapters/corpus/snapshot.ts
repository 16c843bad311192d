// Keeps the checked corpus as one JSON file between starts, since parsing the YAML takes half a second and reading
// this takes a hundredth. The key is the content of every corpus file and of the code that reads them, so that a
// change of either is never missed. A snapshot that is missing or damaged is made anew.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkAges } from "../../knowledge/check.ts";
import { freeze, type LoadedCorpus, loadCorpus } from "../../knowledge/load.ts";
import type { Corpus } from "../../knowledge/model.ts";

/** Where snapshots lie unless told otherwise: with the other tools' caches, removed by a new install. */
const CACHE_FOLDER = fileURLToPath(new URL("../../../node_modules/.cache/vindrose", import.meta.url));
/** The code whose change makes every snapshot stale. */
const READING_CODE = fileURLToPath(new URL("../../knowledge", import.meta.url));

/** What `loadCorpus` returns, from the snapshot where there is a right one. Throws CorpusError like it. */
export function loadCorpusFast(
  folder: string,
  today: string,
  cacheFolder: string = CACHE_FOLDER,
): LoadedCorpus {
  const key = keyOf(folder);
  const file = join(cacheFolder, "corpus.json");
  const known = key === undefined ? undefined : readSnapshot(file, key);
  if (known !== undefined) {
    const positions = new Map(known.positions);
    return { corpus: freeze(known.corpus), positions, warnings: checkAges(known.corpus, positions, today) };
  }
  const loaded = loadCorpus(folder, today);
  if (key !== undefined)
    writeSnapshot(file, cacheFolder, { key, corpus: loaded.corpus, positions: [...loaded.positions] });
  return loaded;
}

type Snapshot = {
  readonly key: string;
  readonly corpus: Corpus;
  readonly positions: readonly (readonly [string, { readonly file: string; readonly line: number }])[];
};

/** A hash over all that decides the result; `undefined` for a folder that cannot be read, which loading then tells. */
function keyOf(folder: string): string | undefined {
  const hash = createHash("sha256");
  try {
    for (const [root, ending] of [
      [folder, ".yaml"],
      [join(folder, "strategy"), ".md"],
      [join(folder, "examples"), ".yaml"],
      [READING_CODE, ".ts"],
    ] as const) {
      for (const name of readdirSync(root)
        .filter((each) => each.endsWith(ending))
        .sort()) {
        const content = readFileSync(join(root, name));
        hash.update(`${name}\0${content.length}\0`).update(content);
      }
    }
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
  return hash.digest("hex");
}

function readSnapshot(file: string, key: string): Snapshot | undefined {
  try {
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    // the first line holds the key and the body's own hash: a file cut off while written is not taken
    if (text.slice(0, end) !== headOf(key, body)) return undefined;
    // written by this program from a checked corpus, and the hash above says that it is whole
    return JSON.parse(body) as Snapshot;
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

function writeSnapshot(file: string, folder: string, snapshot: Snapshot): void {
  const body = JSON.stringify(snapshot);
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, `${headOf(snapshot.key, body)}\n${body}`);
    renameSync(draft, file);
  } catch (error) {
    // a read-only installation starts slower and is right all the same
    if (!isFileError(error)) throw error;
  }
}

function headOf(key: string, body: string): string {
  return `${key} ${createHash("sha256").update(body).digest("hex")}`;
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
