// The kept corpus: as good as reading the files, and never used where a file or the snapshot itself has changed.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadCorpusFast } from "../../../src/adapters/corpus/snapshot.ts";
import { CorpusError } from "../../../src/knowledge/faults.ts";
import { loadCorpus } from "../../../src/knowledge/load.ts";
import { type SmallCorpus, writeSmallCorpus } from "../../support/small-corpus.ts";

const TODAY = "2026-06-01";

let small: SmallCorpus;
let cache: string;
let snapshot: string;
beforeEach(() => {
  small = writeSmallCorpus();
  cache = join(dirname(small.folder), "cache");
  snapshot = join(cache, "corpus.json");
});
afterEach(() => small.dispose());

const load = () => {
  const { corpus, positions, warnings } = loadCorpusFast(small.folder, TODAY, cache);
  return { corpus, positions, warnings };
};
const namesOfPartners = () => load().corpus.partners.map(({ name }) => name.da);

describe("a snapshot", () => {
  test("gives what the files give, frozen, and is not written again", () => {
    const fresh = loadCorpus(small.folder, TODAY);
    expect(load()).toMatchObject(fresh);
    const { ino, mtimeMs } = statSync(snapshot);
    const kept = load();
    expect(kept).toMatchObject(fresh);
    expect(Object.isFrozen(kept.corpus.partners[0]?.name)).toBe(true);
    expect(statSync(snapshot)).toMatchObject({ ino, mtimeMs });
  });

  test("tells what time has made of the corpus on the day of asking, not of writing", () => {
    expect(load().warnings).toEqual([]);
    expect(loadCorpusFast(small.folder, "2026-12-01", cache).warnings).toHaveLength(1);
    expect(load().warnings).toEqual([]);
  });
});

describe("a corpus that changed is read anew", () => {
  test("also where the file keeps its size and its time", () => {
    load();
    const file = join(small.folder, "partners.yaml");
    const { atime, mtime } = statSync(file);
    small.plant(["partners.yaml", "{da: Skovland, en: Woodland}", "{da: Skovlund, en: Woodland}"]);
    utimesSync(file, atime, mtime);
    expect(namesOfPartners()).toEqual(["Fjordland", "Skovlund"]);
  });

  test("in a passage, in an example, by a new file, by a file less", () => {
    load();
    small.plant(["strategy/01-samarbejde.md", "We look at Woodland.", "We looked at Woodland."]);
    expect(load().corpus.passages[1]?.text.en).toBe("We looked at Woodland.");
    small.plant(["examples/contact.yaml", "who is the contact?", "whom do I ask?"]);
    expect(load().corpus.examples[0]?.en).toEqual(["whom do I ask?"]);
    writeFileSync(join(small.folder, "themes.yaml"), "themes: [{id: wind, name: {da: Vind, en: Wind}}]\n");
    expect(load().corpus.themes).toHaveLength(1);
    rmSync(join(small.folder, "themes.yaml"));
    expect(load().corpus.themes).toEqual([]);
  });

  test("text that moves from one file to the next is a change", () => {
    load();
    const partners = readFileSync(join(small.folder, "partners.yaml"), "utf8");
    rmSync(join(small.folder, "partners.yaml"));
    writeFileSync(join(small.folder, "partners-renamed.yaml"), partners);
    expect(load().positions.get("partners:skovland")?.file).toBe("corpus/partners-renamed.yaml");
  });

  test("to a faulty one stops with the faults, though a snapshot of the right one lies there", () => {
    load();
    small.plant(["partners.yaml", "status: investigated", "status: friend"]);
    expect(load).toThrow(CorpusError);
    expect(load).toThrow(/partners\.1\.status: found 'friend'/);
    small.plant(["partners.yaml", "status: friend", "status: investigated"]);
    expect(namesOfPartners()).toEqual(["Fjordland", "Skovland"]);
  });

  test("a faulty corpus leaves no snapshot", () => {
    small.plant(["partners.yaml", "status: investigated", "status: friend"]);
    expect(load).toThrow(CorpusError);
    expect(existsSync(snapshot)).toBe(false);
  });
});

describe("a damaged snapshot is never used", () => {
  test.each<readonly [string, (whole: string) => string]>([
    ["empty", () => ""],
    ["cut off in the first line", (whole) => whole.slice(0, 40)],
    ["cut off after the first line", (whole) => whole.slice(0, whole.indexOf("\n") + 1)],
    ["cut off in the middle", (whole) => whole.slice(0, whole.length / 2)],
    ["cut off before its last character", (whole) => whole.slice(0, -1)],
    ["longer than it was", (whole) => `${whole}x`],
    ["changed by one letter", (whole) => whole.replace("Skovland", "Skovlund")],
    ["another file", () => '{"corpus": {"partners": []}}\n'],
    ["of other files", (whole) => `${"0".repeat(64)}${whole.slice(64)}`],
  ])("%s", (_name, damage) => {
    load();
    const whole = readFileSync(snapshot, "utf8");
    const damaged = damage(whole);
    expect(damaged).not.toBe(whole);
    writeFileSync(snapshot, damaged);
    expect(load()).toMatchObject(loadCorpus(small.folder, TODAY));
    // and the next start finds a whole one again
    expect(readFileSync(snapshot, "utf8")).toBe(whole);
  });
});

describe("a cache that can't be written is no failure", () => {
  test("where the folder cannot be made", () => {
    writeFileSync(cache, "a file where the folder should be");
    expect(namesOfPartners()).toEqual(["Fjordland", "Skovland"]);
    expect(namesOfPartners()).toEqual(["Fjordland", "Skovland"]);
  });

  test("where the folder is read-only", () => {
    mkdirSync(cache);
    chmodSync(cache, 0o500);
    try {
      expect(namesOfPartners()).toEqual(["Fjordland", "Skovland"]);
    } finally {
      chmodSync(cache, 0o700);
    }
  });

  test("where a folder lies in the snapshot's place", () => {
    mkdirSync(join(snapshot, "full"), { recursive: true });
    expect(namesOfPartners()).toEqual(["Fjordland", "Skovland"]);
  });
});

test("a corpus folder that is missing is told as a fault of the corpus", () => {
  expect(() => loadCorpusFast(join(small.folder, "not-here"), TODAY, cache)).toThrow(CorpusError);
});
