// Keeps what a start makes of the corpus for the next start: the checked corpus, since parsing the YAML takes half a
// second, its analysed documents, and the trained intent model, since training takes a whole one. The key is the content of all that either
// is made from, files and code, so that a change is never missed. What is missing or damaged is made anew.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { checkAges } from "../../knowledge/check.ts";
import { freeze, type LoadedCorpus, loadCorpus } from "../../knowledge/load.ts";
import type { Keep } from "../../knowledge/knowledge.ts";
import type { Corpus } from "../../knowledge/model.ts";
import { isFileError, readKept, writeKept } from "./kept-file.ts";

/** Where snapshots lie unless told otherwise: with the other tools' caches, removed by a new install. */
const CACHE_FOLDER = fileURLToPath(new URL("../../../node_modules/.cache/vindrose", import.meta.url));
/** The code that reads the corpus and learns from it. */
const CODE_FOLDERS = ["../../knowledge", "../../bot"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
/** Tells the versions of the libraries that split, stem and check. */
const LOCK_FILE = fileURLToPath(new URL("../../../package-lock.json", import.meta.url));

/** The corpus, and a way to keep what is made of it. */
export type KeptCorpus = LoadedCorpus & {
  /** What `make` gave in an earlier start from the same corpus and code, else what it gives now. Plain data only. */
  readonly keep: Keep;
};

/** What `loadCorpus` returns, from the snapshot where there is a right one. Throws CorpusError like it. */
export function loadCorpusFast(
  folder: string,
  today: string,
  cacheFolder: string = CACHE_FOLDER,
): KeptCorpus {
  const key = keyOf(folder);
  // a folder that cannot be read: loading it tells why
  if (key === undefined) return { ...loadCorpus(folder, today), keep: (_, make) => make() };
  const keep: Keep = (name, make) => keptValue(join(cacheFolder, `${name}.bin`), key, make);
  const file = join(cacheFolder, "corpus.json");
  const known = readKept(file, key);
  if (known !== undefined) {
    // written below from a checked corpus, and whole
    const snapshot = JSON.parse(known.toString("utf8")) as Snapshot;
    const positions = new Map(snapshot.positions);
    const warnings = checkAges(snapshot.corpus, positions, today);
    return { corpus: freeze(snapshot.corpus), positions, warnings, keep };
  }
  const loaded = loadCorpus(folder, today);
  const snapshot: Snapshot = { corpus: loaded.corpus, positions: [...loaded.positions] };
  writeKept(file, key, Buffer.from(JSON.stringify(snapshot)));
  return { ...loaded, keep };
}

type Snapshot = {
  readonly corpus: Corpus;
  readonly positions: readonly (readonly [string, { readonly file: string; readonly line: number }])[];
};

function keptValue<T>(file: string, key: string, make: () => T): T {
  const known = readKept(file, key);
  // under this key the file was written by the same code, so what it holds is a T
  if (known !== undefined) return deserialize(known) as T;
  const made = make();
  writeKept(file, key, serialize(made));
  return made;
}

/** A hash over all that decides the result; `undefined` for a folder that cannot be read. */
function keyOf(folder: string): string | undefined {
  const hash = createHash("sha256").update(process.version);
  try {
    const files = [
      ...filesIn(folder, ".yaml"),
      ...filesIn(join(folder, "strategy"), ".md"),
      ...filesIn(join(folder, "examples"), ".yaml"),
      ...CODE_FOLDERS.flatMap((code) => filesIn(code, ".ts", true)),
      LOCK_FILE,
    ];
    for (const file of files) {
      const content = readFileSync(file);
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
  return hash.digest("hex");
}

function filesIn(folder: string, ending: string, recursive = false): readonly string[] {
  return readdirSync(folder, { recursive, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}
