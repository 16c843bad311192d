// What only time brings is a warning that names the record and its place, and the day itself still counts as valid.
import { expect, test } from "vitest";
import { CORPUS_FOLDER } from "../../src/app.ts";
import { checkAges } from "../../src/knowledge/check.ts";
import { loadCorpus } from "../../src/knowledge/load.ts";

const { corpus, positions } = loadCorpus(CORPUS_FOLDER, "2026-11-23");

test("a record whose time is over is a warning, from the day after", () => {
  const [first] = corpus.networks;
  if (first === undefined) throw new Error("the corpus has no network");
  const dated = { ...corpus, networks: [{ ...first, validTo: "2010-06-30" }] };
  expect(checkAges(dated, positions, "2010-06-30")).toEqual([]);
  expect(checkAges(dated, positions, "2010-07-01")).toEqual([
    { ...positions.get(`networks:${first.id}`), message: `'${first.id}' was valid until 2010-06-30` },
  ]);
});
